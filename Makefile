# `make help` lists what there is. PYTHON chooses the interpreter that the environment is made with.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
BENCH := .state/bench-venv
REQUIREMENTS := requirements.txt requirements-dev.txt
SOURCES := bilateral ingest localservices scripts tests benchmarks manage.py

# Some containers forbid it; then each of the dozens of processes that a test run starts would compile all it imports.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run test faults markup check lint format lock messages vendor samples-remove bench clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/installed ## create the environment in .venv and install the pinned requirements

# Each file is a constraint, too: of "coverage[toml]" pip would else take a newer release, which has no hash here.
$(VENV)/installed: $(REQUIREMENTS)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is %s. Name one: make setup PYTHON=python3.11" % sys.version.split()[0])'
	test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --no-compile --disable-pip-version-check --require-hashes $(foreach file,$(REQUIREMENTS),-r $(file) -c $(file))
	@touch $@

run: setup ## run everything on this machine until Ctrl-C (PORT, HOST, DEBUG=1)
	@exec $(PY) scripts/run.py

# Tests wait for servers and the browser as much as they compute: three workers keep two cores busy.
test: setup ## run the tests, on databases and queues of their own (ARGS="-k name")
	$(PY) -m pytest --numprocesses 3 --dist load --maxschedchunk 2 $(ARGS)

faults: setup ## run the fault runs: processes killed on purpose, minutes long
	$(PY) -m pytest tests/faults $(ARGS)

markup: setup .state/vendor/nu-html-checker/vnu.jar ## hold every page's HTML against the standard (needs Java and npm)
	$(PY) -m pytest tests/browser/markup --show-capture=no $(ARGS)

.state/vendor/nu-html-checker/vnu.jar: scripts/vendor.toml
	$(PY) scripts/vendor.py nu-html-checker

check: setup ## format, lint, imports, types, templates, migrations, deployment settings, requirements
	$(PY) scripts/check.py

lint: setup ## lint only
	$(VENV)/bin/ruff check $(SOURCES)

format: setup ## put Python and templates into their format, and mend what can be mended
	$(VENV)/bin/ruff check --fix $(SOURCES)
	$(VENV)/bin/ruff format $(SOURCES)
	$(VENV)/bin/djlint --reformat --quiet templates

lock: ## compile requirements*.in to requirements*.txt, with hashes (needs uv)
	@command -v uv >/dev/null || { echo "uv is not installed. Get it with: pipx install uv"; exit 1; }
	uv pip compile --quiet --generate-hashes --no-header --no-emit-index-url -p 3.11 requirements.in -o requirements.txt
	uv pip compile --quiet --generate-hashes --no-header --no-emit-index-url -p 3.11 requirements-dev.in -o requirements-dev.txt
	uv pip compile --quiet --generate-hashes --no-header --no-emit-index-url -p 3.11 benchmarks/requirements.in -o benchmarks/requirements.txt

messages: setup ## bring locale/ up to date with the words in code and templates, and compile it
	$(PY) scripts/messages.py

vendor: ## fetch the pinned front-end packages into static/vendor (needs npm)
	$(PYTHON) scripts/vendor.py

samples-remove: setup ## take the sample articles out again
	$(PY) manage.py remove_samples

# What the benchmarks compare with goes into an environment of its own.
$(BENCH)/installed: benchmarks/requirements.txt requirements-spacy.txt
	test -x $(BENCH)/bin/python || $(PY) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.txt -c benchmarks/requirements.txt
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all: --no-deps -r requirements-spacy.txt
	@touch $@

bench: setup $(BENCH)/installed ## run the benchmarks (minutes; the first run installs what they compare with)
	@for script in benchmarks/bench_*.py; do echo "== $$script"; $(PY) $$script || exit 1; done

clean: ## remove caches and built files; .venv and the data in .state stay
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage htmlcov staticfiles screenshots
	find $(filter-out manage.py,$(SOURCES)) -name __pycache__ -type d -prune -exec rm -rf {} +
