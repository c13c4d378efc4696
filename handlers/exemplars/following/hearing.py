""" "Chi bộ học tập mô hình …", "còn thiếu bao nhiêu để bắt kịp điển hình": said of exemplars that are followed."""

from domain.campaigns.exemplars import Nomination
from domain.chat import Choice
from domain.permissions import belongs, has_summaries, reported_places
from domain.understanding.exemplars.said import Wish, what_of, wish_in
from handlers.exemplars import finding, theirs
from handlers.exemplars.following import beginning, ending, showing, whose
from handlers.exemplars.theirs import COMMAND, FOLLOW
from handlers.figures.named import named
from handlers.talk.turn import Turn
from locales.language import capitalised

OFFERED = 6


def heard(turn: Turn) -> bool:
    """Whether an exemplar is looked for, followed or copied by a sentence, or it is asked how far somebody is."""
    wish = wish_in(turn.text)
    if wish is Wish.TABLE and has_summaries(turn.member):
        showing.table(turn, turn.text)
    elif wish is Wish.GAP or (wish is Wish.TABLE and belongs(turn.member)):
        showing.mine(turn)
    elif wish is Wish.FOLLOW and (belongs(turn.member) or reported_places(turn.member)):
        _follow(turn)
    elif wish is Wish.COPIED:
        return _copied(turn)
    elif wish is Wish.FIND:
        finding.find(turn, turn.text)
    else:
        return False
    return True


def _follow(turn: Turn) -> None:
    found = finding.closest(turn, what_of(turn.text))
    if len(found) == 1:
        beginning.begin(turn, found[0].id, _who(turn))
    elif found:
        _offer(turn, found)
    else:
        finding.find(turn, turn.text)


def _who(turn: Turn) -> str | None:
    """The organisation that is named as the one who follows, before what it follows."""
    before = turn.text[: len(turn.text) // 2]
    place = named(turn, before, [each.path for each in reported_places(turn.member)])
    own = [each.id for each in reported_places(turn.member)]
    return str(place.id) if place and place.id in own else None


def _offer(turn: Turn, found: list[Nomination]) -> None:
    places = finding.places_of(turn, found)
    choices = [
        Choice(
            capitalised(theirs.who(turn, turn.language, each, places[each.proposer_id], turn.member)),
            f"{COMMAND} {FOLLOW} {each.id}",
        )
        for each in found[:OFFERED]
    ]
    turn.say(turn.tr("Which exemplar do you mean?"), choices, private=True)


def _copied(turn: Turn) -> bool:
    """Note it of what is followed; of what is not followed yet that is asked first."""
    found = finding.closest(turn, what_of(turn.text))
    if not found:
        return False
    followed = [each for each in whose.mine(turn) if each.nomination_id in [one.id for one in found]]
    if len(followed) == 1:
        ending.copy(turn, followed[0].id, turn.text)
    else:
        _follow(turn)
        turn.say_first(turn.tr("First note that you learn from it; then that you do the same."))
    return True
