""" "Chưa, mấy bữa nay mưa quá", "làm hổng nổi đâu", "để ra đếm lại rồi nói": heard as it is, and nothing is pressed."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.understanding.acts.persons import names_somebody
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.changes.reading import orders_change
from domain.understanding.reminding.below_it import cannot_reach, counts_later, most_that_fits, not_yet_because, withers
from domain.understanding.text.words import fold, tokenised
from handlers.people import secretary
from handlers.pledges import quoted as quotes
from handlers.pledges.my_pledges import reportable
from handlers.reminders import putting_off
from handlers.reporting import progress_report
from handlers.reporting.meant import named
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from locales.wording.reminding.mornings import in_full
from storage.overdue import answers

_LOWERED = re.compile(
    r"\b(?:xuong|bot|giam|ha|sua|doi|con lai) (?:con |xuong |lai |thanh )?(?:\d|\w+ (?:muoi|chuc|tram))"
)
_REACHED = re.compile(r"\bduoc (?:co |khoang )?\d")
WEEK = timedelta(days=7)


def heard(turn: Turn) -> bool:
    """Whether one of these is said of one's own work."""
    text, said = turn.text, tokenised(turn.text)
    if not reportable(turn) or (names_somebody(said, len(said)) and not not_yet_because(text)):
        return False
    if later := counts_later(text):
        putting_off.put_off(turn, later, turn.tr("I note no number yet."))
    elif cannot_reach(text) and not (is_grave(said) or _wishes_otherwise(text) or _tells_the_end(turn)):
        _say_what_is_possible(turn)
    elif not_yet_because(text) and (not is_grave(said) or withers(text)):
        _note_not_yet(turn)
    else:
        return False
    return True


def _wishes_otherwise(text: str) -> bool:
    """ "Kham hổng nổi, bớt xuống trăm hai": what it shall be instead is said."""
    return orders_change(text) or _LOWERED.search(fold(text)) is not None


def _tells_the_end(turn: Turn) -> bool:
    """ "Chỉ được 400 cây thôi, không đạt" behind the deadline: the last number of it, and no more to come."""
    pledge = _meant(turn)
    return pledge is not None and pledge.deadline <= turn.today and _REACHED.search(fold(turn.text)) is not None


def _meant(turn: Turn) -> Pledge | None:
    """The work that is quoted, named, or of the last reminder; the only one there is."""
    found = reportable(turn)
    topic = [each for each in found if each.id == turn.chat.topic]
    one = quotes.quoted(turn, found) or topic or (found if len(found) == 1 else [])
    return named(found, turn.text) or (one[0] if len(one) == 1 else None)


def _say_what_is_possible(turn: Turn) -> None:
    """Fewer, more time, or taking it back: chosen, and asked of those who lead; nothing is noted until then."""
    pledge = _meant(turn)
    answers.note_held_up(turn.session, turn.member.id, turn.stamp)
    said = turn.tr("I understand, comrade, and thank you for saying so. I have noted no number.")
    ways = [Choice(turn.tr("Change what I registered"), "/sua"), Choice(turn.tr("Take back a pledge"), "/rut")]
    if pledge is not None:
        said += "\n" + in_full(turn.language, turn.today, pledge)
        ways = [
            _fewer(turn, pledge),
            Choice(turn.tr("Ask for more time"), f"/sua {pledge.id} thời hạn"),
            Choice(turn.tr("Take this one back"), f"/rut {pledge.id}"),
        ]
    said += "\n" + turn.tr("You can choose one of these; it is read back first.")
    secretary.offer(turn, turn.text, said, ways)


def _fewer(turn: Turn, pledge: Pledge) -> Choice:
    most, goal = most_that_fits(turn.text), pledge.goal
    if most and goal and goal.value and int(most) < goal.value:
        label = turn.tr("Lower the target to {count} {unit}", count=most, unit=goal.unit)
        return Choice(label, f"/sua {pledge.id} còn {most} {goal.unit}")
    return Choice(turn.tr("Lower the target"), f"/sua {pledge.id} chỉ tiêu")


def _note_not_yet(turn: Turn) -> None:
    """Keep the reason where it is clear of which work; the number stays, and another day is one tap away."""
    pledge, day = _meant(turn), turn.today + WEEK
    number = f" {pledge.id}" if pledge else ""
    said = turn.tr("Yes, not yet: no number is changed.")
    if pledge is not None:
        progress_report.note(turn, pledge, turn.text)
        said = turn.tr("Yes, not yet: I keep your words, {words}. No number is changed.", words=quoted(turn.text, 80))
    shown = [pledge] if pledge else reportable(turn)[:2]
    lines = [in_full(turn.language, turn.today, each) for each in shown]
    more = Choice(turn.tr("Ask for more time"), f"/sua{number} thời hạn" if pledge else "/sua")
    again = Choice(turn.tr("In one week"), f"/nhaclai {day.isoformat()}{number}")
    secretary.offer(turn, turn.text, "\n".join([said, *lines]), (again, more))
