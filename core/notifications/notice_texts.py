"""The words of what people are told, in their language."""

from collections.abc import Mapping
from datetime import date

from core.notifications.summary import Sum, Summary
from core.notifications.urgent import Urgent
from core.todo.question import Question

Words = Mapping[str, str]

SUBJECT: Words = {
    "fr": "{company} : {count} à régler cette semaine",
    "nl": "{company}: {count} te regelen deze week",
    "en": "{company}: {count} to settle this week",
}
SUBJECT_CALM: Words = {"fr": "{company} : votre semaine", "nl": "{company}: uw week", "en": "{company}: your week"}
SUBJECT_URGENT: Words = {
    "fr": "{company} : cela ne peut pas attendre",
    "nl": "{company}: dit kan niet wachten",
    "en": "{company}: this cannot wait",
}
HELLO: Words = {"fr": "Bonjour {name},", "nl": "Dag {name},", "en": "Hello {name},"}
PRESSING: Words = {"fr": "Ne peut pas attendre :", "nl": "Kan niet wachten:", "en": "Cannot wait:"}
OPEN: Words = {"fr": "Questions ouvertes :", "nl": "Open vragen:", "en": "Open questions:"}
DIRECT: Words = {"fr": "Répondre directement :", "nl": "Meteen antwoorden:", "en": "Answer at once:"}
DUE: Words = {
    "fr": "À payer dans la semaine : {count} ({total} EUR)",
    "nl": "Te betalen binnen de week: {count} ({total} EUR)",
    "en": "To pay within the week: {count} ({total} EUR)",
}
LATE: Words = {
    "fr": "Clients en retard de paiement : {count} ({total} EUR)",
    "nl": "Klanten die te laat zijn: {count} ({total} EUR)",
    "en": "Customers who are late: {count} ({total} EUR)",
}
DELIVERED: Words = {
    "fr": "Envoyés à votre comptable cette semaine : {count}",
    "nl": "Deze week naar uw boekhouder gegaan: {count}",
    "en": "Sent to your accountant this week: {count}",
}
LIST: Words = {"fr": "Votre liste : {link}", "nl": "Uw lijst: {link}", "en": "Your list: {link}"}
FOOT: Words = {
    "fr": "Ne plus recevoir ces messages : {link}\nChoisir lesquels : {settings}",
    "nl": "Deze berichten niet meer krijgen: {link}\nKiezen welke: {settings}",
    "en": "No longer get these messages: {link}\nChoose which: {settings}",
}
WAITING: Words = {
    "fr": "{count} questions vous attendent.",
    "nl": "{count} vragen wachten op u.",
    "en": "{count} questions wait for you.",
}
WAITING_ONE: Words = {"fr": "Une question vous attend.", "nl": "Eén vraag wacht op u.", "en": "One question waits for you."}

QUESTIONS: Mapping[str, Words] = {
    Question.TRANSACTION_WITHOUT_DOCUMENT: {
        "fr": "transactions sans document",
        "nl": "verrichtingen zonder document",
        "en": "transactions without a document",
    },
    Question.DOCUMENT_UNPAID: {"fr": "factures à situer", "nl": "facturen zonder betaling", "en": "invoices without a payment"},
    Question.BOOKING_INCOMPLETE: {
        "fr": "réservations incomplètes",
        "nl": "onvolledige boekingen",
        "en": "incomplete bookings",
    },
    Question.SUGGESTION_TO_CONFIRM: {
        "fr": "propositions à confirmer",
        "nl": "voorstellen te bevestigen",
        "en": "suggestions to confirm",
    },
    Question.DUPLICATE_TO_DECIDE: {"fr": "doublons possibles", "nl": "mogelijke dubbels", "en": "possible duplicates"},
    Question.UNREADABLE_DOCUMENT: {
        "fr": "documents illisibles",
        "nl": "onleesbare documenten",
        "en": "documents that cannot be read",
    },
    Question.DELIVERY_FAILED: {"fr": "envois échoués", "nl": "mislukte leveringen", "en": "failed deliveries"},
    Question.CONNECTION_TROUBLE: {"fr": "connexions muettes", "nl": "stille verbindingen", "en": "silent connections"},
    Question.CONSENT_ENDING: {"fr": "accès bancaires qui s'éteignent", "nl": "banktoegang die afloopt", "en": "bank access that ends"},
    Question.DOCUMENT_EXPECTED: {
        "fr": "factures habituelles non reçues",
        "nl": "gewone facturen die niet kwamen",
        "en": "usual invoices that did not come",
    },
}
OTHERS: Words = {"fr": "autres questions", "nl": "andere vragen", "en": "other questions"}

URGENT: Mapping[str, Words] = {
    "consent_ending": {
        "fr": "L'accès à {name} s'éteint le {day}. Renouvelez-le, ou plus rien n'arrive.",
        "nl": "De toegang tot {name} loopt af op {day}. Hernieuw ze, of er komt niets meer binnen.",
        "en": "The access to {name} ends on {day}. Renew it, or nothing comes in any more.",
    },
    "consent_ended": {
        "fr": "L'accès à {name} est éteint : plus rien n'arrive de cette banque.",
        "nl": "De toegang tot {name} is afgelopen: van deze bank komt niets meer binnen.",
        "en": "The access to {name} has ended: nothing comes in from this bank any more.",
    },
    "delivery_failed": {
        "fr": "Un envoi à votre comptable a échoué : {name}.",
        "nl": "Een levering aan uw boekhouder is mislukt: {name}.",
        "en": "A delivery to your accountant failed: {name}.",
    },
    "connection_trouble": {
        "fr": "Plus rien n'arrive de {name}.",
        "nl": "Van {name} komt niets nieuws meer binnen.",
        "en": "Nothing new comes in from {name}.",
    },
    "vat_deadline": {
        "fr": "La déclaration TVA du trimestre est due le {day}, et des questions restent ouvertes : {questions}.",
        "nl": "De btw-aangifte van het kwartaal moet op {day} binnen zijn, en er staan nog vragen open: {questions}.",
        "en": "The VAT return of the quarter is due on {day}, and questions are still open: {questions}.",
    },
}


def urgent_line(urgent: Urgent, language: str) -> str:
    """What cannot wait, in a sentence."""
    facts = {"name": "OkiOki", "day": "", "questions": ""} | {name: value for name, value in urgent.facts.items() if value}
    if facts["day"]:
        facts["day"] = date.fromisoformat(facts["day"]).strftime("%d/%m/%Y")
    return URGENT[urgent.code][language].format(**{name: one_line(value) for name, value in facts.items()})


def count_lines(summary: Summary, language: str) -> list[str]:
    """How many questions of each kind, those without words of their own together."""
    lines = [f"- {count} {QUESTIONS[kind][language]}" for kind, count in summary.counts.items() if kind in QUESTIONS]
    others = sum(count for kind, count in summary.counts.items() if kind not in QUESTIONS)
    return [*lines, f"- {others} {OTHERS[language]}"] if others else lines


def sum_line(words: Words, language: str, found: Sum) -> str:
    """How many and how much, as Belgians write it."""
    total = f"{found.total:,.2f}".translate(str.maketrans(",.", ".,"))
    return words[language].format(count=found.count, total=total)


def waiting_line(count: int, language: str) -> str:
    """How many questions wait."""
    return WAITING_ONE[language] if count == 1 else WAITING[language].format(count=count)


def one_line(text: str) -> str:
    """Text that cannot end its line or its header."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
