"""A SEPA credit transfer order as a file for the bank: ISO 20022 pain.001.001.09, or .03 for a bank that still wants the old one.

The same order written twice is the same bytes. Texts keep to the characters every SEPA bank takes (EPC217-08); a name is
transliterated, never cut in the middle of its sense before 70 characters. No postal address is written: unstructured ones end in
November 2026, and a transfer inside SEPA needs none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from lxml import etree
from stdnum.be import iban as belgian_iban  # pyright: ignore[reportMissingTypeStubs]
from stdnum.exceptions import ValidationError  # pyright: ignore[reportMissingTypeStubs]

from core.banking.structured_communication import normalise
from core.einvoice.xml_input import Element
from core.payments.sepa_text import LONGEST_NAME, LONGEST_REMITTANCE, sepa_text

Version = Literal["09", "03"]


@dataclass(frozen=True, slots=True)
class Transfer:
    """One payment."""

    end_to_end_id: str
    """Ours, at most 35 characters: the bank shows it again when the payment is booked."""
    amount: Decimal
    """Euro, above zero."""
    creditor_name: str
    creditor_iban: str
    communication: str
    """A Belgian structured communication, an RF reference, or free text."""


@dataclass(frozen=True, slots=True)
class Order:
    """Payments from one account, to be carried out on one day."""

    message_id: str
    """Ours, at most 35 characters: a bank refuses the same one twice."""
    created_at: datetime
    debtor_name: str
    debtor_number: str
    """The enterprise number, ten digits."""
    debtor_iban: str
    execution_on: date
    transfers: Sequence[Transfer]


def write(order: Order, version: Version = "09") -> bytes:
    """The file. Each payment is booked on its own, so that the account shows what was paid to whom."""
    root = etree.Element("Document", nsmap={None: f"urn:iso:std:iso:20022:tech:xsd:pain.001.001.{version}"})  # pyright: ignore[reportArgumentType]
    initiation = _in(root, "CstmrCdtTrfInitn")
    count, total = str(len(order.transfers)), f"{sum((one.amount for one in order.transfers), Decimal()):.2f}"
    header = _in(initiation, "GrpHdr")
    _in(header, "MsgId", order.message_id)
    _in(header, "CreDtTm", order.created_at.strftime("%Y-%m-%dT%H:%M:%SZ"))
    _in(header, "NbOfTxs", count)
    _in(header, "CtrlSum", total)
    initiator = _in(header, "InitgPty")
    _in(initiator, "Nm", sepa_text(order.debtor_name, LONGEST_NAME))
    identification = _in(initiator, "Id/OrgId/Othr")
    _in(identification, "Id", order.debtor_number)
    _in(identification, "Issr", "KBO-BCE")
    batch = _in(initiation, "PmtInf")
    _in(batch, "PmtInfId", order.message_id)
    _in(batch, "PmtMtd", "TRF")
    _in(batch, "BtchBookg", "false")
    _in(batch, "NbOfTxs", count)
    _in(batch, "CtrlSum", total)
    _in(batch, "PmtTpInf/SvcLvl/Cd", "SEPA")
    _in(batch, "ReqdExctnDt/Dt" if version == "09" else "ReqdExctnDt", order.execution_on.isoformat())
    _in(batch, "Dbtr/Nm", sepa_text(order.debtor_name, LONGEST_NAME))
    account = _in(batch, "DbtrAcct")
    _in(account, "Id/IBAN", order.debtor_iban)
    _in(account, "Ccy", "EUR")
    _agent(batch, "DbtrAgt", order.debtor_iban, version)
    _in(batch, "ChrgBr", "SLEV")
    for transfer in order.transfers:
        _transfer(_in(batch, "CdtTrfTxInf"), transfer)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _transfer(element: Element, transfer: Transfer) -> None:
    _in(element, "PmtId/EndToEndId", transfer.end_to_end_id)
    _in(element, "Amt/InstdAmt", f"{transfer.amount:.2f}").set("Ccy", "EUR")
    _in(element, "Cdtr/Nm", sepa_text(transfer.creditor_name, LONGEST_NAME))
    _in(element, "CdtrAcct/Id/IBAN", transfer.creditor_iban)
    if not transfer.communication.strip():
        return
    remittance = _in(element, "RmtInf")
    reference = normalise(transfer.communication)
    if reference is None:
        _in(remittance, "Ustrd", sepa_text(transfer.communication, LONGEST_REMITTANCE))
        return
    structured = _in(remittance, "Strd/CdtrRefInf")
    kind = _in(structured, "Tp")
    _in(kind, "CdOrPrtry/Cd", "SCOR")
    _in(kind, "Issr", "ISO" if reference.startswith("RF") else "BBA")
    _in(structured, "Ref", reference)


def _agent(batch: Element, name: str, iban: str, version: Version) -> None:
    """The bank of an account: the schema wants one named, SEPA banks know it from the IBAN."""
    institution = _in(batch, f"{name}/FinInstnId")
    bic = _bic(iban)
    if bic is not None:
        _in(institution, "BICFI" if version == "09" else "BIC", bic)
    else:
        _in(institution, "Othr/Id", "NOTPROVIDED")


def _bic(iban: str) -> str | None:
    try:
        return belgian_iban.to_bic(iban)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    except ValidationError:
        return None


def _in(parent: Element, path: str, text: str | None = None) -> Element:
    """A new element at the end of the path below `parent`."""
    element = parent
    for name in path.split("/"):
        element = etree.SubElement(element, name)
    element.text = text
    return element
