"""What becomes of somebody's pledges when they belong here no more: told in the middle of noting it."""

import re

from domain.roles import EndReason
from domain.understanding.text.words import fold
from handlers.moving.end_draft import EndDraft
from handlers.pledges.my_pledges import reportable
from handlers.talk.turn import Turn
from storage.people import members

_ASKS = re.compile(
    r"\b(?:viec|dang ky|cam ket|dk|bao cao)\b.*\b(?:thi sao|ra sao|the nao|tinh sao|lam sao|co mat|mat khong|con khong"
    r"|theo khong|di theo|bo luon|dau|sao)\b"
)


def told(turn: Turn, draft: EndDraft, _step: str) -> tuple[str, str | None]:
    """ "Mấy việc chị ấy đăng ký thì sao": the answer, before the question that stays open; "" for anything else."""
    if not _ASKS.search(fold(turn.text)):
        return "", None
    name = members.names(turn.session, [draft.member_id]).get(draft.member_id, "")
    count = len(reportable(turn, draft.member_id))
    open_ones = turn.tr("Comrade {name} has {count} open now.", count=count, name=name)
    if not count:
        open_ones = turn.tr("Comrade {name} has none open now.", name=name)
    if draft.place(turn) is not None or draft.reason in (None, EndReason.MOVED):
        words = turn.tr("What is registered goes along: from that day the new branch follows and counts it.")
    else:
        words = turn.tr("What is registered stays in the book as it is, and nobody is reminded of it any more.")
    return f"{words} {open_ones}", None
