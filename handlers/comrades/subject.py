"""What everyday changes of people bring: `/thanhvien`, and the dialogues behind it."""

from domain.permissions import manages_people
from handlers.comrades import administrators, becoming, finding, hub, merging, renaming, returning, sending
from handlers.posts import giving
from handlers.talk.subject import ChatCommand, Subject
from locales.language import marked

COMRADES = Subject(
    commands=(ChatCommand(("thanhvien", "members"), marked("members and invite codes"), hub.show, manages_people),),
    dialogues=(
        renaming.rename,
        giving.give,
        becoming.become,
        merging.merge,
        returning.come_back,
        sending.send,
        finding.find,
        administrators.withdraw,
    ),
)
