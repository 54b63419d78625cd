"""What the official rules say of one document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One broken rule."""

    rule: str
    """The official id (BR-CO-15, PEPPOL-EN16931-R010), XSD for the schema, XML for what is not even readable."""
    message: str
    location: str
    """An XPath with the usual prefixes, or a line for schema errors."""
    fatal: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Valid means that no fatal rule is broken; warnings never block."""

    syntax: str | None
    """ubl, cii or zugferd1; `None` for what is no invoice."""
    profile: str | None
    """The specification that the document says it follows (BT-24)."""
    errors: tuple[Violation, ...] = ()
    warnings: tuple[Violation, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether the document may be sent."""
        return not self.errors
