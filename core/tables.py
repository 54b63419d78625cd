"""Every table there is, imported for Alembic and for tests; nothing else needs this list."""

from core import audit, events, idempotency
from core.bank_feeds import models as bank_feeds
from core.bank_files import models as bank_files
from core.banking import models as banking
from core.bookings import models as bookings
from core.companies import models as companies
from core.counterparties import models as counterparties
from core.db import Base
from core.delivery import models as delivery
from core.documents import models as documents
from core.duplicates import models as duplicates
from core.identity import models as identity
from core.intake.mailbox import models as mailbox
from core.matching import models as matching
from core.outbox import models as outbox
from core.payments import models as payments

MODULES = (
    audit,
    events,
    idempotency,
    bank_feeds,
    bank_files,
    banking,
    bookings,
    companies,
    counterparties,
    delivery,
    documents,
    duplicates,
    identity,
    mailbox,
    matching,
    outbox,
    payments,
)

metadata = Base.metadata
