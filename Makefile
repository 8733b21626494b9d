# `make serve` and `make test` set up all they need; stamps in .cache/ keep a repeat run quick.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash

# The same minor version as the Python inside Pyodide, which loads bytecode compiled here.
PYTHON_VERSION := $(shell cat .python-version)
PYTHON := .venv/bin/python
STAMPS := .cache/stamps
PYTHON_READY := $(STAMPS)/python
NODE_READY := $(STAMPS)/node

# Material's notice about its own future, printed at every build.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help setup serve test mutants bench proof build clean fuzz lock browser firefox java servers load

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

setup: $(PYTHON_READY) $(NODE_READY) ## install what building and testing need, into .venv and node_modules

serve: setup ## show the site at http://127.0.0.1:8000/, rebuilt at each change
	.venv/bin/handbook serve

build: setup ## write the site to site/
	.venv/bin/handbook build

test: setup browser firefox java servers ## lint, types, unit, property and browser tests
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	npm run --silent lint
	$(PYTHON) -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

mutants: setup ## try whether the tests notice wrong changes of decision/ (ten minutes and more)
	$(PYTHON) -m tests.mutation

bench: setup browser servers load ## measure decisions, answers, starts and builds
	$(PYTHON) -m benchmarks

proof: setup browser ## put every case, on every day of a spread, to every Python that may answer it
	$(PYTHON) -m tests.engines

fuzz: setup ## try hostile policies and queries for ten minutes each
	@# Large, and not built for every machine, so that nothing else needs it.
	$(PYTHON) -m pip install --quiet --disable-pip-version-check atheris==3.1.0
	$(PYTHON) -m tests.fuzzing policies --seconds 600
	$(PYTHON) -m tests.fuzzing queries --seconds 600

lock: ## renew requirements.txt and package-lock.json from pyproject.toml and package.json
	uv pip compile --quiet --universal --all-extras --generate-hashes --no-header --no-annotate \
		--upgrade --output-file requirements.txt pyproject.toml
	rm -f package-lock.json
	npm install --package-lock-only --omit-lockfile-registry-resolved

clean: ## remove everything that can be made again
	rm -rf .venv .cache node_modules site .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(PYTHON_READY): requirements.txt pyproject.toml .python-version
	@found=; for candidate in python3 python$(PYTHON_VERSION); do \
		if "$$candidate" -c 'import sys; sys.exit("%d.%d" % sys.version_info[:2] != "$(PYTHON_VERSION)")' \
			2>/dev/null; then found="$$candidate"; break; fi; done; \
	if [ -z "$$found" ]; then \
		echo "Python $(PYTHON_VERSION) is needed; python3 here is $$(python3 --version 2>&1 | head -n 1)." >&2; \
		echo "Install it, for example: pyenv install $(PYTHON_VERSION), or apt-get install python$(PYTHON_VERSION)-venv." >&2; \
		exit 1; fi; \
	echo "Setting up Python in .venv"; \
	"$$found" -m venv .venv
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@mkdir -p $(@D) && touch $@

$(NODE_READY): package.json package-lock.json
	@command -v npm >/dev/null || { \
		echo "Node and npm are needed. Install them, for example: apt-get install nodejs npm." >&2; exit 1; }
	@echo "Setting up Node in node_modules"
	@npm ci --ignore-scripts --loglevel=error --no-audit --no-fund
	@mkdir -p $(@D) && touch $@

# The browser tests drive Debian's Chromium: Playwright's own download is not reachable everywhere.
browser:
	@{ [ -x /usr/bin/chromium ] && [ -x /usr/bin/chromium-headless-shell ]; } || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			echo "Installing Chromium"; \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
				chromium chromium-headless-shell >/dev/null; \
		else \
			echo "The browser tests need Chromium in /usr/bin, with and without its window." >&2; \
			echo "Install it, for example: sudo apt-get install chromium chromium-headless-shell." >&2; \
			exit 1; fi; }

# The checker is tried in a second browser, too; it needs no driver.
firefox:
	@[ -x /usr/bin/firefox-esr ] || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			echo "Installing Firefox"; \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq firefox-esr >/dev/null; \
		else \
			echo "The browser tests need Firefox at /usr/bin/firefox-esr." >&2; \
			echo "Install it, for example: sudo apt-get install firefox-esr." >&2; \
			exit 1; fi; }

# The Nu checker, which reads the built pages as the standard does, is a Java program.
java:
	@command -v java >/dev/null || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			echo "Installing Java"; \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq default-jre-headless >/dev/null; \
		else \
			echo "The tests of the markup need Java." >&2; \
			echo "Install it, for example: sudo apt-get install default-jre-headless." >&2; \
			exit 1; fi; }

# The settings for servers are tried in the servers themselves, which start only inside the tests.
servers:
	@{ [ -x /usr/sbin/nginx ] && [ -x /usr/sbin/apache2 ]; } || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			echo "Installing nginx and Apache"; \
			apt-get update -qq && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive \
				apt-get install -y -qq --no-install-recommends nginx apache2-bin >/dev/null; \
		else \
			echo "The tests of the settings for servers need nginx and Apache." >&2; \
			echo "Install them, for example: sudo apt-get install nginx apache2-bin." >&2; \
			exit 1; fi; }

# What puts a load on a server, for the benchmark.
load:
	@command -v wrk >/dev/null || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			echo "Installing wrk"; \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq wrk >/dev/null; \
		else \
			echo "The benchmark of the server needs wrk." >&2; \
			echo "Install it, for example: sudo apt-get install wrk." >&2; \
			exit 1; fi; }
