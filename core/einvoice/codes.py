"""The code lists that the product itself names; the rest travels as text and the official rules judge it."""

from enum import StrEnum

PEPPOL_BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
"""CustomizationID of Peppol BIS Billing 3.0 (PEPPOL-EN16931-R004)."""
PEPPOL_PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
"""ProfileID of Peppol BIS Billing 3.0 (PEPPOL-EN16931-R007)."""
PEPPOL_SELF_BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0"
"""CustomizationID of Peppol BIS Self-Billing 3.0."""
EN16931 = "urn:cen.eu:en16931:2017"
"""CustomizationID of a document that follows the norm alone."""

CREDIT_NOTE_TYPES = frozenset({"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532"})
"""Types of UNCL1001 that UBL writes as CreditNote (BR-CL-01, EN 16931 1.3.16)."""


class DocumentType(StrEnum):
    """UNCL1001, the types this product makes."""

    INVOICE = "380"
    CREDIT_NOTE = "381"
    SELF_BILLED_INVOICE = "389"
    SELF_BILLED_CREDIT_NOTE = "261"


class VatCategory(StrEnum):
    """UNCL5305, the categories that occur in Belgium."""

    STANDARD = "S"
    ZERO_RATED = "Z"
    EXEMPT = "E"
    REVERSE_CHARGE = "AE"
    INTRA_COMMUNITY = "K"
    EXPORT = "G"
    OUTSIDE_SCOPE = "O"


class PaymentCode(StrEnum):
    """UNCL4461, the ways of paying that occur in Belgium."""

    UNDEFINED = "1"
    CASH = "10"
    CREDIT_TRANSFER = "30"
    BANK_CARD = "48"
    DIRECT_DEBIT = "49"
    CREDIT_CARD = "54"
    DEBIT_CARD = "55"
    SEPA_CREDIT_TRANSFER = "58"
    SEPA_DIRECT_DEBIT = "59"


TRANSFER_CODES = frozenset({PaymentCode.CREDIT_TRANSFER, PaymentCode.SEPA_CREDIT_TRANSFER})
"""Ways of paying that need an account (BR-61)."""
DIRECT_DEBIT_CODES = frozenset({PaymentCode.DIRECT_DEBIT, PaymentCode.SEPA_DIRECT_DEBIT})
"""Ways of paying that need a mandate in Peppol (PEPPOL-EN16931-R061)."""

ENTERPRISE_NUMBER_SCHEME = "0208"
"""EAS and ICD: Belgian enterprise number, ten digits without BE."""
BELGIAN_VAT_SCHEME = "9925"
"""EAS: Belgian VAT number, a second address that some receivers have."""

VAT_SCHEMES = {
    "AD": "9922", "AL": "9923", "AT": "9914", "BA": "9924", "BG": "9926", "CH": "9927", "CY": "9928", "CZ": "9929", "DE": "9930",
    "EE": "9931", "EL": "9933", "ES": "9920", "FI": "0213", "FR": "9957", "GB": "9932", "GR": "9933", "HR": "9934", "HU": "9910",
    "IE": "9935", "IT": "0211", "LI": "9936", "LT": "9937", "LU": "9938", "LV": "9939", "MC": "9940", "ME": "9941", "MK": "9942",
    "MT": "9943", "NL": "9944", "PL": "9945", "PT": "9946", "RO": "9947", "RS": "9948", "SI": "9949", "SK": "9950", "SM": "9951",
    "TR": "9952", "VA": "9953",
}  # fmt: skip
"""EAS code of a country's VAT number, by the prefix of that number. Sweden and Norway have none: their addresses use other registers."""

EU_COUNTRIES = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL",
        "PT", "RO", "SE", "SI", "SK",
    }
)  # fmt: skip
"""Member states by ISO 3166-1; the VAT prefix of Greece is EL."""

PEPPOL_MIME_TYPES = frozenset(
    {
        "application/pdf",
        "image/png",
        "image/jpeg",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.spreadsheet",
    }
)
"""What Peppol lets an invoice carry (PEPPOL-EN16931-CL001)."""

EXEMPTION_CODES = {
    VatCategory.REVERSE_CHARGE: "VATEX-EU-AE",
    VatCategory.INTRA_COMMUNITY: "VATEX-EU-IC",
    VatCategory.EXPORT: "VATEX-EU-G",
    VatCategory.OUTSIDE_SCOPE: "VATEX-EU-O",
}
"""The VATEX code that a category has for itself (PEPPOL-EN16931-P0104 to P0107). Exempt goods need their own."""
