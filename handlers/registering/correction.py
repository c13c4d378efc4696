""" "Đổi lại 150 cây", "trước tết", "sửa thành nuôi vịt": one part of what is read back is changed in words."""

import re
from datetime import date
from decimal import Decimal

from domain.pledges.goal import Goal
from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.readings import Ask, DeadlineReading
from domain.understanding.remarks.other_things import instead
from domain.understanding.sentence import read_pledge
from domain.understanding.statements import is_work
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold, tokenised
from handlers.registering.content import Content, take
from handlers.registering.deadline import doubt, set_deadline
from handlers.registering.draft import PledgeDraft, Target
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.goals import amount_text

_LEADING = listed(
    "thôi không phải dạ à đổi sửa chỉnh lại thành còn chỉ lấy để cho tôi tui em xin muốn ghi là cái hạn thời chi tiêu "
    "chỉ chi tieu số lượng mà thì nhé nha đi giảm tăng nâng hạ dời lùi hoãn lên xuống bớt thêm qua sang nang ha lui "
    "doi sua chinh lai thanh con chi lay chuyển chuyen "
    "de han thoi so luong ma thi giam tang len xuong bot them khong phai"
)
""" "Thôi, sửa lại còn …": nothing of the change itself."""
_INSTEAD = re.compile(
    r".*(?<!ho[àa]n )(?<!nhieu )(?<!nang )(?<!cao )(?<!xa )\b(?:thành|thanh|qua|sang)\b", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?:lam|ghi|dang ky)? ?(?:tiep|luon|cho xong)\b|tiep tuc\b|lam (?:di|cho roi|vay|the|nhu vay)\b")
""" "Làm tiếp đường hoa đi" goes on, and is no other work."""
_REGISTERS = re.compile(r"\bdang k[iy]\b|\bkhong\b.*\b(?:nua|lam)\b")
_ANOTHER = re.compile(r"^(?!.*\b(?:sua|doi|chinh)\b).*\bdang k[iy]\b")
""" "Tôi muốn đăng ký nuôi 5 con bò" is another pledge, and no change of this one."""
_EACH = re.compile(r"(?:moi|hang) (?:ngay|tuan|thang|quy|nam|buoi) \d")
""" "Mỗi tháng 100 ký" is how much, and no other work."""
_ASKS_SOMETHING = re.compile(
    r"^(?!.*\b(?:sua|doi|chinh|ghi|lui|giam|tang|nham|lon)\b)"
    r".*\b(?:co ai|ai|bao gio|chung nao|khi nao|may gio|hay (?:la )?tinh|lam sao|the nao|o dau)\b"
)
""" "Mấy bữa nay có ai khó khăn gì không" names no other day."""
_SLIPPED = re.compile(
    r"(?:(?:a|u|ui|ua|y|oi|da|thoi|quen|chet|xin loi)[ ,]+)*(?:nham|lon|sai|quen|khong phai|hong phai|a khong)\b[ ,.:]*"
    r"(?:roi\b[ ,.]*)?"
)
_AROUND = re.compile(
    r"\b(?:thôi|chứ|chớ|lận|mà|mới|đúng|là|chỉ|có|nha|nhé|nghen|ạ|thoi|chu|lan|ma|moi|dung|la|chi|co|nhe)\b", re.I
)
_RIGHT_NUMBER = re.compile(
    r"(?:(?:dung roi|u|ma|nhung|da|phai)[ ,]+)*(?P<number>\d{1,9})(?: cai)? moi (?:phai|dung)[ .!]*"
)
_SHORT = 6  # words
NOT_THAT = re.compile(
    r"^(?:\w+ ){0,2}?(?:không|đâu|hổng|khong|dau|hong) (?:phải|phai) [^,.;]*?(?:[,.;]|\b(?:đâu|dau|mà|ma)\b)\s*",
    re.IGNORECASE,
)
""" "Đâu phải 40 cây, tôi nói 30 cây": what counts stands behind."""
_NOT_IT = re.compile(
    r"(?P<old>\w+) (?:gì|gi) (?:mà|ma) (?P=old)\b"
    r"|\b(?:chứ|chớ|chu) (?:không|hổng|khong|hong) (?:phải|phai)(?: là)? \w+",
    re.IGNORECASE,
)
""" "Xoài gì mà xoài, bác nói mít", "vịt chứ không phải gà"."""
MANY = 2  # words at least
_ANY_DAY = date(2026, 1, 1)  # only whether it reads as one
_LINE = re.compile(r"[1-6]")
""" "1" below buttons means the first of them, and no new target."""
_NUMBER = re.compile(r"\d[\d.,]*(?: ?(?:triệu|tỷ|tỉ|nghìn|ngàn|tr|k)(?!\w))?")
_DAY_ALONE = re.compile(r"[^\d]*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[^\d]*")


def is_one(turn: Turn, text: str) -> bool:
    """Whether words at the review say what is to be otherwise."""
    if _ANOTHER.search(fold(text)) or _LINE.fullmatch(text.strip()) or _ASKS_SOMETHING.search(fold(text)):
        return False
    if number_after_slip(text) or _NOT_IT.search(text):
        return True
    day = read_deadline(text, turn.today)
    return bool(_work(text) or day.day or _asks(day) or _goal(text, day))


def correct(turn: Turn, draft: PledgeDraft, text: str) -> str | None:
    """Change the part that is named; name the step to ask where the rest does not fit any more."""
    alone = number_after_slip(text) if draft.target and draft.target.goal else None
    if alone:
        set_value(turn, draft, alone)
        return None
    if other := other_thing(draft.content or "", text):
        change_content(turn, draft, other)
        return None
    text = NOT_THAT.sub("", text) or text
    if work := _work(text):
        change_content(turn, draft, work)
        return None
    day = read_deadline(text, turn.today)
    goal = _goal(text, day)
    if day.day is not None and not set(day.asks) - {Ask.YEAR}:  # a day of next year: the card says it
        set_deadline(turn, draft, day.day)
    elif day.day or _asks(day):
        raise doubt(turn, day, text)
    return _change_target(turn, draft, goal) if goal else None


def other_thing(content: str, text: str) -> str:
    """The words with the other thing in them: "xoài gì mà xoài, bác nói mít cơ mà"; "" where no other is said."""
    pair = instead(content, _NOT_IT.sub(" ", text)) if _NOT_IT.search(text) else None
    return content.replace(pair[0], pair[1], 1) if pair else ""


def goes_on(text: str) -> bool:
    """Whether words ask to go on with it and say nothing else: "rồi làm tiếp đường hoa đi"."""
    folded = fold(what_is_changed(text)).removeprefix("roi ")
    return _GOES_ON.match(folded) is not None and not any(sign.isdigit() for sign in text)


def number_after_slip(text: str) -> Decimal | None:
    """The number alone that is put in place of the one told before: "nhầm, hai chục thôi", "2 cái mới phải"."""
    if right := _RIGHT_NUMBER.fullmatch(fold(text)):
        return Decimal(right["number"])
    slip = _SLIPPED.match(fold(text))
    if slip is None or len(text.split()) > _SHORT or "ngay" in fold(text).split():
        return None
    goal = read_goal(_AROUND.sub(" ", text[slip.end() :]).strip(" ,.")).goal
    return goal.value if goal and goal.value and not goal.unit else None


def _asks(day: DeadlineReading) -> bool:
    return any(ask is not Ask.DEADLINE for ask in day.asks)


def what_is_changed(text: str) -> str:
    words = text.split()
    while words and words[0].casefold().strip(" ,.:") in _LEADING:
        words.pop(0)
    return " ".join(words)


def _work(text: str) -> str:
    """The new content: what begins with work, or stands behind "sửa thành …"; "" where neither is there."""
    named = _INSTEAD.match(text)
    rest = what_is_changed(text[named.end() :] if named and len(text[named.end() :].split()) >= MANY else text)
    if _GOES_ON.match(fold(rest).removeprefix("roi ")) or _REGISTERS.search(fold(text)) or len(rest.split()) < MANY:
        return ""
    if _EACH.match(fold(rest)):
        return ""
    if is_work(tokenised(rest), 0):
        return rest if rest != text or read_goal(rest).goal else ""  # "trồng cho đẹp nha" asks for nothing else
    begins = " ".join(rest.split()[:MANY])
    is_other = named and read_goal(f"{rest.split()[0]} cái").goal is None  # "một trăm con" is a number
    return rest if is_other and read_deadline(begins, _ANY_DAY).day is None else ""


def _goal(text: str, day: DeadlineReading) -> Goal | None:
    if _DAY_ALONE.fullmatch(text):
        return None
    goal = read_goal(text).goal
    return goal if goal and goal.value and (goal.unit or not (day.day or _asks(day))) else None


def change_content(turn: Turn, draft: PledgeDraft, work: str) -> None:
    """Other words; the target stays only where it still speaks of the same thing."""
    before = draft.target
    draft.target, draft.unsettled, draft.question = None, None, ""
    take(turn, draft, read_pledge(work, turn.today), work)
    unit = before.goal.unit if before and before.goal else ""
    if draft.target is None and unit and f" {fold(unit)} " in f" {fold(draft.content or '')} ":
        draft.target = before


def set_value(turn: Turn, draft: PledgeDraft, value: Decimal) -> None:
    """Put another number into the target and the words of what is read back; there must be a target."""
    assert draft.target is not None
    assert draft.target.goal is not None
    _change_target(turn, draft, draft.target.goal.model_copy(update={"value": value, "upper": None}))


def _change_target(turn: Turn, draft: PledgeDraft, goal: Goal) -> str | None:
    before = draft.target.goal if draft.target else None
    same = before is not None and (not goal.unit or _alike(before.unit, goal.unit))
    if before is not None and same:
        goal = before.model_copy(update={"value": goal.value, "upper": goal.upper, "parts": ()})
    draft.target = Target(goal=goal)
    content = draft.content or ""
    if before is None or read_goal(content).goal is None:
        return None
    draft.content = _with_number(turn.language, content, before, goal)
    draft.typed = _with_number(turn.language, draft.typed, before, goal) if draft.typed else ""
    named = read_goal(draft.content).goal if draft.content == content else None
    return Content().name if named and named.value != goal.value else None


def _alike(unit: str, other: str) -> bool:
    one, two = fold(unit), fold(other)
    return one.startswith(two) or two.startswith(one)


def _with_number(speak: Language, content: str, before: Goal, after: Goal) -> str:
    """The content with the new number for the old, where that or one of the new unit stands in it once."""
    found = list(_NUMBER.finditer(content))
    same = (
        [match for match in found if _value(match.group()) == before.value] if _alike(before.unit, after.unit) else []
    )
    unit = fold(after.unit)
    places = same or [match for match in found if unit and fold(content[match.end() :]).strip().startswith(unit)]
    if len(places) != 1:
        return content
    (place,) = places
    money = after.unit.startswith("đồng")
    said = amount_text(speak, after.value, "đồng").removesuffix(" đồng") if money else speak.number(after.value)
    return content[: place.start()] + said + content[place.end() :]


def _value(number: str) -> object:
    goal = read_goal(number.rstrip(".,")).goal
    return goal.value if goal else None
