""" "Giao chỉ tiêu kết nạp 130 đảng viên cho các chi bộ", "chỉ tiêu được giao", "đã giao cho ai, đạt tới đâu"."""

import re

from domain.chat import Choice
from domain.permissions import has_summaries, led_places
from domain.understanding.text.words import fold
from handlers.assigning import giving, showing, units
from handlers.assigning.given import changing, seeing, which, withdrawing
from handlers.assigning.received import accepting
from handlers.assigning.said import LEAD, given_in
from handlers.entering.names import name_in, title_before
from handlers.talk.turn import Turn
from handlers.work import hearing as work
from handlers.work import whose

_TAKES = re.compile(rf"{LEAD}(?:thu lai|thu hoi|thu|rut lai|huy) chi tieu\b(?: da giao)?(?P<rest>.*)")
_TAKES_BACK = re.compile(rf"{LEAD}(?:thu lai|thu hoi|rut lai|lay lai|huy)\b.*\d")
_ASSIGNS = re.compile(
    rf"^{LEAD}(?:giao|phan bo|phan|khoan)(?: (?:nhiem vu|viec|khoan))*(?: (?:cho|xuong|ve))*"
    r" (?:(?:cac|moi|tung|ben) )*(?:chi bo|dang bo|dang uy|ap|khom|khu pho|co so)\b"
)
_CHANGES = re.compile(
    r"\b(?:bot|giam|ha|rut|nang|tang|sua|doi|chinh|dieu chinh)(?: (?:cho|cua|xuong|bot|di|lai|chi tieu))*"
    r"\b.*\b(?:con|xuong|len|thanh) (?:lai )?\d"
)
_STAYS = re.compile(
    rf"{LEAD}(?:(?:thoi|chi bo|rieng|a|u|y) )*(?:ap|khom|xa|phuong) \S+(?: \S+)?"
    r" (?:thi )?(?:chi )?(?:con|xuong con) (?:lai )?\d"
)
""" "Ấp 2 còn 2" of what was given to it."""
_ASKS = re.compile(r"\?|\b(?:sao|the nao|khi nao|bao gio|o dau|chua|gi|ai)\W*$")
_MINE = re.compile(
    rf"{LEAD}(?:cac |nhung )*(?:chi tieu (?:duoc|cap tren|tren|huyen|tinh|xa) giao|(?:minh|chung toi|chi bo) duoc giao"
    r"(?: chi tieu)? (?:gi|bao nhieu)|(?:cap tren|tren) giao (?:chi tieu )?(?:gi|bao nhieu))"
    r"(?: (?:cho|cua|toi|tui|chung toi|minh|chi bo|nam nay|la|gi|bao nhieu|den dau|toi dau|dat|roi|vay|ha))*"
)
_WAITS = re.compile(r"\bchi tieu\b(?: nao| gi)?(?: \S+){0,3}? (?:dang|con|chua) (?:cho )?(?:tra loi|phan hoi)\b")
_BELOW = re.compile(
    rf"{LEAD}(?:cac |nhung )*(?:chi tieu (?:da )?giao (?:xuong|da dat|dat|toi dau|den dau"
    r"|cho (?:cap duoi|cac chi bo|cac noi|ai))|chi tieu da giao"
    r"|(?:da )?giao (?:chi tieu )?cho (?:ai|nhung ai|noi nao|cac noi)"
    r"|(?:thuc hien|ket qua|tien do) chi tieu (?:da )?giao)\b.*"
)


def heard(turn: Turn) -> bool:
    """Whether targets are given or asked for in words, which is then served."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return False
    folded = fold(" ".join(turn.text.split())).strip(" .!")
    if _WAITS.search(folded):
        showing.answer_mine(turn, turn.text)
    elif _MINE.fullmatch(folded.strip(" ?")):
        showing.mine(turn)
    elif _BELOW.fullmatch(folded.strip(" ?")) and units.givers(turn):
        seeing.below(turn)
    elif (taken := _TAKES.fullmatch(folded)) and units.givers(turn):
        withdrawing.begin_named(turn, taken["rest"])
    elif _ASKS.search(folded):
        return False
    elif accepting.takes_a_part(turn):
        return True
    elif (_CHANGES.search(folded) or _is_left(turn, folded) or _takes_back(turn, folded)) and _units_below(turn):
        changing.answer(turn, turn.text)
    elif (said := given_in(turn.text)) is not None:
        giving.begin(turn, said)
    elif _ASSIGNS.match(folded) and units.givers(turn):
        giving.begin(turn, turn.text)
    else:
        return False
    return True


def _is_left(turn: Turn, folded: str) -> bool:
    """Whether a unit that was given something has less of it from now on."""
    given = {each.organisation_id for each in which.all_given(turn)}
    return _STAYS.match(folded) is not None and not given.isdisjoint(which.units_in(turn, turn.text))


def _takes_back(turn: Turn, folded: str) -> bool:
    return _TAKES_BACK.match(folded) is not None and bool(which.named(turn, turn.text).found)


def _units_below(turn: Turn) -> bool:
    """Whether a unit below is named by whoever gives targets."""
    return any(units.names_in(turn, turn.text, giver) for giver in units.givers(turn))


def give(turn: Turn, text: str) -> None:
    """Give what a sentence gives: to a member of one's own branch it is work, to units a target."""
    if (work_words := _to_a_member(turn, text)) is not None:
        work.give(turn, work_words)
    elif units.givers(turn):
        giving.begin(turn, given_in(text) or text)
    else:
        words = turn.tr(
            "A target is given to units by the committee above them. To a member of the branch you give work: "
            "write “give comrade … the work …”."
        )
        turn.say(words, (Choice(turn.tr("Targets given to us"), "/chitieugiao cua"),))


def _to_a_member(turn: Turn, text: str) -> str | None:
    """The words that give somebody of a led branch work; None where none is named behind a title, or a unit is."""
    if _units_below(turn):
        return None
    people = [each for place in led_places(turn.member) for each in whose.people(turn, place)]
    words = text.split()
    folded = [fold(word).strip(" ,.:;") for word in words]
    found = name_in(words, folded, people)
    if found is None or title_before(folded, found[0]) >= found[0]:
        return None
    rest = " ".join(words[found[1] :])
    within = re.match(r"(?:trong|cua|o) (?:chi bo|to)(?: minh| toi| tui)?\s*", fold(rest))
    if within:
        rest = " ".join(rest.split()[len(within[0].split()) :])
    return f"giao cho {' '.join(words[title_before(folded, found[0]) : found[1]])} {rest}".strip()
