"""Rules of the house that no linter knows."""

import ast
from functools import cache
from pathlib import Path

import pytest

from api.app import create_app
from api.routing import guarded_routes

ROOT = Path(__file__).parent.parent
OURS = ("core", "api", "workers", "cli", "sandbox", "migrations")
MODULES = sorted(path for top in OURS for path in (ROOT / top).rglob("*.py"))
CORE = [path for path in MODULES if path.is_relative_to(ROOT / "core")]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
INPUT_OUTPUT = frozenset(
    {
        "sqlalchemy", "asyncpg", "httpx", "arq", "redis", "asyncssh", "aiosmtplib", "aioimaplib", "obstore",
        "core.db", "core.outbox", "core.storage",
    }
)  # fmt: skip
TABLES = {"models.py", "db.py", "tables.py"}
CONDITIONS = {"core/rules/narrow.py", "core/search/tagged.py"}
"""Modules that build parts of a question in SQL, asked by others: they wait for nothing themselves."""
"""Modules that declare tables need no `async def`."""
DRAWERS = {
    "utils", "util", "common", "helpers", "helper", "lib", "kit", "base", "misc", "shared", "manager", "handler", "service", "repository",
    "processor",
}  # fmt: skip
"""Names that say nothing of what is inside."""
MOST_LINES, MOST_TEST_LINES = 300, 400
MOST_IMPORTS, MOST_IMPORTS_OF_EDGES = 16, 25
"""Modules of our own that one may import from: beyond it, it does several things. Edges name failures and schemas too."""
ASSEMBLING = {
    "core/tables.py": "names every table for Alembic",
    "workers/handlers.py": "names every module of handlers",
}
"""Modules whose one purpose is to name many others."""


TESTED_AS_LISTS = {"search": "its finds are the lists of tests/api/documents and tests/api/banking"}


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> frozenset[str]:
    """Everything a module imports, names within modules too; what only a type checker sees is left out."""
    names: set[str] = set()
    for node in _running(parsed(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(names)


def _running(tree: ast.Module) -> list[ast.AST]:
    nodes: list[ast.AST] = []
    for statement in tree.body:
        if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
            continue
        nodes += ast.walk(statement)
    return nodes


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def does_input_output(path: Path) -> set[str]:
    return {name for name in imported(path) if any(name == lib or name.startswith(f"{lib}.") for lib in INPUT_OUTPUT)}


def waits(path: Path) -> bool:
    return any(isinstance(node, ast.AsyncFunctionDef) for node in ast.walk(parsed(path)))


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_only_async_modules_of_core_do_input_and_output(path: Path) -> None:
    if not waits(path) and path.name not in TABLES and "outbox" not in path.parts and name_of(path) not in CONDITIONS:
        assert not does_input_output(path)


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_core_knows_no_edge(path: Path) -> None:
    edges = {"fastapi", "starlette", "arq", "uvicorn", "typer", "api", "workers", "cli", "sandbox"}
    assert not {name for name in imported(path) if name.split(".")[0] in edges}


@pytest.mark.parametrize("path", [path for path in MODULES if not path.is_relative_to(ROOT / "migrations")], ids=name_of)
def test_nobody_commits_by_hand(path: Path) -> None:
    """Transactions end where they began: in the `begin()` block of an edge."""
    calls = {
        node.func.attr
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("commit", "rollback")
    }
    assert not calls


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_only_the_clock_reads_the_time_and_only_ids_makes_ids(path: Path) -> None:
    calls = {ast.unparse(node.func) for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)}
    forbidden = {"datetime.now", "datetime.utcnow", "date.today", "time.time", "time.monotonic", "uuid4", "uuid.uuid4", "uuid1"}
    assert name_of(path) in ("core/clock.py", "core/ids.py") or not calls & forbidden


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_stay_small(path: Path) -> None:
    if "versions" not in path.parts:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_tests_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_TEST_LINES


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_know_few_others(path: Path) -> None:
    modules = {
        node.module
        for node in _running(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in OURS and node.module != "core"
    }
    is_edge = name_of(path).startswith(("api/", "cli/", "workers/"))
    assert name_of(path) in ASSEMBLING or len(modules) <= (MOST_IMPORTS_OF_EDGES if is_edge else MOST_IMPORTS)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_there_are_no_drawers(path: Path) -> None:
    assert not {path.stem, *path.relative_to(ROOT).parts[:-1]} & DRAWERS


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_is_in_it(path: Path) -> None:
    has_code = any(not isinstance(node, ast.Expr) for node in parsed(path).body)
    assert not has_code or ast.get_docstring(parsed(path))


@pytest.mark.parametrize("path", [path for path in MODULES if path.is_relative_to(ROOT / "workers")], ids=name_of)
def test_only_workers_know_arq(path: Path) -> None:
    assert "fastapi" not in {name.split(".")[0] for name in imported(path)}


@pytest.mark.parametrize("path", [path for path in MODULES if not path.is_relative_to(ROOT / "sandbox")], ids=name_of)
def test_the_product_does_not_need_the_sandbox(path: Path) -> None:
    """But for the commands that start it: the demo, and `okioki up`."""
    needs = {name for name in imported(path) if name.split(".")[0] == "sandbox"}
    assert not needs or path.is_relative_to(ROOT / "cli")


def test_every_route_names_its_permission() -> None:
    routes = guarded_routes(create_app())
    assert len(routes) > 40
    assert all(permission for _, _, permission in routes)


def test_tests_mirror_core() -> None:
    """Every module of core that does something is tested by a file of its name, or by those of its capability."""
    files = [path for path in TESTS if path.name.startswith("test_")]
    names = {path.stem.removeprefix("test_") for path in files}
    capabilities = {part for path in files for part in path.relative_to(ROOT / "tests").parts[1:-1]}
    declaring = {"__init__.py", "models.py", "errors.py", "settings.py", "tables.py", "jobs.py", "db.py", "clock.py", "ids.py"}
    orphans = {
        name_of(path)
        for path in CORE
        if path.name not in declaring
        and path.stem not in names
        and path.relative_to(ROOT / "core").parts[0] not in capabilities | TESTED_AS_LISTS.keys()
    }
    assert orphans == set()
