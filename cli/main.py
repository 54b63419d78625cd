"""The command `okioki`. Each sub-command's module is imported when it is called, so that the quick ones start quickly."""

from importlib import import_module

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

COMMANDS = {
    "up": ("cli.up", "up"),
    "api": ("cli.serving", "api"),
    "worker": ("cli.serving", "worker"),
    "relay": ("cli.serving", "relay"),
    "migrate": ("cli.serving", "migrate"),
    "health": ("cli.serving", "health"),
    "openapi": ("cli.serving", "openapi"),
    "demo": ("cli.demo", "demo"),
    "read": ("cli.read", "read"),
    "match": ("cli.match", "match"),
    "einvoice": ("cli.einvoice", "app"),
    "statement": ("cli.statement", "app"),
    "coda": ("cli.coda", "app"),
    "rates": ("cli.rates", "rates"),
    "admin": ("cli.admin", "app"),
    "backup": ("cli.backup.command", "backup"),
    "restore": ("cli.backup.command", "restore"),
}
"""Name: module, and the function or group in it."""


class LazyGroup(TyperGroup):
    """A group whose commands are looked up by name."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # pyright: ignore[reportIncompatibleMethodOverride]
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand | TyperGroup | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        found = getattr(import_module(module), name)
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False)
            alone.command(cmd_name)(found)
            found = alone
        command = get_command(found)
        command.name = cmd_name
        return command  # pyright: ignore[reportReturnType]


app = typer.Typer(cls=LazyGroup, no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)


@app.callback()
def okioki() -> None:
    """Pre-accounting for Belgian businesses."""


if __name__ == "__main__":
    app()
