"""What the facts of organisations bring: a command behind buttons, and the dialogue that notes one."""

from domain.permissions import has_summaries
from handlers.talk.subject import ChatCommand, Subject
from handlers.unit_facts import noting, showing

UNIT_FACTS = Subject(
    commands=(
        ChatCommand(
            ("phatdong", "launched"),
            "launched, planned, studied: what organisations did",
            showing.show,
            has_summaries,
            listed=False,
        ),
    ),
    dialogues=(noting.note,),
)
"""In words: “chi bộ đã phát động hôm 12/3”, “đơn vị nào chưa có kế hoạch”."""
