"""What registering brings: its command, its dialogue, and promises."""

from domain.permissions import belongs
from domain.understanding.acts.act import Act
from handlers.registering import registration
from handlers.talk.subject import ChatCommand, Serving, Subject
from locales.language import marked

REGISTERING = Subject(
    commands=(ChatCommand(("dangky", "pledge"), marked("register a pledge"), registration.start, belongs),),
    dialogues=(registration.register_pledge,),
    acts={
        Act.PROMISE: Serving(registration.hear, marked("Register something new"), belongs),
    },
)
