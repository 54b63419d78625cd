"""Everything an archive will hold, known before its first byte leaves: names, sizes, hashes."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from stat import S_IFREG

from stream_zip import NO_COMPRESSION_64, stream_zip

from core.archive.entry import Archived, Kept
from core.archive.index import INDEX_CSV, INDEX_HTML, MANIFEST, MISSING, csv_index, html_index, manifest

MODE = S_IFREG | 0o644


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the zip: its bytes, or the hash under which the storage has them."""

    name: str
    size: int
    made_at: datetime
    sha256: str
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The members in their order, the length of the zip in bytes, and a tag that differs where any byte would."""

    members: tuple[Member, ...]
    length: int
    tag: str


def plan(documents: Sequence[Archived], missing: Sequence[Kept], *, language: str, title: str) -> Plan:
    """The plan for some documents; `missing` are files that the storage no longer has, told in a list of their own."""
    lost = {kept.name for kept in missing}
    kept = [one for document in documents for one in document.files if one.name not in lost]
    newest = max(one.made_at for document in documents for one in document.files)
    members = [Member(one.name, one.size, one.made_at, one.sha256) for one in kept]
    told = {INDEX_CSV: csv_index(documents, language), INDEX_HTML: html_index(documents, language, title)}
    if lost:
        told[MISSING] = "".join(f"{name}\n" for name in sorted(lost)).encode()
    members += [_told(name, data, newest) for name, data in told.items()]
    members.append(_told(MANIFEST, manifest([(one.sha256, one.name) for one in members]), newest))
    return Plan(tuple(members), _length(members), members[-1].sha256)


def _told(name: str, data: bytes, made_at: datetime) -> Member:
    return Member(name, len(data), made_at, hashlib.sha256(data).hexdigest(), data)


def _length(members: Sequence[Member]) -> int:
    """Nothing is compressed, so the zip is as long as one of empty files under the same names, and the files themselves."""
    empty = ((one.name, one.made_at, MODE, NO_COMPRESSION_64(0, 0), ()) for one in members)
    return sum(len(chunk) for chunk in stream_zip(empty)) + sum(one.size for one in members)
