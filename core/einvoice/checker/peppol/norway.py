"""NO-R: sellers in Norway."""

import re

from core.einvoice.checker.peppol.check_digits import mod11
from core.einvoice.checker.peppol.countries import vat_numbers
from core.einvoice.checker.rule import Pattern, Rule, at
from core.einvoice.checker.tree import Document, Node, squeezed

_NUMBER = re.compile(r"[0-9]{9}MVA\Z")


def _registered(party: Node, _: Document) -> bool:
    schemes = [one for one in party.named("cac:PartyTaxScheme") if one.said("cac:TaxScheme", "cbc:ID") == "TAX"]
    return any(squeezed(number.text) == "Foretaksregisteret" for scheme in schemes for number in scheme.named("cbc:CompanyID"))


def _numbered(party: Node, _: Document) -> bool:
    own = [number for number in vat_numbers(party) if number[:2] == "NO"]
    return not own or (bool(_NUMBER.match(own[0][2:])) and mod11(own[0][2:11]))


PATTERN = Pattern(
    [
        at(
            "cac:AccountingSupplierParty/cac:Party",
            Rule("NO-R-002", _registered, fatal=False),
            Rule("NO-R-001", _numbered),
        )
    ]
)
