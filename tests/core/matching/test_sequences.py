"""Whatever happens in whatever order, the open questions follow from the final facts alone.

Arrivals, runs of the matching, confirmations, dismissals, bookings by hand and changes to them, undos, deletions, restorations, marks and
closures, in any order. In the end the same facts, copied without any decision into a company that never saw the way there, lead to the same
questions. After every run: no booking without members, nothing in two bookings, no pair together that was taken apart, no choice between
twins. Twelve sequences in the suite, two thousand and more under OKIOKI_SOAK. Two mutants are caught: an engine that does not refuse
what is ambiguous, and a run that forgets what was undone.
"""

import asyncio
import os
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.db import Database
from core.matching import assignment, reconcile
from tests import database as databases
from tests.core.matching.sequences import Step, begin, from_nothing

SOAK = bool(os.environ.get("OKIOKI_SOAK"))
EXAMPLES = int(os.environ.get("OKIOKI_SEQUENCES", "2200" if SOAK else "12"))
DONE: Counter[str] = Counter()
pytestmark = pytest.mark.timeout(0 if SOAK else 170)
_NUMBER = st.integers(0, 34)
_ANSWERS = ("confirm", "dismiss", "book", "add", "remove", "undo", "delete", "restore", "explain", "close")
_SINGLE = st.tuples(st.sampled_from(("document", "movement", "match", "match", *_ANSWERS)), _NUMBER, _NUMBER, _NUMBER).map(
    lambda step: [step]
)


def _story(told: tuple[int, int, int, int, str]) -> list[Step]:
    """A paper, perhaps its twin, a movement that fits, a run, and perhaps an undo and another run."""
    amount, name, more, which, ending = told
    name = name if name % 3 else name + 1  # a movement with a name
    papers: list[Step] = [("document", amount, name, more)] * (2 if ending == "twins" else 1)
    after: list[Step] = [("undo", which, 0, 0), ("match", 0, 0, 0)] if ending == "undone" else []
    return [*papers, ("movement", amount, name, more), ("match", 0, 0, 0), *after]


_STORY = st.tuples(_NUMBER, _NUMBER, _NUMBER, _NUMBER, st.sampled_from(("", "twins", "undone"))).map(_story)
_BLOCKS = st.lists(st.one_of(_SINGLE, _SINGLE, _STORY), min_size=2, max_size=16)
_STEPS = _BLOCKS.map(lambda blocks: [step for block in blocks for step in block])
_SETTINGS = settings(
    deadline=None, database=None, derandomize=not SOAK, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)  # fmt: skip


class Runner:
    """A loop and the database on it."""

    def __init__(self, url: str) -> None:
        self.loop = asyncio.Runner()
        self.database: Database = databases.connect(url)

    def play(self, steps: list[Step]) -> None:
        self.loop.run(self._play(steps))

    async def _play(self, steps: list[Step]) -> None:
        DONE["sequences"] += 1
        told = await begin(self.database)
        for step in steps:
            DONE[step[0]] += 1
            await told.take(step)
        await told.settle()
        fresh = await from_nothing(told)
        await fresh.settle()
        assert await told.questions() == await fresh.questions()

    def close(self) -> None:
        self.loop.run(self.database.dispose())
        self.loop.close()


@pytest.fixture(scope="module")
def runner(database_url: str) -> Iterator[Runner]:
    opened = Runner(database_url)
    yield opened
    opened.close()


def test_any_sequence_leaves_the_questions_of_its_final_facts(runner: Runner, capsys: pytest.CaptureFixture[str]) -> None:
    DONE.clear()
    settings(_SETTINGS, max_examples=EXAMPLES)(given(_STEPS)(runner.play))()

    assert DONE["sequences"] >= min(EXAMPLES, 10)
    if SOAK:
        with capsys.disabled():
            print(f"\n{', '.join(f'{name}: {times:,}' for name, times in sorted(DONE.items()))}")


def test_an_engine_that_does_not_refuse_what_is_ambiguous_is_caught(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def never_in_doubt(*_: object, **__: object) -> bool:
        return True

    monkeypatch.setattr(assignment, "_clear", never_in_doubt)
    with pytest.raises(AssertionError, match="twins"):
        settings(_SETTINGS, max_examples=40, phases=[Phase.explicit, Phase.generate])(given(_STEPS)(runner.play))()


def test_a_run_that_forgets_what_was_undone_is_caught(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    async def forgotten(*_: object) -> frozenset[tuple[str, str]]:
        return frozenset()

    monkeypatch.setattr(reconcile, "undone_pairs", forgotten)
    with pytest.raises(AssertionError, match="taken apart"):
        settings(_SETTINGS, max_examples=40, phases=[Phase.explicit, Phase.generate])(given(_STEPS)(runner.play))()
