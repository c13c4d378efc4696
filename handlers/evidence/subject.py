"""What evidence brings: seeing it, telling which pledge it is for, taking it away."""

from domain.permissions import belongs
from handlers.evidence import showing
from handlers.talk.subject import ChatCommand, Subject

EVIDENCE = Subject(
    commands=(
        ChatCommand(("minhchung", "evidence"), "pictures and papers of a pledge", showing.start, belongs, listed=False),
    )
)
