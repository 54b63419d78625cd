"""Papers of one supplier whose invoice number stands under a word the reader does not take for one."""

from collections.abc import Sequence

from tests.core.reading.made import Line

VAT_NUMBER = "BE 0403.170.701"


def paper(
    number: str,
    day: str,
    net: str,
    vat: str,
    gross: str,
    *,
    file: str = "771/B",
    lines: int = 1,
    shift: float = 0.0,
    seller: str = "Kaasboer Van Loon",
    customer: str = "BE 0428.759.497",
) -> Sequence[Line]:
    """`lines` push the totals down; `shift` moves everything, as a scanner does."""
    down = 20.0 * (lines - 1)
    told: list[Line] = [
        (50, 60, seller),
        (50, 75, "Melkstraat 12"),
        (50, 90, "9000 Gent"),
        (50, 105, f"BTW {VAT_NUMBER}"),
        (330, 60, "Klant: Garage Peeters NV"),
        (330, 75, "Havenlaan 7"),
        (330, 90, "2000 Antwerpen"),
        (330, 105, f"BTW {customer}"),
        (50, 170, "FACTUUR"),
        (50, 200, "Dossier"),
        (200, 200, "Kenmerk"),
        (350, 200, "Datum"),
        (50, 215, file),
        (200, 215, number),
        (350, 215, day),
        (50, 270, "Omschrijving"),
        (450, 270, "Bedrag"),
    ]
    for at in range(lines):
        told += [(50, 290 + 20 * at, f"Kaas soort {at + 1}"), (450, 290 + 20 * at, net if at == 0 else "0,00")]
    told += [
        (300, 350 + down, "Totaal excl. btw"),
        (450, 350 + down, net),
        (300, 365 + down, "Btw 21 %"),
        (450, 365 + down, vat),
        (300, 380 + down, "Te betalen"),
        (450, 380 + down, f"{gross} EUR"),
    ]
    return [(x + shift, y + shift, text) for x, y, text in told]


FIRST = paper("KX-2026-118", "03/11/2026", "100,00", "21,00", "121,00")
SECOND = paper("KX-2026-0140", "17/11/2026", "250,00", "52,50", "302,50", lines=4, file="805/C")
