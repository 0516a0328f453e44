# Two commands do everything: make demo, make test. Both put all they install in .venv.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.klaar

.PHONY: install demo test check bench docs examples clean

install: $(READY)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

demo: install            ## laadt een voorbeeld, plant het en toont het in de browser
	$(BIN)/inburgerplan demo

test: install check      ## alle controles en alle tests, ook op een echte PostgreSQL
	.ci/hulp postgresql
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: install           ## opmaak, lint, types, vloeren, verse documentatie
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m scheduler.docs --check

docs: install            ## maakt de documentatie die uit de code komt opnieuw
	$(BIN)/python -m scheduler.docs

examples: install        ## maakt alle voorbeelden opnieuw
	$(BIN)/python -m seeds.examples

bench: install           ## metingen: geen tests
	$(BIN)/python -m tests.bench.terms
	-$(BIN)/python -m tests.bench.web
	$(BIN)/python -m tests.bench

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
