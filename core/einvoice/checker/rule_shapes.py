"""The shapes that many rules share."""

from core.einvoice.checker.rule import Rule
from core.einvoice.checker.tree import Document, Node, decimals


def required(id: str, *paths: str) -> Rule:
    """At least one of these is there, if only empty."""
    steps = [path.split("/") for path in paths]
    return Rule(id, lambda node, _: any(node.has(*one) for one in steps))


def filled(id: str, *paths: str) -> Rule:
    """At least one of these says something."""
    steps = [path.split("/") for path in paths]
    return Rule(id, lambda node, _: any(node.said(*one) for one in steps))


def cents(id: str, path: str) -> Rule:
    """An amount has two decimals at most."""
    steps = path.split("/")

    def holds(node: Node, _: Document) -> bool:
        found = node.one(*steps)
        return found is None or decimals(found.text) <= 2

    return Rule(id, holds)


def once(id: str, path: str) -> Rule:
    """There is no more than one."""
    steps = path.split("/")
    return Rule(id, lambda node, _: len(node.all(*steps)) <= 1)


def attribute(id: str, name: str) -> Rule:
    """The element carries the attribute."""
    return Rule(id, lambda node, _: name in node.attributes)
