"""What the content groups bring: `/nhomnoidung` and what a committee does with them."""

from domain.campaigns.permissions import runs_campaigns
from domain.understanding.movement.act import MovementAct
from handlers.contents import adding, answering, regrouping, shaping, showing
from handlers.talk.subject import ChatCommand, Serving, Subject, joined

CONTENTS = Subject(
    commands=(
        ChatCommand(("nhomnoidung", "contents"), "the content groups", showing.show, joined, menu_of=runs_campaigns),
    ),
    dialogues=(shaping.shape_group, adding.add_group, adding.add_words, regrouping.regroup),
    movement={
        MovementAct.SHOW_CONTENTS: Serving(answering.show, "See the content groups"),
        MovementAct.CHANGE_CONTENTS: Serving(answering.change, "Change the content groups", runs_campaigns),
    },
)
