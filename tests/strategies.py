"""Random rounds and plans for property tests: every sheet filled, every code known, texts of any script."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import strategies as st

from scheduler.domain.cursist import Cursist, Examen, Gebeurtenis, Geslacht, Leerroute, Regime, Soort, Uren, Vervoer
from scheduler.domain.groep import Aanbod, Groep
from scheduler.domain.instellingen import BlokSoort, Gewichten, Instellingen, Vakantieregio
from scheduler.domain.koppeling import Inzet, Koppeling, Moment
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plaatsing, Plan
from scheduler.domain.plek import Leslocatie, Lokaal, Postcode
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, Periode
from scheduler.domain.vrijwilliger import Docent, Vrijwilliger

_TEKENS = st.characters(categories=["L", "N", "P", "S"], include_characters=" ", exclude_characters=";,=#")
TALEN = ("Nederlands", "Arabisch", "Tigrinya", "Oekraïens", "Dari", "Engels")
ROLLEN = ("taalcoach", "klassenassistent", "olc", "intaker")
PLAATSEN = ("Assen", "Emmen", "Meppel", "")

dagdeel = st.sampled_from(list(Dagdeel))
dagdelen = st.frozensets(dagdeel, min_size=1, max_size=8)
datum = st.dates(date(1950, 1, 1), date(2099, 12, 31))
misschien_datum = st.none() | datum
ja_nee = st.booleans()
postcode = st.sampled_from(["9401 AA", "7811", "7941 XZ", "", "1000 ZZ"])
talen = st.frozensets(st.sampled_from(TALEN), max_size=3)


def _tidy(tekst: str) -> str:
    return " ".join(tekst.split())


tekst = st.text(_TEKENS, max_size=20).map(_tidy) | st.sampled_from(
    ["=1+1", "+31 6 1234", "-", "@naam", "José  ".strip()]
)


def codes(begin: str, aantal: int) -> st.SearchStrategy[list[str]]:
    """Distinct codes, some of which look like numbers, formulas or other scripts."""
    vreemd = st.text(_TEKENS, max_size=6).map(_tidy)
    return st.lists(
        st.sampled_from([begin, f"={begin}", f"{begin} ", f"@{begin}-"]) | vreemd, min_size=aantal, max_size=aantal
    ).map(lambda gekozen: [_tidy(f"{g}{begin}{i:02d}") for i, g in enumerate(gekozen)])


def misschien(waarden: Any) -> st.SearchStrategy[Any]:
    """One of the choices of a Literal, or nothing."""
    return st.none() | st.sampled_from(get_args(waarden))


def _perioden(van: date, dagen: int | None) -> Periode:
    return Periode(van=van, tot=None if dagen is None else van + timedelta(days=dagen))


perioden = st.builds(_perioden, st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.none() | st.integers(0, 9))


@st.composite
def instellingen(draw: st.DrawFn) -> Instellingen:
    """Settings with a peildatum; the period runs forward."""
    begin = draw(st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)))
    klein = st.integers(0, 200)
    gewichten = {n: draw(klein) for n in Gewichten.model_fields if n != "waarde_per_lijn"}
    per_lijn = Gewichten().waarde_per_lijn | draw(st.dictionaries(st.sampled_from(["nt2", "alfa", "ona"]), klein))
    return Instellingen(
        peildatum=draw(datum),
        periode_begin=begin,
        periode_einde=begin and begin + timedelta(days=draw(st.integers(0, 200))),
        vakantieregio=draw(st.sampled_from(get_args(Vakantieregio))),
        organisatie=draw(tekst),
        blok=draw(st.sampled_from(get_args(BlokSoort))),
        uitwijk=draw(st.integers(0, 3)),
        max_reistijd_cursist=draw(klein),
        gewichten=Gewichten(**gewichten, waarde_per_lijn=per_lijn),
    )


@st.composite
def rondes(draw: st.DrawFn, most: int = 3) -> Ronde:
    """A round in which all codes exist and at most `most` rows stand on a sheet."""

    def some(begin: str, least: int = 1) -> list[str]:
        return draw(codes(begin, draw(st.integers(least, most))))

    def pick(waarden: list[str], least: int = 0) -> tuple[str, ...]:
        if not waarden:
            return ()
        return tuple(draw(st.lists(st.sampled_from(waarden), min_size=least, max_size=2, unique=True)))

    locaties, aanbod, docenten = some("L"), some("A"), some("D")
    groepen, cursisten, vrijwilligers, momenten = some("G", 0), some("C", 0), some("V", 0), some("M", 0)
    lokalen = [(loc, f"R{i}") for loc in locaties for i in range(2)]
    rooster: list[Groep] = []
    for code in groepen:
        locatie = draw(st.sampled_from(locaties))
        eigen = draw(dagdelen)
        rooster.append(
            Groep(
                groep=code,
                aanbod=draw(st.sampled_from(aanbod)),
                locatie=locatie,
                dagdelen=eigen,
                lokaal=draw(st.dictionaries(st.sampled_from(sorted(eigen)), st.sampled_from(["R0", "R1"]))),
                docenten=draw(st.dictionaries(st.sampled_from(sorted(eigen)), st.sampled_from(docenten))),
                begin=draw(misschien_datum),
                vast=draw(ja_nee),
                vast_reden=draw(tekst),
            )
        )
    plekken = [(g, "") for g in groepen] + [("", m) for m in momenten]
    return Ronde(
        instellingen=draw(instellingen()),
        postcodes=draw(
            st.lists(
                st.builds(
                    Postcode,
                    pc4=st.integers(1000, 9999).map(str),
                    lat=st.integers(50_000, 54_000).map(lambda n: n / 1000),
                    lon=st.integers(3_000, 8_000).map(lambda n: n / 1000),
                    plaats=tekst,
                    gemeente=tekst,
                ),
                max_size=most,
                unique_by=lambda p: p.pc4,
            )
        ),
        leslocaties=[
            Leslocatie(
                locatie=code,
                naam=draw(tekst),
                postcode=draw(postcode.filter(bool)),
                plaats=draw(st.sampled_from(PLAATSEN)),
                dagdelen=draw(dagdelen),
                van=draw(misschien_datum),
                gesloten=draw(
                    st.lists(perioden, max_size=3, unique_by=repr)
                ),
            )
            for code in locaties
        ],
        lokalen=[Lokaal(locatie=loc, lokaal=lokaal, plaatsen=draw(st.integers(1, 30))) for loc, lokaal in lokalen],
        aanbod=[_aanbod(draw, code) for code in aanbod],
        docenten=[
            Docent(
                docent=code,
                naam=draw(tekst),
                bevoegdheden=draw(st.frozensets(st.sampled_from(["nt2", "alfa", "ona"]), min_size=1)),
                locaties=frozenset(pick(locaties, 1)),
                dagdelen=draw(dagdelen),
                max_dagdelen=draw(st.integers(0, 10)),
                talen=draw(talen),
            )
            for code in docenten
        ],
        groepen=rooster,
        cursisten=[
            _cursist(draw, code, pick(aanbod, 1), (pick(groepen), pick(groepen)), pick(vrijwilligers))
            for code in cursisten
        ],
        vrijwilligers=[_vrijwilliger(draw, code) for code in vrijwilligers],
        koppelingen=[
            Koppeling(
                vrijwilliger=v, cursist=c, sinds=draw(misschien_datum), dagdeel=draw(st.none() | dagdeel),
                status=draw(tekst), vast=draw(ja_nee), vast_reden=draw(tekst),
            )
            for v, c in zip(vrijwilligers, cursisten, strict=False)
        ],
        momenten=[
            Moment(
                moment=code, soort=draw(st.sampled_from(["olc", "spreekuur"])), locatie=draw(st.sampled_from(locaties)),
                dagdeel=draw(dagdeel), rol=draw(st.sampled_from(ROLLEN)), min=draw(st.integers(0, 3)),
                streef=draw(st.none() | st.integers(0, 4)),
            )
            for code in momenten
        ],
        inzet=[
            Inzet(vrijwilliger=v, groep=g, moment=m, dagdeel=draw(dagdeel), vast=draw(ja_nee), vast_reden=draw(tekst))
            for v in vrijwilligers
            for g, m in draw(st.lists(st.sampled_from(plekken), max_size=2) if plekken else st.just([]))
        ],
        examens=[
            Examen(cursist=c, onderdeel=draw(tekst.filter(bool)), datum=draw(misschien_datum), uitslag=draw(tekst))
            for c in cursisten
        ],
        uren=[
            Uren(cursist=c, soort="les", tot_en_met=draw(misschien_datum), uren=draw(st.integers(0, 9_999)) / 4)
            for c in cursisten
        ],
        gebeurtenissen=[
            Gebeurtenis(cursist=c, soort="ziekte", van=draw(misschien_datum), bewijs=draw(tekst)) for c in cursisten
        ],
    )  # fmt: skip


def _aanbod(draw: st.DrawFn, code: str) -> Aanbod:
    least, streef, most = sorted(draw(st.tuples(*[st.integers(1, 20)] * 3)))
    return Aanbod(
        aanbod=code,
        naam=draw(tekst),
        lijn=draw(st.sampled_from(["nt2", "alfa", "ona"])),
        trede=draw(st.integers(1, 6)),
        min=least,
        streef=streef,
        max=most,
        lessen_per_week=draw(st.frozensets(st.integers(1, 4), min_size=1)),
        uren_per_les=draw(st.none() | st.sampled_from([2.5, 2.67, 3.0])),
        weken=draw(st.none() | st.integers(1, 52)),
        bevoegdheid=draw(st.sampled_from(["nt2", "alfa", "ona"])),
        uitwijk=draw(st.none() | st.integers(0, 3)),
        assistenten_min=draw(st.integers(0, 2)),
        voertaal=draw(st.sampled_from(["", *TALEN])),
        alleen_vrouwen=draw(ja_nee),
        waarde=draw(st.none() | st.integers(0, 9_000)),
    )


def _cursist(
    draw: st.DrawFn,
    code: str,
    aanbod: tuple[str, ...],
    groepen: tuple[tuple[str, ...], tuple[str, ...]],
    coach: tuple[str, ...],
) -> Cursist:
    return Cursist(
        cursist=code,
        voornaam=draw(tekst),
        achternaam=draw(tekst),
        geslacht=draw(misschien(Geslacht)),
        postcode=draw(postcode),
        plaats=draw(st.sampled_from(PLAATSEN)),
        vervoer=draw(misschien(Vervoer)),
        max_reistijd=draw(st.none() | st.integers(0, 120)),
        aanbod=aanbod,
        tempo=draw(st.none() | st.integers(1, 3)),
        dagdelen=draw(dagdelen),
        contacttaal=draw(st.sampled_from(["", *TALEN])),
        alleen_vrouwengroep=draw(ja_nee),
        online=draw(ja_nee),
        coach_gewenst=draw(ja_nee),
        coach_geslacht=draw(misschien(Geslacht)),
        groepen=groepen[0],
        vaste_groepen=groepen[1],
        vast_reden=draw(tekst),
        coach=coach[0] if coach else "",
        wacht_sinds=draw(misschien_datum),
        regime=draw(misschien(Regime)),
        soort=draw(misschien(Soort)),
        leerroute=draw(misschien(Leerroute)),
        einddatum_duo=draw(misschien_datum),
    )


def _vrijwilliger(draw: st.DrawFn, code: str) -> Vrijwilliger:
    return Vrijwilliger(
        vrijwilliger=code,
        voornaam=draw(tekst),
        geslacht=draw(misschien(Geslacht)),
        rollen=draw(st.frozensets(st.sampled_from(ROLLEN), min_size=1)),
        postcode=draw(postcode),
        plaats=draw(st.sampled_from(PLAATSEN)),
        dagdelen=draw(dagdelen),
        dagdelen_als_het_moet=draw(dagdelen | st.just(frozenset())),
        max_cursisten=draw(st.none() | st.integers(0, 3)),
        talen=draw(talen),
        online=draw(ja_nee),
        vog_gezien=draw(misschien_datum),
        basiscursus=draw(misschien_datum),
        actief_tot=draw(misschien_datum),
        email=draw(tekst),
        telefoon=draw(st.sampled_from(["", "0612345678", "+31 6 12345678", "0592-123456"])),
    )


@st.composite
def plannen(draw: st.DrawFn, ronde: Ronde) -> Plan:
    """A plan whose codes are those of the round; it need not keep any rule."""
    groepen = [
        Lesgroep(
            groep=g.groep, aanbod=g.aanbod, locatie=g.locatie, dagdelen=g.dagdelen, lokaal=g.lokaal, docenten=g.docenten
        )
        for g in ronde.groepen
        if draw(ja_nee)
    ]
    open_groepen = [g.groep for g in groepen]
    plaatsingen = [
        Plaatsing(cursist=c, aanbod=a, groep=draw(st.sampled_from(open_groepen)))
        for c, a in ronde.verzoeken
        if open_groepen and draw(ja_nee)
    ]
    koppelingen = [
        Gekoppeld(vrijwilliger=k.vrijwilliger, cursist=k.cursist, dagdeel=draw(dagdeel), online=draw(ja_nee))
        for k in ronde.koppelingen
    ]
    inzet = list({(i.vrijwilliger, i.groep, i.moment, i.dagdeel): i for i in reversed(ronde.inzet)}.values())
    return Plan(groepen=groepen, plaatsingen=plaatsingen, inzet=inzet, koppelingen=koppelingen)
