"""Read pledges from rows: the columns to select, and the value of a row."""

from dataclasses import fields
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from storage import tables
from storage.ground.core_table import table_of

_FACTS = [fact.name for fact in fields(Pledge)]
READ = select(*(table_of(tables.Pledge).c[name] for name in _FACTS))


def of_row(row: Row[Any]) -> Pledge:
    """Return the pledge in a row of `READ`; the row may have more columns behind."""
    facts = dict(zip(_FACTS, row, strict=False))
    goal, done = facts["goal"], facts["done"]
    facts["goal"] = Goal.model_validate(goal) if goal else None
    facts["done"] = Decimal(done) if done is not None else None
    facts["state"] = PledgeState(facts["state"])
    return Pledge(**facts)
