"""From words to fields. Runs in a parsing child, because patterns over hostile text may take long."""

from core.reading.fields.layout import read_layout
from core.reading.fields.own_company import OwnCompany
from core.reading.fields.read_fields import PageFields, read_fields
from core.reading.page import Page

LONGEST_TEXT = 200_000
"""Characters kept for search: some sixty dense pages."""


def read_pages(pages: tuple[Page, ...], own: OwnCompany | None) -> tuple[str, PageFields]:
    """The text and the fields of all pages together."""
    layout = read_layout(pages)
    return layout.text[:LONGEST_TEXT], read_fields(layout, own=own)
