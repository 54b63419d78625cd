"""Which open questions cannot wait, and what makes each told once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from core.notifications.calendar import vat_deadline, vat_warning
from core.todo.entry import Entry
from core.todo.item import WARN_DAYS
from core.todo.question import Question


@dataclass(frozen=True, slots=True)
class Urgent:
    """Something that cannot wait. `code` names the sentence, `facts` fill it."""

    key: str
    code: str
    facts: Mapping[str, str]


def _consent(entry: Entry) -> str:
    """Told at each of its warnings, and once more when it has ended."""
    if "ended" in entry.item.facts:
        return f"consent/{entry.subject_id}/{entry.item.facts.get('valid_until', '')}/ended"
    left = int(entry.item.facts.get("days", "0"))
    stage = min((days for days in WARN_DAYS if left <= days), default=WARN_DAYS[0])
    return f"consent/{entry.subject_id}/{entry.item.facts.get('valid_until', '')}/{stage}"


KEYS: Mapping[Question, Callable[[Entry], str]] = {
    Question.CONSENT_ENDING: _consent,
    Question.DELIVERY_FAILED: lambda entry: f"delivery/{entry.row_id}",
    Question.CONNECTION_TROUBLE: lambda entry: f"trouble/{entry.subject_id}/{entry.item.since}",
}
"""The questions that cannot wait. The key holds whatever makes it another thing to be told of."""


def urgent_of(entries: Iterable[Entry], *, open_questions: int, today: date) -> list[Urgent]:
    """What cannot wait, in the order of the list; the return of the quarter where questions are open shortly before it is due."""
    found = [Urgent(KEYS[entry.question](entry), _code(entry), _facts(entry)) for entry in entries if entry.question in KEYS]
    warning = vat_warning(today)
    if warning is not None and open_questions:
        deadline = vat_deadline(today)
        facts = {"day": deadline.isoformat(), "questions": str(open_questions)}
        found.append(Urgent(f"vat/{deadline}/{warning}", "vat_deadline", facts))
    return found


def _code(entry: Entry) -> str:
    if entry.question is Question.CONSENT_ENDING:
        return "consent_ended" if "ended" in entry.item.facts else "consent_ending"
    return str(entry.question)


def _facts(entry: Entry) -> dict[str, str]:
    facts = {"name": entry.title.name or entry.title.filename or ""}
    if entry.item.facts.get("valid_until"):
        facts["day"] = entry.item.facts["valid_until"]
    if entry.item.facts.get("documents"):
        facts["documents"] = entry.item.facts["documents"]
    return facts
