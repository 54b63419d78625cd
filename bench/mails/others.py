"""Messages of which nothing, or hardly anything, belongs to the administration."""

from random import Random

from bench.mails import bodies
from bench.mails.compose import Mail, attach, decorate, message, of_body, of_file
from bench.mails.files import File, page, paper, snapshot, zipped
from bench.mails.messages import letter_with
from bench.mails.words import LANGUAGES, Words

ICS = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Factuur bespreken\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
VCARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jan Maes\r\nEND:VCARD\r\n"


def _language(chance: Random) -> str:
    return chance.choices(LANGUAGES, [35, 35, 20, 10])[0]


def newsletter(words: Words, chance: Random) -> Mail:
    language = _language(chance)
    headers = {"List_Unsubscribe": "<https://shop.example/u>", "Precedence": "bulk"} if chance.random() < 0.85 else {}
    made = message(chance, words.say(chance, "newsletter", language), "", html=bodies.newsletter(words, chance, language), **headers)
    mail = Mail("newsletter", b"", [of_body(".", take=False)])
    decorate(made, chance, mail.truth)
    if chance.random() < 0.3:
        said = bodies.facts(chance, language)
        title = words.say(chance, "brochure", language, n=said.number)
        file = page(title + ".pdf", "brochure", title, words.say(chance, "brochure_text", language, a=said.amount, b=said.net))
        attach(made, file, chance)
        mail.truth.append(of_file(file))
    mail.raw = made.as_bytes()
    return mail


def chat(words: Words, chance: Random) -> Mail:
    """Between people; with the pictures of a signature, sometimes with photos."""
    language = _language(chance)
    text = " ".join(words.say(chance, "chat", language) for _ in range(chance.randint(1, 3)))
    made = message(
        chance,
        chance.choice(["Re: factuur", "Hallo", "mardi", "photos", "Re: Re: vraag"]),
        text,
        html=f"<html><body><p>{text}</p></body></html>",
    )
    mail = Mail("chat", b"", [of_body(".", take=False)])
    decorate(made, chance, mail.truth)
    if chance.random() < 0.3:
        for _ in range(chance.randint(1, 2)):
            file = File(f"IMG_{chance.randint(1000, 9999)}.jpg", snapshot(chance), "snapshot", take=False)
            attach(made, file, chance)
            mail.truth.append(of_file(file))
    mail.raw = made.as_bytes()
    return mail


def calendar(words: Words, chance: Random) -> Mail:
    language = _language(chance)
    made = message(chance, "Factuur bespreken", words.say(chance, "chat", language))
    mail = Mail("calendar and contacts", b"")
    for name, data, subtype in (("invite.ics", ICS, "calendar"), ("jan.vcf", VCARD, "vcard")):
        if subtype == "calendar" or chance.random() < 0.5:
            made.add_attachment(data, maintype="text", subtype=subtype, filename=name)
            mail.truth.append(of_file(File(name, data, subtype, take=False)))
    mail.raw = made.as_bytes()
    return mail


def business_paper(words: Words, chance: Random) -> Mail:
    """Quotes, orders, delivery notes, pro formas and reminders: business, but no evidence of a purchase."""
    sort = chance.choice(["quote", "order_confirmation", "delivery_note", "pro_forma", "purchase_order", "reminder", "quote", "reminder"])
    made, mail = letter_with(words, chance, [paper(chance, sort)], sort.replace("_", " "))
    language = _language(chance)
    if sort == "quote":
        made.replace_header("Subject", words.say(chance, "quote", language, n="77"))
    mail.raw = made.as_bytes()
    return mail


def order_body(words: Words, chance: Random) -> Mail:
    language = _language(chance)
    said = bodies.facts(chance, language)
    subject = words.say(chance, "order", language, n=said.number)
    made = message(chance, subject, "", html=bodies.order(words, chance, language, said))
    return Mail("order confirmed in the body", made.as_bytes(), [of_body(".", take=False)])


def notice(words: Words, chance: Random) -> Mail:
    """Of banks, carriers and websites: amounts, but no invoice."""
    language = _language(chance)
    said = bodies.facts(chance, language)
    text = words.say(chance, chance.choice(["notice", "shipping"]), language, a=said.amount)
    made = message(
        chance,
        text,
        "",
        html=f"<html><body><h2>{text}</h2><a href='https://bank.example/login'>Login</a></body></html>",
        Auto_Submitted="auto-generated",
    )
    return Mail("notice", made.as_bytes(), [of_body(".", take=False)])


def reminder_body(words: Words, chance: Random) -> Mail:
    language = _language(chance)
    said = bodies.facts(chance, language)
    made = message(
        chance,
        words.say(chance, "reminder", language, n=said.number),
        words.say(chance, "reminder_body", language, n=said.number, a=said.amount) + "\nIBAN BE71 0961 2345 6769",
    )
    return Mail("reminder in the body", made.as_bytes(), [of_body(".", take=False)])


def staff_or_bank(words: Words, chance: Random) -> Mail:
    """Payslips and statements of a current account, applications for a job."""
    language, sort = _language(chance), chance.choice(["payslip", "bank", "cv"])
    said = bodies.facts(chance, language)
    title = {"cv": "CV"}.get(sort) or words.say(chance, sort, language, n="11")
    file = page(f"{title} 11-2026.pdf", sort, title, words.say(chance, f"{sort}_text", language, a=said.amount, b=said.net))
    made = message(chance, title, words.say(chance, "covering", language))
    attach(made, file, chance)
    return Mail({"payslip": "payslip", "bank": "bank statement", "cv": "application"}[sort], made.as_bytes(), [of_file(file)])


def spam(words: Words, chance: Random) -> Mail:
    """A page or a program dressed as an invoice, or a prize."""
    language = _language(chance)
    said = bodies.facts(chance, language)
    subject = words.say(chance, "invoice_subject", language, n=said.number, c="DHL")
    made = message(chance, subject, words.say(chance, "covering", language), sender=f"DHL <x{chance.randint(1, 99)}@mail.invalid>")
    program = b"MZ" + bytes(chance.getrandbits(8) for _ in range(400))
    file = chance.choice(
        [
            File("Factuur.pdf.exe", program, "program", take=False),
            File(f"Invoice_{said.number}.html", b"<html><script>location='https://evil.example'</script></html>", "html", take=False),
            File("facture\u202efdp.exe", program, "program", take=False),
            File("Rechnung.pdf", program, "program", take=False),
        ]
    )
    if chance.random() < 0.3:
        made.add_attachment(zipped([(file.name, file.data)]), maintype="application", subtype="zip", filename="invoice.zip")
    else:
        made.add_attachment(file.data, maintype="application", subtype="octet-stream", filename=file.name)
    return Mail("spam", made.as_bytes(), [of_file(file)])


def bounce(words: Words, chance: Random) -> Mail:
    """A mail of ours came back, with our own invoice in it."""
    inner, mail = letter_with(words, chance, [paper(chance, "invoice")], "bounce", html=False)
    outer = message(
        chance,
        "Undelivered Mail Returned to Sender",
        "The mail system could not deliver.",
        sender="MAILER-DAEMON@mx.example",
        Auto_Submitted="auto-replied",
    )
    outer.add_attachment("Reporting-MTA: dns; mx.example\n", subtype="plain", filename="details.txt")
    outer.add_attachment(inner)
    outer["Content-Description"] = "bounce"
    raw = outer.as_bytes().replace(b"Content-Type: multipart/mixed", b"Content-Type: multipart/report; report-type=delivery-status", 1)
    mail.truth = [of_file(File("own", b"", "own", take=False))]
    return Mail("bounce", raw, [])


def sent_other(words: Words, chance: Random) -> Mail:
    """In Sent: quotes, letters, photos; not the company's invoices."""
    file = chance.choice(
        [
            lambda: paper(chance, "quote"),
            lambda: File("IMG_2.jpg", snapshot(chance), "snapshot", take=False),
            lambda: paper(chance, "purchase_order"),
        ]
    )()
    made, mail = letter_with(words, chance, [file], "sent, but no sale")
    language = _language(chance)
    made.replace_header("Subject", words.say(chance, "quote", language, n="12"))
    made.replace_header("From", "info@gouden-aar.example")
    mail.raw, mail.sent = made.as_bytes(), True
    return mail
