"""What people say of rounds: hand in, who has not, more time, report on everything."""

import re

from domain.campaigns.orders import split_order
from domain.campaigns.rounds import Every, Round
from domain.permissions import belongs, has_summaries, reported_places
from domain.understanding.text.words import fold
from handlers.rounds import handing_in, moving, own_pledges
from handlers.rounds.round_list import (
    AS_BEFORE,
    HAND_IN,
    MISSING,
    MOVE,
    TAKE_BACK,
    asked,
    round_in,
    running,
    show,
    show_all,
    show_missing,
    top_of,
)
from handlers.talk.turn import Turn
from storage.campaigns import rounds

_LEAD = r"(?:(?:da|thua|cho|toi|tui|em|minh|xin|muon|mun|gio|nay|chi bo|chi bo toi|nho|hay|de nghi|giup|gium) )*"
_REPORT = r"(?:bao cao|bc)(?: (?:ky|thang|quy|6 thang|sau thang|nam|dinh ky|tien do|so lieu|cua chi bo|cua xa))*"
_HANDS_IN = re.compile(
    rf"{_LEAD}(?:nop|gui len|gui) (?:cai )?{_REPORT}\b.*|{_LEAD}(?:nop|chot) (?:so lieu )?(?:ky|quy|thang)\b.*"
)
_MISSING = re.compile(
    r"(?:.*\b)?(?:ai|(?:noi|don vi|chi bo|dang bo|xa)(?: nao)?|may (?:chi bo|don vi|noi)|con ai|dau)"
    rf" (?:con |nao )*(?:chua|khong|hong) (?:chiu |thay )?nop(?: {_REPORT})?\b.*"
)
_LISTS = re.compile(
    rf"{_LEAD}(?:(?:xem|coi|cac|nhung|danh sach|may) )*ky bao cao"
    r"(?: (?:nao|gi|dang mo|nay|hien nay|den dau|toi dau|roi|vay|a))*[ ?.!]*"
)
_MORE_TIME = re.compile(
    rf"{_LEAD}(?:gia han|mo lai|keo dai|lui|doi)(?: (?:han|ngay|them|nop))* (?:(?:ky )?{_REPORT}|ky)\b.*"
)
_OWN = re.compile(
    rf"{_LEAD}(?:bao cao|bc) (?:het|tat ca|toan bo|luot|dinh ky|ky nay|cho ky nay|thang nay|quy nay)"
    r"(?: (?:cac|nhung|viec|viec cua toi|mot luot|luon|di|nha|nhe))*[ .!]*"
)
_URGES = re.compile(r"(?:(?:cho|nho|xin|hay) )*(?:don doc|nhac|hoi thuc)\b")
_MONTH = re.compile(r"\bthang (?P<month>\d{1,2})\b")
_QUARTER = re.compile(r"\bquy (?P<quarter>iv|i{1,3}|[1-4])\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def command(turn: Turn, argument: str) -> None:
    """`/kybaocao`, alone, or with what is to be done with one round."""
    verb, rest = asked(argument)
    if verb in (TAKE_BACK, AS_BEFORE):
        (handing_in.take_back if verb == TAKE_BACK else moving.as_before)(turn, int(rest) if rest.isdecimal() else 0)
        return
    if not verb:
        show_all(turn)
        return
    one, rest = round_in(turn, rest)
    if verb == HAND_IN:
        handing_in.begin(turn, one)
    elif verb == MOVE:
        moving.begin(turn, one)
    elif verb == MISSING:
        show_missing(turn, one, top_of(turn), int(rest) if rest.isdecimal() else 0)
    else:
        show(turn, one, top_of(turn))


def heard(turn: Turn) -> bool:
    """Whether rounds are spoken of in words that mean nothing else, which is then answered."""
    if turn.chat.dialogue or turn.person is None:
        return False
    folded = " ".join(fold(turn.text).split())
    if _OWN.fullmatch(folded) and belongs(turn.member):
        own_pledges.begin(turn)
        return True
    spoken_of = any(each.fullmatch(folded) for each in (_MORE_TIME, _MISSING, _HANDS_IN, _LISTS))
    if not spoken_of or _URGES.match(folded) or not has_summaries(turn.member):
        return False
    place = top_of(turn)
    if _MISSING.fullmatch(folded) and not place.has_branches:
        return False  # who of the members has not reported
    path = place.path
    return bool(rounds.plans(turn.session, turn.today, path)) and _of_leaders(turn, folded, path)


def _of_leaders(turn: Turn, folded: str, path: str) -> bool:
    if _MORE_TIME.fullmatch(folded):
        one = _meant(turn, folded, path)
        due_on, why = split_order(turn.text, turn.today)
        moving.begin(turn, one, due_on, why) if one else show_all(turn)
    elif _MISSING.fullmatch(folded):
        one = _meant(turn, folded, path)
        show_missing(turn, one, top_of(turn)) if one else show_all(turn)
    elif _HANDS_IN.fullmatch(folded) and reported_places(turn.member):
        one = _meant(turn, folded, path) if _MONTH.search(folded) or _QUARTER.search(folded) else None
        handing_in.begin(turn, one) if one else handing_in.begin_newest(turn)
    else:
        show_all(turn)
    return True


def _meant(turn: Turn, folded: str, path: str) -> Round | None:
    """The round a sentence names by its month or quarter, the latest such; else the one that runs."""
    month, quarter = _MONTH.search(folded), _QUARTER.search(folded)
    if quarter is None and month is None:
        return next(iter(running(turn, path)), None)
    every = Every.QUARTER if quarter else Every.MONTH
    said = quarter["quarter"] if quarter else ""
    wanted = 3 * (_QUARTERS.get(said) or int(said)) if quarter else int(month["month"]) if month else 0
    found = [
        each
        for plan in rounds.plans(turn.session, turn.today, path)
        if plan.every is every
        for each in rounds.around(turn.session, plan, turn.today)
        if each.last.month == wanted
    ]
    return found[-1] if found else None
