"""What changing the tree brings: one command and one dialogue, for administrators."""

from domain.permissions import may_broadcast
from handlers.reorganising import card, ordering
from handlers.talk.subject import ChatCommand, Subject
from locales.language import marked

REORGANISING = Subject(
    commands=(
        ChatCommand(
            ("tochuc", "organisations"), marked("organisations: open, rename, merge"), card.show, may_broadcast
        ),
    ),
    dialogues=(ordering.change,),
)
