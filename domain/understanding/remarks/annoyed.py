"""Tell whoever is only annoyed from whoever wants no more reminders."""

import re

from domain.understanding.text.words import fold

_ONLY_ANNOYED = re.compile(
    r"(?:(?:troi|oi|thiet|that|sao|ma|cu|nhac|nhan|goi|bao|hoai|lien tuc|suot|qua|lam|ghe|het suc|the|vay|ha|a|tin"
    r"|tro ly|con|em|chau|may|nay|biet|luon|phien|lam phien|phien phuc|phien ha)\W*)*"
)
""" "Phiền quá", "nhắn hoài phiền ghê": annoyed, and nothing asked for yet."""


def only_annoyed(text: str) -> bool:
    """Whether somebody complains of being written to, and asks for nothing yet."""
    return _ONLY_ANNOYED.fullmatch(fold(text)) is not None
