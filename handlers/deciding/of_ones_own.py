""" "Tui bí thư mà sao cái của tui tui hổng tự duyệt được": who decides on what a leader does, and how that stands."""

import re

from domain.chat import Choice
from domain.permissions import may_have_queue
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import visible
from handlers.service.known_rules import RULES
from handlers.talk.turn import Turn
from locales.wording.people import some_of
from locales.wording.pledges import pledge_entry
from storage import organisations
from storage.people import members

SHOWN, NAMED, LONGEST = 3, 3, 25
_DECIDES = r"(?:duyet|phe duyet|xac nhan|cong nhan)"
_ME = r"(?:toi|tui|minh|em|bi thu|pho bi thu)"
_ASKS = re.compile(
    rf"\btu(?: {_ME})? {_DECIDES}\b|\b{_ME} tu {_DECIDES}\b"
    rf"|\b{_DECIDES} (?:cho )?(?:cai |viec |phan |dang ky |bao cao |ket qua )*(?:cua )?(?:chinh )?(?:toi|tui|minh)\b"
    rf".*\b(?:khong|ko|hong|hok|sao|vay)\b"
    rf"|\bai (?:se |la nguoi |moi )?{_DECIDES}\b(?: (?:cho|cai|viec|phan|dang ky|bao cao|ket qua|cua))* {_ME}\b"
    rf"|\b(?:cai|viec|phan|dang ky|bao cao)(?: \w+)? cua (?:chinh )?{_ME}\b.*\bai (?:se |moi )?{_DECIDES}\b"
)


def heard(turn: Turn) -> bool:
    """Whether a leader asks why their own is not theirs to decide on, or who does; that is told with how it stands."""
    folded = fold(turn.text)
    if turn.person is None or turn.chat.dialogue or not may_have_queue(turn.member) or turn.member.home is None:
        return False
    if len(folded.split()) > LONGEST or not _ASKS.search(folded):
        return False
    lines = [turn.tr(RULES["own_confirmed"].text), _who(turn)]
    found = visible(turn)
    lines += [pledge_entry(turn.language, turn.today, each) for each in found[:SHOWN]]
    lines += [] if found else [turn.tr("You have registered nothing of your own yet.")]
    turn.say("\n".join(lines), [Choice(turn.tr("My pledges"), "/camket")] if found else [])
    return True


def _who(turn: Turn) -> str:
    """Who decides today: the other leaders of the branch, else those who lead the organisation above."""
    home = turn.member.home
    assert home is not None  # asked before
    leaders = members.leaders(turn.session, [home.id], turn.today)[home.id] - {turn.member.id}
    if leaders:
        names = [each.name for each in members.by_ids(turn.session, sorted(leaders))]
        return turn.tr("On yours decides: {names}.", names=some_of(turn.language, names, NAMED))
    above = organisations.by_id(turn.session, home.above[-1]) if home.above else None
    return turn.tr("On yours decides whoever leads {organisation}.", organisation=above.name if above else home.name)
