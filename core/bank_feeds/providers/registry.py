"""From an institution to the program that can reach it."""

import secrets
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from core.bank_feeds.providers.berlin_group.client import BerlinGroupProvider
from core.bank_feeds.providers.berlin_group.profiles import USUAL, profile_of
from core.bank_feeds.providers.berlin_group.seal import Seal, read_seal
from core.bank_feeds.providers.call import Http
from core.bank_feeds.providers.enable_banking.bearer import read_key
from core.bank_feeds.providers.enable_banking.client import Application as EnableBankingApplication
from core.bank_feeds.providers.enable_banking.client import EnableBankingProvider
from core.bank_feeds.providers.errors import InstitutionUnreachable
from core.bank_feeds.providers.gocardless.client import Application as GoCardlessApplication
from core.bank_feeds.providers.gocardless.client import GoCardlessProvider
from core.bank_feeds.providers.ibanity.permission import Exchange, Renew
from core.bank_feeds.providers.ibanity.tokens import Application as IbanityApplication
from core.bank_feeds.providers.institutions import Connector, Institution
from core.bank_feeds.providers.isabel.client import SCOPE, IsabelProvider
from core.bank_feeds.providers.ponto.client import PontoProvider
from core.bank_feeds.providers.provider import BankProvider
from core.settings import BankSettings


def configured(settings: BankSettings) -> frozenset[Connector]:
    """The ways that this installation has everything for."""
    found: set[Connector] = set()
    if settings.bank_base_url is not None:
        found.add(Connector.BERLIN_GROUP)
    if settings.enable_banking_application_id and settings.enable_banking_private_key is not None:
        found.add(Connector.ENABLE_BANKING)
    if settings.ponto_client_id and settings.ponto_client_secret is not None:
        found.add(Connector.PONTO)
    if _isabel(settings) is not None:
        found.add(Connector.ISABEL)
    if settings.gocardless_secret_id and settings.gocardless_secret_key is not None:
        found.add(Connector.GOCARDLESS)
    return frozenset(found)


def _isabel(settings: BankSettings) -> IbanityApplication | None:
    page, secret = settings.isabel_authorization_url, settings.isabel_client_secret
    if not page or not settings.isabel_client_id or secret is None:
        return None
    known = settings.isabel_client_id, secret.get_secret_value()
    return IbanityApplication(settings.isabel_url, page, *known, SCOPE, is_challenged=False)


def _endpoint(institution: Institution, settings: BankSettings) -> str | None:
    """A bank's own address, else its path behind the gateway."""
    own = settings.bank_endpoints.get(institution.id)
    if own is not None or settings.bank_base_url is None:
        return own
    return f"{settings.bank_base_url.rstrip('/')}/{institution.endpoint_path}"


def _seal(settings: BankSettings) -> Seal | None:
    certificate, key = settings.qseal_certificate_file, settings.qseal_key_file
    return read_seal(certificate.read_bytes(), key.read_bytes()) if certificate is not None and key is not None else None


def preferred(institution: Institution, settings: BankSettings) -> Connector | None:
    """The way a new permission of this institution takes; None where only its files can be imported."""
    own = frozenset((Connector.BERLIN_GROUP,) if institution.id in settings.bank_endpoints else ())
    ways = configured(settings) | own
    return next((connector for connector in institution.connectors if connector in ways), None)


def connector_for(institution: Institution, settings: BankSettings) -> Connector:
    """The same. Raises InstitutionUnreachable."""
    connector = preferred(institution, settings)
    if connector is None:
        raise InstitutionUnreachable("", institution=institution.id)
    return connector


async def not_kept(stale: str, exchange: Exchange) -> str:
    """Where nothing is kept yet: the permission is being asked for."""
    return await exchange(stale)


def provider_for(
    institution: Institution,
    connector: Connector,
    *,
    settings: BankSettings,
    http: Http,
    new_id: Callable[[], UUID],
    now: Callable[[], datetime],
    renew: Renew = not_kept,
) -> BankProvider:
    """The provider of this institution by this way; a permission goes on by the way it was given, whatever new ones take.

    Raises InstitutionUnreachable where the way is not (or no longer) set up.
    """
    unreachable = InstitutionUnreachable("", institution=institution.id, connector=connector.value)
    if connector is Connector.BERLIN_GROUP and (endpoint := _endpoint(institution, settings)) is not None:
        profile = profile_of(institution.id) if institution.id in settings.bank_endpoints else USUAL
        try:
            seal = _seal(settings) if profile.is_sealed else None
        except (OSError, ValueError):
            raise unreachable from None
        if profile.is_sealed and seal is None:
            raise unreachable
        return BerlinGroupProvider(http, endpoint, new_id, now, profile=profile, seal=seal)
    if connector is Connector.ENABLE_BANKING and settings.enable_banking_application_id and settings.enable_banking_private_key is not None:
        try:
            key = read_key(settings.enable_banking_private_key.get_secret_value())
        except ValueError:
            raise unreachable from None
        application = EnableBankingApplication(settings.enable_banking_url, settings.enable_banking_application_id, key)
        return EnableBankingProvider(http, application, institution, now)
    if connector is Connector.PONTO and settings.ponto_client_id and settings.ponto_client_secret is not None:
        secret = settings.ponto_client_secret.get_secret_value()
        ours = IbanityApplication(settings.ponto_url, settings.ponto_authorization_url, settings.ponto_client_id, secret)
        return PontoProvider(http, ours, institution, now=now, new_secret=lambda: secrets.token_urlsafe(32), renew=renew)
    if connector is Connector.ISABEL and (isabel := _isabel(settings)) is not None:
        return IsabelProvider(http, isabel, now=now, renew=renew)
    if connector is Connector.GOCARDLESS and settings.gocardless_secret_id and settings.gocardless_secret_key is not None:
        secret = settings.gocardless_secret_key.get_secret_value()
        known = GoCardlessApplication(settings.gocardless_url, settings.gocardless_secret_id, secret)
        return GoCardlessProvider(http, known, institution, now)
    raise unreachable
