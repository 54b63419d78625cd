"""What fuzzing once found, again and again: each input ends with an answer, or with a reason a person understands."""

from contextlib import suppress
from pathlib import Path

import pytest

from core.errors import DomainError
from tests.fuzz.targets import TARGETS

FOUND = sorted((Path(__file__).parent / "found").rglob("*.bin"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_it_is_answered_or_refused(path: Path) -> None:
    with suppress(DomainError):
        TARGETS[path.parent.name].run(path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_takes_its_own_seeds(name: str) -> None:
    seeds = list(TARGETS[name].own())
    assert seeds
    for data in seeds:
        with suppress(DomainError):
            TARGETS[name].run(data)
