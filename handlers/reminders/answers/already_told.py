""" "Báo 20 cây rồi sao còn hỏi": what stands in the book and what is left is said, and nothing is noted anew."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.understanding.reminding.complaints import told_already, told_somebody, too_often
from handlers.people import secretary, whom
from handlers.pledges import quoted as quotes
from handlers.pledges.my_pledges import reportable
from handlers.reminders import pausing
from handlers.reporting.meant import names
from handlers.talk.turn import Turn
from locales.wording.reminding.mornings import in_full

SHOWN = 3


def heard(turn: Turn) -> bool:
    """Whether it is complained that this was told already, or that too much comes; nothing is stopped by either."""
    if not reportable(turn) or whom.meant(turn.text, whom.of_the_cells(turn)):  # a leader tells of a comrade
        return False
    if told_already(turn.text):
        _say_what_stands(turn)
    elif too_often(turn.text):
        offer_less(turn)
    else:
        return False
    return True


def offer_less(turn: Turn) -> None:
    """An apology, how often it is, and what can be set; reminders go on until one of it is chosen."""
    sorry = turn.tr("I am sorry to have disturbed you. I write once a day at most, on days when something is due.")
    pausing.offer(turn, sorry)


def _say_what_stands(turn: Turn) -> None:
    meant = _meant(turn)
    stands = "\n".join(in_full(turn.language, turn.today, each) for each in meant[:SHOWN])
    said = turn.tr("I am sorry. This stands in the book, and nothing is counted twice:")
    untold = [each for each in meant if each.done is None]
    if untold and (told_somebody(turn.text) or len(untold) == len(meant)):
        said = turn.tr("I am sorry, I do not find it in the book yet. Type the number and I note it at once.")
    report = Choice(turn.tr("Report progress"), f"/baocao {meant[0].id}" if len(meant) == 1 else "/baocao")
    week = Choice(turn.tr("No reminders for a week"), f"/nghi {pausing.WEEK}")
    secretary.offer(turn, turn.text, f"{said}\n{stands}", (report, week))


def _meant(turn: Turn) -> Sequence[Pledge]:
    """The work that is quoted or named, else that of the last reminder, else all, those with reports first."""
    found = reportable(turn)
    topic = [each for each in found if each.id == turn.chat.topic]
    named = quotes.quoted(turn, found) or [each for each in found if names(each, turn.text)] or topic
    return named or sorted(found, key=lambda each: each.done is None)
