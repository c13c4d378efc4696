""" "Cho xin sđt của cô Tám": no number is kept or given out; who can be asked is named, and a message is passed on."""

import re

from domain.chat import Choice
from domain.papers.files_said import asks_for_file
from domain.people import telephones
from domain.permissions import has_summaries, may_see_names, may_summarise
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.late import overdue
from handlers.figures.named import named, starting_places
from handlers.people import secretary
from handlers.talk.turn import Turn
from storage import figures

LONGEST = 30  # words
SHOWN = 20
_MANY = re.compile(r"\b(?:ca|toan|het|cac|tat ca) (?:\w+ )?(?:ap|chi bo|xa|dang bo|don vi)\b")
_REGISTER = re.compile(r"\bchua (?:dang ky|dk|ghi ten|tham gia)\b")
_SEVERAL = re.compile(r"\b(?:danh sach|ds|ho ten|cac|nhung|may|toan|tung|tat ca)\b")
_OF_A_LEADER = re.compile(r"\bbi thu\b")


def heard(turn: Turn) -> bool:
    """Whether a leader asks for numbers, and was told who has them; of who is late the figures follow."""
    folded = fold(turn.text)
    if turn.chat.dialogue or turn.person is None or len(folded.split()) > LONGEST or not has_summaries(turn.member):
        return False
    if not telephones.asked_of_others(folded) or asks_for_file(turn.text) or _OF_A_LEADER.search(folded):
        return False
    place = named(turn, turn.text, ["/"]) or (next(iter(starting_places(turn)), None) if _MANY.search(folded) else None)
    seen = place if place and may_summarise(turn.member, place) else None
    by_name = seen is not None and not seen.has_branches and may_see_names(turn.member, seen)
    several = _SEVERAL.search(folded) is not None
    if several and place and seen is None:
        return False  # it is said that they are not theirs to see
    if seen and several and overdue.is_asked(turn.text) and overdue.tell_of(turn, [seen], None):
        turn.say_first(_words(turn, by_name=by_name, several=several))
        return True
    turn.say(
        "\n".join(
            [
                _words(turn, by_name=by_name, several=several),
                *(_who(turn, seen) if seen and seen not in starting_places(turn) else ()),
            ]
        ),
        private=True,
    )
    if seen and seen.has_branches and _REGISTER.search(folded):
        _offer_to_urge(turn, seen)
    if seen:
        turn.add_choice(Choice(turn.tr("Summary"), pages.command(seen.code, None)))
    return True


def _offer_to_urge(turn: Turn, place: Place) -> None:
    """How many have not registered in each branch, and the way to urge them: through those who lead it."""
    campaign = looked_at.of(turn, place.path)
    if campaign is None:
        return
    below = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=False).lines
    counts = [(each.name, each.figures.people.total - each.figures.people.registered) for each in below]
    lines = [turn.tr("• {unit}: {count} not registered", unit=name, count=count) for name, count in counts if count]
    if lines:
        text = turn.tr("I can remind them through those who lead each branch:")
        turn.add_choice(
            Choice(turn.tr("Urge those who have not registered"), f"/dondoc {place.code}"),
            "\n".join([*lines[:SHOWN], text]),
        )


def _words(turn: Turn, *, by_name: bool, several: bool) -> str:
    if by_name:
        return turn.tr("I keep no telephone numbers and give none out: please ask the comrade.")
    if several:
        return turn.tr("I keep no telephone numbers, and above the branch I name no single comrade.")
    return turn.tr("I keep no telephone numbers: please ask through the secretary of that branch.")


def _who(turn: Turn, place: Place) -> list[str]:
    """Who leads the branch that is named, and how a message is passed on to them."""
    if not (names := secretary.who_leads(turn, place)):
        return []
    said = turn.tr(
        "That is comrade {names}. Write “tell the secretary of {branch}: …”, and I pass it on.",
        names=", ".join(names),
        branch=place.name,
    )
    return [said]
