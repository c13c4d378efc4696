"""What announcing brings: its command and its dialogue."""

from domain.permissions import may_announce
from domain.understanding.acts.act import Act
from handlers.announcing import replying, stopping
from handlers.announcing.composing import announcement
from handlers.announcing.drafting import keeping, kept
from handlers.announcing.reach import reading, reminding
from handlers.announcing.sending import commands, steering, withdrawing
from handlers.announcing.sending import hearing as sending
from handlers.talk.subject import ChatCommand, Serving, Subject, joined
from locales.language import marked

ANNOUNCING = Subject(
    commands=(
        ChatCommand(("thongbao", "broadcast"), marked("send an announcement"), commands.start, may_announce),
        ChatCommand(
            ("dadoc", "read"), marked("say that I have read an announcement"), reading.start, joined, listed=False
        ),
        ChatCommand(
            (keeping.COMMAND, "drafts"), marked("the drafts of announcements"), kept.show, may_announce, listed=False
        ),
        ChatCommand(
            (keeping.ON, "compose"), marked("go on with the announcement"), kept.go_on, may_announce, listed=False
        ),
    ),
    dialogues=(
        *(announcement.announce, stopping.stop, replying.answer, reminding.remind),
        *(steering.again, withdrawing.withdraw),
    ),
    acts={
        Act.ANNOUNCE: Serving(sending.hear_announcing, marked("Send an announcement"), may_announce),
        Act.STOP_SENDING: Serving(sending.hear_stopping, marked("Stop an announcement"), may_announce),
    },
)
