"""What changing the tree brings: one command and its dialogues, for administrators."""

from domain.permissions import may_broadcast
from handlers.reorganising import card, kinds, ordering, years
from handlers.talk.subject import ChatCommand, Subject

REORGANISING = Subject(
    commands=(
        ChatCommand(("tochuc", "organisations"), "organisations: open, rename, merge", card.show, may_broadcast),
    ),
    dialogues=(ordering.change, kinds.give_kind, years.give_cluster),
)
