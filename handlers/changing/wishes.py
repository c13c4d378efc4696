"""What a sentence wishes to be otherwise in a pledge: its words, its target, its day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.changes import extended
from domain.pledges.goal import Comparator, Goal
from domain.pledges.pledge import Pledge
from domain.understanding.changes.another import of_another
from domain.understanding.changes.contents import names_another, swapped
from domain.understanding.changes.put_off import other_work_put_off, puts_off
from domain.understanding.changes.reading import orders_change, read_change
from domain.understanding.text.words import composed, fold
from handlers.changing.own_pledge import is_untouched
from handlers.registering.correction import is_one
from handlers.registering.draft import PledgeDraft, Target
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import changing

CONTENT, TARGET, DEADLINE = "content", "target", "deadline"
_NEW = re.compile(r"\d.*\b(?:thành|thanh|còn|con|xuống|xuong|lên|len|sang|qua|là|la)\b(?P<new>.*\d.*)$", re.IGNORECASE)
""" "Sửa lại 200 thành 150": what stands behind is the new number."""
_NEW_DAY = re.compile(
    r"\b(?:hạn|han|ngày|ngay)\b.*\b(?:qua|sang|thành|thanh|tới|toi|đến|den|về|ve)\s+(?P<new>\d{1,2}/\d.*)$",
    re.IGNORECASE,
)
""" "Đổi hạn cái trồng dừa qua 2/9/2027"."""
_COURTESY = re.compile(
    r"(?:\s+(?:giúp|giùm|dùm|hộ|dum|gium|cho)(?: (?:tôi|tui|toi|em|con|cháu|chú|cô|bác|anh|chị|mình))?"
    r"|\s+(?:thôi|thoi|với|nha|nhé|nhe|nghe|nghen|đi|luôn|cái|hà))+[.!]*$",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(r"(?:^|,?\s+)(?:(?:chứ|chớ|chu|cho)\s+)?(?:không|hổng|hông|khong|hong|ko) (?:phải|phai)\b", re.I)
_SLIP = re.compile(
    r"^.*\b(?:lộn|lon|nhầm|nham|sai)\b[^,.;]*[,.;]\s*"
    r"(?:(?:tôi|tui|toi|em|con)\s+)?(?:(?:đăng k[ýí]|dang ky|dk|hứa|hua)\s+)?",
    re.IGNORECASE,
)
""" "Ghi lộn rồi, tôi đăng ký 120 cây": only what follows is the wish."""
_BECAUSE = re.compile(r",?\s+\b(?:vì|bởi vì|tại vì|tại|do|lý do|bởi|vi|tai|ly do)\b\s+", re.IGNORECASE)
"""What follows is the reason."""
_ANY = Goal(comparator=Comparator.AT_LEAST, value=Decimal(1), unit="")
"""Where it is not known yet which pledge is meant any number may be one."""
_MAY_BE_REPORTED = re.compile(r"\b(?:sua|doi|chinh|dieu chinh|noi|ghi|viet) ")
_OTHER_WAY = re.compile(r"\bđổi lại\b", re.IGNORECASE)
""" "Đổi lại nấu cơm": no day is put off, as by "dời lại"."""
_PLACE = "dia diem|dia ban|don vi tinh|dv tinh"
_ANOTHER_PLACE = re.compile(rf"\b(?:{_PLACE})\b|\b(?:ten|sai) (?:phong|chua|hoi|cu|ap|khom|truong)\b")
_TIMETABLE = re.compile(
    r"\b(?:qua|sang|thanh|wa) (?:buoi |sang |trua |chieu |toi |ngay )*"
    r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|chua nhut|cn)\b"
    r"|\b\d{1,2} ?(?:h|gio) (?:qua|sang|thanh) \d{1,2} ?(?:h|gio)\b"
)
_OF_A_DAY = re.compile(r"\b(?:han|tuan (?:sau|toi)|thang|ngay \d)\b|\d[/.-]\d")
_NAMED = (
    (DEADLINE, re.compile(r"\b(?:han|thoi han|ngay|gia han|lui|doi lai)\b")),
    (TARGET, re.compile(r"\b(?:chi tieu|so luong|con so|so tien|so)\b")),
    (CONTENT, re.compile(rf"\b(?:noi dung|cau chu|loi|ten viec|{_PLACE})\b")),
)


def says_what(turn: Turn, text: str) -> bool:
    """Whether a text says what it is to be, or at least which part is meant."""
    return bool(text) and (says_value(turn, text) or bool(part_named(text)))


def is_plain(pledges: Sequence[Pledge], turn: Turn, text: str) -> bool:
    """Whether a sentence plainly orders one of these pledges to be otherwise, and says what."""
    if not orders_change(text):
        return False
    return any(
        read_change(text, each.goal, each.deadline, turn.today)
        or swapped(each.content, each.goal.unit if each.goal else "", without_reason(text))
        for each in pledges
    )


def asks_nothing_of_the_target(text: str) -> bool:
    """Whether only a number is put right, which may be the one just reported."""
    return _MAY_BE_REPORTED.search(fold(text)) is not None and not part_named(text)


def without_reason(text: str) -> str:
    return _BECAUSE.split(text)[0]


def reason_in(text: str) -> str | None:
    """The reason that was told with the wish, None where there is none."""
    return text[len(without_reason(text)) :].strip(" ,.") or None


def new_words(text: str) -> str:
    """What it is to be, without what it was and without "giúp tôi"."""
    wish = without_reason(text)
    first, comma, rest = (before_denial(wish) or wish).partition(",")  # "250 cây dùm em, em mướn thêm đất"
    text = _SLIP.sub("", _COURTESY.sub("", _COURTESY.sub("", first) + comma + rest))
    found = _NEW_DAY.search(text) or _NEW.search(text)
    return found["new"].strip() if found else text


def before_denial(text: str) -> str:
    """What stands before "chứ không phải 120": what stands behind is what was wrong."""
    return _NOT_THAT.split(text)[0]


def part_named(text: str) -> str:
    folded = fold(_OTHER_WAY.sub(" ", composed(without_reason(text))))
    return next((part for part, words in _NAMED if words.search(folded)), "")


def says_value(turn: Turn, text: str) -> bool:
    said = without_reason(text)
    other = names_another(said) or read_change(text, _ANY, turn.today, turn.today)
    return bool(other or extended(said, turn.today) or is_one(turn, new_words(text)))


def as_draft(turn: Turn, pledge: Pledge) -> PledgeDraft:
    campaign_id, group_id = changing.headings(turn.session, pledge.id)
    target = Target(goal=pledge.goal, milestone=pledge.milestone)
    now = {"content": pledge.content, "target": target, "deadline": pledge.deadline}
    return PledgeDraft(campaign_id=campaign_id, campaign_chosen=True, group_id=group_id, **now)


def laid_over(now: PledgeDraft, to: PledgeDraft, was: PledgeDraft) -> PledgeDraft:
    """What a wish makes of a pledge that was changed since: only the parts it is about become what it says."""
    parts = (CONTENT, "typed", TARGET, DEADLINE, "group_id")
    return now.model_copy(update={part: getattr(to, part) for part in parts if getattr(to, part) != getattr(was, part)})


def changed_to(pledge: Pledge, to: PledgeDraft) -> Pledge:
    """The pledge as it is to be; where no target is named the old one stays."""
    target = to.target or Target(goal=pledge.goal, milestone=pledge.milestone)
    pledge = replace(pledge, goal=target.goal, milestone=target.milestone)
    return replace(pledge, content=to.content or pledge.content, deadline=to.deadline or pledge.deadline)


def require_this_one(pledge: Pledge, text: str) -> None:
    """Whoever speaks of another work than the only one they have is told which one that is."""
    other = of_another(without_reason(text), pledge.content, pledge.goal)
    if other:
        raise UserError(
            "You say “{other}”, and what you registered is “{pledge}”. For another work register a new one.",
            other=other,
            pledge=pledge.content,
        )


def asks_for_words(text: str) -> bool:
    """Whether the place, the name or the unit shall be another, for which the words are written anew."""
    return _ANOTHER_PLACE.search(fold(without_reason(text))) is not None


def is_of_its_hours(turn: Turn, text: str) -> bool:
    """Say so where only a weekday or an hour shall be another, which stands in no pledge: "đổi qua thứ bảy"."""
    wish = fold(without_reason(text))
    if not _TIMETABLE.search(wish) or _OF_A_DAY.search(wish):
        return False
    words = turn.tr("Weekdays and hours do not stand in what you registered, so nothing needs to be changed for that.")
    turn.say(words, (Choice(turn.tr("My pledges"), "/camket"),))
    return True


def is_of_another(turn: Turn, pledge: Pledge, text: str) -> bool:
    """Say so where a wish puts off the day of a work that is none of theirs: "dời vụ dọn rác qua tháng 11"."""
    wish = without_reason(text)
    other = other_work_put_off(wish, pledge.content)
    read = read_change(text, pledge.goal, pledge.deadline, turn.today) if other else None
    if read is None or read.value is not None or not (read.deadline or puts_off(wish)):
        return False
    said = turn.tr(
        "I find no “{other}” among what you registered. You have: {content}, due on {day}.",
        other=other,
        content=quoted(pledge.content),
        day=pledge.deadline,
    )
    to = f"{read.deadline:%d/%m/%Y}" if read.deadline else ""
    move = turn.tr("Move this one to {day}", day=to) if to else turn.tr("Move the day of this one")
    ways = (
        Choice(move, f"/sua {pledge.id} {f'hạn {to}' if to else 'thời hạn'}"),
        Choice(turn.tr("Register “{other}”", other=other), f"/dangky {other}"),
        Choice(turn.tr("My pledges"), "/camket"),
    )
    turn.say(said, ways)
    return True


def require_same_thing(turn: Turn, before: Pledge, after: Pledge) -> None:
    """What was reported in palms says nothing of pomelos."""
    units = [fold(each.goal.unit) if each.goal else None for each in (before, after)]
    if units[0] != units[1] and not is_untouched(before, turn):
        new = Choice(turn.tr("Register “{other}”", other=after.content[:40]), f"/dangky {after.content[:100]}")
        choices = (
            *((new,) if after.content != before.content else ()),
            Choice(turn.tr("Take this one back"), f"/rut {before.id}"),
            Choice(turn.tr("My pledges"), "/camket"),
        )
        raise UserError("You have reported on this one already, so for another thing register a new one.", choices)
