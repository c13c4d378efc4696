"""What a sentence wishes to be otherwise in a pledge: its words, its target, its day."""

import re
from dataclasses import replace

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.changes import extended
from domain.pledges.pledge import Pledge
from domain.understanding.statements import WORK
from domain.understanding.text.words import fold, tokenised
from handlers.changing.own_pledge import is_untouched
from handlers.registering.correction import is_one
from handlers.registering.draft import PledgeDraft, Target
from handlers.talk.turn import Turn
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
_DENIES = re.compile(
    r"(?:^|[,.;:] *|\blà |\bla )(?P<new>[^\d,.;:]{2,30}?),?\s+(?:chứ|chớ|chu|cho)?\s*"
    r"(?:không|hổng|hông|khong|hong|ko) phải?\s+(?:là |la |cây |con |cay )?(?P<old>[^\d,.;:]{2,20}?)"
    r"(?: (?:nha|nhé|nghen|nghe|đâu|dau))?[\s.!]*$",
    re.IGNORECASE,
)
""" "Đăng ký lộn, bưởi chớ hổng phải dừa"."""
_OTHER_THING = re.compile(
    r"\b(?:đổi|doi|chuyển|chuyen|xoay|bẻ lái|be lai)"
    r"(?: (?:từ|tu) (?P<old>[^\d,.;:]{2,20}?) (?:qua|sang|thành|thanh)(?= \d+ (?!tháng|thang)[^\W\d])"
    r"|(?: \w+){0,2}? (?:qua|sang|thành|thanh)(?! \d))"
    r" (?!tháng|thang|năm|nam|cuối|cuoi|ngày|ngay|rằm|ram|tết|tet|quý|tuần|tuan|đầu|dau|giữa)(?P<new>[^.;:]{2,60})$",
    re.IGNORECASE,
)
""" "Dừa rớt giá quá, đổi qua bưởi da xanh"."""
_SLIP = re.compile(
    r"^.*\b(?:lộn|lon|nhầm|nham|sai)\b[^,.;]*[,.;]\s*"
    r"(?:(?:tôi|tui|toi|em|con)\s+)?(?:(?:đăng k[ýí]|dang ky|dk|hứa|hua)\s+)?",
    re.IGNORECASE,
)
""" "Ghi lộn rồi, tôi đăng ký 120 cây": only what follows is the wish."""
_BECAUSE = re.compile(r",?\s+\b(?:vì|bởi vì|tại vì|tại|do|lý do|bởi|vi|tai|ly do)\b\s+", re.IGNORECASE)
"""What follows is the reason."""
_NAMED = (
    (DEADLINE, re.compile(r"\b(?:han|thoi han|ngay|gia han|lui|doi lai)\b")),
    (TARGET, re.compile(r"\b(?:chi tieu|so luong|con so|so tien|so)\b")),
    (CONTENT, re.compile(r"\b(?:noi dung|cau chu|loi|ten viec)\b")),
)


def swapped(pledge: Pledge, text: str) -> str:
    """The words of a pledge with another thing in them: "bưởi chớ hổng phải dừa"; "" where no other thing is said."""
    said = without_reason(text)
    found = _DENIES.search(said) or _OTHER_THING.search(said)
    if found is None:
        return ""
    new = _COURTESY.sub("", _one_clause(found["new"])).strip(" ,.")
    if WORK.at(tokenised(new), 0) is not None:
        return new
    old, content = found["old"] or _thing(pledge), pledge.content
    place = re.search(rf"\b{re.escape(fold(old))}\b", fold(content)) if old else None
    if place is None or not new or len(fold(content)) != len(content):
        return ""
    if any(sign.isdigit() for sign in new):
        return f"{content.split()[0]} {new}"
    return content[: place.start()] + new + content[place.end() :]


def _one_clause(new: str) -> str:
    """The first clause, and what follows where that has a number: "bưởi da xanh, cũng 200 gốc"."""
    first, comma, rest = new.partition(",")
    return new if comma and any(sign.isdigit() for sign in rest) else first


def _thing(pledge: Pledge) -> str:
    """What is counted, without its "cây" or "con"."""
    counted = pledge.goal.unit.split() if pledge.goal else []
    return " ".join(counted[1:])


def says_what(turn: Turn, text: str) -> bool:
    """Whether a text says what it is to be, or at least which part is meant."""
    return bool(text) and (says_value(turn, text) or bool(part_named(text)))


def without_reason(text: str) -> str:
    """The wish, without the reason behind it."""
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
    folded = fold(without_reason(text))
    return next((part for part, words in _NAMED if words.search(folded)), "")


def says_value(turn: Turn, text: str) -> bool:
    other = _DENIES.search(without_reason(text)) or _OTHER_THING.search(without_reason(text))
    return bool(other or extended(without_reason(text), turn.today) or is_one(turn, new_words(text)))


def as_draft(turn: Turn, pledge: Pledge) -> PledgeDraft:
    campaign_id, group_id = changing.headings(turn.session, pledge.id)
    target = Target(goal=pledge.goal, milestone=pledge.milestone)
    now = {"content": pledge.content, "target": target, "deadline": pledge.deadline}
    return PledgeDraft(campaign_id=campaign_id, group_id=group_id, **now)


def laid_over(now: PledgeDraft, to: PledgeDraft, was: PledgeDraft) -> PledgeDraft:
    """What a wish makes of a pledge that was changed since: only the parts it is about become what it says."""
    parts = (CONTENT, "typed", TARGET, DEADLINE, "group_id")
    return now.model_copy(update={part: getattr(to, part) for part in parts if getattr(to, part) != getattr(was, part)})


def changed_to(pledge: Pledge, to: PledgeDraft) -> Pledge:
    """The pledge as it is to be; where no target is named the old one stays."""
    target = to.target or Target(goal=pledge.goal, milestone=pledge.milestone)
    pledge = replace(pledge, goal=target.goal, milestone=target.milestone)
    return replace(pledge, content=to.content or pledge.content, deadline=to.deadline or pledge.deadline)


def require_same_thing(turn: Turn, before: Pledge, after: Pledge) -> None:
    """What was reported in palms says nothing of pomelos."""
    units = [fold(each.goal.unit) if each.goal else None for each in (before, after)]
    if units[0] != units[1] and not is_untouched(before, turn):
        choices = (Choice(turn.tr("Take this one back"), f"/rut {before.id}"), Choice(turn.tr("My pledges"), "/camket"))
        raise UserError("You have reported on this one already, so for another thing register a new one.", choices)
