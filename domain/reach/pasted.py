"""Read a list of people that somebody pastes: a name or a code a line, or with commas between."""

import re
from dataclasses import dataclass

from domain.understanding.text.words import fold

MOST = 300  # people of a pasted list
_LED = re.compile(
    r"\b(?:danh sach(?: (?:sau|nay|duoi day|kem theo|nguoi nhan|dong chi|la|gom))*"
    r"|(?:nhung|cac|may)(?: (?:dong chi|dang vien|nguoi))+(?: (?:co ten|trong danh sach))*"
    r" (?:sau|duoi day|nay|sau day)(?: day)?|(?:this|the following) (?:list|people))\W*?[:\n]\s*"
)
_NUMBERED = re.compile(r"^\s*(?:\d{1,3}\s*[.)/-]\s*|[-•*+]\s*)+")
_TITLED = re.compile(r"^(?:đồng chí|dong chi|đ/c|d/c|đc|ông|bà|anh|chị)[ .:]+(?=\S+ \S)", re.IGNORECASE)
_PART = re.compile(r"\s+[-–]\s+|\t+|\s*\(|\)\s*|\s*\|\s*")
_CODE = re.compile(r"[A-Za-zĐđ]{1,6}[-_.]?\d{1,8}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One of a list: the name or the code, and what stands beside it (a branch, say)."""

    typed: str
    beside: str = ""


def led_list(text: str) -> str:
    """Return what stands behind "danh sách sau:"; "" where no list is led so."""
    key = "".join("\n" if sign == "\n" else (fold(sign)[:1] or " ") for sign in text)
    found = _LED.search(key) if len(key) == len(text) else None
    return text[found.end() :].strip() if found else ""


def is_list(text: str) -> bool:
    """Tell whether several lines are names or codes and nothing else."""
    lines = [each for each in text.splitlines() if each.strip()]
    return len(lines) > 1 and all(_is_one(each) for each in lines)


def _is_one(line: str) -> bool:
    typed = _entry(line).typed
    words = typed.split()
    return bool(_CODE.fullmatch(typed)) or (1 < len(words) <= 6 and all(word[:1].isupper() for word in words))


def entries(text: str) -> list[Entry]:
    """Return those of a list in its order, each once."""
    lines = [each for each in text.splitlines() if each.strip()]
    parts = lines if len(lines) > 1 else re.split(r"[,;]", text)
    cut = [piece for each in parts for piece in (re.split(r";", each) if "\t" not in each else [each])]
    found = {(one.typed, one.beside): one for each in cut if (one := _entry(each)).typed}
    return list(found.values())


def _entry(line: str) -> Entry:
    cells = [_TITLED.sub("", _NUMBERED.sub("", each).strip(" .,;")) for each in _PART.split(line)]
    told = [each for each in cells if any(sign.isalpha() for sign in each)]
    code = next((each for each in told if _CODE.fullmatch(each)), "")
    return Entry(code or (told[0] if told else ""), "" if code else ", ".join(told[1:]))
