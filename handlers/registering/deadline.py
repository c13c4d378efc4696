"""The question of `/dangky` about the day it will be done."""

import re
from datetime import date, timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.deadlines import usual_deadlines
from domain.understanding.deadlines import read_deadline, soon_after
from domain.understanding.readings import Ask, DeadlineReading
from domain.understanding.sentence import read_pledge
from domain.understanding.text.words import fold
from handlers.campaigns import taking_in
from handlers.registering.draft import PledgeDraft, echo
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.wording.days import day_label, period_label
from storage.campaigns import campaigns

_NOT_KNOWN = re.compile(
    r"\b(?:chua biet|khong biet|tu tu|tuy|nao cung duoc|cang som|nao ranh|khi nao xong|chua ro|chua chac)\b"
)
FARTHEST = 3660  # days


class Deadline(Step[PledgeDraft]):
    slot = "deadline"
    wants = Wants.DAY
    hears = True

    def given(self, turn: Turn, draft: PledgeDraft) -> str:
        return turn.language.short_date(draft.deadline) if draft.deadline else ""

    def ask(self, turn: Turn, draft: PledgeDraft) -> Question:
        question = turn.tr("By when will it be done? Choose, or type a date such as 30/6.")
        reading = read_pledge(draft.sentence, turn.today) if draft.sentence else None
        unsure = reading and said_but_unsure(reading.deadline)
        why = doubt(turn, reading.deadline, reading.said_day) if reading and unsure else None
        return Question(echo(turn, draft, question), _usual(turn), doubt=why)

    def accept(self, turn: Turn, draft: PledgeDraft, answer: Answer) -> None:
        draft.sentence, draft.echoed = "", True
        if answer.choice:
            set_deadline(turn, draft, picked_day(turn, answer.choice))
            return
        reading = read_deadline(answer.text, turn.today)
        if reading.asks or not reading.day:
            raise doubt(turn, reading, answer.text)
        set_deadline(turn, draft, reading.day)


def set_deadline(turn: Turn, draft: PledgeDraft, day: date) -> None:
    """Keep a day; raises where it is too far away, or where the campaign does not reach."""
    check_reach(turn, draft, day)
    if day > turn.today + timedelta(days=FARTHEST):
        raise UserError("{day} is more than ten years away. Please choose a nearer day.", day=day)
    draft.deadline, draft.sentence = day, ""


def check_reach(turn: Turn, draft: PledgeDraft, day: date) -> None:
    """Raise a UserError where a day lies beyond what its campaign, or each that may be it, reaches to."""
    taking_in.settle(turn, draft, day)
    latest = campaigns.window(turn.session, draft.campaign_id).latest
    if day > latest:
        choice = (_day(turn, latest),) if latest > turn.today else ()
        raise UserError("This campaign runs until {latest}. Please choose a day until then.", choice, latest=latest)


def said_but_unsure(reading: DeadlineReading) -> bool:
    """Whether a day was named that has to be asked about, be it only "hết năm học" with the days it may mean."""
    return bool(reading.asks) and (reading.asks[0] is not Ask.DEADLINE or bool(reading.suggestions))


def _usual(turn: Turn) -> tuple[Choice, ...]:
    return tuple(
        Choice(period_label(turn.language, period, day), day.isoformat()) for period, day in usual_deadlines(turn.today)
    )


def _day(turn: Turn, day: date) -> Choice:
    return Choice(day_label(turn.language, day), day.isoformat())


def picked_day(turn: Turn, picked: str) -> date:
    """The day behind a choice; raises a UserError where it has passed meanwhile."""
    try:
        day = date.fromisoformat(picked)
    except ValueError:
        raise UserError("Please choose one of the days, or type a date.") from None
    if day < turn.today:
        raise UserError("{day} has passed already. Please choose a later day.", day=day)
    return day


def doubt(turn: Turn, reading: DeadlineReading, typed: str) -> UserError:
    """Why a date is asked again, with days to choose from."""
    typed, ask, day = typed[:60], reading.asks[0] if reading.asks else Ask.DEADLINE, reading.day
    suggestions = tuple(_day(turn, each) for each in reading.suggestions)
    if ask is Ask.YEAR and day:
        suggestions = suggestions or (_day(turn, day),)
        return UserError("That day has passed this year. Did you mean {day}?", suggestions, day=day)
    if ask is Ask.PAST:
        return UserError("“{typed}” has passed already. Please choose a later day.", suggestions, typed=typed)
    if ask is Ask.IMPOSSIBLE:
        return UserError(
            "There is no such day as “{typed}”. Please look at the calendar again.", suggestions, typed=typed
        )
    if ask is Ask.AMBIGUOUS:
        return UserError("“{typed}” can mean different days. Which one is meant?", suggestions, typed=typed)
    days = suggestions or tuple(_day(turn, each) for each in soon_after(typed, turn.today))
    if days:
        return UserError("About which day is “{typed}”?", days, typed=typed)
    if _NOT_KNOWN.search(fold(typed)):
        return UserError("Please choose a day by which you surely can; earlier is always welcome.", _usual(turn))
    return UserError("I could not find a date in “{typed}”.", typed=typed)
