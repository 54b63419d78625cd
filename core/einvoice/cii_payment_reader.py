"""How and when to pay, out of a Cross Industry Invoice."""

from datetime import date

from core.einvoice.elements import compact, day, many, text
from core.einvoice.model import PaymentMeans
from core.einvoice.xml_input import Element


def read_means(settlement: Element | None) -> tuple[PaymentMeans, ...]:
    """The ways to pay. Reference and mandate stand once in the file and hold for each way."""
    reference = text(settlement, "PaymentReference")
    mandate = next((found for terms in _terms(settlement) if (found := text(terms, "DirectDebitMandateID"))), None)
    listed = tuple(_one(element, reference, mandate) for element in many(settlement, "SpecifiedTradeSettlementPaymentMeans"))
    if not listed and (reference or mandate):
        return (PaymentMeans(code="1", payment_id=reference, mandate_id=mandate),)
    return listed


def _one(element: Element, reference: str | None, mandate: str | None) -> PaymentMeans:
    account = "PayeePartyCreditorFinancialAccount"
    return PaymentMeans(
        code=text(element, "TypeCode") or "1",
        text=text(element, "Information"),
        payment_id=reference,
        iban=compact(text(element, f"{account}/IBANID") or text(element, f"{account}/ProprietaryID")),
        account_name=text(element, f"{account}/AccountName"),
        bic=compact(text(element, "PayeeSpecifiedCreditorFinancialInstitution/BICID")),
        card_number=text(element, "ApplicableTradeSettlementFinancialCard/ID"),
        card_holder=text(element, "ApplicableTradeSettlementFinancialCard/CardholderName"),
        mandate_id=mandate,
        debited_iban=compact(text(element, "PayerPartyDebtorFinancialAccount/IBANID")),
    )


def due_date(settlement: Element | None) -> date | None:
    """BT-9, from the first payment terms that name a day."""
    return next((found for terms in _terms(settlement) if (found := day(terms, "DueDateDateTime/DateTimeString"))), None)


def terms_text(settlement: Element | None) -> str | None:
    """BT-20."""
    return "\n".join(found for terms in _terms(settlement) if (found := text(terms, "Description"))) or None


def _terms(settlement: Element | None) -> list[Element]:
    return many(settlement, "SpecifiedTradePaymentTerms")
