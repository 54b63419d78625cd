"""One product for all journeys of a run, and one that is killed."""

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conftest import CORPUS
from tests.journeys.stack import Stack, running


@pytest.fixture(scope="session")
def rules() -> Path | None:
    """The official schemas and rules; without them everything but the official verdict is judged, and that is said loudly."""
    folder = Path(os.environ.get("OKIOKI_RULES", CORPUS / "einvoice"))
    if folder.is_dir():
        return folder
    print(f"\nNOT JUDGED BY THE OFFICIAL RULES: they are not in {folder}. Run `okioki rules fetch`, or set OKIOKI_RULES.", file=sys.stderr)
    return None


@pytest.fixture(scope="package")
async def stack(tmp_path_factory: pytest.TempPathFactory, rules: Path | None) -> AsyncIterator[Stack]:
    """Everything running, judging by the official rules before it sends."""
    async with running(tmp_path_factory.mktemp("journeys"), rules=rules) as made:
        yield made


@pytest.fixture(scope="package")
async def fragile_stack(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stack]:
    """The same with the patience of seconds, for tests that kill it. It sends unjudged, so that a restart takes no compilation of rules."""
    async with running(tmp_path_factory.mktemp("killed"), attempt_seconds=6) as made:
        yield made
