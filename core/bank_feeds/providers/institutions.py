"""The institutions known from the start, one entry each."""

from dataclasses import dataclass
from enum import StrEnum

from core.bank_feeds.providers.errors import InstitutionUnknown


class Connector(StrEnum):
    """Which program of ours reaches the institution; the same as the column bank_connection.provider."""

    BERLIN_GROUP = "berlin_group"
    ENABLE_BANKING = "enable_banking"
    PONTO = "ponto"
    ISABEL = "isabel"
    GOCARDLESS = "gocardless"


class OwnInterface(StrEnum):
    """What the bank itself publishes. Where it is not the Berlin Group's, the endpoint is a gateway that translates it."""

    BERLIN_GROUP = "berlin_group"
    BERLIN_GROUP_LIKE = "berlin_group_like"
    STET = "stet"
    PROPRIETARY = "proprietary"
    PONTO_CONNECT = "ponto_connect"
    ISABEL_CONNECT = "isabel_connect"


@dataclass(frozen=True, slots=True)
class Supports:
    """What can be asked of it. Days and calls as published by the banks; the bank's answer is what counts in the end."""

    pending: bool = True
    delta_by_entry: bool = True
    """Continues after an entry reference; where not, an overlap of days is fetched again."""
    unattended_per_day: int = 4
    """RTS on SCA article 36(5)(b)."""
    unattended_history_days: int = 90
    """RTS on SCA article 10: what a bank must give without the user."""
    consent_days: int = 180
    """Delegated Regulation (EU) 2022/2360."""
    choose_accounts_before: bool = True
    """Whether IBANs can be named in the request; where not, the user chooses at the bank."""


@dataclass(frozen=True, slots=True)
class Institution:
    """One bank as the user picks it."""

    id: str
    name: str
    bics: tuple[str, ...]
    colour: str
    """Background of its initials in lists; we show no logos that are not ours."""
    own_interface: OwnInterface
    connectors: tuple[Connector, ...] = (
        Connector.BERLIN_GROUP,
        Connector.ENABLE_BANKING,
        Connector.PONTO,
        Connector.GOCARDLESS,
    )
    """What can reach it, the preferred one first: whoever asks the bank itself passes the accounts through nobody else's hands."""
    supports: Supports = Supports()
    successor: str | None = None
    """The bank it merged into; its entry stays, for old accounts and old papers."""

    @property
    def endpoint_path(self) -> str:
        """Where it stands under the address of the gateway."""
        return self.id


_BG, _LIKE, _STET, _OWN = OwnInterface.BERLIN_GROUP, OwnInterface.BERLIN_GROUP_LIKE, OwnInterface.STET, OwnInterface.PROPRIETARY
_DAYS_ONLY = Supports(delta_by_entry=False)
_CHOOSE_THERE = Supports(delta_by_entry=False, choose_accounts_before=False)
_FORTIS = "bnp-paribas-fortis"

INSTITUTIONS: tuple[Institution, ...] = (
    Institution("argenta", "Argenta", ("ARSPBE22",), "#2e8540", _BG),
    Institution("axa", "AXA Bank", ("AXABBE22",), "#00008f", _BG, supports=_DAYS_ONLY, successor="crelan"),
    Institution("bank-de-kremer", "Bank de Kremer", ("CEKVBE88",), "#7a5230", _BG),
    Institution("van-breda", "Bank J. Van Breda & C°", ("JVBABE22", "ABERBE22"), "#a6192e", _BG),
    Institution(
        "belfius", "Belfius", ("GKCCBEBB",), "#c30045", _OWN, supports=Supports(delta_by_entry=False, choose_accounts_before=False)
    ),
    Institution(_FORTIS, "BNP Paribas Fortis", ("GEBABEBB",), "#00915a", _STET, supports=_DAYS_ONLY),
    Institution("bpost-bank", "bpost bank", ("BPOTBEB1", "GEBABEBB"), "#e3000f", _STET, supports=_DAYS_ONLY, successor=_FORTIS),
    Institution("cbc", "CBC", ("CREGBEBB",), "#003665", _LIKE),
    Institution("crelan", "Crelan", ("NICABEBB", "AXABBE22"), "#84bd00", _LIKE),
    Institution("europabank", "Europabank", ("EURBBE99",), "#e4002b", _BG),
    Institution("fintro", "Fintro", ("GEBABEBB",), "#ffb81c", _STET, supports=_DAYS_ONLY, successor=_FORTIS),
    Institution("hello-bank", "Hello bank!", ("GEBABEBB",), "#00b2a9", _STET, supports=_DAYS_ONLY),
    Institution("ing", "ING", ("BBRUBEBB",), "#ff6200", _LIKE),
    Institution("isabel", "Isabel 6", (), "#00a3e0", OwnInterface.ISABEL_CONNECT, connectors=(Connector.ISABEL,)),
    Institution("kbc", "KBC", ("KREDBEBB",), "#00aeef", _LIKE),
    Institution("kbc-brussels", "KBC Brussels", ("KREDBEBB",), "#0d2a50", _LIKE),
    Institution("keytrade", "Keytrade", ("KEYTBEBB",), "#5b2d82", _BG),
    Institution("nagelmackers", "Nagelmackers", ("BNAGBEBB",), "#00335b", _BG),
    Institution("ponto", "Ponto", (), "#1f5eff", OwnInterface.PONTO_CONNECT, connectors=(Connector.PONTO, Connector.BERLIN_GROUP)),
    Institution("triodos", "Triodos", ("TRIOBEBB",), "#007f7b", _BG),
    Institution("vdk", "vdk bank", ("VDSPBE91",), "#e2001a", _BG),
)

_BY_ID = {institution.id: institution for institution in INSTITUTIONS}


def institution(institution_id: str) -> Institution:
    """One entry; raises InstitutionUnknown."""
    found = _BY_ID.get(institution_id)
    if found is None:
        raise InstitutionUnknown("", institution=institution_id)
    return found


def institutions_with_bic(bic: str) -> tuple[Institution, ...]:
    """The entries a BIC may mean: brands share the BIC of their house."""
    short = bic.strip().upper()[:8]
    return tuple(entry for entry in INSTITUTIONS if short in entry.bics)


def heir(institution_id: str) -> Institution:
    """The bank that keeps an institution's accounts today: itself, or the last successor."""
    found = institution(institution_id)
    while found.successor is not None:
        found = institution(found.successor)
    return found
