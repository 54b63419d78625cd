"""Documents under a key, in order of the first day on which they might be paid."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterator
from datetime import date
from itertools import accumulate

from core.matching.prepared import PreparedDocument

_LAST = "\U0010ffff"


class Postings:
    """Lists of (first day, last day, document id), asked for a day once all is added and `close` was called."""

    def __init__(self) -> None:
        self._lists: dict[Hashable, list[tuple[date, date, str]]] = {}
        self._latest: dict[Hashable, list[date]] = {}

    def add(self, key: Hashable, paper: PreparedDocument) -> None:
        """Put a document under a key; without a date it may be paid on any day."""
        expected = paper.expected
        begins, ends = (expected.first_day, expected.last_day) if expected else (date.min, date.max)
        self._lists.setdefault(key, []).append((begins, ends, paper.id))

    def close(self) -> None:
        """Put all in order."""
        for key, posting in self._lists.items():
            posting.sort()
            # The latest last day of each and all before it: where that is over, so are they.
            self._latest[key] = list(accumulate((ends for _, ends, _ in posting), max))

    def around(self, key: Hashable, day: date, most: int) -> Iterator[str]:
        """Documents that may be paid on `day`, those that began last first, at most `most`."""
        posting = self._lists.get(key)
        if posting is None:
            return
        until = bisect_right(posting, (day, date.max, _LAST))
        since = bisect_left(self._latest[key], day, 0, until)
        left = most
        for at in range(until - 1, since - 1, -1):
            if posting[at][1] >= day:
                yield posting[at][2]
                left -= 1
                if left == 0:
                    return
