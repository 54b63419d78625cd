"""Learn from corrections, and put right what was read before they were made."""

from core.jobs import LearnCorrections, PutRight
from core.parsing.parse import parse
from core.reading import learn_corrections, put_right
from core.reading.learned.knowledge import improve
from core.reading.learned.lesson import find_places
from workers.context import Context
from workers.registry import Run, handles


@handles(LearnCorrections)
async def learn_from_corrections(context: Context, job: LearnCorrections, run: Run) -> None:
    """The places of the corrected values are looked for in a child process, without a transaction."""
    async with context.database.tenant(run.company_id) as session:
        lesson = await learn_corrections.look(session, run.company_id, job.document_id)
    places = await parse(find_places, lesson) if lesson is not None else {}
    async with run.finish() as session:
        await learn_corrections.keep(session, run.company_id, job.document_id, places)


@handles(PutRight)
async def put_others_right(context: Context, job: PutRight, run: Run) -> None:
    """Again from what the reader alone had said: with what is known now, and without what was forgotten."""
    async with context.database.tenant(run.company_id) as session:
        alike = await put_right.find_alike(session, run.company_id, job.document_id)
    improved = [(one, await parse(improve, one.pages, one.alone.fields, one.alone.contradictions, one.gathered.knowledge)) for one in alike]
    async with run.finish() as session:
        await put_right.record_put_right(session, run.company_id, job.document_id, improved)
