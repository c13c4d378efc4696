"""What is set beside rhythms of reports: one round that is due on another day, one unit with more, one round closed."""

from collections.abc import Sequence
from datetime import date, timedelta

from pydantic import BaseModel

from domain.campaigns.rounds import FARTHEST, Round, RoundPlan, rounds
from domain.errors import UserError
from domain.understanding.movement.round_named import RoundNamed
from handlers.rounds import moving
from handlers.rounds.asked.which import round_meant
from handlers.rounds.round_list import name, round_in
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.campaigns.rounds import name_text, named_text
from storage import organisations
from storage.rounds import days

FAR = timedelta(days=800)


class OtherDay(BaseModel):
    """A round of one of the added plans that is due on a day of its own, for all or for one unit."""

    plan: int  # its place among those added
    last: date
    due_on: date
    organisation_id: int | None = None


class Closing(BaseModel):
    """A round that takes nothing in any more: as in a button, or only how it is called where there is none."""

    round: str = ""
    called: str


def other_days(turn: Turn, added: Sequence[RoundPlan], exceptions: Sequence[tuple[RoundNamed, date]]) -> list[OtherDay]:
    """Find the round each exception is of; raises a UserError where the day cannot be."""
    found = []
    for named, due_on in exceptions:
        last = named.nearest(turn.today)
        one = [
            OtherDay(plan=index, last=each.last, due_on=due_on)
            for index, plan in enumerate(added)
            for each in rounds(plan, turn.today, turn.today + FAR)
            if each.last.month == last.month and abs((each.last - due_on).days) < FARTHEST.days
        ][:1]
        if not one:
            called = named_text(turn.language, named, turn.today)
            raise UserError("These rhythms have no round for the {round}.", round=called)
        found += one
        other_round(added, one[0])
    return found


def other_round(added: Sequence[RoundPlan], other: OtherDay) -> Round:
    """The round with its other day; it opens and closes as many days around it as before."""
    one = next(rounds(added[other.plan], other.last, other.last))
    moved = other.due_on - one.due_on
    return one.with_days(other.due_on, one.closes_on + moved, one.opens_on + moved)


def closing(turn: Turn, named: RoundNamed | None, path: str) -> Closing | None:
    if named is None:
        return None
    one = round_meant(turn, named, path)
    called = named_text(turn.language, named, turn.today)
    return Closing(round=f"{one.plan.id} {one.last}", called=name(turn, one)) if one else Closing(called=called)


def lines(turn: Turn, added: Sequence[RoundPlan], others: Sequence[OtherDay], closes: Closing | None) -> list[str]:
    said = []
    for each in others:
        one, unit = other_round(added, each), organisations.by_id(turn.session, each.organisation_id or 0)
        called = f"{name_text(turn.language, one)}, {unit.name}" if unit else name_text(turn.language, one)
        said.append(turn.tr("– but {round}: due {due}", round=called, due=turn.language.short_date(one.due_on)))
    if closes is not None:
        there = marked("– closed from today on: {round}")
        missing = marked("– {round}: there is no such round, so nothing is to be closed")
        said.append(turn.tr(there if closes.round else missing, round=closes.called))
    return said


def carry_out(turn: Turn, added: Sequence[RoundPlan], others: Sequence[OtherDay], closes: Closing | None) -> None:
    """Write the other days of rounds of the plans that were just added, and close the one."""
    for each in others:
        after = other_round(added, each)
        before = next(rounds(added[each.plan], each.last, each.last))
        days.move(turn.session, before, after, turn.stamp, each.organisation_id)
    if closes is not None and closes.round:
        moving.close(turn, round_in(turn, closes.round)[0])
