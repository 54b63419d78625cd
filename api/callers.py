"""Who is asking: found anew at each request, by session token or API key."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from fastapi import Request

from api.permissions import GRANTABLE, ROLES, Permission
from core.companies.errors import CompanyNotFound
from core.db import Database
from core.errors import DomainError, Kind
from core.identity import session_window
from core.identity.api_keys import KeyHolder, find_holder, touch_api_key
from core.identity.models import Role
from core.identity.open_session import Carrier, touch_session
from core.identity.queries import Person, SignedIn, find_signed_in
from core.identity.tokens import KEY_PREFIX, SESSION_PREFIX

LONGEST_TOKEN = 200


class NotSignedIn(DomainError):
    """This needs a session or an API key that is valid."""


class PermissionDenied(DomainError):
    """You may not do this in this company."""

    kind = Kind.FORBIDDEN


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever sent the request: a user in a session, a machine with a key, or nobody."""

    permissions: frozenset[Permission] = frozenset()
    company_id: UUID | None = None
    role: Role | None = None
    user: Person | None = None
    session_id: UUID | None = None
    carrier: Carrier | None = None
    api_key_id: UUID | None = None

    @property
    def name(self) -> str:
        """Who the audit trail names."""
        return f"key:{self.api_key_id}" if self.api_key_id else f"user:{self.user.id}" if self.user else "nobody"

    def check(self, permission: Permission) -> None:
        """Refuse what the caller may not do. Raises NotSignedIn, CompanyNotFound, PermissionDenied."""
        if permission is Permission.PUBLIC:
            return
        if self.user is None and self.api_key_id is None:
            raise NotSignedIn
        if permission is Permission.SIGNED_IN:
            if self.user is None:
                raise PermissionDenied(permission=permission)
            return
        if self.company_id is None:
            raise CompanyNotFound
        if permission not in self.permissions:
            raise PermissionDenied(permission=permission)


NOBODY = Caller()


def cookie_name(*, secure: bool) -> str:
    """`__Host-` binds the cookie to this very host, over TLS (RFC 6265bis); without TLS, on one's own machine, browsers refuse it."""
    return "__Host-okioki" if secure else "okioki"


async def identify(request: Request, database: Database, *, secure_cookies: bool, now: datetime) -> Caller:
    """The caller of a request. A token that is there but not valid makes nobody of them."""
    kind, _, presented = request.headers.get("authorization", "").partition(" ")
    if kind:
        return await _bearer(database, presented.strip(), now=now) if kind.lower() == "bearer" else NOBODY
    token = request.cookies.get(cookie_name(secure=secure_cookies), "")
    return await _session(database, token, "cookie", now=now) if token else NOBODY


async def _bearer(database: Database, token: str, *, now: datetime) -> Caller:
    if token.startswith(SESSION_PREFIX):
        return await _session(database, token, "bearer", now=now)
    if token.startswith(KEY_PREFIX) and len(token) <= LONGEST_TOKEN:
        async with database.lookup() as connection:
            holder = await find_holder(connection, token, now=now)
        if holder is not None:
            return await _machine(database, holder, now=now)
    return NOBODY


async def _machine(database: Database, holder: KeyHolder, *, now: datetime) -> Caller:
    if holder.is_stale(now=now):
        async with database.tenant(holder.company_id) as session, session.begin():
            await touch_api_key(session, holder.company_id, holder.key_id, now=now)
    granted = frozenset(p for p in GRANTABLE if p in holder.scopes)
    return Caller(granted, holder.company_id, api_key_id=holder.key_id)


async def _session(database: Database, token: str, carrier: Carrier, *, now: datetime) -> Caller:
    """A cookie's token is no bearer token and the other way round: only the first is guarded against forged requests."""
    if len(token) > LONGEST_TOKEN:
        return NOBODY
    async with database.lookup() as connection:
        found = await find_signed_in(connection, token, now=now)
    if found is None or found.carrier != carrier:
        return NOBODY
    if session_window.is_stale(found.last_used_at, now=now):
        async with database.identity(found.user.id) as session, session.begin():
            await touch_session(session, found.session_id, now=now)
    return of_session(found, carrier)


def of_session(found: SignedIn, carrier: Carrier) -> Caller:
    """A signed-in user with what their role allows."""
    return Caller(
        permissions=ROLES[found.role] if found.role else frozenset(),
        company_id=found.company_id,
        role=found.role,
        user=found.user,
        session_id=found.session_id,
        carrier=carrier,
    )
