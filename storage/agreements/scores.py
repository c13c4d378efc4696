"""Keep how the parties of an agreement were scored, and what is said about it; what was given before stays."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.agreements.agreement import Agreement, Party
from domain.agreements.scoring import Remark, Score, Scorer, Sheet
from domain.stamps import Stamp
from storage import tables
from storage.agreements.writing import SUBJECT
from storage.ground import history
from storage.ground.core_table import tables_of

_score, _remark, _place = tables_of(tables.AgreementScore, tables.AgreementRemark, tables.Organisation)
(_entry,) = tables_of(tables.HistoryEntry)
SCORED, SCORES_BACK = "scored", "scores taken back"
REMARKED, REMARK_BACK = "remarked", "remark taken back"


def give(
    session: Session, one: Agreement, party: Party, year: int, scorer: Scorer, scores: Sequence[Score], stamp: Stamp
) -> int:
    """Keep what a party was given; return the number of the deed. What was given before counts no more."""
    said = {"party": party.id, "year": year, "scorer": scorer.value}
    entry = history.record(session, stamp, SUBJECT, one.id, SCORED, **said)
    row = {"party_id": party.id, "year": year, "scorer": scorer, "by_id": stamp.by, "at": stamp.at, "entry_id": entry}
    rows = [row | {"line_id": each.line_id, "value": each.value, "note": each.note} for each in scores]
    session.connection().execute(insert(_score), rows)
    return entry


def sheets(session: Session, one: Agreement, year: int) -> list[Sheet]:
    """Return how each party was scored for a year, in the order of the agreement; not those that left."""
    parties = [each for each in one.parties if each.stands]
    columns = (_score.c[name] for name in ("party_id", "scorer", "entry_id", "line_id", "value", "note"))
    mine = (
        _score.c.party_id.in_([each.id for each in parties]),
        _score.c.line_id.in_([each.id for each in one.lines]),
        _score.c.year == year,
        _score.c.withdrawn_at.is_(None),
    )
    query = select(*columns).where(*mine).order_by(_score.c.entry_id.desc(), _score.c.id)
    newest: dict[tuple[int, Scorer], int] = {}
    given: dict[tuple[int, Scorer], dict[int, Score]] = {}
    for party, scorer, entry, *facts in session.connection().execute(query):
        if newest.setdefault((party, scorer), entry) == entry:
            given.setdefault((party, scorer), {})[facts[0]] = Score(*facts)
    return [
        Sheet(
            each,
            given.get((each.id, Scorer.OWN), {}),
            given.get((each.id, Scorer.CLUSTER), {}),
            {scorer: newest[each.id, scorer] for scorer in Scorer if (each.id, scorer) in newest},
        )
        for each in parties
    ]


def given_by(session: Session, entry: int) -> tuple[int, int, Scorer, int, datetime] | None:
    """Return whose scores a deed gave: agreement, party, scorer, who and when; None where it was taken back."""
    columns = (_entry.c.subject_id, _score.c.party_id, _score.c.scorer, _score.c.by_id, _score.c.at)
    query = select(*columns).join(_entry, _entry.c.id == _score.c.entry_id)
    row: Any = (
        session.connection().execute(query.where(_score.c.entry_id == entry, _score.c.withdrawn_at.is_(None))).first()
    )
    return tuple(row) if row else None


def take_back(session: Session, agreement_id: int, entry: int, stamp: Stamp) -> bool:
    """Let what a deed gave count no more, so that what was given before counts again; False where that is done."""
    mine = (_score.c.entry_id == entry, _score.c.withdrawn_at.is_(None))
    if not session.connection().execute(update(_score).where(*mine).values(withdrawn_at=stamp.at)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, agreement_id, SCORES_BACK, entry=entry)
    return True


def remark(session: Session, one: Agreement, party: Party, year: int, place_id: int, words: str, stamp: Stamp) -> int:
    """Keep what somebody says in the name of an organisation about the scores of a party; return its number."""
    row = {
        "party_id": party.id,
        "organisation_id": place_id,
        "year": year,
        "member_id": stamp.by,
        "words": words,
        "at": stamp.at,
    }
    number = int(session.connection().execute(insert(_remark).values(row).returning(_remark.c.id)).scalar_one())
    history.record(session, stamp, SUBJECT, one.id, REMARKED, party=party.id, remark=number)
    return number


def remarks(session: Session, party_id: int, year: int) -> list[Remark]:
    """Return what was said about the scores of a party, the first first."""
    columns = (_remark.c.id, _remark.c.member_id, _place.c.name, _remark.c.words, _remark.c.at)
    query = select(*columns).join(_place, _place.c.id == _remark.c.organisation_id)
    mine = (_remark.c.party_id == party_id, _remark.c.year == year, _remark.c.withdrawn_at.is_(None))
    return [Remark(*row) for row in session.connection().execute(query.where(*mine).order_by(_remark.c.id))]


def remark_back(session: Session, one: Agreement, number: int, stamp: Stamp) -> bool:
    """Take one's own remark back; False where it is none of this person's, or taken back already."""
    mine = (_remark.c.id == number, _remark.c.member_id == stamp.by, _remark.c.withdrawn_at.is_(None))
    theirs = _remark.c.party_id.in_([each.id for each in one.parties])
    if not session.connection().execute(update(_remark).where(*mine, theirs).values(withdrawn_at=stamp.at)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, one.id, REMARK_BACK, remark=number)
    return True
