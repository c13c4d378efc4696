"""`/ngungnhac`: a leader stops the reminders of a member who is ill or has died, so that no family is written to."""

import re
from datetime import date

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import led_cells, may_lead
from domain.roles import Member
from domain.understanding.remarks.mourners import lost_a_relative
from domain.understanding.reminding.stays import end_told, some_days
from domain.understanding.text.words import fold
from handlers.people import whom
from handlers.talk import conversation, parking
from handlers.talk.arguments import number_first, row_number, verb_first
from handlers.talk.turn import Turn
from storage import pauses
from storage.people import members

AGAIN = "lai"
_LEAVE_ALONE = re.compile(
    r"\b(?:dung|khoi|thoi|ngung|khoan|tam ngung)(?: (?:co|dung|khoi))* (?:nhan|nhac|gui|goi|keu|hoi|don doc|giuc)\b"
)
_URGES = re.compile(r"\b(?:nhac|hoi thuc|hoi|giuc|don doc|keu)\b")
_AGAIN = re.compile(
    r"\bnhac (?:lai )?(?:\w+ ){1,4}?(?:lai|tro lai|binh thuong|nhu (?:cu|truoc|thuong))\b"
    r"|\bnhac lai (?:cho )?(?:\w+ ){1,3}"
)
""" "Bác An xuất viện rồi, cho nhắc bác lại bình thường"."""


def show(turn: Turn, argument: str) -> None:
    """Stop the reminders of the member with this number; "lai" takes them up again."""
    asked = verb_first(argument, (AGAIN,))
    number, last = number_first(asked.rest)
    member = members.person(turn.session, row_number(number), turn.today)
    if member is None or member.home is None or not may_lead(turn.member, member.home):
        raise NotAllowed("You can stop the reminders only of a member of your own branch.")
    if asked.verb == AGAIN:
        pauses.end(turn.session, member.id, turn.stamp)
        turn.say(turn.tr("Done: comrade {name} is reminded again.", name=member.name))
        return
    until = _day(last)
    pauses.begin(turn.session, member.id, turn.today, until, turn.stamp)
    again = Choice(turn.tr("Remind again, this was a mistake"), f"/ngungnhac {AGAIN} {member.id}")
    said = turn.tr("Done: I send no more reminders to the phone of comrade {name}.", name=member.name)
    if until:
        said = turn.tr("Done: no reminders to the phone of comrade {name} up to {day}.", name=member.name, day=until)
    turn.say(said, (again,))


def _day(said: str) -> date | None:
    """The last day without reminders; None until they are taken up again."""
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise UserError("I could not find a date in “{typed}”.", typed=said[:60]) from None


def heard_again(turn: Turn) -> bool:
    """Whether one comrade whose reminders are stopped shall be reminded again, as before."""
    if turn.chat.dialogue or not led_cells(turn.member) or not _AGAIN.search(fold(turn.text)):
        return False
    member = _meant(turn, turn.text)
    if member is None or member.id not in pauses.resting(turn.session, [member.id], turn.today):
        return False
    show(turn, f"{AGAIN} {member.id}")
    return True


_BEGINS = re.compile(
    rf"(?:(?:u|ua|uh|ok|vay|thoi|roi|da|nho|xin|em|thi|khoan)[ ,]+)*(?:tam )?(?:{_LEAVE_ALONE.pattern}|ngung nhac\b)"
)
_BESIDES = re.compile(r"[.;,!?]\s+(?=(?:còn|con|riêng|rieng|mấy|may|những|nhung) )", re.IGNORECASE)
""" "Khoan nhắc chị Bình tới hết tháng. Còn mấy người kia …": what follows is of others."""


_URGED = re.compile(
    r"(?i)^(?:(?:còn|con|riêng|rieng) )*((?:mấy|may|những|nhung|các|cac) [^,.;]*?) (?:thì |thi )?(?:cứ |cu |vẫn |van )?"
    r"(?:nhắc|nhac)(?: bình thường| binh thuong| nhé| nhe| nha| giùm| gium)*[ .!]*$"
)
""" "Còn mấy người kia … thì cứ nhắc bình thường" is an order to remind them."""


def _others_urged(words: str) -> str:
    """ "Nhắc mấy người kia chưa nộp báo cáo 6 tháng": what is owed in a round is a report."""
    return re.sub(r"(?i)\b(chưa nộp|chua nop) (?=6|sáu|sau|quý|quy)", r"\1 báo cáo ", _URGED.sub(r"nhắc \1", words))


def heard_sparing(turn: Turn) -> bool:
    """Whether one comrade is not to be reminded up to a day that is said, which is done at once; the rest waits."""
    first, *rest = _BESIDES.split(turn.text, maxsplit=1)
    if turn.chat.dialogue or not led_cells(turn.member) or not _BEGINS.match(fold(first)):
        return False
    member = _meant(turn, first)
    if member is None or end_told(first, turn.today) is None:
        return False
    show(turn, _argument(turn, member, first))
    if rest:
        conversation.let_wait(turn, [*conversation.waiting(turn), ("", _others_urged(rest[0]))])
    return True


def heard_mourning(turn: Turn) -> bool:
    """ "Ủa chị Tám có tang mà, đừng gửi nữa", also at an open question: their reminders are stopped at once."""
    if turn.person is None or not led_cells(turn.member) or not lost_a_relative(turn.text):
        return False
    if not _LEAVE_ALONE.search(fold(turn.text)) or _meant(turn, turn.text) is None:
        return False
    parking.park(turn)
    return stops(turn, turn.text, turn.tr("Please accept my sincere condolences, and to the whole family."))


def heard_of_who_mourns(turn: Turn) -> bool:
    """ "Chị Bình mới mất má, tui tính nhắc chỉ mà hổng biết sao": condolences, and the reminders may be held."""
    folded = fold(turn.text)
    if turn.person is None or turn.chat.dialogue or not led_cells(turn.member) or not lost_a_relative(turn.text):
        return False
    ways = choices(turn, turn.text)
    if not ways or not _URGES.search(folded) or _LEAVE_ALONE.search(folded):
        return False
    words = turn.tr("Please accept my sincere condolences, and to the whole family.")
    advice = turn.tr("I would not urge the comrade now. What is registered can wait; I hold the reminders if you wish.")
    turn.say(f"{words}\n{advice}", (*ways, Choice(turn.tr("Members"), "/thanhvien")))
    return True


def stops(turn: Turn, text: str, preface: str) -> bool:
    """Stop them at once, as was asked, for the one member who is named; False where several or none fit."""
    member = _meant(turn, text)
    if member is not None:
        turn.say(preface)
        show(turn, _argument(turn, member, text))
    return member is not None


def _meant(turn: Turn, text: str) -> Member | None:
    found = whom.meant(text, whom.of_the_cells(turn))
    return found[0] if len(found) == 1 else None


def choices(turn: Turn, text: str) -> list[Choice]:
    """To stop the reminders of the one member of the branch whose name is said; nothing where several or none fit."""
    member = _meant(turn, text)
    if member is None:
        return []
    until = end_told(text, turn.today)
    label = turn.tr("Stop the reminders to comrade {name}", name=member.name)
    if until:
        day = turn.language.short_date(until)
        label = turn.tr("Stop the reminders to comrade {name} up to {day}", name=member.name, day=day)
    return [Choice(label, f"/ngungnhac {_argument(turn, member, text)}")]


def _argument(turn: Turn, member: Member, text: str) -> str:
    """The number of the member, and the last day where one is told."""
    until = end_told(text, turn.today) or (some_days(text, turn.today) if lost_a_relative(text) else None)
    return f"{member.id} {until.isoformat()}" if until else str(member.id)
