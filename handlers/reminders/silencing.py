"""One pledge silent and all others not, and the way back."""

from datetime import date

from domain.chat import Choice
from domain.errors import UserError
from handlers.pledges.my_pledges import reportable
from handlers.reminders.wishes import announced
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.pledges import pledge_label
from locales.wording.quotation import quoted
from storage import pauses
from storage.announcing import resting

AGAIN = "lai"
SHOWN = 8


def again(turn: Turn) -> Choice:
    return Choice(turn.tr("Remind me again"), f"/nghi {AGAIN}")


def take_up(turn: Turn) -> None:
    """Let reminders come again, and announcements where they rested too."""
    pauses.end(turn.session, turn.member.id, turn.stamp)
    done = marked("Done: I will remind you again of what comes due.")
    if resting.take_up(turn.session, turn.member.id, turn.stamp):
        done = marked("Done: I remind you again of what comes due, and send you announcements again.")
    turn.say(turn.tr(done))


def paused_text(turn: Turn, until: date | None, since: date | None = None) -> str:
    """Until when no reminders come, nor announcements where nothing at all is wished."""
    if announced.too(turn):
        return announced.nothing_text(turn, until)
    if until is None:
        return turn.tr("Done: I will not remind you any more until you ask me to.")
    if since and since > turn.today:
        return turn.tr("Done: no reminders from {first} up to {last}.", first=since, last=until)
    return turn.tr("Done: no reminders up to {day}.", day=until)


def until_text(turn: Turn, until: date | None) -> str:
    """That nothing is reminded of now, and until when; None: until it is wished for again."""
    if until is None:
        return turn.tr("You get no reminders at present.")
    return turn.tr("No reminders up to {day}; the next comes after that.", day=until)


def offer(turn: Turn) -> None:
    """Which pledge shall be silent, and all others not."""
    ways = [Choice(pledge_label(each), f"/nghi viec {each.id}") for each in reportable(turn)[:SHOWN]]
    if not ways:
        raise UserError("You have no open pledge, so nothing is due.")
    turn.say(turn.tr("Which work shall I not remind you of?"), ways)


def silence(turn: Turn, number: int | None) -> None:
    """Remind of one pledge no more, and of all others as before."""
    pledge = next((each for each in reportable(turn) if each.id == number), None)
    if pledge is None:
        raise UserError("You have no open pledge no. {number}. See yours under “My pledges”.", number=str(number or ""))
    pauses.end_of_all(turn.session, turn.member.id, turn.now)
    pauses.begin(turn.session, turn.member.id, turn.today, None, turn.stamp, pledge.id)
    text = turn.tr("Done: I will not remind you of {content} any more.", content=quoted(pledge.content))
    turn.say(text, (again(turn),))
