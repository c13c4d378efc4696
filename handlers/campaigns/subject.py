"""What campaigns bring: `/dotthidua` and its switches."""

from domain.permissions import is_admin
from handlers.campaigns import approving, counting, promising
from handlers.talk.subject import ChatCommand, Subject
from locales.language import marked

CAMPAIGNS = Subject(
    commands=(ChatCommand(("dotthidua", "campaign"), marked("the emulation campaign"), approving.show, is_admin),),
    dialogues=(approving.switch, promising.switch, counting.switch),
)
