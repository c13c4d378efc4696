""" "Tối đừng nhắn, sáng hẵng nhắn", "mấy giờ thì nhắn": at what hours messages come, and what can be obeyed."""

import re
from datetime import time

from domain.chat import Choice
from domain.reminders import AT, allowed
from domain.understanding.moments.wished_hour import HOURS, read_hour
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from storage import reminders

_WRITE = r"(?:nhan|nhac|gui|bao(?! (?:nhieu|gio|lau)))"
_PART = r"(?:sang|trua|chieu|dem|khuya|som)"
_HOURS = re.compile(
    rf"\b{_PART} (?:hay|hang|moi|roi) {_WRITE}\b"
    rf"|\b(?:dung|khoi|ngung|thoi|hay) {_WRITE}(?: (?:toi|tui|tin|luc|vao|ban|buoi|gio))* {_PART}\b"
    rf"|\b(?:ban|buoi) {_PART}\b.*\b{_WRITE}\b|\b(?:nua dem|giua dem|toi khuya|khuya|gio ngu|ngu som)\b"
    rf"|\b{_WRITE}(?: tin| toi| tui)* buoi (?:{_PART}|toi)\b|\b{_PART} (?:dung|khoi) {_WRITE}\b"
    rf"|\b(?:truoc|sau) \d{{1,2}} ?(?:gio|h)\b.*\b{_WRITE}\b|\b{_WRITE}\b.*\b(?:truoc|sau) \d{{1,2}} ?(?:gio|h)\b"
    rf"|\b(?:may|luc may) gio (?:thi |moi |la |se )?(?:may )?{_WRITE}\b"
)
_IN_THE_EVENING = re.compile(
    r"(?:^|[\s,.])(?:buổi )?tối(?! (?:thiểu|đa))[\s,.]|\b(?:sáng|sang) (?:hãy|hẵng|hay|hang) \w"
)
_WRITING = re.compile(rf"\b{_WRITE}\b")
_ON_A_DAY = re.compile(r"\b(?:nay|mai|mot|tuan|thang|ngay|thu|mung|tet|ram|cuoi|bua|hom)\b")
_ONLY_THEN = re.compile(
    rf"\b(?P<part>sang|trua|chieu) (?:hay|hang|moi) {_WRITE}\b"
    rf"|\b{_WRITE}(?: (?:toi|tui|tin|em|con|vao|luc))* buoi (?P<alone>sang|trua|chieu|toi)\b"
    rf"|\branh buoi (?P<free>sang|trua|chieu|toi)\b"
)
_NOT_THEN = re.compile(
    rf"\b(?:dung|khoi|ngung|thoi|tat)(?: co| lam on)? {_WRITE}\b"
    rf"|\b(?:huy|khong muon|tat|cat)(?: nhan)?(?: tin)? {_WRITE}\b|\b{_WRITE}\b.*\b(?:qua day|giam con|nhieu qua)\b"
)
_EVENING_OFF = re.compile(
    rf"\b(?:tat|bo|cat|huy|dung|khoi|ngung)(?: (?:giup|gium|dum|ho|may|cac|nhung|cai|tin|loi|het|bot|co|cho|toi))*"
    rf" {_WRITE}(?: (?:nho|viec|tin))* (?:(?:vao|luc) )?(?:buoi |ban )?(?:toi|dem|khuya)\b(?! (?:nay|mai))"
)
""" "Tắt giùm mấy cái nhắc buổi tối": in the morning then."""
_DISTURBS = re.compile(rf"\b(?:con|van|cu|da|cung|nao cung) (?:{_WRITE}|reo|keu)\b|\b(?:hoai|giat minh|reo)\b")
""" "Chín giờ tối máy còn reo": the hour that disturbs is not the one that is wished."""
_EVENING_THEN = re.compile(r"\btối (?:hãy|hẵng|mới) nh[ắă][cn]|\bnhắc (?:\w+ )?tối thôi")
_ONCE = re.compile(
    rf"\b(?:nhac|nhan) (?:lai|giup|gium)\b"
    rf"|(?:\bgio|\dh?)(?: (?:sang|trua|chieu|toi|dem))?(?: (?:hay|hang|moi))? {_WRITE}\b"
    rf"|\b(?:dang|dag)\b.*\b(?:sang|trua|chieu|toi|khuya)(?: (?:hay|hang|moi))? {_WRITE}\b"
)
""" "8 giờ tối nhắn", "đang hái dừa, chiều hẵng nhắc": at this time, and not from now on."""
_FROM_NOW_ON = re.compile(
    r"\b(?:tu (?:nay|ray|gio|bay gio|mai|ngay mai|bua nay|hom nay)|ve sau|sau nay|hang ngay"
    r"|(?:lan|luc) nao cung)\b"
)
_ONLY_AT = re.compile(
    rf"(?:(?:xin|nho|cho|hay|tu nay|da|chi|oi|chi can|thi|thoi|a)[ ,]+)*{_WRITE}"
    r"(?: (?:nho|viec|toi|tui|em|minh|con|bac|chu|co|giup|gium|dum|tin))*"
    r" (?:(?:luc|vao|tam|khoang|hoi) )*(?P<hour>\d{1,2} ?(?:gio|h|g)(?: ?(?:ruoi|\d\d))?"
    r"(?: (?:sang|trua|chieu|toi|dem|khuya))?)"
    r" (?:thoi|la duoc|la du|moi duoc)(?: (?:nha|nhe|nghen|nghe|a|di))*"
)
_CLAUSES = re.compile(r"[,.;]\s*")
HOUR = "gio"


def are_wished(text: str) -> bool:
    """Whether a sentence is about the hours of messages, and not about a day."""
    folded, typed = fold(text), text.casefold()
    if not _WRITING.search(folded) or _ON_A_DAY.search(folded):
        return False
    return bool(_HOURS.search(folded) or _IN_THE_EVENING.search(typed))


def from_now_on(text: str) -> time | None:
    """The hour that is wished for all reminders to come: "từ nay nhắc tôi buổi tối thôi nha"; None where none is."""
    folded = fold(text)
    wished = (
        _FROM_NOW_ON.search(folded) and {"nhac", "nhan", "gui"} & {*folded.split()} and not _NOT_THEN.search(folded)
    )
    return read_hour(text) if wished else None


def only_at(text: str) -> time | None:
    """The one hour at which all reminders are wished: "nhắc tôi lúc 21 giờ thôi"; None where none is."""
    said = _ONLY_AT.fullmatch(fold(text).strip(" .!"))
    return read_hour(said["hour"]) if said else None


def _keep_to(turn: Turn, at: time) -> None:
    """Keep to this hour; where it lies in the night, which is quiet, offer the nearest, and change nothing."""
    if allowed(at) == at:
        choose(turn, at)
        return
    words = turn.tr("At night I write to nobody; your reminders go on as before. Shall I take this hour instead?")
    turn.say(words, (_choice(turn, allowed(at)), Choice(turn.tr("My pledges"), "/camket")))


def are_of_one(text: str) -> bool:
    """Whether the hour is wished for one reminder: "tối nhắc lại", "7 giờ tối nhắc"."""
    folded = fold(text)
    return bool(_ONCE.search(folded)) and not _NOT_THEN.search(folded) and read_hour(text) is not None


def say(turn: Turn, text: str) -> None:
    """Keep to the part of the day that is wished; else the hours as they are. Nobody is written to at night."""
    folded, wished = fold(text), _hour_instead(text)
    found = None if _NOT_THEN.search(folded) or _EVENING_OFF.search(folded) else _ONLY_THEN.search(folded)
    if wished is None and _EVENING_OFF.search(folded):
        wished = AT
    if wished is not None:
        choose(turn, wished)
    elif found:
        choose(turn, HOURS[found["part"] or found["alone"] or found["free"]])
    elif _EVENING_THEN.search(text.casefold()):
        choose(turn, HOURS["toi"])
    else:
        _offer(turn)


def say_instead(turn: Turn, text: str) -> None:
    """Whoever wants quiet at some hours chooses another; all reminders go on."""
    if at := only_at(text):
        _keep_to(turn, at)
    elif wished := _hour_instead(text):
        choose(turn, wished)
    else:
        _offer(turn, turn.tr("I am sorry to have disturbed you."), turn.tr("At which hour shall I remind you instead?"))


def _hour_instead(text: str) -> time | None:
    """The hour of the clause that says when instead: "đừng nhắc sáng sớm, nhắc sau 7 giờ tối giùm"; None without it."""
    if not _NOT_THEN.search(fold(text)):
        return None
    instead = (
        each
        for each in _CLAUSES.split(text)
        if _WRITING.search(fold(each)) and not (_NOT_THEN.search(fold(each)) or _DISTURBS.search(fold(each)))
    )
    return next((hour for each in instead if (hour := read_hour(each)) and hour != AT), None)


def show(turn: Turn, argument: str) -> None:
    """`/nghi gio 19:00`: remind of all at this hour; without one the choices."""
    try:
        at = time.fromisoformat(argument.strip()) if argument.strip() else None
    except ValueError:
        at = None
    if at:
        choose(turn, at)
    else:
        _offer(turn)


def choose(turn: Turn, at: time) -> None:
    """Keep the hour for everything the person is reminded of, and say it."""
    wished, at, before = at, allowed(at), reminders.hour_of(turn.session, turn.member.id)
    reminders.choose_hour(turn.session, turn.member.id, None if at == AT else at, turn.stamp)
    said = turn.tr("Done: I remind you of your pledges at {hour} from now on.", hour=at.isoformat("minutes"))
    if at > wished:
        said += " " + turn.tr("I write to nobody earlier.")
    elif at < wished:
        said += " " + turn.tr("I write to nobody later.")
    back = [_choice(turn, before)] if before != at else []
    turn.say(said, (*back, Choice(turn.tr("My pledges"), "/camket")))


def _offer(turn: Turn, preface: str = "", question: str = "") -> None:
    at = reminders.hour_of(turn.session, turn.member.id)
    said = turn.tr(
        "I remind you at {hour}, and never after half past eight in the evening.", hour=at.isoformat("minutes")
    )
    if at == AT:
        said = turn.tr("I remind in the morning at half past seven, and never after half past eight in the evening.")
    others = [_choice(turn, each) for each in dict.fromkeys(HOURS.values()) if each != at]
    said = f"{preface} {said} {question}".strip()
    turn.say(said, (Choice(turn.tr("No reminders for a while"), "/nghi"), *others))


def _choice(turn: Turn, at: time) -> Choice:
    hour = at.isoformat("minutes")
    return Choice(turn.tr("Remind me at {hour}", hour=hour), f"/nghi {HOUR} {hour}")
