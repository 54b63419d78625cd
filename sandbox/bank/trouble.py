"""The ways in which the simulated banks can misbehave, and how long each lasts."""

from enum import StrEnum

from pydantic import BaseModel


class Kind(StrEnum):
    """What goes wrong. The second half are habits of real banks rather than faults."""

    SERVER_ERROR = "server_error"
    DELAY = "delay"
    ACCESS_EXCEEDED = "access_exceeded"
    CUT_PAGE = "cut_page"
    SAME_PAGE = "same_page"
    WRONG_TYPES = "wrong_types"
    FOREIGN_LINK = "foreign_link"
    UNSIGNED_AMOUNTS = "unsigned_amounts"
    STRUCTURED_OBJECT = "structured_object"
    ABSOLUTE_LINKS = "absolute_links"
    DATELESS_PENDING = "dateless_pending"
    DOWNLOAD_ONLY = "download_only"
    BARE_ERROR_LIST = "bare_error_list"


class Trouble(BaseModel):
    """One switch. `times` is how many answers it spoils (None: until cleared); `path` narrows it to addresses containing that text."""

    kind: Kind
    institution: str | None = None
    path: str = ""
    times: int | None = None
    status: int = 500
    seconds: float = 0.0
    retry_after: int | None = None


class Troubles:
    """The switches that are on."""

    def __init__(self) -> None:
        self._on: list[Trouble] = []

    def switch_on(self, trouble: Trouble) -> None:
        """Add one."""
        self._on.append(trouble)

    def clear(self) -> None:
        """All is well again."""
        self._on.clear()

    def strike(self, kind: Kind, institution: str, path: str) -> Trouble | None:
        """The trouble of this kind that hits this request, counted down; None when there is none."""
        for trouble in self._on:
            if trouble.kind != kind or trouble.institution not in (None, institution) or trouble.path not in path:
                continue
            if trouble.times is not None:
                if trouble.times <= 0:
                    continue
                trouble.times -= 1
            return trouble
        return None
