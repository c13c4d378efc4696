"""What assigned targets bring: `/chitieugiao`, its dialogues, and what is said about targets in any words."""

from domain.campaigns.permissions import runs_campaigns
from domain.permissions import has_summaries
from domain.understanding.movement.act import MovementAct
from handlers.assigning import giving, hearing, showing
from handlers.assigning.given import changing, seeing, withdrawing
from handlers.assigning.received import accepting, asking, talking
from handlers.talk.subject import ChatCommand, Serving, Subject, joined

ASSIGNING = Subject(
    commands=(
        ChatCommand(("chitieugiao", "targets"), "targets given to units", showing.show, joined, menu_of=has_summaries),
    ),
    dialogues=(giving.giving, asking.asking, withdrawing.withdrawing, accepting.accepting, talking.talking),
    movement={
        MovementAct.GIVE_TARGETS: Serving(hearing.give, "Give targets to the units below", has_summaries),
        MovementAct.CHANGE_GIVEN: Serving(changing.answer, "Change a target that was given", runs_campaigns),
        MovementAct.SHOW_GIVEN: Serving(seeing.answer_below, "See the targets given below", runs_campaigns),
        MovementAct.SHOW_RECEIVED: Serving(showing.answer_mine, "See the targets given to us"),
        MovementAct.ACCEPT_TARGET: Serving(accepting.answer, "Accept a target we were given", has_summaries),
        MovementAct.ASK_OTHER_TARGET: Serving(asking.answer, "Ask for another target"),
    },
)
