"""What needs an answer."""

from typing import Annotated

from fastapi import Query

from api.deps import After, CompanyId, Limit, Now, Transaction
from api.permissions import Permission
from api.routing import Routes
from api.todo.represent import represent
from api.todo.schemas import TodoList
from core import paging
from core.todo.item import Question
from core.todo.queries import list_todo as list_open

routes = Routes("to-do")


@routes.get("/todo", permission=Permission.TODO_READ, problems=(paging.InvalidCursor,))
async def list_todo(
    transaction: Transaction,
    company_id: CompanyId,
    now: Now,
    kind: Annotated[Question | None, Query(description="Only questions of this kind; the counts stay those of all.")] = None,
    after: After = None,
    limit: Limit = paging.DEFAULT,
) -> TodoList:
    """The open questions. The list is derived each time, so that an answered question is gone from it at once."""
    return represent(await list_open(transaction, company_id, now=now, kind=kind, after=after, limit=limit))
