"""The contract as FastAPI derives it, put right where it would mislead a client."""

import re
from typing import Any

import yaml
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api import idempotency, origin
from api.callers import cookie_name
from api.events.schemas import Event
from api.permissions import GRANTABLE, Permission
from api.problems import MEDIA_TYPE, Problem
from api.routing import PERMISSION

Json = dict[str, Any]

REF = "#/components/schemas/{model}"
_PROBLEM: Json = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
_DESCRIPTION = """Pre-accounting for Belgian businesses: bank transactions and documents become bookings, and the accountant has the UBL.

- Amounts are decimal strings, days ISO dates, moments UTC. JSON is snake_case. Lists are `items` and a cursor `next`.
- Failures are problems (RFC 9457); switch on `type`, never on text. 409 is a refusal by the business, 404 is not there or not yours.
- Send an `Idempotency-Key` with every POST that you may repeat. Ignore members you do not know: they come without notice.
- Browsers send the session cookie, and `X-OkiOki: 1` with writes. Everybody else sends a bearer token."""


def build(app: FastAPI) -> Json:
    """The document, OpenAPI 3.1."""
    document: Json = get_openapi(
        title=app.title,
        version=app.version,
        summary="The API of OkiOki",
        description=_DESCRIPTION,
        license_info={"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        servers=[{"url": "/", "description": "Where this document was found."}],
        tags=[{"name": tag, "description": text} for tag, text in TAGS.items()],
        routes=app.routes,
    )
    components = document["components"]
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    components["schemas"] |= _schema(Problem) | _schema(Event)
    components["schemas"] = dict(sorted(components["schemas"].items()))
    components["securitySchemes"] = _security_schemes()
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            _complete(path, method, operation)
    return document


TAGS = {
    "identity": "People, and where they are signed in.",
    "company": "The administration.",
    "members": "Who else works in it.",
    "api-keys": "Keys for machines.",
    "banks": "Bank connections, accounts and institutions.",
    "transactions": "Movements on the accounts.",
    "mailboxes": "Mailboxes that documents are taken from.",
    "documents": "Invoices, receipts and other papers.",
    "counterparties": "Suppliers and customers, and what was learned of them.",
    "bookings": "Where documents and transactions come together.",
    "rules": "What is answered by itself, because the company said so once.",
    "remarks": "Tags, categories and messages beside documents, transactions and bookings.",
    "payments": "Paying suppliers by a file for the bank.",
    "to-do": "What needs an answer.",
    "requests": "Documents asked for by mail, and the page behind the link of such a mail.",
    "accountant": "Where documents go, and went.",
    "notifications": "What people are told by mail and on their browsers, and the links in those mails.",
    "events": "What happens, as it happens.",
    "health": "Whether the service is there, and its source.",
}


def _schema(model: type[Problem] | type[Event]) -> Json:
    schema = model.model_json_schema(ref_template=REF, mode="serialization")
    return {model.__name__: schema} | schema.pop("$defs", {})


def _security_schemes() -> Json:
    scopes = "\n".join(f"- `{scope}`" for scope in sorted(GRANTABLE))
    return {
        "session_cookie": {"type": "apiKey", "in": "cookie", "name": cookie_name(secure=True), "description": "The session of a browser."},
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": f"A session token (`oks_...`) or an API key (`oki_live_...`). Scopes of keys:\n{scopes}",
        },
    }


def _complete(path: str, method: str, operation: Json) -> None:
    permission = Permission(operation[PERMISSION])
    public = permission is Permission.PUBLIC
    operation["security"] = [] if public else [{"session_cookie": []}, {"bearer": []}]
    operation["summary"] = operation.get("description", operation["summary"]).split("\n")[0].rstrip(".")
    parameters: list[Json] = operation.setdefault("parameters", [])
    if method == "post" and ":" in permission:
        parameters.append(_header(idempotency.HEADER, "Name a request that may be repeated: it is done once.", "b6f6d9d2-0b5e-4c0b-9a55"))
    if method in ("post", "put", "patch", "delete") and not public:
        parameters.append(_header(origin.HEADER, "`1`, from browsers: proves that our own page sent it.", "1"))
    if not parameters:
        del operation["parameters"]
    for content in operation.get("requestBody", {}).get("content", {}).values():
        content["schema"] = _without_null(content["schema"])
    responses: Json = operation["responses"]
    for status, response in responses.items():
        if status >= "4" and not path.startswith("/health/"):
            response["content"] = _PROBLEM
            response["description"] = response.get("description") or "A problem."
        if status < "4":
            response.setdefault("headers", {}).update(_LIMIT_HEADERS)
    stream = responses.get("200", {}).get("content", {})
    if "text/event-stream" in stream:
        # FastAPI says itemSchema, a word of OpenAPI 3.2 that readers of 3.1 do not know.
        event: Json = {"contentMediaType": "application/json", "contentSchema": {"$ref": REF.format(model="Event")}}
        text: Json = {"type": "string", "description": "Server-sent events; the data of each is an `Event`."}
        stream["text/event-stream"] = {"schema": text | event}
    if "422" in responses:
        responses["422"]["description"] = "The request does not fit the contract: `issues` say where."
    responses["default"] = {"description": "Any other failure.", "content": _PROBLEM}
    operation["responses"] = dict(sorted(responses.items()))


def _without_null(schema: Json) -> Json:
    """A body that may be left out is no body of null: `requestBody.required` says it."""
    named = [part for part in schema.get("anyOf", ()) if part != {"type": "null"}]
    return named[0] if len(named) == 1 else schema


def _header(name: str, description: str, example: str) -> Json:
    return {"name": name, "in": "header", "required": False, "description": description, "schema": {"type": "string"}, "example": example}


_LIMIT_HEADERS: Json = {
    "RateLimit": {"description": "What is left: `r` requests, for `t` seconds.", "schema": {"type": "string"}},
    "RateLimit-Policy": {"description": "What is allowed: `q` requests in `w` seconds.", "schema": {"type": "string"}},
}


class _Dumper(yaml.SafeDumper):
    """Quotes what YAML 1.2 would take for a number, such as the text 09: PyYAML knows YAML 1.1, where that is none."""


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'" if _NUMBER.fullmatch(text) else None)  # pyright: ignore[reportUnknownMemberType]


_NUMBER = re.compile(r"[-+]?\d+(\.\d*)?([eE][-+]?\d+)?")
_Dumper.add_representer(str, _text)


def as_yaml(app: FastAPI) -> str:
    """The document as it is committed, openapi.yaml."""
    return yaml.dump(app.openapi(), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=140)


def install(app: FastAPI) -> None:
    """Let the application give this document as its own."""

    def openapi() -> Json:
        app.openapi_schema = app.openapi_schema or build(app)
        return app.openapi_schema

    app.openapi = openapi
