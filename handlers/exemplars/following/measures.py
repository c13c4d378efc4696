"""By which own figures one is held against an exemplar: counted alike, or by the share of each one's target."""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from domain.exemplars.following import LIMITS, SHARE, common_unit, same_unit
from domain.permissions import reported_places
from domain.pledges.pledge import Pledge
from domain.pledges.states import REGISTERED
from domain.roles import Place
from handlers.exemplars.following import marks
from handlers.talk.turn import Turn
from storage import pledges
from storage.indicators import indicators

MYSELF, NOTHING, MOST = "me", "none", 8


class FollowDraft(BaseModel):
    """`who`: "me", or the number of an organisation; `measure`: "p17" a pledge, "s17" its share, "i3" an indicator.

    "none": without figures.

    `following`: what is measured anew.
    """

    number: int
    following: int = 0
    who: str | None = None
    measure: str | None = None
    agreed: bool | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure of one's own that can be held against that of the exemplar."""

    key: str
    name: str
    unit: str
    fewer: bool
    by_share: bool = False


def place_of(turn: Turn, draft: FollowDraft) -> Place | None:
    return next((each for each in reported_places(turn.member) if str(each.id) == draft.who), None)


def label(turn: Turn, each: Measure) -> str:
    return turn.tr("By the share of the target: {work}", work=each.name) if each.by_share else each.name


def works_of(turn: Turn, draft: FollowDraft) -> list[Pledge]:
    place = place_of(turn, draft)
    if place:
        return pledges.of_organisations(turn.session, [place.id])
    return pledges.of_member(turn.session, turn.member.id)


def share_text(turn: Turn, draft: FollowDraft, measure: Measure) -> str:
    return next((marks.share_text(turn, each) for each in works_of(turn, draft) if f"s{each.id}" == measure.key), "")


def by_share(turn: Turn, draft: FollowDraft) -> str:
    """Both by how much of their own target they have reached, with the formula; "" where that is not known."""
    shown = marks.of(turn, draft.number)
    own = [each for each in works_of(turn, draft) if draft.measure and draft.measure[1:] == str(each.id)]
    yours = marks.share_text(turn, own[0]) if own else ""
    if shown is None or shown.share is None or not yours:
        return ""
    level = turn.tr("By share you stand level.") if marks.share_of(own[0]) == shown.share else ""
    said = turn.tr("By share: the exemplar {theirs}, you {yours}.", theirs=shown.text, yours=yours)
    formula = turn.tr("Share = what was reached, of one's own target. I go on comparing as above unless you choose.")
    return "\n".join(filter(None, (said, level, formula)))


def measures(turn: Turn, draft: FollowDraft) -> list[Measure]:
    """The pledges of whoever follows, and the indicators of an organisation, that are counted alike.

    Where none is, their pledges by how much of its target each has reached.
    """
    mark, place = marks.of(turn, draft.number), place_of(turn, draft)
    if mark is None:
        return []
    own = [each for each in works_of(turn, draft) if each.goal and each.state in REGISTERED]
    found = [
        Measure(f"p{each.id}", each.content, each.goal.unit, each.goal.comparator in LIMITS)
        for each in own
        if each.goal
    ]
    if place:
        found += [
            Measure(f"i{each.id}", each.name, each.unit, each.comparator in LIMITS)
            for each in indicators.of_year(turn.session, place.path, turn.today.year)
        ]
    same = [each for each in found if same_unit(each.unit, mark.unit)][:MOST]
    if same or mark.share is None:
        return same
    shares = [each for each in own if marks.share_of(each) is not None and each.goal]
    return [Measure(f"s{each.id}", each.content, each.goal.unit, False, True) for each in shares if each.goal][:MOST]


def measured(turn: Turn, draft: FollowDraft) -> dict[str, Any]:
    """What is kept of the figure chosen, with that of the exemplar as it is today."""
    shown = marks.of(turn, draft.number)
    chosen = next((each for each in measures(turn, draft) if each.key == draft.measure), None)
    numbers: dict[str, Any] = {"pledge_id": None, "indicator_id": None, "fewer": bool(chosen and chosen.fewer)}
    if chosen:
        numbers["indicator_id" if chosen.key.startswith("i") else "pledge_id"] = int(chosen.key[1:])
    if shown is None:
        return numbers | {"value": None, "unit": ""}
    if chosen and chosen.by_share:
        return numbers | {"value": shown.share, "unit": SHARE}
    unit = common_unit(shown.unit, chosen.unit) if chosen and chosen.unit else shown.unit
    return numbers | {"value": shown.value, "unit": unit}
