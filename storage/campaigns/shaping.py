"""Open a campaign, move its days, withdraw one entered by mistake; and back, each with who and why."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlmodel import Session

from domain.campaigns.campaign import CampaignKind, Told, Window
from domain.errors import UserError
from domain.people.kinds import LeftOut
from domain.pledges.states import OPEN, PledgeState
from domain.stamps import AsOf, Stamp
from domain.understanding.text.words import fold
from storage import tables
from storage.campaigns import campaigns, offering
from storage.campaigns.campaigns import Campaign
from storage.facts import left_out
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.indicators import indicators

_campaign, _pledge, _entry = tables_of(tables.Campaign, tables.Pledge, tables.HistoryEntry)
OPENED, MOVED, WITHDRAWN, BROUGHT_BACK = "opened", "days moved", "withdrawn", "brought back"
CHANGED = "changed"
_DAYS = ("opens_on", "closes_on", "registers_from", "registers_until", "horizon")


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """A campaign as somebody opens it; its content groups are those of the campaign it is modelled on."""

    name: str
    kind: CampaignKind
    window: Window
    owner_id: int | None
    told: Told
    like_id: int
    with_indicators: bool = False  # "giống y": its indicators too
    people: tuple[str, ...] = ()  # whom it is for; nobody named: for everybody
    units: tuple[str, ...] = ()
    basis: Sequence[Mapping[str, str]] = ()  # the papers it rests on


def open_campaign(session: Session, new: NewCampaign, stamp: Stamp) -> int:
    """Add a campaign; return its number."""
    new.window.check()
    upper = campaigns.get(session, new.like_id)
    assert upper is not None
    parent = upper.id if _lies_within(new.window, upper.window) else None
    row: dict[str, Any] = {
        **{"code": _free_code(session, new.name), "name": new.name, "kind": new.kind, "told": new.told},
        **{"opens_on": new.window.opens_on, "closes_on": new.window.closes_on},
        **{"registers_from": new.window.registers_from, "registers_until": new.window.registers_until},
        **{"horizon": new.window.horizon},
        **{"owner_id": new.owner_id, "parent_id": parent, "approves_first": False, "promises": False},
        **{
            "basis": [dict(each) for each in new.basis],
            "people": [*new.people],
            "units": [*new.units],
            "facts": campaigns.facts_of(session, new.like_id),
        },
        **{"reminds": {}},
    }
    number = int(session.connection().execute(insert(_campaign).values(row).returning(_campaign.c.id)).scalar_one())
    offering.copy_groups(session, new.like_id, number)
    if new.with_indicators:
        indicators.copy(session, new.like_id, number, new.window)
    if (new.people or new.units) and (opened := campaigns.get(session, number)):
        _count_its_kinds(session, opened, LeftOut.beside(new.people, new.units), stamp)
    history.record(session, stamp, "campaign", number, OPENED, name=new.name)
    return number


def _lies_within(window: Window, upper: Window) -> bool:
    return upper.opens_on <= window.opens_on and window.closes_on <= upper.closes_on


def _free_code(session: Session, name: str) -> str:
    """Return a short code of the first letters of a name that no campaign has."""
    words = re.findall(r"[a-z0-9]+", fold(name))
    short = "".join(word if word.isdigit() else word[0] for word in words).upper()[:12] or "DOT"
    known = set(session.connection().scalars(select(_campaign.c.code)))
    return next(code for code in (short, *(f"{short}-{number}" for number in range(2, 1000))) if code not in known)


def move_days(session: Session, campaign: Campaign, window: Window, stamp: Stamp) -> int:
    """Give a campaign other days; return the deed's number. Raises a UserError where they cannot be."""
    window.check()
    if campaign.parent_id is not None and (upper := campaigns.get(session, campaign.parent_id)):
        window.check_within(upper.window)
    for inner in campaigns.living_in(session, campaign.id):
        if not _lies_within(inner.window, window):
            raise UserError(
                "“{name}” lives in this campaign and runs from {first} to {last}. Please move its days first.",
                name=inner.name,
                first=inner.window.opens_on,
                last=inner.window.closes_on,
            )
    before, after = _days(campaign.window), _days(window)
    lasting = window.closes_on >= stamp.day
    told = {"told_closing": None} if lasting else {}
    _write(session, campaign.id, {name: getattr(window, name) for name in before} | told, stamp)
    return history.record(session, stamp, "campaign", campaign.id, MOVED, before=before, after=after)


def _days(window: Window) -> dict[str, str | None]:
    return {name: day.isoformat() if (day := getattr(window, name)) else None for name in _DAYS}


def change(session: Session, campaign: Campaign, to: Mapping[str, Any], stamp: Stamp) -> int:
    """Change whatever else a campaign is: name, papers, whom it is for and whose, who is told; return the deed."""
    before = {name: getattr(campaign, name) for name in to}
    _write(session, campaign.id, to, stamp)
    if "people" in to or "units" in to:
        _count_its_kinds(session, campaign, LeftOut.beside(to.get("people", ()), to.get("units", ())), stamp)
    return history.record(session, stamp, "campaign", campaign.id, CHANGED, before=before, after=dict(to))


def _write(session: Session, campaign_id: int, values: Mapping[str, Any], stamp: Stamp) -> None:
    """Write it, and let whoever was told of the campaign be told that it is otherwise now."""
    news = {} if values.keys() <= {"basis", "told"} else {"changed_at": stamp.at, "told_up_to": 0}
    session.connection().execute(update(_campaign).where(_campaign.c.id == campaign_id).values({**values, **news}))


def _count_its_kinds(session: Session, campaign: Campaign, outside: LeftOut, stamp: Stamp) -> None:
    """Let the figures count the kinds it is for now; what was left out of them for another reason stays so."""
    now, was = (
        left_out.of_campaign(session, campaign.id, AsOf(stamp.day)),
        LeftOut.beside(campaign.people, campaign.units),
    )
    wanted = LeftOut((now.people - was.people) | outside.people, (now.units - was.units) | outside.units)
    if wanted != now:
        left_out.leave_out(session, campaign.id, wanted, stamp)


def last_change(session: Session, campaign_id: int, by: int | None = None) -> int | None:
    """Return the number of the last deed that changed a campaign, of one person or of anybody."""
    mine = [history.about("campaign", campaign_id, MOVED, CHANGED), *([_entry.c.actor_id == by] if by else [])]
    query = select(_entry.c.id).where(*mine).order_by(_entry.c.id.desc()).limit(1)
    return session.connection().execute(query).scalar()


def before(session: Session, deed: int) -> tuple[Campaign, dict[str, Any]] | None:
    """Return the campaign a deed changed and what it was before, while it is still what the deed made of it."""
    query = select(_entry.c.subject_id, _entry.c.verb, _entry.c.details).where(_entry.c.id == deed)
    row = session.connection().execute(query).one_or_none()
    campaign = campaigns.get(session, row.subject_id) if row and row.verb in (MOVED, CHANGED) else None
    if row is None or campaign is None:
        return None
    now: dict[str, Any] = _days(campaign.window) if row.verb == MOVED else {}
    now |= {name: getattr(campaign, name) for name in row.details["after"] if name not in now}
    if any(now[name] != value for name, value in row.details["after"].items()):
        return None
    was = row.details["before"]
    return campaign, {name: day and date.fromisoformat(day) for name, day in was.items()} if row.verb == MOVED else was


def take_back(session: Session, campaign: Campaign, was: Mapping[str, Any], stamp: Stamp) -> None:
    """Make a campaign again what it was, as `before` tells of a deed."""
    if was.keys() == {*_DAYS}:
        move_days(session, campaign, Window(**was), stamp)
    else:
        change(session, campaign, was, stamp)


def withdraw(session: Session, campaign: Campaign, stamp: Stamp) -> None:
    """Take a campaign away that was opened by mistake; raises a UserError where somebody has registered in it."""
    if registered := count_pledges(session, campaign.id):
        raise UserError(
            "{count} pledges stand in this campaign, so it cannot be withdrawn. You may close it instead.",
            count=registered,
        )
    if campaigns.living_in(session, campaign.id):
        raise UserError("Another campaign lives in this one. Please withdraw that one first.")
    gone = update(_campaign).where(_campaign.c.id == campaign.id)
    session.connection().execute(gone.values(withdrawn_at=stamp.at))
    history.record(session, stamp, "campaign", campaign.id, WITHDRAWN)


def bring_back(session: Session, campaign_id: int, stamp: Stamp) -> bool:
    """Believe a withdrawn campaign again; return False where it stands already."""
    withdrawn = (_campaign.c.id == campaign_id, _campaign.c.withdrawn_at.is_not(None))
    done = session.connection().execute(update(_campaign).where(*withdrawn).values(withdrawn_at=None)).rowcount > 0
    if done:
        history.record(session, stamp, "campaign", campaign_id, BROUGHT_BACK)
    return done


def count_pledges(session: Session, campaign_id: int) -> int:
    query = select(func.count()).select_from(_pledge).where(_pledge.c.campaign_id == campaign_id)
    return session.connection().execute(query).scalar_one()


def count_beyond(session: Session, campaign_id: int, day: date) -> int:
    """Count what is still worked on with a deadline later than a day."""
    later = (_pledge.c.campaign_id == campaign_id, _pledge.c.state.in_(OPEN), _pledge.c.deadline > day)
    return session.connection().execute(select(func.count()).select_from(_pledge).where(*later)).scalar_one()


def count_states(session: Session, campaign_id: int) -> dict[PledgeState, int]:
    """Count the pledges of a campaign by their states."""
    query = select(_pledge.c.state, func.count()).where(_pledge.c.campaign_id == campaign_id).group_by(_pledge.c.state)
    return {PledgeState(state): count for state, count in session.connection().execute(query)}


def count_unreported(session: Session, campaign_id: int) -> int:
    """Count the open pledges of a campaign of which nothing was ever reported."""
    silent = (_pledge.c.campaign_id == campaign_id, _pledge.c.state.in_(OPEN), _pledge.c.done_on.is_(None))
    return session.connection().execute(select(func.count()).select_from(_pledge).where(*silent)).scalar_one()
