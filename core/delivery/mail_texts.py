"""The few sentences of the mails that carry documents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTexts:
    """One language. `subject` and `body` take sender and name; the test ones take sender."""

    body: str
    test_subject: str
    test_body: str


_TEXTS = {
    "en": MailTexts(
        body="{sender} sends you this document.\n\n{files}\n",
        test_subject="Test from {sender}",
        test_body="This is a test message of {sender}: documents will come to this address from now on. There is nothing to book.\n",
    ),
    "fr": MailTexts(
        body="{sender} vous envoie ce document.\n\n{files}\n",
        test_subject="Test de {sender}",
        test_body=(
            "Ceci est un message de test de {sender} : les documents arriveront désormais à cette adresse. Il n'y a rien à comptabiliser.\n"
        ),
    ),
    "nl": MailTexts(
        body="{sender} stuurt u dit document.\n\n{files}\n",
        test_subject="Test van {sender}",
        test_body="Dit is een testbericht van {sender}: documenten komen vanaf nu op dit adres aan. Er is niets te boeken.\n",
    ),
}


def mail_texts(language: str) -> MailTexts:
    """The sentences of a language, English for one that is not known."""
    return _TEXTS.get(language, _TEXTS["en"])
