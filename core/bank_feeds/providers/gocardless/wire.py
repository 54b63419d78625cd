"""The interface's JSON, read tolerantly; movements and balances are in the words of the Berlin Group."""

from pydantic import BaseModel, ConfigDict

from core.bank_feeds.providers.berlin_group.wire import Account as AccountDetails
from core.bank_feeds.providers.wire_values import Text


class Wire(BaseModel):
    """Common reading rules."""

    model_config = ConfigDict(extra="ignore", strict=True)


class Tokens(Wire):
    """POST /token/new/."""

    access: str
    access_expires: int = 86400
    """Seconds."""


class Institution(Wire):
    """A bank that can be reached; the interface writes its numbers as text."""

    id: str
    name: str
    bic: Text = None
    transaction_total_days: str | int | None = None
    max_access_valid_for_days: str | int | None = None


class Agreement(Wire):
    """POST /agreements/enduser/, GET /agreements/enduser/{id}/. `accepted` is a moment, or empty until the user has approved."""

    id: str
    accepted: Text = None
    access_valid_for_days: int = 90


class Requisition(Wire):
    """POST /requisitions/, GET /requisitions/{id}/."""

    id: str
    status: str
    link: Text = None
    accounts: list[str] = []
    agreement: Text = None


class Details(Wire):
    """GET /accounts/{id}/details/."""

    account: AccountDetails


class Movements(Wire):
    """Both lists; entries stay as they came, so that one of them can be kept word for word."""

    booked: list[dict[str, object]]
    pending: list[dict[str, object]] | None = None


class TransactionsAnswer(Wire):
    """GET /accounts/{id}/transactions/."""

    transactions: Movements


class Refusal(Wire):
    """What any other answer says."""

    summary: Text = None
    detail: Text = None
    type: Text = None
