"""The HTTP application."""

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from fastapi.routing import APIRoute

from api import capabilities, health, openapi, problems, source
from api.headers import SecurityHeaders
from api.request_log import RequestLog
from api.resources import Resources, open_resources
from api.routing import guarded_routes
from core.settings import WebSettings

BUILT_SCREENS = Path(__file__).resolve().parent.parent / "frontend" / "dist"
LARGEST_REQUEST = 26 * 1024 * 1024
"""Bytes: a document of 25 MiB and the form around it. Counted while it streams in."""


def create_app(
    opening: Callable[[], AbstractAsyncContextManager[Resources]] = open_resources, *, web: WebSettings | None = None
) -> FastAPI:
    """The application over what `opening` opens when it starts. Raises LookupError when a route names no permission."""
    settings = web or WebSettings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        async with opening() as resources:
            app.state.resources = resources
            yield

    app = FastAPI(
        title="OkiOki",
        version="1",
        lifespan=lifespan,
        generate_unique_id_function=_operation_id,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        max_body_size=LARGEST_REQUEST,
        redirect_slashes=False,
    )
    app.include_router(health.routes.router)
    app.include_router(source.routes.router)
    for routes in capabilities.find_routes():
        app.include_router(routes.router, prefix="/v1")
    guarded_routes(app)
    problems.install(app)
    openapi.install(app)
    app.add_middleware(RequestLog)
    app.add_middleware(SecurityHeaders, secure=settings.secure_cookies)
    _serve_frontend(app, settings.frontend_dir or BUILT_SCREENS)
    return app


def _operation_id(route: APIRoute) -> str:
    return route.name


def _serve_frontend(app: FastAPI, folder: Path) -> None:
    """The built screens, where they have been built; an unknown address under them is theirs to explain."""
    if (folder / "index.html").is_file():
        app.frontend("/", directory=str(folder), fallback="index.html")
