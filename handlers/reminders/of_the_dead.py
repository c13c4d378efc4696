"""`/ngungnhac`: a leader stops the reminders of a member who has died, so that no family is written to."""

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.permissions import led_places, may_lead
from domain.roles import Member
from domain.understanding.acts.deaths import named_words
from domain.understanding.text.words import Text, fold, tokenised
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from storage import pauses
from storage.people import members

AGAIN = "lai"


def show(turn: Turn, argument: str) -> None:
    """Stop the reminders of the member with this number; "lai" takes them up again."""
    asked = verb_first(argument, (AGAIN,))
    member = members.person(turn.session, asked.number or 0, turn.today)
    if member is None or member.home is None or not may_lead(turn.member, member.home):
        raise NotAllowed("You can stop the reminders only of a member of your own branch.")
    if asked.verb == AGAIN:
        pauses.end(turn.session, member.id, turn.stamp)
        turn.say(turn.tr("Done: comrade {name} is reminded again.", name=member.name))
        return
    pauses.begin(turn.session, member.id, turn.today, None, turn.stamp)
    turn.say(
        turn.tr("Done: I send no more reminders to the phone of comrade {name}.", name=member.name),
        (Choice(turn.tr("Remind again, this was a mistake"), f"/ngungnhac {AGAIN} {member.id}"),),
    )


def choices(turn: Turn, text: str) -> list[Choice]:
    """To stop the reminders of the one member of the branch whose name is said; nothing where several or none fit."""
    found = _fitting(turn, tokenised(text))
    if len(found) != 1:
        return []
    (member,) = found
    return [Choice(turn.tr("Stop the reminders to comrade {name}", name=member.name), f"/ngungnhac {member.id}")]


def _fitting(turn: Turn, text: Text) -> list[Member]:
    """Those whose full name is said, else those called by what follows a title, else by its last word."""
    said = f" {fold(text.original)} "
    people = [(member, f" {fold(member.name)} ") for member in _of_the_branch(turn) if member.id != turn.member.id]
    words = named_words(text)
    endings = (f" {' '.join(words)} ", f" {words[-1]} ") if words else ()
    whole = [member for member, name in people if name in said]
    called = ([member for member, name in people if name.endswith(ending)] for ending in endings)
    return whole or next((found for found in called if found), [])


def _of_the_branch(turn: Turn) -> list[Member]:
    cells = [place for place in led_places(turn.member) if not place.has_branches]
    return [member for cell in cells for member, _, _ in members.of_organisation(turn.session, cell.id, turn.today)]
