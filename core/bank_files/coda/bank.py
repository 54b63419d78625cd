"""Which bank keeps a Belgian account, by its number."""

from stdnum.be import iban as belgian


def bic_of(iban: str) -> str:
    """The BIC of a Belgian account, by the list of the National Bank; empty where it is not known."""
    try:
        return str(belgian.to_bic(iban) or "") if iban.startswith("BE") else ""
    except ValueError:
        return ""
