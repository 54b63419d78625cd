"""What our own rules of EN 16931 say of a UBL document."""

from collections.abc import Iterable

from core.einvoice.checker.rule import Broken
from core.einvoice.checker.tree import Document
from core.einvoice.checker.ubl_codes import CODE_LISTS
from core.einvoice.checker.ubl_model import MODEL
from core.einvoice.checker.ubl_syntax import OUTSIDE, SYNTAX, special


def broken_ubl(tree: Document) -> Iterable[Broken]:
    """The rules of EN 16931 that a UBL invoice or credit note breaks."""
    yield from MODEL.broken(tree)
    yield from SYNTAX.broken(tree)
    yield from OUTSIDE.broken(tree)
    yield from special(tree)
    yield from CODE_LISTS.broken(tree)
