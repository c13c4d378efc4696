"""Read and add campaigns and their content groups."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from sqlalchemy import Date, bindparam, update
from sqlalchemy import select as core_select
from sqlmodel import Session, select

from domain.people.kinds import EVERYBODY, LeftOut
from domain.stamps import Stamp
from storage.facts import left_out as kinds_left_out
from storage.ground import history
from storage.ground.core import Prepared
from storage.ground.core_table import table_of
from storage.tables import Campaign, ContentGroup

FIRST_CAMPAIGN = Path(__file__).parent / "first_campaign.json"


@dataclass(frozen=True, slots=True)
class OpenCampaign:
    id: int
    name: str


_campaign = table_of(Campaign)
_OPEN = Prepared(
    core_select(_campaign.c.id, _campaign.c.name)
    .where(_campaign.c.opens_on <= bindparam("day", type_=Date()), _campaign.c.closes_on >= bindparam("day"))
    .order_by(_campaign.c.opens_on.desc(), _campaign.c.id)
)


def open_on(session: Session, day: date) -> list[OpenCampaign]:
    """Return the campaigns open on a day, the newest first."""
    return [OpenCampaign(*row) for row in _OPEN.rows(session, {"day": day})]


def by_code(session: Session, code: str) -> OpenCampaign | None:
    query = core_select(_campaign.c.id, _campaign.c.name).where(_campaign.c.code == code)
    return next((OpenCampaign(*row) for row in session.connection().execute(query)), None)


def current(session: Session, day: date) -> OpenCampaign | None:
    return next(iter(open_on(session, day)), None)


PROMISES = "promises"


def promises(session: Session, campaign_id: int) -> bool:
    """Tell whether a pledge of this campaign is read back as a promise."""
    query = core_select(_campaign.c.promises).where(_campaign.c.id == campaign_id)
    return bool(session.connection().execute(query).scalar())


def switch(session: Session, campaign_id: int, setting: str, on: bool, stamp: Stamp, verb: str) -> bool:
    """Switch a setting of a campaign, named as its column; return False where it stands so already."""
    other = (_campaign.c.id == campaign_id, _campaign.c[setting].is_(not on))
    if session.connection().execute(update(_campaign).where(*other).values({setting: on})).rowcount == 0:
        return False
    history.record(session, stamp, "campaign", campaign_id, verb, before=not on, after=on)
    return True


def switch_promises(session: Session, campaign_id: int, on: bool, stamp: Stamp) -> bool:
    return switch(session, campaign_id, "promises", on, stamp, PROMISES)


@dataclass(frozen=True, slots=True)
class Heading:
    """A content group as a question shows it."""

    id: int
    code: str
    chapter: str
    name: str
    examples: list[str]


_group = table_of(ContentGroup)
_heading = core_select(_group.c.id, _group.c.code, _group.c.chapter, _group.c.name, _group.c.examples)
_HEADINGS = Prepared(_heading.where(_group.c.campaign_id == bindparam("campaign")).order_by(_group.c.position))
_HEADING = Prepared(_heading.where(_group.c.id == bindparam("group")))


def groups(session: Session, campaign_id: int) -> list[Heading]:
    return [Heading(*row) for row in _HEADINGS.rows(session, {"campaign": campaign_id})]


def group(session: Session, group_id: int) -> Heading | None:
    return next((Heading(*row) for row in _HEADING.rows(session, {"group": group_id})), None)


def keywords(session: Session, campaign_id: int) -> dict[str, tuple[str, ...]]:
    """Return the words each content group is recognised by, by the group's code."""
    query = select(ContentGroup.code, ContentGroup.keywords).where(ContentGroup.campaign_id == campaign_id)
    return {code: tuple(words) for code, words in session.exec(query)}


def ensure_first(session: Session) -> None:
    """Add the standing movement where there is no campaign, so that people can register at once."""
    if session.exec(select(Campaign.id)).first() is None:
        add_from(session, FIRST_CAMPAIGN)


def add_from(session: Session, file: Path) -> Campaign:
    """Add a campaign with its content groups from a JSON file."""
    data = json.loads(file.read_text(encoding="utf-8"))
    first, last = (date.fromisoformat(data[name]) for name in ("opens_on", "closes_on"))
    campaign = Campaign(code=data["code"], name=data["name"], opens_on=first, closes_on=last)
    session.add(campaign)
    session.flush()
    assert campaign.id is not None
    _leave_out(session, campaign.id, campaign.opens_on, data.get("left_out", {}))
    for position, group in enumerate(data["groups"]):
        session.add(ContentGroup(campaign_id=campaign.id, position=position, **group))
    session.flush()
    return campaign


def _leave_out(session: Session, campaign_id: int, opens_on: date, kinds: dict[str, list[str]]) -> None:
    """Keep which kinds its figures do not count from its first day on, where the file names any."""
    left_out = LeftOut.of(kinds.get("people", ()), kinds.get("units", ()))
    if left_out != EVERYBODY:
        stamp = Stamp(datetime.combine(opens_on, time(0), UTC), opens_on)
        kinds_left_out.leave_out(session, campaign_id, left_out, stamp)
