"""The program's own source, which whoever uses it over a network may have (AGPL-3.0, section 13)."""

import io
import zipfile
from functools import cache
from pathlib import Path

from fastapi import Response
from fastapi.responses import RedirectResponse

from api.deps import Resources
from api.permissions import Permission
from api.routing import Routes

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("core", "api", "workers", "cli", "sandbox", "migrations", "scripts", "frontend", "tests", "bench", "docs")
FILES = ("LICENSE", "README.md", "Makefile", "pyproject.toml", "alembic.ini", "openapi.yaml", "Dockerfile", "compose.yaml")
LEFT_OUT = {"__pycache__", "node_modules", "dist", ".tanstack"}

routes = Routes("health")


@routes.get(
    "/source",
    permission=Permission.PUBLIC,
    response_class=Response,
    responses={
        200: {"description": "The source as a zip.", "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}},
        307: {"description": "Where the source is published."},
    },
)
def get_source(resources: Resources) -> Response:
    """The source of this very version: where it is published, or the files this process runs from."""
    published = resources.settings.source_url
    if published is not None:
        return RedirectResponse(published)
    headers = {"Content-Disposition": 'attachment; filename="okioki-source.zip"'}
    return Response(_zipped(), media_type="application/zip", headers=headers)


@cache
def _zipped() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        found = [ROOT / name for name in FILES] + [path for part in PARTS for path in sorted((ROOT / part).rglob("*"))]
        for path in found:
            if path.is_file() and not LEFT_OUT & set(path.parts):
                archive.write(path, path.relative_to(ROOT))
    return written.getvalue()
