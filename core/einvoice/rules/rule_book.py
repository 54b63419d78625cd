"""The official chain: well-formed, XML schema, EN 16931, and Peppol where the document claims it."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property, partial
from itertools import islice
from pathlib import Path
from threading import RLock
from typing import Protocol, cast

from lxml import etree

from core.einvoice.checker.check import broken_ubl
from core.einvoice.checker.peppol.check import BILLING, SELF_BILLING, broken_peppol
from core.einvoice.checker.rule import Broken
from core.einvoice.checker.sentences import sentence
from core.einvoice.checker.tree import document
from core.einvoice.codes import PEPPOL_BILLING, PEPPOL_SELF_BILLING
from core.einvoice.errors import NotAnInvoice, UnsafeXml
from core.einvoice.reader import Syntax, syntax_of, unwrapped
from core.einvoice.rules import layout
from core.einvoice.rules.saxon import Saxon, Stylesheet
from core.einvoice.rules.schematron import compile_schematron
from core.einvoice.rules.verdict import Verdict, Violation
from core.einvoice.xml_input import Element, decode, parse

_SPACES = {
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2": "cbc:",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2": "cac:",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2": "ext:",
    "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100": "rsm:",
    "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100": "ram:",
    "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100": "udt:",
    "urn:un:unece:uncefact:data:standard:QualifiedDataType:100": "qdt:",
}
_QUALIFIED = re.compile(r"Q?\{([^}]*)\}")
_PROFILE_PATHS = {
    Syntax.UBL: "{*}CustomizationID",
    Syntax.CII: "{*}ExchangedDocumentContext/{*}GuidelineSpecifiedDocumentContextParameter/{*}ID",
    Syntax.ZUGFERD1: "{*}SpecifiedExchangedDocumentContext/{*}GuidelineSpecifiedDocumentContextParameter/{*}ID",
}
_BINARIES = ("{*}EmbeddedDocumentBinaryObject", "{*}AttachmentBinaryObject")
_LONGEST_BINARY = 64
"""Characters of an attachment that the schematron gets to see; no rule reads more than whether there are any."""
_MOST_SCHEMA_ERRORS = 50


class _SchemaError(Protocol):
    message: str
    line: int


class Rules(StrEnum):
    """How far to go. A UBL document that claims Peppol is judged by Peppol's rules too, unless the norm alone is asked for."""

    CLAIMED = "claimed"
    EN16931 = "en16931"
    PEPPOL = "peppol"


class Checker(StrEnum):
    """Who applies the rules of EN 16931 and Peppol to UBL: the official files, or our own functions, which say the same in a tenth of the
    time and in the reader's language. The XML schema is the official one in both."""

    OFFICIAL = "official"
    OURS = "ours"


class RuleBook:
    """The rules of one folder. Files are compiled when first needed, and kept: make one for the life of the process."""

    def __init__(self, folder: Path, checker: Checker = Checker.OFFICIAL, *, language: str = "en") -> None:
        layout.require(folder)
        self._folder = folder
        self._checker = checker
        self._language = language
        self._lock = RLock()
        self._schemas: dict[str, etree.XMLSchema] = {}
        self._stylesheets: dict[str, Stylesheet] = {}

    def check(self, data: bytes, rules: Rules = Rules.CLAIMED) -> Verdict:
        """The verdict on one file. What is wrong with the file is in the verdict, never an exception."""
        _, honest = decode(data)
        try:
            root = unwrapped(parse(data))
        except (NotAnInvoice, UnsafeXml) as refusal:
            return _refused(None, None, "XML", str(refusal))
        syntax = syntax_of(root)
        profile = (root.findtext(_PROFILE_PATHS[syntax]) or "").strip() or None if syntax else None
        if syntax is None:
            return _refused(None, None, "ROOT", f"{_named(root.tag)} is neither a UBL invoice nor a Cross Industry Invoice.")
        if not honest:
            return _refused(syntax, profile, "XML", "The bytes do not match the encoding that the file declares.")
        if syntax is Syntax.ZUGFERD1:
            return _refused(syntax, profile, "ROOT", "ZUGFeRD 1 came before EN 16931 and cannot satisfy it.")
        found = self.schema_errors(root)
        if not found:
            stages = stages_for(syntax, profile, rules)
            ours = self._checker is Checker.OURS and syntax is Syntax.UBL
            found = self.broken_by_ours(root, stages) if ours else self.broken_rules(root, stages)
        return Verdict(
            syntax=syntax,
            profile=profile,
            errors=tuple(one for one in found if one.fatal),
            warnings=tuple(one for one in found if not one.fatal),
        )

    def schema_errors(self, root: Element) -> list[Violation]:
        """What the XML schema of the root element objects to."""
        schema = self._schema(etree.QName(root).localname)
        if schema.validate(root):
            return []
        return [
            Violation(rule="XSD", message=_named(entry.message), location=f"line {entry.line}")
            for entry in islice(cast(Iterable[_SchemaError], schema.error_log), _MOST_SCHEMA_ERRORS)
        ]

    def broken_rules(self, root: Element, stages: tuple[str, ...]) -> list[Violation]:
        """Which assertions of the given schematron files the document breaks. Attachments in the tree are cut short."""
        _shorten(root)
        loaded = self._saxon.load(root)
        found: dict[tuple[str, str], Violation] = {}
        for stage in stages:
            for one in self._saxon.run(self._stylesheet(stage), loaded):
                violation = _violation(one)
                found.setdefault((violation.rule, violation.location), violation)
        return list(found.values())

    def broken_by_ours(self, root: Element, stages: tuple[str, ...]) -> list[Violation]:
        """The same for UBL by our own functions, with our own sentences. Attachments in the tree are cut short."""
        _shorten(root)
        tree = document(root)
        return [_ours(broken, self._language) for stage in stages for broken in _OURS[stage](tree)]

    @cached_property
    def _saxon(self) -> Saxon:
        return Saxon()

    def _schema(self, root_name: str) -> etree.XMLSchema:
        with self._lock:
            if root_name not in self._schemas:
                parser = etree.XMLParser(no_network=True, resolve_entities=False)
                self._schemas[root_name] = etree.XMLSchema(etree.parse(str(self._folder / layout.SCHEMAS[root_name]), parser))
            return self._schemas[root_name]

    def _stylesheet(self, stage: str) -> Stylesheet:
        with self._lock:
            if stage not in self._stylesheets:
                self._stylesheets[stage] = self._saxon.compile(compile_schematron(self._folder / stage))
            return self._stylesheets[stage]


_OURS = {
    layout.EN16931_UBL: broken_ubl,
    layout.PEPPOL: partial(broken_peppol, kind=BILLING),
    layout.PEPPOL_SELF_BILLING: partial(broken_peppol, kind=SELF_BILLING),
}


def _ours(broken: Broken, language: str) -> Violation:
    rule, node = broken.rule, broken.node
    return Violation(rule=rule.id, message=sentence(rule.id, node.name, language), location=node.path, fatal=rule.fatal)


def _shorten(root: Element) -> None:
    for name in _BINARIES:
        for binary in root.iter(name):
            binary.text = (binary.text or "")[:_LONGEST_BINARY]


def stages_for(syntax: Syntax, profile: str | None, rules: Rules = Rules.CLAIMED) -> tuple[str, ...]:
    """The schematron files that apply to a document of this syntax and specification."""
    if syntax is Syntax.CII:
        return (layout.EN16931_CII,)
    claim = profile or ""
    if rules is Rules.EN16931:
        return (layout.EN16931_UBL,)
    if claim.startswith(PEPPOL_SELF_BILLING):
        return (layout.EN16931_UBL, layout.PEPPOL_SELF_BILLING)
    if rules is Rules.PEPPOL or claim.startswith(PEPPOL_BILLING):
        return (layout.EN16931_UBL, layout.PEPPOL)
    return (layout.EN16931_UBL,)


def _refused(syntax: Syntax | None, profile: str | None, rule: str, message: str) -> Verdict:
    return Verdict(syntax=syntax, profile=profile, errors=(Violation(rule=rule, message=message, location="/"),))


def _violation(element: Element) -> Violation:
    rule = element.get("id", "")
    message = " ".join((element.text or "").split())
    return Violation(
        rule=rule,
        message=message.removeprefix(f"[{rule}]").lstrip(" -"),
        location=_named(element.get("location", "/")),
        fatal=element.get("flag") == "fatal",
    )


def _named(path: str) -> str:
    return _QUALIFIED.sub(lambda found: _SPACES.get(found.group(1), ""), path)
