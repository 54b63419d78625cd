"""The files in a ZIP, within limits: sizes that the archive states are not believed."""

import io
import zipfile

MOST_ENTRIES = 200
LARGEST_ENTRY = 25 * 1024 * 1024
_CHUNK = 256 * 1024
_HIDDEN = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


class NotOpened(Exception):
    """A wrapping stays shut; `reason` is the code of why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def unzip(data: bytes, most: int) -> list[tuple[str, bytes]]:
    """Name and bytes of each file, `most` bytes together. Raises NotOpened."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = [one for one in archive.infolist() if not one.is_dir() and not _is_hidden(one.filename)]
            if len(listed) > MOST_ENTRIES or sum(one.file_size for one in listed) > most:
                raise NotOpened("archive_refused")
            if any(one.flag_bits & 1 for one in listed):
                raise NotOpened("archive_locked")
            found: list[tuple[str, bytes]] = []
            for one in listed:
                found.append((one.filename, _read(archive, one, min(most, LARGEST_ENTRY))))
                most -= len(found[-1][1])
            return found
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
        EOFError,
        LookupError,
        zipfile.LargeZipFile,
    ) as broken:
        raise NotOpened("archive_refused") from broken
    except Exception as broken:  # zlib.error and lzma.LZMAError have no common ancestor below Exception
        raise broken if isinstance(broken, NotOpened) else NotOpened("archive_refused") from broken


def _read(archive: zipfile.ZipFile, one: zipfile.ZipInfo, most: int) -> bytes:
    """A piece at a time, since what comes out can be a thousand times what went in."""
    pieces, size = list[bytes](), 0
    with archive.open(one) as opened:
        while piece := opened.read(_CHUNK):
            size += len(piece)
            if size > most:
                raise NotOpened("archive_refused")
            pieces.append(piece)
    return b"".join(pieces)


def _is_hidden(name: str) -> bool:
    return name.startswith(_HIDDEN) or name.rsplit("/", 1)[-1].startswith("._") or name.endswith(_HIDDEN[1:])
