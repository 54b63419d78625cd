"""From an institution to the program that can reach it."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from core.bank_feeds.providers.berlin_group.client import BerlinGroupProvider, Http
from core.bank_feeds.providers.errors import InstitutionUnreachable
from core.bank_feeds.providers.institutions import Connector, Institution
from core.bank_feeds.providers.provider import BankProvider


def provider_for(
    institution: Institution, *, http: Http, base_url: str | None, new_id: Callable[[], UUID], now: Callable[[], datetime]
) -> BankProvider:
    """The provider of this institution under `base_url`, where every institution has its own path.

    Raises InstitutionUnreachable where no address is set, or no program of ours speaks its interface.
    """
    if base_url is None or institution.connector is not Connector.BERLIN_GROUP:
        raise InstitutionUnreachable("", institution=institution.id)
    return BerlinGroupProvider(http, f"{base_url.rstrip('/')}/{institution.endpoint_path}", new_id, now)
