"""The list as the contract shows it."""

from typing import cast

from pydantic import TypeAdapter

from api.bookings.schemas import DocumentSummary, Reason, TransactionSummary
from api.stored_problem import StoredProblem
from api.todo.schemas import TitleFacts, TodoItem, TodoList, TodoSubject, TodoSuggestion
from core.todo.entry import Entry, Suggestion
from core.todo.queries import TodoList as Found

_WRITER = TypeAdapter(TodoList)


def body(found: Found) -> bytes:
    """A page of questions as JSON, written by pydantic at once: no second look at what was made here a moment ago."""
    return _WRITER.dump_json(represent(found))


def represent(found: Found) -> TodoList:
    """A page of questions."""
    return TodoList(items=[_item(entry) for entry in found.items], next=found.next, counts=dict(found.counts), total=found.total)


def _item(entry: Entry) -> TodoItem:
    return TodoItem(
        id=f"{entry.question}:{entry.row_id}",
        kind=entry.question,
        subject=_subject(entry),
        title_facts=_facts(entry),
        urgent=entry.item.urgent,
        since=entry.item.since,
        suggestion=_suggestion(entry.suggestion) if entry.suggestion else None,
        answers=list(entry.item.answers),
        problem=StoredProblem.model_validate(dict(entry.problem) | {"facts": entry.problem.get("facts") or {}}) if entry.problem else None,
    )


_AROUND = {
    "delivery": "document_id",
    "expected_document": "document_id",
    "mail_message": "mailbox_id",
    "coverage_gap": "bank_account_id",
    "card_statement": "document_id",
}
"""What an entry's `within` is called."""


def _subject(entry: Entry) -> TodoSubject:
    within = _AROUND.get(entry.subject_type)
    around = dict.fromkeys(("document_id", "mailbox_id", "bank_account_id")) | ({within: entry.within} if within else {})
    return TodoSubject(type=entry.subject_type, id=entry.subject_id, **around)


def _facts(entry: Entry) -> TitleFacts:
    title, said = entry.title, cast("dict[str, object]", dict.fromkeys(TitleFacts.model_fields)) | dict(entry.item.facts)
    known: dict[str, object] = {
        "name": title.name,
        "filename": title.filename,
        "description": title.description,
        "amount": title.amount,
        "currency": title.currency,
        "date": title.day.isoformat() if title.day else None,
    }
    return TitleFacts.model_validate(said | known)


def _suggestion(offered: Suggestion) -> TodoSuggestion:
    return TodoSuggestion(
        decision_id=offered.decision_id,
        documents=[DocumentSummary.model_validate(one) for one in offered.documents],
        transactions=[TransactionSummary.model_validate(one) for one in offered.transactions],
        score=offered.score,
        reasons=[Reason.model_validate(dict(one)) for one in offered.reasons],
    )
