# syntax=docker/dockerfile:1
# One image for every part: `okioki api`, `okioki worker fast|net|reading`, `okioki relay`, `okioki migrate`.
FROM python:3.12-slim-bookworm AS screens
WORKDIR /build
COPY requirements-dev.lock pyproject.toml ./
RUN python -m venv .venv && .venv/bin/pip install --quiet --no-deps --require-hashes -r requirements-dev.lock
COPY scripts scripts
COPY frontend frontend
RUN .venv/bin/python scripts/node.py

FROM python:3.12-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /app okioki
WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml README.md alembic.ini openapi.yaml ./
COPY core core
COPY api api
COPY workers workers
COPY cli cli
COPY migrations migrations
COPY --from=screens /build/frontend/dist frontend/dist
RUN pip install --no-cache-dir setuptools && pip install --no-cache-dir --no-deps --no-build-isolation --editable . && pip uninstall -y setuptools
ENV OKIOKI_FRONTEND_DIR=/app/frontend/dist PYTHONUNBUFFERED=1
USER 10001
# Nothing is written but here: run with a read-only root and a temporary /tmp.
VOLUME /tmp
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["okioki", "health"]
ENTRYPOINT ["okioki"]
CMD ["api", "--host", "0.0.0.0", "--port", "8000"]
