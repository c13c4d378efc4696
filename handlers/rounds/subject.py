"""What rounds bring: `/kybaocao`, setting them, handing in, more time, and who is missing, in whatever words."""

from domain.permissions import belongs, has_summaries
from domain.roles import Person
from domain.understanding.movement.act import MovementAct
from handlers.rounds import handing_in, hearing, more_time, moving, ordering, own_pledges, setting
from handlers.rounds.asked import answering
from handlers.talk.subject import ChatCommand, Serving, Subject
from handlers.talk.turn import Turn


def _reports(person: Person) -> bool:
    """Units hand in theirs, members report on their own pledges."""
    return belongs(person) or has_summaries(person)


def own(turn: Turn, _argument: str) -> None:
    own_pledges.begin(turn)


ROUNDS = Subject(
    commands=(
        ChatCommand(("kybaocao", "rounds"), "rounds of reports", hearing.command, has_summaries),
        ChatCommand(("baocaoky", "roundreport"), "report on my own pledges of a round", own, belongs, listed=False),
    ),
    dialogues=(handing_in.handing_in, moving.moving, more_time.asking, setting.set_plans),
    movement={
        MovementAct.SET_ROUNDS: Serving(ordering.answer, "Set rounds of reports", has_summaries),
        MovementAct.SHOW_ROUNDS: Serving(answering.show_rounds, "See when reports are due", has_summaries),
        MovementAct.HAND_IN_REPORT: Serving(answering.hand_in, "Hand in the report of the round", _reports),
        MovementAct.TAKE_BACK_REPORT: Serving(answering.take_back, "Take back or put right a report", has_summaries),
        MovementAct.MISSING_REPORTS: Serving(answering.missing, "See who has not handed in", has_summaries),
        MovementAct.ASK_MORE_TIME: Serving(answering.ask_more_time, "Ask for more time for a report", has_summaries),
    },
)
