"""The reason that stands behind an order: "thu hồi thông báo số 3 vì sai giờ"."""

import re
import unicodedata

_WHY = re.compile(
    r"(?:^|[ ,.:;(-]+)(?:(?:bởi|boi) (?:vì|vi)|vì|vi|do|tại(?: vì)?|tai(?: vi)?|(?:lý|lí|ly|li) do(?: (?:là|la))?)[ :]+"
)


def reason_in(text: str) -> tuple[str, str]:
    """Return what is ordered, and the reason as it was typed; "" where none is given."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    begun = _WHY.search(plain.lower())
    return (plain[: begun.start()], plain[begun.end() :].strip()) if begun else (plain, "")
