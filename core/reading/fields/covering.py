"""Whether a text is made of nothing but certain pieces, in time that grows with its length.

As one pattern, `(?:piece|piece|...)*`, the time doubles with each place where two pieces fit: forty dots behind a word were enough to
have the parser killed, and with it the paper.
"""

import re
from collections.abc import Callable, Iterable, Sequence

EndsAt = Callable[[str, int], Iterable[int]]
"""Where the pieces that begin at a place may end."""


def is_made_of(text: str, ends_at: EndsAt) -> bool:
    """Whether pieces one after another reach the end; each place is looked at once."""
    reached, places = {0}, [0]
    while places:
        at = places.pop()
        if at == len(text):
            return True
        for end in ends_at(text, at):
            if end > at and end not in reached:
                reached.add(end)
                places.append(end)
    return False


def ends_of(patterns: Sequence[re.Pattern[str]]) -> EndsAt:
    """The ends of what these patterns match, each as far as it reaches."""
    return lambda text, at: [match.end() for pattern in patterns if (match := pattern.match(text, at))]
