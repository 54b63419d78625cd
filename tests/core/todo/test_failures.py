from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from core import ids
from core.todo.entry import Title
from core.todo.failures import PASSING, Failure, ask
from core.todo.question import Answer, Question

TODAY = date(2026, 11, 24)
PROBLEMS = st.one_of(
    st.none(),
    st.fixed_dictionaries(
        {
            "code": st.sampled_from(["addressRefused", "accountantUnreachable", "loginRefused", "notDeliverable"]),
            "about": st.sampled_from(["accountant", "document"]),
        }
    ),
)


def failure(problem: dict[str, str] | None, channel: str = "email") -> Failure:
    return Failure(ids.uuid7(), ids.uuid7(), channel, "a@example.be", TODAY, problem, Title())


def about_address(code: str, channel: str = "email") -> Failure:
    return failure({"code": code, "about": "accountant"}, channel)


def test_another_channel_or_another_problem_is_another_question() -> None:
    same = [about_address("addressRefused") for _ in range(12)]
    asked = ask([*same, about_address("loginRefused", "sftp"), about_address("hostKeyChanged", "sftp")])
    assert [one.item.facts["documents"] for one in asked] == ["12", "1", "1"]
    assert asked[0].item.subject_id == str(same[0].delivery_id)


def test_a_server_that_is_away_is_tried_again_first_and_a_refusing_one_corrected() -> None:
    assert "accountantUnreachable" in PASSING
    away, refused = ask([about_address("accountantUnreachable"), about_address("addressRefused")])
    assert away.item.answers == (Answer.RETRY, Answer.CORRECT_ADDRESS, Answer.TAKE_BACK)
    assert refused.item.answers == (Answer.CORRECT_ADDRESS, Answer.RETRY, Answer.TAKE_BACK)


def test_a_problem_of_the_document_stays_with_it() -> None:
    one, other = ask([failure({"code": "notDeliverable", "about": "document"}) for _ in range(2)])
    assert (one.is_shared, one.item.facts, one.item.answers) == (False, {}, (Answer.RETRY, Answer.DONE_WITH_MESSAGE))
    assert one.first.delivery_id != other.first.delivery_id


@given(st.lists(st.tuples(PROBLEMS, st.sampled_from(["email", "sftp"]))))
def test_every_failure_is_in_one_question_and_the_order_is_kept(drawn: list[tuple[dict[str, str] | None, str]]) -> None:
    failures = [failure(problem, channel) for problem, channel in drawn]
    asked = ask(failures)
    assert sum(int(one.item.facts.get("documents", "1")) for one in asked) == len(failures)
    first: list[UUID] = [one.first.delivery_id for one in asked]
    assert first == [one.delivery_id for one in failures if one.delivery_id in first]
    assert all(one.item.question is Question.DELIVERY_FAILED and one.item.urgent for one in asked)
