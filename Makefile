# Makes .venv from the hash-locked requirements, then hands every target to Invoke: `make build` runs `invoke build`.
# Options of a task go into ARGS (make build ARGS="--lang en"); variables such as BROWSER=no reach it as environment.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules
PYTHON ?= python3
PIP := .venv/bin/python -m pip --quiet --quiet --disable-pip-version-check --no-input
INVOKE := .venv/bin/python -m invoke

define needs
import sys
if sys.version_info < (3, 11):
    sys.exit("Warta needs Python 3.11 or newer, not %s. Name another: make PYTHON=python3.12" % sys.version.split()[0])
try:
    import ensurepip, venv
except ImportError:
    sys.exit("Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv")
endef
export needs

help: .venv/.runtime
	@$(INVOKE) --list

# Tasks that need the developers' tools; every other task needs only what runs Warta.
test lint lock: .venv/.dev
	@$(INVOKE) $@ $(ARGS)

%: .venv/.runtime FORCE
	@$(INVOKE) $@ $(ARGS)

# The marks are copies of the requirements, so that a .venv out of a cache is known by what it holds, not by dates.
.venv/.runtime: requirements.txt
	@cmp -s $< $@ && .venv/bin/python -c "import invoke" 2>/dev/null || $(MAKE) --no-print-directory .venv/new
	@cp $< $@

.venv/new:
	@command -v "$(PYTHON)" >/dev/null || { echo "No $(PYTHON) here. Warta needs Python 3.11 or newer." >&2; exit 1; }
	@"$(PYTHON)" -c "$$needs"
	@echo "Preparing .venv (once, until the requirements change)" >&2
	@"$(PYTHON)" -m venv --clear .venv
	@$(PIP) install --require-hashes --requirement requirements.txt

.venv/.dev: requirements-dev.txt .venv/.runtime
	@cmp -s $< $@ || $(MAKE) --no-print-directory .venv/tools
	@cp $< $@

.venv/tools:
	@echo "Adding the developers' tools to .venv" >&2
	@$(PIP) install --require-hashes --requirement requirements-dev.txt

# Files this Makefile reads: not to be taken for tasks.
Makefile requirements.txt requirements-dev.txt: ;
FORCE: ;
.PHONY: help test lint lock FORCE .venv/new .venv/tools
