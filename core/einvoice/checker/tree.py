"""An invoice's XML as rules read it: prefixed names, children by name, and the text under each element."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import TypeVar, cast

from lxml import etree

from core.einvoice.xml_input import Element

PREFIXES: Mapping[str, str] = {
    "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2": "ubl",
    "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2": "cn",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2": "cbc",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2": "cac",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2": "ext",
    "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100": "rsm",
    "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100": "ram",
    "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100": "udt",
    "urn:un:unece:uncefact:data:standard:QualifiedDataType:100": "qdt",
}
"""The prefixes in which the rules are written, whatever a file uses itself."""

Made = TypeVar("Made")

_HUNDRED, _HALF = Decimal(100), Decimal("0.5")
_NO_NODES: "list[Node]" = []
_NO_ATTRIBUTES: Mapping[str, str] = {}
_ELEMENT = type(etree.Element("element"))
"""What a child is unless it is a comment or an instruction."""
_WHITE = " \t\r\n"
_RUNS = re.compile(r"[ \t\r\n]+")


class Node:
    """One element. `name` carries the rules' prefix, `own_text` what stands before its first child."""

    __slots__ = ("_named", "_value", "attributes", "children", "name", "own_text", "parent", "tail_text")

    def __init__(self, name: str, own_text: str, attributes: Mapping[str, str], parent: "Node | None") -> None:
        self.name = name
        self.own_text = own_text
        self.tail_text = ""
        self.attributes = attributes
        self.parent = parent
        self.children: Sequence[Node] = ()
        self._named: dict[str, list[Node]] | None = None
        self._value: str | None = None

    def named(self, name: str) -> "list[Node]":
        """The children of this name, in the order of the file."""
        if not self.children:
            return _NO_NODES
        found = self._named
        if found is None:
            found = self._named = {}
            for child in self.children:
                if child.name in found:
                    found[child.name].append(child)
                else:
                    found[child.name] = [child]
        return found.get(name, _NO_NODES)

    def all(self, *path: str) -> "list[Node]":
        """What the path of names leads to, in the order of the file."""
        found: list[Node] = [self]
        for name in path:
            found = found[0].named(name) if len(found) == 1 else [child for node in found for child in node.named(name)]
            if not found:
                return _NO_NODES
        return found

    def has(self, *path: str) -> bool:
        """Whether the path leads anywhere."""
        return bool(self.all(*path))

    def one(self, *path: str) -> "Node | None":
        """The first that the path leads to."""
        found = self.all(*path)
        return found[0] if found else None

    @property
    def text(self) -> str:
        """All text under the element, as XPath's string value."""
        if not self.children:
            return self.own_text
        return self.own_text + "".join(child.text + child.tail_text for child in self.children)

    @property
    def value(self) -> str:
        """The text without surrounding white space, inner runs as one space."""
        value = self._value
        if value is None:
            value = self._value = squeezed(self.text)
        return value

    def said(self, *path: str) -> str:
        """The squeezed text of the first that the path leads to, empty when it leads nowhere."""
        found = self.all(*path)
        return found[0].value if found else ""

    def number(self, *path: str) -> Decimal | None:
        """The first that the path leads to as a number; `None` when there is none, or when it is no number."""
        found = self.all(*path)
        return decimal(found[0].text) if found else None

    def total(self, *path: str) -> Decimal:
        """The sum of all that the path leads to; what is no number counts for nothing."""
        return sum((decimal(node.text) or Decimal(0) for node in self.all(*path)), Decimal(0))

    def under(self, *ancestors: str) -> bool:
        """Whether the nearest ancestors are these, the parent last."""
        node = self.parent
        for name in reversed(ancestors):
            if node is None or node.name != name:
                return False
            node = node.parent
        return True

    def within(self, name: str) -> bool:
        """Whether any ancestor has this name."""
        node = self.parent
        while node is not None:
            if node.name == name:
                return True
            node = node.parent
        return False

    @property
    def path(self) -> str:
        """Where it stands: names from the root, with a number where several siblings share one."""
        steps: list[str] = []
        node: Node | None = self
        while node is not None:
            same = node.parent.named(node.name) if node.parent else [node]
            steps.append(node.name if len(same) == 1 else f"{node.name}[{same.index(node) + 1}]")
            node = node.parent
        return "/" + "/".join(reversed(steps))


class Document:
    """A whole file: its root, its elements in order, and those of each name."""

    __slots__ = ("_known", "by_name", "nodes", "root")

    def __init__(self, root: Node, nodes: Sequence[Node], by_name: Mapping[str, Sequence[Node]]) -> None:
        self.root = root
        self.nodes = nodes
        self.by_name = by_name
        self._known: dict[object, object] = {}

    def anywhere(self, name: str, *path: str) -> "list[Node]":
        """Every element of the name, or what the path leads to from each."""
        found = list(self.by_name.get(name, _NO_NODES))
        return [one for node in found for one in node.all(*path)] if path else found

    def once(self, make: "Callable[[Document], Made]") -> "Made":
        """What is found out of the whole file by a function, found out a single time."""
        if make not in self._known:
            self._known[make] = make(self)
        return cast("Made", self._known[make])


class _Names(dict[str, str]):
    """The prefixed name of each tag, worked out at first sight."""

    def __missing__(self, tag: str) -> str:
        space, _, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
        prefix = PREFIXES.get(space)
        name = f"{prefix}:{local}" if prefix else tag
        if len(self) < _MOST_NAMES:
            self[tag] = name
        return name


_names = _Names()
"""Of all tags seen so far; there are as many as the schemas have, and a file that brings many others is kept from filling it."""
_MOST_NAMES = 20_000


def document(element: Element) -> Document:
    """The tree of a parsed file."""
    nodes: list[Node] = []
    by_name: dict[str, list[Node]] = {}

    def take(one: Element, parent: Node | None) -> Node:
        items = cast("list[tuple[str, str]]", one.items())
        name = _names[one.tag]
        node = Node(name, one.text or "", dict(items) if items else _NO_ATTRIBUTES, parent)
        nodes.append(node)
        if name in by_name:
            by_name[name].append(node)
        else:
            by_name[name] = [node]
        if len(one):
            node.children = _children(one, node, take)
        return node

    return Document(take(element, None), nodes, by_name)


def _children(one: Element, node: Node, take: "Callable[[Element, Node], Node]") -> list[Node]:
    """The elements under one; what follows a comment or an instruction is still text."""
    taken: list[Node] = []
    for child in one:
        tail = child.tail
        if type(child) is _ELEMENT:
            made = take(child, node)
            taken.append(made)
            if tail:
                made.tail_text = tail
        elif tail and taken:
            taken[-1].tail_text += tail
        elif tail:
            node.own_text += tail
    return taken


def squeezed(text: str) -> str:
    """XPath's normalize-space: only the four white-space characters of XML count."""
    if _RUNS.search(text) is None:
        return text
    return _RUNS.sub(" ", text).strip(" ")


def decimal(text: str) -> Decimal | None:
    """An xs:decimal: neither exponents nor other alphabets' digits."""
    text = text.strip(_WHITE)
    if not text.isascii() or "e" in text.lower() or "_" in text:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def rounded(number: Decimal) -> Decimal:
    """To the cent, half of one upwards (towards plus infinity, as XPath's round does)."""
    return whole(number * _HUNDRED) / _HUNDRED


def whole(number: Decimal) -> Decimal:
    """To the nearest whole number, a half upwards."""
    return (number + _HALF).__floor__() * Decimal(1)


def decimals(text: str) -> int:
    """Characters behind the first point."""
    return len(text.partition(".")[2])
