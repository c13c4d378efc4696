"""Learn from a person by name: "tui muốn học theo anh Hai ấp 2 trồng cây, coi mình còn thua bao nhiêu"."""

from domain.campaigns.exemplars import Nomination
from domain.names import given_name
from domain.permissions import belongs, reported_places
from domain.understanding.exemplars.learning import whom
from handlers.exemplars import register, theirs
from handlers.exemplars.following import beginning
from handlers.exemplars.following.measures import MYSELF
from handlers.figures.named import named
from handlers.talk.turn import Turn
from storage import organisations
from storage.exemplars import cards
from storage.people import members


def heard(turn: Turn) -> bool:
    """Whether somebody wants to learn from one who is an exemplar, and whom they may know by name."""
    if turn.chat.dialogue or turn.person is None or not (belongs(turn.member) or reported_places(turn.member)):
        return False
    called = whom(turn.text)
    found = [each for each in _known(turn) if _is_called(turn, each, called)] if called else []
    if not found:
        return False
    place = named(turn, turn.text, ["/"])
    near = [each for each in found if place and _home(turn, each) == place.id]
    beginning.begin(turn, (near or found)[0].id, MYSELF if belongs(turn.member) else None, measured_at_once=True)
    return True


def _known(turn: Turn) -> list[Nomination]:
    """The recognised, and of one's own cell those who wait, where their names may be seen."""
    own = register.waiting_in_own_cell(turn)
    found = {each.id: each for each in (*cards.recognised(turn.session), *own)}.values()
    places = organisations.by_ids(turn.session, list({each.proposer_id for each in found}))
    of_persons = [each for each in found if each.member_id and each.member_id != turn.member.id]
    return [each for each in of_persons if theirs.sees_whole(turn, each, places[each.proposer_id], turn.member)]


def _is_called(turn: Turn, found: Nomination, called: str) -> bool:
    name = members.names(turn.session, [found.member_id or 0]).get(found.member_id or 0, "")
    return bool(name) and given_name(name) == called.rsplit(maxsplit=1)[-1]


def _home(turn: Turn, found: Nomination) -> int | None:
    place = organisations.by_id(turn.session, found.proposer_id)
    return theirs.home_of(turn, found, place).id if place else None
