"""What one look at a company saw."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.policy import Policy


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything open as one transaction saw it, and in which version."""

    documents: tuple[DocumentCandidate, ...]
    transactions: tuple[TransactionCandidate, ...]
    undone: frozenset[tuple[str, str]]
    aliases: frozenset[tuple[str, str]]
    policy: Policy
    versions: Mapping[str, int]
