# Everything a newcomer needs: make demo, make test. Nothing but Python (3.11 or later) and make is assumed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Some images set it; a test run starts hundreds of processes, and each would compile what it imports anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test check quick layout-tools constraints clean

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	$(BIN)/drafter draft examples/finance-bureau-2024h1 --output out/finance-bureau-2024h1 --force

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --num-workers 2
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

test: check

# The tests that hold the small parts, for between two edits.
quick: $(VENV)/.installed-dev
	$(BIN)/pytest -n 2 -m "not slow" tests/unit tests/property

# LibreOffice, poppler and free CJK fonts for the layout tests; those tests say so and are skipped without them.
layout-tools:
	sh .ci/layout-tools

constraints: $(VENV)/.installed-dev
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

clean:
	rm -rf $(VENV) out dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
