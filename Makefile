# make film | make film BRIEF="A lighthouse keeper ..." | make test
# Both make .venv on first use; `make setup` never has to be called by hand.

PYTHON ?= python3
BRIEF ?= examples/briefs/lighthouse.md
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup film test bench clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "auteur needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@$(BIN)/auteur doctor
	@touch $(READY)

# In a recipe the brief travels by the environment, so that quotes and dollars in it stay text.
export BRIEF
film: $(READY)
	@$(BIN)/auteur make "$$BRIEF" --yes

test: $(READY)
	@$(BIN)/python -m pytest -n auto --dist worksteal

bench: $(READY)
	@$(BIN)/python -m bench.make_film

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist *.egg-info
