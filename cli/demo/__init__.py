"""The demo company: a bakery's quarter, played through the front doors."""

from cli.demo.command import demo

__all__ = ["demo"]
