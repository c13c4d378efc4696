"""Bring a movement written in a file into the database: what is new is added, what differs changed, nothing twice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import Table, insert, select, update
from sqlmodel import Session

from domain.campaigns.campaign import Told
from domain.campaigns.contents import Shape
from domain.campaigns.movement import FIRST, CampaignSection, GroupSection, Kinds, Movement, read_movement
from domain.errors import UserError
from domain.people.kinds import LeftOut, PersonKind, UnitKind
from domain.stamps import AsOf, Stamp
from storage import organisations
from storage.campaigns import campaigns, contents, offering
from storage.facts import left_out as kinds_left_out
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.indicators import indicators
from storage.overdue import ending
from storage.rounds import plans
from storage.tables import Campaign, ContentGroup

_campaign, _group = tables_of(Campaign, ContentGroup)
APPLIED = "applied"


@dataclass(frozen=True, slots=True)
class Applied:
    """What a file did: the campaign's number, what was added and what was changed, each by its name."""

    campaign_id: int
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    ended: tuple[tuple[str, int], ...] = ()
    """Groups the file has no more, with how many pledges keep each."""


@dataclass(slots=True)
class Doing:
    """What was done so far."""

    stamp: Stamp
    campaign_id: int = 0
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    ended: list[tuple[str, int]] = field(default_factory=list)


def ensure_first(session: Session) -> None:
    """Add the standing movement where there is no campaign, so that people can register at once."""
    if session.connection().execute(select(_campaign.c.id).limit(1)).first() is None:
        movement = read_movement(FIRST)
        begins = movement.campaign.opens_on
        _bring_in(session, movement, Stamp(datetime.combine(begins, time(0), UTC), begins))


def apply(session: Session, movement: Movement, stamp: Stamp) -> Applied:
    """Bring the whole file in; raises a UserError, and nothing is to be kept, where a part cannot be."""
    done = _bring_in(session, movement, stamp)
    if done.added or done.changed or done.ended:
        said = {"added": done.added, "changed": done.changed, "ended": [name for name, _ in done.ended]}
        history.record(session, stamp, "campaign", done.campaign_id, APPLIED, **said)
    return done


def _bring_in(session: Session, movement: Movement, stamp: Stamp) -> Applied:
    section = movement.campaign
    given = _campaign_columns(session, section) | _facts(movement)
    before = session.connection().execute(select(_campaign).where(_campaign.c.code == section.code)).one_or_none()
    done = Doing(stamp)
    if before is None:
        is_past = section.opens_on < stamp.day  # it is no news any more that it opened
        told = {"told_opening": section.opens_on} if is_past else {}
        done.campaign_id = _add(session, _campaign, _NEW | given | told | {"code": section.code})
        done.added.append(section.name)
    else:
        done.campaign_id = before.id
        if differing := _differing(before, given):
            session.connection().execute(update(_campaign).where(_campaign.c.id == before.id).values(differing))
            done.changed.append(f"{section.name} ({', '.join(sorted(differing))})")
            if "reminds" in differing:
                ending.ask_again(session, before.id, stamp)
    if _leave_out(session, done.campaign_id, section, stamp, is_new=before is None):
        done.changed += [] if before is None else ["left_out"]
    _take_in_groups(session, movement, done)
    added, changed = plans.take_in(session, done.campaign_id, movement.rounds, stamp)
    done.added += added
    done.changed += changed
    indicators.take_in(session, done.campaign_id, movement.indicators, done.added, done.changed)
    return Applied(done.campaign_id, tuple(done.added), tuple(done.changed), tuple(done.ended))


_NEW: dict[str, object] = {
    "approves_first": False,
    "promises": False,
    "told": Told.NOBODY,
    "facts": [],
    "reminds": {},
    **dict.fromkeys(("parent_id", "owner_id", "withdrawn_at", "told_opening", "told_closing", "changed_at")),
}


def _campaign_columns(session: Session, section: CampaignSection) -> dict[str, Any]:
    """Return what the file says of a campaign, by column; of what the file is silent there is nothing."""
    given: dict[str, Any] = {
        name: getattr(section, name)
        for name in ("name", "kind", "opens_on", "closes_on", "registers_from", "registers_until", "horizon")
    }
    given |= {
        name: value for name in ("told", "approves_first", "promises") if (value := getattr(section, name)) is not None
    }
    if section.reminds is not None:
        given["reminds"] = section.reminds.model_dump(mode="json", exclude_none=True)
    given["basis"] = [_plain(each.number, each.title, each.link, each.day) for each in section.basis]
    given["people"], given["units"] = list(section.audience.people), list(section.audience.units)
    _check_kinds(section.audience)
    given["parent_id"] = _within(session, section) if section.within else None
    if section.owner:
        owner = organisations.by_code(session, section.owner)
        if owner is None:
            raise UserError("There is no organisation with the code {code}.", code=section.owner)
        given["owner_id"] = owner.id
    return given


def _facts(movement: Movement) -> dict[str, Any]:
    for each in movement.facts or ():
        _check_kinds(Kinds(units=each.units))
    return {} if movement.facts is None else {"facts": [each.model_dump(mode="json") for each in movement.facts]}


def _plain(number: str, title: str, link: str, day: object) -> dict[str, str]:
    said = {"number": number, "title": title, "link": link, "date": str(day or "")}
    return {name: value for name, value in said.items() if value}


def _within(session: Session, section: CampaignSection) -> int:
    upper = campaigns.by_code(session, section.within)
    if upper is None or section.within == section.code:
        raise UserError("There is no campaign with the code {code}.", code=section.within)
    section.window.check_within(campaigns.window(session, upper.id))
    return upper.id


def _check_kinds(kinds: Kinds) -> None:
    for said, known in ((kinds.people, PersonKind), (kinds.units, UnitKind)):
        for each in said:
            if each not in [kind.value for kind in known]:
                possible = ", ".join(kind.value for kind in known)
                raise UserError("“{kind}” is none of the kinds: {possible}.", kind=each, possible=possible)


def _leave_out(session: Session, campaign_id: int, section: CampaignSection, stamp: Stamp, *, is_new: bool) -> bool:
    """Keep which kinds the figures leave out: those the file names, and all a campaign is not for."""
    people, units = section.audience.people, section.audience.units
    named, outside = section.left_out or Kinds(), LeftOut.beside(people, units)
    _check_kinds(named)
    wanted = LeftOut.of({*named.people, *outside.people}, {*named.units, *outside.units})
    said = section.left_out is not None or people or units
    if not said or kinds_left_out.of_campaign(session, campaign_id, AsOf(stamp.day)) == wanted:
        return False
    if is_new and section.opens_on < stamp.day:  # as if it had been entered on its first day
        stamp = Stamp(datetime.combine(section.opens_on, time(0), UTC), section.opens_on, stamp.by, stamp.channel)
    kinds_left_out.leave_out(session, campaign_id, wanted, stamp)
    return True


def _take_in_groups(session: Session, movement: Movement, done: Doing) -> None:
    """Add and change groups, and end those the file has no more; one that is silent of groups changes none."""
    theirs = select(_group).where(_group.c.campaign_id == done.campaign_id, _group.c.organisation_id.is_(None))
    known = {row.code: row for row in session.connection().execute(theirs)}
    numbers = {code: row.id for code, row in known.items()}
    for position, group in enumerate(movement.groups):
        given = _group_columns(group) | {"position": position}
        if group.code not in known:
            numbers[group.code] = _add(session, _group, given | {"code": group.code, "campaign_id": done.campaign_id})
            done.added.append(group.name)
        elif differing := _differing(known[group.code], given):
            session.connection().execute(update(_group).where(_group.c.id == numbers[group.code]).values(differing))
            done.changed.append(f"{group.name} ({', '.join(sorted(differing))})")
    _hang(session, movement, numbers, known, done)
    if movement.groups:
        _end_others(session, movement, known, done)


def _group_columns(group: GroupSection) -> dict[str, Any]:
    for each in group.suggestions:
        _check_kinds(Kinds(units=each.units))
    return group.model_dump(mode="json", exclude={"code", "parent"})


def _hang(
    session: Session, movement: Movement, numbers: Mapping[str, int], known: Mapping[str, Any], done: Doing
) -> None:
    for group in movement.groups:
        above, before = numbers.get(group.parent), known.get(group.code)
        if before is None or before.parent_id != above:
            mine = _group.c.id == numbers[group.code]
            session.connection().execute(update(_group).where(mine).values(parent_id=above))
            if before is not None:
                done.changed.append(f"{group.name} (parent)")


def _end_others(session: Session, movement: Movement, known: Mapping[str, Any], done: Doing) -> None:
    named = {each.code for each in movement.groups}
    shapes = contents.of(session, done.campaign_id, "", done.stamp.day).shapes
    ended = {each.group_id for each in shapes if not each.offered}
    for code, row in known.items():
        if (code in named) is (row.id in ended):
            verb = offering.OFFERED if code in named else offering.LEFT_OUT
            offering.shape(session, Shape(row.id, None, offered=code in named), verb, done.stamp)
            if code in named:
                done.added.append(row.name)
            else:
                done.ended.append((row.name, contents.count_all_pledges(session, row.id)))


def _add(session: Session, table: Table, row: Mapping[str, Any]) -> int:
    return int(session.connection().execute(insert(table).values(dict(row)).returning(table.c.id)).scalar_one())


def _differing(before: Any, given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if getattr(before, name) != value}
