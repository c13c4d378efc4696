"""How one's own work stands, for whoever worries that it is late or not begun: nothing is noted by that."""

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from handlers.pledges.my_pledges import visible
from handlers.reporting.meant import about, names
from handlers.talk.turn import Turn
from locales.wording.days import due_text
from locales.wording.pledges import report_label
from locales.wording.quotation import quoted

SHOWN = 3


def tell(turn: Turn) -> bool:
    """Whether something is registered, of which it is then said whether it is late."""
    own = [each for each in visible(turn) if each.is_open or each.state is PledgeState.CLAIMED]
    meant = list(about([each for each in own if names(each, turn.text)] or own, turn.text))[:SHOWN]
    if not meant:
        return False
    late = any(each.is_late(turn.today) for each in meant)
    head = turn.tr("It is no harm to ask, comrade.") if late else turn.tr("No, comrade, nothing is late:")
    lines = [_line(turn, each) for each in meant]
    reportable = [each for each in meant if each.is_open]
    if reportable:
        lines.append(
            turn.tr("It is voluntary work: tell me how far it is whenever you like. I have noted nothing now.")
        )
    if late:
        lines.append(turn.tr("Where there is no time, write “one month more, please”."))
    ways = [Choice(report_label(turn.language, each), f"/baocao {each.id}") for each in reportable[:1]]
    turn.say("\n".join([head, *lines]), [*ways, Choice(turn.tr("My pledges"), "/camket")])
    return True


def _line(turn: Turn, pledge: Pledge) -> str:
    due = turn.language.short_date(pledge.deadline)
    if pledge.state is PledgeState.CLAIMED:
        day = turn.language.short_date(pledge.done_on) if pledge.done_on else "…"
        in_time = pledge.done_on is not None and pledge.done_on <= pledge.deadline
        words = turn.tr("reported as done on {day}, due {due}; it only waits to be confirmed", day=day, due=due)
        late = turn.tr("reported as done on {day}, it was due {due}", day=day, due=due)
        return f"– {quoted(pledge.content)}: {words if in_time else late}"
    return f"– {quoted(pledge.content)}: {due_text(turn.language, turn.today, pledge.deadline)}"
