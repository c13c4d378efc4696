"""An announcement that goes out by the opening, the deadline or the end of a campaign or a round: said in words."""

from datetime import date, datetime, time
from typing import Any

from domain.campaigns.naming import named_campaign
from domain.errors import UserError
from domain.reach.followed import Edge, Followed, followed, still_bound
from domain.understanding.moments.wished_hour import read_hour
from domain.understanding.text.words import fold
from handlers.announcing.composing import timing
from handlers.announcing.composing.draft import AnnouncementDraft, organisation_of
from handlers.rounds.asked import which
from handlers.talk.turn import Turn
from locales.wording.announcing.dates import moves_text
from locales.wording.campaigns.rounds import name_text
from locales.wording.quotation import quoted
from storage.announcing.kept import dates
from storage.campaigns import campaigns
from storage.rounds import days, plans

NAMED = 5


def line(turn: Turn, draft: AnnouncementDraft) -> str:
    """With which day it moves; "" where it goes out at a moment of its own."""
    follows = still_bound(draft.follows, draft.begins_at)
    return moves_text(turn.language, follows) if follows else ""


def said(turn: Turn, draft: AnnouncementDraft, folded: str) -> str:
    """What is changed where the words name such a day: "gửi 3 ngày trước hạn nộp"; "" where they do not."""
    wish = None if ":" in folded else followed(turn.text)
    if wish is None or not draft.organisation_id:
        return ""
    follows = _of_round(turn, draft, wish) if wish.of_round else _of_campaign(turn, draft, wish)
    day = date.fromisoformat(follows["day"])
    begins = datetime.combine(day, read_hour(turn.text) or timing.AT, turn.deployment.zone)
    timing.keep_beginning(turn, draft, begins)
    draft.follows = follows | {"begins": begins.isoformat()}
    return "\n".join([*timing.lines(turn, draft), line(turn, draft)])


def _of_round(turn: Turn, draft: AnnouncementDraft, wish: Followed) -> dict[str, Any]:
    """The round that is named, else the next one whose day is still to come."""
    path = organisation_of(turn, draft).path
    meant, coming = which.round_said(turn, turn.text, path), list[dict[str, Any]]()
    found = plans.plans(turn.session, turn.today, path)
    for plan in [each for each in found if fold(each.name) in fold(turn.text)] or found:
        known = {"campaign": plan.campaign_id, "plan": plan.id, **_told(wish)}
        ones = (
            [meant] if meant and meant.plan.id == plan.id else days.around(turn.session, plan, turn.today, coming=True)
        )
        called = ((each, name_text(turn.language, each)) for each in ones)
        dated = (_dated(turn, known | {"name": name, "last": each.last.isoformat()}) for each, name in called)
        coming += [each for each in dated if each][:1]
    return _the_one(turn, [each for each in coming if meant and each["plan"] == meant.plan.id] or coming)


def _of_campaign(turn: Turn, draft: AnnouncementDraft, wish: Followed) -> dict[str, Any]:
    path = organisation_of(turn, draft).path
    there = {each.id: each for each in campaigns.everything(turn.session) if path.startswith(each.owner_path)}
    number = named_campaign(turn.text, {each.id: (each.code, each.name) for each in there.values()})
    meant = [there[number]] if number else list(there.values())
    dated = (_dated(turn, {"campaign": each.id, "name": each.name, **_told(wish)}) for each in meant)
    return _the_one(turn, [each for each in dated if each])


def _told(wish: Followed) -> dict[str, Any]:
    return {"edge": Edge(wish.edge).value, "days": wish.days}


def _dated(turn: Turn, follows: dict[str, Any]) -> dict[str, Any] | None:
    """The same with its day, where the usual hour of that day is still to come."""
    day = dates.day_of(turn.session, follows)
    if day is None or datetime.combine(day, time(23, 59), turn.deployment.zone) <= turn.now:
        return None
    return follows | {"day": day.isoformat()}


def _the_one(turn: Turn, found: list[dict[str, Any]]) -> dict[str, Any]:
    if not found:
        raise UserError("I see no such day to come there. Please name a date, for example: 8 o'clock on 20/6.")
    if len(found) > 1:
        names = ", ".join(quoted(each["name"]) for each in found[:NAMED])
        raise UserError("There are several: {names}. Please say it once more with the name.", names=names)
    return found[0]
