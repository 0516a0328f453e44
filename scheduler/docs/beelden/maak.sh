#!/usr/bin/env bash
# Makes the pictures of README and handleiding again, from the example workbook: synthetic people only.
# Needs LibreOffice (calc), poppler-utils, ImageMagick and Chromium; see CONTRIBUTING.md.
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

# the planning board, as the teamleider of the demonstration sees it
.venv/bin/python - "$tijdelijk" <<'PY'
import re
import shutil
import sys
from pathlib import Path

from scheduler.service.beheer.demo import build_demo
from scheduler.service.opslag import open_database
from web.app import create_app

tijdelijk = Path(sys.argv[1])
database = open_database(tijdelijk / "beeld.db")
login = build_demo(database, tijdelijk / "plan.xlsx")[0]
browser = create_app(database, "alleen voor dit beeld", twee_stappen=False).test_client()
form = browser.get("/inloggen").text
token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', form)[1]
browser.post("/inloggen", data={"csrf_token": token, "inlognaam": login.inlognaam, "wachtwoord": login.wachtwoord})
bord = browser.get("/", follow_redirects=True)
assert bord.status_code == 200 and "<h1>Planbord</h1>" in bord.text
(tijdelijk / "planbord.html").write_text(bord.text.replace('"/static/', '"static/'), encoding="utf-8")
shutil.copytree("web/static", tijdelijk / "static")
PY

cd "$tijdelijk"
soffice --headless --convert-to pdf plan-groepen.xlsx plan-cursisten.xlsx niet-geplaatst.xlsx >/dev/null
for naam in plan-groepen plan-cursisten niet-geplaatst; do
  pdftoppm -r 130 -png -f 1 -l 1 -singlefile "$naam.pdf" "$naam"
  convert "$naam.png" -trim +repage -bordercolor white -border 12 -colors 64 "$naam.png"
done
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1360,900 \
  --screenshot=planbord.png planbord.html 2>/dev/null
convert planbord.png -resize 1000x +dither -colors 96 planbord.png
for naam in plan-groepen plan-cursisten niet-geplaatst planbord; do
  convert "$naam.png" -strip -define png:exclude-chunk=time,date "$hier/$uit/$naam.png"
  test "$(stat -c %s "$hier/$uit/$naam.png")" -lt 150000 || { echo "$naam.png is te groot"; exit 1; }
done
ls -l "$hier/$uit"
