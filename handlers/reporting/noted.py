"""What is said once a report is kept: what it says now, what was lost, and the ways from here."""

from domain.chat import Choice
from domain.permissions import led_places
from domain.pledges.changes import extended
from domain.pledges.pledge import Pledge
from handlers.entering import telling, whose
from handlers.evidence import keeping
from handlers.exemplars.following import showing
from handlers.people import secretary
from handlers.reporting.steps import MISSED
from handlers.reporting.told import tells_of_a_loss
from handlers.reporting.weighing import letter_of
from handlers.talk.turn import Turn
from locales.wording.letters import result_text
from locales.wording.queue.answering import lapsed_text
from locales.wording.quotation import quoted
from locales.wording.reports import Kept, kept_lines, report_noted
from storage.pledges import Progress


def say_noted(turn: Turn, pledge: Pledge, progress: Progress, for_id: int | None, *, lapsed: bool) -> None:
    """What is kept, with the ways from here; what leaders have to give or to hear can be passed on to them."""
    then = progress.done if progress.done != pledge.done else None
    kept = Kept(progress.day, then, progress.parts, progress.beside)
    mistake = Choice(turn.tr("A mistake: take it back"), "/laylai")
    if for_id is not None:
        _say_noted_for(turn, pledge, kept, for_id, mistake, lapsed=lapsed)
        return
    home = turn.member.home
    leads = home is not None and any(each.id == home.id for each in led_places(turn.member))
    said = report_noted(turn.language, turn.today, pledge, progress.state, kept, leads=leads)
    said += f"\n{lapsed_text(turn.language)}" if lapsed else ""
    beside = keeping.kept_beside(turn, pledge)
    said += f"\n{beside}" if beside else ""
    said = "\n".join([said, *showing.lines_of(turn, pledge.id)])
    if pledge.done and tells_of_a_loss(progress.words):
        said += "\n" + turn.tr("I feel with you for what was lost, comrade.")
    choices = [Choice(turn.tr("My pledges"), "/camket"), mistake]
    if pledge.is_open and pledge.deadline < turn.today:
        choices[:0] = [
            Choice(turn.tr("Change the deadline"), f"/sua {pledge.id}"),
            Choice(turn.tr("It ends here"), f"/baocao {pledge.id} {MISSED}"),
        ]
    elif extended(progress.beside.wanted, pledge.deadline) and pledge.is_open:
        choices.insert(0, Choice(turn.tr("Change the deadline"), f"/sua {pledge.id} {progress.beside.wanted[:100]}"))
    if progress.beside.concerns_leaders:
        secretary.offer(turn, letter_of(pledge, progress.words), said, choices)
    else:
        turn.say(said, choices, columns=2)


def _say_noted_for(turn: Turn, pledge: Pledge, kept: Kept, for_id: int, mistake: Choice, *, lapsed: bool) -> None:
    name, told = whose.told_apart(turn, for_id), telling.reported(turn, pledge, lapsed=lapsed)
    said, result = turn.tr("Noted for comrade {name}:", name=name), result_text(turn.language, turn.today, pledge)
    beside = keeping.kept_beside(turn, pledge)
    lines = (
        said,
        quoted(pledge.content),
        result,
        *kept_lines(turn.language, pledge, kept),
        beside,
        told,
        *showing.lines_of(turn, pledge.id),
    )
    more = Choice(turn.tr("More for comrade {name}", name=name), f"/ghiho {for_id}")
    turn.say("\n".join(filter(None, lines)), (more, mistake))
