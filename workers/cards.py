"""Take up what card statements tell."""

from core.cards.take_lines import take_lines
from core.jobs import TakeCardLines
from workers.context import Context
from workers.registry import Run, handles


@handles(TakeCardLines)
async def take_card_lines(context: Context, job: TakeCardLines, run: Run) -> None:
    """One transaction: the lines of every card on the paper."""
    async with run.finish() as session:
        await take_lines(session, run.company_id, job.document_id)
