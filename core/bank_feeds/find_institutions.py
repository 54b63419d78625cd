"""Look a bank up by what people call it."""

from collections.abc import Sequence

from core.bank_feeds.providers.institutions import INSTITUTIONS, Institution
from core.folding import fold


def find_institutions(words: str = "") -> Sequence[Institution]:
    """The banks whose name or BIC contains what was typed, by name; all of them for nothing."""
    wanted = fold(words)
    found = [one for one in INSTITUTIONS if wanted in fold(one.name) or any(bic.lower().startswith(wanted) for bic in one.bics)]
    return sorted(found, key=lambda one: fold(one.name))
