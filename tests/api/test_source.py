"""Whoever uses the product over a network may have its source."""

import io
import zipfile

from httpx import AsyncClient


async def test_it_hands_out_the_files_it_runs_from(api: AsyncClient) -> None:
    answer = await api.get("/source")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/zip")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert {"LICENSE", "core/db.py", "api/source.py", "frontend/package.json"} <= set(names)
    assert not any("node_modules" in name or "__pycache__" in name for name in names)
