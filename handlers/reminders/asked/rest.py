""" "Tết có nhắc hông", "lịch nghỉ năm 2027": from when to when nobody is written to, and the days of rest of a year."""

import re
from datetime import date, timedelta

from domain.chat import Choice
from domain.permissions import has_summaries
from domain.quiet_days import vietnam
from domain.quiet_days.allowed import is_allowed, next_allowed
from domain.understanding.moments.wished_day import named_day
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.quiet_days.noting import COMMAND
from handlers.quiet_days.showing import feasts_between
from handlers.reminders.asked import why
from handlers.talk.turn import Turn
from locales.wording.organisations.rests import days_text, stretches
from locales.wording.quotation import quoted
from storage import quiet_days

DAY = timedelta(days=1)
IN_A_LINE = 2
_TET = re.compile(r"\b(?:tet(?! (?:duong|tay))|giao thua|mung)\b")
_NEW_YEAR = re.compile(r"\btet (?:duong|tay)\b")
_YEAR = re.compile(r"\b20\d\d\b")
_NEXT_YEAR = re.compile(r"\b(?:nam (?:sau|toi)|sang nam)\b")
_WRITTEN = re.compile(r"\b\d{1,2}/\d{1,2}\b")


def say(turn: Turn) -> None:
    """Whether I write in Tết, or on a day that is named: from when to when not, and the first day after."""
    folded = fold(turn.text)
    own = _own(turn)
    day: date | None
    if _NEW_YEAR.search(folded):
        day = date(turn.today.year + 1, 1, 1)
    elif _TET.search(folded):
        _say_tet(turn, own)
        return
    else:
        day = named_day(turn.text, turn.today) if _WRITTEN.search(folded) else None
    if day is None or day < turn.today:
        _list(
            turn,
            turn.today,
            turn.today + timedelta(days=150),
            turn.tr("I write to nobody unasked on Sundays, in Tết and on these days:"),
        )
        return
    if is_allowed(day, own):
        said = turn.tr("{day} is no day of rest: I remind then of what is due.", day=turn.language.date(day))
    else:
        again = next_allowed(day, own)
        said = turn.tr(
            "No: on {day} I write to nobody unasked. I remind again on {again}.",
            day=turn.language.date(day),
            again=again,
        )
    turn.say("\n".join([said, *why.next_one(turn)]), (Choice(turn.tr("Days of rest"), COMMAND),))


def _say_tet(turn: Turn, own: set[date]) -> None:
    first, last = next(found for ahead in (0, 1) if (found := vietnam.tet(turn.today.year + ahead))[1] >= turn.today)
    while not is_allowed(first - DAY, own):
        first -= DAY
    again = next_allowed(last, own)
    lines = [
        turn.tr(
            "No: in Tết I write to nobody unasked, from {first} to the end of {last}.", first=first, last=again - DAY
        ),
        turn.tr("I remind again on {again}. What is due within Tết I tell before it.", again=again),
    ]
    due = [each for each in reportable(turn) if first <= each.deadline < again]
    lines += [f"• {quoted(each.content)}: {turn.language.date(each.deadline)}" for each in due[:2]]
    ways = (Choice(turn.tr("Days of rest"), COMMAND), Choice(turn.tr("No reminders for a while"), "/nghi"))
    turn.say("\n".join(lines), ways)


def show_year(turn: Turn) -> None:
    """The days of rest of the year that is named, from today on; without one of the months to come."""
    folded = fold(turn.text)
    found = _YEAR.search(folded)
    year = int(found.group()) if found else turn.today.year + bool(_NEXT_YEAR.search(folded))
    if found is None and "nam" not in folded.split():
        year = turn.today.year + (turn.today.month > 10)
    if not turn.today.year <= year <= turn.today.year + 1:
        turn.say(
            turn.tr("I know the days of rest of this year and the next."), (Choice(turn.tr("Days of rest"), COMMAND),)
        )
        return
    first = max(turn.today, date(year, 1, 1))
    _list(
        turn,
        first,
        date(year, 12, 31),
        turn.tr("In {year} I write to nobody unasked on Sundays and on:", year=str(year)),
    )


def _list(turn: Turn, first: date, last: date, head: str) -> None:
    own = sorted(day for day in _own(turn) if first <= day <= last)
    found = [f"{_short(days)} {name}" for name, days in feasts_between(first, last)]
    lines = [f"• {'; '.join(found[at : at + IN_A_LINE])}" for at in range(0, len(found), IN_A_LINE)]
    lines += [turn.tr("• {days}: your own organisation rests", days=days_text(turn.language, own))] if own else []
    if first.year > turn.today.year:
        lines.append(turn.tr("Swapped days off are added once the government has announced them."))
    ways = [Choice(turn.tr("Note days of rest"), f"{COMMAND} them")] if has_summaries(turn.member) else []
    turn.say("\n".join([head, *lines]), (*ways, Choice(turn.tr("Days of rest"), COMMAND)))


def _short(days: list[date]) -> str:
    return ", ".join(
        f"{first:%d/%m}" if first == last else f"{first:%d/%m}–{last:%d/%m}" for first, last in stretches(days)
    )


def _own(turn: Turn) -> set[date]:
    home = turn.member.home
    return quiet_days.own_days(turn.session, turn.today, home.path) if home else set()
