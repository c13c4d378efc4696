"""What exemplars bring: `/dienhinh`, and the dialogues that nominate and return."""

from domain.permissions import has_summaries
from handlers.exemplars import deciding, proposing, register
from handlers.talk.subject import ChatCommand, Subject, joined

EXEMPLARS = Subject(
    commands=(
        ChatCommand(
            ("dienhinh", "exemplar"), "exemplars: nominate, recognise", register.show, joined, menu_of=has_summaries
        ),
    ),
    dialogues=(proposing.propose, deciding.give_back),
)
