"""What each bank wants of whoever speaks the Berlin Group interface with it directly.

Taken from what the banks publish, as far as it could be read; no real bank has been met with any of these entries. Behind a gateway that
has certificates and seals of its own none of it matters.
"""

from dataclasses import dataclass
from enum import StrEnum


class ConsentModel(StrEnum):
    """How the accounts of a permission are named."""

    DETAILED = "detailed"
    """By their IBANs where they are known, else the user chooses at the bank (empty lists)."""
    BANK_OFFERED = "bank_offered"
    """Always empty lists: the bank's page alone lets the user choose."""
    GLOBAL = "global"
    """`allPsd2`: every account of the user."""


class Approach(StrEnum):
    """How the user proves who she is (SCA)."""

    REDIRECT = "redirect"
    DECOUPLED = "decoupled"
    """In the bank's own app, while we wait."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One bank's wishes. Mutual TLS with a QWAC is what the interface asks of everybody."""

    consent: ConsentModel = ConsentModel.DETAILED
    approach: Approach = Approach.REDIRECT
    is_sealed: bool = False
    """Whether each request carries Digest, Signature and TPP-Signature-Certificate, made with a QSEAL."""


USUAL = Profile()
PROFILES = {
    "ing": Profile(is_sealed=True),
    "crelan": Profile(consent=ConsentModel.BANK_OFFERED),
    "belfius": Profile(consent=ConsentModel.BANK_OFFERED),
}
"""The banks that want something else than USUAL."""


def profile_of(institution_id: str) -> Profile:
    """The entry of a bank, or the usual one."""
    return PROFILES.get(institution_id, USUAL)
