"""What each kind of evidence adds: the reader without it, on the same recognised pages."""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from bench.readings.cases import FIELDS, Case
from bench.readings.opened import opened
from bench.readings.score import Answer, asked, mean_over_fields
from core.reading.evidence_einvoice import read_einvoice
from core.reading.evidence_qr import read_codes
from core.reading.fields import identifiers, invoice_number, total_labels, totals
from core.reading.fields.sureness import SURE
from core.reading.page import OpenedDocument, Source
from core.reading.read_pages import read_pages
from core.reading.weigh_evidence import weigh

Change = Callable[[OpenedDocument], OpenedDocument]


def ablate(cases: Sequence[Case]) -> list[str]:
    """One line for each evidence left out: mean over fields, and how many of the sure are wrong."""
    whole = _answers(cases)
    lines = [f"{'all that the page shows':34}{_figures(whole)}"]
    lines.append(f"{'with the e-invoice':34}{_figures(_answers(cases, einvoice=True))}")
    lines.append(f"{'without QR codes':34}{_figures(_answers(cases, lambda document: replace(document, codes=())))}")
    lines += [f"{f'without {source.value}':34}{_figures(_answers(cases, _without(source)))}" for source in (Source.TEXT, Source.OCR)]
    changes: list[tuple[str, Any, str, Any]] = [
        ("without the arithmetic", totals, "_best_triple", _nothing),
        ("without words beside amounts", total_labels, "COMPILED", []),
        ("without labels of numbers", invoice_number, "LABELS", invoice_number.LABELS[-1:]),
        ("without check digits", identifiers.vat_rules, "validate", _as_it_is),
    ]
    for name, module, attribute, value in changes:
        with _changed(module, attribute, value):
            lines.append(f"{name:34}{_figures(_answers(cases))}")
    return lines


@contextmanager
def _changed(module: Any, attribute: str, value: Any) -> Generator[None]:
    """The reader with one of its parts taken out."""
    known = getattr(module, attribute)
    setattr(module, attribute, value)
    try:
        yield
    finally:
        setattr(module, attribute, known)


def _nothing(*_: object) -> None:
    return None


def _as_it_is(number: str) -> str:
    return number


def _without(source: Source) -> Change:
    return lambda document: replace(document, pages=tuple(page for page in document.pages if page.source is not source))


def _answers(cases: Iterable[Case], change: Change | None = None, *, einvoice: bool = False) -> list[Answer]:
    answers: list[Answer] = []
    for case in cases:
        document = opened(case.file) if case.media != "XML" else None
        if document is None:
            continue
        document = change(document) if change else document
        _, page_fields = read_pages(document.pages, None)
        evidence = read_einvoice(document.einvoice) if einvoice and document.einvoice else None
        fields, _ = weigh([evidence.fields if evidence else {}, read_codes(document.codes), page_fields.fields])
        for name, truth in asked(case):
            found = fields.get(FIELDS[name])
            value: Any = (evidence or page_fields).kind if name == "kind" else found.value if found else None
            answers.append(Answer(case, name, truth, value, found.confidence if found else 0.0))
    return answers


def _figures(answers: Sequence[Answer]) -> str:
    sure = [one for one in answers if one.is_found and one.confidence >= SURE]
    wrong = sum(not one.is_right for one in sure)
    return f"{mean_over_fields(answers):>8.1%} right, {len(sure):>5} sure, {wrong:>3} of them wrong"
