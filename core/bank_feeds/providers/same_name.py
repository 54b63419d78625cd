"""Finding a bank of ours among those that an interface offers."""

from collections.abc import Sequence
from typing import TypeVar

from core.bank_feeds.providers.institutions import Institution
from core.folding import fold

Offered = TypeVar("Offered")


def by_name(bank: Institution, offered: Sequence[tuple[str, str | None, Offered]]) -> Offered | None:
    """Each is offered with its name and BIC. A name may say "Bank" or "Belgium" behind ours; a BIC counts where it means one bank."""
    wanted = _plain(bank.name)
    same = [one for name, _, one in offered if _plain(name) == wanted]
    longer = [one for name, _, one in offered if _plain(name) in {f"{wanted}bank", f"{wanted}belgium", wanted.removesuffix("bank")}]
    by_bic = [one for _, bic, one in offered if bic is not None and bic.upper()[:8] in bank.bics]
    for found in (same, longer, by_bic if len(by_bic) == 1 else []):
        if found:
            return found[0]
    return None


def _plain(name: str) -> str:
    return "".join(c for c in fold(name) if c.isalnum())
