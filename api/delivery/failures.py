"""All deliveries that the accountant's address or server kept back for one reason: answered together."""

from typing import Annotated

from fastapi import Path

from api.delivery.schemas import FailuresAnswered
from api.deps import CompanyId, Now, Transaction
from api.permissions import Permission
from api.routing import Routes
from core.delivery import answer_failures
from core.delivery.models import Channel

routes = Routes("accountant")
Code = Annotated[str, Path(max_length=60, pattern=r"^[A-Za-z]+$", description="Of the problem they share.", examples=["addressRefused"])]
_PATH = "/accountant/failures/{channel}/{code}"


@routes.post(f"{_PATH}/retries", permission=Permission.DELIVERIES_WRITE, status_code=202)
async def retry_failures(channel: Channel, code: Code, transaction: Transaction, company_id: CompanyId, now: Now) -> FailuresAnswered:
    """Try them all again at once."""
    return FailuresAnswered(deliveries=await answer_failures.retry_failures(transaction, company_id, channel, code, now=now))


@routes.put(f"{_PATH}/withdrawal", permission=Permission.DELIVERIES_WRITE)
async def take_back_failures(channel: Channel, code: Code, transaction: Transaction, company_id: CompanyId, now: Now) -> FailuresAnswered:
    """Say that none of them need go: they are not asked about, nor sent when the address is corrected."""
    return FailuresAnswered(deliveries=await answer_failures.take_back(transaction, company_id, channel, code, now=now))


@routes.delete(f"{_PATH}/withdrawal", permission=Permission.DELIVERIES_WRITE)
async def put_back_failures(channel: Channel, code: Code, transaction: Transaction, company_id: CompanyId) -> FailuresAnswered:
    """Ask again about those that were taken back last."""
    return FailuresAnswered(deliveries=await answer_failures.put_back(transaction, company_id, channel, code))
