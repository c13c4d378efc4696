"""What rounds bring: `/kybaocao`, handing in and moving the days of a round."""

from domain.permissions import has_summaries
from handlers.rounds import handing_in, hearing, moving
from handlers.talk.subject import ChatCommand, Subject

ROUNDS = Subject(
    commands=(ChatCommand(("kybaocao", "rounds"), "rounds of reports", hearing.command, has_summaries),),
    dialogues=(handing_in.handing_in, moving.moving),
)
