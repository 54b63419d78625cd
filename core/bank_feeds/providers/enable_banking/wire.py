"""The interface's JSON, read tolerantly: what is unknown is ignored, what is missing is None, only amounts must be right."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from core.bank_feeds.providers.wire_values import Amount, Text


class Wire(BaseModel):
    """Common reading rules."""

    model_config = ConfigDict(extra="ignore", strict=True)


class Aspsp(Wire):
    """A bank that can be reached, and what it asks for."""

    name: str
    country: str
    bic: Text = None
    psu_types: list[str] | None = None
    maximum_consent_validity: int | None = None
    """Seconds."""
    required_psu_headers: list[str] | None = None


class AspspList(Wire):
    """GET /aspsps."""

    aspsps: list[Aspsp]


class AuthorisationStarted(Wire):
    """POST /auth."""

    url: str


class AccountId(Wire):
    """How an account is named; without an IBAN we cannot tell it from others."""

    iban: Text = None


class Agent(Wire):
    """A bank within a movement or an account."""

    bic_fi: Text = None
    name: Text = None


class Account(Wire):
    """An account of a session. `uid` is missing where it cannot be read, and is another in every session."""

    uid: Text = None
    account_id: AccountId | None = None
    account_servicer: Agent | None = None
    name: Text = None
    details: Text = None
    product: Text = None
    currency: Text = None


class Access(Wire):
    """What was granted."""

    valid_until: Text = None


class SessionCreated(Wire):
    """POST /sessions."""

    session_id: str
    accounts: list[Account] | None = None
    access: Access = Access()


class Session(Wire):
    """GET /sessions/{id}: the accounts by their uid alone."""

    status: str
    accounts: list[str] | None = None
    access: Access = Access()


class BalanceEntry(Wire):
    """One balance; types are the codes of ISO 20022."""

    balance_amount: Amount
    balance_type: str
    reference_date: Text = None
    last_change_date_time: Text = None


class BalanceList(Wire):
    """GET /accounts/{uid}/balances."""

    balances: list[BalanceEntry]


class Party(Wire):
    """Who paid or was paid."""

    name: Text = None


class TransactionCode(Wire):
    """What kind of movement: codes of ISO 20022 where the bank has them, else its own words."""

    code: Text = None
    sub_code: Text = None
    description: Text = None


class Transaction(Wire):
    """One movement."""

    transaction_amount: Amount
    credit_debit_indicator: Annotated[str, Field(pattern=r"^(CRDT|DBIT)$")]
    status: Text = None
    entry_reference: Text = None
    booking_date: Text = None
    value_date: Text = None
    transaction_date: Text = None
    creditor: Party | None = None
    creditor_account: AccountId | None = None
    creditor_agent: Agent | None = None
    debtor: Party | None = None
    debtor_account: AccountId | None = None
    debtor_agent: Agent | None = None
    reference_number: Text = None
    remittance_information: list[str] | None = None
    bank_transaction_code: TransactionCode | None = None
    note: Text = None


class TransactionPage(Wire):
    """GET /accounts/{uid}/transactions; entries stay as they came, so that one of them can be kept word for word."""

    transactions: list[dict[str, object]]
    continuation_key: Text = None
