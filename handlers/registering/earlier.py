""" "À hồi nãy tôi nói 200, 250 mới đúng": an earlier answer corrected, or a later one given, at another question."""

import re

from domain.understanding.deadlines import certain_day, read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.statements import is_work
from domain.understanding.text.words import fold, tokenised
from handlers.entering import whose
from handlers.registering import correction
from handlers.registering.content import Content, ContentGroup, InWhoseName
from handlers.registering.deadline import Deadline
from handlers.registering.draft import PledgeDraft, Target
from handlers.registering.target import HowMuch
from handlers.talk.turn import Turn
from locales.wording.goals import target_text

_CORRECTS = re.compile(
    r"\b(?:hoi nay|luc nay|khi nay)\b|\bmoi (?:dung|phai)\b|\b(?:chu|cho) (?:khong|hong|hok) phai\b"
    r"|^(?:\w{1,5},? ){0,3}?(?:doi|sua|chinh|ghi|lay)(?: \w+){0,3}? (?:lai|thanh)\b"
    r"|^(?:\w{1,5},? ){0,3}?(?:nang|giam|tang|ha|doi|sua)(?: \w+){0,3}? (?:xuong|len|con|thanh|qua) \d"
    r"|^(?:\w{1,5},? ){0,3}?(?:doi|sua|chinh) (?:han|thoi han|chi tieu|so luong|con so|ngay)\b"
    r"|^(?:\w{1,5},? ){0,2}?(?:khong|hong|dau|hok) phai(?: la)? \d"
)
_RIGHT = re.compile(r"(?:^|.*[,.;:])\s*(?P<new>[^,;:]+?)\s+(?:mới|moi) (?:đúng|dung|phải|phai)\b.*", re.IGNORECASE)
_AMONG = re.compile(
    r",?\s+(?:chứ|chớ|chu|cho)\s+(?:không|hông|hổng|khong|hong|hok)\s+(?:phải|phai)\b[^,;]*", re.IGNORECASE
)
_TELLING = re.compile(
    r"^(?:(?:à|a|ủa|ua|ấy|ay|quên|quen|dạ|da|thôi|thoi|ý|y)[,. ]+)*"
    r"(?:(?:hồi|lúc|khi|hoi|luc|khi)?\s*(?:nãy|nay)\s+)?(?:(?:tôi|tui|toi|em|con|mình|minh)\s+)?"
    r"(?:(?:nói|ghi|khai|gõ|bấm|noi|go|bam)\s+)?(?:(?:lộn|nhầm|sai|lon|nham)\s*)?(?:là |la )?[,.:]?\s*",
    re.IGNORECASE,
)
SHORT = 6  # words
_BEFORE_THE_DAY = frozenset({InWhoseName().name, ContentGroup().name})
""" "Hạn 30/6" answers neither of these, and fills the deadline."""
_DONE = frozenset({"duoc", "roi", "xong", "da", "moi", "dc"})
_OTHER_WORK = re.compile(
    r"(?:(?:ủa|ua|à|a|dạ|da|mà|ma)[, ]+)*(?:thôi|thoi|hay là|hay la|hay)[, ]+"
    r"(?:(?:để|de|cho|tôi|tui|toi|em|con|mình|minh|bà|ông) )*"
    r"(?P<work>.+?)(?: (?:đi|di|nha|nhé|nhe|nghen|cho rồi|con|cháu|chau|ạ))*[ .!?]*",
    re.IGNORECASE,
)
""" "Thôi nuôi vịt đi": other words, and no end of it."""
_NO_MORE = re.compile(r"\b(?:khong|hong|khoi|nua|dung|huy|nghi|bo)\b")
_OF_TIME = frozenset({"thang", "nam", "tuan", "ngay", "quy", "buoi", "lan", "gio"})


def corrected(turn: Turn, draft: PledgeDraft, step: str) -> tuple[str, str | None]:
    """What was changed, in words, and the step to ask where the rest does not fit any more; "" where nothing was."""
    if draft.content is None:
        return "", None
    if step != Content().name and correction.goes_on(turn.text):
        return turn.tr("We are here now:"), None
    if draft.for_id is not None and (said := whose.confirmed(turn, draft.for_id)):
        return said, None
    if step == "Confirm":
        return "", None
    before = draft.model_copy(deep=True)
    goto = _change(turn, draft, step)
    if goto is None:
        return "", None
    if (before.content, before.target) != (draft.content, draft.target):
        draft.unsettled, draft.question = None, ""
    return _changes(turn, before, draft), goto or None


def _change(turn: Turn, draft: PledgeDraft, step: str) -> str | None:
    """Change what is said to be otherwise; "" where the talk goes on, None where nothing is."""
    text = turn.text
    if thing := correction.other_thing(draft.content or "", text):
        correction.change_content(turn, draft, thing)
        return ""
    if _CORRECTS.search(fold(text)):
        new = _what_is_right(text)
        if step == Content().name and not is_work(tokenised(correction.what_is_changed(new)), 0):
            return None
        mine = (step == HowMuch().name and draft.target is None) or (step == Deadline().name and not _names_goal(new))
        if correction.is_one(turn, new) and not (mine and not _names_work(turn, new)):
            return correction.correct(turn, draft, new) or ""
        return None
    day, goal = read_deadline(text, turn.today), read_goal(text).goal
    if step == Content().name:
        return None
    instead = correction.number_after_slip(text)
    if instead and step != HowMuch().name and draft.target and draft.target.goal:
        correction.set_value(turn, draft, instead)
        return ""
    other = _OTHER_WORK.fullmatch(text)
    if other and is_work(tokenised(other["work"]), 0) and not _NO_MORE.search(fold(text)) and day.day is None:
        return correction.correct(turn, draft, f"thành {other['work']}") or ""
    if step == HowMuch().name and certain_day(day, turn.today):
        alone = goal is None or not goal.value
        draft.deadline = day.day if alone else draft.deadline
        return "" if alone else None
    if step in _BEFORE_THE_DAY and day.day and certain_day(day, turn.today) and not _names_goal(text):
        draft.deadline, draft.sentence = day.day, ""
        return ""
    if step != HowMuch().name and draft.target and _is_amount(text) and (not day.asks or not day.day):
        return correction.correct(turn, draft, text) or ""
    return None


def _is_amount(text: str) -> bool:
    """Whether a short text is a number of something and tells of nothing done."""
    bare = len(text.split()) <= SHORT and not is_work(tokenised(text), 0)
    return bare and _names_goal(text) and not _DONE & set(fold(text).split())


def _names_work(turn: Turn, text: str) -> bool:
    """Whether it is about something else than what is asked now: other work, or another part than this one."""
    return not _names_goal(text) or certain_day(read_deadline(text, turn.today), turn.today) is not None


def _names_goal(text: str) -> bool:
    """Whether a number of something is said, which is no span of time."""
    goal = read_goal(text).goal
    return bool(goal and goal.value and goal.unit) and fold(goal.unit if goal else "").split()[0] not in _OF_TIME


def _what_is_right(text: str) -> str:
    """What counts: what stands before "mới đúng" and before "chứ không phải", without "hồi nãy tôi nói"."""
    right = _RIGHT.sub(r"\g<new>", text) if _RIGHT.search(text) else text
    told = _TELLING.sub("", _AMONG.sub("", right)).strip(" ,.") or right
    return correction.NOT_THAT.sub("", told) or told


def _changes(turn: Turn, before: PledgeDraft, after: PledgeDraft) -> str:
    target = after.target or Target()
    lines = [
        (before.content != after.content, turn.tr("What: {content}", content=after.content or "")),
        (
            before.target != after.target and after.target is not None,
            turn.tr("Target: {target}", target=target_text(turn.language, target.goal, target.milestone)),
        ),
        (before.deadline != after.deadline, turn.tr("Deadline: {day}", day=after.deadline or turn.today)),
    ]
    changed = [line for is_new, line in lines if is_new]
    return "\n".join([turn.tr("I have noted it so:"), *changed]) if changed else turn.tr("It is noted so already.")
