"""Fetch what a link in a mail leads to: to public addresses over TLS alone, a few redirects, and only a document."""

import asyncio
import re
from email.message import Message
from urllib.parse import unquote, urljoin, urlsplit

import httpx

from core.egress import Egress
from core.errors import DomainError
from core.intake import file_type
from core.intake.filename import clean_filename
from core.intake.mailbox.errors import LinkGaveNoDocument

MOST_REDIRECTS = 5
SECONDS = 60
"""For the whole way, redirects included."""


async def fetch_link(egress: Egress, url: str) -> tuple[str, bytes]:
    """The name and the bytes of the document behind a link. Raises LinkGaveNoDocument, with what stood in the way.

    Every address on the way is looked up and checked anew; nothing but the address itself is sent.
    """
    try:
        async with asyncio.timeout(SECONDS), egress.http_client() as client:
            for _ in range(MOST_REDIRECTS + 1):
                if urlsplit(url).scheme != "https":
                    raise LinkGaveNoDocument(reason="not over TLS")
                found = await _one(client, url)
                if isinstance(found, tuple):
                    return found
                url = urljoin(url, found)
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as trouble:  # TimeoutError is an OSError
        raise LinkGaveNoDocument(reason=type(trouble).__name__) from trouble
    except DomainError as refused:
        raise refused if isinstance(refused, LinkGaveNoDocument) else LinkGaveNoDocument(reason=refused.code()) from refused
    raise LinkGaveNoDocument(reason="too many redirects")


async def _one(client: httpx.AsyncClient, url: str) -> str | tuple[str, bytes]:
    """Where it leads on, or what it gave."""
    headers = {"Accept": "application/pdf, application/xml, image/*", "Accept-Encoding": "identity"}
    async with client.stream("GET", url, headers=headers) as answer:
        if answer.is_redirect:
            return answer.headers.get("Location", "")
        if answer.status_code != 200:
            raise LinkGaveNoDocument(reason=f"status {answer.status_code}")
        if answer.headers.get("Content-Encoding", "identity") != "identity":  # what was not asked for may be a bomb
            raise LinkGaveNoDocument(reason="compressed")
        pieces, size = list[bytes](), 0
        async for piece in answer.aiter_raw():
            size += len(piece)
            if size > file_type.LARGEST:
                raise LinkGaveNoDocument(reason="too large")
            pieces.append(piece)
    data = b"".join(pieces)
    file_type.detect(data)
    return _name(answer.headers.get("Content-Disposition", ""), url), data


def _name(disposition: str, url: str) -> str:
    header = Message()
    header["Content-Disposition"] = re.sub(r"[\r\n]", " ", disposition)[:1000]
    return clean_filename(header.get_filename() or unquote(urlsplit(url).path))
