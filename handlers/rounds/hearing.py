"""`/kybaocao` with what is to be done, and what people say of rounds: by plain words, or once the act is known."""

import re
from collections.abc import Callable, Mapping

from domain.campaigns.orders import split_order
from domain.campaigns.permissions import runs_campaigns
from domain.campaigns.rounds import Every
from domain.permissions import belongs, has_summaries, reported_places
from domain.understanding.movement import handing_in_said
from domain.understanding.movement.reminding_said import read_reminding
from domain.understanding.movement.round_named import named_in
from domain.understanding.text.words import fold
from handlers.rounds import handing_in, more_time, moving, ordering, own_pledges, round_list, setting, telling
from handlers.rounds.asked import answering, more_time_answered, not_set, of_whom
from handlers.rounds.asked.which import round_meant
from handlers.rounds.round_list import (
    asked,
    round_in,
    show,
    show_all,
    show_missing,
    top_of,
)
from handlers.talk.arguments import is_number, row_number
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from storage.rounds import plans

_LEAD = (
    r"(?:(?:da|thua|cho|toi|tui|em|minh|xin|muon|mun|gio|nay|chi bo|chi bo toi|xa|dang uy|phuong|don vi|ap"
    r"|nho|hay|de nghi|giup|gium) )*"
)
_REPORT = r"(?:bao cao|bc)(?: (?:ky|thang|quy|6 thang|sau thang|nam|dinh ky|tien do|so lieu|cua chi bo|cua xa))*"
_HANDS_IN = re.compile(
    rf"{_LEAD}(?:nop|gui len|gui) (?:cai )?{_REPORT}\b.*"
    rf"|{_LEAD}(?:nop|chot|gui)(?: len)? (?:so lieu )?(?:ky|quy|thang)\b.*"
)
_NO_MONTH = re.compile(r"\b(?:thẳng|thằng)\b|\bthang (?:qua|cho|vo|vao|ve|den|toi|luon|di)\b", re.IGNORECASE)
""" "Gửi thẳng qua zalo": not every "thang" is a month."""
_MISSING = re.compile(
    r"(?:.*\b)?(?:ai|(?:noi|don vi|chi bo|dang bo|xa|cb|ap)(?: nao)?|con ai|dau"
    r"|(?:may|nhung|cac) (?:chi bo|don vi|noi|cb|ap))"
    rf" (?:con |nao |van |toi gio )*(?:chua|khong|hong|ko)(?: co)? (?:chiu |thay )?(?:nop|(?:gui|bao)(?= {_REPORT}))"
    rf"(?: {_REPORT})?\b.*"
)
_HAVE = re.compile(
    r"(?:(?:cho|xem|coi|hoi|toi|biet|da) )*(?:co )?(?:nhung |cac )?"
    r"(?:ai|noi nao|don vi nao|chi bo nao|(?:bao nhieu|may|nhung|cac) (?:chi bo|don vi|noi))"
    rf"(?: da| duoc)* (?:nop|gui)(?: {_REPORT})?(?: (?:roi|xong|ky nay|thang nay|quy nay|vay|a|nhi|thang \d+))*[ ?.!]*"
)
_LISTS = re.compile(
    rf"{_LEAD}(?:(?:xem|coi|cac|nhung|danh sach|may) )*(?:ky|dot) bao cao"
    r"(?: (?:nao|gi|dang mo|nay|hien nay|den dau|toi dau|roi|vay|a))*[ ?.!]*"
)
_MORE_TIME = re.compile(
    rf"{_LEAD}(?:gia han|mo lai|keo dai|lui|doi)(?: (?:han|ngay|them|nop))* (?:(?:(?:ky|dot) )?{_REPORT}|ky)\b.*"
)
_OWN = re.compile(
    rf"{_LEAD}(?:bao cao|bc) (?:het|tat ca|toan bo|luot|dinh ky|ky nay|cho ky nay|thang nay|quy nay)"
    r"(?: (?:cac|nhung|viec|viec cua toi|mot luot|luon|di|nha|nhe))*[ .!]*"
)
_URGES = re.compile(r"(?:(?:cho|nho|xin|hay) )*(?:don doc|nhac|hoi thuc)\b")
_URGES_THOSE = re.compile(
    r"(?:ap|chi bo|noi|don vi|cho|ben|ai|dau)(?: nao)? (?:con |ma )?(?:chua|khong|ko)"
    r"(?: (?:nop|gui|co|xong|bao cao|bc))*,? (?:thi |la |ha )?(?:\w+ ){0,2}?(?:nhac|don doc|hoi thuc)\b.*"
)
""" "Ấp nào chưa thì nhắc bí thư ấp đó"."""
_THOSE_PLACES = re.compile(
    r"\b(?:noi|don vi|chi bo|dang bo|cho|ap|xa|tui|ho)(?: (?:do|nay|ay|kia|tren|vua roi))?\W*(?:di|nha|nghen|luon|gium"
    r"|giup)*\W*$|\bnhac (?:het|tat ca)(?: (?:di|luon|nha|giup|gium))*\W*$"
)
_PUTS_RIGHT = re.compile(r"(?:(?:a|y|u|ua|thoi|chet|toi|tui|em|minh) )*(?:ghi |go |noi )?(?:nham|lon|quen)\b.*\bhan\b")
_HANDED_IN = re.compile(r"\bnop\b(?! (?:dang phi|quy|tien|phi))")
_DUE_WHEN = re.compile(
    r"\bhan (?:chot|nop|cuoi|bao cao|cua ky)\b.*\b(?:nao|may|chua|hon|hong|khong|sao|phai)\b"
    r"|\b(?:chung nao|bao gio|khi nao|ngay nao|hom nao|ngay may)\b.*\b(?:nop|het han|bao cao)\b"
    r"|\b(?:nop|bao cao)\b.*\b(?:chung nao|bao gio|khi nao|ngay nao|hom nao|ngay may)\b"
)
_ONWARD = re.compile(
    r"^(?:\w+ )*?tu (?:ky )?thang \d{1,2}\b.*\b(?:tro di|ve sau)\b.*\b(?:nop|han nop)\b.*\bngay \d{1,2}\b"
)
""" "Từ tháng 12 trở đi nộp ngày 28"."""
_DUE_DAY_ALONE = re.compile(
    r"(?:(?:cu|thi|vay|moi|thang nao cung|hang thang|em|oi|u|ok) )*(?:ngay|mung|mong|hom) (?P<day>[12]?\d|3[01])"
    r" (?:(?:la|thi|phai|moi) )*(?:chot|het han|khoa so|han chot|dong so|han nop)"
    r"(?: (?:so|so lieu|bao cao|nha|nhe|nghe|het|luon|em|a|do|roi))*[ .!]*"
)
""" "Ngày 20 là chốt"."""
_SPEAKS_OF_REPORTS = re.compile(r"\b(?:bao cao|bc|ky)\b")
_OF_A_PLEDGE = re.compile(r"\b(?:viec|dang ky|cam ket|noi dung|chi tieu|trong|nuoi|lam|xay|ho)\b")
_LATER = re.compile(r"\b(?:tre|muon|cham|sau|them|lui|duoc (?:khong|hong|ko|hok))\b")
"""Whoever says this asks for more time, or asks something."""

_OF_NUMBER: Mapping[str, Callable[[Turn, int], None]] = {
    round_list.TAKE_BACK: handing_in.take_back,
    round_list.AS_BEFORE: moving.as_before,
    round_list.CORRECT: handing_in.correct,
    round_list.SEE: round_list.show_report,
    round_list.GIVE: more_time_answered.give,
    round_list.REFUSE: more_time_answered.refuse,
    round_list.GIVE_UP: more_time_answered.give_up,
    round_list.REMIND_BACK: setting.remind_as_before,
    round_list.PASS_UP: not_set.pass_up,
    round_list.DROP_KEPT: not_set.drop,
}


def command(turn: Turn, argument: str) -> None:
    """`/kybaocao`, alone, or with what is to be done with one round."""
    verb, rest = asked(argument)
    if verb == round_list.AS_BEFORE and len(rest.split()) > 1:
        for each in rest.split():
            moving.as_before(turn, row_number(each))
    elif verb in _OF_NUMBER:
        _OF_NUMBER[verb](turn, row_number(rest))
    elif verb == round_list.SET_BACK:
        setting.take_back(turn, int(rest)) if is_number(rest) else ordering.each_month(turn)
    elif verb == round_list.OPEN:
        ordering.open_one(turn, rest)
    elif not verb:
        show_all(turn)
    else:
        _of_round(turn, verb, rest)


def _of_round(turn: Turn, verb: str, rest: str) -> None:
    one, rest = round_in(turn, rest)
    start = row_number(rest)
    if verb == round_list.HAND_IN:
        handing_in.begin(turn, one)
    elif verb == round_list.MOVE:
        moving.begin(turn, one)
    elif verb == round_list.CLOSE:
        moving.begin(turn, one, closes=True)
    elif verb == round_list.ASK:
        more_time.begin(turn, one)
    elif verb == round_list.MISSING:
        show_missing(turn, one, top_of(turn), start)
    elif verb == round_list.URGE:
        telling.urge(turn, one, top_of(turn))
    elif verb == round_list.READ:
        round_list.show_handed(turn, one, top_of(turn), start)
    else:
        show(turn, one, top_of(turn))


def heard(turn: Turn) -> bool:
    """Whether rounds are spoken of in words that mean nothing else, which is then answered."""
    if turn.chat.dialogue or turn.person is None:
        return False
    folded = fold(turn.text)
    if runs_campaigns(turn.member) and {"ends_missed_after", "above_after"} & read_reminding(folded).keys():
        ordering.answer(turn, turn.text)
        return True
    if _urges_listed(turn, folded) or _due_each_month(turn, folded):
        return True
    if _ONWARD.search(folded) and (has_summaries(turn.member) or belongs(turn.member)):
        (ordering.answer if has_summaries(turn.member) else not_set.say_who)(turn, turn.text)
        return True
    if _OWN.fullmatch(folded) and belongs(turn.member):
        own_pledges.begin(turn)
        return True
    if has_summaries(turn.member) and (answering.heard_with_words(turn) or of_whom.heard(turn, top_of(turn))):
        return True
    if _PUTS_RIGHT.match(folded) and runs_campaigns(turn.member) and _put_right(turn):
        return True
    if _asks_when(turn.text, folded) and has_summaries(turn.member):
        answering.show_rounds(turn, turn.text)
        return True
    if _HAVE.fullmatch(folded) and has_summaries(turn.member) and top_of(turn).has_branches:
        answering.handed(turn, turn.text)
        return True
    spoken_of = any(each.fullmatch(folded) for each in (_MORE_TIME, _MISSING, _HANDS_IN, _LISTS))
    no_report = _LATER.search(folded) or handing_in_said.is_for_somebody(turn.text) or _NO_MONTH.search(turn.text)
    spoken_of = spoken_of and not (_HANDS_IN.fullmatch(folded) and no_report)
    if _URGES.match(folded) and _HANDED_IN.search(folded) and _urges_below(turn):
        return True
    if not spoken_of or _URGES.match(folded) or not has_summaries(turn.member):
        return False
    place = top_of(turn)
    if _MISSING.fullmatch(folded) and not place.has_branches:
        return False  # who of the members has not reported
    return bool(plans.plans(turn.session, turn.today, place.path)) and _of_leaders(turn, folded)


def _urges_listed(turn: Turn, folded: str) -> bool:
    """ "Nhắc hết mấy nơi đó" below the list of those who owe a report: of that report, and of nothing else."""
    lines = (command_in(wire) for _, wire in turn.chat.choices or [])
    offered = next((line for line in lines if line.startswith(f"/kybaocao {round_list.URGE} ")), None)
    those = _URGES_THOSE.fullmatch(folded) or (_URGES.match(folded) and _THOSE_PLACES.search(folded))
    if offered is None or not those:
        return False
    command(turn, offered.removeprefix("/kybaocao "))
    return True


def _due_each_month(turn: Turn, folded: str) -> bool:
    """Whether a day alone is said, which is read back as that of each month; who sets no rounds hears who does."""
    day = _DUE_DAY_ALONE.fullmatch(folded)
    if day is None or not (has_summaries(turn.member) or belongs(turn.member)):
        return False
    if runs_campaigns(turn.member):
        ordering.answer(turn, f"báo cáo hằng tháng, chốt ngày {day['day']}")
    else:
        not_set.say_who(turn, turn.text)
    return True


def _put_right(turn: Turn) -> bool:
    """ "Ý nhầm, hạn 26/11 chứ": the round set last is due on another day, and nothing else of it is said."""
    due_on, _ = split_order(turn.text, turn.today)
    one = round_meant(turn, None, top_of(turn).path, coming=True)
    if one is None or due_on is None or due_on == one.due_on:
        return False
    moving.begin(turn, one, due_on, turn.text)
    return True


def _urges_below(turn: Turn) -> bool:
    """Whether somebody of a committee wants those urged who owe a report: they are shown, with the way to remind."""
    if not (has_summaries(turn.member) and (place := top_of(turn)).has_branches):
        return False
    if not plans.plans(turn.session, turn.today, place.path):
        return False
    answering.missing(turn, turn.text)
    return True


def _asks_when(text: str, folded: str) -> bool:
    """ "6 tháng cuối năm hạn chót ngày nào": of a round that is named, and of no pledge."""
    named = named_in(text)
    speaks = named is not None and (named.every is not Every.MONTH or _SPEAKS_OF_REPORTS.search(folded) is not None)
    return speaks and _DUE_WHEN.search(folded) is not None and _OF_A_PLEDGE.search(folded) is None


def _of_leaders(turn: Turn, folded: str) -> bool:
    if _MORE_TIME.fullmatch(folded):
        (ordering.answer if runs_campaigns(turn.member) else answering.ask_more_time)(turn, turn.text)
    elif _MISSING.fullmatch(folded):
        answering.missing(turn, turn.text)
    elif _HANDS_IN.fullmatch(folded) and reported_places(turn.member):
        answering.hand_in(turn, turn.text)
    else:
        show_all(turn)
    return True
