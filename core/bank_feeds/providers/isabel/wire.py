"""Isabel's resources."""

from core.bank_feeds.providers.ibanity.wire import Number, Wire
from core.bank_feeds.providers.wire_values import Text


class Paging(Wire):
    """A list goes on by the number of entries before it."""

    offset: int = 0
    total: int = 0


class Meta(Wire):
    """About a list."""

    paging: Paging = Paging()


class AccountAttributes(Wire):
    """An account; `reference` is its IBAN where `reference_type` says so."""

    reference: Text = None
    reference_type: Text = None
    currency: Text = None
    description: Text = None
    holder_name: Text = None
    financial_institution_bic: Text = None


class Account(Wire):
    """Resource `account`."""

    id: str
    attributes: AccountAttributes


class BalanceAttributes(Wire):
    """A balance; `subtype` is a code of ISO 20022 (CLBD: closing booked)."""

    amount: Number
    datetime: Text = None
    subtype: str


class Balance(Wire):
    """Resource `balance`."""

    attributes: BalanceAttributes


class ReportAttributes(Wire):
    """A bank's file as it came in; its bytes are asked for by the id."""

    account_references: list[str] = []
    file_format: Text = None
    received_at: Text = None


class Report(Wire):
    """Resource `accountReport`."""

    id: str
    attributes: ReportAttributes


class List(Wire):
    """Any list of this interface; its entries are read one by one."""

    data: list[dict[str, object]]
    meta: Meta = Meta()
