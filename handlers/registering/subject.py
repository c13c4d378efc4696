"""What registering brings: its command, its dialogue, and promises."""

from domain.permissions import belongs
from domain.understanding.acts.act import Act
from handlers.registering import registration
from handlers.talk.subject import ChatCommand, Serving, Subject

REGISTERING = Subject(
    commands=(ChatCommand(("dangky", "pledge"), "register a pledge", registration.start, belongs),),
    dialogues=(registration.register_pledge,),
    acts={Act.PROMISE: Serving(registration.hear, "Register something new", belongs)},
)
