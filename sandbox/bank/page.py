"""The page on which the user signs in at the bank, chooses accounts, and approves or refuses."""

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sandbox.bank.bank import Bank
from sandbox.bank.names import NAMES
from sandbox.bank.state import Account, Consent, ConsentStatus

STYLE = """
body{font:16px/1.5 system-ui,sans-serif;background:#eef1f5;margin:0;color:#1c2430}
main{max-width:30rem;margin:8vh auto;background:#fff;border-radius:12px;padding:2rem;box-shadow:0 2px 16px #0002}
h1{font-size:1.3rem;margin-top:0} label{display:block;padding:.6rem 0;border-bottom:1px solid #e4e8ee}
button{font:inherit;padding:.7rem 1.4rem;border-radius:8px;border:1px solid #8a94a3;background:#fff;margin:1rem .5rem 0 0;cursor:pointer}
button[value=approve]{background:#14532d;color:#fff;border-color:#14532d} small{color:#5a6575}
"""


def _render(title: str, body: str, status: int = 200) -> HTMLResponse:
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title><style>{STYLE}</style>'
    return HTMLResponse(f'<!doctype html><html lang="en"><head>{head}</head><body><main>{body}</main></body></html>', status)


def _offered(bank: Bank, consent: Consent) -> list[Account]:
    everything = list(bank.world.accounts_of(consent.institution))
    asked = [account for account in everything if account.iban in consent.asked_ibans]
    return asked or everything


async def show(bank: Bank, request: Request) -> Response:
    """The form; a consent that is no longer open says so."""
    institution: str = request.path_params["institution"]
    consent = bank.world.consents.get(request.path_params["consent_id"])
    name = NAMES.get(institution, institution)
    if consent is None or consent.institution != institution or consent.status is not ConsentStatus.RECEIVED:
        return _render(name, f"<h1>{escape(name)}</h1><p>This request is not open any more.</p>", 410)
    boxes = "".join(
        f'<label><input type="checkbox" name="account" value="{escape(a.id)}" checked> {escape(a.name)}<br>'
        f"<small>{escape(a.iban)} {escape(a.currency)} · {escape(a.owner_name)}</small></label>"
        for a in _offered(bank, consent)
    )
    body = (
        f"<h1>{escape(name)} (sandbox)</h1><p>OkiOki asks to read these accounts until {consent.valid_until.isoformat()}.</p>"
        f'<form method="post">{boxes or "<p>You have no account here.</p>"}'
        '<button name="answer" value="approve">Approve</button><button name="answer" value="refuse">Refuse</button></form>'
    )
    return _render(name, body)


async def answer(bank: Bank, request: Request) -> Response:
    """The user's answer; the browser goes back to the address that came with the request for consent."""
    institution: str = request.path_params["institution"]
    consent = bank.world.consents.get(request.path_params["consent_id"])
    if consent is None or consent.institution != institution or consent.status is not ConsentStatus.RECEIVED:
        return await show(bank, request)
    form = await request.form()
    offered = [account.id for account in _offered(bank, consent)]
    chosen = [key for key in offered if key in form.getlist("account")]
    approved = form.get("answer") == "approve" and bool(chosen)
    consent.status = ConsentStatus.VALID if approved else ConsentStatus.REJECTED
    consent.account_ids = chosen if approved else []
    consent.approved_at, consent.last_action = bank.now() if approved else None, bank.today()
    bank.save()
    back = consent.redirect_uri if approved else consent.nok_redirect_uri or consent.redirect_uri
    if back is None:
        return _render("Done", "<h1>Done</h1><p>You can go back now.</p>")
    return RedirectResponse(back, 303)
