"""How likely a value is right: what speaks for it, weighed with coefficients that were fitted offline."""

import math
from collections.abc import Mapping
from dataclasses import replace

from core.reading.fields.coefficients import COEFFICIENTS
from core.reading.fields.found import Found, legible
from core.reading.page import Source

SURE = 0.92
"""A field from here up is shown without asking (screens and API alike). Cross-validated, see bench/reading.py: of the fields
that are found, those above it are right all but a few times in a thousand."""
HIGHEST = 0.99
DOUBTFUL = 0.8
"""The most that is given where something speaks against a value: wrong check digits, or a second day that may be meant."""
FAMILIES = {
    "supplier_name": "supplier_name",
    "customer_name": "customer_name",
    "supplier_vat_number": "vat_number",
    "customer_vat_number": "vat_number",
    "invoice_number": "invoice_number",
    "issue_date": "issue_date",
    "due_date": "due_date",
    "currency": "currency",
    "tax_inclusive_amount": "total",
    "tax_exclusive_amount": "parts",
    "vat_amount": "parts",
    "payable_amount": "total",
    "vat_breakdown": "vat_breakdown",
    "iban": "number",
    "bic": "number",
    "structured_communication": "number",
}
"""Fields that are weighed alike. The way of payment is not weighed: it is a hint."""
NOT_ASKED = frozenset({"payment_means"})
"""Papers name several ways to pay; how one was paid is asked where it matters, at its payment."""


def judged(fields: Mapping[str, Found]) -> dict[str, Found]:
    """The fields with confidences that mean the share of such answers that are right."""
    return {
        name: replace(found, confidence=probability(FAMILIES[name], signs_of(name, found, fields))) if name in FAMILIES else found
        for name, found in fields.items()
    }


def signs_of(name: str, found: Found, fields: Mapping[str, Found]) -> dict[str, float]:
    """What speaks for a value, with what the others say of it and how it was read."""
    signs = dict(found.signs) | {"read": 0.0 if found.source is Source.OCR else 1.0}
    if name in ("supplier_vat_number", "customer_vat_number"):
        other = "supplier_name" if name.startswith("supplier") else "customer_name"
        signs["named"] = 1.0 if other in fields else 0.0
    return signs


def probability(family: str, signs: Mapping[str, float], coefficients: Mapping[str, Mapping[str, float]] = COEFFICIENTS) -> float:
    """The share of values with these signs that is right; unknown signs count nothing."""
    weights = coefficients[family]
    score = weights["bias"] + sum(weights.get(sign, 0.0) * value for sign, value in signs.items())
    most = DOUBTFUL if signs.get("doubt") else HIGHEST
    return round(max(0.01, min(most, 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))))), 3)


__all__ = ["FAMILIES", "SURE", "judged", "legible", "probability", "signs_of"]
