"""The company in the contract."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from api.schemas import In, Out
from core.companies.models import DeliveryPolicy, Language

Name = Annotated[str, StringConstraints(min_length=1, max_length=200), Field(examples=["Bakkerij Janssens"])]
VatNumber = Annotated[
    str,
    StringConstraints(max_length=40),
    Field(description="Belgian; BE, spaces and points may be left out.", examples=["BE 0123.456.749"]),
]
Line = Annotated[str, StringConstraints(max_length=200)]


class Company(Out):
    """One administration: exactly one VAT number."""

    id: UUID
    name: str = Field(examples=["Bakkerij Janssens"])
    vat_number: str = Field(examples=["BE0123456749"])
    language: Language
    delivery_policy: DeliveryPolicy
    street: str | None = Field(examples=["Kerkstraat 1"])
    postal_code: str | None = Field(examples=["9000"])
    city: str | None = Field(examples=["Gent"])


class NewCompany(In):
    """A further company for the user."""

    vat_number: VatNumber
    name: Name
    language: Language


class CompanyChange(In):
    """What to change; what is left out stays. Null empties a line of the address, and changes nothing else."""

    name: Name | None = None
    language: Language | None = None
    delivery_policy: DeliveryPolicy | None = None
    street: Line | None = None
    postal_code: Line | None = None
    city: Line | None = None
