"""Who may do what: the one table of permissions, roles and API-key scopes. Every route names its permission from here."""

from enum import StrEnum

from core.identity.models import Role


class Permission(StrEnum):
    """What a route asks of its caller. Names with a colon are also the scopes of API keys, where GRANTABLE says so."""

    PUBLIC = "public"
    """Anybody, signed in or not."""
    SIGNED_IN = "signed_in"
    """A person, about themselves: whatever company they are in, but never an API key."""

    COMPANY_READ = "company:read"
    COMPANY_WRITE = "company:write"
    MEMBERS_READ = "members:read"
    MEMBERS_WRITE = "members:write"
    API_KEYS_READ = "api_keys:read"
    API_KEYS_WRITE = "api_keys:write"
    BANKS_READ = "banks:read"
    BANKS_WRITE = "banks:write"
    MAILBOXES_READ = "mailboxes:read"
    MAILBOXES_WRITE = "mailboxes:write"
    TRANSACTIONS_READ = "transactions:read"
    TRANSACTIONS_WRITE = "transactions:write"
    DOCUMENTS_READ = "documents:read"
    DOCUMENTS_WRITE = "documents:write"
    BOOKINGS_READ = "bookings:read"
    BOOKINGS_WRITE = "bookings:write"
    TODO_READ = "todo:read"
    RULES_READ = "rules:read"
    RULES_WRITE = "rules:write"
    REMARKS_READ = "remarks:read"
    REMARKS_WRITE = "remarks:write"
    PAYMENTS_READ = "payments:read"
    PAYMENTS_WRITE = "payments:write"
    ACCOUNTANT_READ = "accountant:read"
    ACCOUNTANT_WRITE = "accountant:write"
    DELIVERIES_READ = "deliveries:read"
    DELIVERIES_WRITE = "deliveries:write"
    REQUESTS_READ = "requests:read"
    REQUESTS_WRITE = "requests:write"
    EVENTS_READ = "events:read"


_EVERYTHING = frozenset(Permission) - {Permission.PUBLIC, Permission.SIGNED_IN}
_READING = frozenset(p for p in _EVERYTHING if p.endswith(":read"))
_DAILY_WORK = frozenset(
    {
        Permission.TRANSACTIONS_WRITE,
        Permission.DOCUMENTS_WRITE,
        Permission.BOOKINGS_WRITE,
        Permission.DELIVERIES_WRITE,
        Permission.RULES_WRITE,
        Permission.REMARKS_WRITE,
    }
)
_CONNECTIONS = frozenset({Permission.BANKS_WRITE, Permission.MAILBOXES_WRITE})

ROLES: dict[Role, frozenset[Permission]] = {
    # The administration is theirs.
    Role.OWNER: _EVERYTHING,
    # A colleague does the daily work and links what they can sign for. Who else comes in, where the accountant's copies go, and keys
    # for machines stay with the owner: each of them lets data out of the company.
    Role.MEMBER: (_READING | _DAILY_WORK | _CONNECTIONS | {Permission.PAYMENTS_WRITE, Permission.REQUESTS_WRITE})
    - {Permission.API_KEYS_READ},
    # The firm reads everything and may help with the answers. It may not change connections or delivery addresses: it did not sign at
    # the bank, the mailbox is not its own, and an address it sets could be another firm's.
    Role.ACCOUNTANT: _READING | _DAILY_WORK | {Permission.REQUESTS_WRITE},
}

GRANTABLE = (_READING | _DAILY_WORK) - {Permission.MEMBERS_READ, Permission.API_KEYS_READ}
"""What an API key may be given. Never: people, keys, company and delivery addresses (a leaked key must not be able to make itself at
home or send the administration elsewhere), connections (a bank's consent is given by a person at the bank), and requests (mail to
strangers in the company's name)."""
