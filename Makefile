# `make help` lists what there is. PYTHON chooses the interpreter that the environment is made with. Of python3 and the system's
# own of the same version it is the system's: distributions build theirs with profiles, which reads articles a fifth faster.
PYTHON ?= $(shell python=/usr/bin/$$(python3 -c 'import sys; print("python%d.%d" % sys.version_info[:2])'); \
	$$python -c 'import ensurepip' 2>/dev/null && echo $$python || echo python3)
VENV := .venv
PY := $(VENV)/bin/python
BENCH := .state/bench-venv
UV := $(VENV)/bin/uv
INSTALLER := requirements-installer.txt
REQUIREMENTS := requirements.txt requirements-dev.txt
SOURCES := bilateral ingest localservices scripts tests benchmarks manage.py

# Some containers forbid it; then each of the dozens of processes that a test run starts would compile all it imports.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run test faults markup check lint format lock messages module-index vendor samples-remove bench clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/installed ## create the environment in .venv and install the pinned requirements

$(UV): $(INSTALLER)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is %s. Name one: make setup PYTHON=python3.11" % sys.version.split()[0])'
	test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r $(INSTALLER)
	@touch $@

# uv takes seconds where pip takes more than a minute, but knows nothing of pip's settings (a mirror, say): pip does what uv
# could not. Each file is a constraint, too: of "coverage[toml]" a newer release would else be taken, without a hash here.
$(VENV)/installed: FILES = $(foreach file,$(REQUIREMENTS),-r $(file) -c $(file))
$(VENV)/installed: $(UV) $(REQUIREMENTS)
	$(UV) pip install --quiet --python $(PY) --require-hashes $(FILES) \
		|| $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes $(FILES)
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

lock: setup ## compile requirements*.in to requirements*.txt, with hashes
	@for name in requirements-installer requirements requirements-dev benchmarks/requirements; do \
		echo "$$name.txt"; $(UV) pip compile --quiet --generate-hashes --no-header --no-emit-index-url -p 3.11 $$name.in -o $$name.txt || exit 1; done

messages: setup ## bring locale/ up to date with the words in code and templates, and compile it
	$(PY) scripts/messages.py

module-index: setup ## bring docs/extraction-modules.md up to date with the extractor's modules
	$(PY) scripts/module_index.py

vendor: ## fetch the pinned front-end packages into static/vendor (needs npm)
	$(PYTHON) scripts/vendor.py

samples-remove: setup ## take the sample articles out again
	$(PY) manage.py remove_samples

# What the benchmarks compare with goes into an environment of its own.
$(BENCH)/installed: benchmarks/requirements.txt requirements-spacy.txt
	test -x $(BENCH)/bin/python || $(PY) -m venv $(BENCH)
	$(UV) pip install --quiet --python $(BENCH)/bin/python --require-hashes -r benchmarks/requirements.txt -c benchmarks/requirements.txt
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all: --no-deps -r requirements-spacy.txt
	@touch $@

bench: setup $(BENCH)/installed ## run the benchmarks (minutes; the first run installs what they compare with)
	@for script in benchmarks/bench_*.py; do echo "== $$script"; $(PY) $$script || exit 1; done

clean: ## remove caches and built files; .venv and the data in .state stay
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage htmlcov staticfiles screenshots
	find $(filter-out manage.py,$(SOURCES)) -name __pycache__ -type d -prune -exec rm -rf {} +
