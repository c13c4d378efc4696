"""`/dotthidua duyet 1`: whether secretaries approve what is registered first."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from handlers.campaigns import looked_at
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.quotation import quoted
from storage.people import members
from storage.queue import approval
from storage.queue.approval import Setting

SWITCH = "duyet"
"""`/dotthidua duyet 1` asks whether to switch the approval of the campaign of this number."""


class SwitchDraft(BaseModel):
    campaign_id: int
    name: str = ""
    on: bool
    sure: bool | None = None


def begin(turn: Turn, campaign: Setting, on: bool | None = None) -> None:
    """Ask whether to switch it; `on`: how it was said to be, which it may be already."""
    if on is campaign.approves_first:
        ways = (Choice(turn.tr("The campaign"), f"/dotthidua the {campaign.id}"),)
        if on:
            raise UserError("In {name} secretaries approve first already.", ways, name=quoted(campaign.name))
        raise UserError("In {name} what is registered counts at once already.", ways, name=quoted(campaign.name))
    switch.begin(turn, SwitchDraft(campaign_id=campaign.id, name=campaign.name, on=not campaign.approves_first))


def described(turn: Turn, campaign: Setting) -> list[str]:
    on, off = marked("Secretaries approve first: on"), marked("Secretaries approve first: off")
    lines = [turn.tr(on if campaign.approves_first else off)]
    switched = approval.last_switch(turn.session, campaign.id)
    if switched is not None:
        name = members.names(turn.session, [switched.by or 0]).get(switched.by or 0, "")
        when = turn.language.moment(switched.at, turn.deployment.zone)
        lines.append(turn.tr("Switched {moment} by comrade {name}", moment=when, name=name))
    waiting = approval.count_waiting(turn.session, campaign.id) if campaign.approves_first else 0
    if waiting:
        lines.append(turn.trn("{count} pledge waits for approval", "{count} pledges wait for approval", waiting))
    return lines


def way(turn: Turn, campaign: Setting, *, named: bool) -> Choice:
    on, off = marked("Switch on: secretaries approve first"), marked("Switch off: no approval first")
    label = turn.tr(off if campaign.approves_first else on)
    return Choice(f"{label} – {campaign.name}"[:60] if named else label, f"/dotthidua {SWITCH} {campaign.id}")


class SureToSwitch(YesOrNo[SwitchDraft]):
    def labels(self, draft: SwitchDraft) -> tuple[str, str]:
        return marked("Yes, switch it on") if draft.on else marked("Yes, switch it off"), marked("No, leave it")

    def words(self, turn: Turn, draft: SwitchDraft) -> str:
        if draft.on:
            means = turn.tr(
                "From now on what is registered waits until the secretary approves it; it counts as registered "
                "meanwhile. Less, later, or a withdrawal after a report needs their yes as well. "
                "What is under way stays so."
            )
            asked = turn.tr("Shall I switch it on?")
        else:
            waiting = approval.count_waiting(turn.session, draft.campaign_id)
            means = turn.trn(
                "{count} pledge that waits becomes active, and its owner hears so. What was given back stays with "
                "its owner, and is active once it is amended; what is asked of a leader is still answered.",
                "{count} pledges that wait become active, and their owners hear so. What was given back stays with "
                "its owner, and is active once it is amended; what is asked of a leader is still answered.",
                waiting,
            )
            asked = turn.tr("Shall I switch it off?")
        return f"{draft.name}\n{means}\n{asked}"


def _finish(turn: Turn, draft: SwitchDraft) -> None:
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (Choice(turn.tr("The campaign"), "/dotthidua"),))
        return
    if not approval.switch(turn.session, draft.campaign_id, draft.on, turn.stamp):
        raise UserError("Somebody has switched it already.", (Choice(turn.tr("The campaign"), "/dotthidua"),))
    back = Choice(turn.tr("A mistake: as it was before"), f"/dotthidua {SWITCH} {draft.campaign_id}")
    if draft.on:
        words = turn.tr("Switched on. The secretaries should know: you may send them an announcement.")
        turn.say(words, (back, Choice(turn.tr("Announcement"), "/thongbao")))
    else:
        turn.say(turn.tr("Switched off. Whoever waited hears in the hours of the day that it is under way."), (back,))


def _allowed(turn: Turn, draft: SwitchDraft) -> None:
    looked_at.must_run(turn, looked_at.must_be(turn, draft.campaign_id))
    now = approval.of_campaign(turn.session, draft.campaign_id)
    if now is None or now.approves_first is draft.on:
        raise UserError("Somebody has switched it already.", (Choice(turn.tr("The campaign"), "/dotthidua"),))


switch = Dialogue(
    "switch_approval", "switching the approval", SwitchDraft, [SureToSwitch()], _finish, _allowed, about="name"
)
