"""What is plainly said of reminders: none of one pledge alone, nobody asked for quiet, or it was asked for before."""

import re

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.understanding.moments.again import read_again
from domain.understanding.moments.wished_day import last_day_off
from domain.understanding.remarks.annoyed import only_annoyed
from domain.understanding.reminding.stays import until_then
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.reminders import of_one_work, pausing, putting_off, silencing
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import pauses

_WRITING = r"(?:nhac|nhan|gui|bao)"
_STOP = rf"{of_one_work.STOPPING} {_WRITING}\b"
_UNASKED = re.compile(
    rf"\b(?:ai|dau|sao|khong|chua|hong|hok|co) (?:\w+ )?(?:keu|bao|noi|bieu|xin|doi|nho|cho|muon)\b"
    rf"(?: \w+){{0,2}}? {_STOP}"
    rf"|\bsao(?: (?:lai|tu nhien|tu dung|bot|em|con))* {_STOP}"
)
""" "Ai kêu ngừng nhắc", "tui đâu có nói ngưng nhắc", "sao tự nhiên tắt nhắc"."""
_RESTING = re.compile(
    r"\b(?:dang|da|moi|co|cho|noi)(?: \w+){0,2} (?:nghi|ngung)(?: \w+){0,2} (?P<until>(?:toi|den|het) [^,.;]+)"
    rf".*\b(?:sao|ma)\b.*\b{_WRITING}\b"
)
""" "Tui đang xin nghỉ tới 5/4 mà, sao nhắc lại"."""
_REMINDS = re.compile(r"\bnhac\b")
_OF_A_GROUP = re.compile(
    rf"\b{of_one_work.STOPPING} (?:\w+ ){{0,4}}?nhom(?: (?:chat|tin nhan))? (?:zalo|telegram|tele|messenger|facebook)\b"
)
""" "Tắt nhóm zalo đi": a group of the telephone, and perhaps not these reminders."""


def heard(turn: Turn) -> bool:
    """Whether one work shall be silent, or it is objected that reminders were stopped, or come, unasked."""
    folded = fold(turn.text)
    if _UNASKED.search(folded) and pausing.of_everything(turn):
        pauses.end(turn.session, turn.member.id, turn.stamp)
        turn.say(turn.tr("I misunderstood you, I am sorry. I go on reminding you as before."))
        return True
    numbered = of_one_work.is_numbered(turn.text)  # "việc thứ 2" is no Monday
    if alone := of_one_work.meant(turn, turn.text):
        _silence(turn, alone, "" if numbered else turn.text)
        return True
    if numbered and reportable(turn):
        silencing.offer(turn)
        turn.say_first(turn.tr("I do not find that one among what you registered."))
        return True
    if _OF_A_GROUP.search(folded) and not _REMINDS.search(folded) and not turn.chat.dialogue:
        _ask_about_group(turn)
        return True
    asked_before = _RESTING.search(folded)
    until = last_day_off(f"nghỉ nhắc {asked_before['until']}", turn.today) if asked_before else None
    if until is None:
        return False
    pausing.show(turn, f"{pausing.DAY} {until.isoformat()}")
    return True


def _ask_about_group(turn: Turn) -> None:
    words = turn.tr(
        "A group on your telephone is muted in the group itself; I write in no group. "
        "Shall I stop reminding you here as well?"
    )
    turn.say(words, [Choice(turn.tr("No reminders for a while"), "/nghi"), Choice(turn.tr("My pledges"), "/camket")])


def stop(turn: Turn, text: str) -> None:
    """No reminders: of the pledge that is named behind it alone, else as it is said."""
    if alone := of_one_work.meant(turn, text):
        _silence(turn, alone, text)
    elif of_one_work.is_unclear(turn, text):
        silencing.offer(turn)
    elif of_one_work.is_not_there(turn, text):
        pausing.offer(turn, turn.tr("I do not find that one among what you registered."))
    elif only_annoyed(text):
        pausing.offer(turn, turn.tr("I am sorry to have disturbed you."))
    else:
        pausing.stop(turn, text)


def put_off(turn: Turn, text: str) -> None:
    """Remind again on the day meant; "bận quá, mai mốt báo" ends no rest that was asked for."""
    resting = any(pause.until for pause in pausing.of_everything(turn))
    if resting and read_again(text, turn.today).vague and _REMINDS.search(fold(text)) is None:
        pausing.says_until_when(turn)
    else:
        putting_off.put_off(turn, text)


def _silence(turn: Turn, pledge: Pledge, text: str) -> None:
    until = until_then(text, turn.today) or last_day_off(text, turn.today)
    if until is None or until < turn.today:
        pausing.show(turn, f"{pausing.ONE} {pledge.id}")
        return
    pauses.begin(turn.session, turn.member.id, turn.today, until, turn.stamp, pledge.id)
    content = quoted(pledge.content)
    words = turn.tr("Done: I will not remind you of {content} up to {day}.", content=content, day=until)
    turn.say(words, (silencing.again(turn),))
