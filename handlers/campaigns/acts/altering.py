"""Read back what shall be otherwise about a campaign, beside its days: name, papers, whom it is for, who is told."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.accents.restoring import with_accents
from handlers.campaigns import looked_at
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import capitalised, marked
from storage.campaigns import shaping
from storage.campaigns.campaigns import Campaign

WHY, SHORTEST, LONGEST = 300, 4, 150  # characters


class AlterDraft(BaseModel):
    """`to`: the new values by column; `lines`: how they are read back."""

    campaign_id: int
    name: str = ""
    to: dict[str, Any]
    lines: list[str]
    why: str = ""
    sure: bool | None = None


def propose(turn: Turn, campaign: Campaign, to: Mapping[str, Any], lines: Sequence[str]) -> None:
    """Read a change back and wait for the yes; the sentence that asked for it is kept as its reason."""
    if all(getattr(campaign, name) == value for name, value in to.items()):
        raise UserError("So it stands already.", (Choice(turn.tr("The campaigns"), "/dotthidua"),))
    said = {"campaign_id": campaign.id, "name": campaign.name, "why": turn.text[:WHY]}
    changing.begin(turn, AlterDraft(**said, to=dict(to), lines=list(lines)))


def rename(turn: Turn, campaign: Campaign, name: str) -> None:
    """Read the new name back; older reports keep the one they were handed in under."""
    name = " ".join(name.split())
    name = capitalised(with_accents(name) or name)
    if not SHORTEST <= len(name) <= LONGEST:
        raise UserError("Please write the new name behind it: “rename the campaign to …”.")
    propose(turn, campaign, {"name": name}, [turn.tr("Its name becomes: {name}", name=name)])


class SureToAlter(YesOrNo[AlterDraft]):
    yes = marked("Yes, so it shall be")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: AlterDraft) -> str:
        return "\n".join([draft.name, *draft.lines, turn.tr("Is that right?")])


def _campaign(turn: Turn, draft: AlterDraft) -> Campaign:
    return looked_at.must_run(turn, looked_at.must_be(turn, draft.campaign_id))


def _finish(turn: Turn, draft: AlterDraft) -> None:
    campaign = _campaign(turn, draft)
    deed = shaping.change(turn.session, campaign, draft.to, turn.stamp.because(draft.why))
    back = Choice(turn.tr("A mistake: as it was before"), f"/dotthidua nhucu {deed}")
    text = turn.tr("Done. Older reports stay as they were handed in.")
    turn.say(f"✅ {text}", (back, Choice(turn.tr("The campaign"), f"/dotthidua the {campaign.id}")))


changing = Dialogue(
    "alter_campaign", "changing a campaign", AlterDraft, [SureToAlter()], _finish, _campaign, about="name"
)
