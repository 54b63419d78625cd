"""A quarter in the life of a bakery in Gent, played through the front doors of the sandbox."""

from sandbox.scenario.play import ADDRESS, play
from sandbox.scenario.tell import Outcome, outcome, tell

__all__ = ["ADDRESS", "Outcome", "outcome", "play", "tell"]
