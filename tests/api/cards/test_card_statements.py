"""Card statements through the API: what became of their lines, and the answer to lines that do not add up."""

from core.cards.take_lines import take_lines
from core.db import Database
from tests.api.conftest import Person
from tests.api.documents.papers import problem
from tests.core.cards.test_take_lines import line, month, paper


async def statement_of(database: Database, person: Person, total: str) -> str:
    """A paper with one card and one line of 12.50."""
    async with database.tenant(person.company_id) as session, session.begin():
        document = await paper(session, person.company_id, month(line("2026-10-02", "ROOMER", "12.50"), total=total))
        await take_lines(session, person.company_id, document.id)
        return str(document.id)


async def test_a_paper_says_which_cards_it_is_of_and_where_their_lines_are(owner: Person, database: Database) -> None:
    document = await statement_of(database, owner, "12.50")
    (shown,) = (await owner.client.get(f"/v1/documents/{document}/card-statements")).json()["items"]
    assert (shown["name"], shown["lines"], shown["total"], shown["proved"], shown["state"]) == ("Visa 1234", 1, "12.50", True, "taken")
    query = {"account_id": shown["bank_account_id"]}
    (moved,) = (await owner.client.get("/v1/transactions", params=query)).json()["items"]
    assert (moved["amount"], moved["counterparty_name"]) == ("-12.50", "ROOMER")
    (account,) = (await owner.client.get("/v1/accounts")).json()["items"]
    assert (account["iban"], account["kind"]) == ("VISA****1234", "card")


async def test_lines_that_do_not_add_up_are_a_question_until_they_are_taken(owner: Person, database: Database) -> None:
    document = await statement_of(database, owner, "99.00")

    async def questions() -> list[dict[str, dict[str, str]]]:
        return (await owner.client.get("/v1/todo", params={"kind": "card_lines_differ"})).json()["items"]

    (item,) = await questions()
    assert (item["subject"]["type"], item["subject"]["document_id"]) == ("card_statement", document)
    assert (item["title_facts"]["total"], item["title_facts"]["lines_sum"]) == ("99.00", "12.50")
    assert (await owner.client.put(f"/v1/card-statements/{item['subject']['id']}/acceptance")).status_code == 204
    assert await questions() == []
    assert len((await owner.client.get("/v1/transactions")).json()["items"]) == 1


async def test_a_stranger_sees_and_takes_nothing(owner: Person, stranger: Person, database: Database) -> None:
    document = await statement_of(database, owner, "99.00")
    (item,) = (await owner.client.get(f"/v1/documents/{document}/card-statements")).json()["items"]
    assert problem(await stranger.client.get(f"/v1/documents/{document}/card-statements")) == (404, "documentNotFound")
    assert problem(await stranger.client.put(f"/v1/card-statements/{item['id']}/acceptance")) == (404, "cardStatementNotFound")
