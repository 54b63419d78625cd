"""What needs an answer."""

from typing import Annotated

from fastapi import Query, Response

from api.deps import After, CompanyId, Limit, Now, Transaction
from api.permissions import Permission
from api.routing import Routes
from api.todo.represent import body
from api.todo.schemas import TodoList
from core import paging
from core.todo.queries import list_todo as list_open
from core.todo.question import Question

routes = Routes("to-do")


@routes.get("/todo", permission=Permission.TODO_READ, response_model=TodoList, problems=(paging.InvalidCursor,))
async def list_todo(
    transaction: Transaction,
    company_id: CompanyId,
    now: Now,
    kind: Annotated[Question | None, Query(description="Only questions of this kind; the counts stay those of all.")] = None,
    after: After = None,
    limit: Limit = paging.DEFAULT,
) -> Response:
    """The open questions. The list is derived each time, so that an answered question is gone from it at once."""
    found = await list_open(transaction, company_id, now=now, kind=kind, after=after, limit=limit)
    return Response(body(found), media_type="application/json")
