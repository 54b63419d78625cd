"""Read documents that came in."""

import logging

from core.errors import DomainError, Kind
from core.jobs import ReadDocument
from core.outbox.redaction import redact
from core.parsing.parse import parse
from core.reading import read
from core.reading.errors import ReadingBroke
from core.reading.extract import extract
from core.reading.extraction import Extraction
from core.reading.gather_knowledge import find_knowledge
from core.reading.learned.knowledge import improve
from workers.context import Context
from workers.registry import Run, handles

log = logging.getLogger(__name__)


@handles(ReadDocument)
async def read_document(context: Context, job: ReadDocument, run: Run) -> None:
    """Bytes to fields in child processes, then one transaction; what cannot be read is recorded with its reason.

    What may pass is tried again; the last try ends in words too, because a document that waits for ever shows nowhere.
    """
    async with context.database.tenant(run.company_id) as session:
        assignment = await read.assign(session, run.company_id, job.document_id)
    problem: DomainError
    try:
        extraction = await _extract(context, run, assignment)
        async with context.database.tenant(run.company_id) as session:
            gathered = await find_knowledge(session, run.company_id, job.document_id, extraction)
        known = (extraction.page_words, extraction.fields, extraction.contradictions, gathered.knowledge)
        improved = None if gathered.is_empty else await parse(improve, *known)
    except DomainError as refused:
        if refused.kind is Kind.UNAVAILABLE and not run.is_last_attempt:
            raise
        problem = refused
    except Exception as error:
        if not run.is_last_attempt:
            raise
        log.exception("reading of document %s broke: %s", job.document_id, redact(error))
        problem = ReadingBroke(reason=type(error).__name__)
    else:
        async with run.finish() as session:
            await read.record_extraction(session, run.company_id, job.document_id, extraction, gathered=gathered, improved=improved)
        return
    async with run.finish() as session:
        await read.record_unreadable(session, run.company_id, job.document_id, problem)


async def _extract(context: Context, run: Run, assignment: read.Assignment) -> Extraction:
    data = await context.storage.get(run.company_id, assignment.sha256)
    return await extract(data, assignment.filename, own=assignment.own, engine=context.settings.ocr_engine)
