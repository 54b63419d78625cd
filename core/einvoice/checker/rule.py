"""A rule, where it applies, and what breaks it.

The official rules come in patterns. Within a pattern an element is judged by the first context that fits it and by no later one, so the
order of the contexts is part of the rules.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from core.einvoice.checker.tree import Document, Node

Test = Callable[[Node, Document], bool]
"""Whether an element keeps a rule, or fits a context."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule by its official id. `fatal`: breaking it makes the invoice invalid; else it is a warning."""

    id: str
    holds: Test
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that an element breaks."""

    rule: Rule
    node: Node


@dataclass(frozen=True, slots=True)
class Context:
    """The elements that rules are about.

    `paths`: names ending in the element's own, the parents before it; a leading "/" binds the path to the root, whose own name is left out.
    `choose` gives the rules for an element that stands there, or none, and then a later context may take it.
    """

    paths: tuple[tuple[str, ...], ...]
    choose: Callable[[Node, Document], Sequence[Rule] | None]


def at(path: str, *rules: Rule, when: Test | None = None) -> Context:
    """The rules of a context, from paths as the rule texts write them, alternatives separated by a bar."""
    if when is None:
        return chosen(path, lambda _, __: rules)
    fits = when
    return chosen(path, lambda node, document: rules if fits(node, document) else None)


def chosen(path: str, choose: Callable[[Node, Document], Sequence[Rule] | None]) -> Context:
    """Rules that depend on the element."""
    return Context(tuple(_steps(one.strip()) for one in path.split("|")), choose)


def _steps(path: str) -> tuple[str, ...]:
    return ("/", *(step for step in path.split("/") if step)) if path.startswith("/") else tuple(path.split("/"))


_Where = Callable[[Node], bool]
_Choose = Callable[[Node, Document], Sequence[Rule] | None]


class Pattern:
    """Contexts in their order."""

    def __init__(self, contexts: Sequence[Context]) -> None:
        self._by_name: dict[str, list[tuple[_Where | None, _Choose]]] = {}
        self._of_root: list[_Choose] = []
        for context in contexts:
            for path in context.paths:
                if path == ("/",):
                    self._of_root.append(context.choose)
                else:
                    self._by_name.setdefault(path[-1], []).append((_where(path), context.choose))

    def broken(self, document: Document) -> Iterable[Broken]:
        """What is broken, name after name."""
        broken: list[Broken] = []
        for choose in self._of_root:
            if rules := choose(document.root, document):
                broken += [Broken(rule, document.root) for rule in rules if not rule.holds(document.root, document)]
                break
        known = self._by_name
        for name, nodes in document.by_name.items():
            contexts = known.get(name)
            if contexts is None:
                continue
            for node in nodes:
                for where, choose in contexts:
                    if where is not None and not where(node):
                        continue
                    rules = choose(node, document)
                    if rules is not None:
                        for rule in rules:
                            if not rule.holds(node, document):
                                broken.append(Broken(rule, node))
                        break
        return broken


def _where(path: tuple[str, ...]) -> _Where | None:
    """Whether an element of the right name stands where the path says; nothing to ask of a single name."""
    if len(path) == 1:
        return None
    if path[0] != "/":
        parents = tuple(reversed(path[:-1]))
        if len(parents) == 1:
            (only,) = parents
            return lambda node: node.parent is not None and node.parent.name == only
        return lambda node: _under(node, parents) is not None
    parents = tuple(reversed(path[1:-1]))

    def bound(node: Node) -> bool:
        top = _under(node, parents)
        return top is not None and top.parent is not None and top.parent.parent is None

    return bound


def _under(node: Node, parents: Sequence[str]) -> Node | None:
    """The highest of these parents, the nearest named first."""
    top = node
    for name in parents:
        over = top.parent
        if over is None or over.name != name:
            return None
        top = over
    return top
