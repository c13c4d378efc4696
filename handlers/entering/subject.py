"""What entering for others brings: `/ghiho`, the way back of whom it was for, and the acts of leaders."""

from domain.permissions import belongs, leads
from domain.understanding.acts.act import Act
from handlers.entering import entry, hearing, not_so, paper
from handlers.talk.subject import ChatCommand, Serving, Subject

ENTERING = Subject(
    commands=(
        ChatCommand(("ghiho", "enter"), "enter for a comrade without a phone", hearing.start, leads),
        ChatCommand(("khongdung", "notso"), "what was entered for me is not so", not_so.start, belongs, False),
    ),
    dialogues=(entry.enter, paper.take_back_paper, not_so.not_so),
    acts={
        Act.FOR_ANOTHER: Serving(hearing.hear, "Enter it for somebody else"),
        Act.CHANGE_FOR: Serving(hearing.hear_change, "Change it for somebody else"),
    },
)
