# Every task of the project. `make` alone explains them; each one sets up what it needs.

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

IN := sh scripts/bootstrap.sh
ARGS ?=

.PHONY: help notebook setup panel client build run up down status demo test check bench nightly determinism render gallery reference tokens migrate \
	lock format hooks clean distclean

help: ## Show this list
	@awk 'BEGIN { FS = ":.*## " } /^[a-z ]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@printf '\n  Options of a task go into ARGS: make demo ARGS="--json", make test ARGS="-k clock"\n'

setup: ## Fetch uv, Python packages and everything else a fresh clone lacks
	@$(IN)

panel: ## Build the panel if it is missing or its sources changed
	@$(IN) python -m scripts.panel

client: ## Write the description of the API and its types for the panel
	@$(IN) python -m scripts.panel --client

build: panel ## Build the wheel and the source package into dist/
	@sh scripts/bootstrap.sh --uv build --quiet --out-dir dist
	@ls -1 dist

demo: ## From nothing to three finished films in a kit folder (own data, own log)
	@$(IN) python -m scripts.panel --optional
	@$(IN) kinora demo $(ARGS)

run: ## Start Kinora in this terminal; Ctrl+C stops it
	@$(IN) kinora up $(ARGS)

up: run ## The same as run

down: ## Stop Kinora from another terminal
	@$(IN) kinora down $(ARGS)

status: ## Processes, queue and how far each reader of the log is
	@$(IN) kinora status $(ARGS)

render: ## Render one document: make render DOC=film.yaml [OUT=film.mp4]
	@test -n "$(DOC)" || { echo 'Which document? make render DOC=film.yaml [OUT=film.mp4]' >&2; exit 2; }
	@$(IN) kinora-render "$(DOC)" --out "$(or $(OUT),$(basename $(DOC)).mp4)" $(ARGS)

gallery: ## Render all of gallery/ into var/gallery and write docs/gallery.md (ARGS=--pages: no films)
	@$(IN) python -m scripts.gallery $(ARGS)

reference: ## Write the pages of the language and a still per capability (ARGS=--all: every one)
	@$(IN) python -m scripts.reference $(ARGS)

tokens: ## Write the design systems as TypeScript for the panel
	@$(IN) python -m scripts.design_types

migrate: ## Bring the kept tables of the database to this version
	@$(IN) kinora migrate $(ARGS)

test: panel ## Every test except the nightly ones, on two processors
	@$(IN) pytest -q -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

check: ## Style, types, import laws, dead code, and that every package exists for a Mac
	@$(IN) sh scripts/check.sh

bench: ## Measure; prints its own table per benchmark
	@$(IN) sh scripts/bench.sh $(ARGS)

nightly: ## What takes minutes: fault runs, wide property tests, benchmarks (ARGS="-k …": only tests)
	@KINORA_TEST_EFFORT=nightly $(IN) pytest -q -m "nightly or not nightly" $(ARGS)
	@test -n "$(ARGS)" || $(IN) sh scripts/bench.sh

determinism: ## Each film of gallery/ made in four ways must be one film (ARGS="-k frost": one film)
	@$(IN) pytest -q -m "nightly or not nightly" tests/e2e/test_determinism.py $(ARGS)

notebook: ## Open the notebooks on this log (ARGS="--pages DIR": pages that show offline)
	@$(IN) python -m scripts.notebooks $(ARGS)

lock: ## Resolve the dependencies anew; only PyPI's own hosts may enter the lock
	@sh scripts/bootstrap.sh --uv lock
	@$(IN) python scripts/check_lock.py

format: ## Format the code and fix what can be fixed by itself
	@$(IN) ruff format --quiet
	@$(IN) ruff check --fix

hooks: ## Run the quick checks at every commit and `make check` at every push
	@$(IN) prek install --hook-type pre-commit --hook-type pre-push

clean: ## Remove caches and built packages
	@rm -rf build dist out api/panel_dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -path ./.venv -prune -o -path ./.tools -prune -o -name __pycache__ -type d -exec rm -rf {} +

distclean: clean ## Remove the environment and the tools as well
	@rm -rf .venv .tools panel/node_modules
