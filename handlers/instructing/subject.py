"""What instructions bring: `/chidao`, sending reports back, telling those below what to do, and answering."""

from domain.permissions import has_summaries
from handlers.instructing import answering, giving, hearing
from handlers.talk.subject import ChatCommand, Subject

INSTRUCTING = Subject(
    commands=(
        ChatCommand(("chidao", "instructions"), "instructions and reports sent back", hearing.command, has_summaries),
    ),
    dialogues=(giving.give_instruction, answering.answer_instruction),
)
