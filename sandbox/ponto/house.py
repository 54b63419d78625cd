"""What the simulated interface remembers: grants with their tokens, synchronizations, and what was fetched of each account."""

import base64
import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4, uuid5

from sandbox.bank.bank import Bank
from sandbox.bank.state import Account, Consent, ConsentStatus, Movement

INSTITUTION = "ponto"
"""Grants are kept as consents of this institution, so that the switchboard ends them as it ends a bank's."""
ACCESS_LIFE = timedelta(seconds=1799)
_IDS = UUID("0f5cf0a5-7c40-4a8e-8f11-4a6a6f1e7f10")


class Refusal(Exception):
    """An answer other than success: a JSON:API code, or an OAuth word where `oauth`."""

    def __init__(self, status: int, code: str, detail: str, *, oauth: bool = False, retry_after: int | None = None) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail, self.oauth, self.retry_after = status, code, detail, oauth, retry_after


@dataclass
class Grant:
    """One organisation's permission: first a code, then tokens of which only the newest works."""

    consent_id: str
    redirect_uri: str
    challenge: str
    code: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    code_used: bool = False
    access_token: str = ""
    access_until: datetime | None = None
    refresh_token: str = ""
    spent: set[str] = field(default_factory=set[str])
    revoked: bool = False


@dataclass
class Synchronization:
    """A job; each look at it brings it one step on."""

    id: str
    account_id: str
    subtype: str
    status: str = "pending"
    errors: list[dict[str, object]] = field(default_factory=list[dict[str, object]])


@dataclass
class Fetched:
    """What the interface knows of an account: the state of its last synchronizations."""

    movements: list[Movement] = field(default_factory=list[Movement])
    balance: str | None = None
    available: str | None = None


class House:
    """All of it, for one application."""

    def __init__(self, bank: Bank, *, client_id: str, client_secret: str, redirect_uris: frozenset[str]) -> None:
        self.bank, self.client_id, self.client_secret, self.redirect_uris = bank, client_id, client_secret, redirect_uris
        self.public_url = ""
        self.title, self.is_challenged = "Ponto", True
        """Its name on the page; whether a code is bound to a secret of the redirect (RFC 7636)."""
        self.stuck = False
        """Synchronizations begin and do not end."""
        self.grants: list[Grant] = []
        self.synchronizations: dict[str, Synchronization] = {}
        self.fetched: dict[str, Fetched] = {}

    def grant_by_access(self, token: str) -> Grant:
        """Who reads with this access token."""
        for grant in self.grants:
            live = grant.access_until is not None and grant.access_until > self.bank.now() and not grant.revoked
            if token and live and secrets.compare_digest(grant.access_token, token):
                return grant
        raise Refusal(401, "unauthorized", "The access token is not valid.")

    def consent(self, grant: Grant) -> Consent:
        """The grant's consent, expired when its day has passed."""
        return self.bank.consent(INSTITUTION, grant.consent_id)

    def accounts(self, grant: Grant) -> list[Account]:
        """What the user shared."""
        return [self.bank.world.accounts[key] for key in self.consent(grant).account_ids]

    def account(self, grant: Grant, account_id: str) -> Account:
        """One of them."""
        found = next((account for account in self.accounts(grant) if account.id == account_id), None)
        if found is None:
            raise Refusal(404, "resourceNotFound", "The organisation has no such account.")
        return found

    def issue(self, grant: Grant) -> dict[str, object]:
        """New tokens; those before work no more."""
        if grant.refresh_token:
            grant.spent.add(grant.refresh_token)
        grant.access_token, grant.refresh_token = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        grant.access_until = self.bank.now() + ACCESS_LIFE
        return {
            "access_token": grant.access_token,
            "expires_in": int(ACCESS_LIFE.total_seconds()),
            "refresh_token": grant.refresh_token,
            "scope": "offline_access ai",
            "token_type": "bearer",
        }

    def advance(self, job: Synchronization) -> None:
        """Pending, running, then success: only now is anything new known of the account."""
        if job.status == "pending":
            job.status = "running"
            return
        if job.status != "running" or self.stuck:
            return
        account = self.bank.world.accounts[job.account_id]
        grant = next(grant for grant in self.grants if job.account_id in self.consent(grant).account_ids)
        if self.consent(grant).status is not ConsentStatus.VALID:
            job.status, job.errors = "error", [{"code": "authorizationInvalid", "detail": "The account must be authorized again."}]
            return
        known = self.fetched.setdefault(account.id, Fetched())
        if job.subtype == "accountDetails":
            known.balance, known.available = str(account.balance()), str(account.balance() + sum(m.amount for m in account.pending()))
        else:
            known.movements = [moved.model_copy() for moved in account.movements]
        job.status = "success"

    def start(self, account: Account, subtype: str) -> Synchronization:
        """A new job."""
        job = Synchronization(str(uuid4()), account.id, subtype)
        self.synchronizations[job.id] = job
        return job


def entry_id(account: Account, moved: Movement) -> str:
    """The interface's own name for a movement: it stays when the bank renumbers."""
    return str(uuid5(_IDS, f"{account.id}/{moved.sequence}"))


def institution_id(institution: str) -> str:
    """The interface's name for a bank."""
    return str(uuid5(_IDS, institution))


def challenge(verifier: str) -> str:
    """RFC 7636, S256."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
