"""From the supplier's mail to the accountant's server, by mail and by SFTP, through every process of the product."""

from pathlib import Path

import pytest

from tests.journeys.company import new_company
from tests.journeys.judge import judge
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(240)]


@pytest.mark.parametrize("channel", ["email", "sftp"])
async def test_a_mailed_invoice_is_read_paid_booked_and_delivered_once(stack: Stack, rules: Path | None, channel: str) -> None:
    async with new_company(stack, channel) as company:
        await company.sign_up()
        await company.link()
        paper = company.invoice(1)
        posted = {paper.number: await company.receive(paper)}
        await company.look()
        await company.pay(paper)
        await company.look()
        (delivery,) = await company.arrived()
        assert delivery["channel"] == channel
        await judge(company, posted, rules)
        await company.look()
        await company.owner.until(lambda: _looked_again(company.owner, company.mailbox["id"]))
        await judge(company, posted, rules)


async def _looked_again(owner, mailbox_id: str) -> bool:
    """Looking once more finds nothing new, and nothing leaves again."""
    mailboxes = await owner.listed("/mailboxes")
    return any(one["id"] == mailbox_id and one["problem"] is None for one in mailboxes)
