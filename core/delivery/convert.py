"""Pictures that an e-invoice may not carry, made a PDF. Runs in a parsing child."""

import io
from collections.abc import Iterator

import pillow_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from core.errors import DomainError

CARRIED = frozenset({"application/pdf", "image/png", "image/jpeg"})
"""What an e-invoice may carry of what a document can be (PEPPOL-EN16931-CL001)."""
MOST_PIXELS = 50_000_000
MOST_FRAMES = 200
A4_INCHES = (8.27, 11.69)

pillow_heif.options.DECODE_THREADS = 1  # a parsing child may not start threads
pillow_heif.register_heif_opener()  # pyright: ignore[reportUnknownMemberType]
Image.MAX_IMAGE_PIXELS = None  # our own limit is checked before any pixel is decoded


class PictureNotConvertible(DomainError):
    """The picture is damaged or too large to be made a PDF for the accountant."""


def picture_to_pdf(data: bytes) -> bytes:
    """One A4 page for each frame of a TIFF, or for the one picture of any other file. Raises PictureNotConvertible."""
    try:
        with Image.open(io.BytesIO(data)) as opened:
            frames = _frames(opened)
            first = next(frames)
            width, height = sorted(first.size)
            resolution = max(width / A4_INCHES[0], height / A4_INCHES[1], 1.0)
            pdf = io.BytesIO()
            first.save(pdf, "PDF", save_all=True, append_images=frames, resolution=resolution)
            return pdf.getvalue()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as broken:
        raise PictureNotConvertible(reason=str(broken)[:200]) from broken


def _frames(opened: Image.Image) -> Iterator[Image.Image]:
    count = getattr(opened, "n_frames", 1) if opened.format == "TIFF" else 1
    if count > MOST_FRAMES:
        raise PictureNotConvertible(reason="too many pages")
    for index in range(count):
        opened.seek(index)
        if opened.width * opened.height > MOST_PIXELS:
            raise PictureNotConvertible(reason="too many pixels")
        yield _on_paper(ImageOps.exif_transpose(opened))


def _on_paper(frame: Image.Image) -> Image.Image:
    """In RGB, transparent parts white."""
    if frame.mode in ("RGBA", "LA", "PA", "P"):
        layered = frame.convert("RGBA")
        frame = Image.alpha_composite(Image.new("RGBA", layered.size, "white"), layered)
    return frame.convert("RGB")
