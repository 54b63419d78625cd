"""The way in: an authorization code, and a refresh token that is new after each use."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode

import httpx

from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers.call import Http, call
from core.bank_feeds.providers.errors import BankRefused, ConsentRevoked
from core.bank_feeds.providers.ibanity import answers, wire
from core.bank_feeds.providers.ibanity.reference import Reference, challenge, read_reference

EARLY = timedelta(minutes=2)
"""A token is renewed this long before its end, so that none ends within a call."""


@dataclass(frozen=True, slots=True)
class Application:
    """Ours, as registered there."""

    url: str
    authorization_url: str
    id: str
    secret: str = field(repr=False)
    scope: str = "offline_access ai"
    """Account information, also without the user; payments are asked for by whoever makes them."""
    is_challenged: bool = True
    """Whether the code is bound to a secret of the redirect (PKCE, RFC 7636), and the client names itself in the form too."""


class Tokens:
    """Calls to the token endpoint."""

    def __init__(self, http: Http, application: Application, now: Callable[[], datetime], timeout: httpx.Timeout) -> None:
        self._http, self._application, self._now, self._timeout = http, application, now, timeout
        self._root = application.url.rstrip("/")

    def page(self, reference: Reference, state: str) -> str:
        """The address for the user's browser."""
        query = {
            "response_type": "code",
            "scope": self._application.scope,
            "state": state,
            "client_id": self._application.id,
            "redirect_uri": reference.return_address,
        }
        if self._application.is_challenged:
            query |= {"code_challenge_method": "S256", "code_challenge": challenge(reference.verifier or "")}
        return f"{self._application.authorization_url}?{urlencode(query)}"

    async def exchange(self, reference: Reference, code: str) -> str:
        """The tokens for a code, once. Raises ApprovalMissing for a code that is not good (any more)."""
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": reference.return_address}
        if self._application.is_challenged:
            form |= {"client_id": self._application.id, "code_verifier": reference.verifier or ""}
        try:
            return await self._ask(reference, form)
        except ConsentRevoked:
            raise ApprovalMissing(pending=False) from None

    async def refresh(self, text: str) -> str:
        """New tokens in place of these; the old refresh token is worth nothing afterwards. Raises ConsentRevoked."""
        reference = read_reference(text)
        if reference.refresh_token is None:
            raise ConsentRevoked
        form = {"grant_type": "refresh_token", "refresh_token": reference.refresh_token}
        if self._application.is_challenged:
            form |= {"redirect_uri": reference.return_address, "client_id": self._application.id}
        return await self._ask(reference, form)

    async def revoke(self, refresh_token: str) -> None:
        """Give the permission back."""
        await self._post("/oauth2/revoke", {"token": refresh_token})

    def is_fresh(self, reference: Reference) -> bool:
        """Whether the access token still works for some minutes."""
        return reference.access_token is not None and reference.access_until is not None and reference.access_until - EARLY > self._now()

    async def _ask(self, reference: Reference, form: Mapping[str, str]) -> str:
        told = answers.parse(wire.Tokens, await self._post("/oauth2/token", form))
        refresh_token = told.refresh_token or reference.refresh_token
        if refresh_token is None:
            raise BankRefused("no refresh token: the scope offline_access is not granted to this application", status=200, code="")
        return Reference(
            return_address=reference.return_address,
            access_token=told.access_token,
            access_until=self._now() + timedelta(seconds=told.expires_in),
            refresh_token=refresh_token,
        ).as_text()

    async def _post(self, path: str, form: Mapping[str, str]) -> bytes:
        known = b64encode(f"{self._application.id}:{self._application.secret}".encode()).decode()
        headers = {"Accept": "application/json", "Authorization": f"Basic {known}"}
        answer = await call(self._http, "POST", self._root + path, headers, form=form, timeout=self._timeout)
        answers.check(answer, self._now())
        return answer.content
