"""Run everything due of one company in a process of its own, so that a test can kill it."""

import asyncio
import sys
from uuid import UUID

import workers.delivery  # noqa: F401  registers the handlers
from tests.database import connect
from tests.drain import drain
from workers.context import open_context


async def main(database_url: str, company_id: str) -> None:
    database = connect(database_url)
    async with open_context(database=database) as context:
        print(await drain(database, context, company_id=UUID(company_id)))
    await database.dispose()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
