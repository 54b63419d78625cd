"""A permission of this house from the redirect to its end, and calls in its name."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

import httpx

from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers.call import Http, call
from core.bank_feeds.providers.errors import ConsentRevoked
from core.bank_feeds.providers.ibanity import answers
from core.bank_feeds.providers.ibanity.reference import Reference, read_reference
from core.bank_feeds.providers.ibanity.tokens import Application, Tokens
from core.bank_feeds.providers.provider import ConsentRequest, ConsentStart

Exchange = Callable[[str], Awaitable[str]]
Renew = Callable[[str, Exchange], Awaitable[str]]
"""Exchanges what is kept of a permission for its successor, one at a time, and keeps it: a refresh token works once."""
JSON_API = "application/vnd.api+json"


class Permission:
    """The client given must not follow redirects by default; time and secrets come from the caller."""

    def __init__(
        self,
        http: Http,
        application: Application,
        *,
        now: Callable[[], datetime],
        new_secret: Callable[[], str],
        renew: Renew,
        timeout: httpx.Timeout,
    ) -> None:
        self._http, self._now, self._new_secret, self._renew, self._timeout = http, now, new_secret, renew, timeout
        self._root = application.url.rstrip("/")
        self._tokens = Tokens(http, application, now, timeout)
        self._renewed: dict[str, str] = {}

    def begin(self, request: ConsentRequest) -> ConsentStart:
        """The user signs in there and chooses accounts; nothing is asked of the house before."""
        begun = Reference(return_address=request.return_address, verifier=self._new_secret())
        return ConsentStart(begun.as_text(), self._tokens.page(begun, request.state))

    async def complete(self, consent_id: str, returned: Mapping[str, str]) -> str:
        """Change the code for tokens. Raises ApprovalMissing where the user refused."""
        begun = read_reference(consent_id)
        if begun.refresh_token is not None:
            return consent_id
        if returned.get("error"):
            raise ApprovalMissing(pending=False)
        code = returned.get("code")
        return await self._tokens.exchange(begun, code) if code else consent_id

    async def revoke(self, consent_id: str) -> None:
        """Give our tokens back; what the company has there otherwise stays."""
        refresh_token = read_reference(self._renewed.get(consent_id, consent_id)).refresh_token
        if refresh_token is not None:
            await self._tokens.revoke(refresh_token)

    async def call(self, method: str, path: str, consent_id: str, body: object = None, *, accept: str = JSON_API) -> bytes:
        """A token that is refused before its time is renewed once: only a refresh token that is refused ends the permission."""
        for anew in (False, True):
            headers = {"Accept": accept, "Authorization": f"Bearer {await self._access(consent_id, anew=anew)}"}
            answer = await call(self._http, method, self._root + path, headers, json=body, timeout=self._timeout)
            if answer.status != 401:
                answers.check(answer, self._now())
                return answer.content
        raise ConsentRevoked("", status=401)

    async def _access(self, consent_id: str, *, anew: bool) -> str:
        """An access token that works; the tokens may have been renewed since `consent_id` was read, here or elsewhere."""
        current = self._renewed.get(consent_id, consent_id)
        if anew or not self._tokens.is_fresh(read_reference(current)):
            current = self._renewed[consent_id] = await self._renew(current, self._tokens.refresh)
        token = read_reference(current).access_token
        if token is None:
            raise ConsentRevoked
        return token
