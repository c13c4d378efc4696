"""The short code on the wall by which whoever is there says so: "SK" and four signs nobody misreads."""

import re
import secrets
import unicodedata

from domain.codes import ALPHABET

_SIGNS = 4
_ALONE = re.compile(
    rf"(?:(?:mã|ma|điểm danh|diem danh|có mặt|co mat|tôi|toi|tui|em|dạ|da)[ :,.]+)*"
    rf"(SK[- ]?[{ALPHABET}]{{{_SIGNS}}})[ .!]*",
    re.IGNORECASE,
)


def new_code() -> str:
    return "SK" + "".join(secrets.choice(ALPHABET) for _ in range(_SIGNS))


def code_typed(text: str) -> str:
    """Return the code a message types, alone or behind "mã", "điểm danh"; "" where it types none."""
    found = _ALONE.fullmatch(unicodedata.normalize("NFC", text).strip())
    return re.sub("[- ]", "", found[1]).upper() if found else ""
