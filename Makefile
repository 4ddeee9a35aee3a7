# make report: the pages of the articles in data/raw.   make test: everything CI checks.   make lab: JupyterLab.
# make bench: how fast it is, beside plain ways of doing the same.
# make measure EVALUATION=path: how well the reading does on hand-coded data, which is no part of the project.
PYTHON ?= $(shell command -v python3.11 || echo python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: report test lab measure bench clean

report: $(VENV)/installed
	@$(BIN)/brief report

test: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest
	$(BIN)/pytest --nbval-lax --nbval-current-env --nbval-cell-timeout=300 notebooks

lab: $(VENV)/installed-lab
	$(BIN)/jupyter lab --notebook-dir=.

measure: $(VENV)/installed-test
	@$(BIN)/python -m tests.measure $(EVALUATION)

bench: $(VENV)/installed-test
	@$(BIN)/python -W ignore -m tests.benchmarks

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(PIP) --editable '.[test]'
	@touch $@

$(VENV)/installed-lab: $(VENV)/installed
	$(PIP) --editable '.[lab]'
	@touch $@

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
