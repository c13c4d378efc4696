"""Reminders wished otherwise: again after they were stopped, on some days of the week alone, near the deadline."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.understanding.acts.persons import names_somebody
from domain.understanding.moments.again import days_before
from domain.understanding.moments.wished_day import named_day
from domain.understanding.reminding.otherwise import (
    only_near_the_day,
    weekday_wished,
    wishes_again,
    wishes_some_weekdays,
)
from domain.understanding.text.words import fold, tokenised
from handlers.pledges.my_pledges import reportable
from handlers.reminders import hours, pausing, putting_off
from handlers.talk.turn import Turn
from locales.wording.campaigns.rounds import days_text
from storage import pauses, reminders
from storage.announcing import resting
from storage.campaigns import reminding

_OTHERS = re.compile(r"\b(?:may|cac|nhung) (?:nguoi|dong chi|ong|ba|anh|chi|dang vien)\b(?! (?:toi|tui|minh))")


def heard(turn: Turn) -> bool:
    """Whether one of these is wished for oneself, which is then done, or said how far it can be."""
    said = tokenised(turn.text)
    if putting_off.is_of_others(turn.text) or _OTHERS.search(fold(turn.text)) or names_somebody(said, len(said)):
        return False
    if wishes_again(turn.text) and not _later(turn):
        _take_up(turn)
    elif wishes_some_weekdays(turn.text):
        _say_no_weekdays(turn)
    elif reportable(turn) and only_near_the_day(turn.text) and not days_before(turn.text):
        _say_when(turn)
    else:
        return False
    return True


def _later(turn: Turn) -> bool:
    """ "Tuần sau nhắc lại như cũ" is a day, and no wish for now."""
    day = named_day(turn.text, turn.today)
    return day is not None and day > turn.today


def _take_up(turn: Turn) -> None:
    """End every rest that was asked for; where there is none, say that reminders come."""
    ended = pauses.end(turn.session, turn.member.id, turn.stamp) or _all_days_again(turn)
    said = turn.tr("I remind you already, comrade.")
    if resting.take_up(turn.session, turn.member.id, turn.stamp):
        said = turn.tr("Done: I remind you again of what comes due, and send you announcements again.")
    elif ended:
        said = turn.tr("Done: I will remind you again of what comes due.")
    off = [Choice(turn.tr("No reminders"), "/nghi")]
    turn.say(f"{said} {_next(turn)}".strip(), (Choice(turn.tr("My pledges"), "/camket"), *off))


def _all_days_again(turn: Turn) -> bool:
    """Whether only one day of the week was wished for, which then holds no more."""
    chosen = pauses.weekday_of(turn.session, turn.member.id) is not None
    if chosen:
        pauses.choose_weekday(turn.session, turn.member.id, None, turn.stamp)
        reminders.plan_of_member(turn.session, turn.member.id, turn.today, turn.now)
    return chosen


def _next(turn: Turn) -> str:
    day = reminders.next_day(turn.session, [each.id for each in reportable(turn)], turn.today)
    if day is None:
        return ""
    hour = reminders.hour_of(turn.session, turn.member.id).isoformat("minutes")
    return turn.tr("The next reminder comes on {day}, at {hour}.", day=day, hour=hour)


def _say_no_weekdays(turn: Turn) -> None:
    """What can be set instead: the hour, one day, a rest. Nothing is stopped."""
    said = turn.tr("I cannot keep to one day of the week yet.")
    if not pausing.of_everything(turn):
        said = f"{said} {turn.tr('I go on reminding you as before.')} {_next(turn)}".strip()
    said += "\n" + turn.tr("You can set this:")
    day, found = named_day(weekday_wished(turn.text), turn.today), reportable(turn)
    ways = [
        Choice(turn.tr("Choose the hour"), f"/nghi {hours.HOUR}"),
        Choice(turn.tr("No reminders for a while"), "/nghi"),
    ]
    if found and day and turn.today < day <= turn.today + timedelta(days=7):
        label = turn.tr("One reminder on {day}", day=turn.language.short_date(day))
        ways.insert(0, Choice(label, f"/nhaclai {day.isoformat()}"))
    turn.say(said, ways)


def _say_when(turn: Turn) -> None:
    """ "Gần tới hạn thì nhắc tôi": that is what is done; said when, and how another day is asked for."""
    plan = reminding.of_pledge(turn.session, reportable(turn)[0].id)
    said = turn.tr("I remind you {days} days before the deadline.", days=days_text(turn.language, plan.before))
    if pausing.of_everything(turn):
        pauses.end_of_all(turn.session, turn.member.id, turn.now)
        said = turn.tr("Done: I will remind you again of what comes due.") + " " + said
    said = f"{said} {_next(turn)}".strip()
    said += "\n" + turn.tr("On another day? Write for example: “remind me 10 days before the deadline”.")
    turn.say(said, (Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("No reminders"), "/nghi")))
