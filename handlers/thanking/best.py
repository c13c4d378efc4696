"""Who did well this month, by results that say how they are reckoned; the secretary chooses, and nobody is last."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.permissions import led_cells
from domain.pledges.standing import standing_of
from domain.stamps import AsOf
from handlers.campaigns import looked_at
from handlers.people import whom
from handlers.talk import conversation
from handlers.talk.turn import Turn
from handlers.thanking.theirs import COMMAND, OF_MONTH
from locales.wording.recognition.commending import deeds_text
from storage.desk.registered import Registered, registered

_BEST = re.compile(
    r"\bthang\b.*\bai\b.*\b(?:kha|gioi|tot|noi bat|xuat sac|hay|nhieu|tien bo|nhat|nhut)\b"
    r"|\bai\b.*\b(?:kha|gioi|tot|noi bat|xuat sac|hay|tien bo)(?: nhat| nhut)?\b.*\bthang\b"
)
_CHOOSES = re.compile(r"^(?:(?:roi|u|vay|ok|thi|da|cho|toi|tui) ?,? ?)*(?:chon|lay|bau|neu)\b")
_WORST = re.compile(r"\b(?:te|kem|do|cham|yeu|it) (?:nhat|nhut)\b|\bchua (?:dang ky|bao|lam)\b")
KEY, LATELY, MOST = "best of the month", timedelta(minutes=30), 3


def heard(turn: Turn, folded: str) -> bool:
    if not _BEST.search(folded) or _WORST.search(folded):
        return False
    lines = [turn.tr("Results of this month in your branch, by what is reached of each goal:")]
    lines += [_line(turn, each) for each in _best(turn)] or [turn.tr("nothing is reported for this month yet")]
    lines.append(
        turn.tr("Share = reached ÷ registered. The month is not over yet; you choose, and who is chosen is asked.")
    )
    conversation.pick(turn, KEY, "shown")
    turn.say("\n".join(lines), (Choice(turn.tr("Choose the good example"), f"{COMMAND} {OF_MONTH}"),), private=True)
    return True


def chosen(turn: Turn, folded: str) -> bool:
    """ "Rồi, chọn anh Tám" right after."""
    shown = conversation.picked_lately(turn, KEY, LATELY)
    return bool(shown and _CHOOSES.match(folded)) and len(whom.meant(turn.text, whom.of_the_cells(turn))) == 1


def _best(turn: Turn) -> list[Registered]:
    """What moved this month, the largest share first."""
    found = list[Registered]()
    for cell in led_cells(turn.member):
        asked = looked_at.of(turn, cell.path)
        found += registered(turn.session, cell, asked.ids, AsOf.now(turn.today)) if asked else []
    first = turn.today.replace(day=1)
    moved = [each for each in found if each.owner and each.last_day and each.last_day >= first and _share(turn, each)]
    return sorted(moved, key=lambda each: _share(turn, each), reverse=True)[:MOST]


def _share(turn: Turn, each: Registered) -> int:
    return standing_of(each.pledge, turn.today).percent or 0


def _line(turn: Turn, each: Registered) -> str:
    return f"• {each.owner}: {deeds_text(turn.language, [each.pledge])}"
