"""The user at the bank's page, played without a browser."""

import re

import httpx


async def approve(http: httpx.AsyncClient, page_url: str, *, accounts: list[str] | None = None, refuse: bool = False) -> str:
    """Open the page, tick `accounts` (IBANs; None: all that are offered), answer, and return the address the browser is sent back to."""
    form = await http.get(page_url)
    form.raise_for_status()
    offered = re.findall(r'name="account" value="([^"]+)" checked> .*?<small>(\S+) ', form.text)
    ticked = [key for key, iban in offered if accounts is None or iban in accounts]
    sent = await http.post(page_url, data={"account": ticked, "answer": "refuse" if refuse else "approve"}, follow_redirects=False)
    return sent.headers["location"]
