"""`okioki rates`: fetch the European Central Bank's reference rates, for matching across currencies."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from core.egress import Egress
from core.errors import DomainError
from core.matching.rate_file import ADDRESS, read_rates


def rates(
    file: Annotated[Path, typer.Argument(help="Where to keep the table: the file that OKIOKI_ECB_RATES names.")],
    address: Annotated[str, typer.Option(help="Where the table is published.")] = ADDRESS,
) -> None:
    """Renew the table of exchange rates, once a working day. The one that is there stays unless the new one can be read."""
    try:
        data = asyncio.run(_fetch(address))
        read_rates(data)
    except (DomainError, OSError) as problem:
        typer.echo(f"The rates were not renewed: {problem}", err=True)
        raise typer.Exit(1) from problem
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_bytes(data)
    fresh.replace(file)
    typer.echo(f"{len(data):,} bytes of rates in {file}")


async def _fetch(address: str) -> bytes:
    async with Egress().http_client() as http:
        answer = await http.get(address)
        if answer.status_code != 200:
            raise OSError(f"{address} answered {answer.status_code}")
        return answer.content
