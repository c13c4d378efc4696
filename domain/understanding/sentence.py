"""Read a whole sentence as the draft of a pledge: what to do, how much, by when."""

from dataclasses import replace
from datetime import date

from domain.understanding.acts.cues import says
from domain.understanding.acts.promises import promise_in
from domain.understanding.acts.reading import does_something_else
from domain.understanding.calendar.leads import OCCASION
from domain.understanding.deadlines import chosen, resolved, told_days
from domain.understanding.goals import goal_of
from domain.understanding.just_work import just_work
from domain.understanding.moments.moment import Moment
from domain.understanding.numbers.labels import is_shown
from domain.understanding.readings import Ask, GoalReading, PledgeReading
from domain.understanding.statements import promises_nothing
from domain.understanding.text.asked_leave import work_asked_about
from domain.understanding.text.compounds import in_compound
from domain.understanding.text.fillers import says_something
from domain.understanding.text.lead_ins import without_besides, without_speaker
from domain.understanding.text.letterheads import without_letterhead
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon, phrases, words
from domain.understanding.text.raw_typing import as_meant
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, SENTENCE, Text, composed, fold, tokenised
from domain.understanding.tracing import remembered

_LISTS = lists_of(__name__)
_PRONOUNS = words(_LISTS["pronouns"])
_POLITE_START = words(_LISTS["polite_start"])
_REFUSING = phrases(_LISTS["refusing"])
_NEVER_LET = phrases("không để, hổng để, không xảy ra")
_SPEAKERS, _ENOUGH = listed(_LISTS["speakers"]), listed("du xong het")
_PARTICLES = listed(_LISTS["particles"])
"""Behind the deadline they say nothing of the work: "trước 22/12 này", "tới hết năm nghe"."""
_THEN = listed(_LISTS["then"])
_SOMEBODY = listed(_LISTS["somebody"])
""" "… hết năm sau thì nó thoát nghèo": what comes of it for whom it is done."""
_CLOSING = _ENOUGH | listed(_LISTS["closing"])
_SEASONS = listed(_LISTS["seasons"])
"""A harvest beside a day tells of the work: "bán lúa trong vụ đông xuân, xong trước 30/4"."""
_UNTIL, _GOES_ON, _DOERS, _A_FEW = listed(_LISTS["until"]), listed("làm lam"), listed(_LISTS["doers"]), 5
_ALONE = listed(_LISTS["alone"])
_TIMES = {"ngay", "tuan", "thang", "quy", "nam"}
_REGISTER = phrases(_LISTS["register"])
_POLITE_END = Lexicon(_LISTS["polite_end"], plain="a, nhe")
_LEFT_OVER = Lexicon(_LISTS["left_over"], plain=_LISTS["left_over_plain"])


@remembered
def read_pledge(text: str, today: date) -> PledgeReading:
    """Read a pledge typed in one go; `content` keeps the person's words without the deadline and what leads to them.

    Of a text longer than any pledge the beginning is read, and all of it is the content.
    """
    text = without_letterhead(as_meant(text))
    text = work_asked_about(text) or text
    reading = _promised(text, today)
    reading = replace(reading, content=just_work(reading.content))
    if reading.goal.asks or not _promises_nothing(tokenised(text)):
        return reading
    return replace(reading, goal=replace(reading.goal, asks=(Ask.AMBIGUOUS,)))


def _promises_nothing(text: Text) -> bool:
    """Whether it begins as a question, a refusal or what others decided, or ends with a question mark."""
    begins = any(_REFUSING.at(text, place) for place in (0, 1))
    asks = len(text) > 1 and text.word(len(text) - 1) == "?"
    asks = asks or (says(text, "question", within=2) and not is_shown(text, 2)) or says(text, "hearsay", within=2)
    vows = any(_NEVER_LET.at(text, place) for place in range(len(text)))  # "không để xảy ra ca tử vong"
    return begins or asks or promises_nothing(text) or (not vows and does_something_else(text.original))


def _promised(text: str, today: date) -> PledgeReading:
    if len(text) > SENTENCE:
        return replace(_read(composed(text, SENTENCE), today), content=composed(text))
    text = without_besides(text)
    whole, rest = _read(text, today), promise_in(text)
    if rest == text:
        return whole
    promised = _read(rest, today)
    if not promised.content or _differs(promised.goal, whole.goal):
        return whole
    return replace(promised, deadline=whole.deadline, said_day=whole.said_day)


def _differs(part: GoalReading, whole: GoalReading) -> bool:
    """Whether a certain target would become another one by leaving out what stands before it."""
    if whole.goal is None or whole.asks:
        return False
    if part.goal is None or not whole.goal.unit.startswith(part.goal.unit):
        return True
    known = {"unit": ""} if not whole.goal.per or fold(whole.goal.per) in _TIMES else {"unit": "", "per": ""}
    return part.goal.model_copy(update=known) != whole.goal.model_copy(update=known)


def _read(text: str, today: date) -> PledgeReading:
    typed = tokenised(text)
    found, beside = told_days(typed, answer=False)
    deadline, told = chosen([moment for moment in found if not _only_dates(typed, moment, today)], today)
    understood = deadline.day is not None or not {Ask.DEADLINE, Ask.AMBIGUOUS}.intersection(deadline.asks)
    cut = [moment for moment in told if len(told) == 1 or typed.word(moment.core.start) not in _SEASONS] or told
    taken = {place for moment in cut for place in range(moment.start, moment.end)} if understood else set()
    said_day = typed.slice(told[0].core.start, told[-1].core.end) if told else ""
    return PledgeReading(content_of(typed, taken), goal_of(typed, found, beside), deadline, said_day)


def _only_dates(text: Text, moment: Moment, today: date) -> bool:
    """Recognise the day of writing, "hôm nay tôi đăng ký …": today is a deadline only where it is said as one."""
    read = resolved(moment, today)
    if not set(moment.leads) <= {OCCASION} or (read.day != today and Ask.PAST not in read.asks):
        return False
    finished = any(_LEFT_OVER.at(text, moment.start - step) for step in (1, 2))
    said_behind = any(says_something(text, place) for place in range(moment.end, len(text)))
    return said_behind and not finished and moment.core.span in {"", "day"}


def content_of(text: Text, taken: set[int]) -> str:
    """Return the person's own words without "tôi đăng ký", the tokens taken by the deadline, and politeness."""
    told = next((index for index in range(len(text)) if index not in taken and text.token(index).kind != MARK), 0)
    start, end = _after_greeting(text, told), len(text)
    while end > start and (_POLITE_END.at(text, end - 1) or text.word(end - 1) in {".", ",", "!", ";"}):
        end -= 1
    runs: list[tuple[int, int]] = []
    index = start
    while index < end:
        stop = index
        while stop < end and stop not in taken:
            stop += 1
        if stop > index:
            runs.append((index, _without_left_over(text, index, stop) if stop < end or taken else stop))
        index = stop + 1 if stop == index else stop
    if len(runs) > 1 and _only_left_over(text, *runs[-1]):
        runs.pop()
    pieces = [_trimmed(text.slice(first, last)) for first, last in runs]
    content = " ".join(" ".join(piece for piece in pieces if piece).split()).removeprefix("và ")
    return without_speaker(content) if runs and runs[0][0] > 0 else content


def _trimmed(piece: str) -> str:
    """Cut off the marks around; a bracket that is closed stays."""
    plain = piece.strip(" \t\n,.;:/-–—")
    return plain if plain.count("(") == plain.count(")") else plain.strip(" \t\n,.;:/-–—()")


def _only_left_over(text: Text, start: int, end: int) -> bool:
    """Recognise "… 10 ngày nữa | xong", "… cuối năm | tui đóng đủ": nothing but what led to the deadline."""
    said = {fold(text.typed(place)) for place in range(start, end) if text.token(place).kind != MARK}
    then = text.typed(start) in _THEN and text.typed(start + 1) not in _SOMEBODY
    if said <= _PARTICLES or (then and end - start <= _A_FEW and len(said) < _A_FEW):
        return True  # "… 25 tháng chạp | là xuất chuồng"
    if said <= _CLOSING | _SPEAKERS and said & (_SPEAKERS | _ENOUGH):
        return True
    found = _LEFT_OVER.at(text, start)
    return found is not None and found[1] >= end


def _after_greeting(text: Text, start: int) -> int:
    """Return the token after "Dạ em xin đăng ký:", or the first one where nobody registers anything."""
    index = start
    for _ in range(8):
        found = _REGISTER.at(text, index)
        if found is not None:
            end = found[1]
            while text.word(end) in words("là với rằng sẽ") or text.word(end) in {":", "-", ",", "."}:
                end += 1
            return end if end < len(text) else max(start - 1, 0)
        if text.word(index) not in _PRONOUNS | _POLITE_START | {",", "năm", "nam", "nay"}:
            return start
        index += 1
    return start


def _leads_alone(text: Text, start: int, end: int) -> bool:
    """Recognise the one word behind a comma that led to the day: "…, giao | trước 2/9", "quét lộ, quét | hết năm"."""
    if end - start <= _A_FEW - 1 or text.word(end - 2) != ",":
        return False
    said = text.typed(end - 1)
    goes_on = any(text.typed(place) in {*_UNTIL, "hết", "het"} for place in (end, end + 1))
    return said in _ALONE or (goes_on and said in {text.typed(place) for place in range(start, end - 2)})


def _without_left_over(text: Text, start: int, stop: int) -> int:
    """Drop the "hoàn thành" or "hạn:" that led to a deadline now taken out."""
    end = stop
    while end > start and text.token(end - 1).kind == MARK:
        end -= 1
    if _leads_alone(text, start, end) and stop < len(text):
        return end - 2
    if end - start > _A_FEW and text.typed(stop) in _UNTIL and text.typed(end - 1) in _GOES_ON:
        end -= 1  # "… của ấp làm | tới hết năm sau"
        return end if text.typed(end - 1) not in _DOERS else end + 1
    if stop < len(text) and text.accented and end - start > 1 and text.typed(end - 1) in _UNTIL:
        return end - 1
    for first in range(max(start + 1, end - 4), end):
        found = _LEFT_OVER.at(text, first)
        if found is not None and found[1] >= end and not in_compound(text, first):
            return first
    return stop
