"""The eight digits by which an accountant's program knows what a movement is: type, family, operation, category.

From the codes of ISO 20022 that banks give through PSD2 and CAMT to those of Febelfin; the pairs are ours. What a bank gave as CODA is
kept.
"""

_BY_ISO: tuple[tuple[str, str], ...] = (
    ("PMNT-ICDT-STDO", "00103000"),
    ("PMNT-ICDT-SALA", "00105000"),
    ("PMNT-ICDT-XBCT", "04101000"),
    ("PMNT-RCDT-XBCT", "04150000"),
    ("PMNT-ICDT-BOOK", "00113000"),
    ("PMNT-RCDT-BOOK", "00164000"),
    ("PMNT-ICDT-", "00101000"),
    ("PMNT-RCDT-", "00150000"),
    ("PMNT-IRCT-", "00201000"),
    ("PMNT-RRCT-", "00250000"),
    ("PMNT-RDDT-UPDD", "00554000"),
    ("PMNT-RDDT-RCDD", "00554000"),
    ("PMNT-RDDT-PRDD", "00554000"),
    ("PMNT-RDDT-", "00501000"),
    ("PMNT-IDDT-UPDD", "00503000"),
    ("PMNT-IDDT-RCDD", "00503000"),
    ("PMNT-IDDT-", "00550000"),
    ("PMNT-CCRD-CWDL", "00404000"),
    ("PMNT-CCRD-CDPT", "00453000"),
    ("PMNT-CCRD-XBCP", "00408000"),
    ("PMNT-CCRD-", "00402000"),
    ("PMNT-MCRD-", "00450000"),
)
_COSTS = ("CHRG", "COMM", "FEES")
_UNKNOWN = {True: "03039000", False: "03089000"}


def coda_code(code: str | None, *, outgoing: bool) -> str:
    """The code of a movement without details: type 0. The digits of an operation go with the sign: 01 to 49 leave the account."""
    if code and len(code) == 8 and code.isdigit():
        return "0" + code[1:] if code[1:5] != "0000" else _UNKNOWN[outgoing]
    said = (code or "").upper()
    family = said.rsplit("-", 1)[-1]
    if family in _COSTS:
        return "08035000" if outgoing else "08087000"
    if family == "INTR" or "-INTR" in said:
        return "03501000" if outgoing else "03550000"
    found = next((coda for iso, coda in _BY_ISO if said.startswith(iso)), None)
    return found if found is not None and (int(found[3:5]) < 50) == outgoing else _UNKNOWN[outgoing]
