"""The company that reads, as a hint: which side of the document it is on."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from core.reading.fields.folding import fold
from core.reading.fields.found import Found

SAME_NAME = 88
"""Token-set ratio from which two names are one (85 is customary; a company should not be taken for its namesake)."""


@dataclass(frozen=True, slots=True)
class OwnCompany:
    """What is known of the company whose administration this is."""

    vat_number: str | None = None
    names: tuple[str, ...] = ()
    ibans: tuple[str, ...] = ()


def direction(fields: dict[str, Found], own: OwnCompany) -> str | None:
    """purchase or sale, None when the document is between others."""
    for name, answer in (("customer_vat_number", "purchase"), ("supplier_vat_number", "sale")):
        if own.vat_number and name in fields and fields[name].value == own.vat_number:
            return answer
    if "iban" in fields and fields["iban"].value in own.ibans:
        return "sale"
    for name, answer in (("customer_name", "purchase"), ("supplier_name", "sale")):
        if name in fields and is_own_name(str(fields[name].value), own):
            return answer
    if {"supplier_name", "supplier_vat_number"} & fields.keys() and not {"customer_name", "customer_vat_number"} & fields.keys():
        # A till's paper names its seller alone. We hold it and are not the seller, so we bought.
        return "purchase"
    return None


def is_own_name(name: str, own: OwnCompany) -> bool:
    """Whether a name on paper is one of ours."""
    return any(fuzz.token_set_ratio(fold(name), fold(ours)) >= SAME_NAME for ours in own.names if ours)
