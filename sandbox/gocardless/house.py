"""What the simulated interface remembers: tokens, agreements and requisitions; the accounts are the banks' own."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4, uuid5

from sandbox.bank.bank import Bank
from sandbox.bank.state import Account, Consent, ConsentStatus

TOKEN_LIFE = timedelta(days=1)
_ACCOUNTS = UUID("0d7a2bb0-9b51-49a7-8a52-1d2e4a0f9a77")


class Refusal(Exception):
    """An answer other than success."""

    def __init__(self, status: int, summary: str, detail: str, *, kind: str | None = None, reset: int | None = None) -> None:
        super().__init__(summary)
        self.status, self.summary, self.detail, self.kind, self.reset = status, summary, detail, kind, reset


@dataclass
class Agreement:
    """How far back, and how long."""

    institution: str
    history_days: int
    access_days: int
    id: str = field(default_factory=lambda: str(uuid4()))
    accepted: datetime | None = None


@dataclass
class Requisition:
    """One asking for access, with the bank's consent behind it."""

    consent_id: str
    institution: str
    agreement: Agreement
    redirect: str
    reference: str
    id: str = field(default_factory=lambda: str(uuid4()))

    def account_id(self, account: Account) -> str:
        """The account's name under this requisition; another requisition has another."""
        return str(uuid5(_ACCOUNTS, f"{self.id}/{account.id}"))


class House:
    """All of it, for one application."""

    def __init__(self, bank: Bank, *, secret_id: str, secret_key: str) -> None:
        self.bank, self.secret_id, self.secret_key = bank, secret_id, secret_key
        self.public_url = ""
        self.tokens: dict[str, datetime] = {}
        self.agreements: dict[str, Agreement] = {}
        self.requisitions: dict[str, Requisition] = {}
        self.suspended = False
        """The bank wants to see its user before anything else is read."""

    def issue(self, secret_id: str, secret_key: str) -> str:
        """A token for the next day."""
        right = secrets.compare_digest(secret_id, self.secret_id) and secrets.compare_digest(secret_key, self.secret_key)
        if not right:
            raise Refusal(401, "Authentication failed", "No active account found with the given credentials")
        token = secrets.token_urlsafe(32)
        self.tokens[token] = self.bank.now() + TOKEN_LIFE
        return token

    def check(self, token: str) -> None:
        """Who asks."""
        until = self.tokens.get(token)
        if until is None or until <= self.bank.now():
            raise Refusal(401, "Invalid token", "Token is invalid or expired")

    def requisition(self, requisition_id: str) -> Requisition:
        """One that is known."""
        found = self.requisitions.get(requisition_id)
        if found is None:
            raise Refusal(404, "Not found.", "Not found.")
        return found

    def consent(self, requisition: Requisition) -> Consent:
        """The bank's consent behind it, expired when its day has passed."""
        consent = self.bank.consent(requisition.institution, requisition.consent_id)
        if consent.status is ConsentStatus.VALID and requisition.agreement.accepted is None:
            requisition.agreement.accepted = consent.approved_at
        return consent

    def account(self, account_id: str) -> tuple[Requisition, Account]:
        """The account by the name a requisition gave it; refuses where the access has ended."""
        for requisition in self.requisitions.values():
            consent = self.consent(requisition)
            for key in consent.account_ids:
                account = self.bank.world.accounts[key]
                if requisition.account_id(account) != account_id:
                    continue
                if self.suspended:
                    raise Refusal(409, "Account suspended", "This account was suspended due to numerous errors.", kind="AccountSuspended")
                if consent.status is not ConsentStatus.VALID:
                    summary = f"End User Agreement (EUA) {requisition.agreement.id} has expired"
                    raise Refusal(401, summary, "EUA was valid for some days and it expired.", kind="AccessExpiredError")
                return requisition, account
        raise Refusal(404, "Account ID not found", "Please check whether you specified a valid Account ID")
