"""Under which names a sender is remembered: the address, and its domain where that belongs to one firm."""

from collections.abc import Iterable

from core.intake.mailbox.errors import MailSenderTooWide

FREE_MAIL = frozenset({
    "gmail.com", "googlemail.com", "outlook.com", "outlook.be", "hotmail.com", "hotmail.be", "hotmail.fr", "live.be", "live.com", "msn.com",
    "yahoo.com", "yahoo.fr", "icloud.com", "me.com", "mac.com", "telenet.be", "skynet.be", "proximus.be", "belgacom.net", "scarlet.be",
    "voo.be", "mail.be", "gmx.de", "gmx.net", "web.de", "orange.fr", "free.fr", "ziggo.nl", "proton.me", "protonmail.com", "t-online.de",
})  # fmt: skip
"""Providers where everybody has an address: what one of them sends says nothing of the next."""


def domain_of(sender: str) -> str | None:
    """`@` and the domain; None where it belongs to everybody, or where there is none."""
    _, at, domain = sender.rpartition("@")
    return f"@{domain}" if at and domain and domain not in FREE_MAIL else None


def names_of(sender: str) -> list[str]:
    """The address and its domain, the narrower first."""
    return [name for name in (sender, domain_of(sender)) if name]


def wanted_name(sender: str, scope: str) -> str:
    """What to remember when the owner says `address` or `domain`. Raises MailSenderTooWide."""
    if scope == "address":
        return sender
    domain = domain_of(sender)
    if domain is None:
        raise MailSenderTooWide(domain=sender.rpartition("@")[2])
    return domain


def narrowest(said: Iterable[tuple[str, str, str]], sender: str) -> dict[str, str]:
    """Outcome by reason from (name, reason, outcome): what was said of the address goes before what was said of the domain."""
    ordered = sorted(said, key=lambda one: one[0] == sender)
    return {because: outcome for _, because, outcome in ordered}
