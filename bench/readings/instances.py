"""Single values that the reader found, with what spoke for them and whether they are right: what sureness is fitted on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from bench.readings.cases import FIELDS, Case
from bench.readings.dropout import without_words
from bench.readings.opened import opened
from bench.readings.score import asked, is_right
from core.reading.fields.layout import read_layout
from core.reading.fields.read_fields import found_on
from core.reading.fields.sureness import FAMILIES, signs_of

COPIES = 2
"""With words made unknown, for each paper."""


@dataclass(frozen=True)
class Instance:
    """One value of one field of one paper."""

    source: str
    file: str
    field: str
    family: str
    is_copy: bool
    signs: dict[str, float]
    is_right: bool


def instances(cases: Iterable[Case], *, copies: int = COPIES) -> Iterator[Instance]:
    """Every value found in the cases, and in copies of them with a quarter of the label words made unknown."""
    for case in cases:
        document = opened(case.file)
        if document is None or not document.pages:
            continue
        for copy in range(copies + 1):
            pages = without_words(document.pages, Random(f"{case.file.name}/{copy}")) if copy else document.pages
            _, _, fields, *_ = found_on(read_layout(pages), own=None)
            for name, truth in asked(case):
                found = fields.get(FIELDS[name])
                if name != "kind" and found is not None:
                    signs = signs_of(FIELDS[name], found, fields)
                    right = is_right(name, truth, found.value)
                    yield Instance(case.source, case.file.name, name, FAMILIES[FIELDS[name]], copy > 0, signs, right)
