"""The state in the words of JSON:API. Days go out as moments in UTC: midnight in Belgium, the evening before."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

from sandbox.bank.bank import BRUSSELS
from sandbox.bank.names import NAMES
from sandbox.bank.state import Account, Movement
from sandbox.ponto.house import Fetched, Synchronization, entry_id, institution_id

Json = dict[str, object]


def moment(day: date | None) -> str | None:
    """The beginning of a Belgian day."""
    if day is None:
        return None
    return datetime.combine(day, time(0), BRUSSELS).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def number(value: Decimal | str | None) -> float | None:
    """Amounts are JSON numbers here."""
    return None if value is None else float(value)


def account(kept: Account, known: Fetched, until: str) -> Json:
    """Resource `account`."""
    return {
        "type": "account",
        "id": kept.id,
        "attributes": {
            "subtype": "checking",
            "reference": kept.iban,
            "referenceType": "IBAN",
            "currency": kept.currency,
            "description": kept.name,
            "holderName": kept.owner_name,
            "product": kept.product,
            "deprecated": False,
            "currentBalance": number(known.balance),
            "availableBalance": number(known.available),
            "authorizationExpirationExpectedAt": until,
        },
        "relationships": {
            "financialInstitution": {"data": {"type": "financialInstitution", "id": institution_id(kept.institution)}},
        },
        "meta": {"synchronizedAt": None},
    }


def institution(key: str, bic: str) -> Json:
    """Resource `financialInstitution`."""
    return {
        "type": "financialInstitution",
        "id": institution_id(key),
        "attributes": {"name": NAMES[key], "bic": bic, "country": "BE", "status": "stable"},
    }


def movement(kept: Account, moved: Movement, *, dateless: bool, wrong_types: bool) -> Json:
    """Resources `transaction` and `pendingTransaction`."""
    structured = moved.structured_communication is not None
    attributes: Json = {
        "amount": str(moved.amount) + " EUR" if wrong_types else number(moved.amount),
        "currency": moved.currency,
        "executionDate": None if dateless else moment(moved.booking_date),
        "valueDate": None if dateless else moment(moved.value_date),
        "counterpartName": moved.counterparty_name,
        "counterpartReference": moved.counterparty_iban,
        "remittanceInformation": moved.structured_communication if structured else moved.remittance_information,
        "remittanceInformationType": "structured" if structured else "unstructured",
        "bankTransactionCode": moved.bank_transaction_code,
        "proprietaryBankTransactionCode": moved.proprietary_code,
        "endToEndId": moved.end_to_end_id,
        "mandateId": moved.mandate_id,
        "creditorId": moved.creditor_id,
        "internalReference": moved.entry_reference,
        "description": None,
        "additionalInformation": None,
    }
    kind = "transaction" if moved.status == "booked" else "pendingTransaction"
    return {
        "type": kind,
        "id": entry_id(kept, moved),
        "attributes": attributes,
        "relationships": {"account": {"data": {"type": "account", "id": kept.id}}},
    }


def synchronization(job: Synchronization) -> Json:
    """Resource `synchronization`."""
    attributes: Json = {
        "resourceType": "account",
        "resourceId": job.account_id,
        "subtype": job.subtype,
        "status": job.status,
        "errors": job.errors,
    }
    return {"data": {"type": "synchronization", "id": job.id, "attributes": attributes}}
