"""The Belgian structured communication inside an invoice's payment reference."""

from collections.abc import Iterable

from stdnum.be import ogm_vcs

from core.einvoice.model import PaymentMeans


def digits_of(reference: str | None) -> str | None:
    """The twelve digits when the text is a structured communication with right check digits, else `None`."""
    if not reference or not ogm_vcs.is_valid(reference):
        return None
    return ogm_vcs.compact(reference)


def written(reference: str) -> str:
    """+++ddd/dddd/ddddd+++ for a structured communication, and any other reference as it is."""
    digits = digits_of(reference)
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++" if digits else reference


def first_in(means: Iterable[PaymentMeans]) -> str | None:
    """The twelve digits of the first structured communication among the ways to pay."""
    return next((digits for one in means if (digits := digits_of(one.payment_id))), None)
