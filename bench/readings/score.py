"""When an answer is right, and the answers of many documents in one table."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from bench.readings.cases import FIELDS, Case
from core.reading.fields.folding import fold
from core.reading.fields.names import LEGAL_FORM

SAME_NAME = 85
"""Token-set ratio, without legal forms, from which a name counts as read."""


@dataclass(frozen=True)
class Answer:
    """One field of one document: what it is and what was read."""

    case: Case
    field: str
    truth: Any
    value: Any
    confidence: float
    source: str = ""

    @property
    def is_right(self) -> bool:
        return is_right(self.field, self.truth, self.value)

    @property
    def is_found(self) -> bool:
        return self.value is not None


def asked(case: Case) -> list[tuple[str, Any]]:
    """The fields of a case that are scored, with their truth."""
    return [
        (name, case.truth[name])
        for name in FIELDS
        if case.truth.get(name) not in (None, "", []) and (name != "payment_reference" or str(case.truth[name]).startswith("+++"))
    ]


def is_right(name: str, truth: Any, read: Any) -> bool:
    """Names nearly, amounts without their sign, everything else exactly but for blanks and capitals."""
    if read is None:
        return False
    if name.endswith("_name"):
        return fuzz.token_set_ratio(bare(str(truth)), bare(str(read))) >= SAME_NAME
    if name in ("total", "net", "vat_total"):
        return abs(abs(float(truth)) - abs(float(read))) < 0.005
    if name == "vat_lines":
        wanted = sorted((float(line["rate"] or 0), round(abs(float(line["base"])), 2), round(abs(float(line["vat"])), 2)) for line in truth)
        found = sorted((float(line["rate"]), abs(float(line["taxable_amount"])), abs(float(line["vat_amount"]))) for line in read)
        return wanted == found
    return re.sub(r"\s", "", str(truth)).upper() == re.sub(r"\s", "", str(read)).upper()


def bare(name: str) -> str:
    return re.sub(r"[^\w ]", " ", LEGAL_FORM.sub(" ", fold(name)))


def table(answers: Sequence[Answer], peer: dict[str, str] | None = None) -> list[str]:
    """Right of visible, field by medium, and the mean over the fields."""
    cells: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for one in answers:
        cells[one.field, one.case.media].append(one.is_right)
    media = list(dict.fromkeys(one.case.media for one in answers))
    lines = [f"{'right / visible':18}" + "".join(f"{name:>12}" for name in media) + (f"{'best peer, text':>18}" if peer else "")]
    for name in FIELDS:
        row = "".join(f"{_share(cells.get((name, medium))):>12}" for medium in media)
        if row.strip():
            lines.append(f"{name:18}{row}" + (f"{peer.get(name, ''):>18}" if peer else ""))
    means = [mean_over_fields([one for one in answers if one.case.media == medium]) for medium in media]
    lines.append(f"{'mean over fields':18}" + "".join(f"{mean:>11.1%} " for mean in means))
    return lines


def _share(known: list[bool] | None) -> str:
    return f"{sum(known)}/{len(known)}" if known else ""


def mean_over_fields(answers: Sequence[Answer]) -> float:
    """The mean of each field's share of right answers."""
    shares: dict[str, list[bool]] = defaultdict(list)
    for one in answers:
        shares[one.field].append(one.is_right)
    return sum(sum(known) / len(known) for known in shares.values()) / max(1, len(shares))
