"""The bank's JSON, read tolerantly: what is unknown is ignored, what is missing is None, only amounts must be right.

Names follow the schemas of NextGenPSD2 1.3.12.
"""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

from core.bank_feeds.providers.wire_values import Amount, Text, text_or_none


class Wire(BaseModel):
    """Common reading rules."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", strict=True)


class Link(Wire):
    """Schema hrefType."""

    href: str | None = None


class TppMessage(Wire):
    """One line of an error."""

    category: str | None = None
    code: str | None = None
    text: str | None = None


class Reference(Wire):
    """Schema accountReference."""

    iban: Text = None
    currency: Text = None


class ConsentAccess(Wire):
    """Schema accountAccess, as far as it names accounts."""

    accounts: list[Reference] | None = None
    balances: list[Reference] | None = None
    transactions: list[Reference] | None = None


class ConsentCreated(Wire):
    """Schema consentsResponse-201."""

    consent_status: str
    consent_id: str
    links: dict[str, Link] = Field(alias="_links")


class AuthorisationStarted(Wire):
    """Schema startScaprocessResponse."""

    links: dict[str, Link] = Field(alias="_links")


class ConsentInformation(Wire):
    """Schema consentInformationResponse-200_json."""

    consent_status: str
    valid_until: Text = None
    access: ConsentAccess = ConsentAccess()


class Account(Wire):
    """Schema accountDetails."""

    resource_id: Text = None
    iban: Text = None
    currency: Text = None
    name: Text = None
    display_name: Text = None
    owner_name: Text = None
    bic: Text = None
    product: Text = None
    status: Text = None


class AccountList(Wire):
    """Schema accountList."""

    accounts: list[Account]


class BalanceEntry(Wire):
    """Schema balance."""

    balance_amount: Amount
    balance_type: str
    reference_date: Text = None
    last_change_date_time: Text = None


class BalanceList(Wire):
    """Schema readAccountBalanceResponse-200."""

    balances: list[BalanceEntry]


class StructuredRemittance(Wire):
    """Schema remittanceInformationStructured: an object in older versions, and in the array of newer ones."""

    reference: Text = None
    reference_type: Text = None


class Transaction(Wire):
    """Schema transactions: only the amount is required."""

    transaction_amount: Amount
    transaction_id: Text = None
    entry_reference: Text = None
    end_to_end_id: Text = None
    mandate_id: Text = None
    creditor_id: Text = None
    booking_date: Text = None
    value_date: Text = None
    creditor_name: Text = None
    creditor_account: Reference | None = None
    creditor_agent: Text = None
    ultimate_creditor: Text = None
    debtor_name: Text = None
    debtor_account: Reference | None = None
    debtor_agent: Text = None
    ultimate_debtor: Text = None
    remittance_information_unstructured: Text = None
    remittance_information_unstructured_array: list[str] | None = None
    remittance_information_structured: Annotated[str | StructuredRemittance | None, BeforeValidator(text_or_none)] = None
    remittance_information_structured_array: list[str | StructuredRemittance] | None = None
    additional_information: Text = None
    bank_transaction_code: Text = None
    proprietary_bank_transaction_code: Text = None


class Report(Wire):
    """Schema accountReport; entries stay as they came, so that one of them can be kept word for word."""

    booked: list[dict[str, object]] | None = None
    pending: list[dict[str, object]] | None = None
    links: dict[str, Link] = Field(default_factory=dict[str, Link], alias="_links")


class TransactionsAnswer(Wire):
    """Schema transactionsResponse-200_json."""

    transactions: Report | None = None
    links: dict[str, Link] = Field(default_factory=dict[str, Link], alias="_links")
