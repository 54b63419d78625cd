"""Engine, tenant sessions and the base every table derives from.

Every transaction on a tenant's data runs as the role `okioki_app` with the company set for that transaction alone
(`set_config(..., true)`), so row level security decides what it sees even where a query forgets to.
"""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from pydantic_core import from_json
from sqlalchemy import Connection, DateTime, ForeignKeyConstraint, MetaData, Numeric, String, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, SessionTransaction, mapped_column

from core import clock, connection, ids

Sessions = async_sessionmaker[AsyncSession]

APP_ROLE = "okioki_app"
DISPATCHER_ROLE = "okioki_dispatcher"
LOOKUP_ROLE = "okioki_lookup"
"""Owns the few functions that look past row level security: search, and finding an account by its address, and a session, a key or an
invitation by its secret."""
OWNER_ROLE = "okioki_owner"


class Base(DeclarativeBase):
    """Constraint names are given, so that a migration and an error message can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: DateTime(timezone=True), Decimal: Numeric(14, 2), str: String}


class Owned:
    """A row of one company: its key begins with the company, and so does every key that points to it."""

    company_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.uuid7)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


def owned_by_company() -> ForeignKeyConstraint:
    """The key from a company's row to its company."""
    return ForeignKeyConstraint(["company_id"], ["company.id"])


def same_company(column: str, table: str, *, ondelete: str | None = None) -> ForeignKeyConstraint:
    """A key from `column` to `table`, that cannot leave the company: row level security does not guard plain foreign keys."""
    return ForeignKeyConstraint(["company_id", column], [f"{table}.company_id", f"{table}.id"], ondelete=ondelete)


class TenantSession(Session):
    """A session bound to one company; it refuses to begin without one."""


@event.listens_for(TenantSession, "after_begin")
def _set_company(session: Session, _transaction: SessionTransaction, begun: Connection) -> None:
    company_id = session.info.get("company_id")
    if company_id is None:
        raise RuntimeError("A tenant session needs a company.")
    connection.open_with(begun, {"app.company_id": company_id, "app.user_id": session.info.get("user_id")})


class Database:
    """Both ways into the database: one company's data, and the tables that no company owns.

    `tenant(company_id)` is what almost everything uses. `identity(user_id)` has no company: it sees the user's own account, sessions,
    memberships and companies, and without a user nothing but what the lookup functions find. The dispatcher sees the job tables.
    """

    def __init__(self, engine: AsyncEngine, dispatcher_engine: AsyncEngine | None = None) -> None:
        self.engine = engine
        self.dispatcher_engine = dispatcher_engine or engine
        self._tenant = async_sessionmaker(engine, expire_on_commit=False, sync_session_class=TenantSession)
        self._identity = async_sessionmaker(engine, expire_on_commit=False, sync_session_class=IdentitySession)
        self._lookups = engine.execution_options(isolation_level="AUTOCOMMIT")

    def tenant(self, company_id: UUID, *, user_id: UUID | None = None, actor: str = "system") -> AsyncSession:
        """A session that sees one company. The caller begins, and its `begin()` block commits.

        `actor` is who the audit trail names: `user:<id>`, `key:<id>` or `system`.
        """
        return self._tenant(info={"company_id": company_id, "user_id": user_id, "actor": actor})

    def identity(self, user_id: UUID | None = None) -> AsyncSession:
        """A session without a company, for signing in and choosing one."""
        return self._identity(info={"user_id": user_id})

    def lookup(self) -> AsyncConnection:
        """A connection with neither company nor user, each of whose statements stands alone: for the lookup functions, which find whoever
        holds a secret in one round trip. To be entered with `async with`."""
        return self._lookups.connect()

    async def dispose(self) -> None:
        await self.engine.dispose()
        if self.dispatcher_engine is not self.engine:
            await self.dispatcher_engine.dispose()


class IdentitySession(Session):
    """A session bound to a user at most."""


@event.listens_for(IdentitySession, "after_begin")
def _set_user(session: Session, _transaction: SessionTransaction, begun: Connection) -> None:
    connection.open_with(begun, {"app.user_id": session.info.get("user_id")})


STATEMENT_TIMEOUT = 30
"""Seconds a statement may take before PostgreSQL ends it: longer than any page of any list, shorter than a client waits."""


def create_engine(dsn: str | URL, *, role: str | None = None, pool_size: int = 10) -> AsyncEngine:
    """An engine whose connections take `role`, with a limit on everything that could wait for ever."""
    url = make_url(dsn).set(drivername="postgresql+asyncpg")
    settings = {
        "statement_timeout": str(STATEMENT_TIMEOUT * 1000),
        "lock_timeout": "10000",
        "idle_in_transaction_session_timeout": "60000",
        "timezone": "UTC",
        "application_name": "okioki",
        "jit": "off",  # lists ask for fifty rows: compiling a plan takes longer than any of them, and comes as a list that hangs
    }
    if role is not None:
        settings["role"] = role
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=10,
        json_deserializer=from_json,  # several times as quick as the standard library's, and documents are full of it
        connect_args={
            "server_settings": settings,
            "timeout": 5,
            "command_timeout": STATEMENT_TIMEOUT + 5,
            "connection_class": connection.Connection,
        },
    )
    connection.watch(engine)
    return engine
