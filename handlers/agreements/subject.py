"""What agreements bring: `/giaouoc` and its dialogues."""

from domain.permissions import has_summaries
from handlers.agreements import breaking, command, drafting, signing
from handlers.agreements.scoring import points, seeing
from handlers.talk.subject import ChatCommand, Subject, joined
from locales.language import marked

AGREEMENTS = Subject(
    commands=(
        ChatCommand(
            ("giaouoc", "agreement"),
            marked("agreements of the cluster: sign, score"),
            command.run,
            joined,
            menu_of=has_summaries,
        ),
    ),
    dialogues=(drafting.draw_up, signing.sign, breaking.break_off, points.give_points, seeing.remark),
)
