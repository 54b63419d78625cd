"""The banks' state in the words of the contract."""

from collections.abc import Callable, Mapping

from sandbox.bank.state import Account, Consent, ConsentStatus, Movement

Json = dict[str, object]
Strikes = Callable[[str], bool]


def reference(account: Account) -> Json:
    """Schema accountReference."""
    return {"iban": account.iban, "currency": account.currency}


def account_details(account: Account, link: Callable[[str], str]) -> Json:
    """Schema accountDetails."""
    here = f"/v1/accounts/{account.id}"
    details: Json = {
        "resourceId": account.id,
        "iban": account.iban,
        "currency": account.currency,
        "ownerName": account.owner_name,
        "name": account.name,
        "product": account.product,
        "cashAccountType": "CACC",
        "status": "enabled",
        "usage": "ORGA",
        "_links": {"balances": {"href": link(f"{here}/balances")}, "transactions": {"href": link(f"{here}/transactions")}},
    }
    if account.bic:
        details["bic"] = account.bic
    return details


def consent_details(consent: Consent, accounts: Mapping[str, Account]) -> Json:
    """Schema consentInformationResponse-200_json."""
    granted = [reference(accounts[key]) for key in consent.account_ids if key in accounts]
    asked: list[Json] = [{"iban": iban} for iban in consent.asked_ibans]
    shown = granted if consent.status is not ConsentStatus.RECEIVED else asked
    return {
        "access": {"accounts": shown, "balances": shown, "transactions": shown},
        "recurringIndicator": consent.recurring,
        "validUntil": consent.valid_until.isoformat(),
        "frequencyPerDay": consent.frequency_per_day,
        "lastActionDate": consent.last_action.isoformat(),
        "consentStatus": consent.status.value,
        "_links": {"account": {"href": "/v1/accounts"}},
    }


def amount(value: str, currency: str) -> Json:
    """Schema amount: a string with a point."""
    return {"currency": currency, "amount": value}


def balances(account: Account, day: str) -> list[Json]:
    """Booked, and expected with what is pending."""
    expected = account.balance() + sum(m.amount for m in account.pending())
    booked = account.booked()
    closing: Json = {
        "balanceAmount": amount(str(account.balance()), account.currency),
        "balanceType": "closingBooked",
        "referenceDate": day,
    }
    if booked and booked[-1].entry_reference:
        closing["lastCommittedTransaction"] = booked[-1].entry_reference
    return [
        closing,
        {"balanceAmount": amount(str(expected), account.currency), "balanceType": "expected", "referenceDate": day},
    ]


def movement(account: Account, moved: Movement, strikes: Strikes) -> Json:
    """Schema transactions, with the habits that are switched on."""
    value = str(abs(moved.amount) if strikes("unsigned_amounts") else moved.amount)
    typed: object = float(moved.amount) if strikes("wrong_types") else value
    entry: Json = {"transactionAmount": {"currency": moved.currency, "amount": typed}}
    dateless = moved.status == "pending" and strikes("dateless_pending")
    texts: Json = {
        "transactionId": moved.transaction_id,
        "entryReference": moved.entry_reference,
        "endToEndId": moved.end_to_end_id,
        "mandateId": moved.mandate_id,
        "creditorId": moved.creditor_id,
        "bookingDate": None if dateless or moved.booking_date is None else moved.booking_date.isoformat(),
        "valueDate": None if dateless or moved.value_date is None else moved.value_date.isoformat(),
        "remittanceInformationUnstructured": moved.remittance_information,
        "bankTransactionCode": moved.bank_transaction_code,
        "proprietaryBankTransactionCode": moved.proprietary_code,
    }
    entry |= {name: text for name, text in texts.items() if text is not None}
    if moved.structured_communication is not None:
        plain: object = moved.structured_communication
        as_object = {"reference": plain, "referenceType": "SCOR", "referenceIssuer": "BBA"}
        entry["remittanceInformationStructured"] = as_object if strikes("structured_object") else plain
    entry |= _parties(account, moved)
    return entry


def _parties(account: Account, moved: Movement) -> Json:
    leaving = moved.amount < 0
    other, own = ("creditor", "debtor") if leaving else ("debtor", "creditor")
    parties: Json = {}
    if moved.counterparty_name:
        parties[f"{other}Name"] = moved.counterparty_name
    if moved.counterparty_iban:
        parties[f"{other}Account"] = {"iban": moved.counterparty_iban}
        parties[f"{own}Account"] = {"iban": account.iban}
    if moved.counterparty_bic:
        parties[f"{other}Agent"] = moved.counterparty_bic
    return parties
