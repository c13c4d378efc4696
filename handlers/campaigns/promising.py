"""`/dotthidua hua 1`: whether a pledge of a campaign is read back as a promise, "Tôi hứa hoàn thành …"."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import is_admin
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from storage.campaigns import campaigns
from storage.queue import approval
from storage.queue.approval import Setting

SWITCH = "hua"


class PromiseDraft(BaseModel):
    campaign_id: int
    name: str = ""
    on: bool
    sure: bool | None = None


def begin(turn: Turn, campaign: Setting) -> None:
    switch.begin(turn, PromiseDraft(campaign_id=campaign.id, name=campaign.name, on=not campaign.promises))


def described(turn: Turn, campaign: Setting) -> str:
    on, off = marked("Read back as a promise: on"), marked("Read back as a promise: off")
    return turn.tr(on if campaign.promises else off)


def way(turn: Turn, campaign: Setting, *, named: bool) -> Choice:
    on, off = marked("Switch on: read back as a promise"), marked("Switch off: no promise")
    label = turn.tr(off if campaign.promises else on)
    return Choice(f"{label} – {campaign.name}"[:60] if named else label, f"/dotthidua {SWITCH} {campaign.id}")


class SureToSwitch(YesOrNo[PromiseDraft]):
    def labels(self, draft: PromiseDraft) -> tuple[str, str]:
        return marked("Yes, switch it on") if draft.on else marked("Yes, switch it off"), marked("No, leave it")

    def words(self, turn: Turn, draft: PromiseDraft) -> str:
        if draft.on:
            means = turn.tr("From now on each pledge is read back and shown as “I promise to complete … by …”.")
            asked = turn.tr("Shall I switch it on?")
        else:
            means = turn.tr("From now on pledges are read back and shown in their own words alone.")
            asked = turn.tr("Shall I switch it off?")
        return f"{draft.name}\n{means}\n{asked}"


def _finish(turn: Turn, draft: PromiseDraft) -> None:
    campaign = Choice(turn.tr("The campaign"), "/dotthidua")
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (campaign,))
        return
    if not campaigns.switch_promises(turn.session, draft.campaign_id, draft.on, turn.stamp):
        raise UserError("Somebody has switched it already.", (campaign,))
    back = Choice(turn.tr("A mistake: as it was before"), f"/dotthidua {SWITCH} {draft.campaign_id}")
    turn.say(turn.tr("Switched on.") if draft.on else turn.tr("Switched off."), (back, campaign))


def _allowed(turn: Turn, draft: PromiseDraft) -> None:
    if not is_admin(turn.member):
        raise UserError("You administer the campaign no more.")
    now = approval.of_campaign(turn.session, draft.campaign_id)
    if now is None or now.promises is draft.on:
        raise UserError("Somebody has switched it already.", (Choice(turn.tr("The campaign"), "/dotthidua"),))


switch = Dialogue(
    "switch_promises", "switching the promise", PromiseDraft, [SureToSwitch()], _finish, _allowed, about="name"
)
