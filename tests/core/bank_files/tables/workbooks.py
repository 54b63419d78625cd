"""Workbooks as banks' sites export them: the smallest that a spreadsheet program opens."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

Cell = str | float | date
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EPOCH = date(1899, 12, 30)


def workbook(rows: Sequence[Sequence[Cell]], *, empty_sheets: int = 0) -> bytes:
    """An XLSX with the rows in its last sheet: texts, numbers, and days as spreadsheets keep them."""
    sheets: list[Sequence[Sequence[Cell]]] = [*([()] * empty_sheets), rows]
    numbers = range(1, len(sheets) + 1)
    names = "".join(f'<sheet name="Blad{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    kinds = "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_type("worksheet")}"/>' for n in numbers)
    links = "".join(f'<Relationship Id="r{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers)
    relationships = f'<Relationships xmlns="{_PACKAGE}/relationships">'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_type("sheet.main")}"/>{kinds}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_type("styles")}"/></Types>',
        "_rels/.rels": f'{relationships}<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_SHEETS}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{relationships}{links}<Relationship Id="s" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        "</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{_SHEETS}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    } | {f"xl/worksheets/sheet{n}.xml": _sheet(sheet) for n, sheet in zip(numbers, sheets, strict=True)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}')
    return out.getvalue()


def _type(kind: str) -> str:
    return f"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"


def _sheet(rows: Sequence[Sequence[Cell]]) -> str:
    told = "".join(f'<row r="{n}">{"".join(map(_cell, row))}</row>' for n, row in enumerate(rows, start=1))
    return f'<worksheet xmlns="{_SHEETS}"><sheetData>{told}</sheetData></worksheet>'


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    if isinstance(cell, date):
        return f'<c s="1"><v>{(cell - _EPOCH).days}</v></c>'
    return f"<c><v>{cell!r}</v></c>"
