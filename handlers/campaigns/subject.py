"""What campaigns bring: `/dotthidua` and its switches."""

from domain.campaigns.permissions import runs_campaigns
from handlers.campaigns import approving, campaign, counting, days, opening, promising, withdrawing
from handlers.talk.subject import ChatCommand, Subject, joined

CAMPAIGNS = Subject(
    commands=(
        ChatCommand(
            ("dotthidua", "campaign"), "the emulation campaigns", campaign.show, joined, menu_of=runs_campaigns
        ),
    ),
    dialogues=(
        *(opening.opening, days.moving, withdrawing.withdrawing),
        *(approving.switch, promising.switch, counting.switch),
    ),
)
