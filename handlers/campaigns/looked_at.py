"""Of which campaign figures and lists are asked: of the one that was named or picked lately, else of all."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.campaigns.naming import named_campaign
from domain.chat import Choice
from handlers.talk.conversation import pick, picked_lately
from handlers.talk.turn import Turn
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Asked, OpenCampaign, TakingIn

CAMPAIGN = "campaign"
LATELY = timedelta(minutes=30)
LOOK, ALL = "xem", "tatca"
"""`/dotthidua xem 2`: look at the figures of one campaign; `/dotthidua xem tatca`: of all."""


def of(turn: Turn, path: str, day: date | None = None) -> Asked | None:
    """The campaign asked of here, or all that were open to this organisation on a day."""
    day = day or turn.today
    found = campaigns.open_to(turn.session, day, path)
    if len(found) > 1 and (one := _one_of(turn, found)) is not None:
        return one
    return campaigns.all_open(turn.session, day, path)


def _one_of(turn: Turn, found: Sequence[TakingIn]) -> OpenCampaign | None:
    named = named_campaign(turn.text, {each.id: ("", each.name) for each in found})
    if named is not None:
        pick(turn, CAMPAIGN, str(named))
    lately = picked_lately(turn, CAMPAIGN, LATELY)
    return next((OpenCampaign(each.id, each.name) for each in found if str(each.id) == lately), None)


def choose(turn: Turn, number: str) -> None:
    """Look at one campaign from now on, or at all again."""
    pick(turn, CAMPAIGN, "" if number == ALL else number)


def ways(turn: Turn, path: str, again: str) -> list[Choice]:
    """The campaigns one may look at instead; `again`: the command that shows the same of it."""
    found = campaigns.open_to(turn.session, turn.today, path)
    if len(found) < 2:
        return []
    now = _one_of(turn, found)
    others = [Choice(each.name, f"{LOOK_AT} {each.id} {again}") for each in found if now is None or each.id != now.id]
    return others if now is None else [*others, Choice(turn.tr("All open campaigns"), f"{LOOK_AT} {ALL} {again}")]


LOOK_AT = f"/dotthidua {LOOK}"
