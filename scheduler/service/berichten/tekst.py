"""What a message about a new plan says: what changes for this person and why, to be read aloud if need be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.explain.uitleg import datum_naam
from scheduler.service.berichten.rooster import Persoon, Roosterregel, Soort
from scheduler.service.woorden import voornaam_van

OPNIEUW: dict[Soort, str] = {
    "cursist": "In het nieuwe plan zijn de plekken anders verdeeld.",
    "vrijwilliger": "In het nieuwe plan is de hulp anders verdeeld.",
    "docent": "In het nieuwe plan zijn de lessen anders verdeeld.",
}
ERBIJ: dict[Soort, str] = {
    "cursist": "Er is een plek voor u.",
    "vrijwilliger": "Hier is hulp nodig, en het past bij de tijden die u opgaf.",
    "docent": "Deze les heeft een docent nodig.",
}


@dataclass(frozen=True)
class Wijziging:
    """What one person notices: what goes, what comes, and the whole week as it will be."""

    wie: Persoon
    weg: tuple[Roosterregel, ...]
    bij: tuple[Roosterregel, ...]
    week: tuple[Roosterregel, ...]


def compare_rosters(wie: Persoon, was: Sequence[Roosterregel], nu: Sequence[Roosterregel]) -> Wijziging | None:
    """What somebody notices when his week changes; None when it is the same week."""
    weg = tuple(w for w in was if not any(w.same(n) for n in nu))
    bij = tuple(n for n in nu if not any(w.same(n) for w in was))
    return Wijziging(wie, weg, bij, tuple(nu)) if weg or bij else None


def subject(w: Wijziging) -> str:
    """The subject of the message."""
    return "Uw rooster verandert" if w.week else "U staat niet meer in het rooster"


def write_text(ronde: Ronde, plan: Plan, w: Wijziging, vandaag: date) -> str:
    """The message in short sentences; whoever releases it may edit it first."""
    begin = ronde.begin
    vanaf = f"vanaf {datum_naam(begin)}" if begin and begin > vandaag else "vanaf nu"
    alineas = [
        f"Beste {_first_name(ronde, w.wie)},",
        f"Uw rooster verandert {vanaf}. {' '.join(dict.fromkeys(_why(plan, w)))}",
    ]
    if w.weg:
        alineas.append(_list("Dit vervalt:", w.weg))
    if w.bij:
        alineas.append(_list("Dit komt erbij:" if w.weg else "Dit is nieuw:", w.bij))
    if w.week and w.week != w.bij:
        alineas.append(_list("Zo is uw week dan:", w.week))
    alineas += ["Kunt u niet, of klopt er iets niet? Laat het ons snel weten.", _greeting(ronde)]
    return "\n\n".join(alineas)


def _why(plan: Plan, w: Wijziging) -> Iterator[str]:
    """Why, one sentence for every kind of change."""
    soort = w.wie[0]
    blijft = {(r.plek, r.koppeling) for r in w.week}
    for r in w.weg:
        groep = plan.groep_met.get(r.plek)
        anders = next((n for n in w.bij if (n.plek, n.dagdeel) == (r.plek, r.dagdeel)), None)
        if r.koppeling:
            zelfde = (r.plek, True) in blijft
            ander = "de taalcoach" if soort == "cursist" else "deze cursist"
            yield "U ziet elkaar op een ander moment." if zelfde else f"De afspraak met {ander} gaat niet verder."
        elif anders is not None and anders.locatie != r.locatie:
            yield "De les gaat naar een andere leslocatie."
        elif anders is not None and anders.docent != r.docent:
            yield "De groep krijgt een andere docent."
        elif anders is not None:
            yield "De les krijgt een ander lokaal."
        elif groep is not None and r.dagdeel not in groep.dagdelen:
            yield "De groep krijgt andere lestijden."
        elif groep is None and r.lokaal:
            yield "De groep gaat niet door."
        else:
            yield OPNIEUW[soort]
    plekken = {r.plek for r in w.weg}
    for r in w.bij:
        if r.koppeling and r.plek not in plekken:
            yield "U krijgt een taalcoach." if soort == "cursist" else "U bent nu taalcoach."
        elif not w.weg and not r.koppeling:
            yield ERBIJ[soort]


def _list(kop: str, regels: Sequence[Roosterregel]) -> str:
    return "\n".join([kop, *(f"- {r.zin}" for r in regels)])


def _first_name(ronde: Ronde, wie: Persoon) -> str:
    soort, code = wie
    if soort == "docent":
        return (ronde.docent_met[code].naam if code in ronde.docent_met else "") or code
    mensen = ronde.cursist_met if soort == "cursist" else ronde.vrijwilliger_met
    return voornaam_van(mensen[code]) if code in mensen else code


def _greeting(ronde: Ronde) -> str:
    return f"Groet,\n{ronde.instellingen.organisatie or 'uw coördinator'}"
