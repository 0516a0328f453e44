"""The rule book: every rule once, in reading order, and the two questions that are asked of a plan."""

from __future__ import annotations

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Regel, Wens
from scheduler.rules.hard.coach_niet_te_veel import CoachNietTeVeel
from scheduler.rules.hard.cursist_een_coach import CursistEenCoach
from scheduler.rules.hard.cursist_een_les_tegelijk import CursistEenLesTegelijk
from scheduler.rules.hard.cursist_kan_komen import CursistKanKomen
from scheduler.rules.hard.cursist_niet_te_ver import CursistNietTeVer
from scheduler.rules.hard.docent_een_groep_tegelijk import DocentEenGroepTegelijk
from scheduler.rules.hard.docent_is_beschikbaar import DocentIsBeschikbaar
from scheduler.rules.hard.docent_is_bevoegd import DocentIsBevoegd
from scheduler.rules.hard.docent_niet_te_veel import DocentNietTeVeel
from scheduler.rules.hard.docent_spreekt_voertaal import DocentSpreektVoertaal
from scheduler.rules.hard.een_groep_per_verzoek import EenGroepPerVerzoek
from scheduler.rules.hard.groep_groot_genoeg import GroepGrootGenoeg
from scheduler.rules.hard.groep_is_open import GroepIsOpen
from scheduler.rules.hard.groep_niet_te_vol import GroepNietTeVol
from scheduler.rules.hard.groep_past_bij_verzoek import GroepPastBijVerzoek
from scheduler.rules.hard.inzet_hoort_bij_les import InzetHoortBijLes
from scheduler.rules.hard.koppeling_buiten_de_les import KoppelingBuitenDeLes
from scheduler.rules.hard.koppeling_is_gewenst import KoppelingIsGewenst
from scheduler.rules.hard.koppeling_naar_wens import KoppelingNaarWens
from scheduler.rules.hard.koppeling_niet_te_ver import KoppelingNietTeVer
from scheduler.rules.hard.les_heeft_docent import LesHeeftDocent
from scheduler.rules.hard.les_heeft_lokaal import LesHeeftLokaal
from scheduler.rules.hard.leslocatie_is_open import LeslocatieIsOpen
from scheduler.rules.hard.lessen_per_week_kloppen import LessenPerWeekKloppen
from scheduler.rules.hard.lokaal_een_groep_tegelijk import LokaalEenGroepTegelijk
from scheduler.rules.hard.lokaal_groot_genoeg import LokaalGrootGenoeg
from scheduler.rules.hard.niet_meer_hulp_dan_gewenst import NietMeerHulpDanGewenst
from scheduler.rules.hard.niveau_past_bij_verzoek import NiveauPastBijVerzoek
from scheduler.rules.hard.vaste_groep_blijft import VasteGroepBlijft
from scheduler.rules.hard.vaste_inzet_blijft import VasteInzetBlijft
from scheduler.rules.hard.vaste_koppeling_blijft import VasteKoppelingBlijft
from scheduler.rules.hard.vaste_plaats_blijft import VastePlaatsBlijft
from scheduler.rules.hard.vrijwilliger_een_plek_tegelijk import VrijwilligerEenPlekTegelijk
from scheduler.rules.hard.vrijwilliger_heeft_rol import VrijwilligerHeeftRol
from scheduler.rules.hard.vrijwilliger_is_inzetbaar import VrijwilligerIsInzetbaar
from scheduler.rules.hard.vrijwilliger_kan_komen import VrijwilligerKanKomen
from scheduler.rules.hard.vrijwilliger_niet_te_veel import VrijwilligerNietTeVeel
from scheduler.rules.hard.vrijwilliger_niet_te_ver import VrijwilligerNietTeVer
from scheduler.rules.hard.vrouwengroep_klopt import VrouwengroepKlopt
from scheduler.rules.wens.groep_rond_streef import GroepRondStreef
from scheduler.rules.wens.inzet_gespreid import InzetGespreid
from scheduler.rules.wens.koppeling_behouden import KoppelingBehouden
from scheduler.rules.wens.koppeling_dichtbij import KoppelingDichtbij
from scheduler.rules.wens.koppeling_gemaakt import KoppelingGemaakt
from scheduler.rules.wens.les_heeft_assistent import LesHeeftAssistent
from scheduler.rules.wens.moment_bemenst import MomentBemenst
from scheduler.rules.wens.plek_behouden import PlekBehouden
from scheduler.rules.wens.reistijd_kort import ReistijdKort
from scheduler.rules.wens.talen_gemengd import TalenGemengd
from scheduler.rules.wens.tempo_gelijk import TempoGelijk
from scheduler.rules.wens.trede_past import TredePast
from scheduler.rules.wens.vertrouwd_gezicht import VertrouwdGezicht
from scheduler.rules.wens.verzoek_geplaatst import VerzoekGeplaatst
from scheduler.rules.wens.weinig_lessen import WeinigLessen
from scheduler.rules.wens.weinig_speling_eerst import WeinigSpelingEerst
from scheduler.rules.wens.zelfde_groep import ZelfdeGroep

HARDE_REGELS: tuple[HardeRegel, ...] = (
    LesHeeftLokaal(),
    LokaalEenGroepTegelijk(),
    LeslocatieIsOpen(),
    GroepNietTeVol(),
    LokaalGrootGenoeg(),
    GroepGrootGenoeg(),
    LessenPerWeekKloppen(),
    LesHeeftDocent(),
    DocentEenGroepTegelijk(),
    DocentIsBeschikbaar(),
    DocentNietTeVeel(),
    DocentIsBevoegd(),
    DocentSpreektVoertaal(),
    GroepIsOpen(),
    EenGroepPerVerzoek(),
    GroepPastBijVerzoek(),
    NiveauPastBijVerzoek(),
    CursistKanKomen(),
    CursistNietTeVer(),
    CursistEenLesTegelijk(),
    VrouwengroepKlopt(),
    InzetHoortBijLes(),
    NietMeerHulpDanGewenst(),
    VrijwilligerHeeftRol(),
    VrijwilligerIsInzetbaar(),
    VrijwilligerKanKomen(),
    VrijwilligerEenPlekTegelijk(),
    VrijwilligerNietTeVeel(),
    VrijwilligerNietTeVer(),
    CoachNietTeVeel(),
    CursistEenCoach(),
    KoppelingIsGewenst(),
    KoppelingBuitenDeLes(),
    KoppelingNaarWens(),
    KoppelingNietTeVer(),
    VasteGroepBlijft(),
    VastePlaatsBlijft(),
    VasteInzetBlijft(),
    VasteKoppelingBlijft(),
)

WENSEN: tuple[Wens, ...] = (
    VerzoekGeplaatst(),
    WeinigSpelingEerst(),
    PlekBehouden(),
    ZelfdeGroep(),
    ReistijdKort(),
    TredePast(),
    WeinigLessen(),
    GroepRondStreef(),
    TalenGemengd(),
    TempoGelijk(),
    LesHeeftAssistent(),
    MomentBemenst(),
    VertrouwdGezicht(),
    InzetGespreid(),
    KoppelingBehouden(),
    KoppelingGemaakt(),
    KoppelingDichtbij(),
)

REGELS: tuple[Regel, ...] = (*HARDE_REGELS, *WENSEN)


def check_plan(ronde: Ronde, plan: Plan) -> tuple[Bevinding, ...]:
    """Every breach of a hard rule, in the order of the book."""
    return tuple(b for regel in HARDE_REGELS for b in regel.check(ronde, plan))


def waardeer(ronde: Ronde, plan: Plan) -> tuple[Bevinding, ...]:
    """Everything that counts in the worth of a plan, in the order of the book."""
    return tuple(b for wens in WENSEN for b in wens.check(ronde, plan))


def waarde_van(ronde: Ronde, plan: Plan) -> int:
    """The worth of a plan in points."""
    return sum(b.punten for b in waardeer(ronde, plan))
