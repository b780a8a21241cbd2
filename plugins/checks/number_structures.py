"""How the numbers of persons are built in Indonesia, as far as their digits tell.

After the Ministry of Home Affairs (provinces, regencies and districts of identity numbers), the tax office and the
civil service; a number that fits may still be another one.
"""

from calendar import monthrange

from plugins.prose import regex

_PROVINCES = r"(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])"
_REGENCY, _DISTRICT = r"(?:0[1-9]|[12]\d|7[1-9])", r"(?:0[1-9]|[1-4]\d|5[01])"
_BORN = r"(?P<day>[0-7]\d)(?P<month>0[1-9]|1[0-2])(?P<year>\d\d)"
_IDENTITY = regex(rf"{_PROVINCES}(?P<area>{_REGENCY}{_DISTRICT})?(?(area)|\d{{4}}){_BORN}(?!0000)(?P<serial>\d{{4}})")
_STAFF = regex(r"(?:19[4-9]\d|20[01]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19[6-9]\d|20[0-4]\d)\d\d[12]\d{3}")
_MOBILE = regex(r"(?:(?:00)?62(?:0)?|0)(?P<number>8[1-35-9]\d{7,10})")
_TAX = regex(r"\d\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}")
_IDENTITY_DIGITS, _WHOLE = 16, 3
_WOMEN = 40
"""Added to the day of birth of women."""


def identity_points(digits: str) -> int:
    """Return how much 16 digits look like an identity or family card number: 0 not at all, 4 in every part."""
    match = _IDENTITY.fullmatch(digits)
    if match is None or not _is_day(match["day"], match["month"]):
        return 0
    return (3 if match["area"] else 1) + (match["serial"] < "0100")


def is_identity(digits: str) -> bool:
    """Say whether digits have the structure of an identity or family card number in every part."""
    return len(digits) == _IDENTITY_DIGITS and identity_points(digits) >= _WHOLE


def is_womans(digits: str) -> bool:
    """Say whether 16 digits that look like an identity number have the day of birth of a woman, as no card has."""
    return int(digits[6:8]) > _WOMEN


def is_staff(digits: str) -> bool:
    """Say whether 18 digits are built as a civil servant's number."""
    return bool(_STAFF.fullmatch(digits))


def is_formatted_tax(written: str) -> bool:
    """Say whether it is written as tax numbers of 15 digits are: 99.999.999.9-999.999."""
    return bool(_TAX.fullmatch(written))


def mobile_number(digits: str) -> str:
    """Return a mobile phone's number without 0 or 62; "" where it is none."""
    match = _MOBILE.fullmatch(digits)
    return match["number"] if match else ""


def luhn(digits: str) -> bool:
    """Say whether the last digit is the check digit of the others, by Luhn's sum."""
    doubled = (int(char) * (1 + place % 2) for place, char in enumerate(reversed(digits)))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def _is_day(day: str, month: str) -> bool:
    number = int(day) - _WOMEN if int(day) > _WOMEN else int(day)
    return 1 <= number <= monthrange(2000, int(month))[1]
