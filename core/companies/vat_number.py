"""Belgian VAT numbers: BE and ten digits, the last two a check modulo 97."""

from stdnum.be import vat
from stdnum.exceptions import ValidationError

from core.companies.errors import VatNumberInvalid


def normalise(text: str) -> str:
    """A VAT number as it is kept, `BE0123456749`. Raises VatNumberInvalid."""
    try:
        return f"BE{vat.validate(text)}"
    except ValidationError:
        raise VatNumberInvalid(given=text[:40]) from None
