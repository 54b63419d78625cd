"""A message of one class as bytes, with what should become of each of its parts."""

import hashlib
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from random import Random
from typing import Any

from bench.mails.files import PIXEL, File, logo

OWN = "info@gouden-aar.example"
POLICY = policy.SMTP.clone(cte_type="8bit", max_line_length=200)


@dataclass(frozen=True)
class Truth:
    """One thing in a message: a file by the hash of its bytes, a body by words that stand in it, a link by its address."""

    key: str
    label: str
    take: bool


@dataclass
class Mail:
    """A message and the truth about it. `known`: the company took a document of this sender before."""

    sort: str
    raw: bytes
    truth: list[Truth] = field(default_factory=list[Truth])
    sent: bool = False
    known: bool = False


def of_file(file: File, *, take: bool | None = None) -> Truth:
    """A file's truth."""
    return Truth(hashlib.sha256(file.data).hexdigest(), f"{file.sort} {file.name}", file.take if take is None else take)


def of_body(marker: str, *, take: bool = True) -> Truth:
    return Truth(f"body {marker}", f"body with {marker}", take)


def message(
    chance: Random, subject: str, text: str, *, html: str | None = None, sender: str = "", to: str = OWN, **headers: str
) -> EmailMessage:
    """A letter without files yet."""
    made = EmailMessage(policy=POLICY)
    made["From"] = sender or f"Firma <post@{chance.choice('abcdefgh')}{chance.randint(10, 99)}.example>"
    made["To"] = to
    made["Subject"] = subject
    if chance.random() < 0.97:
        made["Date"] = f"Mon, {chance.randint(1, 23):02} Nov 2026 {chance.randint(0, 23):02}:15:00 +0100"
        made["Message-ID"] = f"<{chance.getrandbits(60):x}@mail.example>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text, charset=chance.choice(["utf-8", "utf-8", "utf-8", "iso-8859-15"]) if _fits(text) else "utf-8")
    if html is not None:
        made.add_alternative(html, subtype="html")
    return made


def _fits(text: str) -> bool:
    try:
        text.encode("iso-8859-15")
    except UnicodeEncodeError:
        return False
    return True


def attach(made: EmailMessage, file: File, chance: Random) -> None:
    """With the type that programs give: the right one, a vague one, or a wrong one."""
    right: dict[str, tuple[str, str]] = {
        "pdf": ("application", "pdf"),
        "xml": ("text", "xml"),
        "jpg": ("image", "jpeg"),
        "zip": ("application", "zip"),
    }
    kind = right.get(file.name.rsplit(".", 1)[-1].lower(), ("application", "octet-stream"))
    if chance.random() < 0.2:
        kind = ("application", "octet-stream")
    if kind == ("text", "xml"):
        kind = ("application", "xml")
    disposition: Any = chance.choices(["attachment", "inline"], [9, 1])[0]
    made.add_attachment(file.data, maintype=kind[0], subtype=kind[1], filename=file.name, disposition=disposition)


def put_inline(made: EmailMessage, data: bytes, name: str, subtype: str, cid: str) -> None:
    """A picture in the text, as mail programs write it."""
    part = next(part for part in made.walk() if part.get_content_type() == "text/html")
    part.add_related(data, maintype="image", subtype=subtype, cid=f"<{cid}>", filename=name)  # pyright: ignore[reportAttributeAccessIssue]


def decorate(made: EmailMessage, chance: Random, truth: list[Truth]) -> None:
    """Logos, social icons and tracking pixels of a signature."""
    for number in range(chance.randint(0, 3)):
        data = chance.choice([lambda: logo(chance), lambda: logo(chance, large=True), lambda: PIXEL])()
        name = f"image00{number}.png"
        put_inline(made, data, name, "png", f"img{number}@sig")
        truth.append(Truth(hashlib.sha256(data).hexdigest(), f"logo {name}", take=False))
