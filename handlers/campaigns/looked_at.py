"""Which campaign figures are of, the one named or picked lately, else all; and which was spoken of last ("đợt đó")."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from domain.campaigns.naming import named_campaign
from domain.campaigns.permissions import may_set_rounds, runs_campaign
from domain.campaigns.rounds import Round
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from handlers.talk.conversation import pick, picked_lately
from handlers.talk.turn import Turn
from locales.wording.campaigns.campaigns import movement_text, window_text
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Asked, Campaign, OpenCampaign, TakingIn

CAMPAIGN = "campaign"
SPOKEN_OF = "campaign_spoken_of"
LATELY = timedelta(minutes=30)
ALL = "tatca"
_OF_ONE = re.compile(rf"(?:(?P<rest>.*) )?dot:(?P<which>\d+|{ALL})", re.DOTALL)
"""What stands behind a command that shows figures of one campaign, "/tonghop CB1 dot:2", or of all again."""


def of(turn: Turn, path: str, day: date | None = None) -> Asked | None:
    """The campaign asked of here, or all that were open to this organisation on a day."""
    found = campaigns.open_to(turn.session, day or turn.today, path)
    picked = _one_of(turn, found) if len(found) > 1 else None
    return picked or campaigns.all_of(found)


def named(turn: Turn) -> int | None:
    """The one of several open campaigns that a message names."""
    found = campaigns.open_on(turn.session, turn.today)
    return named_campaign(turn.text, {each.id: ("", each.name) for each in found}) if len(found) > 1 else None


def _one_of(turn: Turn, found: Sequence[TakingIn]) -> OpenCampaign | None:
    named = named_campaign(turn.text, {each.id: ("", each.name) for each in found})
    if named is not None:
        pick(turn, CAMPAIGN, str(named))
    lately = picked_lately(turn, CAMPAIGN, LATELY)
    return next((OpenCampaign(each.id, each.name, is_picked=True) for each in found if str(each.id) == lately), None)


def speak_of(turn: Turn, number: int) -> None:
    """Remember which campaign was opened, changed or looked at last: "đợt đó" means it for a while."""
    pick(turn, SPOKEN_OF, str(number))


def spoken_of(turn: Turn) -> int | None:
    lately = picked_lately(turn, SPOKEN_OF, LATELY)
    return int(lately) if lately else None


def must_be(turn: Turn, number: int) -> Campaign:
    campaign = campaigns.get(turn.session, number)
    if campaign is None:
        raise UserError("There is no such campaign any more.", (Choice(turn.tr("The campaigns"), "/dotthidua"),))
    return campaign


def must_run(turn: Turn, campaign: Campaign) -> Campaign:
    """The campaign itself, where this person may change it."""
    if not runs_campaign(turn.member, campaign.owner_id):
        raise NotAllowed("This campaign is changed by those who run it.")
    return campaign


def may_set_round(turn: Turn, one: Round) -> bool:
    """Whether the days of a round are theirs to set for everybody who owes it."""
    return may_set_rounds(turn.member, one.plan.organisation_id, must_be(turn, one.plan.campaign_id).owner_id)


def require_taking_in(turn: Turn, path: str) -> None:
    """Raise where campaigns are open to an organisation, and none takes pledges in any more."""
    found = campaigns.open_to(turn.session, turn.today, path)
    if found and not any(each.window.registers(turn.today) for each in found):
        ways = (Choice(turn.tr("The campaigns"), "/dotthidua"),)
        raise UserError("Registering is over for now, so nobody is urged to register.", ways)


def standing(turn: Turn) -> TakingIn | None:
    """The movement the assistant serves: the one that has stood longest of those open to this person, or to all."""
    me = turn.person
    places = [me.home] if me and me.home else [each.place for each in me.duties if each.place] if me else []
    path = max((each.path for each in places), key=len, default="/")
    found = campaigns.open_to(turn.session, turn.today, path)
    return next(iter(found or campaigns.open_to(turn.session, turn.today)), None)


def movement(turn: Turn) -> dict[str, str]:
    """What sentences about the movement name: how it is called inside one, and its days."""
    found = standing(turn)
    days = window_text(turn.language, found.window) if found else ""
    return {"movement": movement_text(turn.language, found.name if found else ""), "days": days}


def chosen_in(turn: Turn, argument: str) -> str:
    """Look at the campaign behind a command from now on; return the argument without it."""
    said = _OF_ONE.fullmatch(argument)
    if said is None:
        return argument
    pick(turn, CAMPAIGN, "" if said["which"] == ALL else said["which"])
    return said["rest"] or ""


def ways(turn: Turn, path: str, again: str) -> list[Choice]:
    """The campaigns one may look at instead; `again`: the command that shows the same of it."""
    found = campaigns.open_to(turn.session, turn.today, path)
    if len(found) < 2:
        return []
    now = _one_of(turn, found)
    others = [Choice(each.name, f"{again} dot:{each.id}") for each in found if now is None or each.id != now.id]
    return others if now is None else [*others, Choice(turn.tr("All open campaigns"), f"{again} dot:{ALL}")]
