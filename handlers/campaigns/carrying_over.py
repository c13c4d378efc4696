"""Take up again what was missed, or go on with what is done: the same work with a new day, and its own figures."""

import re
from collections.abc import Sequence

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.understanding.text.words import fold
from handlers.campaigns import taking_in
from handlers.pledges.my_pledges import ENDED, visible
from handlers.registering.draft import Target, guess_group, is_offered
from handlers.registering.registration import register_pledge
from handlers.reporting.meant import named
from handlers.talk.turn import Turn
from locales.wording.pledges import pledge_labels
from storage import changing

AGAIN = "lai"
"""`/dangky lai 17`: register what pledge 17 promised once more."""
SHOWN = 8
_WISHES = re.compile(
    r"(?:(?:da|thua|cho|toi|tui|em|minh|xin|muon|mun|gio|nam nay|ky nay|nay) )*"
    r"(?:dang ky lai|nhan lai|lam lai|lam tiep|lam not|dang ky tiep)\b(?! bao cao)(?P<what>.*)"
)
_MISSED = re.compile(r"\b(?:khong dat|chua dat|khong xong|chua xong|bo do|do dang|truoc|nam ngoai|ky truoc|cu)\b")


def begin(turn: Turn, number: int) -> None:
    """Ask by when this time; everything else is read back and may be changed."""
    pledge = next((each for each in visible(turn) if each.id == number and each.state in ENDED), None)
    if pledge is None:
        raise UserError("There is no such pledge of yours that has ended.", (Choice(turn.tr("My pledges"), "/camket"),))
    draft, _ = taking_in.begun(turn, "", None)
    campaign_id, group_id = changing.headings(turn.session, pledge.id)
    draft.for_organisation, draft.organisation_id = pledge.organisation_id is not None, pledge.organisation_id
    draft.content, draft.target = pledge.content, Target(goal=pledge.goal, milestone=pledge.milestone)
    draft.continues_id, draft.echoed = pledge.id, False
    if taking_in.takes_in(turn, campaign_id):
        draft.campaign_id, draft.campaign_chosen, draft.group_id = campaign_id, True, group_id
    if draft.campaign_id != campaign_id or not is_offered(turn, draft):
        draft.group_id = None
        guess_group(turn, draft)
    register_pledge.begin(turn, draft)


def heard(turn: Turn) -> bool:
    """Whether somebody wishes to take up again what has ended, which is begun, or asked which of several."""
    said = None if turn.chat.dialogue or turn.person is None else _WISHES.fullmatch(fold(turn.text))
    ended = [each for each in visible(turn) if each.state in ENDED] if said else []
    meant = _meant(turn, ended, said["what"]) if said else []
    if len(meant) == 1:
        begin(turn, meant[0].id)
    elif meant:
        labels = pledge_labels(turn.language, turn.today, meant[:SHOWN])
        ways = [Choice(label, f"/dangky {AGAIN} {each.id}") for label, each in zip(labels, meant, strict=False)]
        turn.say(turn.tr("Which of these would you like to take up again?"), ways)
    return bool(meant)


def _meant(turn: Turn, ended: Sequence[Pledge], what: str) -> list[Pledge]:
    """Those a wish may mean: the ones it names, or all that were missed where it names none."""
    if one := named(ended, turn.text):
        return [one]
    missed = [each for each in ended if each.state is PledgeState.MISSED]
    return missed if _MISSED.search(what) or not what.strip(" .!") else []
