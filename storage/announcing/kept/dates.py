"""Find the day of a campaign or a round with which an announcement goes out, as it stands by now."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from domain.announcing import Announcement
from domain.reach.followed import Edge, day_at
from storage.announcing import rows
from storage.campaigns import campaigns
from storage.rounds import days, plans


def day_of(session: Session, follows: Mapping[str, Any]) -> date | None:
    """Return the day; None where the campaign was withdrawn, or the round is asked for no more."""
    edge, shift = Edge(follows["edge"]), timedelta(days=follows["days"])
    campaign = campaigns.get(session, follows["campaign"])
    if campaign is None:
        return None
    if "plan" not in follows:
        return day_at(edge, campaign.window.opens_on, campaign.window.closes_on, campaign.window.closes_on) + shift
    plan = plans.plan_going_on(session, follows["plan"])
    one = days.of_last(session, plan, date.fromisoformat(follows["last"])) if plan else None
    return day_at(edge, one.opens_on, one.due_on, one.closes_on) + shift if one else None


def move(session: Session, announcement: Announcement, day: date) -> Announcement:
    """Let it go out on another day, at the same hour."""
    assert announcement.follows is not None
    assert announcement.begins_at is not None
    begins = announcement.begins_at + (day - date.fromisoformat(announcement.follows["day"]))
    follows = {**announcement.follows, "day": day.isoformat(), "begins": begins.isoformat()}
    return rows.wait(session, announcement, announcement.waits_for, begins_at=begins, follows=follows)
