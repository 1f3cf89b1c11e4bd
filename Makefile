# make brief    the brief of the two sample articles, in four formats, in output/
# make test     all tests
# Both set up what they need first: a virtual environment in .venv from the hashed lock files in requirements/.

VENV := .venv
BIN := $(VENV)/bin
OUTPUT := output/brief.md output/brief.html output/brief.pdf output/brief.json

.PHONY: brief test cluster fuzz fuzz-rules kills check lock wheel readme manual clean help
.DEFAULT_GOAL := help

help:  ## Say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/make \1	\2/'

brief: $(VENV)/.run  ## Write output/brief.md, .html, .pdf and .json from the sample articles
	@mkdir -p output
	@$(BIN)/briefing seeds/*.txt --date 2025-02-12 $(OUTPUT:%=-o %) && echo "written: $(OUTPUT)"

test: $(VENV)/.dev  ## Run all tests
	@$(BIN)/python -m pytest

cluster: build/cluster/.ray  ## Run the tests of the Ray engine on a cluster of this machine (Ray takes 260 MB)
	@PYTHONPATH=build/cluster $(BIN)/python -m pytest tests/batching/test_engines.py

fuzz: $(VENV)/.dev  ## Try 20,000 damaged files and the hostile files at full size (half an hour)
	@MUTATIONS=20000 HOSTILE_SCALE=1 PATTERN_TEXT=3000 $(BIN)/python -m pytest tests/hostile

fuzz-rules: $(VENV)/.dev  ## Look for texts that stop the rules, guided by coverage, for ten minutes (needs atheris: Linux or macOS)
	@$(BIN)/python -c 'import atheris' 2>/dev/null || $(BIN)/python -m pip install --quiet atheris
	@$(BIN)/python -m tests.hostile.guided 600 build/guided

kills: $(VENV)/.dev  ## Kill 500 runs while they write
	@KILLS=500 $(BIN)/python -m pytest tests/test_saving.py -k killed

check: $(VENV)/.dev  ## Check style, types, imports between rooms, and that the lock files are current
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@requirements/check-locks $(BIN)/uv

lock: $(VENV)/.dev  ## Lock the dependencies anew, at the versions locked now where they still fit
	@requirements/lock $(BIN)/uv requirements

wheel: $(VENV)/.dev  ## Build the wheel and the source archive in dist/
	@rm -rf dist && $(BIN)/hatchling build -d dist

readme: brief  ## Bring the README's excerpt and pictures up to date
	@$(BIN)/python docs/make_readme.py

manual: $(VENV)/.dev  ## Build the manual as a site in site/
	@$(BIN)/python docs/make_manual.py
	@$(BIN)/zensical build --strict --clean >/dev/null && echo "written: site/index.html"

clean:  ## Remove what was set up and written
	@rm -rf $(VENV) dist build site .cache output/brief.* .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.run: requirements/set-up requirements/build.lock requirements/run.lock pyproject.toml
	@requirements/set-up run
	@touch $@

$(VENV)/.dev: requirements/set-up requirements/build.lock requirements/dev.lock pyproject.toml
	@requirements/set-up dev
	@touch $@ $(VENV)/.run

build/cluster/.ray: $(VENV)/.dev requirements/cluster.lock
	@rm -rf build/cluster
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes --target build/cluster -r requirements/cluster.lock
	@touch $@
