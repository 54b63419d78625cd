"""How often a company's open items are looked at in a burst: a run costs as much as there is open, so many open items wait a little longer.

Without it every document that comes in would call for a look at everything, and a burst over thousands would keep a core busy with
looking alone. One job waits at a time (it is deduplicated), so what comes in during the pause is looked at once, together.
"""

from datetime import datetime, timedelta

FEW = 200
"""Open items that are looked at without a pause: a run over them takes some tens of milliseconds."""
PAUSE_PER_ITEM = timedelta(milliseconds=2)
"""Four times what an item costs (0.25 to 0.5 ms of one core, bench.matching and the rows read and written): a fifth of a core at most."""
LONGEST = timedelta(seconds=10)


def next_run(last_run: datetime, open_items: int) -> datetime:
    """The earliest moment of the run after one that ended at `last_run` and saw `open_items` documents and transactions."""
    return last_run if open_items <= FEW else last_run + min(LONGEST, open_items * PAUSE_PER_ITEM)
