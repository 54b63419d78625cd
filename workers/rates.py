"""The table of exchange rates that this process knows, read anew when its file changes."""

from functools import lru_cache
from pathlib import Path

from core.log import logger
from core.matching.rate_file import RatesNotUnderstood, read_rates
from core.matching.rates import NO_RATES, Rates

_log = logger("workers")


def known_rates(file: Path | None) -> Rates:
    """The rates in `file`; none where there is no file or it cannot be read, so that matching goes by what the banks say alone."""
    try:
        return NO_RATES if file is None else _read(file, file.stat().st_mtime_ns)
    except OSError:
        return NO_RATES


@lru_cache(maxsize=2)
def _read(file: Path, _changed: int) -> Rates:
    try:
        return read_rates(file.read_bytes())
    except RatesNotUnderstood:
        _log.warning("rates_not_understood", reason=str(file))
        return NO_RATES
