"""The accounts that a bank's file tells of, those that the user adds with it among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_files.errors import AccountUnknown
from core.bank_files.queries import find_account
from core.bank_files.statement import Statement
from core.banking.add_account import add_account
from core.banking.models import BankAccount


@dataclass(frozen=True, slots=True)
class Addition:
    """An account that the user adds with the file that tells of it."""

    name: str
    institution_id: str


async def accounts_of(
    session: AsyncSession, company_id: UUID, statements: Sequence[Statement], additions: Mapping[tuple[str, str], Addition]
) -> tuple[dict[tuple[str, str], BankAccount], list[BankAccount]]:
    """The accounts of the statements, and those of them that are new: added in one order for all, before any is held.

    Raises AccountUnknown.
    """
    accounts: dict[tuple[str, str], BankAccount] = {}
    added: list[BankAccount] = []
    for iban, currency in sorted({(statement.account, statement.currency) for statement in statements}):
        account = await find_account(session, company_id, iban, currency)
        if account is None:
            addition = additions.get((iban, currency))
            if addition is None:
                raise AccountUnknown(iban=iban, currency=currency)
            account, is_new = await add_account(
                session, company_id, iban, currency, name=addition.name, institution_id=addition.institution_id
            )
            added += [account] if is_new else []
        accounts[iban, currency] = account
    return accounts, added
