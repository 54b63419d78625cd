"""Every capability's routes: each module of a package below api/ that has a `routes`. None can be forgotten."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import api
from api.openapi import TAGS
from api.routing import Routes


def find_routes() -> list[Routes]:
    """All of them, in the order in which the contract tells of their tags."""
    order = list(TAGS)
    found = [routes for module in _modules() if isinstance(routes := getattr(module, "routes", None), Routes)]
    return sorted(found, key=lambda routes: order.index(routes.tag))


def _modules() -> Iterator[ModuleType]:
    for package in iter_modules(api.__path__, "api."):
        if package.ispkg:
            inside = import_module(package.name)
            for module in iter_modules(inside.__path__, f"{package.name}."):
                yield import_module(module.name)
