"""How a read document says it was or is to be paid, in the codes of an e-invoice."""

import re

from core.einvoice.codes import DIRECT_DEBIT_CODES, TRANSFER_CODES, PaymentCode
from core.einvoice.elements import compact
from core.einvoice.model import PaymentMeans
from core.einvoice.read_invoice import ReadInvoice

_WORDS = {
    "cash": PaymentCode.CASH,
    "card": PaymentCode.BANK_CARD,
    "direct_debit": PaymentCode.DIRECT_DEBIT,
    "transfer": PaymentCode.CREDIT_TRANSFER,
    "credit_transfer": PaymentCode.CREDIT_TRANSFER,
}
_CODE = re.compile(r"[1-9]|[1-6][0-9]|70|7[4-8]|9[1-7]|ZZZ")
"""As UNCL4461 writes its codes; anything else is somebody's own words."""


def payment_means(read: ReadInvoice) -> tuple[PaymentMeans, ...]:
    """One way to pay, or none when the document says nothing of it.

    A transfer needs an account (BR-61) and a direct debit a mandate (PEPPOL-EN16931-R061); where a paper does not show it, the way to
    pay is named in words under the code for undefined.
    """
    iban = compact(read.supplier.iban)
    said = read.payment_means
    if not said and not iban and not read.structured_communication:
        return ()
    code: str = _WORDS.get(said, said) if said else PaymentCode.CREDIT_TRANSFER
    text: str | None = None
    if code not in _WORDS.values() and not _CODE.fullmatch(code):
        code, text = PaymentCode.UNDEFINED, said
    if code in DIRECT_DEBIT_CODES or (code in TRANSFER_CODES and not iban):
        text = "Direct debit" if code in DIRECT_DEBIT_CODES else "Credit transfer"
        code = PaymentCode.UNDEFINED
    pays_by_transfer = code in TRANSFER_CODES
    return (
        PaymentMeans(
            code=str(code),
            text=text,
            payment_id=read.structured_communication,
            iban=iban if pays_by_transfer else None,
            account_name=read.supplier.name if pays_by_transfer else None,
            bic=compact(read.supplier.bic) if pays_by_transfer else None,
        ),
    )
