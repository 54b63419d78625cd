"""HTTP in, core call, HTTP out. How to write a route:

    # api/todo/routes.py, or any module below api/ with a `routes`: api/capabilities.py finds it
    routes = Routes("to-do")                                        # a tag of api.openapi.TAGS

    @routes.put(
        "/documents/{id}/snooze",                                   # without /v1
        permission=Permission.DOCUMENTS_WRITE,                      # of api/permissions.py; without one nothing starts
        response_model=Document,
        problems=(DocumentNotFound, SnoozeOutOfRange),              # its own failures; 401, 403, 422 and 5xx are added
    )
    async def snooze_document(                                      # the function's name is the operationId
        id: UUID, body: SnoozeWrite, transaction: Transaction, company_id: CompanyId, today: Today
    ) -> models.Document:
        \"\"\"Put a document aside until a day.\"\"\"                     # summary and description of the operation
        return await snooze.snooze_document(transaction, company_id, id, until=body.until, today=today)

- Bodies derive from api.schemas.In, representations from Out; amounts are Amount. Every model has its own name: names are the contract's.
- Transaction is one for the request, committed before the answer leaves, rolled back when the route raises. It takes its connection at
  the first statement: talk to the outside first, then touch it; or open `resources.database.tenant(company_id)` yourself, twice.
- A DomainError is answered by itself: kind NOT_FOUND 404, FORBIDDEN 403, REFUSED 409, UNAVAILABLE 503 (others: problems.STATUS_BY_CODE).
- Lists: `after: After = None, limit: Limit = paging.DEFAULT`, paging.decode(after, ...), query for limit + 1, paging.page(...).
- Versions: `seen: SeenVersion` and check_version(row.version, seen) on the locked row; tell_version(response, row.version).
- Every POST in a company is idempotent by its Idempotency-Key without doing anything: what it did is committed with its answer.
- Tests: the fixtures `api` (an httpx client of the application) and `owner`, `accountant`, `stranger` (signed in) of tests/api/conftest.py.
"""
