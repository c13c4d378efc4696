"""Campaigns and their content groups."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlmodel import Session, col, select

from storage.tables import Campaign, ContentGroup

FIRST_CAMPAIGN = Path(__file__).parent / "first_campaign.json"


def open_on(session: Session, day: date) -> Sequence[Campaign]:
    """The campaigns open on a day, the newest first."""
    query = select(Campaign).where(Campaign.opens_on <= day, Campaign.closes_on >= day)
    return session.exec(query.order_by(col(Campaign.opens_on).desc(), col(Campaign.id))).all()


def current(session: Session, day: date) -> Campaign | None:
    """The campaign a pledge made today belongs to."""
    return next(iter(open_on(session, day)), None)


def groups(session: Session, campaign_id: int) -> Sequence[ContentGroup]:
    """The content groups of a campaign in their order."""
    query = select(ContentGroup).where(ContentGroup.campaign_id == campaign_id)
    return session.exec(query.order_by(col(ContentGroup.position))).all()


def ensure_first(session: Session) -> None:
    """A deployment without any campaign gets the standing movement, so that people can register at once."""
    if session.exec(select(Campaign.id)).first() is None:
        add_from(session, FIRST_CAMPAIGN)


def add_from(session: Session, file: Path) -> Campaign:
    """A campaign with its taxonomy as a JSON file describes it."""
    data = json.loads(file.read_text(encoding="utf-8"))
    campaign = Campaign(
        code=data["code"],
        name=data["name"],
        opens_on=date.fromisoformat(data["opens_on"]),
        closes_on=date.fromisoformat(data["closes_on"]),
    )
    session.add(campaign)
    session.flush()
    assert campaign.id is not None
    for position, group in enumerate(data["groups"]):
        session.add(ContentGroup(campaign_id=campaign.id, position=position, **group))
    session.flush()
    return campaign
