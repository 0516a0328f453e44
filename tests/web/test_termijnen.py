"""The deadline watch in the browser: tiles, why a date, the forecast, pictures, and proposals that become requests."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from scheduler.domain.cursist import Gebeurtenis, Uren
from scheduler.domain.groep import Aanbod
from scheduler.errors import GeenRecht, Verouderd
from scheduler.io.writer import write_workbook
from scheduler.service.beheer.logboek import read_log
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.termijnen import aanvaarden as termijn_aanvaarden
from scheduler.service.termijnen import bewaking
from scheduler.service.termijnen.aanvaarden import accept_proposals, read_proposals
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.werkboek.inlezen import confirm, list_imports, propose, undo_import
from scheduler.storage import plannen
from scheduler.storage.tables import Rondestand
from tests.web.conftest import NU, plat
from tests.web.voorbeeld import PLAN, RONDE

PAGINA = "/plan/c3/termijnen"
EXTRA = tuple(
    Aanbod(
        aanbod=code,
        naam=naam,
        lijn=code.lower(),
        trede=1,
        min=2,
        streef=3,
        max=4,
        lessen_per_week=frozenset({1}),
        weken=10,
        bevoegdheid=code.lower(),
    )
    for code, naam in (("KNM", "Kennis van Nederland"), ("ONA", "Werk zoeken"))
)
VOL = RONDE.model_copy(
    update={
        "aanbod": (*RONDE.aanbod, *EXTRA),
        "gebeurtenissen": (Gebeurtenis(cursist="C1", soort="ziekte", van=date(2025, 2, 1), tot=date(2025, 6, 30)),),
        "uren": (Uren(cursist="C1", soort="inburgering", tot_en_met=date(2026, 11, 20), uren=250),),
    }
)


@pytest.fixture
def teamleider(db):
    return Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)


@pytest.fixture
def pb(db, teamleider, tmp_path):
    """A concept on facts with something to propose."""
    werkboek = tmp_path / "vol.xlsx"
    write_workbook(werkboek, VOL)
    voorstel = propose(db, teamleider, "vol.xlsx", werkboek.read_bytes(), NU)
    assert voorstel.id is not None, voorstel.bevindingen
    confirm(db, teamleider, voorstel.id, NU, weghalen=False)
    ref = start_concept(db, teamleider.id, "Termijnen", voorstel.id, PLAN, NU)
    assert ref == "c3"
    return open_plan(db, teamleider, ref)


@pytest.fixture
def stand(db, pb):
    """The number of the facts of now."""
    return read_proposals(db, pb).stand


def test_a_date_says_the_rule_its_source_and_its_version(pb, als):
    tekst = als("teamleider").tekst(PAGINA)
    stuk = tekst[tekst.index("Waarom deze datum?") :]
    assert "Tijd om alle onderdelen behalve het PVT te halen." in stuk
    assert "Wet inburgering (oud) art. 7b lid 1" in stuk
    assert "1 januari 2013" in stuk
    assert "hoog" in stuk


def test_the_three_kinds_of_date_have_their_own_icon_and_word(pb, als):
    tekst = als("teamleider").tekst(PAGINA)
    iconen = {soort: re.search(rf'bron {soort}" aria-hidden="true">(.)<', tekst)[1] for soort in ("wet", "duo", "doel")}
    assert len(set(iconen.values())) == 3
    assert all(woord in tekst for woord in ("berekend: 14 maart 2027", "brief van DUO: 15 maart 2027", "ons doel: 14"))


def test_an_unknown_date_is_red_and_said(pb, als):
    tekst = als("teamleider").tekst(f"{PAGINA}?lijst=onbekend")
    assert re.search(r'<strong class="rood">.*?onbekend</strong>', tekst, re.DOTALL)


def test_the_forecast_answers_whether_it_works_out_with_this_plan(pb, als):
    klok = next(k for k in bewaking.read_terms(pb).rijen if k.cursist == "C1")
    drie, zes = klok.vooruitblik
    assert (drie.nodig, drie.gevolgd, drie.aanname, zes.woord) == (300, 250, 80, "niet op tijd")
    assert drie.vroegst <= drie.verwacht <= drie.laatst
    tekst = als("teamleider").tekst(PAGINA)
    assert "aangenomen: 80 procent aanwezig" in tekst
    assert "geplaatst in G1" in tekst
    assert "start 11 januari 2027" in tekst


def test_the_teamleider_reads_the_ground_and_nobody_else_reads_the_page(pb, als):
    assert "verlenging (ziekte)" in als("teamleider").tekst(PAGINA)
    for rol in ("coordinator", "vrijwilliger", "beheerder", "zoetermeer"):
        assert als(rol).get(PAGINA).status_code == 403


def test_nobody_but_the_teamleider_finds_a_ground_on_any_page(pb, als):
    paden = ("bord", "niet-geplaatst", "cursist/C1", "groep/G1", "vrijwilligers", "presentielijst?groep=G1")
    coordinator = als("coordinator")
    tekst = "".join(coordinator.tekst(f"/plan/c3/{pad}") for pad in paden).lower()
    assert not [w for w in ("ziek", "verlenging", "persoonlijke grond") if w in tekst]


def test_the_pictures_have_a_title_a_description_and_a_table(pb, als):
    tekst = als("teamleider").tekst(PAGINA)
    assert tekst.count('<svg role="img"') == 2
    assert '<title id="speling-titel">Speling nu, van 8 termijnen</title>' in tekst
    assert '<desc id="speling-zin">verlopen: 0; lukt niet op tijd: 7; krap: 0 tot 13 weken: 0;' in tekst
    assert '<th scope="row">lukt niet op tijd</th><td>7</td>' in tekst
    assert '<th scope="row">maart 2027</th><td>6</td>' in tekst


def test_not_known_looks_other_than_too_late_in_the_picture_and_is_red_in_the_table(pb, als):
    tekst = als("teamleider").tekst(PAGINA)
    plaatje = tekst.split('<svg role="img"')[1].split("</svg>")[0]
    staven = re.findall(r'<text class="woord"[^>]*>([^<]+)</text>\s*<rect[^>]*>\s*<rect class="([^"]+)"', plaatje)
    assert staven == [("lukt niet op tijd", "staaf rood"), ("einddatum onbekend", "arcering")]
    assert 'fill="url(#speling-arcering)"' in plaatje
    assert '<pattern id="speling-arcering"' in plaatje
    assert '<span class="rood">niet bekend</span>' in tekst


EXTRA_KLOKKEN = {
    "T1": {"einddatum_duo": date(2026, 9, 1)},
    "T2": {"einddatum_duo": date(2028, 7, 1)},
    "T3": {"einddatum_duo": date(2028, 10, 1), "begin_termijn": date(2021, 6, 1), "brp_datum": date(2021, 6, 1)},
    "T4": {"einddatum_duo": date(2030, 1, 1)},
    "T5": {"einddatum_duo": None, "regime": "vrijwillig"},
}
"""People whose clocks stand elsewhere than those of the example; T3 has one for the PVT too, T5 has none."""


def test_every_term_is_in_one_tile_and_in_one_bar_of_each_picture(db, teamleider, tmp_path, als):
    extra = [VOL.cursist_met["C2"].model_copy(update={"cursist": c, **velden}) for c, velden in EXTRA_KLOKKEN.items()]
    write_workbook(tmp_path / "meer.xlsx", VOL.model_copy(update={"cursisten": (*VOL.cursisten, *extra)}))
    voorstel = propose(db, teamleider, "meer.xlsx", (tmp_path / "meer.xlsx").read_bytes(), NU)
    confirm(db, teamleider, voorstel.id, NU, weghalen=False)
    ref = start_concept(db, teamleider.id, "Meer", voorstel.id, PLAN, NU)
    beeld = bewaking.read_terms(open_plan(db, teamleider, ref))
    assert (beeld.alle, beeld.cursisten, beeld.zonder.aantal) == (13, 12, 1)
    assert [(t.titel, t.aantal) for t in beeld.tegels] == [
        ("verlopen", 2),
        ("lukt niet op tijd", 7),
        ("krap", 1),
        ("ruim op tijd", 2),
        ("einddatum onbekend", 1),
    ]
    assert [b.aantal for b in beeld.verdeling] == [2, 7, 1, 1, 1, 1]
    assert [(b.woord, b.aantal) for b in beeld.verloop if b.aantal] == [
        ("verlopen", 2),
        (date(2027, 3, 1), 6),
        (date(2027, 9, 1), 1),
        ("later", 3),
        ("einddatum onbekend", 1),
    ]
    tekst = als("teamleider").tekst(f"/plan/{ref}/termijnen")
    assert "Hier staan 13 termijnen van 12 cursisten." in plat(tekst)
    assert "1 cursist zonder termijn" in tekst
    assert "Wie: verlopen 2 termijnen" in plat(als("teamleider").tekst(f"/plan/{ref}/termijnen?lijst=verlopen"))


def test_the_pages_of_a_long_list(pb, als, monkeypatch):
    monkeypatch.setattr(bewaking, "BLADZIJDE", 5)
    eerste, tweede = bewaking.read_terms(pb), bewaking.read_terms(pb, vanaf=5)
    assert (len(eerste.rijen), eerste.verder, len(tweede.rijen), tweede.verder) == (5, 5, 3, None)
    assert not {k.cursist for k in eerste.rijen} & {k.cursist for k in tweede.rijen}
    browser = als("teamleider")
    assert "vanaf=5" in browser.tekst(PAGINA)
    assert "Terug naar het begin" in browser.tekst(f"{PAGINA}?vanaf=5")


def test_a_proposal_becomes_a_request_in_the_facts_and_in_the_workbook(db, pb, als, stand, teamleider):
    browser = als("teamleider")
    assert 'value="C1|KNM"' in browser.tekst(PAGINA)
    antwoord = browser.post(PAGINA, stand=stand, voorstel=["C1|KNM", "C1|ONA", "C5|KNM"], waarom="besproken")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, PAGINA)
    tekst = browser.tekst(PAGINA)
    assert "3 voorstellen overgenomen als vraag" in tekst
    assert 'value="C1|KNM"' not in tekst
    with db.read() as s:
        nu = plannen.newest_stand(s)
        boek = load_workbook(BytesIO(s.get_one(Rondestand, nu.id).werkboek))
    vragen = {c.cursist: c.aanbod for c in read_ronde(db, nu.id).cursisten}
    assert (vragen["C1"], vragen["C5"], vragen["C2"]) == (("NT2-A1", "KNM", "ONA"), ("NT2-A1", "KNM"), ("NT2-A1",))
    koppen, *rijen = [[c.value for c in rij] for rij in boek["Cursisten"].iter_rows()]
    cellen = {r[koppen.index("cursist")]: r[koppen.index("aanbod")] for r in rijen}
    assert (cellen["C1"], cellen["C2"]) == ("NT2-A1; KNM; ONA", "NT2-A1")
    regels = [(r.waarop, r.oud, r.nieuw, r.waarom) for r in read_log(db, teamleider).regels if "voorstel" in r.zin]
    assert regels == [
        ("C5", "NT2-A1", "NT2-A1, KNM", "besproken"),
        ("C1", "NT2-A1", "NT2-A1, KNM, ONA", "besproken"),
    ]


def test_what_was_accepted_can_be_taken_back_as_an_import(db, pb, stand, teamleider):
    accept_proposals(db, pb, {("C1", "KNM")}, stand, "", NU)
    laatste = list_imports(db, teamleider)[0]
    assert (laatste.bestand, laatste.laatste) == ("1 voorstellen, na werkboek 2", True)
    undo_import(db, teamleider, laatste.nummer, NU)
    assert read_proposals(db, pb).stand == stand


def test_two_people_at_once_the_second_is_told(db, pb, stand):
    accept_proposals(db, pb, {("C1", "KNM")}, stand, "", NU)
    with pytest.raises(Verouderd):
        accept_proposals(db, pb, {("C1", "ONA")}, stand, "", NU)
    assert read_ronde(db, read_proposals(db, pb).stand).cursist_met["C1"].aanbod == ("NT2-A1", "KNM")


@pytest.mark.parametrize("gekozen", [[], ["C1|DANSEN"], ["C1|"], ["onzin"]])
def test_what_is_not_proposed_is_refused_on_the_page(als, pb, stand, gekozen):
    antwoord = als("teamleider").post(PAGINA, stand=stand, voorstel=gekozen)
    assert antwoord.status_code in {404, 422}
    assert "niet" in antwoord.text or "nog geen voorstel" in antwoord.text


def test_only_a_teamleider_of_all_locations_accepts(db, pb, stand, teamleider):
    ergens = replace(teamleider, locaties=frozenset({"ZOE"}))
    daar = open_plan(db, ergens, "c3")
    gezien = read_proposals(db, daar)
    assert not gezien.mag
    assert {v.cursist for v in gezien.rijen} == {"C6", "C7"}
    with pytest.raises(GeenRecht):
        accept_proposals(db, daar, {("C6", "KNM")}, stand, "", NU)


def test_the_first_proposals_and_how_many_there_are(db, pb, als, monkeypatch):
    monkeypatch.setattr(termijn_aanvaarden, "MEESTE", 3)
    gezien = read_proposals(db, pb)
    assert (len(gezien.rijen), gezien.aantal) == (3, 14)
    assert "U ziet de eerste 3" in als("teamleider").tekst(PAGINA)


def test_the_list_for_the_gemeente_has_codes_and_no_grounds_and_is_logged(db, pb, als, teamleider):
    antwoord = als("teamleider").post(f"{PAGINA}/lijst.xlsx")
    assert "filename=termijnen.xlsx" in antwoord.headers["Content-Disposition"]
    boek = load_workbook(BytesIO(antwoord.data))
    assert boek.sheetnames == ["Termijnen"]
    cellen = [str(c.value) for rij in boek["Termijnen"].iter_rows() for c in rij]
    assert {"C1", "C8"} <= set(cellen)
    alles = " ".join(cellen)
    assert "persoonlijke grond" in alles
    assert not [w for w in ("ziek", "Amina", "Achternaam") if w in alles]
    regel = read_log(db, teamleider).regels[0]
    assert (regel.zin, regel.waarop, regel.nieuw) == ("maakte een lijst met termijnen", "c3", "8 regels")
