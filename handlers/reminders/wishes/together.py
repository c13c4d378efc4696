"""A wish about reminders with a report in one sentence: both are done, and neither becomes a remark of the other."""

import re
from collections.abc import Callable

from domain.understanding.moments.absence import days_away, is_forbidden
from domain.understanding.reminding.by_work import by_work
from domain.understanding.reminding.new_hour import hour_from_now_on
from domain.understanding.reminding.stays import until_then, weekday_stay
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.reminders import hours, pausing
from handlers.reminders.wishes import of_works, staying
from handlers.reporting import hearing, told
from handlers.reporting.meant import about, names
from handlers.talk.turn import Turn

_CUT = re.compile(
    r"[.;!,\n]+\s*|\s+(?=(?:với lại|voi lai|mà|ma|còn|con|nhưng|nhung|sẵn|san|luôn tiện|luon tien|nhân tiện"
    r"|nhan tien)\s)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:(?:với lại|voi lai|mà|ma|còn|nhưng|nhung|và|va|sẵn(?: tiện| đây)?|san(?: tien| day)?|luôn tiện"
    r"|luon tien|nhân tiện|nhan tien)\s+)+",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:roi|xong|moi|da|duoc|dc|vua|bua nay|hom nay|hom qua)\b")
_TIMES = re.compile(r"\b(?P<count>một|mot|hai|ba|bốn|bon) (?=lần|lan|lượt|luot|buổi|buoi)", re.IGNORECASE)
_THIS_MONTH = re.compile(r"(?i)\s(?:trong )?(?:tháng|thang) (?:này|nay)\b")
_COUNTS = {"mot": "1", "hai": "2", "ba": "3", "bon": "4"}
_NUMBER = re.compile(r"\d|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc|tram)\b")
_WISHES = re.compile(r"\b(?:nhac|nhan|dung|khoi|ngung|xin|doi|gia han|mai|dang k[iy]|chua)\b")


def heard(turn: Turn) -> bool:
    """Whether a sentence is cut into a wish about reminders and a report of one work; both are then done."""
    if not reportable(turn):
        return False
    for found in _CUT.finditer(turn.text):
        first, second = turn.text[: found.start()].strip(), _LEADS.sub("", turn.text[found.end() :].strip())
        for wish, report in ((first, second), (second, first)):
            if _tells(turn, report) and (do := _wished(turn, wish)):
                do()
                hearing.report(turn, _in_digits(report))
                return True
    return False


def _tells(turn: Turn, text: str) -> bool:
    folded = fold(text)
    if _WISHES.search(folded) or not (_DONE.search(folded) and _NUMBER.search(folded)):
        return False
    meant = [each for each in about(reportable(turn), text) if names(each, text)]
    return len(meant) == 1 and told.may_count(_in_digits(text), meant[0])


def _in_digits(text: str) -> str:
    """ "Tháng này mới được một lần" counts one of the account that runs, where "một" may be read as any."""
    return _TIMES.sub(lambda found: f"{_COUNTS[fold(found['count'])]} ", _THIS_MONTH.sub("", text))


def _wished(turn: Turn, text: str) -> Callable[[], object] | None:
    """What a part of the sentence wishes of reminders, to be done; None where it wishes nothing plainly."""
    if (hour := hour_from_now_on(text)) is not None:
        return lambda: hours.choose(turn, hour)
    if stay := weekday_stay(text, turn.today) or days_away(text, turn.today):
        return lambda: staying.pause(turn, *stay)
    if is_forbidden(text) and (then := until_then(turn.text, turn.today)):
        return lambda: staying.pause(turn, turn.today, then)
    if (at := hours.from_now_on(text)) is not None:
        return lambda: hours.choose(turn, at)
    if pausing.asks_for_quiet(turn, text):
        return lambda: pausing.stop(turn, text)
    return (lambda: of_works.wished(turn, text)) if by_work(text) and len(reportable(turn)) > 1 else None
