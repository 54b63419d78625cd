"""Tell a browser, and stop telling it."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.notifications.errors import SubscriptionNotFound, TooManyBrowsers
from core.notifications.models import PushSubscription
from core.notifications.people import list_subscriptions

MOST = 20


@dataclass(frozen=True, slots=True)
class Browser:
    """Where a browser's push service takes messages, and the keys that it gave."""

    endpoint: str
    p256dh: str
    auth: str
    user_agent: str


async def subscribe(session: AsyncSession, company_id: UUID, user_id: UUID, browser: Browser) -> PushSubscription:
    """Keep a browser; the same again only renews its keys. Raises TooManyBrowsers."""
    known = await list_subscriptions(session, company_id, user_id)
    if len(known) >= MOST and all(one.endpoint != browser.endpoint for one in known):
        raise TooManyBrowsers(most=MOST)
    keys = {"p256dh": browser.p256dh, "auth": browser.auth, "user_agent": browser.user_agent[:300]}
    row = insert(PushSubscription).values(
        company_id=company_id, id=ids.uuid7(), created_at=clock.now(), user_id=user_id, endpoint=browser.endpoint, **keys
    )
    kept = row.on_conflict_do_update(index_elements=["company_id", "user_id", "endpoint"], set_=keys).returning(PushSubscription)
    return (await session.scalars(kept, execution_options={"populate_existing": True})).one()


async def unsubscribe(session: AsyncSession, company_id: UUID, user_id: UUID, subscription_id: UUID) -> None:
    """Forget a browser of this person. Raises SubscriptionNotFound."""
    own = (PushSubscription.company_id == company_id, PushSubscription.user_id == user_id, PushSubscription.id == subscription_id)
    if (await session.execute(delete(PushSubscription).where(*own))).rowcount == 0:  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
        raise SubscriptionNotFound(subscription_id=subscription_id)


async def forget(session: AsyncSession, company_id: UUID, subscription_id: UUID) -> None:
    """Its push service says that it is gone."""
    gone = (PushSubscription.company_id == company_id, PushSubscription.id == subscription_id)
    await session.execute(delete(PushSubscription).where(*gone))
