#!/usr/bin/env bash
# Makes the pictures of README and handleiding again, from the example workbook: synthetic people only.
# Needs LibreOffice (calc), poppler-utils, ImageMagick, Chromium and playwright; see CONTRIBUTING.md.
#   scheduler/docs/beelden/maak.sh [plan.xlsx]     with a plan workbook it does not plan again
set -euo pipefail
plan=${1:+$(realpath "$1")}
cd "$(dirname "$0")/../../.."
hier=$PWD
uit=scheduler/docs/beelden
tijdelijk=$(mktemp -d)
trap 'rm -rf "$tijdelijk"' EXIT

if [ -n "$plan" ]; then
  cp "$plan" "$tijdelijk/plan.xlsx"
else
  .venv/bin/inburgerplan plan examples/leiden-2020/leiden-2020.xlsx --uit "$tijdelijk/plan.xlsx" --workers 1 --tijd 60
fi

# one small workbook for each sheet that is shown, on one landscape page
.venv/bin/python - "$tijdelijk" <<'PY'
import sys
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.properties import PageSetupProperties

tijdelijk = Path(sys.argv[1])
for blad, rijen in (("Plan groepen", 20), ("Plan cursisten", 9), ("Niet geplaatst", 6)):
    boek = load_workbook(tijdelijk / "plan.xlsx")
    for naam in boek.sheetnames:
        if naam != blad:
            del boek[naam]
    ws = boek[blad]
    ws.delete_rows(rijen + 1, max(0, ws.max_row - rijen))
    ws.page_setup.orientation, ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = "landscape", 1, 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_options.gridLines = ws.print_options.headings = True
    boek.save(tijdelijk / f"{blad.lower().replace(' ', '-')}.xlsx")
PY

# the pages, as a real browser shows them, from the running demonstration
.venv/bin/inburgerplan demo --map "$tijdelijk/demo" --poort 8743 --tijd 60 >"$tijdelijk/demo.log" &
demo=$!
trap 'kill $demo; wait $demo || true; rm -rf "$tijdelijk"' EXIT
.venv/bin/python - "$tijdelijk" <<'PY'
import re
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

tijdelijk = Path(sys.argv[1])
logins = {}
while "beheerder" not in logins:
    time.sleep(1)
    logins = dict(re.findall(r"inlognaam (\S+) +wachtwoord (\S+)", (tijdelijk / "demo.log").read_text("utf-8")))

with sync_playwright() as p:
    browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

    def open_as(wie, breed, hoog):
        context = browser.new_context(
            viewport={"width": breed, "height": hoog}, base_url="http://127.0.0.1:8743", locale="nl-NL"
        )
        pagina = context.new_page()
        pagina.goto("/inloggen")
        pagina.fill("#inlognaam", wie)
        pagina.fill("#wachtwoord", logins[wie])
        pagina.click("main button")
        pagina.wait_for_selector("nav")
        return pagina

    def shoot(pagina, naam, pad=None):
        if pad:
            assert pagina.goto(pad).ok, pad
        pagina.screenshot(path=tijdelijk / f"{naam}.png")

    shoot(open_as("vrijwilliger", 390, 780), "mijn-pagina")
    leider = open_as("teamleider", 1280, 860)
    shoot(leider, "planbord")
    shoot(leider, "termijnen", "/plan/v1/termijnen?lijst=niet-op-tijd")
    shoot(leider, "postvak", "/postvak-uit")
    leider.goto("/scenario/nieuw")
    leider.fill("[name=wat_als]", "Wat als een docent ook een avond werkt?")
    leider.select_option("[name=docent]", index=1)
    leider.select_option("[name=dagdeel]", "ma-a")
    shoot(leider, "scenario")
    browser.close()
PY

cd "$tijdelijk"
soffice --headless --convert-to pdf plan-groepen.xlsx plan-cursisten.xlsx niet-geplaatst.xlsx >/dev/null
for naam in plan-groepen plan-cursisten niet-geplaatst; do
  pdftoppm -r 130 -png -f 1 -l 1 -singlefile "$naam.pdf" "$naam"
  convert "$naam.png" -trim +repage -bordercolor white -border 12 -colors 64 "$naam.png"
done
for naam in planbord termijnen postvak scenario; do
  convert "$naam.png" -resize 1000x +dither -colors 96 "$naam.png"
done
convert mijn-pagina.png -bordercolor '#cfd9da' -border 1 +dither -colors 96 mijn-pagina.png
for naam in plan-groepen plan-cursisten niet-geplaatst planbord termijnen postvak scenario mijn-pagina; do
  convert "$naam.png" -strip -define png:exclude-chunk=time,date "$hier/$uit/$naam.png"
  test "$(stat -c %s "$hier/$uit/$naam.png")" -lt 150000 || { echo "$naam.png is te groot"; exit 1; }
done
ls -l "$hier/$uit"
