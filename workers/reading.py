"""Read documents that came in."""

from core.errors import DomainError, Kind
from core.jobs import ReadDocument
from core.reading import read
from core.reading.extract import extract
from workers.context import Context
from workers.registry import Run, handles


@handles(ReadDocument)
async def read_document(context: Context, job: ReadDocument, run: Run) -> None:
    """Bytes to fields in child processes, then one transaction; what cannot be read is recorded with its reason."""
    async with context.database.tenant(run.company_id) as session:
        assignment = await read.assign(session, run.company_id, job.document_id)
    data = await context.storage.get(run.company_id, assignment.sha256)
    try:
        extraction = await extract(data, assignment.filename, own=assignment.own, engine=context.settings.ocr_engine)
    except DomainError as problem:
        if problem.kind is Kind.UNAVAILABLE:
            raise
        async with run.finish() as session:
            await read.record_unreadable(session, run.company_id, job.document_id, problem)
        return
    async with run.finish() as session:
        await read.record_extraction(session, run.company_id, job.document_id, extraction)
