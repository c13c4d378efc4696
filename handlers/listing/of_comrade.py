"""“ĐỒNG CHÍ AN ĐĂNG KÝ NHỮNG GÌ”: what one comrade of the own branch does, in any letters, and of no other branch."""

import re
from collections.abc import Sequence

from domain.chat import Choice
from domain.permissions import has_summaries
from domain.pledges.listing import Shown
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.figures.asking.words import said
from handlers.figures.late import since_when
from handlers.listing import branch_list, wanted
from handlers.people import whom
from handlers.talk.turn import Turn

LONGEST = 14  # words
_ASKS = (
    r"(?:dang ky|hua|nhan|lam|trong|giup|van dong|bao cao)(?: duoc| xong| toi dau| may| bao nhieu)*"
    r" (?:(?:nhung |cai |viec )?gi|nhung gi|may|bao nhieu|toi dau|den dau)\b|\b(?:toi|den) dau\b"
)
_OF_ONE = re.compile(
    rf"(?:(?:cho|xem|coi|toi|tui|hoi|biet|viec|cua|thu|da|em oi) )*{whom.TITLE} (?P<name>\w+(?: \w+){{0,3}}?)"
    rf"(?P<unit> (?:o |ben )?(?:chi bo |ap |khom |khu pho )+\w+)? (?:da |dang |co |hien )*(?:{_ASKS})(?P<rest>.*)"
)
_HOW_LATE = re.compile(
    rf"(?:(?:cho|xem|coi|toi|tui|hoi|biet|vay|roi|con|the|da|viec|cai|cua) )*(?:{whom.TITLE} )?"
    r"(?P<name>(?!ai\b|viec\b|cai\b|may\b|nguoi\b)\w+(?: \w+){0,3}?)"
    r" (?:(?:da|dang|bi|nop|lam|bao) )*(?:tre|qua han|cham)(?: (?:han|viec|bao cao))*"
    r" (?:(?:het|duoc|toi) )?(?:bao lau|(?:may|bao nhieu|bn) (?:ngay|bua|tuan|thang)"
    r"|tu (?:khi|ngay|hoi|bua|luc) nao|(?:khi|hoi) nao)(?: (?:roi|vay|a|em|ha|ta|nay|the))*"
)
""" "Bình trễ bao lâu rồi"."""
_WHERE = re.compile(
    rf"(?:(?:ua|roi|sao|the|vay|con) )*(?:cai|viec|phan|muc)(?: da)?(?: dang ky)? cua (?:{whom.TITLE} )?"
    r"(?P<name>\w+(?: \w+){0,2}?) (?:dau|o dau|sao)\b.*"
)
""" "Ủa rồi cái của An đâu" below a list in which one misses it."""
_OURS = re.compile(r" (?:trong|o|cua|ben)(?: chi bo)?(?: (?:minh|tui|toi|ta|nay))+(?= )")
""" "Bà Chi trong chi bộ tui": one's own."""
_NO_NAME = frozenset(
    ["minh", "toi", "tui", "bo", "uy", "em", "nay", "ay", "do", "co", "nao", "hoi", "xem", "coi", "biet"]
)


def heard(turn: Turn) -> bool:
    """Whether a leader of a branch asks it, and is shown it or told that no such comrade belongs there."""
    words = said(turn.text)
    if turn.person is None or turn.chat.dialogue or not has_summaries(turn.member) or len(words.split()) > LONGEST:
        return False
    asked = _OF_ONE.fullmatch(_OURS.sub("", words))
    cells = branch_list.cells(turn)
    if asked is None:
        return _missed(turn, words, cells)
    if not cells or _NO_NAME & set(asked["name"].split()):
        return False
    unit = fold(asked["unit"] or "").split()
    if wanted.called(turn, asked["name"], cells) and (not unit or _is_of(unit[-1], cells[0].name)):
        branch_list.show_called(turn, asked["name"], cells)
        return True
    if not unit:
        return False
    text = turn.tr(
        "I show what comrades of {branch} do; what those of other branches do, their own secretary sees.",
        branch=cells[0].name,
    )
    turn.say(text, [Choice(turn.tr("Who registered what"), branch_list.command(Shown.ALL, cells[0].code))])
    return True


def how_late(turn: Turn) -> bool:
    """Whether it is asked since when one comrade of the own branch is late, and told, or what the comrade does."""
    words = said(turn.text)
    cells = branch_list.cells(turn) if turn.person and not turn.chat.dialogue else []
    asked = _HOW_LATE.fullmatch(words) if cells and len(words.split()) <= LONGEST else None
    found = wanted.called(turn, asked["name"], cells) if asked else []
    if asked is None or not found:
        return False
    member, cell = found[0]
    if len(found) > 1 or not since_when.tell(turn, cell, member.name):
        branch_list.show_called(turn, asked["name"], cells)
    return True


def _missed(turn: Turn, words: str, cells: Sequence[Place]) -> bool:
    asked = _WHERE.fullmatch(words)
    if asked is None or _NO_NAME & set(asked["name"].split()) or not wanted.called(turn, asked["name"], cells):
        return False
    branch_list.show_called(turn, asked["name"], cells)
    return True


_WORDS = {"mot": "1", "hai": "2", "ba": "3", "tu": "4", "bon": "4", "nam": "5"}


def _is_of(last: str, name: str) -> bool:
    return fold(name).split()[-1] in {last, _WORDS.get(last, last)}
