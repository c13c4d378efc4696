"""`/nghi tin`: no announcements for a time, alone or together with reminders, and the way back."""

from datetime import date

from domain.chat import Choice, Kind
from domain.reach.sparing import Spared, spared, wishes_them_again
from domain.understanding.moments.absence import end_of_rest
from domain.understanding.moments.wished_day import last_day_off
from handlers.talk.turn import Turn
from locales.language import marked
from storage.announcing import resting

VERB, AGAIN = "tin", "lai"
"""Behind `/nghi`, followed by the last day or by the way back."""


def too(turn: Turn) -> bool:
    """Whether nothing at all is to be written unasked: "nhà có tang, đừng gửi gì nữa"."""
    return turn.incoming.kind is Kind.TEXT and spared(turn.text) is Spared.ALL


def heard(turn: Turn) -> bool:
    """Whether announcements alone are to rest, or to come again."""
    if turn.person is None or turn.chat.dialogue or not turn.text or turn.incoming.kind is not Kind.TEXT:
        return False
    if spared(turn.text) is Spared.ANNOUNCEMENTS:
        until = end_of_rest(turn.text, turn.today) or last_day_off(turn.text, turn.today)
        _begin(turn, until if until and until >= turn.today else None)
    elif wishes_them_again(turn.text) and resting.running(turn.session, turn.member.id, turn.today):
        _take_up(turn)
    else:
        return False
    return True


def show(turn: Turn, argument: str) -> None:
    """`/nghi tin`, `/nghi tin 2026-07-31`, `/nghi tin lai`."""
    said = argument.strip()
    if said == AGAIN:
        _take_up(turn)
        return
    try:
        until = date.fromisoformat(said)
    except ValueError:
        until = None
    _begin(turn, until if until and until >= turn.today else None)


def rest(turn: Turn, until: date | None, since: date | None = None) -> None:
    resting.begin(turn.session, turn.member.id, since or turn.today, until, turn.stamp)


def _begin(turn: Turn, until: date | None) -> None:
    rest(turn, until)
    done = turn.tr("Done: I send you no announcements until you ask for them.")
    if until:
        done = turn.tr("Done: no announcements up to {day}.", day=until)
    known = turn.tr("Whoever sends one sees only how many rest, and no name.")
    turn.say(f"{done} {known}", (again(turn),))


def _take_up(turn: Turn) -> None:
    ended = resting.take_up(turn.session, turn.member.id, turn.stamp)
    said = marked("Done: announcements come to you again.") if ended else marked("Announcements come to you already.")
    turn.say(turn.tr(said))


def nothing_text(turn: Turn, until: date | None) -> str:
    """That neither reminders nor announcements come."""
    if until is None:
        return turn.tr("I send you neither reminders nor announcements until you ask me to.")
    return turn.tr("I send you neither reminders nor announcements up to {day}.", day=until)


def until_text(turn: Turn) -> str:
    """That announcements rest, and until when; "" where they do not."""
    found = resting.running(turn.session, turn.member.id, turn.today)
    if found is None:
        return ""
    if found.until is None:
        return turn.tr("You get no announcements at present.")
    return turn.tr("No announcements up to {day}.", day=found.until)


def again(turn: Turn) -> Choice:
    return Choice(turn.tr("Send me announcements again"), f"/nghi {VERB} {AGAIN}")


def way(turn: Turn) -> Choice:
    """The choice that pauses them, or takes them up."""
    if resting.running(turn.session, turn.member.id, turn.today):
        return again(turn)
    return Choice(turn.tr("No announcements until I say so"), f"/nghi {VERB}")


def ways_besides(turn: Turn) -> tuple[Choice, ...]:
    """The choice that pauses announcements as well, where reminders alone were paused."""
    return () if resting.running(turn.session, turn.member.id, turn.today) else (way(turn),)
