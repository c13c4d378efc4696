"""Move the days of one round, of all or for one unit: more time, less, closed or taken up again; with why, and back."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from pydantic import BaseModel

from domain.campaigns.orders import day_alone
from domain.campaigns.permissions import may_give_time
from domain.campaigns.rounds import Round, Timeliness
from domain.campaigns.said.missing_day import require_days
from domain.chat import Choice
from domain.errors import NotAllowed, Noted, UserError
from domain.roles import Place
from domain.understanding.deadlines import read_deadline
from domain.understanding.several_things.own_wish import wants_others_told
from handlers.campaigns import looked_at
from handlers.campaigns.days import LONGEST, Why, because
from handlers.rounds import telling
from handlers.rounds.round_list import AS_BEFORE, name, round_in
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.rounds import due_text, moved_text
from locales.wording.people import some_of
from storage import organisations
from storage.rounds import days, plans, reports, wishes

NAMED = 4
TOLD = marked("Whoever owes this report is told of the new day as soon as you agree to it.")


class MovingDraft(BaseModel):
    """`opens`: from today. `closes`: it takes nothing in after today."""

    plan_id: int
    last: date
    name: str = ""
    organisation_id: int | None = None  # the one unit it is for, with `others` as well
    others: list[int] = []
    due_on: date | None = None
    opens: bool = False
    closes: bool = False
    why: str | None = None
    sure: bool | None = None


def begin(
    turn: Turn,
    one: Round,
    due_on: date | None = None,
    why: str = "",
    *,
    unit: Place | None = None,
    others: Sequence[Place] = (),
    opens: bool = False,
    closes: bool = False,
) -> None:
    day = min(turn.today, one.due_on) if closes else due_on
    draft = MovingDraft(plan_id=one.plan.id, last=one.last, name=name(turn, one), due_on=day, opens=opens)
    draft.why, draft.closes = why[:LONGEST] or ("" if opens else None), closes
    draft.organisation_id = unit.id if unit else None
    if unit is not None:
        names = some_of(turn.language, [each.name for each in (unit, *others)], NAMED)
        draft.name, draft.others = f"{draft.name}, {names}", [each.id for each in others]
    if draft.due_on is not None:
        draft.due_on = one.near(draft.due_on)
        _moved(turn, draft)
    moving.begin(turn, draft)
    if closes and unit is None and (missing := telling.missing(turn, one)):
        turn.say_first(turn.tr("Not closed yet, due on {day}. Not handed in: {names}.", day=one.due_on, names=missing))


def _round(turn: Turn, draft: MovingDraft) -> Round:
    """The round as it is, for the unit it is moved for."""
    one, _ = round_in(turn, f"{draft.plan_id} {draft.last}")
    return require(turn, one, draft.organisation_id)


def require(turn: Turn, one: Round, organisation_id: int | None) -> Round:
    """The round, or that of the unit; raises where it is not this person's to move."""
    if organisation_id is None:
        if not looked_at.may_set_round(turn, one):
            raise NotAllowed("A round is set and moved by those who run the campaign, or the unit that asks for it.")
        return one
    place = organisations.by_id(turn.session, organisation_id)
    if place is None or not may_give_time(turn.member, place):
        raise NotAllowed("More time for one unit is given by those who lead or serve the level above.")
    return days.of_unit(turn.session, one, organisation_id)


def _moved(turn: Turn, draft: MovingDraft) -> Round:
    """The round with its new days."""
    one, due_on = _round(turn, draft), draft.due_on or turn.today
    opens_on = min(one.opens_on, turn.today) if draft.opens else one.opens_on
    closed = one.with_days(due_on, max(turn.today, due_on), opens_on) if draft.closes else None
    after = closed or one.due(due_on, opens_on)
    if draft.organisation_id is None:
        _require_nobody_late(turn, one, after)
    elif due_on <= one.due_on:
        raise UserError("{unit} has until {day} already.", unit=draft.name, day=one.due_on)
    return after


def _require_nobody_late(turn: Turn, one: Round, after: Round) -> None:
    """A round is not shortened so that a report that came in time would be late, nor into the past."""
    if after.due_on >= one.due_on:
        return
    found = [
        each for top in plans.tops(turn.session, one.plan) for each in reports.owing(turn.session, top, one, turn.today)
    ]
    handed = [each.handed.day for each in found if each.handed and each.timeliness(turn.today) is Timeliness.ON_TIME]
    if any(day > after.due_on for day in handed):
        raise UserError(
            "{count} reports came in time, the last on {day}. The round cannot be due before that.",
            count=len(handed),
            day=max(handed),
        )
    if after.due_on < turn.today:
        raise UserError("{day} is past already. Please choose today or a later day.", day=after.due_on)


class DueDay(Step[MovingDraft]):
    slot = "due_on"
    wants = Wants.DAY
    hears = True

    def reads(self, turn: Turn, draft: MovingDraft) -> bool:
        return read_deadline(turn.text, turn.today).day is not None

    def ask(self, turn: Turn, draft: MovingDraft) -> Question:
        one = _round(turn, draft)
        asked = turn.tr("By when shall it be handed in? For example: 15/4")
        return Question(f"{draft.name}\n{due_text(turn.language, one)}\n{asked}")

    def accept(self, turn: Turn, draft: MovingDraft, answer: Answer) -> None:
        require_days(answer.text)
        day = read_deadline(answer.text, turn.today).day
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        draft.due_on = _round(turn, draft).near(day)
        _moved(turn, draft)


class SureToMove(YesOrNo[MovingDraft]):
    yes = marked("Yes, so it shall be")
    on_no = marked("Nothing was changed.")

    def accept(self, turn: Turn, draft: MovingDraft, answer: Answer) -> str | None:
        if wants_others_told(answer.text):
            raise Noted(TOLD)
        return super().accept(turn, draft, answer)

    def words(self, turn: Turn, draft: MovingDraft) -> str:
        before, after = (due_text(turn.language, each) for each in (_round(turn, draft), _moved(turn, draft)))
        lines = [draft.name, before, *([f"→ {after}"] if after != before else [])]
        lines += [turn.tr("Taken in from today on.")] * draft.opens
        if count := len(draft.others):
            words = marked("For these {count} units that have not handed in; the others are not told.")
            lines.append(turn.tr(words, count=count + 1))
        elif draft.organisation_id is not None:
            lines.append(turn.tr("Only for this unit; for all others nothing changes."))
        return "\n".join([*lines, *because(turn, draft.why), turn.tr("Is that right?")])


def _another_day(turn: Turn, draft: MovingDraft, _step: str) -> tuple[str, str | None]:
    """ "Thôi cho tới 18 thôi" puts right the day that is read back."""
    day = day_alone(turn.text, turn.today)
    if day and draft.due_on and not draft.closes:
        draft.due_on = _round(turn, draft).near(day)
        _moved(turn, draft)
        return turn.tr("By {day}, then.", day=draft.due_on), None
    return "", None


def _finish(turn: Turn, draft: MovingDraft) -> None:
    one, moved, why = _round(turn, draft), _moved(turn, draft), draft.why or ""
    if not draft.others:
        give(turn, one, moved, draft.organisation_id, draft.name, why)
        return
    given = []
    for number in (draft.organisation_id, *draft.others):
        each = draft.model_copy(update={"organisation_id": number})
        before = _round(turn, each)
        if moved.due_on > before.due_on:  # who has longer already keeps it
            given.append(_give(turn, before, _moved(turn, each), number, name(turn, one), why))
    _say(turn, draft.name, moved, [deed for deed, _ in given], sum(told for _, told in given))


def _give(turn: Turn, one: Round, moved: Round, unit: int | None, called: str, why: str) -> tuple[int, int]:
    """Write the new days down and tell whoever they concern; return the deed, and how many were told."""
    deed = days.move(turn.session, one, moved, turn.stamp.because(why), unit)
    if unit and moved.due_on > one.due_on and (wish := wishes.waiting(turn.session, one).get(unit)):
        wishes.answer(turn.session, wish, wishes.GIVEN, turn.stamp)
    return deed, _tell(turn, moved, unit, called, f"round moved:{deed}")


def give(turn: Turn, one: Round, moved: Round, unit: int | None, called: str, why: str) -> None:
    deed, told = _give(turn, one, moved, unit, called, why)
    _say(turn, called, moved, [deed], told)


def _say(turn: Turn, called: str, moved: Round, deeds: Sequence[int], told: int) -> None:
    numbers = " ".join(str(each) for each in deeds)
    back = Choice(turn.tr("A mistake: as it was before"), f"/kybaocao {AS_BEFORE} {numbers}")
    lines = [f"✅ {called}: {due_text(turn.language, moved)}."]
    lines += [turn.trn("{count} person who owes it is told.", "{count} who owe it are told.", told)] if told else []
    turn.say("\n".join(lines), (back,))


def close(turn: Turn, one: Round) -> None:
    draft = MovingDraft(plan_id=one.plan.id, last=one.last, due_on=min(turn.today, one.due_on), closes=True)
    give(turn, _round(turn, draft), _moved(turn, draft), None, name(turn, one), "")


def _tell(turn: Turn, moved: Round, unit: int | None, called: str, key: str) -> int:
    words = partial(moved_text, called=called, moved=moved)
    return telling.tell(turn, [unit], words, key) if unit else telling.tell_owing(turn, moved, words, key)


def as_before(turn: Turn, deed: int) -> None:
    """Give a round the days back that it had before a change."""
    found = days.before(turn.session, deed)
    if found is None:
        raise UserError(
            "Its days have been changed again since.", (Choice(turn.tr("The rounds of reports"), "/kybaocao"),)
        )
    now, then, unit = found
    require(turn, now, unit)
    back = days.move(turn.session, now, then, turn.stamp, unit)
    place = organisations.by_id(turn.session, unit) if unit else None
    called = f"{name(turn, then)}, {place.name}" if place else name(turn, then)
    _tell(turn, then, unit, called, f"round moved:{back}")
    turn.say(turn.tr("As it was before: {days}", days=due_text(turn.language, then)))


moving = Dialogue(
    "move_round",
    "changing the days of a round",
    MovingDraft,
    [DueDay(), Why[MovingDraft](TOLD), SureToMove()],
    _finish,
    _round,
    about="name",
    corrected=_another_day,
)
