"""The people of a company."""

from datetime import datetime
from uuid import UUID

from api.deps import After, CompanyId, Limit, Transaction
from api.identity.schemas import Member, MemberPage
from api.permissions import Permission
from api.routing import Routes
from core import paging
from core.identity.errors import LastOwner, MemberNotFound
from core.identity.queries import list_members as list_all
from core.identity.remove_member import remove_member as remove

routes = Routes("members")


@routes.get("/members", permission=Permission.MEMBERS_READ, problems=(paging.InvalidCursor,))
async def list_members(transaction: Transaction, company_id: CompanyId, after: After = None, limit: Limit = paging.DEFAULT) -> MemberPage:
    """The company's people."""
    key = paging.decode(after, datetime, UUID) if after is not None else None
    rows = await list_all(transaction, company_id, after=key, limit=limit + 1)  # pyright: ignore[reportArgumentType]
    page = paging.page(rows, limit, lambda member: (member.created_at, member.user_id))
    return MemberPage(items=[Member.model_validate(row) for row in page.items], next=page.next)


@routes.delete("/members/{user_id}", permission=Permission.MEMBERS_WRITE, status_code=204, problems=(MemberNotFound, LastOwner))
async def remove_member(user_id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """End a person's membership; at their next request the company is not there for them."""
    await remove(transaction, company_id, user_id)
