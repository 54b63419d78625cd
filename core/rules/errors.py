"""What can go wrong with rules."""

from core.errors import DomainError, Kind


class RuleNotFound(DomainError):
    """There is no such rule in this company."""

    kind = Kind.NOT_FOUND


class ApplicationNotFound(DomainError):
    """No rule did this in this company."""

    kind = Kind.NOT_FOUND


class SuggestedRuleNotFound(DomainError):
    """There is no such suggested rule, or it has been answered."""

    kind = Kind.NOT_FOUND


class RuleOutOfPlace(DomainError):
    """This part of the rule does not go with what the rule is about."""


class RuleContradicts(DomainError):
    """The parts of this rule contradict one another."""


class RuleMeetsEverything(DomainError):
    """Say by which words, name or number it is recognised: this rule would answer for nearly everything."""


class RuleDoesNothing(DomainError):
    """Say what the rule should do."""


class NotAContract(DomainError):
    """A rule can only book with a contract: choose a document that is one."""


class TooManyRules(DomainError):
    """There is no room for another rule: remove one that is not needed."""


class OrderDiffers(DomainError):
    """The rules have changed meanwhile: look again before you order them."""
