"""Facts organisations owe a campaign: noted with their day, corrected, taken back, and counted as of any day."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.campaigns.unit_facts import FactKind, Measure, Noted
from domain.figures import Coverage, FactCount
from domain.names import naturally
from domain.people.kinds import LeftOut
from domain.stamps import AsOf, Stamp
from storage.facts.counting import Counted
from storage.facts.standing import counts, inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables import Campaign, HistoryEntry, OrganisationFact, OrganisationVersion

NOTED, TAKEN_BACK, EXPECTED = "fact noted", "fact taken back", "fact expected"
_campaign, _entry, _fact, _version = tables_of(Campaign, HistoryEntry, OrganisationFact, OrganisationVersion)


@dataclass(frozen=True, slots=True)
class Owed:
    """What one campaign asks of organisations."""

    campaign_id: int
    campaign: str
    kinds: tuple[FactKind, ...]

    def kind(self, code: str) -> FactKind | None:
        return next((each for each in self.kinds if each.code == code), None)


@dataclass(frozen=True, slots=True)
class Deed:
    """A fact as it was noted, and by whom."""

    id: int
    organisation_id: int
    by: int | None
    at: datetime
    campaign_id: int
    code: str


def owed(session: Session, campaign_ids: Sequence[int]) -> Owed | None:
    """Return what the first of these campaigns asks that asks anything; None where none does."""
    query = select(_campaign.c.id, _campaign.c.name, _campaign.c.facts).where(_campaign.c.id.in_(campaign_ids))
    rows = {row.id: row for row in session.connection().execute(query)}
    asking = (rows[each] for each in campaign_ids if each in rows and rows[each].facts)
    return next((Owed(row.id, row.name, tuple(_kind(**each) for each in row.facts)) for row in asking), None)


def _kind(**said: Any) -> FactKind:
    plain = {**said, "words": tuple(said["words"]), "units": tuple(said["units"])}
    return FactKind(**{**plain, "measure": Measure(said["measure"])})


def of_organisation(session: Session, campaign_id: int, organisation_id: int, as_of: AsOf) -> dict[str, Noted]:
    """Return what an organisation has noted, by the fact's code."""
    mine = (_fact.c.campaign_id == campaign_id, _fact.c.organisation_id == organisation_id, counts(_fact, as_of))
    query = select(_fact.c.code, _fact.c.holds_from, _fact.c.done, _fact.c.of).where(*mine)
    rows = session.connection().execute(query.order_by(_fact.c.holds_from, _fact.c.id))
    return {code: Noted(*values) for code, *values in rows}


def note(
    session: Session, campaign_id: int, organisation_id: int, kind: FactKind, noted: Noted, words: str, stamp: Stamp
) -> int:
    """Keep a fact; of one that is so once an older day is believed no more. Return the deed's number, 0 if kept so."""
    same = (_fact.c.campaign_id == campaign_id, _fact.c.organisation_id == organisation_id, _fact.c.code == kind.code)
    query = select(_fact).where(*same, _fact.c.withdrawn_at.is_(None)).order_by(_fact.c.id)
    before = session.connection().execute(query).all()
    if any(Noted(row.holds_from, row.done, row.of) == noted for row in before):
        return 0
    replaced = [row.id for row in before if not kind.adds or row.holds_from == noted.day]
    said = {"campaign": campaign_id, "code": kind.code, "done": noted.done, "of": noted.of, "replaced": replaced}
    entry = history.record(session, stamp.of_day(noted.day), "organisation", organisation_id, NOTED, **said)
    _withdraw(session, replaced, stamp)
    values = {"campaign_id": campaign_id, "organisation_id": organisation_id, "code": kind.code, "words": words}
    now = {"holds_from": noted.day, "recorded_at": stamp.at, "entry_id": entry, "done": noted.done, "of": noted.of}
    session.connection().execute(insert(_fact).values(values | now))
    return entry


def expect(session: Session, campaign_id: int, organisation_id: int, code: str, day: date | None, stamp: Stamp) -> None:
    """Keep on which day a fact is expected of an organisation; None: on none any more."""
    said = {"campaign": campaign_id, "code": code, "day": day.isoformat() if day else None}
    history.record(session, stamp, "organisation", organisation_id, EXPECTED, **said)


def expected(session: Session, campaign_id: int, organisation_id: int) -> dict[str, date]:
    """Return on which day facts are expected, by their codes."""
    mine = history.about("organisation", organisation_id, EXPECTED)
    rows = session.connection().scalars(select(_entry.c.details).where(mine).order_by(_entry.c.id))
    newest = {row["code"]: row["day"] for row in rows if row["campaign"] == campaign_id}
    return {code: date.fromisoformat(day) for code, day in newest.items() if day}


def fact_of(session: Session, entry: int) -> int | None:
    """Return the number of the fact a deed noted, while it stands."""
    query = select(_fact.c.id).where(_fact.c.entry_id == entry, _fact.c.withdrawn_at.is_(None))
    return session.connection().execute(query).scalar()


def numbers_of(session: Session, campaign_id: int, organisation_id: int) -> list[int]:
    """Return the numbers of the facts of an organisation that stand."""
    mine = (_fact.c.campaign_id == campaign_id, _fact.c.organisation_id == organisation_id)
    return list(session.connection().scalars(select(_fact.c.id).where(*mine, _fact.c.withdrawn_at.is_(None))))


def noted_by(session: Session, member_id: int, since: datetime) -> tuple[int, int] | None:
    """Return the fact somebody noted last since then, with the number of its deed."""
    query = select(_fact.c.id, _entry.c.id).join(_entry, _fact.c.entry_id == _entry.c.id)
    mine = (_entry.c.actor_id == member_id, _entry.c.verb == NOTED, _entry.c.at >= since)
    query = query.where(*mine, _fact.c.withdrawn_at.is_(None)).order_by(_entry.c.id.desc()).limit(1)
    row = session.connection().execute(query).one_or_none()
    return (row[0], row[1]) if row else None


def last_deed(session: Session, organisation_ids: Collection[int], code: str = "") -> Deed | None:
    """Return what was noted last of these organisations and stands; `code`: of that fact alone."""
    mine = (_fact.c.organisation_id.in_(organisation_ids), _fact.c.withdrawn_at.is_(None))
    query = select(_fact.c.entry_id).where(*mine).order_by(_fact.c.id.desc()).limit(1)
    entry = session.connection().execute(query.where(_fact.c.code == code) if code else query).scalar()
    return deed(session, entry) if entry else None


def _withdraw(session: Session, numbers: Collection[int], stamp: Stamp) -> None:
    session.connection().execute(update(_fact).where(_fact.c.id.in_(numbers)).values(withdrawn_at=stamp.at))


def deed(session: Session, number: int) -> Deed | None:
    """Return a deed that can be taken back: what it noted still stands."""
    columns = (_entry.c.id, _entry.c.subject_id, _entry.c.actor_id, _entry.c.at, _fact.c.campaign_id, _fact.c.code)
    query = select(*columns).join(_fact, _fact.c.entry_id == _entry.c.id)
    stands = (_entry.c.id == number, _entry.c.verb == NOTED, _fact.c.withdrawn_at.is_(None))
    return next((Deed(*row) for row in session.connection().execute(query.where(*stands))), None)


def take_back(session: Session, of: Deed, stamp: Stamp) -> None:
    """Disbelieve what a deed noted: what it replaced holds again."""
    connection = session.connection()
    mine = connection.scalars(select(_fact.c.id).where(_fact.c.entry_id == of.id, _fact.c.withdrawn_at.is_(None)))
    _withdraw(session, mine.all(), stamp)
    entry = history.record(session, stamp, "organisation", of.organisation_id, TAKEN_BACK, entry=of.id)
    replaced = history.details(session, of.id).get("replaced")
    old = select(_fact).where(_fact.c.id.in_(replaced if isinstance(replaced, list) else []))
    for row in connection.execute(old.order_by(_fact.c.id)).mappings().all():
        again = {name: value for name, value in row.items() if name not in ("id", "withdrawn_at")}
        connection.execute(insert(_fact).values(again | {"recorded_at": stamp.at, "entry_id": entry}))


def count(
    session: Session, campaign_ids: Sequence[int], top: str, below: Iterable[Counted], left_out: LeftOut, as_of: AsOf
) -> tuple[FactCount, ...]:
    """Count each fact over the organisations below a path of that day; nothing where no campaign asks any."""
    those = sorted((each for each in below if left_out.counts_unit(each.kind)), key=lambda each: naturally(each.code))
    found = owed(session, campaign_ids) if those else None
    if found is None:
        return ()
    noted = _noted(session, found.campaign_id, top, as_of)
    return tuple(_counted(kind, those, noted[kind.code]) for kind in found.kinds)


def _noted(session: Session, campaign_id: int, top: str, as_of: AsOf) -> Mapping[str, dict[int, Noted]]:
    """Return what was noted by whoever ever stood at a path or below, by code and organisation."""
    ever = select(_version.c.organisation_id).where(inside(_version.c.path, top))
    of_them = (_fact.c.organisation_id.in_(ever), _fact.c.campaign_id == campaign_id, counts(_fact, as_of))
    columns = (_fact.c.code, _fact.c.organisation_id, _fact.c.holds_from, _fact.c.done, _fact.c.of)
    rows = session.connection().execute(select(*columns).where(*of_them).order_by(_fact.c.holds_from, _fact.c.id))
    found: dict[str, dict[int, Noted]] = defaultdict(dict)
    for code, number, *values in rows:
        found[code][number] = Noted(*values)
    return found


def _counted(kind: FactKind, below: Sequence[Counted], noted: Mapping[int, Noted]) -> FactCount:
    owing = [each for each in below if kind.is_owed_by(each.kind)]
    have = [noted[each.organisation_id] for each in owing if each.organisation_id in noted]
    missing = tuple((each.organisation_id, each.name) for each in owing if each.organisation_id not in noted)
    shares = (Coverage(each.done, each.of) for each in have if each.done is not None and each.of is not None)
    return FactCount(kind, Coverage(len(have), len(owing)), sum(shares, Coverage()), missing)
