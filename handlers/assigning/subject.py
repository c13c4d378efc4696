"""What assigned targets bring: `/chitieugiao` and its dialogues."""

from domain.permissions import has_summaries
from handlers.assigning import asking, giving, showing, withdrawing
from handlers.talk.subject import ChatCommand, Subject, joined

ASSIGNING = Subject(
    commands=(
        ChatCommand(("chitieugiao", "targets"), "targets given to units", showing.show, joined, menu_of=has_summaries),
    ),
    dialogues=(giving.giving, asking.asking, withdrawing.withdrawing),
)
