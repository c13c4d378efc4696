"""Whom else a sentence names at an announcement: who joined since, a cluster, kinds, one campaign of several."""

import re
from datetime import datetime, time

from domain.campaigns.naming import named_campaign
from domain.chat import Choice
from domain.errors import UserError
from domain.reach.audience import Audience
from domain.reach.whom_said import clusters_in, joined_since, kinds_in, units_in
from domain.understanding.text.words import fold
from handlers.announcing.composing.draft import AnnouncementDraft, audience, reach
from handlers.talk.turn import Turn
from storage import organisations
from storage.campaigns import campaigns
from storage.campaigns.campaigns import TakingIn
from storage.facts import units

SHOWN = 4  # campaigns to tap
OF = "campaign"
_OF_A_CAMPAIGN = re.compile(r"\b(?:dot|phong trao|cao diem|chuyen de|chien dich|campaign)\b")


def read(turn: Turn, draft: AnnouncementDraft, text: str) -> dict[str, object]:
    """The fields of the audience that are said; raises where a cluster is named that is not there."""
    found: dict[str, object] = {}
    if since := joined_since(text, turn.today):
        found["joined_since"] = datetime.combine(since, time(), turn.deployment.zone)
    if clusters := _clusters(turn, draft, text):
        found["clusters"] = clusters
    if kinds := kinds_in(text):
        found["kinds"] = kinds
    if of_units := units_in(text):
        found["units"] = of_units
    return found


def one_campaign(turn: Turn, draft: AnnouncementDraft, text: str, wanted: Audience) -> dict[str, object]:
    """Which of several open campaigns is meant by who has registered, reported, or is late; none where nobody says."""
    several = open_ones(turn, draft)
    if not wanted.asks_of_pledges or len(several) < 2 or not _OF_A_CAMPAIGN.search(fold(text)):
        return {}
    ids = {each.id for each in several}
    known = {each.id: (each.code, each.name) for each in campaigns.everything(turn.session) if each.id in ids}
    number = named_campaign(text, known)
    return {} if number is None else {"campaigns": (number,), "campaign": known[number][1]}


def ways(turn: Turn, draft: AnnouncementDraft) -> list[Choice]:
    """The campaigns to tap, where several are open and it matters of which one it is."""
    several = open_ones(turn, draft)
    if not audience(draft).asks_of_pledges or len(several) < 2:
        return []
    return [Choice(turn.tr("Of {name} alone", name=each.name), f"{OF} {each.id}") for each in several[:SHOWN]]


def tapped(turn: Turn, draft: AnnouncementDraft, choice: str) -> dict[str, object]:
    """The fields of a campaign that was tapped; none of another choice."""
    what, _, number = choice.partition(" ")
    meant = [each for each in open_ones(turn, draft) if what == OF and str(each.id) == number]
    return {"campaigns": (meant[0].id,), "campaign": meant[0].name} if meant else {}


def open_ones(turn: Turn, draft: AnnouncementDraft) -> list[TakingIn]:
    """The campaigns that are open today to whom it goes."""
    place = organisations.by_id(turn.session, draft.organisation_id or 0)
    return campaigns.open_to(turn.session, turn.today, place.path if place else None)


def _clusters(turn: Turn, draft: AnnouncementDraft, text: str) -> tuple[str, ...]:
    if not re.search(r"\b(?:cum|khoi|cluster)\b", fold(text)):
        return ()
    place = organisations.by_id(turn.session, draft.organisation_id or 0)
    paths = [place.path] if place else [each.path for each in reach(turn)]
    known = sorted({name for path in paths for name in units.clusters(turn.session, turn.today.year, path) if name})
    found = clusters_in(text, known)
    if found is None and known:
        raise UserError("No cluster there is called so this year. There are: {names}.", names=", ".join(known)[:200])
    if found is None:
        raise UserError("No clusters are noted there this year, so nobody was chosen.")
    return found
