"""A small world, and somebody who gives any answer that the list offers."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.banking import explain
from core.banking.models import BankAccount, Explanation
from core.bookings import accept, close, pause
from core.bookings.link import Change
from core.bookings.queries import get_members
from core.documents import correct, mark
from core.documents.models import PaymentMark
from core.documents.read_again import read_again
from core.duplicates.resolve import resolve_pair
from core.matching import confirm
from core.requests import ask
from core.todo import snooze
from core.todo.entry import Entry
from core.todo.question import Answer
from tests.factories.banking import make_transaction
from tests.factories.documents import make_document

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = NOW.date()
LATER = TODAY + timedelta(days=30)
WHOM = ask.Addressee("facturen@proximus.example", "Proximus", "fr")

MARKS = {
    Answer.PAID_CASH: PaymentMark.CASH,
    Answer.PAID_CARD: PaymentMark.CARD,
    Answer.PAID_PRIVATE_MONEY: PaymentMark.PRIVATE_MONEY,
    Answer.DIRECT_DEBIT: PaymentMark.DIRECT_DEBIT,
}
EXPLANATIONS = {
    Answer.PRIVATE: Explanation.PRIVATE,
    Answer.BANK_COST: Explanation.BANK_COST,
    Answer.OTHER_WITHOUT_DOCUMENT: Explanation.OTHER,
}


@dataclass(frozen=True)
class Owner:
    """Answers as the screens do, by the same use cases."""

    session: AsyncSession
    company_id: UUID
    account: BankAccount

    async def give(self, entry: Entry, answer: Answer) -> None:
        """Give `answer` to what `entry` asks."""
        which = (self.session, self.company_id, entry.subject_id)
        if answer in MARKS:
            await mark.mark_paid(*which, MARKS[answer])
        elif answer in EXPLANATIONS:
            await explain.explain(*which, EXPLANATIONS[answer])
        elif answer in (Answer.CONFIRM, Answer.REJECT):
            said = confirm.confirm_suggestion if answer is Answer.CONFIRM else confirm.dismiss_suggestion
            await said(self.session, self.company_id, entry.row_id)
        elif answer in (Answer.SAME, Answer.TWO_INVOICES):
            await resolve_pair(*which, "same" if answer is Answer.SAME else "two_invoices")
        elif answer is Answer.LINK:
            await self._link(entry)
        elif answer is Answer.ASK:
            await ask.ask_about_transaction(*which, WHOM, ask.Asking(ids.uuid7(), LATER), now=NOW, today=TODAY)
        else:
            await self._other(entry, answer)

    async def _other(self, entry: Entry, answer: Answer) -> None:
        which = (self.session, self.company_id, entry.subject_id)
        match answer:
            case Answer.REMIND:
                await mark.remind(*which, LATER)
            case Answer.SNOOZE if entry.subject_type == "document":
                await snooze.snooze_document(*which, until=LATER, today=TODAY)
            case Answer.SNOOZE:
                await snooze.snooze_transaction(*which, until=LATER, today=TODAY)
            case Answer.DONE_WITH_MESSAGE if entry.subject_type == "document":
                await mark.close(*which, "seen to")
            case Answer.DONE_WITH_MESSAGE if entry.subject_type == "transaction":
                await explain.close(*which, "seen to")
            case Answer.DONE_WITH_MESSAGE:
                await close.close_booking(*which, "seen to")
            case Answer.NOT_AN_INVOICE:
                await mark.set_aside(*which, is_invoice=False)
            case Answer.CORRECT:
                await correct.correct_document(*which, {"kind": "invoice", "direction": "purchase", "tax_inclusive_amount": "12.10"})
            case Answer.RETRY:
                await read_again(*which)
            case Answer.KEEP:
                await accept.accept_booking(*which, accepted=True)
            case Answer.PAUSE:
                await pause.pause_booking(*which, until=LATER, today=TODAY)
            case _:
                raise AssertionError(f"nobody knows how to answer {answer}")

    async def _link(self, entry: Entry) -> None:
        """With the other half, which the user finds or uploads."""
        session, company_id = self.session, self.company_id
        if entry.suggestion is not None:
            offered = entry.suggestion
            papers, movements = [one.id for one in offered.documents], [one.id for one in offered.transactions]
            await confirm.book_by_hand(session, company_id, papers, movements)
        elif entry.subject_type == "document":
            movement = await make_transaction(session, self.account, booking_date=date(2026, 11, 23))
            await confirm.book_by_hand(session, company_id, [entry.subject_id], [movement.id])
        elif entry.subject_type == "transaction":
            document = await make_document(session, company_id, created_at=NOW)
            await confirm.book_by_hand(session, company_id, [document.id], [entry.subject_id])
        elif (await get_members(session, company_id, entry.subject_id)).documents:
            amount, currency = Decimal(entry.item.facts.get("missing", "-121.00")), entry.title.currency or "EUR"
            movement = await make_transaction(session, self.account, amount=amount, currency=currency)
            await confirm.change_by_hand(session, company_id, entry.subject_id, Change(add_transactions=[movement.id]), note=None)
        else:
            contract = await make_document(session, company_id, created_at=NOW, kind="contract")
            await confirm.change_by_hand(session, company_id, entry.subject_id, Change(add_documents=[contract.id]), note=None)
