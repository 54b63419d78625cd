"""The official files and examples: beside the project, or where OKIOKI_CORPUS says."""

import os
from pathlib import Path

import pytest

from core.einvoice.rules.rule_book import RuleBook

PROJECT = Path(__file__).resolve().parents[4]
CORPUS = Path(os.environ.get("OKIOKI_CORPUS", PROJECT.parent / "shared")) / "einvoice"
FOUND = (CORPUS / "EXPECTED.json").is_file()

collect_ignore_glob = [] if FOUND else ["test_*.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not FOUND:
        terminalreporter.write_line(f"LEFT OUT: the official rules were not tried, no corpus in {CORPUS}.", yellow=True, bold=True)


@pytest.fixture(scope="session")
def corpus() -> Path:
    return CORPUS


@pytest.fixture(scope="session")
def official_rules() -> RuleBook:
    return RuleBook(CORPUS)
