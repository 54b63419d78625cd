"""Flat Schematron compiled to XSLT 3.0 that lists the assertions a document breaks.

ISO Schematron (ISO/IEC 19757-3) asks that a node be judged by the first rule of each pattern whose context it matches. Here each pattern
becomes a mode and each rule a template in it, the earlier with the higher priority, which is the same thing in XSLT's words.
"""

import re
from copy import deepcopy
from pathlib import Path

from lxml import etree

from core.einvoice.xml_input import Element

_SCH = "{http://purl.oclc.org/dsdl/schematron}"
_XSL_SPACE = "http://www.w3.org/1999/XSL/Transform"
_XSL = f"{{{_XSL_SPACE}}}"
_INNERMOST_PREDICATE = re.compile(r"\[[^\[\]]*\]")
_NO_ELEMENT = re.compile(r"\s*(?:@|attribute|(?:text|node|comment|processing-instruction)\()")
"""How the last step of a path begins that leads to something else than an element."""
_ASSERTIONS = (f"{_SCH}assert", f"{_SCH}report")


class UnsupportedSchematron(ValueError):
    """The file uses what the official preprocessed files never use: abstract rules, inclusion, patterns as templates."""


def compile_schematron(path: Path) -> str:
    """The stylesheet. Its result is `<broken>` with one `<rule id flag location>message</rule>` for each failed assertion."""
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True)
    schema = etree.parse(str(path), parser).getroot()
    prefixes = {found.get("prefix", ""): found.get("uri", "") for found in schema.iter(f"{_SCH}ns")}
    sheet = etree.Element(
        f"{_XSL}stylesheet",
        {"version": "3.0", "exclude-result-prefixes": "#all"},
        nsmap={**prefixes, "xsl": _XSL_SPACE, "xs": "http://www.w3.org/2001/XMLSchema"},
    )
    _add(sheet, "output", method="xml", encoding="UTF-8", indent="no")
    for function in schema.iter(f"{_XSL}function"):
        sheet.append(deepcopy(function))
    for let in [*schema.findall(f"{_SCH}let"), *schema.findall(f"{_SCH}pattern/{_SCH}let")]:
        _add_variable(sheet, let)
    start = etree.SubElement(_add(sheet, "template", match="/"), "broken")
    for position, pattern in enumerate(schema.findall(f"{_SCH}pattern")):
        _add_pattern(sheet, start, pattern, mode=f"pattern{position}")
    return etree.tostring(sheet, encoding="unicode")


def _add(parent: Element, name: str, /, **attributes: str) -> Element:
    return etree.SubElement(parent, _XSL + name, {key.replace("_", "-"): value for key, value in attributes.items()})


def _add_variable(parent: Element, let: Element) -> None:
    variable = _add(parent, "variable", name=let.get("name", ""))
    value = let.get("value")
    if value is not None:
        variable.set("select", value)
    else:
        variable.extend(deepcopy(child) for child in let)


def _add_pattern(sheet: Element, start: Element, pattern: Element, *, mode: str) -> None:
    if pattern.get("abstract") == "true" or pattern.get("is-a"):
        raise UnsupportedSchematron("An abstract pattern.")
    rules = pattern.findall(f"{_SCH}rule")
    _add(start, "apply-templates", select="*", mode=mode)
    _add(sheet, "mode", name=mode, on_no_match="shallow-skip")
    children = _children_to_visit(rules)
    passing = _add(sheet, "template", match="*", mode=mode, priority="0")
    _add(passing, "apply-templates", select=children, mode=mode)
    for position, rule in enumerate(rules):
        if rule.get("abstract") == "true" or rule.find(f"{_SCH}extends") is not None:
            raise UnsupportedSchematron("An abstract rule.")
        template = _add(sheet, "template", match=rule.get("context", ""), mode=mode, priority=str(len(rules) - position))
        for child in rule:
            if child.tag == f"{_SCH}let":
                _add_variable(template, child)
            elif child.tag in _ASSERTIONS:
                _add_assertion(template, child, default_flag=rule.get("flag") or "fatal")
        _add(template, "apply-templates", select=children, mode=mode)


def _children_to_visit(rules: list[Element]) -> str:
    """Elements alone, unless a context could mean an attribute or a text: this saves half of the visits."""
    paths = "|".join(_without_predicates(rule.get("context", "")) for rule in rules).split("|")
    return "@* | node()" if any(_NO_ELEMENT.match(path.rsplit("/", 1)[-1]) for path in paths) else "*"


def _without_predicates(path: str) -> str:
    while path != (shorter := _INNERMOST_PREDICATE.sub("", path)):
        path = shorter
    return path


def _add_assertion(template: Element, assertion: Element, *, default_flag: str) -> None:
    test = assertion.get("test", "")
    failed = f"not({test})" if assertion.tag == f"{_SCH}assert" else test
    broken = etree.SubElement(
        _add(template, "if", test=failed),
        "rule",
        {"id": assertion.get("id", ""), "flag": assertion.get("flag") or assertion.get("role") or default_flag, "location": "{path(.)}"},
    )
    _add_text(broken, assertion.text)
    for child in assertion:
        if child.tag == f"{_SCH}value-of":
            _add(broken, "value-of", select=child.get("select", ""))
        elif child.tag == f"{_SCH}name":
            _add(broken, "value-of", select=child.get("path") or "name(.)")
        else:
            _add_text(broken, "".join(map(str, child.itertext())))
        _add_text(broken, child.tail)


def _add_text(parent: Element, text: str | None) -> None:
    if text:
        _add(parent, "text").text = text
