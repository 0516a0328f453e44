"""The log as people read it: who did what, to which code, and why. It holds codes, never names of cursisten.

Not everybody reads all of it. A beheerder reads what was done with accounts and no more: lines about plans tell who
sits where and who looked at whom. A teamleider of a few leslocaties reads no line about a person or group elsewhere,
nor what a volunteer from elsewhere did.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from scheduler.service.opslag import Database
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.toegang.zicht_nu import sight_now
from scheduler.storage import accounts, logboek
from scheduler.storage.tables import Logregel

BLADZIJDE = 50
NAKIJKEN = 2000
"""Lines whose seals are looked at for every page; the whole log is looked at when somebody asks."""

ACCOUNTWOORDEN = {
    "ingelogd": "is ingelogd",
    "uitgelogd": "is uitgelogd",
    "overal_uitgelogd": "logde overal uit",
    "wachtwoord": "koos een nieuw wachtwoord",
    "tweede_stap_aan": "zette inloggen in twee stappen aan",
    "tweede_stap_verhuisd": "stelde een andere telefoon in voor inloggen in twee stappen",
    "tweede_stap_uit": "zette inloggen in twee stappen uit",
    "inloglink": "maakte een inloglink",
    "account_gemaakt": "maakte een account",
    "account_wachtwoord": "gaf een nieuw wachtwoord uit",
    "account_dicht": "sloot een account",
    "account_open": "opende een account weer",
    "account_blokkade_weg": "liet iemand weer proberen",
}
"""What is about accounts, in words."""

WOORDEN = ACCOUNTWOORDEN | {
    "bekeken": "bekeek een persoon",
    "ingelezen": "las een werkboek in",
    "inlezen_ongedaan": "draaide een werkboek terug",
    "voorstel_aanvaard": "nam een voorstel over als vraag",
    "termijnenlijst": "maakte een lijst met termijnen",
    "concept_gemaakt": "maakte een concept",
    "concept_gewijzigd": "wijzigde een concept",
    "concept_ongedaan": "draaide een wijziging terug",
    "concept_weg": "gooide een concept weg",
    "vastgezet": "zette iets vast",
    "losgemaakt": "maakte iets los",
    "regel_streng": "koos hoe streng een regel is",
    "gepubliceerd": "publiceerde een plan",
    "afgetekend": "tekende een lijst af",
    "bericht_gewijzigd": "wijzigde een bericht",
    "bericht_vrij": "gaf een bericht vrij",
    "bericht_tegen": "hield een bericht tegen",
    "bericht_verteld": "vertelde een bericht zelf",
    "bericht_weg": "gooide een bericht weg",
    "bericht_opnieuw": "zette een bericht weer klaar",
    "bericht_verzonden": "gaf een bericht vrij, en het is verzonden",
    "koppeling_stap": "wijzigde de stand van een koppeling",
    "koppeling_gebeld": "belde over een koppeling",
    "geexporteerd": "maakte een Excel-bestand",
    "rekenen_gevraagd": "vroeg om een nieuw plan",
    "rekenen_gestopt": "stopte het rekenen",
    "toegezegd": "zei toe te komen",
    "toezegging_terug": "nam een toezegging terug",
    "afgemeld": "meldde zich af voor een afspraak",
    "afmelding_terug": "komt toch naar een afspraak",
    "ontmoeting": "meldde een ontmoeting",
    "ontmoeting_terug": "nam een ontmoeting terug",
    "melding_gestuurd": "stuurde de coördinator een bericht",
    "melding_klaar": "handelde een bericht van een vrijwilliger af",
    "opgave": "gaf op wanneer hij kan",
    "opgave_terug": "liet voor een vrijwilliger het werkboek weer gelden",
    "agendalink": "maakte een link voor de agenda",
    "agendalink_weg": "stopte de link voor de agenda",
    "agenda_namen": "koos of er namen in de agenda staan",
    "gegevens_gehaald": "haalde de eigen gegevens op",
    "uitval_gemeld": "meldde dat iemand niet kan",
    "uitval_gevraagd": "vroeg iemand om in te vallen",
    "uitval_antwoord": "noteerde een antwoord",
    "antwoordlink_gegeven": "maakte een link om te antwoorden",
    "uitval_geregeld": "regelde een open punt",
    "uitval_terug": "draaide een vervanging terug",
    "uitval_lijst": "keurde een lijst goed van wie wij na elkaar vragen",
    "uitval_lijst_stop": "stopte een lijst van wie wij na elkaar vragen",
    "voorkeur": "koos hoe berichten komen",
    "uitval_ingetrokken": "trok een vraag om hulp in",
    "ruil_gevraagd": "vroeg een ander een les over te nemen of te ruilen",
    "ruil_antwoord": "antwoordde op een ruil",
    "ruil_terug": "draaide een ruil terug",
    "uitval_ruil": "noteerde een ruil",
    "backup_gemaakt": "maakte een backup",
    "hersteld": "zette een backup terug",
}
"""What can stand in the log, in words; the code never changes."""
_WOORD = re.compile(r"[\w-]+")
_ACCOUNT = re.compile(r"account (\d+)\b")


@dataclass(frozen=True)
class Regel:
    """One line of the log; a line without `naam` is of the program itself."""

    nummer: int
    op: datetime
    naam: str
    zin: str
    waarop: str
    oud: str
    nieuw: str
    waarom: str


@dataclass(frozen=True)
class Logboek:
    """A page of the log, newest first; `stuk` is the first line whose seal is wrong, `alles` whether none is hidden.

    `nagekeken` is how many of the newest lines were looked at; None means all.
    """

    regels: tuple[Regel, ...]
    verder: int | None
    stuk: int | None
    alles: bool
    nagekeken: int | None = None


def read_log(db: Database, gebruiker: Gebruiker, voor: int | None = None, *, helemaal: bool = False) -> Logboek:
    """A page of the log, before line `voor`, with the lines that this reader may see; `helemaal` checks every seal."""
    gebruiker.eis(Recht.LOGBOEK)
    plan = gebruiker.mag(Recht.LOGBOEK_PLAN)
    verborgen = _hidden_codes(db, gebruiker) if plan and gebruiker.locaties else frozenset()
    with db.read() as s:
        rijen = logboek.newest(s, BLADZIJDE + 1, voor, wat=None if plan else tuple(ACCOUNTWOORDEN))
        nieuwste = logboek.newest(s, 1)
        vreemd = {a.id for a in accounts.list_accounts(s) if a.persoon in verborgen}
        laatste = NAKIJKEN if not helemaal and nieuwste and nieuwste[0][0].id > NAKIJKEN else None
        stuk = logboek.broken_at(s, laatste)
    regels = tuple(
        Regel(r.id, r.op, naam or "", WOORDEN[r.wat], r.waarop, r.oud, r.nieuw, r.waarom)
        for r, naam in rijen[:BLADZIJDE]
        if not verborgen & _words(r) and r.wie not in vreemd and not _about(r, vreemd)
    )
    verder = rijen[BLADZIJDE - 1][0].id if len(rijen) > BLADZIJDE else None
    return Logboek(regels, verder, stuk, plan and not gebruiker.locaties, laatste)


def _hidden_codes(db: Database, gebruiker: Gebruiker) -> frozenset[str]:
    """Codes of people and groups that this reader may not see, in the newest facts and the plan that holds."""
    zicht = sight_now(db, gebruiker, Recht.LOGBOEK_PLAN)
    ronde = zicht.ronde
    groepen = {*ronde.groep_met, *zicht.plan.groep_met}
    elders = {g for g in groepen if not zicht.locatie((zicht.plan.groep_met.get(g) or ronde.groep_met[g]).locatie)}
    mensen = {*ronde.cursist_met, *ronde.vrijwilliger_met, *ronde.docent_met}
    return frozenset(elders | (mensen - zicht.mensen))


def _about(regel: Logregel, vreemd: Collection[int]) -> bool:
    """Whether a line is about one of these accounts, whose name its subject would tell."""
    vorm = _ACCOUNT.match(regel.waarop)
    return vorm is not None and int(vorm[1]) in vreemd


def _words(regel: Logregel) -> frozenset[str]:
    velden: Sequence[str] = (regel.waarop, regel.oud, regel.nieuw, regel.waarom)
    return frozenset(woord for veld in velden for woord in _WOORD.findall(veld))
