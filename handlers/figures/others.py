""" "Dòm bên ấp 3 coi họ tới đâu": how far others are is not for everybody to see; who may see it is shown."""

import re

from domain.chat import Choice
from domain.names import given_name
from domain.permissions import has_summaries, led_cells, may_summarise
from domain.understanding.text.words import fold
from handlers.figures.asked_of import beyond
from handlers.figures.named import named
from handlers.talk.turn import Turn

_UNIT = r"(?:ap|chi bo|xa|khom|phuong|to|don vi|noi)"
_OTHER = r"(?:\d{1,2}|khac|ban|ben|kia|nguoi ta)\b"
_LOOK = r"\b(?:dom|ngo|he|coi|xem|nhin|mo|cho biet|so voi|liec)\b(?: \w+){0,4}?"
_HOW_FAR = r"(?: \w+){0,6}? (?:toi dau|bao nhieu|may nguoi|the nao|ra sao|duoc nhieu)\b"
_LOOKS = re.compile(
    rf"{_LOOK} (?:ben |cac |may |qua )*{_UNIT} {_OTHER}|\b(?:ben |cac |may ){{0,2}}{_UNIT} {_OTHER}{_HOW_FAR}"
)
_RANKS = re.compile(r"\b(?:hang|dung thu|so (?:voi|sanh)|hon minh|thua)\b")
_A_PERSON = re.compile(
    r"\b(?:ong|ba|anh|chi|co|chu|bac|di|cau|thim|mo) (?P<name>\w+)(?: \w+){0,4}? "
    r"(?:dang ky|hua|lam|trong|gop|nuoi|xong)(?: duoc)? (?:gi|bao nhieu|nhieu|may|toi dau|cai gi)\b"
)
""" "Ông Tám nhà kế bên đăng ký gì vậy": what another comrade does is seen by those who lead the branch."""
_MYSELF = re.compile(r"\b(?:toi|tui|minh)\b")
_NO_NAME = frozenset({"co", "lam", "dang", "moi", "da", "khong", "chua", "ay", "oi", "nao"})
_NO_PERSON = frozenset({"bo", "uy", "doan", "hoi", *_NO_NAME})
_WILLS = frozenset({"muon", "tinh", "dinh", "xin", "se", "cung"})
""" "Bác muốn đăng ký nuôi mấy con gà" is said of oneself."""
_TITLES = "dong chi|ong|ba|anh|chi|co|chu|bac|di|cau|thim|mo|thay|thang"
_HOW = (
    r"(?:(?:toi|den) dau|duoc (?:gi|may|bao nhieu|nhieu)|may|bao nhieu|nhung gi|gi|ra sao|the nao"
    r"|(?:xong|ghi|bao|bao cao|dang ky|lam|nop) chua)"
)
_OF_SOMEBODY = re.compile(
    rf"(?:(?:cho|xin|toi|tui|(?:chi|anh|co|chu|bac) (?:hoi|xem|coi|biet)|xem|coi|hoi|biet|vay|the|ua|da"
    rf"|em|chau|viec|cua) )*(?:{_TITLES}) (?P<name>\w+)"
    rf"(?! (?:minh|toi|tui|noi|nho|keu|oi)\b).{{0,60}}?\b{_HOW}\b(?: \w+){{0,4}}(?:, (?:cho xem|.{{0,30}}))?[ .?!]*$"
)
""" "Ông An bên ấp 1 trồng dừa tới đâu rồi"."""
_RANKS_OF_BIRTH = frozenset(["hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "ut"])
LONGEST = 18  # words


def are_asked(turn: Turn, text: str) -> bool:
    """Whether somebody would see how far another branch is, that they may not see."""
    folded = fold(text)
    if asks_about_a_person(turn, text):
        return True
    if len(folded.split()) > LONGEST or not _LOOKS.search(folded) or _RANKS.search(folded):
        return False
    found = named(turn, text, ["/"])
    own = turn.member.home is not None and found is not None and found.id == turn.member.home.id
    return not own and (found is None or not may_summarise(turn.member, found))


def asks_about_a_person(turn: Turn, text: str) -> bool:
    """Whether a member asks what a comrade registered or has done, who is not themselves."""
    asked = _A_PERSON.search(fold(text))
    if asked is None or has_summaries(turn.member) or _MYSELF.search(fold(text)):
        return False
    return asked["name"] not in {*_NO_NAME, *_WILLS, given_name(turn.member.name)}


def above_is_told(turn: Turn) -> bool:
    """Whether a level above asks what one comrade below did, and was told that names stay in the branch."""
    text = " ".join(turn.text.split())
    if turn.person is None or not beyond(turn) or led_cells(turn.member) or len(text.split()) > LONGEST:
        return False
    asked = _OF_SOMEBODY.match(fold(text)) if len(fold(text)) == len(text) else None
    if asked is None or asked["name"] in _NO_PERSON:
        return False
    if not text[asked.start("name")].isupper() and asked["name"] not in _RANKS_OF_BIRTH:
        return False
    words = turn.tr(
        "What each comrade does, the comrade and the branch see; above it I give figures, "
        "and name only who agreed to be named. The secretary of the branch can tell you."
    )
    place = named(turn, text, ["/"])
    seen = place if place and may_summarise(turn.member, place) else None
    way = Choice(seen.name, f"/tonghop {seen.code}") if seen else Choice(turn.tr("See the summary"), "/tonghop")
    turn.say(words, (way,))
    return True


def keep(turn: Turn) -> None:
    """Say that each branch sees its own figures, and show the way to those."""
    if asks_about_a_person(turn, turn.text):
        words = turn.tr("Only the comrade and those who lead the branch may see that. Please ask the comrade directly.")
        turn.say(words, (Choice(turn.tr("My pledges"), "/camket"),))
        return
    words = turn.tr(
        "How far others are I may not show: each branch sees its own figures, and the level above all of them."
    )
    own = (turn.tr("See the summary"), "/tonghop") if has_summaries(turn.member) else (turn.tr("My pledges"), "/camket")
    turn.say(words, (Choice(*own),))
