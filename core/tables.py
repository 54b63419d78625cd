"""Every table there is, imported for Alembic and for tests; nothing else needs this list."""

from core import audit, events, idempotency
from core.absence import models as absence
from core.bank_feeds import models as bank_feeds
from core.bank_files import models as bank_files
from core.banking import models as banking
from core.bookings import models as bookings
from core.cards import models as cards
from core.coda import models as coda
from core.companies import models as companies
from core.counterparties import models as counterparties
from core.coverage import models as coverage
from core.db import Base
from core.delivery import models as delivery
from core.documents import models as documents
from core.documents import parts as document_parts
from core.duplicates import models as duplicates
from core.identity import models as identity
from core.intake.mailbox import models as mailbox
from core.matching import models as matching
from core.notifications import models as notifications
from core.outbox import models as outbox
from core.payments import models as payments
from core.remarks import models as remarks
from core.requests import models as requests
from core.rules import models as rules

MODULES = (
    audit,
    events,
    idempotency,
    absence,
    bank_feeds,
    bank_files,
    banking,
    bookings,
    cards,
    coda,
    companies,
    counterparties,
    coverage,
    delivery,
    documents,
    document_parts,
    duplicates,
    identity,
    mailbox,
    matching,
    notifications,
    outbox,
    payments,
    remarks,
    requests,
    rules,
)

metadata = Base.metadata
