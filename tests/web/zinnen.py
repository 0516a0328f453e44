"""The fixed words and sentences of the planner itself that a page shows, collected from where they are written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from scheduler import errors
from scheduler.domain import verloop
from scheduler.domain.bevinding import Ernst
from scheduler.domain.plan import GroepStatus
from scheduler.domain.tijd import DAGEN, DELEN, Dagdeel
from scheduler.explain.codes import CODES
from scheduler.explain.codes_verschil import KORT
from scheduler.law.parameters import Zekerheid
from scheduler.rules import HARDE_REGELS, WENSEN
from scheduler.rules.base import Strengheid
from scheduler.service import woorden
from scheduler.service.beheer import logboek
from scheduler.service.berichten import postbus, verzenden
from scheduler.service.bord import bord, keuzes_hulp, pasvorm
from scheduler.service.lijsten import belasting, exporteren, presentie, vrijwilliger
from scheduler.service.mijn import ruilantwoord, ruilen
from scheduler.service.plan import rekenen, vergelijken
from scheduler.service.scenario import aannames, cijfers
from scheduler.service.scenario import mensen as scenario_mensen
from scheduler.service.termijnen import tekst as termijn_tekst
from scheduler.service.termijnen.vakken import Vak
from scheduler.service.toegang import accounts, pogingen, twee_stappen
from scheduler.service.toegang.rechten import Recht, Rol
from scheduler.service.uitval import antwoordlink
from scheduler.service.uitval import gat as uitval_gat
from scheduler.service.uitval import kandidaten as uitval_kandidaten
from scheduler.service.uitval import melden as uitval
from scheduler.service.uitval import nodig as uitval_nodig
from scheduler.service.uitval import past as uitval_past
from scheduler.service.uitval import vragen as uitval_vragen

SCHEDULER = Path(errors.__file__).parent
WEB = SCHEDULER.parent / "web"
FOUTEN = frozenset({"GeenRecht", "UnknownCode", "Verouderd", "KanNiet", "AlBezig"})
"""The errors that a page tells; the others are for whoever installs or uses the command line."""
GEEN_PAGINA = frozenset(
    {
        "installatie.py",
        "invoer.py",
        "gebruikers.py",
        "reservekopie.py",
        "zaken.py",
        "volgorde.py",
        "basis.py",
        "uitleg.py",
    }
)
"""Modules of the service whose errors no page shows."""
LOS = frozenset(
    {"groep al op streef", "andere groep dan nu", "alle termijnen", "later", "gegevens ontbreken"}
    | {"op tijd", "niet op tijd", "gehaald", "geen lessen gepland", "geen plan is op tijd", "kan met schuiven"}
    | {"klaar", "mislukt", "Telefoon", "E-mail", "Postcode", "Plaats", "Talen", "U komt met", "Klassenassistent"}
    | {"docent", "fiets", "ov", "auto", "klassenassistent", "taalcoach", "Deze afspraak gaat niet door."}
    | {"olc", "U koos nog geen bestand.", "niets"}
    | {"en", "u", "minuut", "minuten", "speling niet bekend", "geen termijn", "hielp hier al", "helpt hier", "weg"}
    | {"zelfde gebouw", "ander gebouw", "er is genoeg hulp", "alleen als het moet", "andere coach dan nu"}
    | {"te ver weg voor iemand", "geen lokaal dat groot genoeg is", "geen docent vrij", "geen lokaal vrij"}
    | {"te weinig mensen op een tijd", "geen lokaal of docent vrij", "docent geeft dan te veel lessen"}
    | {
        "Wil een taalcoach en heeft er nog geen.",
        "Taalcoach van een cursist",
        "Plek",
        "schrijf op wanneer zij begonnen",
    }
    | {"De groep is groter dan nu mag.", "De groep zit in het extra lokaal.", "De docent werkt een dagdeel meer."}
    | {"bewezen beste plan", "met de hand gemaakt of gewijzigd", "Niemand merkt er iets van.", "Een browser"}
    | {"Maak dit eerst los op het tabblad Vastgezet.", "de les is er niet meer", "de cursist is er niet meer"}
    | {"mag of kan deze les hier niet geven", "werkt dan niet", "geeft al genoeg lessen", "is dan afwezig"}
    | {"wil voor deze dag niet gevraagd worden", "zit elders", "past, maar", "past niet", "hoort hier niet bij"}
    | {"vanaf nu"}
)
"""Words that stand inside the code and have no name there."""
SAMEN = frozenset(
    {"loopt, ruim", "loopt, krap", "binnen 30 dagen", "binnen 60 dagen", "binnen 90 dagen"}
    | {"krap: 0 tot 13 weken", "13 tot 26 weken", "26 weken of meer"}
)
"""Words that the code puts together."""


def fixed_words() -> set[str]:
    """Words of roles, days, verdicts, states and causes."""
    return {
        *LOS,
        *SAMEN,
        *bord.RIJEN.values(),
        *belasting.KLASSEN,
        *vrijwilliger.NOG_NIET.values(),
        *logboek.WOORDEN.values(),
        bord.NIEMAND,
        accounts.ONJUIST,
        pogingen.GEBLOKKEERD,
        twee_stappen.CODE_FOUT,
        twee_stappen.CODE_VAN_NU_FOUT,
        postbus.GEEN_ADRES,
        verzenden.ONZEKER,
        verzenden.TE_LAAT,
        verzenden.WIL_GEEN_MAIL,
        antwoordlink.WERKT_NIET,
        ruilen.NIET,
        ruilen.NIET_MEER,
        ruilantwoord.ANDERS_GEREGELD,
        *(rol.naam for rol in Rol),
        *(recht.value for recht in Recht),
        *(regel.zin for regel in (*HARDE_REGELS, *WENSEN)),
        *(wens.eenheid for wens in WENSEN),
        *KORT.values(),
        *(d.naam for d in Dagdeel),
        *DAGEN.values(),
        *DELEN.values(),
        *get_args(pasvorm.Oordeel),
        *pasvorm.IN_HET_KORT.values(),
        *keuzes_hulp.HULP_KORT.values(),
        *keuzes_hulp.COACH_KORT.values(),
        *aannames.GROEPEN,
        *aannames.GEWICHTEN.values(),
        *(naam for kop, rijen in cijfers.figures(met_termijn=True) for naam in (kop, *(rij[0] for rij in rijen))),
        *(naam for naam, *_ in vergelijken.CIJFERS),
        woorden.GEEN_LOKAAL,
        *uitval_past.IN_HET_KORT.values(),
        *get_args(GroepStatus),
        *get_args(Ernst),
        *get_args(scenario_mensen.Kant),
        *get_args(vergelijken.Oordeel),
        *verloop.OVERGANGEN,
        *verloop.ACTIES.values(),
        *verloop.MOMENTNAMEN.values(),
        *verloop.REDENEN,
        *verloop.UITKOMSTEN,
        *presentie.VORMEN.values(),
        *rekenen.FASEN.values(),
        *uitval.OORZAKEN,
        *(naam for naam, _ in uitval_kandidaten.GEWICHTEN),
        uitval_vragen.AL_GEVRAAGD,
        uitval_nodig.NIET_MEER,
        *(zin for zinnen in uitval_gat.ANDERS.values() for zin in zinnen.values()),
        *termijn_tekst.STATUS.values(),
        *termijn_tekst.DOEL.values(),
        *(vak.titel for vak in Vak),
        *(z.value for z in Zekerheid),
        *(hoe.value for hoe in Strengheid),
        *(soort.titel for soort in exporteren.SOORTEN.values()),
        *(soort.zin for soort in CODES.values()),
    } - {""}


def fixed_errors() -> set[str]:
    """Sentences of errors with the slots that they have, and their second lines."""
    return {zin for boom in _modules() for zin in _errors_of(boom)}


def finished_errors() -> list[str]:
    """Errors whose sentence is put together before it reaches the page, so that it has no template."""
    calls = (n for boom in _modules() for n in ast.walk(boom) if isinstance(n, ast.Call) and n.args)
    return [ast.unparse(n) for n in calls if _name(n) in FOUTEN and isinstance(n.args[0], ast.JoinedStr | ast.BinOp)]


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _modules() -> list[ast.Module]:
    """The modules whose errors a page shows."""
    service = [pad for pad in sorted((SCHEDULER / "service").rglob("*.py")) if pad.name not in GEEN_PAGINA]
    return [ast.parse(pad.read_text("utf-8")) for pad in (*service, *sorted(WEB.rglob("*.py")))]


def fixed_sentences() -> set[str]:
    """The templates of sentences with facts in them, beside those of the reasons."""
    return {
        zin
        for map_ in ("explain", "service")
        for pad in sorted((SCHEDULER / map_).rglob("*.py"))
        for zin in _made_in(ast.parse(pad.read_text("utf-8")))
    }


def loose_words() -> set[str]:
    """The words of `LOS` that the code still has."""
    bron = "".join(p.read_text("utf-8") for map_ in (SCHEDULER, WEB) for p in map_.rglob("*.py"))
    return {woord for woord in LOS if f'"{woord}"' in bron}


def _made_in(boom: ast.AST) -> Iterator[str]:
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call) and ast.unparse(knoop.func) == "Zin.make":
            sjabloon = knoop.args[0]
            if ast.unparse(sjabloon) in ("self.soort.zin", "tekst.sjabloon", "sjabloon"):  # of `CODES`, or made before
                continue
            assert isinstance(sjabloon, ast.Constant), ast.unparse(knoop)
            yield str(sjabloon.value)


def _errors_of(boom: ast.AST) -> Iterator[str]:
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id in FOUTEN:
            for i, deel in enumerate(knoop.args):
                if isinstance(deel, ast.Constant) and isinstance(deel.value, str):
                    yield f"Misschien {deel.value}" if i else deel.value
