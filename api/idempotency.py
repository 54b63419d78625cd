"""`Idempotency-Key`: the answer to a POST is kept in the transaction of its effect, and given again to whoever repeats it."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from uuid import UUID
from weakref import WeakValueDictionary

from fastapi import Request, Response

from api.callers import Caller
from api.unit import Unit
from core.db import Database
from core.errors import DomainError
from core.idempotency import Answer, find_answer, keep_answer
from core.vault import Place, Vault

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"
LONGEST = 255


_in_flight: WeakValueDictionary[tuple[UUID, str], asyncio.Lock] = WeakValueDictionary()
"""One at a time for each key in this process: those that wait hold no connection. Between processes the database decides."""


class InvalidIdempotencyKey(DomainError):
    """An idempotency key is 1 to 255 visible ASCII characters."""


class IdempotencyKeyReused(DomainError):
    """This idempotency key was used for another request."""


class _Overtaken(Exception):
    """The same request, sent twice at once, has finished meanwhile: what this one did is rolled back."""


def key_of(request: Request, caller: Caller) -> str | None:
    """The key of a POST in a company, if it has one. Raises InvalidIdempotencyKey."""
    key = request.headers.get(HEADER)
    if key is None or request.method != "POST" or caller.company_id is None:
        return None
    if not 1 <= len(key) <= LONGEST or not all("!" <= c <= "~" for c in key):
        raise InvalidIdempotencyKey
    return key


async def fingerprint(request: Request, caller: Caller) -> bytes:
    """SHA-256 over who asks what, with which body. A form's boundary is left out: a browser makes a new one for each try."""
    body, content_type = await request.body(), request.headers.get("content-type", "")
    _, _, boundary = content_type.partition("boundary=")
    if content_type.startswith("multipart/") and boundary:
        body = body.replace(boundary.strip('"').encode("latin-1"), b"")
    parts = (caller.name.encode(), request.method.encode(), request.url.path.encode(), request.url.query.encode(), body)
    return hashlib.sha256(b"".join(len(part).to_bytes(8) + part for part in parts)).digest()


async def answer_once(
    request: Request,
    unit: Unit,
    caller: Caller,
    key: str,
    do: Callable[[], Awaitable[Response]],
    *,
    database: Database,
    vault: Vault,
) -> Response:
    """Do it and keep the answer, or give the answer kept. Raises IdempotencyKeyReused.

    Of two that come at once, one commits; the other is rolled back and gives the first one's answer.
    """
    asked = await fingerprint(request, caller)
    async with _in_flight.setdefault((unit.company_id, key), asyncio.Lock()):
        kept = await _kept(database, vault, unit.company_id, key, asked)
        return kept or await _answer_first(unit, key, asked, do, database=database, vault=vault)


async def _answer_first(
    unit: Unit, key: str, asked: bytes, do: Callable[[], Awaitable[Response]], *, database: Database, vault: Vault
) -> Response:
    try:
        async with unit:
            response = await do()
            if 200 <= response.status_code < 300:
                await _keep(unit, vault, key, asked, response)
    except _Overtaken:
        kept = await _kept(database, vault, unit.company_id, key, asked)
        if kept is None:
            raise RuntimeError("an answer that was kept a moment ago is gone") from None
        return kept
    return response


async def _keep(unit: Unit, vault: Vault, key: str, asked: bytes, response: Response) -> None:
    """The body is sealed: some answers hold what is shown once only."""
    company_key = await vault.key_of(unit.company_id)
    answer = Answer(
        request_hash=asked,
        status=response.status_code,
        media_type=response.headers.get("content-type", ""),
        body=company_key.seal(bytes(response.body), _place(key)),
    )
    if not await keep_answer(await unit.tenant(), unit.company_id, key, answer):
        raise _Overtaken


async def _kept(database: Database, vault: Vault, company_id: UUID, key: str, asked: bytes) -> Response | None:
    async with database.tenant(company_id) as session:
        answer = await find_answer(session, company_id, key)
    if answer is None:
        return None
    if answer.request_hash != asked:
        raise IdempotencyKeyReused
    body = (await vault.key_of(company_id)).open(answer.body, _place(key))
    headers = {REPLAYED: "true"} | ({"content-type": answer.media_type} if answer.media_type else {})
    return Response(body, status_code=answer.status, headers=headers)


def _place(key: str) -> Place:
    return Place("idempotent_answer", "body", key)
