"""`okioki match`: bring documents and transactions of a file together, without a server."""

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, cast

import typer

from core.banking.purpose import Movement, recognise
from core.errors import DomainError
from core.matching.candidates import Direction, DocumentCandidate, TransactionCandidate
from core.matching.decision import Decision, Reason
from core.matching.engine import decide
from core.matching.policy import Policy, read_policy


class LineNotUnderstood(DomainError):
    """A line of the file is no document and no transaction."""


@dataclass(slots=True)
class MatchInput:
    """What the file held, and the lines that could not be used."""

    documents: list[DocumentCandidate] = field(default_factory=list[DocumentCandidate])
    transactions: list[TransactionCandidate] = field(default_factory=list[TransactionCandidate])
    undone: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    aliases: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    own_ibans: set[str] = field(default_factory=set[str])
    errors: list[dict[str, object]] = field(default_factory=list[dict[str, object]])


def match(
    file: Annotated[Path, typer.Argument(help="JSON lines: documents and transactions.")],
    policy: Annotated[Path | None, typer.Option(help="JSON with the figures that differ from the defaults.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line instead of a table.")] = False,
) -> None:
    """Match documents with transactions: linked, suggested or unmatched, each with its reasons."""
    try:
        figures = read_policy(policy) if policy else Policy()
        given = read_lines(file.read_text(encoding="utf-8").splitlines())
    except (DomainError, OSError, UnicodeDecodeError) as problem:
        print(json.dumps({"file": str(file), "error": str(problem)}, ensure_ascii=False))
        raise typer.Exit(1) from problem
    print(f"{len(given.documents)} documents, {len(given.transactions)} transactions", file=sys.stderr)
    decisions = decide(given.documents, given.transactions, figures, frozenset(given.undone), frozenset(given.aliases))
    for decision in decisions:
        print(json.dumps(_as_line(decision), ensure_ascii=False) if as_json else _as_row(decision))
    for error in given.errors:
        print(json.dumps(error, ensure_ascii=False))
    if given.errors:
        raise typer.Exit(1)


def read_lines(lines: Iterable[str]) -> MatchInput:
    """Candidates from JSON lines.

    Besides `document` and `transaction`: `undone` {document, transaction}, `alias` {counterparty, seen_as} and
    `account` {iban} for the company's own accounts. A field may be its value, or the {"value": ...} of `okioki read`,
    also under "fields". A line that cannot be used becomes an error, and so does an id that comes twice.
    """
    given = MatchInput()
    movements: list[dict[str, object]] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            _take(_flat(json.loads(line)), given, movements)
        except (DomainError, ValueError, InvalidOperation, TypeError, KeyError) as problem:
            given.errors.append({"line": number, "error": f"{type(problem).__name__}: {problem}"})
    given.transactions = [_transaction(told, given.own_ibans) for told in movements]
    return given


def _take(told: dict[str, object], given: MatchInput, movements: list[dict[str, object]]) -> None:
    kind = told.get("type")
    if kind == "document":
        document = _document(told)
        if any(each.id == document.id for each in given.documents):
            raise LineNotUnderstood(f"The document {document.id} comes twice.")
        given.documents.append(document)
    elif kind == "transaction":
        identity = _transaction(told, set()).id
        if any(str(each["id"]) == identity for each in movements):
            raise LineNotUnderstood(f"The transaction {identity} comes twice.")
        movements.append(told)
    elif kind == "undone":
        given.undone.add((str(told["document"]), str(told["transaction"])))
    elif kind == "alias":
        given.aliases.add((str(told["counterparty"]), str(told["seen_as"])))
    elif kind == "account":
        given.own_ibans.add(str(told["iban"]))
    else:
        raise LineNotUnderstood(f"There is no type {kind!r}.")


def _flat(line: object) -> dict[str, object]:
    if not isinstance(line, dict):
        raise LineNotUnderstood("A line is a JSON object.")
    told = dict(cast("dict[str, object]", line))
    fields = told.pop("fields", None)
    if isinstance(fields, dict):
        told |= cast("dict[str, object]", fields)
    return {name: cast("dict[str, object]", value).get("value") if isinstance(value, dict) else value for name, value in told.items()}


def _document(told: Mapping[str, object]) -> DocumentCandidate:
    direction = _text(told, "direction") or "purchase"
    if direction not in {"purchase", "sale"}:
        raise LineNotUnderstood(f"A direction is purchase or sale, not {direction!r}.")
    return DocumentCandidate(
        id=str(told["id"]),
        kind=_text(told, "kind") or "invoice",
        direction=cast("Direction", direction),
        supplier_name=_text(told, "supplier_name"),
        supplier_vat_number=_text(told, "supplier_vat_number"),
        customer_name=_text(told, "customer_name"),
        customer_vat_number=_text(told, "customer_vat_number"),
        invoice_number=_text(told, "invoice_number"),
        issue_date=_day(told, "issue_date"),
        due_date=_day(told, "due_date"),
        currency=_text(told, "currency"),
        tax_inclusive_amount=_amount(told, "tax_inclusive_amount"),
        payable_amount=_amount(told, "payable_amount"),
        iban=_text(told, "iban"),
        structured_communication=_text(told, "structured_communication"),
        payment_means=_text(told, "payment_means"),
        payment_date=_day(told, "payment_date"),
        end_to_end_id=_text(told, "end_to_end_id"),
    )


def _transaction(told: Mapping[str, object], own_ibans: set[str]) -> TransactionCandidate:
    day, amount, currency = _day(told, "booking_date"), _amount(told, "amount"), _text(told, "currency")
    if day is None or amount is None or currency is None:
        raise LineNotUnderstood("A transaction has a booking_date, an amount and a currency.")
    name, iban, text = (_text(told, field) for field in ("counterparty_name", "counterparty_iban", "remittance_information"))
    purpose = recognise(Movement(amount, name, iban, text, _text(told, "bank_transaction_code"), own_ibans=frozenset(own_ibans)))
    return TransactionCandidate(
        id=str(told["id"]),
        booking_date=day,
        amount=amount,
        currency=currency,
        counterparty_name=name,
        counterparty_iban=iban,
        remittance_information=text,
        structured_communication=_text(told, "structured_communication"),
        end_to_end_id=_text(told, "end_to_end_id"),
        original_amount=_amount(told, "original_amount"),
        original_currency=_text(told, "original_currency"),
        value_date=_day(told, "value_date"),
        purpose=purpose.name if purpose else None,
    )


def _text(told: Mapping[str, object], name: str) -> str | None:
    value = told.get(name)
    return str(value).strip() or None if value is not None else None


def _day(told: Mapping[str, object], name: str) -> date | None:
    value = _text(told, name)
    return date.fromisoformat(value) if value else None


def _amount(told: Mapping[str, object], name: str) -> Decimal | None:
    value = _text(told, name)
    if value is None:
        return None
    amount = Decimal(value)
    if not amount.is_finite():
        raise LineNotUnderstood(f"{name} is an amount, not {value!r}.")
    return amount


def _as_line(decision: Decision) -> dict[str, object]:
    reasons = [_reason(reason) for reason in decision.reasons]
    if decision.outcome == "unmatched":
        (identity,) = (*decision.documents, *decision.transactions)
        return {"outcome": "unmatched", "id": identity, "type": "document" if decision.documents else "transaction", "reasons": reasons}
    return {
        "outcome": decision.outcome,
        "documents": list(decision.documents),
        "transactions": list(decision.transactions),
        "score": decision.score,
        "reasons": reasons,
    }


def _reason(reason: Reason) -> dict[str, object]:
    told: dict[str, object] = {"code": str(reason.code), "subjects": list(reason.subjects)}
    return told | ({"facts": dict(reason.facts)} if reason.facts else {})


def _as_row(decision: Decision) -> str:
    codes = ", ".join(dict.fromkeys(str(reason.code) for reason in decision.reasons))
    members = f"{' + '.join(decision.documents) or '-'}  =  {' + '.join(decision.transactions) or '-'}"
    return f"{decision.outcome:<10} {decision.score:4.2f}  {members:<50}  {codes}"
