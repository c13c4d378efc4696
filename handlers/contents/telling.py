"""Say what was made of a content group, tell the leaders directly below, and take it back."""

from collections.abc import Sequence

from domain.campaigns.permissions import may_shape
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import is_admin
from domain.roles import Place
from handlers.contents.whose import COMMAND
from handlers.talk.turn import Turn
from locales.wording.campaigns.contents import Done, done_text, told_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.campaigns import contents, offering
from storage.outgoing.writing import words_of
from storage.people import notices

UNDO = "nhuco"


def say_done(turn: Turn, place: Place, done: Done, name: str, fact: int, why: str = "") -> None:
    told = _tell_below(turn, place, done, name, fact, why)
    text = done_text(turn.language, done, place.name, name)
    if told:
        text += " " + turn.trn(
            "{count} secretary or deputy below hears of it.", "{count} secretaries and deputies below hear of it.", told
        )
    back = [] if done is Done.UNDONE else [_back(turn, fact)]
    turn.say(text, [*back, Choice(turn.tr("Content groups"), COMMAND)])


def say_words(turn: Turn, name: str, words: Sequence[str], fact: int) -> None:
    """Words change what is guessed alone, so nobody is written to."""
    text = turn.tr(
        "Noted: {words} speak for the group {group} from today on.", words=", ".join(words), group=quoted(name)
    )
    turn.say(text, (_back(turn, fact), Choice(turn.tr("Content groups"), COMMAND)))


def _back(turn: Turn, fact: int) -> Choice:
    return Choice(turn.tr("A mistake: as it was before"), f"{COMMAND} {UNDO} {fact}")


def _tell_below(turn: Turn, place: Place, done: Done, name: str, fact: int, why: str) -> int:
    """Write to the leaders of the organisations directly below; return to how many."""
    below = organisations.children(turn.session, place.id)
    words = words_of(told_text, done, place.name, name, why)
    return notices.tell_leading(turn.session, below, words, turn.when, f"group:{done}:{fact}", but=turn.member.id)


def undo(turn: Turn, number: int) -> None:
    """Take one back within the days in which that goes by itself."""
    found = offering.fact(turn.session, number)
    if found is None:
        raise UserError("That is not there any more.")
    heading = contents.group(turn.session, found.group_id)
    owner = found.organisation_id or (heading.owner_id if heading else None)
    place = organisations.by_id(turn.session, owner) if owner else None
    if heading is None or place is None or not (may_shape(turn.member, place) or is_admin(turn.member)):
        raise NotAllowed("Only the secretary or the staff of a committee, or an administrator, sets this.")
    if not offering.take_back(turn.session, number, turn.stamp):
        ways = (Choice(turn.tr("Content groups"), COMMAND),)
        raise UserError("That was taken back already, or is more than a week ago.", ways)
    say_done(turn, place, Done.UNDONE, heading.name, number)
