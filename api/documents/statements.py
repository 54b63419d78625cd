"""A bank's file among the documents: kept where it belongs, and the user told."""

from uuid import UUID

from api.resources import Resources
from core.bank_files.errors import BankStatement
from core.bank_files.read_file import recognise
from core.bank_files.receive_file import keep_bytes, receive_file


async def put_statement_aside(resources: Resources, company_id: UUID, data: bytes, filename: str) -> None:
    """Nothing, for what is no statement; otherwise it is kept in a transaction of its own, since the request is refused.

    Raises BankStatement.
    """
    if recognise(data) is None:
        return
    kept = await keep_bytes(resources.storage, company_id, data, filename)
    async with resources.database.tenant(company_id) as session, session.begin():
        file, _ = await receive_file(session, company_id, kept, "documents")
        file_id = file.id
    raise BankStatement(statement_file_id=file_id)
