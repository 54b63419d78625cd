"""The simulated banks' shared parts: state, clock, switches and the log of requests."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sandbox.bank import state
from sandbox.bank.demands import Demands
from sandbox.bank.refusal import Refusal
from sandbox.bank.state import Account, Consent, ConsentStatus
from sandbox.bank.trouble import Troubles

BRUSSELS = ZoneInfo("Europe/Brussels")
LONGEST_CONSENT = timedelta(days=180)
"""Delegated Regulation (EU) 2022/2360: access may go on 180 days before the user must approve again."""
UNATTENDED_HISTORY = timedelta(days=90)
"""RTS article 10: without strong authentication, no more than the last 90 days."""
LONG_HISTORY_WINDOW = timedelta(minutes=20)
"""How long after approval older history can be read; Crelan and Keytrade publish twenty minutes."""


class Bank:
    """All institutions of the sandbox; each request says by its path which one it means."""

    def __init__(self, state_file: Path | None = None) -> None:
        self.state_file = state_file
        self.world = state.load(state_file)
        self.troubles = Troubles()
        self.requests: list[state.Request] = []
        self.public_url = ""
        self.demands = Demands()
        """What the banks want beside the contract's least."""

    def save(self) -> None:
        """Keep the state when a file was given."""
        state.save(self.world, self.state_file)

    def now(self) -> datetime:
        """The banks' clock: the real one plus the days a test moved it ahead."""
        return datetime.now(UTC) + timedelta(days=self.world.days_ahead)

    def today(self) -> date:
        """The banks' day."""
        return self.now().astimezone(BRUSSELS).date()

    def consent(self, institution: str, consent_id: str) -> Consent:
        """A consent of this institution, expired when its last day has passed; refuses unknown ones."""
        consent = self.world.consents.get(consent_id)
        if consent is None or consent.institution != institution:
            raise Refusal(403, "CONSENT_UNKNOWN", "This consent is not known here.")
        if consent.status is ConsentStatus.VALID and consent.valid_until < self.today():
            consent.status, consent.last_action = ConsentStatus.EXPIRED, self.today()
        return consent

    def usable_consent(self, institution: str, consent_id: str | None) -> Consent:
        """The consent a call for data stands on."""
        if not consent_id:
            raise Refusal(401, "CONSENT_INVALID", "The header Consent-ID is missing.")
        consent = self.consent(institution, consent_id)
        if consent.status is ConsentStatus.EXPIRED:
            raise Refusal(401, "CONSENT_EXPIRED", "The consent has expired.")
        if consent.status is not ConsentStatus.VALID:
            raise Refusal(401, "CONSENT_INVALID", f"The consent is {consent.status.value}.")
        return consent

    def account(self, consent: Consent, account_id: str) -> Account:
        """An account that the consent covers."""
        account = self.world.accounts.get(account_id)
        if account is None:
            raise Refusal(404, "RESOURCE_UNKNOWN", "There is no such account.")
        if account_id not in consent.account_ids:
            raise Refusal(401, "CONSENT_INVALID", "The consent does not cover this account.")
        return account

    def count_call(self, consent: Consent, resource: str, subject: str, *, attended: bool) -> None:
        """Count an unattended call for one account and resource on one day; the one above the limit is refused (RTS article 36(5)(b))."""
        if attended:
            return
        key = f"{self.today()}|{consent.institution}|{subject}|{resource}"
        if self.world.used.get(key, 0) >= consent.frequency_per_day:
            midnight = datetime.combine(self.today() + timedelta(days=1), datetime.min.time(), BRUSSELS)
            wait = int((midnight - self.now()).total_seconds()) + 1
            raise Refusal(429, "ACCESS_EXCEEDED", "No more calls without the user today.", retry_after=wait)
        self.world.used[key] = self.world.used.get(key, 0) + 1

    def check_history(self, consent: Consent, date_from: date) -> None:
        """Older history only in the first minutes after approval."""
        fresh = consent.approved_at is not None and self.now() - consent.approved_at <= LONG_HISTORY_WINDOW
        if not fresh and date_from < self.today() - UNATTENDED_HISTORY:
            raise Refusal(400, "PERIOD_INVALID", "Without the user only the last 90 days can be read.")
