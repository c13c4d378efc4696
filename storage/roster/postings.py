"""Write the people of a roster: new ones, stays begun and ended, posts, kinds."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import insert
from sqlmodel import Session

from domain.names import found_by
from domain.roster.rows import Arrival, Change, MemberRow, key
from domain.stamps import Stamp
from storage import reminders
from storage.ground import history
from storage.ground.bulk import chunks, insert_rows, update_each
from storage.ground.core_table import table_of
from storage.people import kinds, leaving
from storage.people.ending import Ending
from storage.roster.members import Known, Plan, post_key
from storage.roster.stays import Steps
from storage.tables import Member, Membership, Post
from storage.work import reminding

Values = dict[str, object]
_member, _home, _post = table_of(Member), table_of(Membership), table_of(Post)


@dataclass(slots=True)
class Written:
    """Who arrived somewhere, and who left, of whom people are to be told."""

    arrivals: list[Arrival] = field(default_factory=list)
    left: list[int] = field(default_factory=list)


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
    kinds: list[tuple[int, str, date]] = field(default_factory=list)
    without_post: list[int] = field(default_factory=list)  # people

    def beginning(self, since: date) -> Values:
        nothing = dict.fromkeys(("until", "until_recorded_at", "until_entry_id"))
        return {"since": since, "recorded_at": self.stamp.at, "entry_id": self.entry, **nothing}

    def ending(self, day: date) -> Values:
        return {"until": day, "until_recorded_at": self.stamp.at, "until_entry_id": self.entry}


def prepare(
    session: Session, wanted: Plan, some: Sequence[Change], places: Mapping[str, int], stamp: Stamp, entry: int
) -> None:
    """Write new people of whom nothing is believed yet: their stays, posts and kinds are withdrawn at once."""
    rows = [change.row for change in some if isinstance(change.row, MemberRow)]
    ids, writes, unseen = _add(session, rows, stamp.at), _Writes(stamp, entry), {"withdrawn_at": stamp.at}
    for row in rows:
        _gather(writes, Known(ids[key(row.code)], row.name), row, wanted.steps[key(row.code)], places)
    insert_rows(session, _home, [home | unseen for home in writes.new_homes])
    insert_rows(session, _post, [post | unseen for post in writes.new_posts])
    kinds.set_kinds(session, writes.kinds, stamp, entry, believed=False)
    entries: list[history.Deed] = [(ids[key(row.code)], "added", {"organisation": row.organisation}) for row in rows]
    history.record_many(session, stamp, "member", entries)


def write(session: Session, wanted: Plan, places: Mapping[str, int], stamp: Stamp, entry: int) -> Written:
    rows = [(change, change.row) for change in wanted.changes if isinstance(change.row, MemberRow)]
    ids = {name: known.id for name, known in wanted.known.items()}
    ids |= _add(session, [row for _, row in rows if key(row.code) not in ids], stamp.at)
    writes, written = _Writes(stamp, entry), Written()
    for _, row in rows:
        known = wanted.known.get(key(row.code)) or Known(ids[key(row.code)], row.name)
        steps = wanted.steps[key(row.code)]
        _gather(writes, known, row, steps, places)
        _gather_arrival(written, known, row, steps, places)
    update_each(session, _member, writes.renamed)
    update_each(session, _home, writes.ended_homes)
    update_each(session, _home, writes.withdrawn_homes)
    insert_rows(session, _home, writes.new_homes)
    update_each(session, _post, writes.ended_posts)
    insert_rows(session, _post, writes.new_posts)
    kinds.set_kinds(session, writes.kinds, stamp, entry)
    entries = [(ids[key(change.row.code)], change.verb, _details(change, row)) for change, row in rows]
    history.record_many(session, stamp, "member", entries)
    were_known = {each.id for each in wanted.known.values()}
    for day, moved in _days_of_moving(writes, were_known).items():
        reminding.look_at(session, moved, day)
    names = [key(row.code) for _, row in rows]
    concerned = [name for name in names if name in wanted.known or wanted.steps[name].leaves_on]
    _let_go(session, [(ids[name], wanted.steps[name]) for name in concerned], stamp, written)
    return written


def _days_of_moving(writes: _Writes, known: Collection[int]) -> dict[date, list[int]]:
    """Return who of the known begins or ends a stay elsewhere, by the day from which that is to be looked at."""
    days: dict[date, list[int]] = defaultdict(list, {writes.stamp.day: list(writes.without_post)})
    for home in writes.new_homes:
        since = home["since"]
        assert isinstance(since, date)
        if home["member_id"] in known:
            days[max(since, writes.stamp.day)].append(int(str(home["member_id"])))
    return days


def _add(session: Session, rows: Sequence[MemberRow], now: datetime) -> dict[str, int]:
    if not rows:
        return {}
    values = [{"code": row.code, "name": row.name, "created_at": now, "found_by": found_by(row.name)} for row in rows]
    added = session.connection().execute(insert(_member).returning(_member.c.code, _member.c.id), values)
    return {key(code): id_ for code, id_ in added}


def _gather(writes: _Writes, known: Known, row: MemberRow, steps: Steps, places: Mapping[str, int]) -> None:
    if known.name != row.name:
        writes.renamed.append({"id": known.id, "name": row.name, "found_by": found_by(row.name)})
    _gather_homes(writes, known, steps, places)
    since = min((each.since for each in steps.begun), default=writes.stamp.day)
    if row.kind and row.kind != known.kind:
        writes.kinds.append((known.id, row.kind, since if not known.homes else writes.stamp.day))
    if row.leaves:  # posts end with the stay
        return
    held = {post_key(post): id_ for id_, post in known.posts.items()}
    wanted = {post_key(post): post for post in row.posts}
    today = writes.stamp.day
    lost = held.keys() - wanted.keys()
    writes.ended_posts += [{"id": held[name], **writes.ending(today)} for name in lost]
    writes.without_post += [known.id] if lost else []
    for name, post in wanted.items():
        if name not in held:
            place = places[name[1]] if name[1] else None
            who: Values = {"member_id": known.id, "organisation_id": place, "role": post.role.value}
            writes.new_posts.append(who | writes.beginning(today))


def _gather_homes(writes: _Writes, known: Known, steps: Steps, places: Mapping[str, int]) -> None:
    for home, day, reason in steps.ended:
        writes.ended_homes.append({"id": home.id, **writes.ending(day), "end_reason": reason})
    writes.withdrawn_homes += [{"id": home.id, "withdrawn_at": writes.stamp.at} for home in steps.withdrawn]
    for begun in steps.begun:
        who: Values = {"member_id": known.id, "organisation_id": places[key(begun.organisation)]}
        row = who | {"leader": begun.leader, "end_reason": begun.reason} | writes.beginning(begun.since)
        end = writes.ending(begun.until) if begun.until else {}
        writes.new_homes.append(row | end | ({"until_entry_id": begun.entry} if begun.entry else {}))


def _gather_arrival(written: Written, known: Known, row: MemberRow, steps: Steps, places: Mapping[str, int]) -> None:
    if known.homes and steps.came_from is not None:
        of = places[key(steps.came_from)] if steps.came_from else None
        to = places[key(row.organisation)]
        written.arrivals.append(Arrival(known.id, row.name, of, to, steps.begun[-1].since))


def _let_go(session: Session, people: Sequence[tuple[int, Steps]], stamp: Stamp, written: Written) -> None:
    """End the stays of those who leave; plan reminders again for those who come back."""
    for member_id, steps in people:
        if steps.taken_back:
            leaving.take_back(session, member_id, steps.taken_back, stamp)
        if not steps.leaves_on and steps.came_from == "":
            reminders.plan_of_member(session, member_id, stamp.day, stamp.at)
    ends = [Ending(member_id, steps.reason, steps.leaves_on) for member_id, steps in people if steps.leaves_on]
    for some in chunks(ends):
        leaving.leave_together(session, some, stamp)
    written.left += [member_id for member_id, steps in people if steps.leaves_on and not steps.taken_back]


def _details(change: Change, row: MemberRow) -> Values:
    return change.details() or {"organisation": row.organisation}
