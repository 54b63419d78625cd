"""Small files of every kind, and uploading them."""

import io
import itertools
from typing import Any

import httpx
from PIL import Image

_shades = itertools.count(1)


def picture(form: str = "PNG", *, width: int = 300, height: int = 200) -> bytes:
    """A picture that no other call gives."""
    number = next(_shades)
    image = Image.new("RGB", (width, height), "white")
    for bit in range(16):  # in blocks that JPEG keeps
        image.paste("black" if number >> bit & 1 else "white", (bit * 16, 0, bit * 16 + 16, 16))
    output = io.BytesIO()
    image.save(output, form, **({"lossless": True} if form == "WEBP" else {}))
    return output.getvalue()


def pdf(pages: int = 1) -> bytes:
    """A PDF of some pages that no other call gives."""
    first, *others = [Image.open(io.BytesIO(picture())).convert("RGB") for _ in range(pages)]
    output = io.BytesIO()
    first.save(output, "PDF", save_all=True, append_images=others)
    return output.getvalue()


UBL = b"""<?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>%d</ID></Invoice>"""


def ubl() -> bytes:
    """The beginning of an e-invoice: enough to be known as one."""
    return UBL % next(_shades)


async def upload(client: httpx.AsyncClient, data: bytes, filename: str = "factuur.pdf", **headers: str) -> httpx.Response:
    return await client.post("/v1/documents", files={"file": (filename, data)}, headers=headers)


async def uploaded(client: httpx.AsyncClient, data: bytes | None = None, filename: str = "factuur.pdf") -> dict[str, Any]:
    response = await upload(client, data or pdf(), filename)
    assert response.status_code == 201, response.text
    return response.json()


def problem(response: httpx.Response) -> tuple[int, str]:
    """Status and code of a failure."""
    assert response.headers["content-type"] == "application/problem+json", response.text
    return response.status_code, response.json()["type"].removeprefix("urn:problem-type:okioki:")
