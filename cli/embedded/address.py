"""Finding a running embedded server from its folder alone, for commands beside `okioki up`."""

from pathlib import Path


def url_of_running(folder: Path) -> str | None:
    """The superuser's URL of the PostgreSQL that runs over `folder`; None when none does."""
    try:
        port = (folder / "data" / "postmaster.pid").read_text(encoding="ascii").splitlines()[3].strip()
        password = (folder / "password").read_text(encoding="ascii").strip()
    except (OSError, IndexError):
        return None
    return f"postgresql://postgres:{password}@127.0.0.1:{port}/okioki"
