"""The question of `/dangky` about the day it will be done."""

from datetime import date, timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.understanding import read_deadline
from domain.understanding.readings import Ask
from handlers.dialogue import Question, Step
from handlers.menus import marked
from handlers.pledge_draft import PledgeDraft
from handlers.turn import Turn


class Deadline(Step[PledgeDraft]):
    """By when it will be done."""

    slot = "deadline"

    def ask(self, turn: Turn, draft: PledgeDraft) -> Question:
        choices = [
            Choice(f"{turn.tr(label)} ({turn.language.short_date(day)})", day.isoformat())
            for label, day in usual_deadlines(turn.today)
        ]
        return Question(turn.tr("By when will it be done? Choose, or type a date such as 30/6."), choices)

    def accept(self, turn: Turn, draft: PledgeDraft) -> None:
        if turn.choice:
            draft.deadline = _picked_day(turn)
            return
        reading = read_deadline(turn.text, turn.today)
        suggestions = tuple(Choice(turn.language.date(day), day.isoformat()) for day in reading.suggestions)
        if not reading.asks and reading.day:
            if reading.day > turn.today + timedelta(days=3660):
                raise UserError("{day} is more than ten years away. Please choose a nearer day.", day=reading.day)
            draft.deadline = reading.day
            return
        _refuse(turn, reading.asks[0] if reading.asks else Ask.DEADLINE, reading.day, suggestions)


def usual_deadlines(today: date) -> list[tuple[str, date]]:
    """The last days people most often mean, the nearest first."""
    month = (today.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    quarter = date(today.year + (today.month > 9), (today.month - 1) // 3 * 3 + 4 if today.month <= 9 else 1, 1)
    half = date(today.year, 6, 30)
    year = date(today.year, 12, 31)
    days = [
        (marked("end of this month"), month),
        (marked("end of this quarter"), quarter - timedelta(days=1)),
        (marked("end of the first half-year"), half),
        (marked("end of this year"), year),
        (marked("middle of next year"), date(today.year + 1, 6, 30)),
        (marked("end of next year"), date(today.year + 1, 12, 31)),
    ]
    chosen = {day: label for label, day in days if day >= today}  # the longest period that ends on a day names it
    return [(label, day) for day, label in sorted(chosen.items())][:4]


def _picked_day(turn: Turn) -> date:
    try:
        day = date.fromisoformat(turn.choice)
    except ValueError:
        raise UserError("Please choose one of the days, or type a date.") from None
    if day < turn.today:
        raise UserError("{day} has passed already. Please choose a later day.", day=day)
    return day


def _refuse(turn: Turn, ask: Ask, day: date | None, suggestions: tuple[Choice, ...]) -> None:
    typed = turn.text[:60]
    if ask is Ask.YEAR and day:
        message = "That day has passed this year. Did you mean {day}?"
        raise UserError(message, suggestions or (Choice(turn.language.date(day), day.isoformat()),), day=day)
    if ask is Ask.PAST:
        raise UserError("“{typed}” has passed already. Please choose a later day.", suggestions, typed=typed)
    if ask is Ask.IMPOSSIBLE:
        raise UserError(
            "There is no such day as “{typed}”. Please look at the calendar again.", suggestions, typed=typed
        )
    if ask is Ask.AMBIGUOUS:
        raise UserError("“{typed}” can mean different days. Which one is meant?", suggestions, typed=typed)
    raise UserError("I could not find a date in “{typed}”.", suggestions, typed=typed)
