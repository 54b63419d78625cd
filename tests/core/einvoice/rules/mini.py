"""A rules folder of our own, in the official layout, small enough to reason about."""

from pathlib import Path

from core.einvoice.rules import layout

_SCHEMA = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{space}">
  <xs:element name="{name}"><xs:complexType><xs:sequence>
    <xs:any namespace="##any" processContents="skip" minOccurs="0" maxOccurs="{most}"/>
  </xs:sequence></xs:complexType></xs:element></xs:schema>"""

UBL_INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
UBL_CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"


def schematron(*patterns: str, head: str = "") -> str:
    """A flat schema with prefixes u, cbc and rsm."""
    return f"""<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
      <ns prefix="u" uri="{UBL_INVOICE}"/><ns prefix="cbc" uri="{CBC}"/><ns prefix="rsm" uri="{CII}"/><ns prefix="own" uri="urn:own"/>
      {head}{"".join(f"<pattern>{pattern}</pattern>" for pattern in patterns)}</schema>"""


def assertion(rule: str, context: str, test: str, flag: str = "fatal") -> str:
    """One rule with one assertion."""
    return f'<rule context="{context}"><assert id="{rule}" test="{test}" flag="{flag}">[{rule}]-Broken.</assert></rule>'


def write_rules(folder: Path) -> Path:
    """NORM-1: an invoice has an ID. NORM-2, a warning: it has a note. PEPPOL-1 and SELF-1: it has a ProfileID. CII-1: it has a head."""
    norm = schematron(assertion("NORM-1", "u:Invoice", "cbc:ID"), assertion("NORM-2", "u:Invoice", "cbc:Note", "warning"))
    files = {
        layout.SCHEMAS["Invoice"]: _SCHEMA.format(space=UBL_INVOICE, name="Invoice", most=5),
        layout.SCHEMAS["CreditNote"]: _SCHEMA.format(space=UBL_CREDIT_NOTE, name="CreditNote", most=5),
        layout.SCHEMAS["CrossIndustryInvoice"]: _SCHEMA.format(space=CII, name="CrossIndustryInvoice", most=5),
        layout.EN16931_UBL: norm,
        layout.PEPPOL: schematron(assertion("PEPPOL-1", "u:Invoice", "cbc:ProfileID")),
        layout.PEPPOL_SELF_BILLING: schematron(assertion("SELF-1", "u:Invoice", "cbc:ProfileID")),
        layout.EN16931_CII: schematron(assertion("CII-1", "rsm:CrossIndustryInvoice", "rsm:ExchangedDocument")),
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return folder
