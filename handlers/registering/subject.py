"""What registering brings: its command, its dialogue, and promises."""

from domain.permissions import belongs
from domain.understanding.acts.act import Act
from handlers.campaigns import carrying_over
from handlers.registering import registration
from handlers.talk.arguments import verb_first
from handlers.talk.subject import ChatCommand, Serving, Subject
from handlers.talk.turn import Turn


def _start(turn: Turn, argument: str) -> None:
    asked = verb_first(argument, (carrying_over.AGAIN,))
    if asked.verb and asked.number is not None:
        carrying_over.begin(turn, asked.number)
    else:
        registration.start(turn, argument)


REGISTERING = Subject(
    commands=(ChatCommand(("dangky", "pledge"), "register a pledge", _start, belongs),),
    dialogues=(registration.register_pledge,),
    acts={Act.PROMISE: Serving(registration.hear, "Register something new", belongs)},
)
