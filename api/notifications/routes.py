"""What the signed-in person hears of the company, and on which browsers."""

from uuid import UUID

from fastapi import Request
from sqlalchemy.ext.asyncio import AsyncSession

from api.deps import CompanyId, Resources, Transaction, User
from api.notifications.schemas import (
    NewPushSubscription,
    NotificationChoices,
    NotificationSettings,
    PushSubscription,
    PushSubscriptionPage,
)
from api.permissions import Permission
from api.resources import Resources as WhatWeStandOn
from api.routing import Routes
from core.companies.errors import CompanyNotFound
from core.notifications import models, people, push_message, subscribe
from core.notifications.choices import Choices
from core.notifications.errors import PushKeysInvalid, PushUnavailable, SubscriptionNotFound, TooManyBrowsers

routes = Routes("notifications")


async def _settings(transaction: AsyncSession, company_id: UUID, user_id: UUID, resources: WhatWeStandOn) -> NotificationSettings:
    readers = await people.list_readers(transaction, company_id, user_id=user_id)
    if not readers:
        raise CompanyNotFound
    choices = readers[0].choices
    return NotificationSettings(
        weekly_mail=choices.weekly_mail,
        weekly_push=choices.weekly_push,
        urgent_mail=choices.urgent_mail,
        urgent_push=choices.urgent_push,
        push_key=_push_key(resources),
    )


def _push_key(resources: WhatWeStandOn) -> str | None:
    key = resources.settings.vapid_private_key
    return push_message.public_key(key.get_secret_value()) if key and key.get_secret_value() else None


@routes.get("/notification-settings", permission=Permission.SIGNED_IN, problems=(CompanyNotFound,))
async def show_notification_settings(
    transaction: Transaction, company_id: CompanyId, user: User, resources: Resources
) -> NotificationSettings:
    """What you hear of this company."""
    return await _settings(transaction, company_id, user.id, resources)


@routes.put("/notification-settings", permission=Permission.SIGNED_IN, problems=(CompanyNotFound,))
async def choose_notifications(
    body: NotificationChoices, transaction: Transaction, company_id: CompanyId, user: User, resources: Resources
) -> NotificationSettings:
    """Choose what you hear of this company."""
    await people.choose(transaction, company_id, user.id, Choices(**body.model_dump()))
    return await _settings(transaction, company_id, user.id, resources)


@routes.get("/push-subscriptions", permission=Permission.SIGNED_IN, problems=(CompanyNotFound,))
async def list_push_subscriptions(transaction: Transaction, company_id: CompanyId, user: User) -> PushSubscriptionPage:
    """Your browsers that are told of this company."""
    rows = await people.list_subscriptions(transaction, company_id, user.id)
    return PushSubscriptionPage(items=[PushSubscription.model_validate(row) for row in rows], next=None)


@routes.post(
    "/push-subscriptions",
    permission=Permission.SIGNED_IN,
    status_code=201,
    response_model=PushSubscription,
    problems=(CompanyNotFound, PushUnavailable, PushKeysInvalid, TooManyBrowsers),
)
async def add_push_subscription(
    body: NewPushSubscription, request: Request, transaction: Transaction, company_id: CompanyId, user: User, resources: Resources
) -> models.PushSubscription:
    """Tell this browser too; the same again only renews it."""
    if _push_key(resources) is None:
        raise PushUnavailable
    if not push_message.is_browser_key(body.p256dh, body.auth):
        raise PushKeysInvalid
    agent = request.headers.get("user-agent", "")
    return await subscribe.subscribe(transaction, company_id, user.id, subscribe.Browser(body.endpoint, body.p256dh, body.auth, agent))


@routes.delete(
    "/push-subscriptions/{id}", permission=Permission.SIGNED_IN, status_code=204, problems=(CompanyNotFound, SubscriptionNotFound)
)
async def remove_push_subscription(id: UUID, transaction: Transaction, company_id: CompanyId, user: User) -> None:
    """Tell that browser no more."""
    await subscribe.unsubscribe(transaction, company_id, user.id, id)
