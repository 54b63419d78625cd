"""Failures as RFC 9457 problem documents."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from core import ids
from core.errors import DomainError, Kind
from core.log import logger

MEDIA_TYPE = "application/problem+json"

STATUS = {
    Kind.NOT_FOUND: HTTPStatus.NOT_FOUND,
    Kind.FORBIDDEN: HTTPStatus.FORBIDDEN,
    Kind.REFUSED: HTTPStatus.CONFLICT,
    Kind.UNAVAILABLE: HTTPStatus.SERVICE_UNAVAILABLE,
}

STATUS_BY_CODE: dict[str, HTTPStatus] = {
    # What HTTP has a better word for than its kind says.
    "notSignedIn": HTTPStatus.UNAUTHORIZED,
    "credentialsRefused": HTTPStatus.UNAUTHORIZED,
    "tooManyRequests": HTTPStatus.TOO_MANY_REQUESTS,
    "invalidCursor": HTTPStatus.BAD_REQUEST,
    "invalidIdempotencyKey": HTTPStatus.BAD_REQUEST,
    "stale": HTTPStatus.PRECONDITION_FAILED,
    "versionRequired": HTTPStatus.PRECONDITION_REQUIRED,
    "fileTooLarge": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "unknownFileType": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "disguisedFile": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
}

_PLAIN = {
    404: ("notFound", "There is nothing here."),
    405: ("methodNotAllowed", "This cannot be done here."),
    413: ("tooLarge", "The request is too large."),
}
RETRY_AFTER = 5
"""Seconds after which a client may ask again what failed for want of something outside."""

_log = logger("api")


class Issue(BaseModel):
    """One thing in a request that does not fit the contract."""

    where: str = Field(serialization_alias="in", description="`body`, `query`, `path`, `header` or `cookie`.", examples=["body"])
    name: str = Field(description="The field, with dots between the levels.", examples=["until"])
    detail: str = Field(examples=["Field required"])


class Problem(BaseModel):
    """What went wrong (RFC 9457). Switch on `type`; the other members of a problem are facts about it."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(description="`urn:problem-type:okioki:` and a stable code.", examples=["urn:problem-type:okioki:documentNotFound"])
    title: str = Field(examples=["There is no such document in this company."])
    status: int = Field(examples=[404])
    detail: str = Field(examples=[""])
    instance: str = Field(
        description="Names this one failure, also in our logs.", examples=["urn:uuid:0193b5c1-9c1e-7000-8000-000000000000"]
    )
    issues: list[Issue] | None = Field(default=None, description="Only with status 422: each thing that does not fit the contract.")


def problem(
    status: int,
    code: str,
    title: str,
    detail: str = "",
    *,
    facts: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
    instance: str = "",
) -> JSONResponse:
    """A problem as a response. Amounts among the facts stay decimal strings."""
    body: dict[str, object] = {
        "type": f"urn:problem-type:okioki:{code}",
        "title": title,
        "status": int(status),
        "detail": detail,
        "instance": instance or new_instance(),
    }
    told = jsonable_encoder({**(facts or {}), **body}, custom_encoder={Decimal: str})
    return JSONResponse(told, status_code=status, media_type=MEDIA_TYPE, headers=dict(headers or {}))


def new_instance() -> str:
    """A name for one failure."""
    return f"urn:uuid:{ids.uuid7()}"


def status_of(error: DomainError | type[DomainError]) -> HTTPStatus:
    """The status a failure is answered with."""
    return STATUS_BY_CODE.get(error.code(), STATUS[error.kind])


def of(error: DomainError) -> JSONResponse:
    """A failure of the product, as a problem."""
    status, headers = status_of(error), dict[str, str]()
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = 'Bearer realm="OkiOki"'
    if status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        headers["Retry-After"] = str(error.facts.get("retry_after", RETRY_AFTER))
    return problem(status, error.code(), error.title(), error.detail, facts=error.facts, headers=headers)


def invalid(issues: Sequence[Mapping[str, str]]) -> JSONResponse:
    """A request that does not fit the contract."""
    return problem(422, "invalidRequest", "The request does not fit the contract.", facts={"issues": list(issues)})


def internal(error: Exception, request: Request) -> JSONResponse:
    """A defect of ours: the client learns its instance and nothing else, the log learns all."""
    instance = new_instance()
    _log.error("defect", instance=instance, method=request.method, route=route_of(request), exc_info=error)
    return problem(500, "internal", "Something went wrong that should not have.", instance=instance)


def unavailable(error: Exception, request: Request) -> JSONResponse:
    """Something we stand on did not answer in time."""
    instance = new_instance()
    _log.warning("unavailable", instance=instance, method=request.method, route=route_of(request), error=type(error).__name__)
    return problem(503, "unavailable", "OkiOki cannot answer right now.", headers={"Retry-After": str(RETRY_AFTER)}, instance=instance)


def route_of(request: Request) -> str:
    """The route's pattern: the address itself could hold what should not be logged."""
    return getattr(request.scope.get("route"), "path", "")


async def _on_domain_error(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, DomainError)
    return of(error)


async def _on_invalid_request(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    return invalid(
        [
            {"in": str(issue["loc"][0]), "name": ".".join(str(part) for part in issue["loc"][1:]), "detail": str(issue["msg"])}
            for issue in error.errors()
        ]
    )


async def _on_http_exception(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    code, title = _PLAIN.get(status, ("refused", status.phrase))
    return problem(status, code, title, headers=error.headers)


async def _on_defect(request: Request, error: Exception) -> JSONResponse:
    return internal(error, request)


def responses(*errors: type[DomainError]) -> dict[int | str, dict[str, Any]]:
    """Document the failures of one operation, grouped by status."""
    documented: dict[int | str, dict[str, Any]] = {}
    for error in errors:
        entry = documented.setdefault(int(status_of(error)), {"description": ""})
        entry["description"] = "\n".join(filter(None, [entry["description"], f"`{error.code()}`: {error.title()}"]))
    return documented


def install(app: FastAPI) -> None:
    """Answer every failure with a problem."""
    app.add_exception_handler(DomainError, _on_domain_error)
    app.add_exception_handler(RequestValidationError, _on_invalid_request)
    app.add_exception_handler(HTTPException, _on_http_exception)
    app.add_exception_handler(Exception, _on_defect)
