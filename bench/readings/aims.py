"""The aims of reading, with what was measured beside each."""

from collections.abc import Sequence

from bench.readings.score import Answer, mean_over_fields
from core.reading.fields.sureness import SURE

RECEIPT_FIELDS = ("supplier_name", "invoice_date", "total")


def aims(answers: Sequence[Answer]) -> list[str]:
    """One line for each aim."""
    text = [one for one in answers if one.case.media == "PDF text"]
    seen = [one for one in answers if one.case.media in ("scan", "photo")]
    xml = [one for one in answers if one.case.media == "XML"]
    tills = [one for one in answers if one.case.media == "receipt" and one.field in RECEIPT_FIELDS]
    kinds = [one for one in answers if one.field == "kind"]
    found = [one for one in answers if one.is_found and one.field != "kind"]
    sure = [one for one in found if one.confidence >= SURE]
    wrong = [one for one in sure if not one.is_right]
    lines = [
        _line("e-invoices (XML), all fields", 1.0, mean_over_fields(xml)) if xml else "",
        _line("text PDFs, mean over fields", 0.97, mean_over_fields(text)) if text else "",
        _line("scans and photos, mean over fields", 0.92, mean_over_fields(seen)) if seen else "",
        _line("receipts, mean of company, date, total", 0.92, mean_over_fields(tills)) if tills else "",
        *(_line(f"receipts, {name}", 0.95, _share([one for one in tills if one.field == name])) for name in RECEIPT_FIELDS[1:] if tills),
        _line("kind", 0.98, _share(kinds)) if kinds else "",
        _line(f"found fields that are sure (from {SURE})", 0.85, len(sure) / max(1, len(found))),
        _line("of the sure, wrong", 0.005, len(wrong) / max(1, len(sure)), most=True) + f"  ({len(wrong)} of {len(sure)})",
    ]
    return [line for line in lines if line]


def _share(answers: Sequence[Answer]) -> float:
    return sum(one.is_right for one in answers) / max(1, len(answers))


def _line(what: str, aim: float, measured: float, *, most: bool = False) -> str:
    reached = measured <= aim if most else measured >= aim
    return f"{what:45}{'at most' if most else 'at least':>9}{aim:>8.1%}{measured:>9.2%}  {'reached' if reached else 'NOT reached'}"
