""" "Sửa số của anh An từ 20 xuống 18": what a comrade reported is not rewritten; how it is put right is said."""

import re
from decimal import Decimal

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.understanding.text.words import fold
from handlers.people import whom
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import pledges

_REWRITES = re.compile(
    r"\b(?:sua|chinh|doi|ha|giam|nang|ghi lai)\b.*\b(?:so|so lieu|bao cao|ket qua|con so)\b.*"
    r"\b(?:tu )?(?P<old>\d{1,6}) (?:\w+ )?(?:xuong|len|thanh|qua|sang|con|lai)(?: con)? (?P<new>\d{1,6})\b"
)
_OF_THE_PLEDGE = re.compile(r"\b(?:chi tieu|han|thoi han|dang ky|muc tieu|viec dang ky)\b")


def heard(turn: Turn) -> bool:
    """Whether a leader wants another figure in the report of one comrade, and heard how it is put right."""
    folded = fold(turn.text)
    found = _REWRITES.search(folded)
    if turn.chat.dialogue or turn.person is None or found is None or _OF_THE_PLEDGE.search(folded):
        return False
    people = whom.meant(turn.text, whom.of_the_cells(turn))
    if len(people) != 1:
        return False
    member, old = people[0], Decimal(found["old"])
    meant = next((each for each in pledges.of_member(turn.session, member.id) if each.done == old), None)
    if meant is None or meant.done_on is None:
        return False
    lines = [
        turn.tr(
            "The report of comrade {name} of {day} stays as it was made; neither figure nor day is rewritten.",
            name=member.name,
            day=turn.language.short_date(meant.done_on),
        ),
        quoted(meant.content),
        turn.tr(
            "Send it back with the reason, so that the comrade puts it right; or write “enter for {name}: "
            "{figure} done”, a new report of today, kept beside the old one.",
            name=member.name,
            figure=found["new"],
        ),
    ]
    turn.say("\n".join(lines), _ways(turn, meant), private=True)
    return True


def _ways(turn: Turn, pledge: Pledge) -> list[Choice]:
    if pledge.state is not PledgeState.CLAIMED:
        return []
    return [Choice(turn.tr("Look at it and decide"), f"/duyet {pledge.id}")]
