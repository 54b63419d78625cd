"""Which of the interface's banks is the one the user picked."""

from collections.abc import Sequence

from core.bank_feeds.providers.enable_banking.wire import Aspsp
from core.bank_feeds.providers.institutions import Institution
from core.bank_feeds.providers.same_name import by_name

COUNTRY = "BE"
PSU_TYPES = ("business", "personal")
"""A company's accounts are a business's; a self-employed person often keeps hers as a person."""


def find_aspsp(institution: Institution, offered: Sequence[Aspsp]) -> Aspsp | None:
    """By name; brands of one house share a BIC, so it counts only where the name says nothing and it means one bank."""
    return by_name(institution, [(aspsp.name, aspsp.bic, aspsp) for aspsp in offered if aspsp.country == COUNTRY])


def psu_type(aspsp: Aspsp) -> str:
    """As whom the user signs in."""
    offered = aspsp.psu_types or list(PSU_TYPES)
    return next((kind for kind in PSU_TYPES if kind in offered), PSU_TYPES[0])
