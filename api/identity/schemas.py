"""People, sessions, invitations and keys in the contract."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema

from api.companies.schemas import Company, Name, VatNumber
from api.permissions import GRANTABLE, Permission
from api.schemas import In, Out
from core.companies.models import Language
from core.identity.models import Role
from core.identity.password import LONGEST, SHORTEST

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
Email = Annotated[
    str,
    StringConstraints(max_length=254, pattern=rf"^{_ATOM}(\.{_ATOM})*@{_LABEL}(\.{_LABEL})+$"),
    Field(examples=["alice@example.be"]),
]
"""An address as mail servers take it (the dot-atom form of RFC 5321); capitals do not matter."""
NewPassword = Annotated[
    str, StringConstraints(min_length=SHORTEST, max_length=LONGEST, strip_whitespace=False), Field(examples=["vier woorden zonder verband"])
]
Password = Annotated[str, StringConstraints(max_length=LONGEST, strip_whitespace=False), Field(examples=["vier woorden zonder verband"])]


class SignUp(In):
    """A person and their company."""

    email: Email
    password: NewPassword
    name: Name
    language: Language
    vat_number: VatNumber
    company_name: Name


class SignIn(In):
    """Proof of who one is."""

    email: Annotated[str, StringConstraints(max_length=254), Field(examples=["alice@example.be"])]
    password: Password
    carrier: Literal["cookie", "bearer"] = Field(description="`cookie` for browsers; `bearer` for apps: the answer then holds the token.")


class User(Out):
    """A person."""

    id: UUID
    email: str = Field(examples=["alice@example.be"])
    name: str = Field(examples=["Alice Janssens"])
    language: Language


class CompanyBrief(Out):
    """One of the user's companies."""

    id: UUID
    name: str = Field(examples=["Bakkerij Janssens"])
    vat_number: str = Field(examples=["BE0123456749"])
    role: Role


class Session(Out):
    """Who is signed in, in which company, and what they may do there."""

    user: User
    company: Company | None
    companies: list[CompanyBrief]
    role: Role | None
    permissions: list[Permission]
    token: str | None = Field(default=None, description="A new bearer token, when one was made; null otherwise.", examples=[None])


class SessionRow(Out):
    """One place where the user is signed in."""

    id: UUID
    created_at: datetime
    last_used_at: datetime
    user_agent: str = Field(examples=["Mozilla/5.0"])
    carrier: Literal["cookie", "bearer"]
    current: bool


class SessionPage(Out):
    """Sessions, the latest used first."""

    items: list[SessionRow]
    next: str | None


class CompanyChoice(In):
    """The company to go on in."""

    company_id: UUID


class UserChange(In):
    """What to change; what is left out stays."""

    name: Name | None = None
    language: Language | None = None


class PasswordChange(In):
    """The password that is, and the one to be."""

    current: Password
    new: NewPassword


class Member(Out):
    """A person of the company."""

    user_id: UUID
    name: str = Field(examples=["Alice Janssens"])
    email: str = Field(examples=["alice@example.be"])
    role: Role
    created_at: datetime


class MemberPage(Out):
    """People, in the order they came."""

    items: list[Member]
    next: str | None


class NewInvitation(In):
    """A place in the company for somebody."""

    email: Email
    role: Role


class Invitation(Out):
    """A place that was offered."""

    id: UUID
    email: str = Field(examples=["boekhouder@example.be"])
    role: Role
    expires_at: datetime
    accepted_at: datetime | None


class InvitationPage(Out):
    """Invitations, the latest first."""

    items: list[Invitation]
    next: str | None


class InvitationAcceptance(In):
    """The token of the mail. Who has no account yet gives a name and a password; who has one, its password, or is signed in."""

    token: Annotated[str, StringConstraints(min_length=1, max_length=100), Field(examples=["q3uXr2..."])]
    name: Name | None = None
    password: Password | None = None


def _grantable(permission: Permission) -> Permission:
    if permission not in GRANTABLE:
        raise ValueError("no key may be given this")
    return permission


Scope = Annotated[Permission, AfterValidator(_grantable), WithJsonSchema({"type": "string", "enum": sorted(GRANTABLE)})]
"""What a key may be given to do."""


class ApiKeyRequest(In):
    """A key to be made."""

    name: Name
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=len(GRANTABLE), examples=[["documents:read"]])]
    expires_on: date = Field(description="The last day it works, at most a year ahead.", examples=["2027-06-30"])


class ApiKey(Out):
    """A key, without its secret."""

    id: UUID
    name: str = Field(examples=["Webshop"])
    public_part: str = Field(description="What the key shows after `oki_live_`.", examples=["k3v9x0a1b2"])
    scopes: list[str] = Field(examples=[["documents:read"]])
    expires_at: datetime
    last_used_at: datetime | None
    created_at: datetime


class NewApiKey(ApiKey):
    """A key just made. It is shown this once."""

    key: str = Field(examples=["oki_live_k3v9x0a1b2_..."])


class ApiKeyPage(Out):
    """Keys, the latest first."""

    items: list[ApiKey]
    next: str | None
