"""Who has registered and not reported yet: by name only to those who lead or serve that very branch."""

from domain.chat import Choice
from domain.permissions import leads, may_see_names, reported_places
from domain.roles import Place
from handlers.figures.urging import REPORT
from handlers.talk.turn import Turn
from storage import campaigns, figures

SHOWN = 20


def tell(turn: Turn) -> bool:
    """Name them, branch by branch; False where the person serves no branch of their own."""
    campaign = campaigns.current(turn.session, turn.today)
    places = [place for place in reported_places(turn.member) if not place.has_branches]
    if campaign is None or not places:
        return False
    told = [_of_one(turn, place, campaign.id) for place in places if may_see_names(turn.member, place)]
    urged = [Choice(turn.tr("Remind them"), f"/dondoc {REPORT}")] if leads(turn.member) else []
    turn.say("\n\n".join(told), urged)
    return True


def _of_one(turn: Turn, place: Place, campaign_id: int) -> str:
    found = figures.unreported(turn.session, place, campaign_id, turn.today)
    if not found:
        return turn.tr("{branch}: nobody who registered is without a report.", branch=place.name)
    lines = [turn.tr("{branch}, registered and not reported yet:", branch=place.name)]
    lines += [
        turn.trn("– {name}: {count} pledge", "– {name}: {count} pledges", each.pledges, name=each.name)
        for each in found
    ]
    if len(found) > SHOWN:
        lines[SHOWN + 1 :] = [turn.tr("… and {count} more.", count=len(found) - SHOWN)]
    return "\n".join(lines)
