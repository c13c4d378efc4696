"""A unit asks for more time for its report; those above grant or refuse it by one tap."""

import re
from datetime import date, timedelta

from pydantic import BaseModel

from domain.campaigns.orders import day_alone, split_order
from domain.campaigns.rounds import Round
from domain.campaigns.said.missing_day import require_days
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_see_names, reported_places
from domain.roles import Place
from domain.understanding.deadlines import read_deadline
from domain.understanding.moments.wished_day import named_day
from domain.understanding.movement.round_named import WRITTEN, month_and_day, named_in
from domain.understanding.movement.rounds_said import read_rounds
from domain.understanding.text.words import composed, fold
from handlers.campaigns.days import LONGEST, Why
from handlers.figures.named import named as named_place
from handlers.rounds import telling
from handlers.rounds.asked import not_set
from handlers.rounds.asked.which import round_meant
from handlers.rounds.round_list import (
    ASK,
    GIVE,
    GIVE_UP,
    REFUSE,
    coming_ones,
    command,
    name,
    round_in,
    running,
    top_of,
)
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.campaigns.rounds import asked_text, due_text
from storage import organisations
from storage.facts import units
from storage.rounds import days, wishes


class TimeDraft(BaseModel):
    plan_id: int
    last: date
    organisation_id: int | None = None
    due_on: date | None = None
    why: str | None = None
    sure: bool | None = None


def begin(turn: Turn, one: Round, due_on: date | None = None, why: str = "") -> None:
    own = _owing(turn, one)
    if not own:
        raise UserError("None of your organisations owes a report in this round.")
    draft = TimeDraft(plan_id=one.plan.id, last=one.last, due_on=due_on, why=why[:LONGEST] or None)
    if len(own) == 1:
        draft.organisation_id = own[0].id
        if due_on is not None:
            _check(turn, draft)
    asking.begin(turn, draft)


def ask(turn: Turn, text: str, reason: str = "") -> None:
    """A unit asks for itself; of another one the wish can be passed on. `reason`: said instead of these words."""
    said, named = read_rounds(text, turn.today), named_in(text)
    (due_on, why), top = split_order(text, turn.today), top_of(turn)
    due_on = _weekday(turn, text) or due_on
    own = reported_places(turn.member)
    unit = named_place(turn, text, ["/"])
    one = round_meant(turn, named, top.path, coming=True) if named else _meant_by_day(turn, text, top.path)
    if one is not None and due_on == one.due_on:
        due_on = None  # "không kịp 5/12"
    if one is None:
        not_set.say_no_time(turn, named, own[0] if own else top, text)
    elif (
        unit is not None
        and own
        and not any(unit.path.startswith(each.path) or each.path.startswith(unit.path) for each in own)
    ):
        not_set.say_of_other(turn, unit, own[0], text)
    elif not _owing(turn, one):
        not_set.say_no_time(turn, None, own[0] if own else top, text)
    elif due_on is not None and turn.today <= due_on < one.due_on:
        words = turn.tr(
            "{day} is still in time: {round} is due on {due}.", day=due_on, round=name(turn, one), due=one.due_on
        )
        turn.say(words, (Choice(turn.tr("Ask for a later day all the same"), command(ASK, one)),))
    else:
        due_on = due_on or (one.due_on + timedelta(days=said.more) if said.more else None)
        told = ", ".join(each for each in re.split(r"[,?;] *", text) if not _ASKS_WHEN.search(fold(each)))
        begin(turn, one, due_on, reason or why or (told if len(told.split()) > SHORT else ""))
        if reason or _ASKS_WHEN.search(fold(text)):
            turn.say_first(
                turn.tr(
                    "{round} is due on {due}. More time is given by the level above.",
                    round=name(turn, one),
                    due=one.due_on,
                )
            )


def _weekday(turn: Turn, text: str) -> date | None:
    """ "Nộp trễ qua thứ hai" is on that Monday, whatever month the report is of."""
    found = _TO_A_WEEKDAY.search(composed(text))
    return named_day(f"tới {found['day']}", turn.today) if found else None


def _meant_by_day(turn: Turn, text: str, path: str) -> Round | None:
    """The round that is due on a day that is said; else the next one that is due soon, else the one that runs."""
    found = [*running(turn, path), *coming_ones(turn, path)]
    said = [month_and_day(each) for each in WRITTEN.finditer(fold(text))]
    by_day = next((each for each in found if (each.due_on.month, each.due_on.day) in said), None)
    soon = [each for each in found if turn.today <= each.due_on <= turn.today + SOON]
    nearest = min(soon, key=lambda each: each.due_on, default=None)
    return by_day or nearest or round_meant(turn, None, path, coming=True)


_TO_A_WEEKDAY = re.compile(
    r"(?i)\b(?:qua|sang|tới|toi|đến|den|hết|het)(?: (?:hết|het|ngày|ngay|sáng|sang|chiều|chieu))* "
    r"(?P<day>(?:(?:thứ|thu) (?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|t[2-7]|chủ nhật|chu nhat|cn)"
    r"(?: (?:tuần|tuan) (?:sau|tới|toi|này|nay))?)\b"
)
_ASKS_WHEN = re.compile(
    r"\b(?:bao gio|khi nao|hom nao|ngay nao|ngay may|chung nao|bua nao)\b.*\b(?:han|nop|gui|chot|dong|xong)\b"
    r"|\b(?:han|nop|gui|chot)\b.*\b(?:bao gio|khi nao|hom nao|ngay nao|ngay may|chung nao|bua nao)\b"
)
SOON, SHORT = timedelta(days=14), 5


def _owing(turn: Turn, one: Round) -> list[Place]:
    places = reported_places(turn.member)
    return [each for each in places if one.plan.is_owed_by(units.kind_of(turn.session, each.id), each.id)]


def _round(turn: Turn, draft: TimeDraft) -> Round:
    one, _ = round_in(turn, f"{draft.plan_id} {draft.last}")
    return days.of_unit(turn.session, one, draft.organisation_id) if draft.organisation_id else one


def unit_of(turn: Turn, number: int | None) -> Place:
    place = organisations.by_id(turn.session, number or 0)
    if place is None or not may_see_names(turn.member, place):
        raise NotAllowed("The report of an organisation is handed in by those who lead or serve it.")
    return place


def _check(turn: Turn, draft: TimeDraft) -> None:
    one = _round(turn, draft)
    if draft.due_on is not None and draft.due_on <= max(one.due_on, turn.today):
        raise UserError("It is due on {day}. Until which later day do you need?", day=one.due_on)


class OfWhich(Step[TimeDraft]):
    slot = "organisation_id"

    def ask(self, turn: Turn, draft: TimeDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in _owing(turn, _round(turn, draft))]
        return Question(turn.tr("The report of which organisation?"), choices)

    def accept(self, turn: Turn, draft: TimeDraft, answer: Answer) -> None:
        if answer.choice not in [str(each.id) for each in _owing(turn, _round(turn, draft))]:
            raise UserError("Please choose one of the organisations.")
        draft.organisation_id = int(answer.choice)


class UntilWhen(Step[TimeDraft]):
    slot = "due_on"
    wants = Wants.DAY

    def ask(self, turn: Turn, draft: TimeDraft) -> Question:
        one = _round(turn, draft)
        asked = turn.tr("Until which day do you ask for time? For example: 20/4")
        return Question(f"{name(turn, one)}\n{due_text(turn.language, one)}\n{asked}")

    def accept(self, turn: Turn, draft: TimeDraft, answer: Answer) -> None:
        require_days(answer.text)
        day = read_deadline(answer.text, turn.today).day
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        draft.due_on = day
        _check(turn, draft)


class SureToAsk(YesOrNo[TimeDraft]):
    yes = marked("Right, send it")
    on_no = marked("Nothing was sent.")

    def words(self, turn: Turn, draft: TimeDraft) -> str:
        one, place = _round(turn, draft), unit_of(turn, draft.organisation_id)
        said = asked_text(turn.language, place.name, name(turn, one), draft.due_on or turn.today, draft.why or "")
        return f"{said}\n{turn.tr('Shall I send it to the level above?')}"


def _another_day(turn: Turn, draft: TimeDraft, _step: str) -> tuple[str, str | None]:
    """ "Thôi cho tới 18 thôi" puts right the day that is read back."""
    day = day_alone(turn.text, turn.today)
    if day is None or draft.due_on is None:
        return "", None
    draft.due_on = day
    _check(turn, draft)
    return turn.tr("By {day}, then.", day=day), None


def _finish(turn: Turn, draft: TimeDraft) -> None:
    _check(turn, draft)
    one, place = _round(turn, draft), unit_of(turn, draft.organisation_id)
    due_on, why = draft.due_on or turn.today, draft.why or ""
    number = wishes.ask(turn.session, one, place.id, due_on, turn.stamp.because(why))

    def words(speak: Language) -> str:
        return asked_text(speak, place.name, name(turn, one), due_on, why)

    def ways(speak: Language) -> tuple[Choice, ...]:
        given = Choice(speak.tr("Give until {day}", day=speak.short_date(due_on)), f"/kybaocao {GIVE} {number}")
        return given, Choice(speak.tr("Not this time"), f"/kybaocao {REFUSE} {number}")

    told = telling.tell_people(turn, telling.those_above(turn, place)[1], words, f"more time:{number}", ways)
    if not told:
        turn.say(
            turn.tr(
                "Nobody above {unit} can be reached here. Please ask by telephone; the day stays {day}.",
                unit=place.name,
                day=one.due_on,
            )
        )
        return
    back = Choice(turn.tr("A mistake, take it back"), f"/kybaocao {GIVE_UP} {number}")
    turn.say(turn.tr("✅ Sent to the level above. Until they answer it is due on {day}.", day=one.due_on), (back,))


def _allowed(turn: Turn, draft: TimeDraft) -> None:
    if draft.organisation_id is not None:
        unit_of(turn, draft.organisation_id)


asking = Dialogue(
    "ask_more_time",
    "asking for more time for a report",
    TimeDraft,
    [OfWhich(), UntilWhen(), Why[TimeDraft](), SureToAsk()],
    _finish,
    _allowed,
    corrected=_another_day,
)
