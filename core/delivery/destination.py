"""From an accountant's row to an address that a channel can use: the password is opened for one attempt."""

from uuid import UUID

from core.delivery.appoint import SEALED
from core.delivery.assignment import Address
from core.delivery.channels.channel import Destination
from core.delivery.facts import CompanyFacts
from core.vault import Vault


async def open_destination(address: Address, company: CompanyFacts, vault: Vault) -> Destination:
    """Raises SealBroken."""
    return Destination(
        channel=address.channel,
        sender_name=company.name,
        language=company.language,
        email=address.email,
        host=address.host,
        port=address.port or 22,
        username=address.username,
        password=await _password(address, company.id, vault),
        host_key=address.host_key,
        folder=address.folder,
    )


async def _password(address: Address, company_id: UUID, vault: Vault) -> str | None:
    if address.sealed_password is None:
        return None
    table, column = SEALED
    return await vault.open(company_id, address.sealed_password, table=table, column=column, row_id=address.accountant_id)
