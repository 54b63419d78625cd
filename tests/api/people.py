"""People who sign up and in through the front door."""

import httpx

from tests.factories.companies import vat_number

PASSWORD = "vier woorden zonder verband"


def form(**fields: str) -> dict[str, str]:
    """What signing up asks."""
    number = vat_number()
    return {
        "email": f"u{number.lower()}@example.be",
        "password": PASSWORD,
        "name": "Alice Janssens",
        "language": "nl",
        "vat_number": number,
        "company_name": "Bakkerij Janssens",
    } | fields


async def sign_up(client: httpx.AsyncClient, **fields: str) -> dict[str, str]:
    """Sign up, and say with what."""
    body = form(**fields)
    response = await client.post("/v1/sign-up", json=body)
    assert response.status_code == 201, response.text
    return body


def code_of(response: httpx.Response) -> str:
    """The code of a problem."""
    return response.json()["type"].rsplit(":", 1)[1]
