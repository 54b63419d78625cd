"""The words of an invitation."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from core.clock import brussels_day
from core.identity.invite import Letter

_SUBJECT = {
    "fr": "{inviter} vous invite à rejoindre {company} sur OkiOki",
    "nl": "{inviter} nodigt u uit bij {company} op OkiOki",
    "en": "{inviter} invites you to join {company} on OkiOki",
}
_BODY = {
    "fr": "Bonjour,\n\n{inviter} vous ouvre l'administration de {company} sur OkiOki.\n\nAcceptez jusqu'au {day} :\n{link}\n\n"
    "Si vous ne connaissez pas cette personne, ne faites rien : l'invitation s'éteint d'elle-même.\n",
    "nl": "Dag,\n\n{inviter} geeft u toegang tot de administratie van {company} op OkiOki.\n\nAanvaarden kan tot {day}:\n{link}\n\n"
    "Kent u deze persoon niet, doe dan niets: de uitnodiging vervalt vanzelf.\n",
    "en": "Hello,\n\n{inviter} gives you access to the administration of {company} on OkiOki.\n\nAccept until {day}:\n{link}\n\n"
    "If you do not know this person, do nothing: the invitation lapses by itself.\n",
}


def compose(letter: Letter, *, public_url: str, sender: str, message_id: str) -> EmailMessage:
    """The mail, in the language of the company."""
    words = {
        "inviter": _one_line(letter.inviter_name),
        "company": _one_line(letter.company_name),
        "day": brussels_day(letter.expires_at).strftime("%d/%m/%Y"),
        "link": f"{public_url.rstrip('/')}/invitation?token={quote(letter.token)}",
    }
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _SUBJECT[letter.language].format(**words)
    message["From"] = Address("OkiOki", addr_spec=sender)
    message["To"] = Address(addr_spec=letter.to)
    message["Message-ID"] = message_id
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_BODY[letter.language].format(**words))
    return message


def _one_line(text: str) -> str:
    return " ".join(text.split())
