"""Ids sort by when they were made, also those of one moment."""

from concurrent.futures import ThreadPoolExecutor
from uuid import RFC_4122

from core import ids


def test_those_of_one_moment_follow_each_other() -> None:
    made = [ids.uuid7() for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_several_threads_never_make_the_same() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = [one for some in pool.map(lambda _: [ids.uuid7() for _ in range(500)], range(8)) for one in some]
    assert len(set(made)) == len(made)


def test_they_are_what_they_say() -> None:
    made = ids.uuid7()
    assert (made.version, made.variant) == (7, RFC_4122)
