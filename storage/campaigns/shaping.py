"""Open a campaign, move its days, withdraw one entered by mistake; and back, each with who and why."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlmodel import Session

from domain.campaigns.campaign import CampaignKind, Told, Window
from domain.errors import UserError
from domain.pledges.states import OPEN
from domain.stamps import Stamp
from domain.understanding.text.words import fold
from storage import tables
from storage.campaigns import campaigns, offering
from storage.campaigns.campaigns import Campaign
from storage.ground import history
from storage.ground.core_table import tables_of

_campaign, _pledge, _entry = tables_of(tables.Campaign, tables.Pledge, tables.HistoryEntry)
OPENED, MOVED, WITHDRAWN, BROUGHT_BACK = "opened", "days moved", "withdrawn", "brought back"
RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """A campaign as somebody opens it; its content groups are those of the campaign it is modelled on."""

    name: str
    kind: CampaignKind
    window: Window
    owner_id: int | None
    told: Told
    like_id: int


def open_campaign(session: Session, new: NewCampaign, stamp: Stamp) -> int:
    """Add a campaign; return its number."""
    new.window.check()
    upper = campaigns.get(session, new.like_id)
    assert upper is not None
    parent = upper.id if _lies_within(new.window, upper.window) else None
    row: dict[str, Any] = {
        **{"code": _free_code(session, new.name), "name": new.name, "kind": new.kind, "told": new.told},
        **{"opens_on": new.window.opens_on, "closes_on": new.window.closes_on},
        **{"registers_from": None, "registers_until": None, "horizon": new.window.horizon},
        **{"owner_id": new.owner_id, "parent_id": parent, "approves_first": False, "promises": False},
        **{"basis": [], "people": [], "units": [], "facts": campaigns.facts_of(session, new.like_id)},
        **{"reminds": {}},
    }
    number = int(session.connection().execute(insert(_campaign).values(row).returning(_campaign.c.id)).scalar_one())
    offering.copy_groups(session, new.like_id, number)
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
    connection = session.connection()
    lasting = window.closes_on >= stamp.day
    told = {"told_closing": None} if lasting else {}
    values = {name: getattr(window, name) for name in before} | told
    connection.execute(update(_campaign).where(_campaign.c.id == campaign.id).values(values))
    return history.record(session, stamp, "campaign", campaign.id, MOVED, before=before, after=after)


def _days(window: Window) -> dict[str, str | None]:
    names = ("opens_on", "closes_on", "registers_from", "registers_until", "horizon")
    return {name: day.isoformat() if (day := getattr(window, name)) else None for name in names}


def days_before(session: Session, deed: int) -> tuple[int, Window] | None:
    """Return the campaign a deed moved and the days it had before, while it has those the deed gave it."""
    query = select(_entry.c.subject_id, _entry.c.verb, _entry.c.details).where(_entry.c.id == deed)
    row = session.connection().execute(query).one_or_none()
    campaign = campaigns.get(session, row.subject_id) if row and row.verb == MOVED else None
    if row is None or campaign is None or _days(campaign.window) != row.details["after"]:
        return None
    days: dict[str, Any] = {name: day and date.fromisoformat(day) for name, day in row.details["before"].items()}
    return campaign.id, Window(**days)


def rename(session: Session, campaign: Campaign, name: str, stamp: Stamp) -> int:
    """Give a campaign another name; return the deed's number."""
    session.connection().execute(update(_campaign).where(_campaign.c.id == campaign.id).values(name=name))
    return history.record(session, stamp, "campaign", campaign.id, RENAMED, before=campaign.name, after=name)


def name_before(session: Session, deed: int) -> tuple[Campaign, str] | None:
    """Return the campaign a deed renamed and the name it had before, while it has the one the deed gave it."""
    query = select(_entry.c.subject_id, _entry.c.verb, _entry.c.details).where(_entry.c.id == deed)
    row = session.connection().execute(query).one_or_none()
    campaign = campaigns.get(session, row.subject_id) if row and row.verb == RENAMED else None
    return (campaign, row.details["before"]) if row and campaign and campaign.name == row.details["after"] else None


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
