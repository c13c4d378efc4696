"""`/ngungnhac`: a leader stops the reminders of a member who is ill or has died, so that no family is written to."""

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.permissions import may_lead
from domain.roles import Member
from handlers.people import whom
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
    again = Choice(turn.tr("Remind again, this was a mistake"), f"/ngungnhac {AGAIN} {member.id}")
    turn.say(turn.tr("Done: I send no more reminders to the phone of comrade {name}.", name=member.name), (again,))


def stops(turn: Turn, text: str, preface: str) -> bool:
    """Stop them at once, as was asked, for the one member who is named; False where several or none fit."""
    member = _meant(turn, text)
    if member is not None:
        turn.say(preface)
        show(turn, str(member.id))
    return member is not None


def _meant(turn: Turn, text: str) -> Member | None:
    found = whom.meant(text, whom.of_the_cells(turn))
    return found[0] if len(found) == 1 else None


def choices(turn: Turn, text: str) -> list[Choice]:
    """To stop the reminders of the one member of the branch whose name is said; nothing where several or none fit."""
    member = _meant(turn, text)
    if member is None:
        return []
    return [Choice(turn.tr("Stop the reminders to comrade {name}", name=member.name), f"/ngungnhac {member.id}")]
