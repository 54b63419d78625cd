"""What a user says of themselves, and their password."""

from fastapi import Response

from api.callers import NotSignedIn
from api.deps import Caller, IdentityTransaction, Now, Resources
from api.deps import User as WhoIsSignedIn
from api.identity.represent import carry
from api.identity.schemas import PasswordChange, User, UserChange
from api.permissions import Permission
from api.routing import Routes
from core.identity import models
from core.identity.change_user import change_user as change
from core.identity.errors import PasswordTooWeak, WrongPassword
from core.identity.open_session import end_all_sessions, rotate_token
from core.identity.queries import find_account
from core.identity.sign_in import prove_again, store_password
from core.identity.sign_up import check_password
from core.throttle import TooManyRequests

routes = Routes("identity")


@routes.patch("/user", permission=Permission.SIGNED_IN, response_model=User)
async def change_user(body: UserChange, identity: IdentityTransaction, user: WhoIsSignedIn) -> models.UserAccount:
    """Change name or language."""
    return await change(identity, user.id, body.model_dump(exclude_none=True))


@routes.put("/user/password", permission=Permission.SIGNED_IN, status_code=204, problems=(WrongPassword, PasswordTooWeak, TooManyRequests))
async def change_password(
    body: PasswordChange,
    response: Response,
    identity: IdentityTransaction,
    user: WhoIsSignedIn,
    caller: Caller,
    resources: Resources,
    now: Now,
) -> None:
    """Change the password: every other session ends, and this one goes on under a new token (`OkiOki-Token` for bearers)."""
    if caller.session_id is None:
        raise NotSignedIn
    async with resources.database.identity() as session:
        known = await find_account(session, user.email)
    if known is None:
        raise NotSignedIn
    await prove_again(resources.throttle, resources.passwords, known, body.current, session_id=caller.session_id)
    check_password(body.new, user.email, user.name)
    renewed = await resources.passwords.hash(body.new)
    await store_password(identity, user.id, renewed)
    await end_all_sessions(identity, user.id, now=now, but=caller.session_id)
    if caller.carrier is not None:
        token = await rotate_token(identity, user.id, caller.session_id)
        if carry(response, token, caller.carrier, secure=resources.settings.secure_cookies) is not None:
            response.headers["OkiOki-Token"] = token
