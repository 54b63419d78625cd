"""What can stand in the way of a backup or a restore, in words for whoever typed the command."""

import errno


class BackupFailed(Exception):
    """It did not come to an end; the words say what to do."""


def of_the_disk(error: OSError, place: object) -> BackupFailed:
    """An error of the file system in a sentence."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return BackupFailed(f"The disk of {place} is full. Make room and run the same command again: it goes on where it stopped.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return BackupFailed(f"{place} may not be written ({error.strerror}).")
    return BackupFailed(f"{place}: {error.strerror or error}.")
