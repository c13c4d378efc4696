"""What every screen of the assistant keeps to: short or folded, plain words, bold figures, names kept in the chat."""

import re
from collections.abc import Collection

from domain.chat import Look, Outgoing

LINES = 8
FOLDED_TO = 3  # lines of a folded list that Telegram leaves in sight
ASKED_FOR = ("Đồng chí đã đăng ký", "Để giúp đồng chí, tôi cần lưu")
"""The list of one's own pledges, and the consent: as long as they must be."""
_A_COMMAND = re.compile(r"(?<![\w/.:])/[a-z]{4,}")
_A_FIGURE = re.compile(r"\d[\d.]*/\d[\d.]* \(\d+%\)")
_UNSAID = re.compile(r"\bbạn\b|\bbot\b|cấu hình|\bJSON\b|[\ufdd0-\ufdef]", re.IGNORECASE)


def faults(message: Outgoing, names: Collection[str] = (), *, folds: bool = True) -> list[str]:
    """Return what is wrong with a message; `names`: of people who may stand in it, but for its reader."""
    text = message.text
    found = [f"a command: {each}" for each in _A_COMMAND.findall(re.sub(r"https?://\S+", "", text))]
    found += [f"a word it does not use: {each}" for each in _UNSAID.findall(re.sub(r"https?://\S+", "", text))]
    if not message.private and not any(each in text for each in ASKED_FOR):
        seen = lines_in_sight(message) if folds else [line for line in text.splitlines() if line.strip()]
        found += [f"{len(seen)} lines"] if len(seen) > LINES else []
    if text.startswith("📊"):
        found += [f"not bold: {each[0]}" for each in _A_FIGURE.finditer(text) if not is_bold(message, *each.span())]
    listed = {name for name in names if any(_lists(line, name) for line in text.splitlines())}
    found += [f"can be sent on: {sorted(listed)}"] if len(listed) > 1 and not message.private else []
    return found


def is_bold(message: Outgoing, start: int, end: int) -> bool:
    return any(part.look is Look.BOLD and part.start <= start and end <= part.end for part in message.looks)


def lines_in_sight(message: Outgoing) -> list[str]:
    """Return the lines that hold something, without those that a tap opens."""
    text = message.text
    for part in sorted(message.looks, reverse=True, key=lambda part: part.start):
        if part.look is Look.FOLDED:
            kept = text[part.start : part.end].splitlines()[:FOLDED_TO]
            text = text[: part.start] + "\n".join(kept) + text[part.end :]
    return [line for line in text.splitlines() if line.strip()]


def _lists(line: str, name: str) -> bool:
    """Whether a line of a list begins with a name."""
    return line.strip(" •–✔").startswith(name)
