"""Addresses: ours to ask, theirs to follow with care."""

from urllib.parse import quote, urlencode, urljoin, urlsplit

from core.bank_feeds.providers.errors import ProtocolViolation
from core.bank_feeds.providers.provider import Window


def segment(value: str) -> str:
    """A bank's id as one part of a path."""
    return quote(value, safe="")


def first_page(endpoint: str, remote_id: str, window: Window) -> str:
    """The address that asks for a window of movements."""
    query = {"bookingStatus": "both" if window.pending else "booked"}
    if window.after_entry is not None:
        query["entryReferenceFrom"] = window.after_entry
    else:
        query["dateFrom"] = window.date_from.isoformat()
        if window.date_to is not None:
            query["dateTo"] = window.date_to.isoformat()
    return f"{endpoint}/v1/accounts/{segment(remote_id)}/transactions?{urlencode(query)}"


def next_page(endpoint: str, current: str, href: str) -> str:
    """Where a link leads. Links come whole, from the host's root, from the interface's own root ("/v1/..."), or as a bare query.

    A link to another host is refused: the permission travels in a header, and would be given away.
    """
    root = urlsplit(endpoint)
    from_own_root = href.startswith("/v1/") and not root.path.startswith("/v1")
    target = f"{endpoint}{href}" if from_own_root else urljoin(current, href)
    parts = urlsplit(target)
    if (parts.scheme, parts.netloc) != (root.scheme, root.netloc):
        raise ProtocolViolation("the link leads to another host", field="transactions._links.next")
    return parts._replace(fragment="").geturl()


def browser_address(endpoint: str, href: str) -> str:
    """The page for the user's browser; only an address a browser may be sent to."""
    target = urljoin(endpoint + "/", href)
    if urlsplit(target).scheme not in {"https", "http"}:
        raise ProtocolViolation("the address for approval is not a web address", field="_links.scaRedirect")
    return target
