"""`okioki demo`: the demo company, made through the API like any other, with a quarter of real work behind it."""

import asyncio
import json
from typing import Annotated, Any

import httpx
import typer
from rich.console import Console

EMAIL = "demo@gouden-aar.example"
PASSWORD = "bloem water zout gist"  # noqa: S105
"""Of a company that does not exist; `okioki up` gives one of its own to each installation."""


def demo(
    address: Annotated[str, typer.Option(help="Where the API is.")],
    outside: Annotated[str, typer.Option(help="The line that `python -m sandbox --play` printed.")],
    password: Annotated[str, typer.Option(envvar="OKIOKI_DEMO_PASSWORD", help="The password of the demo login.")] = PASSWORD,
    patience: Annotated[float, typer.Option(help="Seconds to wait for the work in the background; what is left goes on by itself.")] = 150,
) -> None:
    """Make the demo company, once; prints its login as JSON. A second run finishes what the first one left."""
    console = Console(stderr=True, soft_wrap=True)
    login = {"email": EMAIL, "password": password}
    asyncio.run(_make(address, json.loads(outside), login, patience, console))
    typer.echo(json.dumps(login))


async def _make(address: str, outside: dict[str, Any], login: dict[str, str], patience: float, console: Console) -> None:
    from cli.demo.owner import Owner  # noqa: PLC0415 (the sandbox is not part of the image)
    from cli.demo.quarter import Quarter  # noqa: PLC0415

    async with httpx.AsyncClient(base_url=address, headers={"X-OkiOki": "1"}, timeout=60) as http:
        quarter = Quarter(Owner(http), outside, deadline=asyncio.get_running_loop().time() + patience)
        with console.status("the bakery") as status:
            async for words in quarter.live(login):
                console.print(words, highlight=False)
                status.update(words)
