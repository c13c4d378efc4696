"""`/nghi`: no reminders for a while, of one pledge or of all; taken up again with one tap."""

import re
from datetime import date, timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.moments.absence import days_away, end_of_rest
from domain.understanding.moments.again import asks_for_rest
from domain.understanding.moments.wished_day import last_day_off, named_day
from domain.understanding.reminding.once_a_week import once_a_week
from domain.understanding.reminding.quiet_hours import names_quiet_hours
from domain.understanding.reminding.stays import until_then
from domain.understanding.text.words import fold, tokenised
from handlers.pledges import quoted as quotes
from handlers.pledges.my_pledges import reportable
from handlers.reminders import hours, of_another, putting_off, silencing
from handlers.reminders.wishes import announced, for_now, weekly
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import pauses

_UNTIL = re.compile(r"\b(?:ngung|nghi|dung|khoi|tam|thoi|im)\b.*\b(?:toi|den|het|qua|sau)\b")
_STOPS = re.compile(r"\b(?:ngung|dung|nghi|khoi|thoi) (?:nhac|nhan|gui)\b.*\b(?:toi|den|het|qua|sau)\b")
_NOT_BEFORE = re.compile(
    r"\b(?:nhắc|nhac|nhắn|nhan) (?:thì|thi) (?:hãy |hay |chỉ |chi |xin )?"
    r"(?P<when>(?:nhắc|nhac|nhắn|nhan) .*\b(?:sau|từ|tu) .*)",
    re.IGNORECASE,
)
_NO_TELEPHONE = re.compile(r"\b(?:cam|cu|kieng|khong cho|khoi)\b.*\b(?:dien thoai|coi may|xai may|bam may)\b")
""" "Bác sĩ biểu cữ coi điện thoại hai tuần"."""
_LESS_OFTEN = re.compile(r"\bthua\b|\bbot\b|\b(?:1|mot) lan\b|\bit thoi\b")
_SO_OFTEN = re.compile(
    r"\b(?:tuan|thang|quy)\b(?:\W+\w+){0,3}?\W+(?:1|mot) (?:lan|ban|bua|luot|tin|cai)\b(?! (?:ngay|roi|nua|la qua))"
)
""" "1 tháng nhắn 1 lần thôi": less often, and no month without."""
_WRITING = re.compile(r"\b(?:nhac|nhan|gui|tin|keu|reo|nt)\b")
_FOR = re.compile(
    r"\b(?:nghi|ngung|im|tam dung)(?: (?:nhac|nhan|gui|tin|nhac nho))?(?: (?:toi|tui|em|con|minh|chau|chu|co|bac))?"
    r" (?:\d{1,2}|mot|hai|ba|vai) (?:ngay|bua|tuan|thang)\b(?! mot| 1)"
    r"|\b(?:tuan|thang) nay\b.*\b(?:dung|khoi|ngung|nghi)\b"
    r"|^(?:(?:1|mot) )?(?:tuan|thang)\W+nghi nhac"
)
"""How long is said only behind a word of stopping: "12 tin trong 2 ngày" is a reproach."""
_WHO_GAVE_IT = re.compile(
    r"\b(?:ai|sao|dau)\b.*\b(?:so|ten) (?:dien thoai )?(?:cua )?(?:toi|tui|chu|co|bac|em|con|minh)\b"
)
""" "Ai đưa số của tôi vô đây vậy, tôi không muốn nhận tin nữa"."""
WORDS = 7
ALL, WEEK, MONTH, DAY, ONE = "het", "tuan", "thang", "ngay", "viec"
VERBS = (ALL, WEEK, MONTH, silencing.AGAIN, DAY, ONE, hours.HOUR, weekly.WEEKDAY, announced.VERB)


def show(turn: Turn, argument: str) -> None:
    """The choices; "het", "tuan", "thang", "viec 17" pause, "gio 19:00" is the hour, "lai" is the way back."""
    asked = verb_first(argument, VERBS)
    if asked.verb == silencing.AGAIN:
        silencing.take_up(turn)
    elif asked.verb == announced.VERB:
        announced.show(turn, asked.rest)
    elif asked.verb == hours.HOUR:
        hours.show(turn, asked.rest)
    elif asked.verb == weekly.WEEKDAY:
        weekly.show(turn, asked.rest)
    elif asked.verb == ONE and asked.number is None:
        silencing.offer(turn)
    elif asked.verb == ONE:
        silencing.silence(turn, asked.number)
    elif asked.verb:
        _pause_all(turn, _last_day(turn, asked.verb, asked.rest))
    else:
        offer(turn)


def stop(turn: Turn, text: str) -> None:
    """Somebody wants to be left alone, or less often: an apology, and for how long."""
    folded = fold(text)
    of_theirs = of_another.choices(turn, text)
    if of_theirs:
        question = turn.tr("Whose reminders shall I stop?")
        turn.say(question, (*of_theirs, Choice(turn.tr("My own reminders"), f"/nghi {ALL}")))
        return
    told = _UNTIL.search(folded) or _FOR.search(folded) or asks_for_rest(tokenised(text))
    until = until_then(text, turn.today) or end_of_rest(text, turn.today)
    until = until or (last_day_off(text, turn.today) if told else None)
    if hours.only_at(text) or names_quiet_hours(text):
        hours.say_instead(turn, text)
    elif hours.are_wished(text):
        hours.say(turn, text)
    elif _is_less_often(folded):
        _less_often(turn, text)
    elif away := days_away(text, turn.today):
        _pause_all(turn, away[1], away[0])
    elif until and until >= turn.today:
        _pause_all(turn, until)
    elif _FOR.search(folded):
        _pause_all(turn, _last_day(turn, MONTH if "thang" in folded else WEEK, ""))
    elif _LESS_OFTEN.search(folded):
        _less_often(turn, text)
    else:
        _stop_at_once(turn, asked_for=_WHO_GAVE_IT.search(folded) is not None)


def hears(turn: Turn, text: str) -> bool:
    """Whether it is a wish about hours, or a pause with its end ("tạm ngưng nhắc tới ra Tết"), which is then served."""
    until = _last_day_before(turn, text)
    away = (turn.today, until) if until else days_away(text, turn.today)
    if _is_less_often(fold(text)):
        stop(turn, text)
    elif away:
        _pause_all(turn, away[1], away[0])
    elif (hour := hours.from_now_on(text)) is not None:
        hours.choose(turn, hour)
    elif for_now.heard(turn, text):
        pass
    elif hours.are_of_one(text) and (hours.are_wished(text) or names_an_hour_alone(text)):
        putting_off.put_off(turn, text)
    elif names_quiet_hours(text):
        hours.say_instead(turn, text)
    elif hours.are_wished(text):
        hours.say(turn, text)
    elif _STOPS.search(fold(text)) and last_day_off(text, turn.today) is not None:
        stop(turn, text)
    else:
        return False
    return True


def _less_often(turn: Turn, text: str) -> None:
    weekday = once_a_week(text)
    if weekday is not None:
        weekly.choose(turn, weekday)
    else:
        offer(turn, turn.tr("I cannot keep to exactly that yet; less often means once a week, on Mondays."))


def _is_less_often(folded: str) -> bool:
    return bool(_SO_OFTEN.search(folded) and _WRITING.search(folded))


def _last_day_before(turn: Turn, text: str) -> date | None:
    """The last day without reminders of "có nhắc thì nhắc sau ngày 15/4 giùm tôi"; None where none is wished so."""
    found = _NOT_BEFORE.search(text)
    day = named_day(found["when"], turn.today) if found else None
    return day - timedelta(days=1) if day and day > turn.today + timedelta(days=1) else None


def names_an_hour_alone(text: str) -> bool:
    """Whether a short sentence is an hour at which to remind and nothing else: "7 giờ tối nhắc"."""
    return len(text.split()) <= WORDS and hours.are_of_one(text)


def begin(turn: Turn, until: date | None, since: date | None = None) -> None:
    """Pause all reminders of whoever writes, through `until` or until they ask for them again; all else as wished."""
    pauses.begin(turn.session, turn.member.id, since or turn.today, until, turn.stamp)
    if announced.too(turn):
        announced.rest(turn, until, since)


def _stop_at_once(turn: Turn, *, asked_for: bool) -> None:
    """Obey first; a shorter pause, or one pledge alone, is one tap away. `asked_for`: who gave the number is asked."""
    begin(turn, None)
    apology = turn.tr("I am sorry to have disturbed you.")
    if asked_for:
        apology += " " + turn.tr("I know nobody's telephone number; I answer whoever writes to me.")
    done = turn.tr("I send you no more reminders until you ask me to.")
    done = announced.nothing_text(turn, None) if announced.too(turn) else done
    if reportable(turn):
        done += " " + turn.tr("What you registered stays as it is.")
    choices = (*_only_this_one(turn), Choice(turn.tr("Only for a month"), f"/nghi {MONTH}"), silencing.again(turn))
    choices += announced.ways_besides(turn)
    turn.say(f"{apology} {done}", choices)


def _only_this_one(turn: Turn) -> list[Choice]:
    found = reportable(turn)
    about = quotes.at_hand(turn, found)
    if len(about) != 1:
        return []
    label = turn.tr("Not of this one: {content}", content=quoted(about[0].content, 40))
    return [Choice(label, f"/nghi {ONE} {about[0].id}")]


def offer(turn: Turn, preface: str = "") -> None:
    running = pauses.running(turn.session, [turn.member.id], turn.today)
    if any(pause.pledge_id is None for pause in running):
        text = turn.tr("You get no reminders at present.")
        turn.say(f"{preface}\n{text}".strip(), (silencing.again(turn),))
        return
    choices = [
        *_only_this_one(turn),
        Choice(turn.tr("Only once a week, on Mondays"), f"/nghi {weekly.WEEKDAY} 2"),
        Choice(turn.tr("No reminders for a week"), f"/nghi {WEEK}"),
        Choice(turn.tr("No reminders for a month"), f"/nghi {MONTH}"),
        Choice(turn.tr("No reminders until I say so"), f"/nghi {ALL}"),
        announced.way(turn),
    ]
    if running:
        choices.append(silencing.again(turn))
    choices.append(Choice(turn.tr("Keep reminding me"), "/camket"))
    question = turn.tr("For how long shall I not remind you? Your pledges stay as they are.")
    turn.say(f"{preface} {question}".strip(), choices)


def of_everything(turn: Turn) -> list[pauses.Pause]:
    """The pauses that hold for all pledges."""
    return [each for each in pauses.running(turn.session, [turn.member.id], turn.today) if each.pledge_id is None]


def says_until_when(turn: Turn) -> bool:
    """Say from which day reminders come again, where they are paused; whether they are."""
    running = of_everything(turn)
    if not running:
        return False
    turn.say(silencing.until_text(turn, running[0].until), (silencing.again(turn),))
    return True


def _last_day(turn: Turn, verb: str, day: str) -> date | None:
    if verb == DAY:
        try:
            return date.fromisoformat(day)
        except ValueError:
            raise UserError("I could not find a date in “{typed}”.", typed=day[:60]) from None
    return {WEEK: turn.today + timedelta(days=7), MONTH: turn.today + timedelta(days=30)}.get(verb)


def asks_for_quiet(turn: Turn, text: str) -> bool:
    """Whether words of trouble also ask for a rest with its end: "nằm viện, đừng nhắc tôi đến hết tháng 5"."""
    return bool(_stops(text) and last_day_off(text, turn.today)) or _last_day_before(turn, text) is not None


def _stops(text: str) -> bool:
    return bool(_STOPS.search(fold(text)) or _NO_TELEPHONE.search(fold(text)))


def rest(turn: Turn, text: str) -> str:
    """Pause all reminders through the day that is said, or until they are asked for again; return what is said."""
    told = last_day_off(text, turn.today) if _stops(text) else _last_day_before(turn, text)
    until = end_of_rest(text, turn.today) or told
    until = until if until and until >= turn.today else None
    begin(turn, until)
    return silencing.paused_text(turn, until)


def _pause_all(turn: Turn, until: date | None, since: date | None = None) -> None:
    begin(turn, until, since)
    turn.say(silencing.paused_text(turn, until, since), (silencing.again(turn),))
