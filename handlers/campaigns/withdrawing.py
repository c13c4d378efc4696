"""`/dotthidua bo 2`: withdraw a campaign that was opened by mistake and in which nobody has registered; and back."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from handlers.campaigns import looked_at
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from storage.campaigns import campaigns, shaping
from storage.campaigns.campaigns import Campaign


class WithdrawDraft(BaseModel):
    campaign_id: int
    name: str = ""
    sure: bool | None = None


def begin(turn: Turn, campaign: Campaign) -> None:
    withdrawing.begin(turn, WithdrawDraft(campaign_id=campaign.id, name=campaign.name))


def is_possible(turn: Turn, campaign: Campaign) -> bool:
    return shaping.count_pledges(turn.session, campaign.id) == 0 and not campaigns.living_in(turn.session, campaign.id)


class SureToWithdraw(YesOrNo[WithdrawDraft]):
    yes = marked("Yes, withdraw the campaign")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: WithdrawDraft) -> str:
        return turn.tr("Nobody has registered in “{name}” yet. Shall I withdraw it?", name=draft.name)


def _finish(turn: Turn, draft: WithdrawDraft) -> None:
    campaign = _allowed(turn, draft)
    shaping.withdraw(turn.session, campaign, turn.stamp)
    back = Choice(turn.tr("A mistake: as it was before"), f"/dotthidua laylai {campaign.id}")
    turn.say(turn.tr("“{name}” is withdrawn.", name=campaign.name), (back,))


def bring_back(turn: Turn, campaign_id: int) -> None:
    """A campaign that was withdrawn by mistake is there again."""
    campaign = campaigns.get(turn.session, campaign_id, withdrawn=True)
    if campaign is None:
        raise UserError("There is no such campaign any more.")
    if not shaping.bring_back(turn.session, looked_at.must_run(turn, campaign).id, turn.stamp):
        card = Choice(turn.tr("The campaign"), f"/dotthidua the {campaign.id}")
        raise UserError("That was taken back already.", (card,))
    turn.say(turn.tr("“{name}” is there again.", name=campaign.name))


def _allowed(turn: Turn, draft: WithdrawDraft) -> Campaign:
    campaign = looked_at.must_run(turn, looked_at.must_be(turn, draft.campaign_id))
    if shaping.count_pledges(turn.session, campaign.id):
        raise UserError("Somebody has registered in it, so it cannot be withdrawn. You may close it instead.")
    return campaign


withdrawing = Dialogue(
    "withdraw_campaign",
    "withdrawing a campaign",
    WithdrawDraft,
    [SureToWithdraw()],
    _finish,
    _allowed,
    about="name",
)
