"""What campaigns bring: `/dotthidua` and its switches, and what is asked of campaigns in whatever words."""

from domain.campaigns.permissions import runs_campaigns
from domain.understanding.movement.act import MovementAct
from handlers.campaigns import approving, campaign, counting, days, opening, promising, withdrawing
from handlers.campaigns.acts import altering, carried, carrying, changed, ended, listed, opened, picked, questions
from handlers.talk.subject import ChatCommand, Serving, Subject, joined

CAMPAIGNS = Subject(
    commands=(
        ChatCommand(
            ("dotthidua", "campaign"), "the emulation campaigns", campaign.show, joined, menu_of=runs_campaigns
        ),
        ChatCommand(("chondot", "thisone"), "say which campaign is meant", picked.take, joined, listed=False),
    ),
    dialogues=(
        *(opening.opening, days.moving, withdrawing.withdrawing, altering.changing, carrying.carry_over),
        *(approving.switch, promising.switch, counting.switch),
    ),
    movement={
        MovementAct.OPEN_CAMPAIGN: Serving(opened.open_new, "Open a campaign"),
        MovementAct.CLOSE_CAMPAIGN: Serving(changed.unless_renamed(ended.close), "Close a campaign"),
        MovementAct.CLOSE_REGISTRATION: Serving(
            changed.unless_renamed(ended.close_registration), "Take no more pledges in"
        ),
        MovementAct.REOPEN_CAMPAIGN: Serving(changed.unless_renamed(ended.reopen), "Open a campaign again"),
        MovementAct.WITHDRAW_CAMPAIGN: Serving(
            changed.unless_renamed(ended.withdraw), "Withdraw a campaign opened by mistake"
        ),
        MovementAct.LIST_CAMPAIGNS: Serving(listed.show, "See the campaigns"),
        MovementAct.CHANGE_CAMPAIGN: Serving(changed.change, "Change a campaign"),
        MovementAct.QUESTION_MOVEMENT: Serving(questions.answer, "Ask how the movement works"),
        MovementAct.CARRY_OVER: Serving(carried.answer, "Carry works over into another year"),
    },
)
