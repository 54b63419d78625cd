"""The modules that handle jobs: importing this one fills the registry."""

from importlib import import_module

MODULES = ("bank_feeds", "delivery", "intake", "invitations", "matching", "prune", "reading")

for _name in MODULES:
    import_module(f"workers.{_name}")
