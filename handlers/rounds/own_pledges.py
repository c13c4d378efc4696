"""Report on everything of one's own for a round: pledge after pledge, each with how far it was last time."""

from domain.chat import Choice
from handlers.pledges.my_pledges import reportable
from handlers.reporting import progress_report
from handlers.rounds.round_list import name, running
from handlers.talk.turn import Turn
from storage.facts import rounds as reported


def begin(turn: Turn) -> None:
    """Ask of each pledge that goes on and on which nothing was reported in the running round."""
    home = turn.member.home
    open_ones = reportable(turn)
    one = next(iter(running(turn, home.path)), None) if home else None
    done = reported.told_of(turn.session, [each.id for each in open_ones], one.first) if one else set()
    left = [each for each in open_ones if each.id not in done]
    if not left:
        words = turn.tr("You have no open pledge to report on.")
        if open_ones:
            words = turn.tr("You have reported on everything that goes on. Thank you, comrade!")
        turn.say(words, (Choice(turn.tr("My pledges"), "/camket"),))
        return
    head = turn.trn("{count} pledge to report on.", "{count} pledges to report on, one after the other.", len(left))
    turn.say(f"{name(turn, one)}: {head}" if one else head)
    progress_report.begin(turn, str(left[0].id), others=[(each.id, "") for each in left[1:]], in_round=True)
