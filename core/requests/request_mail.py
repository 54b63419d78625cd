"""The words of the mail that asks for a document."""

from datetime import date, datetime
from decimal import Decimal
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

from core.clock import brussels_day
from core.requests.write_letter import Letter

_SUBJECT = {
    "fr": "{company} cherche une facture{about}",
    "nl": "{company} zoekt een factuur{about}",
    "en": "{company} is looking for an invoice{about}",
}
_AGAIN = {"fr": "Rappel : ", "nl": "Herinnering: ", "en": "Reminder: "}
_PAYMENT = {
    "fr": "un paiement de {amount} du {day}{counterparty}",
    "nl": "een betaling van {amount} op {day}{counterparty}",
    "en": "a payment of {amount} on {day}{counterparty}",
}
_COUNTERPARTY = {"fr": ", à l'extrait : {name}", "nl": ", op het uittreksel: {name}", "en": ", on the statement: {name}"}
_FOLLOWING = {
    "fr": "la facture qui devait suivre celle du {day}{counterparty}",
    "nl": "de factuur die op die van {day} moest volgen{counterparty}",
    "en": "the invoice that should have followed the one of {day}{counterparty}",
}
_FROM = {"fr": " ({name})", "nl": " ({name})", "en": " ({name})"}
_BODY = {
    "fr": "Bonjour {name},\n\n{company} cherche la facture ou le reçu pour {what}.\n{note}\n"
    "Envoyez le fichier ou une photo ici, sans compte et sans mot de passe, jusqu'au {until} :\n{link}\n\n"
    "Le lien ne sert qu'à cela. Répondre à ce message avec le fichier en pièce jointe convient aussi : votre réponse va à {asker}.\n\n"
    "Vous ne connaissez pas {company} ? Ne faites rien : le lien s'éteint de lui-même.\n",
    "nl": "Dag {name},\n\n{company} zoekt de factuur of het kasticket voor {what}.\n{note}\n"
    "Stuur het bestand of een foto hier, zonder account en zonder wachtwoord, tot {until}:\n{link}\n\n"
    "De link dient alleen daarvoor. Antwoorden op dit bericht met het bestand als bijlage kan ook: uw antwoord gaat naar {asker}.\n\n"
    "Kent u {company} niet? Doe dan niets: de link vervalt vanzelf.\n",
    "en": "Hello {name},\n\n{company} is looking for the invoice or receipt for {what}.\n{note}\n"
    "Send the file or a photo here, without an account and without a password, until {until}:\n{link}\n\n"
    "The link is for nothing else. You may also answer this message with the file attached: your answer goes to {asker}.\n\n"
    "You do not know {company}? Do nothing: the link lapses by itself.\n",
}


def compose(letter: Letter, *, public_url: str, sender: str, message_id: str, now: datetime) -> EmailMessage:
    """The mail, in the addressee's language. The token stands behind `#`, so that no server on the way sees it in an address."""
    language, company = letter.language, _one_line(letter.company_name)
    about = f" ({_money(letter.amount, letter.currency)})" if letter.amount is not None else ""
    again = _AGAIN[language] if letter.number > 1 else ""
    words = {
        "name": _one_line(letter.name),
        "company": company,
        "what": _what(letter),
        "note": f"\n{_quoted(letter.note)}\n" if letter.note else "",
        "until": _day(brussels_day(letter.expires_at)),
        "asker": _one_line(letter.asker_name),
        "link": f"{public_url.rstrip('/')}/request#{quote(letter.token)}",
    }
    message = EmailMessage(policy=SMTP)
    message["Subject"] = again + _SUBJECT[language].format(company=company, about=about)
    message["From"] = Address(f"{company} (OkiOki)", addr_spec=sender)
    message["To"] = Address(_one_line(letter.name), addr_spec=letter.to)
    if letter.asker_email:
        message["Reply-To"] = Address(_one_line(letter.asker_name), addr_spec=letter.asker_email)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_BODY[language].format(**words))
    return message


def _what(letter: Letter) -> str:
    language, day = letter.language, _day(letter.day) if letter.day else ""
    name = _one_line(letter.counterparty or "")
    if letter.amount is None:
        return _FOLLOWING[language].format(day=day, counterparty=_FROM[language].format(name=name) if name else "")
    counterparty = _COUNTERPARTY[language].format(name=name) if name else ""
    return _PAYMENT[language].format(amount=_money(letter.amount, letter.currency), day=day, counterparty=counterparty)


def _money(amount: Decimal | None, currency: str | None) -> str:
    """As Belgians write it: 1.234,56 EUR."""
    written = f"{amount or 0:,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{written} {currency or 'EUR'}"


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def _one_line(text: str) -> str:
    """Text that cannot end its line or its header."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _quoted(text: str) -> str:
    """The asker's own words, marked as theirs."""
    return "\n".join(f"> {_one_line(line)}" for line in text.splitlines() if line.strip())
