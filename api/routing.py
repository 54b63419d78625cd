"""Routes that say what they ask of their caller, and the guard each of them stands behind."""

from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute, iter_route_contexts
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.types import Message

from api import idempotency, origin, problems
from api.callers import Caller, NotSignedIn, PermissionDenied, identify
from api.permissions import Permission
from api.rate_limits import admit, announce
from api.resources import Resources
from api.unit import Unit
from core import clock
from core.companies.errors import CompanyNotFound
from core.errors import DomainError
from core.log import logger
from core.vault import SealBroken

Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])
_READING = {"GET", "HEAD"}
_IDEMPOTENT = _READING | {"PUT", "DELETE"}
_log = logger("api")
Handler = Callable[[Request], Coroutine[Any, Any, Response]]

PERMISSION = "x-permission"
"""Where an operation of the contract names its permission; the guard reads it from there, so the two cannot differ."""

_CROSSED = {"40001", "40P01"}
"""SQLSTATE of a transaction that got in the way of another and was undone whole: serialisation, deadlock."""
_TAKEN = "23505"
"""SQLSTATE of a value that must be there once and was there already."""
_PASSING = {"40001", "40P01", "55P03", "57014", "57P01", "57P02", "57P03", "53300"}
"""SQLSTATE of what may go right a moment later: serialisation, deadlock, lock and statement timeout, shutdown, too many clients."""


class Conflict(DomainError):
    """Somebody else changed the same thing at the same moment: look again before you repeat it."""


class Routes:
    """The routes of one capability. Each names its permission, or the application does not start."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.router = APIRouter(tags=[tag], route_class=GuardedRoute)

    def get(
        self,
        path: str,
        *,
        permission: Permission,
        problems: Sequence[type[DomainError]] = (),
        **more: Any,  # noqa: ANN401
    ) -> Callable[[Endpoint], Endpoint]:
        """A route that reads."""
        return self._route("GET", path, permission, problems, more)

    def post(
        self,
        path: str,
        *,
        permission: Permission,
        problems: Sequence[type[DomainError]] = (),
        **more: Any,  # noqa: ANN401
    ) -> Callable[[Endpoint], Endpoint]:
        """A route that makes something, or asks for work; idempotent by its key."""
        return self._route("POST", path, permission, problems, more)

    def put(
        self,
        path: str,
        *,
        permission: Permission,
        problems: Sequence[type[DomainError]] = (),
        **more: Any,  # noqa: ANN401
    ) -> Callable[[Endpoint], Endpoint]:
        """A route that sets something whole."""
        return self._route("PUT", path, permission, problems, more)

    def patch(
        self,
        path: str,
        *,
        permission: Permission,
        problems: Sequence[type[DomainError]] = (),
        **more: Any,  # noqa: ANN401
    ) -> Callable[[Endpoint], Endpoint]:
        """A route that changes a part."""
        return self._route("PATCH", path, permission, problems, more)

    def delete(
        self,
        path: str,
        *,
        permission: Permission,
        problems: Sequence[type[DomainError]] = (),
        **more: Any,  # noqa: ANN401
    ) -> Callable[[Endpoint], Endpoint]:
        """A route that takes something away, or takes an answer back."""
        return self._route("DELETE", path, permission, problems, more)

    def _route(
        self, method: str, path: str, permission: Permission, errors: Sequence[type[DomainError]], more: dict[str, Any]
    ) -> Callable[[Endpoint], Endpoint]:
        always: tuple[type[DomainError], ...] = ()
        if permission is not Permission.PUBLIC:
            always = (NotSignedIn, PermissionDenied)
            if permission is not Permission.SIGNED_IN:
                always = (*always, CompanyNotFound)
        if method != "GET" and ":" in permission:
            always = (*always, Conflict)
        if method == "POST" and ":" in permission:
            always = (*always, idempotency.InvalidIdempotencyKey, idempotency.IdempotencyKeyReused)
        documented = problems.responses(*always, *errors)
        for status, entry in more.pop("responses", {}).items():
            documented[status] = entry

        def declare(endpoint: Endpoint) -> Endpoint:
            if endpoint.__annotations__.get("return", "") in (None, "None"):
                more.setdefault("response_class", Nothing)
            extra = {PERMISSION: str(permission)}
            return self.router.api_route(path, methods=[method], responses=documented, openapi_extra=extra, **more)(endpoint)

        return declare


class Nothing(Response):
    """An answer without a body, where FastAPI would write `null`."""

    def render(self, content: Any) -> bytes:  # noqa: ANN401  always None
        return b""


class GuardedRoute(APIRoute):
    """Finds the caller, refuses what they may not do, and puts one transaction round the rest."""

    @property
    def permission(self) -> Permission:
        """What the route asks. Raises LookupError when it does not say."""
        return permission_of(self)

    def get_route_handler(self) -> Handler:
        """The guard around FastAPI's own handling: nothing of the request is parsed before the caller may do it."""
        permission, inner = permission_of(self), super().get_route_handler()

        async def guarded(request: Request) -> Response:
            try:
                return await _guard_twice(request, permission, inner)
            except (DomainError, HTTPException, RequestValidationError):
                raise
            except (PoolTimeout, ConnectionError, TimeoutError) as error:
                return problems.unavailable(error, request)
            except DBAPIError as error:
                if error.connection_invalidated or _state_of(error) in _PASSING:
                    return problems.unavailable(error, request)
                if _state_of(error) == _TAKEN:
                    _log.error("defect", method=request.method, route=problems.route_of(request), exc_info=error)
                    return problems.of(Conflict())
                return problems.internal(error, request)
            except Exception as error:  # the last line of defence: a defect is logged whole and told as a number
                return problems.internal(error, request)

        return guarded


async def _guard_twice(request: Request, permission: Permission, inner: Handler) -> Response:
    """Once more after a deadlock or a failed serialisation, if the request may be repeated: what it did was undone with its transaction.

    What only reads is asked once more, too, when the database went away under it and is there again, as after a restart.
    """
    try:
        return await _guard(request, permission, inner)
    except DBAPIError as error:
        crossed = _state_of(error) in _CROSSED and (request.method in _IDEMPOTENT or idempotency.HEADER in request.headers)
        lost = error.connection_invalidated and request.method in _READING
        if not crossed and not lost:
            raise
        _log.warning("crossed" if crossed else "lost", method=request.method, route=problems.route_of(request), code=_state_of(error))
    return await _guard(await _afresh(request), permission, inner)


async def _afresh(request: Request) -> Request:
    """The request as it came, its body included: forms that were read are closed."""
    body = await request.body()
    sent = False

    async def receive() -> Message:
        nonlocal sent
        if sent:
            return await request.receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return Request(request.scope, receive)


def _state_of(error: DBAPIError) -> str | None:
    return getattr(error.orig, "sqlstate", None)


async def _guard(request: Request, permission: Permission, inner: Handler) -> Response:
    resources = resources_of(request)
    settings = resources.settings
    caller = await identify(request, resources.database, secure_cookies=settings.secure_cookies, now=clock.now())
    standing = await admit(request, caller, resources)
    origin.check(request, caller, public_url=settings.public_url)
    caller.check(permission)
    _refuse_nul(request)
    await _warm(request, caller, resources)
    request.state.caller, request.state.unit = caller, Unit(resources.database, caller)
    response = await _answered(request, caller, inner, resources)
    announce(response, standing)
    return response


async def _warm(request: Request, caller: Caller, resources: Resources) -> None:
    """Have the company's data key at hand before a writing transaction holds a connection: were it looked for inside, enough requests at
    once would hold every connection and each wait for one more."""
    if caller.company_id is not None and request.method != "GET":
        with suppress(SealBroken):  # told by what needs the key, not by everything
            await resources.vault.key_of(caller.company_id)


async def _answered(request: Request, caller: Caller, inner: Handler, resources: Resources) -> Response:
    unit: Unit = request.state.unit
    key = idempotency.key_of(request, caller)
    if key is not None:
        return await idempotency.answer_once(
            request, unit, caller, key, lambda: inner(request), database=resources.database, vault=resources.vault
        )
    async with unit:
        return await inner(request)


def _refuse_nul(request: Request) -> None:
    """PostgreSQL has no U+0000 in texts; bodies are checked by their schemas."""
    parameters = [("query", name, value) for name, value in request.query_params.multi_items()]
    parameters += [("path", name, str(value)) for name, value in request.path_params.items()]
    for where, name, value in parameters:
        if "\x00" in value or "\x00" in name:
            raise RequestValidationError([{"loc": (where, name), "msg": "text cannot contain the character U+0000", "type": "value_error"}])


def resources_of(request: Request) -> Resources:
    """What the application stands on."""
    return request.app.state.resources


def permission_of(route: APIRoute) -> Permission:
    """What a route asks of its caller. Raises LookupError when it does not say."""
    named = (route.openapi_extra or {}).get(PERMISSION)
    if named is None:
        raise LookupError(f"The route {route.path} names no permission: make it with api.routing.Routes.")
    return Permission(named)


def guarded_routes(app: FastAPI) -> list[tuple[str, str, Permission]]:
    """Method, path and permission of every operation. Raises LookupError for a route that is not guarded, or names no permission."""
    found: list[tuple[str, str, Permission]] = []
    for context in iter_route_contexts(app.routes):
        route = context.original_route
        if not isinstance(route, APIRoute):
            continue
        if not isinstance(route, GuardedRoute):
            raise LookupError(f"The route {route.path} is not guarded: make it with api.routing.Routes.")
        found += [(method, context.path or "", permission_of(route)) for method in sorted(context.methods or ())]
    return found
