"""The company: what it says of itself, and further ones."""

from api.companies.schemas import Company, CompanyChange, NewCompany
from api.deps import CompanyId, IdentityTransaction, Now, Resources, Transaction, User
from api.permissions import Permission
from api.routing import Routes
from core import ids
from core.companies import models
from core.companies.change_company import change_company as change
from core.companies.errors import VatNumberInvalid, VatNumberTaken
from core.companies.found_company import found_company
from core.companies.queries import get_company as get
from core.companies.vat_number import normalise
from core.identity.models import Role
from core.identity.queries import list_places
from core.identity.sign_up import add_member

routes = Routes("company")
_MAY_BE_EMPTIED = {"street", "postal_code", "city"}


def changes_of(body: CompanyChange) -> dict[str, str | None]:
    """The fields that were sent."""
    sent = body.model_dump(exclude_unset=True)
    return {name: value for name, value in sent.items() if value is not None or name in _MAY_BE_EMPTIED}


@routes.get("/company", permission=Permission.COMPANY_READ, response_model=Company)
async def get_company(transaction: Transaction, company_id: CompanyId) -> models.Company:
    """The current company."""
    return await get(transaction, company_id)


@routes.patch("/company", permission=Permission.COMPANY_WRITE, response_model=Company)
async def change_company(body: CompanyChange, transaction: Transaction, company_id: CompanyId) -> models.Company:
    """Change name, language, address, or when documents go to the accountant."""
    return await change(transaction, company_id, changes_of(body))


@routes.post(
    "/companies", permission=Permission.SIGNED_IN, status_code=201, response_model=Company, problems=(VatNumberInvalid, VatNumberTaken)
)
async def add_company(body: NewCompany, resources: Resources, user: User, identity: IdentityTransaction, now: Now) -> models.Company:
    """Begin a further company, with the user as its owner. Who owns it already gets it as it is, so that a retry does no harm."""
    number = normalise(body.vat_number)
    for place in await list_places(identity, user.id):
        if place.company.vat_number == number and place.role is Role.OWNER:
            return place.company
    company_id = ids.uuid7()
    async with resources.database.tenant(company_id, user_id=user.id, actor=f"user:{user.id}") as session, session.begin():
        await found_company(session, company_id, resources.vault.key_ring, vat_number=number, name=body.name, language=body.language)
        await add_member(session, company_id, user.id, Role.OWNER, now=now)
        return await get(session, company_id)
