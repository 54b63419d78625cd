"""Card statements: what became of their lines."""

from uuid import UUID

from api.cards.schemas import CardStatement, CardStatementPage
from api.deps import CompanyId, Transaction
from api.permissions import Permission
from api.routing import Routes
from core.banking.models import BankAccount
from core.cards import models
from core.cards.errors import CardStatementNotFound
from core.cards.queries import get_statement, list_statements
from core.cards.take_lines import accept_lines
from core.documents.errors import DocumentNotFound
from core.documents.queries import get_document

routes = Routes("documents")


@routes.get("/documents/{id}/card-statements", permission=Permission.DOCUMENTS_READ, problems=(DocumentNotFound,))
async def list_card_statements(id: UUID, transaction: Transaction, company_id: CompanyId) -> CardStatementPage:
    """The months of cards that a paper tells: one for each card on it."""
    document = await get_document(transaction, company_id, id)
    rows = await list_statements(transaction, company_id, document.superseded_by or document.id)
    return CardStatementPage(items=[_statement(*row) for row in rows], next=None)


@routes.put("/card-statements/{id}/acceptance", permission=Permission.DOCUMENTS_WRITE, status_code=204, problems=(CardStatementNotFound,))
async def accept_card_lines(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Take the lines as they are, although they do not come to the total that is stated."""
    await accept_lines(transaction, await get_statement(transaction, company_id, id, lock=True))


def _statement(row: models.CardStatement, account: BankAccount) -> CardStatement:
    columns = {name: getattr(row, name) for name in CardStatement.model_fields if name in models.CardStatement.__table__.columns}
    return CardStatement(**columns, name=account.name, currency=account.currency, proved=row.proved)
