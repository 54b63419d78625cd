"""The element names of ZUGFeRD 1 (2014) brought to those of the Cross Industry Invoice D16B."""

from core.einvoice.xml_input import Element

_NAMES = {
    "SpecifiedExchangedDocumentContext": "ExchangedDocumentContext",
    "HeaderExchangedDocument": "ExchangedDocument",
    "SpecifiedSupplyChainTradeTransaction": "SupplyChainTradeTransaction",
    "ApplicableSupplyChainTradeAgreement": "ApplicableHeaderTradeAgreement",
    "ApplicableSupplyChainTradeDelivery": "ApplicableHeaderTradeDelivery",
    "ApplicableSupplyChainTradeSettlement": "ApplicableHeaderTradeSettlement",
    "SpecifiedSupplyChainTradeAgreement": "SpecifiedLineTradeAgreement",
    "SpecifiedSupplyChainTradeDelivery": "SpecifiedLineTradeDelivery",
    "SpecifiedSupplyChainTradeSettlement": "SpecifiedLineTradeSettlement",
    "ApplicablePercent": "RateApplicablePercent",
    "DeliveryNoteReferencedDocument": "DespatchAdviceReferencedDocument",
}
_SUMMATION = "SpecifiedTradeSettlementMonetarySummation"


def modernise(root: Element) -> None:
    """Rename in place; a document that is not ZUGFeRD 1 stays as it is."""
    if root.tag != "CrossIndustryDocument":
        return
    for element in root.iter("*"):
        if element.tag == _SUMMATION:
            parent = element.getparent()
            on_line = parent is not None and parent.tag == "SpecifiedLineTradeSettlement"
            element.tag = f"SpecifiedTradeSettlement{'Line' if on_line else 'Header'}MonetarySummation"
        else:
            element.tag = _NAMES.get(element.tag, element.tag)
