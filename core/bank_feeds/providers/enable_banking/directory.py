"""Which of the interface's banks is the one the user picked."""

from collections.abc import Sequence

from core.bank_feeds.providers.enable_banking.wire import Aspsp
from core.bank_feeds.providers.institutions import Institution
from core.folding import fold

COUNTRY = "BE"
PSU_TYPES = ("business", "personal")
"""A company's accounts are a business's; a self-employed person often keeps hers as a person."""


def find_aspsp(institution: Institution, offered: Sequence[Aspsp]) -> Aspsp | None:
    """By name; brands of one house share a BIC, so it counts only where the name says nothing and it means one bank."""
    here = [aspsp for aspsp in offered if aspsp.country == COUNTRY]
    wanted = _plain(institution.name)
    same = [aspsp for aspsp in here if _plain(aspsp.name) == wanted]
    longer = [aspsp for aspsp in here if _plain(aspsp.name) in {f"{wanted}bank", f"{wanted}belgium", wanted.removesuffix("bank")}]
    by_bic = [aspsp for aspsp in here if aspsp.bic is not None and aspsp.bic.upper()[:8] in institution.bics]
    for found in (same, longer, by_bic if len(by_bic) == 1 else []):
        if found:
            return found[0]
    return None


def psu_type(aspsp: Aspsp) -> str:
    """As whom the user signs in."""
    offered = aspsp.psu_types or list(PSU_TYPES)
    return next((kind for kind in PSU_TYPES if kind in offered), PSU_TYPES[0])


def _plain(name: str) -> str:
    return "".join(c for c in fold(name) if c.isalnum())
