"""EN 16931 bound to UBL: what the syntax allows and the model does not (UBL-SR, UBL-CR, UBL-DT)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.einvoice.checker.code_lists import load
from core.einvoice.checker.rule import Broken, Pattern, Rule, at
from core.einvoice.checker.rule_shapes import once, required
from core.einvoice.checker.tree import Document, Node, decimals
from core.einvoice.checker.vat_use import is_allowance, is_charge

_SELLER, _BUYER, _PARTY = "cac:AccountingSupplierParty", "cac:AccountingCustomerParty", "cac:Party"
_OBJECT_REFERENCE, _INVOICE_RESPONSE = "130", "50"
_LINE, _LINES = "LINE", ("cac:InvoiceLine", "cac:CreditNoteLine")


def _schemes(party: str, *, vat: bool) -> Rule:
    def holds(root: Node, _: Document) -> bool:
        found = 0
        for one in root.all(party, _PARTY, "cac:PartyTaxScheme"):
            names = [_upper(scheme) for scheme in one.named("cac:TaxScheme")]
            if any((name == "VAT") is vat for name in names):
                found += len(one.named("cbc:CompanyID"))
        return found <= 1

    return Rule({(_SELLER, True): "UBL-SR-12", (_SELLER, False): "UBL-SR-13"}.get((party, vat), "UBL-SR-18"), holds)


def _upper(scheme: Node) -> str:
    id = scheme.one("cbc:ID")
    return id.text.upper() if id else ""


def _one_object(root: Node, _: Document) -> bool:
    references = [one for one in root.named("cac:AdditionalDocumentReference") if _type_is(one, _OBJECT_REFERENCE)]
    return sum(len(one.named("cbc:ID")) for one in references) <= 1


def _type_is(reference: Node, code: str) -> bool:
    return any(one.text == code for one in reference.named("cbc:DocumentTypeCode"))


def _typed_object(reference: Node, document: Document) -> bool:
    if _type_is(reference, _OBJECT_REFERENCE):
        return True
    if document.root.name == "cn:CreditNote" and _type_is(reference, _INVOICE_RESPONSE):
        return True
    schemed = any("schemeID" in one.attributes for one in reference.named("cbc:ID"))
    return not schemed and not reference.has("cbc:DocumentTypeCode")


def _one_creditor_id(_: Node, document: Document) -> bool:
    ids = document.anywhere("cac:PartyIdentification", "cbc:ID")
    return sum(1 for one in ids if one.attributes.get("schemeID", "").upper() == "SEPA") <= 1


def _one_value(rule: str, name: str) -> Rule:
    return Rule(rule, lambda _, document: len({one.text for one in document.anywhere(name)}) <= 1)


def _one_name(root: Node, _: Document) -> bool:
    return sum(1 for one in root.all("cac:PaymentMeans", "cbc:PaymentMeansCode") if "name" in one.attributes) <= 1


def _payee(rule: str, *path: str) -> Rule:
    """Once at most, and the payee is another than the seller."""

    def holds(payee: Node, _: Document) -> bool:
        found = payee.all(*path)
        if rule == "UBL-SR-20":
            found = [one for one in found if one.attributes.get("schemeID", "").upper() != "SEPA"]
        names = {one.text for one in payee.all("cac:PartyName", "cbc:Name")}
        over = payee.parent
        sellers = {one.text for one in over.all(_SELLER, _PARTY, "cac:PartyLegalEntity", "cbc:RegistrationName")} if over else set[str]()
        return len(found) <= 1 and any(name != seller for name in names for seller in sellers)

    return Rule(rule, holds)


def _one_line(address: Node, _: Document) -> bool:
    return len(address.named("cac:AddressLine")) <= 1


SYNTAX = Pattern(
    [
        at("cac:PostalAddress | cac:Address", Rule("UBL-SR-51", _one_line)),
        at(f"{_SELLER}/{_PARTY}", Rule("UBL-SR-42", lambda node, _: len(node.named("cac:PartyTaxScheme")) <= 2)),
        at("cac:AdditionalDocumentReference", once("UBL-SR-33", "cbc:DocumentDescription"), Rule("UBL-SR-43", _typed_object)),
        at("cac:Delivery", once("UBL-SR-25", "cac:DeliveryParty/cac:PartyName/cbc:Name")),
        at("cac:AllowanceCharge", once("UBL-SR-30", "cbc:AllowanceChargeReason"), when=lambda node, _: is_allowance(node)),
        at("cac:AllowanceCharge", once("UBL-SR-31", "cbc:AllowanceChargeReason"), when=lambda node, _: is_charge(node)),
        at(
            "cac:PartyTaxScheme",
            Rule("UBL-SR-53", lambda node, _: node.has("cac:TaxScheme", "cbc:ID") and node.has("cbc:CompanyID")),
        ),
        at(
            "/",
            once("UBL-SR-01", "cac:ContractDocumentReference/cbc:ID"),
            once("UBL-SR-02", "cac:ReceiptDocumentReference/cbc:ID"),
            once("UBL-SR-03", "cac:DespatchDocumentReference/cbc:ID"),
            Rule("UBL-SR-04", _one_object),
            once("UBL-SR-05", "cac:PaymentTerms/cbc:Note"),
            once("UBL-SR-08", "cac:InvoicePeriod"),
            once("UBL-SR-09", f"{_SELLER}/{_PARTY}/cac:PartyLegalEntity/cbc:RegistrationName"),
            once("UBL-SR-10", f"{_SELLER}/{_PARTY}/cac:PartyName/cbc:Name"),
            once("UBL-SR-11", f"{_SELLER}/{_PARTY}/cac:PartyLegalEntity/cbc:CompanyID"),
            _schemes(_SELLER, vat=True),
            _schemes(_SELLER, vat=False),
            once("UBL-SR-14", f"{_SELLER}/{_PARTY}/cac:PartyLegalEntity/cbc:CompanyLegalForm"),
            once("UBL-SR-15", f"{_BUYER}/{_PARTY}/cac:PartyLegalEntity/cbc:RegistrationName"),
            once("UBL-SR-16", f"{_BUYER}/{_PARTY}/cac:PartyIdentification/cbc:ID"),
            once("UBL-SR-17", f"{_BUYER}/{_PARTY}/cac:PartyLegalEntity/cbc:CompanyID"),
            _schemes(_BUYER, vat=True),
            once("UBL-SR-24", "cac:Delivery"),
            Rule("UBL-SR-29", _one_creditor_id),
            once("UBL-SR-39", "cac:ProjectReference/cbc:ID"),
            once("UBL-SR-40", f"{_BUYER}/{_PARTY}/cac:PartyName/cbc:Name"),
            _one_value("UBL-SR-44", "cbc:PaymentID"),
            once("UBL-SR-45", "cac:PaymentMeans/cbc:PaymentDueDate"),
            Rule("UBL-SR-46", _one_name),
            _one_value("UBL-SR-47", "cbc:PaymentMeansCode"),
            once("UBL-SR-49", "cac:InvoicePeriod/cbc:DescriptionCode"),
            once("UBL-SR-54", "cac:PaymentMeans/cac:CardAccount"),
            once("UBL-SR-55", "cac:PaymentMeans/cac:PaymentMandate"),
            once("UBL-SR-56", "cac:OriginatorDocumentReference/cbc:ID"),
        ),
        at(
            "cac:InvoiceLine | cac:CreditNoteLine",
            once("UBL-SR-34", "cbc:Note"),
            once("UBL-SR-35", "cac:OrderLineReference/cbc:LineID"),
            once("UBL-SR-36", "cac:InvoicePeriod"),
            once("UBL-SR-37", "cac:Price/cac:AllowanceCharge/cbc:Amount"),
            Rule("UBL-SR-48", lambda node, _: len(node.all("cac:Item", "cac:ClassifiedTaxCategory")) == 1),
            once("UBL-SR-50", "cac:Item/cbc:Description"),
            once("UBL-SR-52", "cac:DocumentReference"),
        ),
        at(
            "cac:PayeeParty",
            _payee("UBL-SR-19", "cac:PartyName", "cbc:Name"),
            _payee("UBL-SR-20", "cac:PartyIdentification", "cbc:ID"),
            _payee("UBL-SR-21", "cac:PartyLegalEntity", "cbc:CompanyID"),
        ),
        at(
            "cac:PaymentMeans",
            once("UBL-SR-26", "cbc:PaymentID"),
            once("UBL-SR-27", "cbc:PaymentMeansCode"),
            once("UBL-SR-28", "cac:PaymentMandate/cbc:ID"),
        ),
        at(
            "cac:BillingReference",
            once("UBL-SR-06", "cac:InvoiceDocumentReference"),
            required("UBL-SR-07", "cac:InvoiceDocumentReference/cbc:ID"),
        ),
        at(
            "cac:TaxRepresentativeParty",
            once("UBL-SR-22", "cac:PartyName/cbc:Name"),
            once("UBL-SR-23", "cac:PartyTaxScheme/cbc:CompanyID"),
        ),
        at("cac:TaxSubtotal", once("UBL-SR-32", "cac:TaxCategory/cbc:TaxExemptionReason")),
    ]
)


def _fails(_: Node, __: Document) -> bool:
    return False


@dataclass(slots=True)
class _Step:
    """What is outside the model here and below."""

    rule: Rule | None = None
    attributes: dict[str, Rule] = field(default_factory=dict[str, Rule])
    below: "dict[str, _Step]" = field(default_factory=dict[str, "_Step"])

    def put(self, steps: Sequence[str], rule: Rule) -> None:
        here = self
        for step in steps:
            if step.startswith("@"):
                here.attributes[step[1:]] = rule
                return
            here = here.below.setdefault(step, _Step())
        here.rule = rule


class Outside:
    """What UBL knows and the model does not: only where such paths begin is the file followed."""

    def __init__(self, paths: Mapping[str, str]) -> None:
        rules = {rule: Rule(rule, _fails, fatal=False) for rule in paths.values()}
        self._root = _Step()
        self._attributes = {path[3:]: rules[rule] for path, rule in paths.items() if path.startswith("//@")}
        self._anywhere: dict[str, list[tuple[tuple[str, ...], str | None, Rule]]] = {}
        for path, rule in paths.items():
            if path.startswith("//@"):
                continue
            steps = path.removeprefix("//").split("/")
            if not path.startswith("//"):
                for names in ((line, *steps[1:]) for line in _LINES) if steps[0] == _LINE else (steps,):
                    self._root.put(names, rules[rule])
                continue
            attribute = steps.pop()[1:] if steps[-1].startswith("@") else None
            self._anywhere.setdefault(steps[-1], []).append((tuple(steps[:-1]), attribute, rules[rule]))

    def broken(self, document: Document) -> Iterable[Broken]:
        """What stands outside the model, each at its element."""
        found: list[Broken] = []
        self._follow(document.root, self._root, found)
        known = self._attributes
        for node in document.nodes:
            if node.attributes:
                found += [Broken(known[name], node) for name in node.attributes if name in known]
        for name, rules in self._anywhere.items():
            for node in document.by_name.get(name, ()):
                for ancestors, attribute, rule in rules:
                    if (not ancestors or node.under(*ancestors)) and (attribute is None or attribute in node.attributes):
                        found.append(Broken(rule, node))
        return found

    def _follow(self, node: Node, step: _Step, found: list[Broken]) -> None:
        if step.rule:
            found.append(Broken(step.rule, node))
        if step.attributes and node.attributes:
            found += [Broken(rule, node) for name, rule in step.attributes.items() if name in node.attributes]
        below = step.below
        if below:
            for child in node.children:
                further = below.get(child.name)
                if further is not None:
                    self._follow(child, further, found)


OUTSIDE = Outside(load("outside_the_model.yaml"))

_CENTS = Rule("UBL-DT-01", lambda node, _: decimals(node.text) <= 2)
_MIME, _FILENAME = (
    Rule("UBL-DT-06", lambda node, _: "mimeCode" in node.attributes),
    Rule("UBL-DT-07", lambda node, _: "filename" in node.attributes),
)
_NAME = Rule("UBL-DT-18", _fails, fatal=False)
_VERSION, _DUE = Rule("UBL-CR-002", _fails, fatal=False), Rule("UBL-CR-412", _fails, fatal=False)
_SCHEME, _ATTACHED = Rule("UBL-CR-665", _fails, fatal=False), Rule("UBL-CR-666", _fails)
_DESCRIBED = Rule("UBL-CR-673", _fails)


def special(document: Document) -> Iterable[Broken]:
    """The few rules about types of elements and about values that no list of paths can say."""
    for name, nodes in document.by_name.items():
        if name.endswith("Amount") and not name.endswith("PriceAmount"):
            yield from (Broken(_CENTS, one) for one in nodes if not _CENTS.holds(one, document) and not _of_gross_price(one))
        elif name.endswith("BinaryObject"):
            yield from (Broken(rule, one) for one in nodes for rule in (_MIME, _FILENAME) if not rule.holds(one, document))
    root = document.root
    named = [one for one in document.nodes if "name" in one.attributes and one.name != "cbc:PaymentMeansCode"]
    yield from (Broken(_NAME, one) for one in named)
    yield from (Broken(_VERSION, one) for one in root.named("cbc:UBLVersionID") if one.text != "2.1")
    if root.name != "cn:CreditNote":
        yield from (Broken(_DUE, one) for one in root.all("cac:PaymentMeans", "cbc:PaymentDueDate"))
    for reference in document.anywhere("cac:AdditionalDocumentReference"):
        types = reference.named("cbc:DocumentTypeCode")
        if not types or any(one.text != _OBJECT_REFERENCE for one in types):
            yield from (Broken(_SCHEME, one) for one in reference.named("cbc:ID") if "schemeID" in one.attributes)
        if _type_is(reference, _OBJECT_REFERENCE):
            yield from (Broken(_ATTACHED, one) for one in reference.named("cac:Attachment"))
            yield from (Broken(_DESCRIBED, one) for one in reference.named("cbc:DocumentDescription"))


def _of_gross_price(node: Node) -> bool:
    """Prices and what was taken off them may have more decimals than amounts."""
    over = node.parent
    while over is not None:
        if over.name == "cac:Price" and over.has("cac:AllowanceCharge"):
            return True
        over = over.parent
    return False
