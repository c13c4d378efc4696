"""What campaigns bring: `/dotthidua` and its switches."""

from domain.permissions import is_admin
from handlers.campaigns import approving, counting, promising
from handlers.talk.subject import ChatCommand, Subject

CAMPAIGNS = Subject(
    commands=(ChatCommand(("dotthidua", "campaign"), "the emulation campaign", approving.show, is_admin),),
    dialogues=(approving.switch, promising.switch, counting.switch),
)
