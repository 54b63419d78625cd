# ruff: noqa: E501 (mails are written in long lines)
"""Messages with invoices in every form, each with the truth of its parts."""

import hashlib
from email.message import EmailMessage
from random import Random

from bench.mails import bodies
from bench.mails.compose import Mail, Truth, attach, decorate, message, of_body, of_file
from bench.mails.files import File, card_statement, e_invoice, page, paper, photo_of_receipt, signed, winmail, zipped
from bench.mails.words import LANGUAGES, Words
from sandbox.scenario.parties import SUPPLIERS

OWN_PARTY = SUPPLIERS["molens"]


def _language(chance: Random) -> str:
    return chance.choices(LANGUAGES, [35, 35, 20, 10])[0]


def _terms(words: Words, chance: Random, language: str) -> File:
    title = words.say(chance, "terms", language)
    name = chance.choice([f"{title}.pdf".replace("&", "n"), "AV_2026.pdf", "doc2.pdf"])
    return page(name, "terms", title, words.say(chance, "terms_text", language))


def letter_with(words: Words, chance: Random, files: list[File], sort: str, *, html: bool | None = None) -> tuple[EmailMessage, Mail]:
    """A covering letter with these files, perhaps with a signature's pictures."""
    language = _language(chance)
    said = bodies.facts(chance, language)
    text = words.say(chance, "covering", language) + "\n\n" + words.say(chance, "regards", language)
    subject = words.say(chance, "invoice_subject", language, n=said.number, c=said.company)
    rich = chance.random() < 0.6 if html is None else html
    made = message(chance, subject, text, html=f"<html><body><p>{text}</p></body></html>" if rich else None)
    mail = Mail(sort, b"", [of_file(file) for file in files])
    if rich:
        decorate(made, chance, mail.truth)
    for file in files:
        attach(made, file, chance)
    return made, mail


def pdf_invoice(words: Words, chance: Random) -> Mail:
    sort = chance.choices(["invoice", "credit_note", "receipt"], [8, 1, 2])[0]
    files = [paper(chance, sort, chance.choice(["", "document", "Factuur", "facture", "scan0001", "invoice", "Beleg"]))]
    if chance.random() < 0.35:
        files.append(_terms(words, chance, _language(chance)))
    made, mail = letter_with(words, chance, files, "PDF attached")
    mail.raw = made.as_bytes()
    return mail


def scanned_invoice(words: Words, chance: Random) -> Mail:
    form = chance.choice(["scan", "photo"])
    found = paper(chance, "invoice", chance.choice(["scan", "IMG_2041", "doc"]), form)
    file = File(found.name, found.data, found.sort, take=True)
    made, mail = letter_with(words, chance, [file], "scan or photo attached")
    mail.raw = made.as_bytes()
    return mail


def e_invoiced(words: Words, chance: Random) -> Mail:
    files = [e_invoice(chance, OWN_PARTY)]
    if chance.random() < 0.5:
        files.append(paper(chance, "invoice"))
    made, mail = letter_with(words, chance, files, "e-invoice attached")
    mail.raw = made.as_bytes()
    return mail


def receipt_photo(words: Words, chance: Random) -> Mail:
    made, mail = letter_with(words, chance, [photo_of_receipt(chance)], "photo of a receipt attached")
    mail.raw = made.as_bytes()
    return mail


def receipt_inline(words: Words, chance: Random) -> Mail:
    """Pasted into the text by a phone or by Outlook, beside the pictures of the signature."""
    language = _language(chance)
    text = words.say(chance, "covering", language)
    made = message(
        chance, chance.choice(["", "bon", "ticket", "lunch"]), text, html=f"<html><body>{text}<img src='cid:photo1'></body></html>"
    )
    mail = Mail("receipt pasted in the text", b"")
    file = photo_of_receipt(chance, chance.choice(["image001", "image0", "IMG_2210", "PastedGraphic-1"]))
    put = next(part for part in made.walk() if part.get_content_type() == "text/html")
    put.add_related(file.data, maintype="image", subtype="jpeg", cid="<photo1>", filename=file.name)  # pyright: ignore[reportAttributeAccessIssue]
    mail.truth.append(of_file(file))
    decorate(made, chance, mail.truth)
    mail.raw = made.as_bytes()
    return mail


def html_body(words: Words, chance: Random) -> Mail:
    language = _language(chance)
    said = bodies.facts(chance, language)
    html = bodies.html_invoice(words, chance, language, said)
    subject = f"{words.say(chance, 'receipt_heading', language)} - {said.company}"
    more = {"List_Unsubscribe": "<mailto:u@x.example>"} if chance.random() < 0.3 else {}
    made = message(
        chance,
        subject,
        "",
        html=html,
        sender=f"{said.company} <noreply@{said.company.lower().replace(' ', '').strip('+')}.example>",
        **more,
    )
    return Mail("HTML body is the invoice", made.as_bytes(), [of_body(said.number)])


def plain_body(words: Words, chance: Random) -> Mail:
    language = _language(chance)
    said = bodies.facts(chance, language)
    made = message(
        chance, f"{words.say(chance, 'receipt_heading', language)} {said.number}", bodies.plain_invoice(words, chance, language, said)
    )
    return Mail("plain body is the invoice", made.as_bytes(), [of_body(said.number)])


def xml_body(words: Words, chance: Random) -> Mail:
    """e-FFF: the UBL stands in the mail itself."""
    file = e_invoice(chance, OWN_PARTY)
    made = EmailMessage()
    made["From"], made["Subject"], made["Message-ID"] = (
        "e-fff@accountprogram.example",
        "e-FFF",
        f"<{chance.getrandbits(50):x}@efff.example>",
    )
    if chance.random() < 0.5:
        made.set_content(file.data, maintype="application", subtype="xml", cte="base64")
    else:
        made.set_content(file.data.decode(), cte="base64")
    return Mail("XML body is the invoice", made.as_bytes(), [of_body("<cbc:ID>" + file.data.decode().split("<cbc:ID>")[1].split("<")[0])])


def link_known(words: Words, chance: Random) -> Mail:
    language = _language(chance)
    said = bodies.facts(chance, language)
    url = f"https://my.{said.company.lower().replace(' ', '').strip('+')}.example/{chance.choice(['invoices', 'd', 'documents/pdf', 'factuur'])}/{said.number}?t={chance.getrandbits(40):x}"
    known = chance.random() < 0.5
    subject = words.say(chance, "invoice_subject", language, n=said.number, c=said.company)
    made = message(chance, subject, "", html=bodies.linked(words, chance, language, said, url))
    truth = Truth(f"{'link' if known else 'wait'} {url}", f"link of {'a known' if known else 'an unknown'} sender", take=True)
    return Mail(f"link, sender {'known' if known else 'unknown'}", made.as_bytes(), [truth], known=known)


def zip_of_invoices(words: Words, chance: Random) -> Mail:
    inner = [paper(chance, "invoice") for _ in range(chance.randint(1, 3))]
    if chance.random() < 0.5:
        inner.append(_terms(words, chance, "nl"))
    listed = [(f"2026/{number}_{file.name}", file.data) for number, file in enumerate(inner)]
    listed.append(("__MACOSX/._x", b"\0" * 200))
    made, mail = letter_with(words, chance, [], "ZIP of invoices")
    attach(made, File("documents.zip", zipped(listed), "zip", take=False), chance)
    mail.truth += [of_file(file) for file in inner]
    mail.raw = made.as_bytes()
    return mail


def forwarded(words: Words, chance: Random) -> Mail:
    """One to three deep, as attached messages; the outer mail may carry the same file again."""
    made, mail = letter_with(words, chance, [paper(chance, "invoice")], "forwarded as attachment")
    for _ in range(chance.randint(1, 3)):
        language = _language(chance)
        outer = message(chance, words.say(chance, "forward", language) + str(made["Subject"]), words.say(chance, "regards", language))
        outer.add_attachment(made)
        made = outer
    mail.raw = made.as_bytes()
    return mail


def forwarded_body(words: Words, chance: Random) -> Mail:
    """A forwarded app receipt, quoted below a line of text."""
    language = _language(chance)
    said = bodies.facts(chance, language)
    html = bodies.html_invoice(words, chance, language, said)
    subject = words.say(chance, "forward", language) + words.say(chance, "receipt_heading", language)
    top = f"<div>{words.say(chance, 'regards', language)}</div><blockquote>-------- {subject} --------<br>From: noreply@x.example<br>"
    made = message(chance, subject, "", html=html.replace("<body>", "<body>" + top).replace("</body>", "</blockquote></body>"))
    return Mail("forwarded body is the invoice", made.as_bytes(), [of_body(said.number)])


def clear_signed(words: Words, chance: Random) -> Mail:
    """S/MIME, the signature beside the content or around it."""
    made, mail = letter_with(words, chance, [paper(chance, "invoice")], "signed (S/MIME)", html=False)
    content = EmailMessage()
    for name, value in made.items():
        if name.lower().startswith("content-"):
            content[name] = value
    content.set_payload(made.get_payload())
    inner = content.as_bytes()
    outside = b"".join(f"{name}: {made[name]}\r\n".encode("utf-8", "replace") for name in ("From", "Subject") if made[name])
    if chance.random() < 0.5:
        mail.raw = outside + signed(inner, detached=True)
    else:
        import base64  # noqa: PLC0415

        body = base64.encodebytes(signed(inner, detached=False))
        kind = b"Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
        mail.raw = outside + b"MIME-Version: 1.0\r\n" + kind + b"Content-Transfer-Encoding: base64\r\n\r\n" + body
    return mail


def outlook_winmail(words: Words, chance: Random) -> Mail:
    file = paper(chance, "invoice", "Factuur")
    made, mail = letter_with(words, chance, [], "winmail.dat", html=False)
    data = winmail([(file.name, file.data)])
    made.add_attachment(data, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    mail.truth.append(of_file(file))
    mail.raw = made.as_bytes()
    return mail


def cards(words: Words, chance: Random) -> Mail:
    made, mail = letter_with(words, chance, [card_statement(chance)], "card statement")
    mail.raw = made.as_bytes()
    return mail


def own_sale(words: Words, chance: Random) -> Mail:
    """The company mails its own invoice: in Sent."""
    made, mail = letter_with(words, chance, [paper(chance, "invoice", "F2026")], "own sales invoice (Sent)")
    made.replace_header("From", "info@gouden-aar.example")
    mail.raw, mail.sent = made.as_bytes(), True
    return mail


def doubled(words: Words, chance: Random) -> Mail:
    """A chain that carries one file twice: taken once."""
    file = paper(chance, "invoice")
    made, mail = letter_with(words, chance, [file], "same file twice in a chain")
    outer = message(chance, "Fwd: " + str(made["Subject"]), "zie bijlage")
    outer.add_attachment(made)
    attach(outer, file, chance)
    mail.raw = outer.as_bytes()
    mail.truth = [one for one in mail.truth if one.key != hashlib.sha256(file.data).hexdigest()] + [of_file(file)]
    return mail
