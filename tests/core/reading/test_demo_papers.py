"""Every paper of the demo's quarter is read for what it is: what is drawn for people is what the tests of the product stand on."""

from core import clock
from core.reading.extract import extract
from sandbox.scenario import drawing
from sandbox.scenario.paper import Kind
from sandbox.scenario.tell import tell


async def test_each_is_read_for_what_it_is() -> None:
    wrong: list[str] = []
    for paper in [paper for mail in tell(clock.today()).mails for paper in mail.papers]:
        read = await extract(drawing.pdf(paper), f"{paper.file_stem}.pdf")
        said = (read.kind, read.amount("tax_inclusive_amount"), read.fields["invoice_number"].value)
        worth = paper.total or None
        if said != (str(paper.kind), worth, paper.number) and not (paper.kind is Kind.OTHER and said[0] == "other"):
            wrong.append(f"{paper.number} of {paper.issuer.name}: {paper.kind} of {worth}, read {said}")
    assert not wrong, "\n".join(wrong)
