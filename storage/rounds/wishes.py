"""Keep what units ask for more time, and what was answered: in the history alone, the days are in `days`."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session

from domain.campaigns.rounds import Round
from domain.stamps import Stamp
from storage.ground import history
from storage.ground.core_table import table_of
from storage.rounds import days
from storage.rounds.plans import plan_of
from storage.tables import HistoryEntry

_entry = table_of(HistoryEntry)
ASKED, WISH = "more time asked", "moretime"
GIVEN, REFUSED, GIVEN_UP = "given", "refused", "given up"


@dataclass(frozen=True, slots=True)
class Wish:
    """`answer`: the last thing that was done about it, "" while it waits."""

    round: Round
    organisation_id: int
    due_on: date
    why: str
    answer: str


def ask(session: Session, one: Round, organisation_id: int, due_on: date, stamp: Stamp) -> int:
    """Keep that a unit asks for time until a day; return its number."""
    said = {"last": one.last.isoformat(), "of": organisation_id, "due_on": due_on.isoformat()}
    return history.record(session, stamp, "round", one.plan.id, ASKED, **said)


def get(session: Session, number: int) -> Wish | None:
    row = (
        session.connection().execute(select(_entry).where(_entry.c.id == number, _entry.c.verb == ASKED)).one_or_none()
    )
    plan = plan_of(session, row.subject_id) if row else None
    one = days.of_last(session, plan, date.fromisoformat(row.details["last"])) if row and plan else None
    if row is None or one is None:
        return None
    answers = select(_entry.c.verb).where(history.about(WISH, number)).order_by(_entry.c.id.desc()).limit(1)
    answer = session.connection().execute(answers).scalar() or ""
    return Wish(one, row.details["of"], date.fromisoformat(row.details["due_on"]), row.why or "", answer)


def waiting(session: Session, one: Round) -> dict[int, int]:
    """Return the number of the last wish for more time in a round, by the unit whose wish nobody has answered."""
    mine = select(_entry.c.id, _entry.c.details).where(history.about("round", one.plan.id, ASKED))
    rows = session.connection().execute(mine.order_by(_entry.c.id)).all()
    last = {row.details["of"]: row.id for row in rows if row.details["last"] == one.last.isoformat()}
    answered = select(_entry.c.subject_id).where(_entry.c.subject == WISH, _entry.c.subject_id.in_(last.values()))
    known = set(session.connection().scalars(answered))
    return {of: number for of, number in last.items() if number not in known}


def waiting_of(session: Session, one: Round, organisation_id: int) -> Wish | None:
    """Return the last wish of a unit about a round, while nobody has answered it."""
    number = waiting(session, one).get(organisation_id)
    return get(session, number) if number else None


def answer(session: Session, number: int, verb: str, stamp: Stamp) -> None:
    history.record(session, stamp, WISH, number, verb)
