PYTHON ?= python3
BIN = .venv/bin

.PHONY: setup run test test-easyocr check bench soak fuzz lock openapi

setup: ## a virtual environment with the locked packages
	@$(PYTHON) scripts/setup.py

run: setup ## everything, with the demo company; prints one address and one login
	@$(BIN)/python scripts/node.py
	@$(BIN)/okioki up

test: setup ## every suite
	@$(BIN)/python scripts/test.py

test-easyocr: setup ## the contract of the optional OCR engine (downloads some gigabytes)
	@$(BIN)/python scripts/easyocr.py

check: setup ## the quick checks alone
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/lint-imports && $(BIN)/pyright

bench: setup ## the figures of the README, each beside its limit
	@for b in outbox api pipeline matching einvoice reading card_statements mail_relevance bank_files archive; do echo "== $$b"; $(BIN)/python -m bench.$$b || exit 1; done

soak: setup ## the long runs: chaos and journeys over many seeds, deep fuzzing
	@OKIOKI_SOAK=1 $(BIN)/pytest tests/chaos tests/journeys tests/contract tests/core/bank_files/test_interleavings.py tests/core/matching/test_sequences.py tests/core/matching/test_bad_input.py

fuzz: setup ## the parsers of foreign bytes, ten minutes each (Linux); SECONDS=60 for less
	@$(BIN)/python scripts/fuzz.py --seconds $(or $(SECONDS),600)

lock: setup ## resolve the dependencies of pyproject.toml anew
	@$(BIN)/python scripts/lock.py

openapi: setup ## write openapi.yaml and the SPA's types from it
	@$(BIN)/okioki openapi && $(BIN)/python scripts/node.py run types
