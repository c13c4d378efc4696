""" "Gia hạn báo cáo tháng 11 cho các chi bộ tới 15/12": a committee gives more time to those below that still owe."""

import re
from datetime import timedelta

from domain.campaigns.permissions import may_give_time, may_set_rounds
from domain.permissions import has_summaries
from domain.understanding.movement.round_named import named_in
from domain.understanding.movement.rounds_said import Doing, read_rounds
from domain.understanding.text.words import fold
from handlers.figures.named import named as named_place
from handlers.rounds import moving
from handlers.rounds.asked.which import round_meant
from handlers.rounds.round_list import name, show_missing, top_of
from handlers.talk.turn import Turn
from storage.campaigns import campaigns
from storage.rounds import reports

_MORE = re.compile(
    r"\b(?:gia han|keo dai|lui|doi|noi|them|cho(?: them)?|roi|day)\b.*\b(?:bao cao|bc|b/c|ky|nop)\b"
    r"|\b(?:bao cao|bc|b/c|ky)\b.*\b(?:gia han|keo dai|lui|doi|noi han|cho them|them|doi han)\b"
)
_BELOW = re.compile(
    r"\b(?:cac|may|nhung|toan|ca|tat ca|het|moi)(?: cac)? (?:chi bo|cb|xa|ap|don vi|dang bo|noi|khom|co so)\b"
    r"|\btoan xa\b|\bchi bo (?:nao )?(?:con )?chua\b|\bchua nop\b"
)
_ASKS = re.compile(r"^(?:xin|toi xin|em xin|cho (?:chi bo )?(?:toi|em|tui|minh))\b|\?|\b(?:duoc khong|khong|chua)\W*$")


def heard(turn: Turn) -> bool:
    """Whether the units below get more time for a round that this person may not move as a whole."""
    folded = fold(turn.text)
    if turn.chat.dialogue or not has_summaries(turn.member) or not _MORE.search(folded) or _ASKS.search(folded):
        return False
    if not (_BELOW.search(folded) or named_in(turn.text)):
        return False
    top = top_of(turn)
    unit = named_place(turn, turn.text, [top.path])
    if not top.has_branches or (unit is not None and unit.path != top.path):
        return False
    said = read_rounds(turn.text, turn.today)
    if said.doing is not Doing.MOVE or not (said.due_on or said.more):
        return False
    one = round_meant(turn, said.named, top.path, coming=True)
    campaign = campaigns.get(turn.session, one.plan.campaign_id) if one else None
    if one is None or campaign is None or may_set_rounds(turn.member, one.plan.organisation_id, campaign.owner_id):
        return False
    owing = [
        each for each in reports.owing(turn.session, top, one, turn.today) if may_give_time(turn.member, each.place)
    ]
    left = [each for each in owing if each.is_missing]
    if not left:
        show_missing(turn, one, top)
        return True
    due_on = said.due_on or max(turn.today, *(each.round.due_on for each in left)) + timedelta(days=said.more or 0)
    moving.begin(turn, one, due_on, said.why, unit=left[0].place, others=[each.place for each in left[1:]])
    handed = len(owing) - len(left)
    head = turn.trn(
        "{count} handed in already and is not concerned.", "{count} handed in already and are not concerned.", handed
    )
    if handed:
        turn.say_first(f"{name(turn, one)}: {head}")
    return True
