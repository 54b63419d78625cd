"""Which of the interface's banks is the one the user picked."""

from collections.abc import Sequence

from core.bank_feeds.providers.gocardless.wire import Institution as Offered
from core.bank_feeds.providers.institutions import Institution
from core.bank_feeds.providers.same_name import by_name

COUNTRY = "BE"


def find(bank: Institution, offered: Sequence[Offered]) -> Offered | None:
    """By name; brands of one house share a BIC, so it counts only where the name says nothing and it means one bank."""
    return by_name(bank, [(one.name, one.bic, one) for one in offered])
