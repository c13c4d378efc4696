""" "Không phải An bên mình, ông An bên ấp 2 lận": nothing is noted of people whom other leaders answer for."""

import re

from domain.permissions import led_places, may_manage_members
from domain.understanding.text.words import fold
from handlers.figures.named import named
from handlers.people import hearing_of_leavings
from handlers.people.ending_stay import end_stay
from handlers.people.sympathy import SPOKEN_OF, TOLD
from handlers.talk import conversation, parking
from handlers.talk.turn import Turn

LONGEST = 16  # words
_NOT_OURS = re.compile(
    r"\b(?:khong|hong|hong|dau|chu khong|cho khong) phai\b.*\b(?:minh|toi|tui|nay|nha)\b"
    r"|\b(?:ben|o|cua|thuoc|duoi|tren)\b.*\b(?:lan|kia|chu|cho|ma|do)\W*$"
)


def heard(turn: Turn) -> bool:
    """Whether a leader says that somebody of another branch is meant, which is answered; a question about it ends."""
    folded = fold(turn.text)
    if turn.person is None or not led_places(turn.member) or len(folded.split()) > LONGEST:
        return False
    asked = end_stay.name in parking.parked(turn)
    spoken = asked or conversation.happened(turn, TOLD, SPOKEN_OF)
    place = named(turn, turn.text, ["/"]) if spoken and _NOT_OURS.search(folded) else None
    if place is None or may_manage_members(turn.member, place):
        return False
    parking.drop(turn, end_stay.name)
    back = hearing_of_leavings.ways_back(turn)
    said = turn.tr("I understand. People of {branch} are noted by those who lead it.", branch=place.name)
    noted = turn.tr("If something was noted of a comrade of yours, take it back here:") if back else ""
    turn.say(f"{said} {noted or turn.tr('Nothing was noted of your branch.')}", back)
    return True
