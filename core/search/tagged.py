"""What has a tag: conditions for lists, asked with the folded `tag`."""

from uuid import UUID

from sqlalchemy import ColumnElement, Text, bindparam, exists
from sqlalchemy.orm import InstrumentedAttribute

from core.banking.models import BankTransaction
from core.bookings.models import Booking
from core.documents.models import Document
from core.folding import fold
from core.remarks.models import Label, LabelKind


def _tagged(subject: type[Document | BankTransaction], column: InstrumentedAttribute[UUID | None]) -> ColumnElement[bool]:
    return exists().where(
        Label.company_id == subject.company_id,
        column == subject.id,
        Label.kind == LabelKind.TAG,
        Label.folded == bindparam("tag", type_=Text()),
    )


DOCUMENTS = _tagged(Document, Label.document_id)
TRANSACTIONS = _tagged(BankTransaction, Label.transaction_id)


def bookings(tag: str) -> ColumnElement[bool]:
    """Of bookings, whose list is not one that is made once."""
    mine = (Label.company_id == Booking.company_id, Label.booking_id == Booking.id, Label.kind == LabelKind.TAG)
    return exists().where(*mine, Label.folded == fold(tag))
