"""What became of a job in which Ponto fetches from a bank."""

from core.bank_feeds.providers.errors import ConsentExpired, RemoteAccountGone, TemporarilyUnavailable
from core.bank_feeds.providers.ponto.wire import Synchronization


def check_synchronization(told: Synchronization, *, whole_permission: bool) -> bool:
    """Whether the job has ended well; False while it goes on.

    An authorization that ended at the bank ends the connection with that bank (`whole_permission`), or one account of many banks'.
    """
    if told.attributes.status == "success":
        return True
    if told.attributes.status != "error":
        return False
    codes = [error.code for error in told.attributes.errors or () if error.code]
    if any(code.startswith("authorization") for code in codes):
        raise (ConsentExpired if whole_permission else RemoteAccountGone)("", code=codes[0])
    raise TemporarilyUnavailable(f"synchronization: {', '.join(codes)[:100] or 'error'}")
