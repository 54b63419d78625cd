"""Ponto's resources. Amounts are JSON numbers here, read from the digits that were sent (ibanity.answers.read)."""

from core.bank_feeds.providers.ibanity.wire import Number, Wire
from core.bank_feeds.providers.wire_values import Currency, Text


class Links(Wire):
    """Where the list goes on, and where the browser goes."""

    next: Text = None
    redirect: Text = None


class Paging(Wire):
    """Cursors are ids of entries."""

    after: Text = None


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
    product: Text = None
    deprecated: bool | None = None
    current_balance: Number | None = None
    current_balance_reference_date: Text = None
    available_balance: Number | None = None
    available_balance_reference_date: Text = None
    authorization_expiration_expected_at: Text = None


class Named(Wire):
    """The other end of a relationship."""

    id: str


class Relationship(Wire):
    """A relationship to one resource."""

    data: Named | None = None


class AccountRelationships(Wire):
    """What an account belongs to."""

    financial_institution: Relationship = Relationship()


class Account(Wire):
    """Resource `account`."""

    id: str
    attributes: AccountAttributes
    relationships: AccountRelationships = AccountRelationships()


class AccountList(Wire):
    """GET /accounts."""

    data: list[Account]
    links: Links = Links()
    meta: Meta = Meta()


class AccountDocument(Wire):
    """GET /accounts/{id}."""

    data: Account


class InstitutionAttributes(Wire):
    """A bank."""

    name: Text = None
    bic: Text = None


class Institution(Wire):
    """Resource `financialInstitution`."""

    id: str
    attributes: InstitutionAttributes = InstitutionAttributes()


class InstitutionList(Wire):
    """GET /financial-institutions."""

    data: list[Institution]
    links: Links = Links()
    meta: Meta = Meta()


class SynchronizationError(Wire):
    """Why a synchronization failed."""

    code: Text = None


class SynchronizationAttributes(Wire):
    """A job: pending, running, then success or error."""

    status: str
    errors: list[SynchronizationError] | None = None


class Synchronization(Wire):
    """Resource `synchronization`."""

    id: str
    attributes: SynchronizationAttributes


class SynchronizationDocument(Wire):
    """POST /synchronizations, GET /synchronizations/{id}."""

    data: Synchronization


class TransactionAttributes(Wire):
    """A movement, booked or announced. Days are moments in UTC."""

    amount: Number
    currency: Currency
    value_date: Text = None
    execution_date: Text = None
    counterpart_name: Text = None
    counterpart_reference: Text = None
    remittance_information: Text = None
    remittance_information_type: Text = None
    description: Text = None
    additional_information: Text = None
    bank_transaction_code: Text = None
    proprietary_bank_transaction_code: Text = None
    end_to_end_id: Text = None
    mandate_id: Text = None
    creditor_id: Text = None
    internal_reference: Text = None


class Transaction(Wire):
    """Resources `transaction` and `pendingTransaction`."""

    id: str
    attributes: TransactionAttributes


class TransactionList(Wire):
    """A list of either; entries stay as they came, so that one of them can be kept word for word."""

    data: list[dict[str, object]]
    links: Links = Links()
    meta: Meta = Meta()
