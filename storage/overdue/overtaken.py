"""Find what was overtaken between the morning it was found and the hour at which its reader is told: it is not told."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import func, or_, select, tuple_
from sqlmodel import Session

from domain.mornings.joining import Matter, Rank
from domain.pledges.states import PledgeState
from domain.reminders import ReminderOutcome
from storage import pauses, reminders, reports, tables
from storage.facts.standing import held_now
from storage.ground.core_table import tables_of
from storage.overdue.answers import told_since
from storage.people import members
from storage.rounds import instructions

_pledge, _post, _reminder, _handed = tables_of(tables.Pledge, tables.Post, tables.Reminder, tables.RoundReport)
Owners = Mapping[int, tuple[int | None, int | None]]
NOBODY = (None, None)  # a pledge that is erased


def overtaken(session: Session, matters: Iterable[Matter], today: date) -> list[Matter]:
    """Return what is answered, handed in, decided, paused, or no more the business of its reader."""
    of = list(matters)
    owners = _owners(session, {number for each in of for number in each.joining.pledges})
    over = _answered(session, of, owners) | _handed_in(session, of) | _silent(session, of, today)
    over |= (
        _decided(session, of)
        | _instructed(session, of)
        | _of_other_posts(session, of, today)
        | _of_other_people(session, of, owners, today)
    )
    return [each for each in of if each.id in over]


def _owners(session: Session, pledge_ids: Collection[int]) -> dict[int, tuple[int | None, int | None]]:
    """Return whose each pledge is: a member's, or an organisation's."""
    columns = (_pledge.c.id, _pledge.c.member_id, _pledge.c.organisation_id)
    rows = session.connection().execute(select(*columns).where(_pledge.c.id.in_(pledge_ids))) if pledge_ids else ()
    return {number: (member, organisation) for number, member, organisation in rows}


def _answered(session: Session, of: Collection[Matter], owners: Owners) -> set[int]:
    """Of pledges for all of which somebody reported, or changed or told something, after they were found."""
    reminding = [each for each in of if each.joining.pledges and not each.joining.items]
    asked = _reminded_at(session, {number for each in reminding for number in each.joining.pledges})
    told = told_since(session, asked, {number: who for number in asked if (who := owners.get(number, NOBODY)[0])})
    asking: dict[date, set[int]] = defaultdict(set)  # the pledges of which a round asks, by the day it opened
    for each in (each.joining for each in reminding if each.joining.rank is Rank.ROUNDS):
        asking[each.since].update(each.pledges)
    reported = {day: reports.reported_since(session, pledges, day) for day, pledges in asking.items()}
    answers = ((each, reported[each.joining.since] if each.joining.rank is Rank.ROUNDS else told) for each in reminding)
    return {each.id for each, answered in answers if answered.issuperset(each.joining.pledges)}


def _reminded_at(session: Session, pledge_ids: Collection[int]) -> dict[int, datetime]:
    sent = (_reminder.c.outcome == ReminderOutcome.SENT, _reminder.c.subject.in_((reminders.PLEDGE, reminders.LATE)))
    query = select(_reminder.c.subject_id, func.max(_reminder.c.settled_at))
    query = query.where(_reminder.c.subject_id.in_(pledge_ids), *sent).group_by(_reminder.c.subject_id)
    rows = session.connection().execute(query) if pledge_ids else ()
    return {number: at for number, at in rows}  # noqa: C416 - the types of a row are not known


def _handed_in(session: Session, of: Collection[Matter]) -> set[int]:
    """Of rounds for which all who are asked have handed in."""
    owed = {one for each in of for one in each.joining.owed}
    key = (_handed.c.plan_id, _handed.c.last, _handed.c.organisation_id)
    query = select(*key).where(tuple_(*key).in_(owed), _handed.c.taken_back_at.is_(None))
    handed = {tuple(row) for row in session.connection().execute(query)} if owed else set()
    return {each.id for each in of if each.joining.owed and handed.issuperset(each.joining.owed)}


def _decided(session: Session, of: Collection[Matter]) -> set[int]:
    """Of decisions none of which is waited for any more."""
    asked = {number for each in of for number in each.joining.asks}
    asks = or_(_pledge.c.state.in_((PledgeState.WAITING, PledgeState.CLAIMED)), _pledge.c.wish_entry_id.is_not(None))
    query = select(_pledge.c.id).where(_pledge.c.id.in_(asked), asks)
    waits = set(session.connection().scalars(query)) if asked else set()
    return {each.id for each in of if each.joining.asks and waits.isdisjoint(each.joining.asks)}


def _instructed(session: Session, of: Collection[Matter]) -> set[int]:
    """Of instructions all of which are answered or withdrawn by now."""
    waits = instructions.open_ones(session, {number for each in of for number in each.joining.instructed})
    return {each.id for each in of if each.joining.instructed and waits.isdisjoint(each.joining.instructed)}


def _silent(session: Session, of: Collection[Matter], today: date) -> set[int]:
    """Of reminders and digests for those who want none by now; what an organisation owes is told all the same."""
    running = pauses.running(session, {each.member_id for each in of}, today)
    paused = {(each.member_id, each.pledge_id) for each in running}
    found = set()
    for each in of:
        joining, who = each.joining, each.member_id
        reminds = joining.pledges or joining.items or joining.rank is Rank.CLAIMS
        of_one = joining.pledges and not joining.items and paused.issuperset((who, one) for one in joining.pledges)
        if of_one or ((who, None) in paused and (reminds or (joining.rank is Rank.NEWS and joining.leads))):
            found.add(each.id)
    return found


def _of_other_posts(session: Session, of: Collection[Matter], today: date) -> set[int]:
    """Of organisations in none of which the reader has a post by now."""
    asked = [each for each in of if each.joining.leads]
    query = select(_post.c.member_id, _post.c.organisation_id)
    query = query.where(_post.c.member_id.in_({each.member_id for each in asked}), held_now(_post, today))
    posts = {tuple(row) for row in session.connection().execute(query)} if asked else set()
    return {each.id for each in asked if not posts & {(each.member_id, number) for number in each.joining.leads}}


def _of_other_people(session: Session, of: Collection[Matter], owners: Owners, today: date) -> set[int]:
    """Of pledges none of which is the reader's, while they take part, nor of an organisation they lead."""
    people = {member for member, _ in owners.values() if member}
    here, homes = members.belonging(session, people, today), members.homes(session, people, today)
    where = {number: homes.get(member or 0, organisation) for number, (member, organisation) in owners.items()}
    leaders = members.leaders(session, {each for each in where.values() if each}, today)
    found = set()
    for each in of:
        theirs = (
            (owners.get(number, NOBODY)[0] == each.member_id and each.member_id in here)
            or each.member_id in leaders.get(where.get(number) or 0, ())
            for number in each.joining.pledges
        )
        if each.joining.pledges and not each.joining.items and not any(theirs):
            found.add(each.id)
    return found
