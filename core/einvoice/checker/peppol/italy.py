"""IT-R: sellers in Italy."""

import re

from core.einvoice.checker.rule import Pattern, Rule, at
from core.einvoice.checker.rule_shapes import required

_FISCAL = re.compile(r"[A-Z0-9]{11,16}\Z")
_PARTY = "cac:AccountingSupplierParty/cac:Party"

PATTERN = Pattern(
    [
        at(
            f"{_PARTY}/cac:PartyTaxScheme",
            Rule("IT-R-001", lambda scheme, _: bool(_FISCAL.match(scheme.said("cbc:CompanyID")))),
            when=lambda scheme, _: scheme.said("cac:TaxScheme", "cbc:ID") != "VAT",
        ),
        at(
            _PARTY,
            required("IT-R-002", "cac:PostalAddress/cbc:StreetName"),
            required("IT-R-003", "cac:PostalAddress/cbc:CityName"),
            required("IT-R-004", "cac:PostalAddress/cbc:PostalZone"),
        ),
    ]
)
