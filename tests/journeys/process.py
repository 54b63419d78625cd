"""One of the product's own processes by its own command, with the patience of deliveries cut from minutes to seconds.

`python -m tests.journeys.process api --port 8000`: what a hand-over that a kill -9 left half done waits for before somebody takes it up
is five minutes in production, longer than any attempt may last; here it is as long as OKIOKI_TEST_ATTEMPT_SECONDS says.
"""

import os
import sys
from datetime import timedelta

from core.delivery import patience

if __name__ == "__main__":
    seconds = float(os.environ.get("OKIOKI_TEST_ATTEMPT_SECONDS", "0"))
    if seconds:
        assert "core.delivery.plan" not in sys.modules, "the figures are copied when they are imported"
        patience.ATTEMPT_SECONDS = seconds
        patience.SENDING_TAKES = timedelta(seconds=seconds + 1)
        patience.PAUSES = (timedelta(seconds=1),) * 30
    from cli.main import app

    app()
