""" "Mai nhắc tôi lại", "qua Tết hãy nhắc", "để bữa khác": one more reminder, on the day somebody names."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_have_queue
from domain.pledges.pledge import Pledge
from domain.quiet_days import vietnam
from domain.quiet_days.allowed import next_allowed
from domain.reminders import allowed
from domain.understanding.acts.cues import says
from domain.understanding.acts.persons import names_somebody
from domain.understanding.moments.again import Again, days_before, read_again, wishes_before
from domain.understanding.moments.wished_day import named_day
from domain.understanding.reminding.wished import SHORT, STOPPING, wishes_a_reminder
from domain.understanding.text.words import composed, fold, tokenised
from handlers.deciding import items
from handlers.pledges import quoted as quotes
from handlers.pledges.my_pledges import reportable
from handlers.reporting.meant import about
from handlers.talk.arguments import is_number, number_first
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from locales.wording.quotation import quoted
from storage import pauses, reminders

FARTHEST = timedelta(days=366)
_JOY = re.compile(
    r"\b(?:đám cưới|dam cuoi|cưới (?:vợ|chồng|con|thằng|nhỏ)|cuoi (?:vo|chong|con|nho)|gả con|ga con"
    r"|đầy tháng|day thang|tân gia|tan gia)\b",
    re.IGNORECASE,
)
""" "Cuối tháng" is no wedding."""
_CLAUSES = re.compile(r"[,.;!]\s+")
_DECIDES = re.compile(r"\b(?:duyet|phe duyet|xac nhan)\b")
""" "Mai tôi duyệt, nhắc lại" is about what waits, and not about one's own."""
_OF_OTHERS = re.compile(
    r"\b(?<!bat )(?<!mo )nhac (?:giup |gium |dum |lai |cho )?"
    r"(?:may|cac|nhung|moi|het|ca|tat ca|dang vien|chi bo|ba con|tung|anh em|anh chi)\b"
)
""" "Bật nhắc lại hết" wishes for one's own again."""
_YEAR = re.compile(r"\b(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?|nam )(?P<year>20\d\d)\b")
_ONE = re.compile(r"\bnhac (?:lai |cho |giup |gium )?(?:toi|tui|minh|em|con|bac|chu|co)\b")
DAYS_OF_A_WEEK, DAYS_OF_A_MONTH = 7, 30
TOGETHER = 5  # pledges that one wish is about


def put_off(turn: Turn, text: str, preface: str = "") -> None:
    """Remind again on the day meant, of the pledge last reminded of, else of the one named, else of all."""
    if says(tokenised(text), "tired"):
        preface = turn.tr("Please rest, comrade, and look after your health.")
    elif _JOY.search(composed(text)):
        preface, text = turn.tr("Congratulations, comrade!"), wish_in(turn, text) or text
    decides = may_have_queue(turn.member) and _DECIDES.search(fold(text)) is not None
    found = [] if decides else _meant(turn, turn.chat.topic, text)
    ahead = days_before(text)
    if found and ahead:
        for pledge in found:
            _remind(turn, [pledge], Again(max(pledge.deadline - ahead, turn.today + timedelta(days=1))), preface)
    elif found:
        _remind(turn, found, read_again(text, turn.today), preface)
    else:
        _say_nothing_is_open(turn, preface)


def heard(turn: Turn) -> bool:
    """Whether one wishes to be reminded so long before the deadline, at a short time, or on the day just asked for."""
    if _is_too_far(turn):
        _say_how_far(turn)
        return True
    if not (wishes_before(turn.text) or _is_a_time(turn)) or not reportable(turn):
        return False
    said = tokenised(turn.text)
    if names_somebody(said, len(said)) or is_of_others(turn.text):
        return False
    put_off(turn, turn.text)
    return True


def _is_too_far(turn: Turn) -> bool:
    """Whether the year of the day is one so far ahead that nobody is reminded: "1/1/2030 nhắc tôi"."""
    folded = fold(turn.text)
    found = _YEAR.search(folded)
    if found is None or int(found["year"]) <= (turn.today + FARTHEST).year:
        return False
    return bool(_ONE.search(folded) and not set(folded.split()) & STOPPING and reportable(turn))


def _say_how_far(turn: Turn) -> None:
    last = turn.today + FARTHEST - timedelta(days=1)
    words = turn.tr("I can remind you a year ahead at most, up to {day}. Shall I remind you on that day?", day=last)
    turn.say(words, (Choice(turn.tr("Remind me on {day}", day=turn.language.short_date(last)), f"/nhaclai {last}"),))


def is_of_others(text: str) -> bool:
    """Whether others shall be reminded: "nhắc anh em trong chi bộ"."""
    return _OF_OTHERS.search(fold(text)) is not None


def _is_a_time(turn: Turn) -> bool:
    """Whether a few words name a time to remind, or only a day where one was offered: "15/4 nhắc", "15/4"."""
    if wishes_a_reminder(turn.text, turn.today):
        return True
    words = fold(turn.text).split()
    if len(words) > SHORT or {*words} & STOPPING or {"nhac", "nhan"} & {*words}:
        return False
    offered = any(command_in(wire).startswith("/nhaclai ") for _, wire in turn.chat.choices or [])
    return offered and not turn.chat.dialogue and named_day(turn.text, turn.today) is not None


def wish_in(turn: Turn, text: str) -> str:
    """The last clause, where it asks for a reminder on a day: "mới mổ mắt, ra Giêng hãy nhắc tui"; else ""."""
    clause = _CLAUSES.split(text)[-1]
    words = set(fold(clause).split())
    asks = "nhac" in words and not words & STOPPING
    return clause if asks and named_day(clause, turn.today) is not None else ""


def show(turn: Turn, argument: str) -> None:
    """`/nhaclai 2026-12-31 17`: on this day, of this pledge or of all; without a day the choices."""
    day, number = number_first(argument)
    found = _meant(turn, int(number) if is_number(number) else turn.chat.topic)
    if not found:
        _say_nothing_is_open(turn)
        return
    try:
        meant = Again(date.fromisoformat(day)) if day else read_again("để bữa khác", turn.today)
    except ValueError:
        raise UserError("I could not find a date in “{typed}”.", typed=day[:60]) from None
    if not turn.today < meant.day <= turn.today + FARTHEST:
        raise UserError("I can remind you from tomorrow on, and within a year.")
    _remind(turn, found, meant)


def _meant(turn: Turn, number: int | None, text: str = "") -> Sequence[Pledge]:
    """The open pledge of this number, else those the words name, the nearest first."""
    found = reportable(turn)
    one = quotes.quoted(turn, found) or [each for each in found if each.id == number]
    return one or (about(found, text) if text else found)[:TOGETHER]


def _say_nothing_is_open(turn: Turn, preface: str = "") -> None:
    waiting = len(items.waiting(turn)) if may_have_queue(turn.member) else 0
    nothing = turn.tr("There is nothing I should remind you of; write to me whenever it suits you.")
    if waiting:
        nothing = turn.trn(
            "{count} matter waits for your decision. It stays in the list; open it whenever it suits you.",
            "{count} matters wait for your decision. They stay in the list; open it whenever it suits you.",
            waiting,
        )
    elif may_have_queue(turn.member):
        nothing = turn.tr("Nothing waits for your decision at present; when something does I will tell you.")
    queue = (Choice(turn.tr("See what waits for me"), "/duyet"),) if waiting else ()
    turn.say(f"{preface} {nothing}".strip(), queue)


def _remind(turn: Turn, found: Sequence[Pledge], again: Again, preface: str = "") -> None:
    now = turn.now.astimezone(turn.deployment.zone)
    again = _after_waiting(again, now)
    at = allowed(again.hour) if again.hour else reminders.hour_of(turn.session, turn.member.id)
    is_today = again.today and again.hour is not None and at > now.time()
    if again.occasion and again.hour and not is_today:
        again, at = replace(again, hour=None), reminders.hour_of(turn.session, turn.member.id)
    wished = turn.today if is_today else min(again.day, turn.today + FARTHEST)
    day = next_allowed(wished) if vietnam.is_tet(wished) else wished
    for pledge in found:
        reminders.add(turn.session, pledge.id, day, at, turn.now)
    said = f"{preface} {_promised(turn, found, again, day, at)}".strip()
    due = min(pledge.deadline for pledge in found)
    if day != wished:
        said += "\n" + turn.tr("In Tết I write to nobody.")
    if day > due >= turn.today:
        said += "\n" + turn.tr("It is due before that, on {day}.", day=due)
    if again.occasion:
        said += "\n" + turn.tr("On another day? Write it, for example: “15/4 remind me”.")
    paused = {pause.pledge_id for pause in pauses.running(turn.session, [turn.member.id], turn.today)}
    silent = [pledge.id for pledge in found if paused & {None, pledge.id}]
    for number in silent:  # a promise to remind must not be silenced
        pauses.end_of_one(turn.session, turn.member.id, number, turn.now)
    if silent:
        said += "\n" + turn.tr("Done: I will remind you again of what comes due.")
    turn.say(said, _choices(turn, found, again), columns=2)


def _promised(turn: Turn, found: Sequence[Pledge], again: Again, day: date, at: time) -> str:
    """When it will be; of an occasion whose day nobody told, that it is a guess."""
    content = ", ".join(quoted(pledge.content) for pledge in found)
    hour = at.isoformat("minutes")
    if again.hour and again.occasion:
        return turn.tr(
            "When you have time: I will remind you at {hour} today of {content}.", hour=hour, content=content
        )
    if again.occasion and again.day > turn.today + timedelta(days=1):
        return turn.tr(
            "I do not know on which day that will be, so I will remind you on {day} of {content}.",
            day=day,
            content=content,
        )
    if not again.hour:
        return turn.tr("Yes, I will remind you on {day} of {content}.", day=day, content=content)
    said = turn.tr("Yes, I will remind you at {hour} on {day} of {content}.", hour=hour, day=day, content=content)
    if at != again.hour:
        said += " " + turn.tr("I write between seven in the morning and half past eight in the evening.")
    return said


def _after_waiting(again: Again, now: datetime) -> Again:
    """ "30 phút nữa nhắc" is an hour of today, where nobody sleeps then."""
    later = (now + again.wait).replace(second=0, microsecond=0) if again.wait else None
    if later is None or later.date() != now.date() or allowed(later.time()) != later.time():
        return again
    return replace(again, hour=later.time(), today=True)


def _choices(turn: Turn, found: Sequence[Pledge], again: Again) -> list[Choice]:
    number = f" {found[0].id}" if len(found) == 1 else ""
    if again.occasion:
        return _other_days(turn, again, number)
    if again.vague:
        week = turn.today + timedelta(days=DAYS_OF_A_WEEK)
        rest = Choice(turn.tr("Do not remind me of it"), f"/nghi viec{number}" if number else "/nghi")
        return [Choice(turn.tr("In one week"), f"/nhaclai {week.isoformat()}{number}"), rest]
    choices = [Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("No reminders"), "/nghi")]
    if again.other:
        label = turn.tr("No, on {day}", day=turn.language.short_date(again.other))
        choices.insert(0, Choice(label, f"/nhaclai {again.other.isoformat()}{number}"))
    return choices


def _other_days(turn: Turn, again: Again, number: str) -> list[Choice]:
    """What else may be meant where only an occasion was told: tomorrow, in a week, in a month."""
    days = {1: turn.tr("Tomorrow"), DAYS_OF_A_WEEK: turn.tr("In one week"), DAYS_OF_A_MONTH: turn.tr("In one month")}
    meant = (again.day - turn.today).days if not again.hour else 0
    return [
        Choice(label, f"/nhaclai {(turn.today + timedelta(days=ahead)).isoformat()}{number}")
        for ahead, label in days.items()
        if ahead != meant
    ]
