"""A failure kept beside the thing it happened to."""

from typing import Any

from pydantic import Field

from api.schemas import Out


class StoredProblem(Out):
    """Why something did not work the last time; switch on `code`, as on the type of a problem."""

    code: str = Field(examples=["mailboxPasswordRefused"])
    title: str
    detail: str
    facts: dict[str, Any]
