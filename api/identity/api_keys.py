"""Keys for machines."""

from datetime import datetime
from uuid import UUID

from api.deps import After, CompanyId, Limit, Now, Today, Transaction, User
from api.identity.schemas import ApiKey, ApiKeyPage, ApiKeyRequest, NewApiKey
from api.permissions import Permission
from api.routing import Routes
from core import paging
from core.identity.api_keys import create_api_key as create
from core.identity.api_keys import revoke_api_key as revoke
from core.identity.errors import ApiKeyNotFound, ApiKeyTooLong, TooManyApiKeys
from core.identity.queries import list_api_keys as list_all

routes = Routes("api-keys")


@routes.get("/api-keys", permission=Permission.API_KEYS_READ, problems=(paging.InvalidCursor,))
async def list_api_keys(transaction: Transaction, company_id: CompanyId, after: After = None, limit: Limit = paging.DEFAULT) -> ApiKeyPage:
    """The company's keys that were not revoked."""
    key = paging.decode(after, datetime, UUID) if after is not None else None
    rows = await list_all(transaction, company_id, after=key, limit=limit + 1)  # pyright: ignore[reportArgumentType]
    page = paging.page(rows, limit, lambda row: (row.created_at, row.id))
    return ApiKeyPage(items=[ApiKey.model_validate(row) for row in page.items], next=page.next)


@routes.post("/api-keys", permission=Permission.API_KEYS_WRITE, status_code=201, problems=(ApiKeyTooLong, TooManyApiKeys))
async def create_api_key(body: ApiKeyRequest, transaction: Transaction, company_id: CompanyId, user: User, today: Today) -> NewApiKey:
    """Make a key. Its text is in this answer and nowhere else."""
    key, text = await create(
        transaction, company_id, name=body.name, scopes=body.scopes, expires_on=body.expires_on, created_by=user.id, today=today
    )
    return NewApiKey(**ApiKey.model_validate(key).model_dump(), key=text)


@routes.delete("/api-keys/{id}", permission=Permission.API_KEYS_WRITE, status_code=204, problems=(ApiKeyNotFound,))
async def revoke_api_key(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> None:
    """End a key; its next request is refused."""
    await revoke(transaction, company_id, id, now=now)
