"""Hashing passwords, slowly on purpose, on threads of its own so that nothing else waits."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

MEMORY_KIB, PASSES, LANES = 47104, 1, 1
"""Argon2id with 46 MiB and one pass (OWASP's first choice): 53 ms measured on the machine this was chosen on."""
THREADS = 2
"""At most this many at once: a flood of sign-ins waits here, and holds no more than 92 MiB."""


class Passwords:
    """Makes and checks password hashes."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="argon2")
        self._dummy = self._hasher.hash("nobody has this password")

    async def hash(self, password: str) -> str:
        """The hash to store."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._hasher.hash, password)

    async def verify(self, stored: str | None, password: str) -> bool:
        """Whether `password` is the one stored. Without a stored one it takes as long, and is not."""
        matches = await asyncio.get_running_loop().run_in_executor(self._threads, self._matches, stored or self._dummy, password)
        return matches and bool(stored)

    def needs_rehash(self, stored: str) -> bool:
        """Whether a stored hash was made with other settings than today's."""
        return self._hasher.check_needs_rehash(stored)

    def close(self) -> None:
        self._threads.shutdown(wait=False)

    def _matches(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False
