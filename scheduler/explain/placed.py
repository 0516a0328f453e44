"""Why a placed request sits where it sits, and the best other option with what it would cost."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.plan import Lesgroep, same_time_and_place
from scheduler.domain.ronde import Verzoek
from scheduler.explain.beeld import Beeld
from scheduler.explain.uitleg import Reden, Waarde, datum_naam, opsomming, reis_naam
from scheduler.explain.zeef import blockers
from scheduler.explain.zin import Zin, Zinnen

HAAST = 3
"""From this urgency class on the end of the term is named."""

VOL = frozenset({"vol", "lokaal_vol"})


@dataclass(frozen=True)
class Andere:
    """Another group that would do, with what it is worth to the cursist in points; `vol` when it has no seat."""

    groep: Lesgroep
    punten: int
    vol: bool


def why_here(beeld: Beeld, verzoek: Verzoek) -> tuple[Reden, ...]:
    """What speaks for this place, and the best other option."""
    g = beeld.plan.groep_van[verzoek]
    wie = (verzoek[0],)
    ronde, was = beeld.ronde, beeld.ronde.zit_nu.get(verzoek)
    kop = "krijgt_plek" if was is None else "houdt_groep" if same_time_and_place(was, g) else "houdt_plek"
    if verzoek in ronde.vaste_plaatsen:
        kop = "plek_vast"
    redenen = [Reden(kop, wie, {"groep": beeld.aanduiding(g)})]
    hoger = ronde.aanbod_met[g.aanbod].trede - ronde.aanbod_met[verzoek[1]].trede
    feiten: dict[str, Waarde] = {
        "reis": reis_naam(beeld.minuten(verzoek[0], g.locatie)),
        "treden": _steps(hoger),
    }
    redenen.append(Reden("niveau_ernaast" if hoger else "niveau_past", wie, feiten))
    einde = beeld.einddatums.get(verzoek[0])
    if einde is not None and beeld.klassen[verzoek[0]] >= HAAST:
        redenen.append(Reden("haast", wie, {"datum": datum_naam(einde)}))
    redenen.append(_best_other(beeld, verzoek, g))
    return tuple(redenen)


def other_groups(beeld: Beeld, verzoek: Verzoek) -> list[Andere]:
    """All other groups in which this placed request could sit, free ones first, then the best."""
    nu = beeld.plan.groep_van[verzoek]
    found = []
    for g in beeld.plan.groepen:
        if g.groep != nu.groep:
            codes = {t.code for t in blockers(beeld, verzoek, g, behalve=nu.groep)}
            if codes <= VOL:
                found.append(Andere(g, worth_of_place(beeld, verzoek, g), bool(codes)))
    return sorted(found, key=lambda a: (a.vol, -a.punten, a.groep.groep))


def _best_other(beeld: Beeld, verzoek: Verzoek, nu: Lesgroep) -> Reden:
    anderen = other_groups(beeld, verzoek)
    if not anderen:
        return Reden("geen_andere_groep", (verzoek[0],))
    beste = anderen[0]
    feiten: dict[str, Waarde] = {
        "groep": beeld.aanduiding(beste.groep),
        "verschil": tell_difference(beeld, verzoek, nu, beste.groep),
    }
    return Reden("andere_groep_vol" if beste.vol else "andere_groep", (verzoek[0],), feiten)


def worth_of_place(beeld: Beeld, verzoek: Verzoek, g: Lesgroep) -> int:
    """What this group is worth to this person, in the rates of the round."""
    ronde, gewichten = beeld.ronde, beeld.ronde.instellingen.gewichten
    was = ronde.zit_nu.get(verzoek)
    ernaast = abs(ronde.aanbod_met[g.aanbod].trede - ronde.aanbod_met[verzoek[1]].trede)
    zelfde = ronde.instellingen.zelfde_groep if was and same_time_and_place(was, g) else 0
    minuten = beeld.minuten(verzoek[0], g.locatie) or 0
    return zelfde - gewichten.reistijd_per_minuut * minuten - gewichten.trede_ernaast * ernaast


def tell_difference(beeld: Beeld, verzoek: Verzoek, nu: Lesgroep, ander: Lesgroep) -> str:
    """What is better, then what is worse, in minutes, treden and groups."""
    ronde, vraag = beeld.ronde, beeld.ronde.aanbod_met[verzoek[1]].trede
    beter: list[str] = []
    slechter: list[str] = []
    langer = (beeld.minuten(verzoek[0], ander.locatie) or 0) - (beeld.minuten(verzoek[0], nu.locatie) or 0)
    if langer:
        (slechter if langer > 0 else beter).append(_minutes(langer))
    nu_trede, trede = ronde.aanbod_met[nu.aanbod].trede, ronde.aanbod_met[ander.aanbod].trede
    if trede != nu_trede:
        dichterbij = abs(trede - vraag) < abs(nu_trede - vraag)
        (beter if dichterbij else slechter).append(_steps(trede - nu_trede))
    was = ronde.zit_nu.get(verzoek)
    if was and same_time_and_place(was, nu):
        slechter.append(Zin.make("niet de eigen groep", {}))
    elif was and same_time_and_place(was, ander):
        beter.append(Zin.make("dat is de eigen groep", {}))
    if beter and slechter:
        return Zinnen.join((opsomming(beter), Zin.make("maar {slechter}", {"slechter": opsomming(slechter)})), ", ")
    return opsomming(beter or slechter) or Zin.make("even goed, op een andere tijd", {})


def _minutes(langer: int) -> str:
    if langer > 0:
        return Zin.make("{n:# minuut|# minuten} meer reizen", {"n": langer})
    return Zin.make("{n:# minuut|# minuten} minder reizen", {"n": -langer})


def _steps(hoger: int) -> str:
    if hoger > 0:
        return Zin.make("{n:# trede|# treden} hoger", {"n": hoger})
    return Zin.make("{n:# trede|# treden} lager", {"n": -hoger})
