"""What rounds bring: `/kybaocao`, setting them, handing in, more time, and who is missing, in whatever words."""

from domain.permissions import belongs, has_summaries
from domain.roles import Person
from domain.understanding.movement.act import MovementAct
from handlers.rounds import handing_in, hearing, more_time, moving, ordering, setting
from handlers.rounds.asked import taken_back
from handlers.talk.subject import ChatCommand, Serving, Subject


def _reports(person: Person) -> bool:
    """Units hand in theirs, members report on their own pledges."""
    return belongs(person) or has_summaries(person)


ROUNDS = Subject(
    commands=(ChatCommand(("kybaocao", "rounds"), "rounds of reports", hearing.command, has_summaries),),
    dialogues=(handing_in.handing_in, moving.moving, more_time.asking, setting.set_plans),
    movement={
        MovementAct.SET_ROUNDS: Serving(ordering.answer, "Set rounds of reports", has_summaries),
        MovementAct.SHOW_ROUNDS: Serving(hearing.show_rounds, "See when reports are due", has_summaries),
        MovementAct.HAND_IN_REPORT: Serving(hearing.hand_in, "Hand in the report of the round", _reports),
        MovementAct.TAKE_BACK_REPORT: Serving(taken_back.take_back, "Take back or put right a report", has_summaries),
        MovementAct.MISSING_REPORTS: Serving(hearing.missing, "See who has not handed in", has_summaries),
        MovementAct.ASK_MORE_TIME: Serving(hearing.ask_more_time, "Ask for more time for a report", has_summaries),
    },
)
