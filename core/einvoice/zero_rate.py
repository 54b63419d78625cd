"""Why a document charges no VAT, told from its wording and from who trades with whom."""

import re
from dataclasses import dataclass

from core.einvoice.codes import EU_COUNTRIES, EXEMPTION_CODES, VatCategory

_WORDINGS = (
    (
        VatCategory.REVERSE_CHARGE,
        re.compile(
            r"auto-?\s?liquidation|reverse\s+charge|co-?contractant|mede-?contractant|(?:btw|heffing)\s+verlegd|verlegging|"
            r"art(?:icle|ikel|\.)?\s*20\b.*k\.?\s?b\.?\s*n|report\s+de\s+perception",
            re.IGNORECASE,
        ),
    ),
    (
        VatCategory.INTRA_COMMUNITY,
        re.compile(r"intra-?\s?commun|39\s*bis|art(?:icle|ikel|\.)?\s*138\b", re.IGNORECASE),
    ),
    (
        VatCategory.EXPORT,
        re.compile(r"\bexport|\bexportation|\buitvoer|art(?:icle|ikel|\.)?\s*(?:39\b(?!\s*bis)|146\b)", re.IGNORECASE),
    ),
    (
        VatCategory.EXEMPT,
        re.compile(
            r"art(?:icle|ikel|\.)?\s*(?:44\b|132\b|135\b|56\s*bis)|exon[ée]r|exempt|vrijgesteld|vrijstelling|franchise|"
            r"kleine\s+onderneming|petite\s+entreprise|marge",
            re.IGNORECASE,
        ),
    ),
)
"""Belgian invoices in French, Dutch and English.

VAT Code art. 39, 39bis, 44, 56bis; Royal Decree 1 art. 20; Directive 2006/112 art. 132 to 146.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZeroRate:
    """The category that a part without VAT gets, and why."""

    category: VatCategory
    reason: str | None = None
    code: str | None = None


def decide(
    *,
    supplier_country: str | None,
    supplier_has_vat: bool,
    customer_country: str | None,
    customer_has_vat: bool,
    wording: str | None,
    default_reason: str,
) -> ZeroRate:
    """The likeliest lawful reason. What nobody can know from the document is an exemption with a reason that says so."""
    if not supplier_has_vat:
        return _reasoned(VatCategory.OUTSIDE_SCOPE, wording or default_reason)
    for category, pattern in _WORDINGS:
        if wording and pattern.search(wording):
            return _reasoned(category, wording)
    from_eu, to_eu = supplier_country in EU_COUNTRIES, customer_country in EU_COUNTRIES
    if from_eu and to_eu and supplier_country != customer_country and customer_has_vat:
        return _reasoned(VatCategory.REVERSE_CHARGE, wording or "Reverse charge")
    if from_eu and customer_country and not to_eu:
        return _reasoned(VatCategory.EXPORT, wording or "Export outside the EU")
    return _reasoned(VatCategory.EXEMPT, wording or default_reason)


def _reasoned(category: VatCategory, reason: str) -> ZeroRate:
    return ZeroRate(category=category, reason=reason, code=EXEMPTION_CODES.get(category))


def named(category: str, *, wording: str | None, default_reason: str) -> ZeroRate:
    """A category that reading already knows."""
    known = VatCategory(category)
    if known is VatCategory.ZERO_RATED:
        return ZeroRate(category=known)
    return _reasoned(known, wording or default_reason)
