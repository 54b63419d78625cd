"""What the simulated interface remembers: authorizations under way, and sessions; the accounts are the banks' own."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4, uuid5

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from sandbox.bank.bank import Bank
from sandbox.bank.state import Account, Consent, ConsentStatus

_ACCOUNTS = UUID("6f1f5d0e-9c1b-4a55-8a86-5a3cf6a3a5b1")


class Refusal(Exception):
    """An answer other than success, with the word that goes into `error`."""

    def __init__(self, status: int, error: str, message: str) -> None:
        super().__init__(message)
        self.status, self.error, self.message = status, error, message


@dataclass
class Authorization:
    """The user is on the way to the bank and back."""

    consent_id: str
    application: str
    state: str
    redirect_url: str
    valid_until: datetime
    code: str = field(default_factory=lambda: str(uuid4()))
    used: bool = False


@dataclass
class Session:
    """A session, by which an application reads the accounts of one consent."""

    id: str
    application: str
    consent_id: str
    valid_until: datetime
    closed: bool = False

    def uid(self, account: Account) -> str:
        """The account's name within this session; another session has another."""
        return str(uuid5(_ACCOUNTS, f"{self.id}/{account.id}"))


class House:
    """All of it. The addresses to which it may send browsers back are registered, as at the real one; `country` is Belgium."""

    def __init__(self, bank: Bank, *, applications: dict[str, RSAPublicKey], redirect_urls: frozenset[str]) -> None:
        self.bank, self.applications, self.redirect_urls = bank, applications, redirect_urls
        self.public_url = ""
        self.authorizations: dict[str, Authorization] = {}
        self.sessions: dict[str, Session] = {}
        self.longest_validity: int | None = 180 * 24 * 3600
        self.required_psu_headers: list[str] = ["Psu-Ip-Address"]

    def session(self, application: str, session_id: str) -> Session:
        """A session of this application, whatever its state."""
        found = self.sessions.get(session_id)
        if found is None or found.application != application:
            raise Refusal(404, "SESSION_DOES_NOT_EXIST", "There is no such session.")
        return found

    def consent(self, session: Session) -> Consent:
        """The bank's consent behind it, expired when its day has passed."""
        known = self.bank.world.consents[session.consent_id]
        return self.bank.consent(known.institution, known.id)

    def status(self, session: Session) -> str:
        """The session's word for where it stands."""
        consent = self.consent(session)
        if session.closed:
            return "CLOSED"
        if consent.status is ConsentStatus.EXPIRED or session.valid_until < self.bank.now():
            return "EXPIRED"
        return "AUTHORIZED" if consent.status is ConsentStatus.VALID else "REVOKED"

    def account(self, application: str, uid: str) -> tuple[Session, Account]:
        """The account by the name that a session gave it. Refuses when the session has ended."""
        for session in self.sessions.values():
            for key in self.consent(session).account_ids:
                account = self.bank.world.accounts[key]
                if session.application == application and session.uid(account) == uid:
                    status = self.status(session)
                    if status != "AUTHORIZED":
                        raise Refusal(401, f"{status}_SESSION", "The session has ended.")
                    return session, account
        raise Refusal(404, "ACCOUNT_DOES_NOT_EXIST", "No session has this account.")
