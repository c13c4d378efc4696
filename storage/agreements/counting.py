"""Count the agreements of an organisation and those below on a day, in as many queries whatever there are."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlmodel import Session

from domain.agreements.agreement import AgreementState, Counted
from domain.agreements.scoring import Scorer
from storage import tables
from storage.agreements import reading
from storage.agreements.scores import SCORED, SCORES_BACK
from storage.agreements.writing import SUBJECT
from storage.ground.core_table import table_of

_entry = table_of(tables.HistoryEntry)


def count(session: Session, path: str, of_those: Collection[int], day: date) -> Counted:
    """Count on a day the agreements of which these organisations, at a path and below, are a party."""
    found = [each for each in reading.under(session, path) if {one.place.id for one in each.parties} & set(of_those)]
    then = {each.id: each.state_on(day) for each in found}
    states, over = list(then.values()), {each.id for each in found if each.ran_out(day)}
    going = {number for number, state in then.items() if state is AgreementState.SIGNED}
    return Counted(
        passed_round=states.count(AgreementState.DRAFT),
        in_force=len(going),
        broken_off=states.count(AgreementState.BROKEN),
        over=len(over),
        scored=len(_scored(session, going | over, day)),
    )


def _scored(session: Session, numbers: Collection[int], day: date) -> set[int]:
    """Return those of which the cluster had scored a party for the year of a day by then, and not taken it back."""
    mine = (_entry.c.subject == SUBJECT, _entry.c.subject_id.in_(numbers), _entry.c.holds_from <= day)
    query = select(_entry.c.id, _entry.c.subject_id, _entry.c.verb, _entry.c.details)
    rows = session.connection().execute(query.where(*mine, _entry.c.verb.in_((SCORED, SCORES_BACK)))).all()
    back = {row.details.get("entry") for row in rows if row.verb == SCORES_BACK}
    given = (row for row in rows if row.verb == SCORED and row.id not in back)
    wanted = {"scorer": Scorer.CLUSTER.value, "year": day.year}
    return {row.subject_id for row in given if wanted.items() <= row.details.items()}
