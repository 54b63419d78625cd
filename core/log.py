"""What the processes write about themselves: one JSON object a line on standard error, of fields that are allowed by name.

A field nobody thought about is left out, so that a secret cannot slip into the logs under a new name; texts are cleaned of what looks
like one.
"""

import logging
import re
import sys
from typing import Any

import structlog
from structlog.typing import EventDict, FilteringBoundLogger

ALLOWED = frozenset(
    {
        "event", "level", "timestamp", "part", "exception", "instance", "request_id", "method", "route", "status", "duration_ms",
        "company_id", "user_id", "session_id", "api_key_id", "job_id", "job", "kind", "queue", "attempt", "generation", "worker", "code",
        "error", "count", "seconds", "bytes", "document_id", "transaction_id", "booking_id", "mailbox_id", "bank_connection_id",
        "delivery_id", "institution_id", "host", "port", "address", "version", "role", "reason", "lag_seconds", "traceparent", "pid",
    }
)  # fmt: skip

_META = ("_record", "_from_structlog")
"""What structlog keeps about records of other loggers, and takes out itself before writing."""

_SECRETS = re.compile(
    r"oks_[A-Za-z0-9_-]+"
    r"|oki_live_[A-Za-z0-9]+_[A-Za-z0-9]+"
    r"|(?i:authorization[\"']?\s*[=:]\s*)?(?i:bearer)\s+[^\s\"',]+"
    r"|(?i:(?:password|passwd|secret|token|authorization)[\"']?\s*[=:]\s*)[^\s,;}&]+"
    r"|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"
)


def redact(text: str) -> str:
    """`text` without session tokens, API keys, and passwords in addresses or assignments."""
    return _SECRETS.sub("[removed]", text)


def _only_allowed(_logger: object, _method: str, event: EventDict) -> EventDict:
    dropped = [name for name in event if name not in ALLOWED and name not in _META]
    for name in dropped:
        del event[name]
    return event


def _redacted(_logger: object, _method: str, event: EventDict) -> EventDict:
    return {name: redact(value) if isinstance(value, str) else value for name, value in event.items()}


def set_up(*, level: int = logging.INFO) -> None:
    """Send the product's own log and that of its libraries through one chain."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _only_allowed,
        _redacted,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(default=str),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)


def logger(name: str) -> FilteringBoundLogger:
    """A logger for one part of the product."""
    return structlog.get_logger(part=name)
