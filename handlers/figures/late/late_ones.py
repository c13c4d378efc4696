"""The late ones of a branch to be urged by one tap below their list, and who of them was written to today."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.figures import Missing, Unreported
from domain.permissions import may_lead
from domain.roles import Place
from handlers.campaigns import looked_at
from handlers.figures.owing import LATE
from handlers.talk.turn import Turn
from locales.wording.people import some_of
from storage import figures
from storage.chats import pushed
from storage.outgoing import joining

NAMED = 3


def ways_to_urge(turn: Turn, places: Sequence[Place]) -> list[Choice]:
    """To urge those whose list is shown, of the first branch that has some."""
    for place in places:
        campaign = looked_at.of(turn, place.path)
        if campaign is None or not may_lead(turn.member, place):
            continue
        found = figures.late_people(turn.session, place, campaign.ids, turn.today)
        if any(each.has_chat and each.member_id != turn.member.id for each in found):
            return [Choice(turn.tr("Remind them"), f"/dondoc {LATE} {place.code}")]
    return []


def told_today(turn: Turn, people: Sequence[Missing | Unreported]) -> str:
    """Who of them had the message of this day already; "" where nobody had."""
    keys = {f"{joining.key_of(turn.today)}{each.member_id}": each.name for each in people}
    names = [keys[key] for key in keys if key in pushed.known(turn.session, list(keys))]
    if not names:
        return ""
    said = turn.tr("Today I wrote already to {names}.", names=some_of(turn.language, names, NAMED))
    return f"\n{said}"
