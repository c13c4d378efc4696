"""What changing brings: `/sua` and `/rut`, their dialogues, and the acts they answer."""

from domain.permissions import belongs
from domain.understanding.acts.act import Act
from handlers.changing import change, hearing, withdrawal
from handlers.talk.subject import ChatCommand, Serving, Subject

CHANGING = Subject(
    commands=(
        ChatCommand(("sua", "change"), "change a pledge", change.start, belongs),
        ChatCommand(("rut", "withdraw"), "take a pledge back", withdrawal.start, belongs),
    ),
    dialogues=(change.change_pledge, withdrawal.withdraw_pledge),
    acts={
        Act.CHANGE: Serving(hearing.hear, "Change what I registered", belongs),
        Act.WITHDRAW: Serving(withdrawal.hear, "Take back a pledge", belongs),
    },
)
