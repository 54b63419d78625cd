"""When the text of a message is the invoice, in four languages, and when it only looks like one."""

import pytest

from core.intake.mailbox.body import Body
from core.intake.mailbox.body_invoice import is_invoice, speaks_of_an_invoice
from core.intake.mailbox.body_links import links_in

INVOICES = [
    (
        "Votre reçu Ridely",
        "Merci pour votre course\nReçu n° 2026-881\nTrajet 10,33 €\nTVA 21 % 2,17 €\nTotal 12,50 €\nPayé par Visa ···· 4411",
    ),
    ("Uw ontvangstbewijs", "Factuurnummer: 88-123\nKamer, 2 nachten € 165,29\nBtw 21% € 34,71\nTotaal € 200,00\nBetaald met Mastercard"),
    (
        "Your receipt from CloudNest",
        "Receipt number: 2231-8871\nPro plan $20.00\nVAT (0%) $0.00\nAmount paid $20.00\nPayment method: Visa - 1881",
    ),
    ("Ihre Rechnung", "Rechnungsnummer: RE-2026-55\nFlug BRU-BER\nGesamtbetrag inkl. MwSt.\n189,99 €\nBezahlt mit PayPal"),
]
OTHERS = [
    ("Confirmation de votre commande 881", "Nous avons bien reçu votre commande\nMachine 165,29 €\nTotal 200,00 €\nLivraison demain"),
    ("Herinnering: factuur 12 onbetaald", "Factuurnummer: 12-2026\nTotaal: € 200,00\nBtw 21%\nGelieve dit bedrag te storten."),
    ("Your payment failed", "We could not charge your Visa 4411. Invoice number: 2231-11. Total $20.00. Your payment failed."),
    ("Solden!", "Koffiemachine nu € 199,00, molen € 49,95. Gratis levering vanaf € 50,00 totaal."),
    ("Re: factuur", "Ik ben je nog 45,00 € schuldig voor het eten. Kun je de factuur sturen?"),
    ("Votre virement", "Votre virement de 120,00 € a été exécuté. Total disponible 1.200,00 €."),
]


@pytest.mark.parametrize(("subject", "text"), INVOICES)
def test_a_text_with_a_name_a_number_and_a_total_is_an_invoice(subject: str, text: str) -> None:
    assert is_invoice(subject, "text/plain", text, is_bulk=False)
    page = "<table>" + "".join(f"<tr><td>{line}</td></tr>" for line in text.split("\n")) + "</table>"
    assert is_invoice(subject, "text/html", page, is_bulk=False)


@pytest.mark.parametrize(("subject", "text"), OTHERS)
def test_orders_reminders_failures_offers_and_talk_are_none(subject: str, text: str) -> None:
    assert not is_invoice(subject, "text/plain", text, is_bulk=False)


def test_only_a_message_about_an_invoice_that_exists_makes_a_link_count() -> None:
    assert speaks_of_an_invoice("Facture 12", "text/plain", "Votre facture est disponible.")
    assert not speaks_of_an_invoice("Rappel de paiement", "text/plain", "Votre facture est disponible.")
    assert not speaks_of_an_invoice("Nieuws", "text/plain", "Ontdek ons gamma.")


def test_the_likeliest_link_comes_first_and_others_not_at_all() -> None:
    wanted = ("https://a.example/invoice/9.pdf", "Télécharger la facture"), ("https://a.example/x/9", "Voir ma facture")
    others = (
        ("https://a.example/", "A"),
        ("http://a.example/facture.pdf", "Facture"),
        ("https://a.example/unsubscribe?facture", "Factures par mail : stop"),
        ("https://user:pw@a.example/facture", "Facture"),
        ("https://[::1/facture", "Facture"),
        ("javascript:facture()", "Facture"),
    )
    page = " ".join(f'<a href="{url}">{words}</a>' for url, words in (*others, *reversed(wanted)))
    assert [one.url for one in links_in(Body("text/html", page))] == [url for url, _ in wanted]
    plain = Body("text/plain", "Bekijk uw factuur:\nhttps://a.example/d/77?t=1.\nNieuws: https://a.example/blog/acties")
    assert [(one.url, one.words) for one in links_in(plain)] == [("https://a.example/d/77?t=1", "Bekijk uw factuur:")]
