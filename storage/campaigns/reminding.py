"""Keep when the pledges and rounds of a campaign are reminded of, as its file or those who run it say."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session

from domain.errors import UserError
from domain.reminders import ReminderPlan, read_reminder_plan
from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.core_table import table_of

_campaign = table_of(tables.Campaign)
CHANGED = "reminders changed"


def of(session: Session, campaign_id: int) -> ReminderPlan:
    """Return when the pledges and rounds of a campaign are reminded of."""
    return _kept(_said(session, campaign_id))


def of_pledge(session: Session, pledge_id: int) -> ReminderPlan:
    pledge = table_of(tables.Pledge)
    mine = select(_campaign.c.reminds).join(pledge, pledge.c.campaign_id == _campaign.c.id)
    return _kept(session.connection().execute(mine.where(pledge.c.id == pledge_id)).scalar() or {})


def of_pledges(session: Session, pledge_ids: Collection[int]) -> dict[int, ReminderPlan]:
    pledge = table_of(tables.Pledge)
    theirs = select(pledge.c.id, _campaign.c.reminds).join(_campaign, _campaign.c.id == pledge.c.campaign_id)
    rows = session.connection().execute(theirs.where(pledge.c.id.in_(pledge_ids))) if pledge_ids else ()
    return {number: _kept(said or {}) for number, said in rows}


def _said(session: Session, campaign_id: int) -> Mapping[str, Any]:
    return session.connection().execute(select(_campaign.c.reminds).where(_campaign.c.id == campaign_id)).scalar() or {}


def _kept(said: Mapping[str, Any]) -> ReminderPlan:
    """Read what is kept; what makes no sense there is as usual: one campaign must not stop everybody's reminders."""
    sound: dict[str, Any] = {}
    for name, value in said.items():
        with suppress(UserError, TypeError, ValueError):
            read_reminder_plan({name: value})
            sound[name] = value
    return read_reminder_plan(sound)


def change(session: Session, campaign_id: int, said: Mapping[str, Any], stamp: Stamp) -> int:
    """Change parts of the plan; return the deed's number. What is planned already stays as it was planned."""
    before = dict(_said(session, campaign_id))
    after = before | dict(said)
    read_reminder_plan(said)
    mine = update(_campaign).where(_campaign.c.id == campaign_id)
    session.connection().execute(mine.values(reminds=after))
    return history.record(session, stamp, "campaign", campaign_id, CHANGED, before=before, after=after)


def campaign_of(session: Session, deed: int) -> int | None:
    return history.subject_of(session, deed, CHANGED)


def take_back(session: Session, deed: int, stamp: Stamp) -> bool:
    """Give a campaign the reminders back it had before a deed; False where they were changed since."""
    kept = history.details(session, deed)
    campaign_id = campaign_of(session, deed)
    if campaign_id is None or dict(_said(session, campaign_id)) != kept["after"]:
        return False
    session.connection().execute(update(_campaign).where(_campaign.c.id == campaign_id).values(reminds=kept["before"]))
    history.record(session, stamp, "campaign", campaign_id, CHANGED, before=kept["after"], after=kept["before"])
    return True
