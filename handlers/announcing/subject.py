"""What announcing brings: its command and its dialogue."""

from domain.permissions import may_announce
from domain.understanding.acts.act import Act
from handlers.announcing import afterwards, replying, stopping
from handlers.announcing.composing import announcement, hearing
from handlers.talk.subject import ChatCommand, Serving, Subject
from locales.language import marked

ANNOUNCING = Subject(
    commands=(ChatCommand(("thongbao", "broadcast"), marked("send an announcement"), afterwards.start, may_announce),),
    dialogues=(announcement.announce, stopping.stop, replying.answer),
    acts={
        Act.ANNOUNCE: Serving(hearing.hear, marked("Send an announcement"), may_announce),
        Act.STOP_SENDING: Serving(stopping.hear, marked("Stop an announcement"), may_announce),
    },
)
