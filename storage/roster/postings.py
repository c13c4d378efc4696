"""Write the people of a roster: new ones, moves from one organisation to another, posts begun and ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import insert, update
from sqlmodel import Session, SQLModel, col

from domain.roles import EndReason
from domain.roster.rows import Change, MemberRow, key
from domain.stamps import Stamp
from storage.ground import history
from storage.roster.members import Known, Plan, post_key
from storage.tables import Member, Membership, Post

Values = dict[str, object]


@dataclass(slots=True)
class _Writes:
    """Rows grouped by kind of change, so that each kind is one statement."""

    stamp: Stamp
    entry: int
    renamed: list[Values] = field(default_factory=list)
    ended_homes: list[Values] = field(default_factory=list)
    withdrawn_homes: list[Values] = field(default_factory=list)
    new_homes: list[Values] = field(default_factory=list)
    ended_posts: list[Values] = field(default_factory=list)
    new_posts: list[Values] = field(default_factory=list)

    def beginning(self, since: date) -> Values:
        return {"since": since, "until": None, "recorded_at": self.stamp.at, "entry_id": self.entry}

    def ending(self) -> Values:
        return {"until": self.stamp.day, "until_recorded_at": self.stamp.at, "until_entry_id": self.entry}


def write(session: Session, wanted: Plan, places: Mapping[str, int], stamp: Stamp, entry: int) -> None:
    rows = [(change, change.row) for change in wanted.changes if isinstance(change.row, MemberRow)]
    ids = {name: known.id for name, known in wanted.known.items()}
    ids |= _add(session, [row for _, row in rows if key(row.code) not in ids], stamp.at)
    writes = _Writes(stamp, entry)
    for _, row in rows:
        known = wanted.known.get(key(row.code)) or Known(ids[key(row.code)], row.name)
        _gather(writes, known, row, places)
    _change(session, Member, writes.renamed)
    _change(session, Membership, writes.ended_homes)
    _change(session, Membership, writes.withdrawn_homes)
    _insert(session, Membership, writes.new_homes)
    _change(session, Post, writes.ended_posts)
    _insert(session, Post, writes.new_posts)
    entries = [(ids[key(row.code)], change.verb, _details(change, row)) for change, row in rows]
    history.record_many(session, stamp, "member", entries)


def _add(session: Session, rows: Sequence[MemberRow], now: datetime) -> dict[str, int]:
    if not rows:
        return {}
    values = [{"code": row.code, "name": row.name, "created_at": now} for row in rows]
    added = session.exec(insert(Member).returning(col(Member.code), col(Member.id)), params=values)
    return {key(code): id_ for code, id_ in added if id_}


def _gather(writes: _Writes, known: Known, row: MemberRow, places: Mapping[str, int]) -> None:
    if known.name != row.name:
        writes.renamed.append({"id": known.id, "name": row.name})
    _gather_home(writes, known, row, places)
    held = {post_key(post): id_ for id_, post in known.posts.items()}
    wanted = {post_key(post): post for post in row.posts}
    writes.ended_posts += [{"id": held[name], **writes.ending()} for name in held.keys() - wanted.keys()]
    for name, post in wanted.items():
        if name not in held:
            place = places[name[1]] if name[1] else None
            who: Values = {"member_id": known.id, "organisation_id": place, "role": post.role.value}
            writes.new_posts.append(who | writes.beginning(writes.stamp.day))


def _gather_home(writes: _Writes, known: Known, row: MemberRow, places: Mapping[str, int]) -> None:
    stays = [key(home.organisation) for home in known.homes] == [key(row.organisation)]
    if stays and known.homes[0].leader == row.leader:
        return
    today = writes.stamp.day
    since = today
    if stays and known.homes[0].since >= today:
        # Begun today: no report was made of it yet, so the flag is a correction and not a change of office.
        since = known.homes[0].since
        writes.withdrawn_homes.append({"id": known.homes[0].id, "withdrawn_at": writes.stamp.at})
    else:
        reason = None if stays else EndReason.MOVED
        writes.ended_homes += [{"id": home.id, **writes.ending(), "end_reason": reason} for home in known.homes]
    who: Values = {"member_id": known.id, "organisation_id": places[key(row.organisation)], "leader": row.leader}
    writes.new_homes.append(who | writes.beginning(since))


def _details(change: Change, row: MemberRow) -> Values:
    return change.details() or {"organisation": row.organisation}


def _change(session: Session, table: type[SQLModel], values: Sequence[Values]) -> None:
    if values:
        session.exec(update(table), params=values)


def _insert(session: Session, table: type[SQLModel], values: Sequence[Values]) -> None:
    if values:
        session.exec(insert(table), params=values)
