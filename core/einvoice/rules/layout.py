"""Where the official files lie in the rules folder."""

from pathlib import Path

from core.einvoice.errors import RulesMissing

SCHEMAS = {
    "Invoice": "xsd/ubl-2.1/maindoc/UBL-Invoice-2.1.xsd",
    "CreditNote": "xsd/ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd",
    "CrossIndustryInvoice": "xsd/cii-d16b/uncefact/data/standard/CrossIndustryInvoice_100pD16B.xsd",
}
"""XML schema by root element."""
EN16931_UBL = "schematron/en16931-1.3.16/EN16931-UBL.sch"
EN16931_CII = "schematron/en16931-1.3.16/EN16931-CII.sch"
PEPPOL = "schematron/peppol-bis3-3.0.21/PEPPOL-EN16931-UBL.sch"
PEPPOL_SELF_BILLING = "schematron/peppol-bis3-3.0.21/PEPPOL-EN16931-UBL-SB.sch"
"""EN 16931 of 30 March 2026 and Peppol BIS 3.0.21, in force since 17 August 2026."""


def required_files(folder: Path) -> list[Path]:
    """Every file that must be there."""
    return [folder / name for name in (*SCHEMAS.values(), EN16931_UBL, EN16931_CII, PEPPOL, PEPPOL_SELF_BILLING)]


def require(folder: Path) -> None:
    """Raises RulesMissing, saying what to do, unless the folder is complete."""
    missing = [str(path.relative_to(folder)) for path in required_files(folder) if not path.is_file()]
    if missing:
        raise RulesMissing(
            f"The official e-invoice rules are not in {folder}. Run `okioki rules fetch`, or set OKIOKI_RULES to the folder that has them.",
            folder=str(folder),
            missing=missing,
        )
