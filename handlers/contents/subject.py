"""What the content groups bring: `/nhomnoidung` and what a committee does with them."""

from domain.campaigns.permissions import runs_campaigns
from handlers.contents import adding, shaping, showing
from handlers.talk.subject import ChatCommand, Subject, joined

CONTENTS = Subject(
    commands=(
        ChatCommand(("nhomnoidung", "contents"), "the content groups", showing.show, joined, menu_of=runs_campaigns),
    ),
    dialogues=(shaping.shape_group, adding.add_group, adding.add_words),
)
