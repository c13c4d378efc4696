"""Who has registered and not reported yet: by name only to those who lead or serve that very branch."""

import re

from domain.chat import Choice
from domain.permissions import leads, may_see_names, reported_places
from domain.pledges.listing import Shown
from domain.roles import Place
from handlers.figures.urging import REPORT
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from storage import campaigns, figures, organisations

SHOWN = 20
UNREPORTED = "chuabao"
_PAGE = re.compile(rf"(?P<code>\S.*?)\s+{UNREPORTED} (?P<start>\d{{1,5}})")


def tell(turn: Turn) -> bool:
    """Name them, branch by branch; False where the person serves no branch of their own."""
    campaign = campaigns.current(turn.session, turn.today)
    places = [place for place in reported_places(turn.member) if not place.has_branches]
    if campaign is None or not places:
        return False
    told = [_of_one(turn, place, campaign.id) for place in places if may_see_names(turn.member, place)]
    ways_on = [way_on for _, choices in told for way_on in choices]
    urged = [Choice(turn.tr("Remind them"), f"/dondoc {REPORT}")] if leads(turn.member) else []
    turn.say("\n\n".join(text for text, _ in told), [*ways_on, *urged])
    return True


def page(turn: Turn, argument: str) -> bool:
    """Show the list of one branch from a place on, as "CB1 chuabao 20" asks; False where something else is asked."""
    asked = _PAGE.fullmatch(argument.strip())
    place = organisations.by_code(turn.session, asked["code"]) if asked else None
    campaign = campaigns.current(turn.session, turn.today)
    if asked is None or place is None or campaign is None or not may_see_names(turn.member, place):
        return False
    text, choices = _of_one(turn, place, campaign.id, int(asked["start"]))
    turn.say(text, choices)
    return True


def _of_one(turn: Turn, place: Place, campaign_id: int, start: int = 0) -> tuple[str, list[Choice]]:
    """One page of a branch, and the way on."""
    found = figures.unreported(turn.session, place, campaign_id, turn.today)
    if not found:
        return turn.tr("{branch}: nobody who registered is without a report.", branch=place.name), []
    lines = [turn.tr("{branch}, registered and not reported yet:", branch=place.name)]
    lines += [
        turn.trn("– {name}: {count} pledge", "– {name}: {count} pledges", each.pledges, name=each.name)
        for each in found[start : start + SHOWN]
    ]
    left = len(found) - start - SHOWN
    if left > 0:
        lines.append(turn.tr("… and {count} more.", count=left))
    more = onwards(turn, start, SHOWN, len(found), f"/tonghop {place.code} {UNREPORTED}")
    each = Choice(turn.tr("Each of them: {branch}", branch=place.name), f"/danhsach {Shown.UNREPORTED} {place.code} 0")
    return "\n".join(lines), [*more, each]
