"""What the bank says became of a payment file: ISO 20022 pain.002, any version."""

from dataclasses import dataclass

from lxml import etree

from core.einvoice.xml_input import Element
from core.errors import DomainError

_REFUSED = {"RJCT", "CANC"}
"""Status codes of ISO 20022 that mean: it was not and will not be carried out."""


class NotAStatusReport(DomainError):
    """This is no status report of a payment file (pain.002)."""


@dataclass(frozen=True, slots=True)
class PaymentStatus:
    """What became of one payment."""

    end_to_end_id: str
    code: str
    """As the bank wrote it, such as ACSC or RJCT."""
    reason: str | None
    """The bank's reason code, such as AC04 (account closed)."""

    @property
    def refused(self) -> bool:
        return self.code in _REFUSED


@dataclass(frozen=True, slots=True)
class StatusReport:
    """What became of a file. A payment that is not listed shares the status of the whole."""

    message_id: str
    """That of our file."""
    code: str | None
    reason: str | None
    payments: tuple[PaymentStatus, ...]

    def of(self, end_to_end_id: str) -> PaymentStatus | None:
        """What is known of one payment of ours."""
        named = next((one for one in self.payments if one.end_to_end_id == end_to_end_id), None)
        if named is not None:
            return named
        return PaymentStatus(end_to_end_id, self.code, self.reason) if self.code and self.code != "PART" else None


def read_status_report(data: bytes) -> StatusReport:
    """The report in the file; to be called in a confined child. Raises NotAStatusReport."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NotAStatusReport(reason="it is not XML") from error
    report = _first(root, "CstmrPmtStsRpt")
    message_id = _text(report, "OrgnlGrpInfAndSts", "OrgnlMsgId") if report is not None else None
    if report is None or message_id is None:
        raise NotAStatusReport(reason="it names no file")
    group = _first(report, "OrgnlGrpInfAndSts")
    batch = _first(report, "OrgnlPmtInfAndSts")
    whole = _text(group, "GrpSts") or _text(batch, "PmtInfSts")
    reason = _text(group, "StsRsnInf", "Rsn", "Cd") or _text(batch, "StsRsnInf", "Rsn", "Cd")
    payments = tuple(status for one in report.iter("{*}TxInfAndSts") if (status := _payment(one, whole)) is not None)
    return StatusReport(message_id, whole, reason, payments)


def _payment(element: Element, whole: str | None) -> PaymentStatus | None:
    name, code = _text(element, "OrgnlEndToEndId"), _text(element, "TxSts") or whole
    return PaymentStatus(name, code, _text(element, "StsRsnInf", "Rsn", "Cd")) if name and code else None


def _first(element: Element | None, name: str) -> Element | None:
    return None if element is None else element.find(f".//{{*}}{name}")


def _text(element: Element | None, *path: str) -> str | None:
    for name in path:
        element = None if element is None else element.find(f"{{*}}{name}")
        if element is None:
            return None
    return (element.text or "").strip() or None if element is not None else None
