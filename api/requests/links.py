"""The page behind the link of a mail that asks for a document: for whoever holds the link, without an account.

Nothing here answers to GET, and looking changes nothing: a scanner that follows every link of a mail does no harm.
"""

from typing import Annotated

from fastapi import Form, UploadFile

from api.deps import Address, Now, Resources
from api.permissions import Permission
from api.requests.schemas import LinkAnswered, LinkRead, LinkView
from api.routing import Routes
from core.identity.sign_in import network_of
from core.intake.file_type import LARGEST, DisguisedFile, EmptyFile, FileTooLarge, UnknownFileType
from core.intake.receive import Source, keep, receive
from core.requests import open_link
from core.requests.errors import EnoughFiles, RequestLinkInvalid
from core.storage import StorageUnavailable
from core.throttle import TooManyRequests, Window

routes = Routes("requests")

VIEWS = (Window(30, 60), Window(300, 3600))
"""Looks from one network, right or wrong: an office looks often; 256 random bits are not guessed at this pace either."""
FILES = (Window(20, 600), Window(60, 24 * 3600))
"""Files from one network."""
FILES_OF_LINK = (Window(20, 3600),)
"""Files through one link, also those that are refused."""


@routes.post(
    "/document-requests/views",
    permission=Permission.PUBLIC,
    problems=(RequestLinkInvalid, TooManyRequests),
)
async def view_request_link(body: LinkRead, resources: Resources, address: Address, now: Now) -> LinkView:
    """What the holder of a link is asked for."""
    await resources.throttle.admit(VIEWS, "request-view", network_of(address))
    async with resources.database.lookup() as connection:
        opened = await open_link.find_link(connection, body.token)
    async with resources.database.tenant(opened.company_id, actor="link") as session:
        return LinkView.model_validate(await open_link.show(session, opened, now=now))


@routes.post(
    "/document-requests/answers",
    permission=Permission.PUBLIC,
    status_code=201,
    problems=(
        *(RequestLinkInvalid, EnoughFiles, TooManyRequests),
        *(EmptyFile, FileTooLarge, DisguisedFile, UnknownFileType, StorageUnavailable),
    ),
)
async def answer_request_link(
    token: Annotated[str, Form(min_length=1, max_length=open_link.LONGEST_TOKEN)],
    file: UploadFile,
    resources: Resources,
    address: Address,
    now: Now,
) -> LinkAnswered:
    """Hand in the file that was asked for: PDF, picture or e-invoice, up to 25 MiB. It goes the way of every other document."""
    await resources.throttle.admit(FILES, "request-file", network_of(address))
    async with resources.database.lookup() as connection:
        opened = await open_link.find_link(connection, token)
    await resources.throttle.admit(FILES_OF_LINK, "request-link", str(opened.request_id))
    database, company_id = resources.database, opened.company_id
    async with database.tenant(company_id, actor="link") as session:
        await open_link.check_takes(session, opened, token, now=now)
    data = await file.read(LARGEST + 1)
    stored = await keep(resources.storage, company_id, data, file.filename or "")
    async with database.tenant(company_id, actor=f"link:{opened.request_id}") as session, session.begin():
        request = await open_link.check_takes(session, opened, token, now=now)
        reference = f"document_request/{request.id}"
        received = await receive(session, company_id, stored, Source.REQUEST, reference=reference)
        await open_link.record_answer(session, request, received.document, now=now)
        await session.flush()
        shown = await open_link.show(session, opened, now=now)
    return LinkAnswered(files=shown.files, files_left=shown.files_left)
