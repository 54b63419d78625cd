"""Keys for machines: made, found, revoked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from core import audit, ids
from core.clock import BRUSSELS
from core.identity import session_window
from core.identity.errors import ApiKeyNotFound, ApiKeyTooLong, TooManyApiKeys
from core.identity.models import ApiKey
from core.identity.tokens import digest, is_same, new_key, parse_key

LONGEST = timedelta(days=366)
MOST = 50
"""Live keys a company may have."""


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """What a presented key proves."""

    key_id: UUID
    company_id: UUID
    scopes: frozenset[str]
    last_used_at: datetime | None

    def is_stale(self, *, now: datetime) -> bool:
        """Whether the last use should be noted again."""
        return self.last_used_at is None or session_window.is_stale(self.last_used_at, now=now)


async def create_api_key(
    session: AsyncSession, company_id: UUID, *, name: str, scopes: Sequence[str], expires_on: date, created_by: UUID, today: date
) -> tuple[ApiKey, str]:
    """A key and its text, which is told now and never again. Raises ApiKeyTooLong, TooManyApiKeys."""
    if not today < expires_on <= today + LONGEST:
        raise ApiKeyTooLong(earliest=today + timedelta(days=1), latest=today + LONGEST)
    living = select(func.count()).where(ApiKey.company_id == company_id, ApiKey.revoked_at.is_(None))
    if (await session.scalar(living) or 0) >= MOST:
        raise TooManyApiKeys(most=MOST)
    parts, text = new_key()
    key = ApiKey(
        company_id=company_id,
        id=ids.uuid7(),
        name=name,
        public_part=parts.public_part,
        secret_hash=digest(parts.secret),
        scopes=sorted(set(scopes)),
        created_by=created_by,
        expires_at=datetime.combine(expires_on + timedelta(days=1), time(), BRUSSELS),
    )
    session.add(key)
    await session.flush()
    await audit.record(session, company_id, "api_key.created", subject_type="api_key", subject_id=key.id, scopes=key.scopes, name=name)
    return key, text


async def find_holder(connection: AsyncConnection, text: str, *, now: datetime) -> KeyHolder | None:
    """Whose key this is, over a connection that knows nobody; None when it is nobody's, revoked or expired."""
    parts = parse_key(text)
    if parts is None:
        return None
    found = func.find_api_key(parts.public_part).table_valued(
        "company_id", "id", "secret_hash", "scopes", "expires_at", "revoked_at", "last_used_at"
    )
    row = (await connection.execute(select(found))).one_or_none()
    if row is None or not is_same(row.secret_hash, parts.secret) or row.revoked_at is not None or row.expires_at <= now:
        return None
    return KeyHolder(row.id, row.company_id, frozenset(row.scopes), row.last_used_at)


async def revoke_api_key(session: AsyncSession, company_id: UUID, key_id: UUID, *, now: datetime) -> None:
    """End a key; it stops at its next request. Raises ApiKeyNotFound."""
    ended = update(ApiKey).where(ApiKey.company_id == company_id, ApiKey.id == key_id, ApiKey.revoked_at.is_(None))
    if (await session.execute(ended.values(revoked_at=now).returning(ApiKey.id))).one_or_none() is None:
        raise ApiKeyNotFound(api_key_id=key_id)
    await audit.record(session, company_id, "api_key.revoked", subject_type="api_key", subject_id=key_id)


async def touch_api_key(session: AsyncSession, company_id: UUID, key_id: UUID, *, now: datetime) -> None:
    """Note that a key was used."""
    await session.execute(update(ApiKey).where(ApiKey.company_id == company_id, ApiKey.id == key_id).values(last_used_at=now))
