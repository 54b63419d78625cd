"""A session as the contract shows it, and the cookie that carries it."""

from uuid import UUID

from fastapi import Response
from sqlalchemy.ext.asyncio import AsyncSession

from api.callers import cookie_name
from api.companies.schemas import Company
from api.identity.schemas import CompanyBrief, Session, User
from api.permissions import ROLES
from core.identity import session_window
from core.identity.models import UserAccount
from core.identity.open_session import Carrier
from core.identity.queries import Person, list_places


async def represent(session: AsyncSession, user: UserAccount | Person, company_id: UUID | None, *, token: str | None = None) -> Session:
    """The session of `user` in a company, over any session of that user."""
    places = await list_places(session, user.id)
    current = next((place for place in places if place.company.id == company_id), None)
    return Session(
        user=User.model_validate(user),
        company=Company.model_validate(current.company) if current else None,
        companies=[
            CompanyBrief(id=place.company.id, name=place.company.name, vat_number=place.company.vat_number, role=place.role)
            for place in places
        ],
        role=current.role if current else None,
        permissions=sorted(ROLES[current.role]) if current else [],
        token=token,
    )


def carry(response: Response, token: str, carrier: Carrier, *, secure: bool) -> str | None:
    """Put a new token into the cookie, or give it back to be told in the body."""
    if carrier == "bearer":
        return token
    response.set_cookie(
        cookie_name(secure=secure),
        token,
        max_age=int(session_window.ABSOLUTE.total_seconds()),
        path="/",
        secure=secure,
        httponly=True,
        samesite="lax",
    )
    return None


def drop(response: Response, *, secure: bool) -> None:
    """Take the cookie back."""
    response.delete_cookie(cookie_name(secure=secure), path="/", secure=secure, httponly=True, samesite="lax")
