"""Two things, each done for itself: a confirmation and thanks, a report and a word on being named or an exemplar."""

import re

from domain.permissions import led_cells
from domain.understanding.acts.act import Act
from domain.understanding.several_things.things import Thing
from domain.understanding.text.words import fold
from handlers.people import whom
from handlers.pledges.my_pledges import reportable
from handlers.reporting import told
from handlers.talk.turn import Turn

_THANKS = re.compile(r"[,.;!] *(?P<thanks>(?:va |cho (?:toi|tui) )?cam on\b.+)$")
_CONFIRMS = re.compile(r"^(?:(?:toi|tui|em|ok|u|roi|da|vay) )*(?:xac nhan|duyet|cong nhan)\b")
_NAMED = re.compile(
    r"[,.;!] *(?P<named>[^,.;!]*\b(?:neu|noi|dua|nhac|cong bo|ghi|de) ten (?:toi|tui|minh|em|con)\b.*"
    r"\b(?:hong sao|khong sao|ko sao|cung duoc|dong y|thoai mai|duoc het)\b.*)$"
)
_OF_EXEMPLARS = re.compile(
    r"[,.;!] *(?P<more>(?:va |luon |cho (?:toi|tui|em|minh|con) |toi |tui |em )*(?:muon |xin |dang ky )?"
    r"(?:hoc (?:tap|theo|hoi)|noi guong|theo guong|bat kip|de nghi|gioi thieu)\b.*\b(?:dien hinh|guong|khen|bieu duong"
    r"|hoc theo|hoc tap)\b.*)$"
)
""" "Trồng thêm 3 cây, cho tui học tập điển hình anh Hai": no number is lost beside the wish."""


def things(turn: Turn) -> list[Thing]:
    """The two things, the first as it was typed; none where it is only one."""
    text = " ".join(turn.text.split())
    folded = fold(text)
    if len(folded) != len(text):
        return []
    if (named := _NAMED.search(folded)) and turn.member.home is not None:
        return [Thing("", text[: named.start()]), Thing("", text[named.start("named") :])]
    more = _OF_EXEMPLARS.search(folded)
    told_first = text[: more.start()] if more else ""
    if more and re.search(r"\d", told_first) and any(told.counts(told_first, each) for each in reportable(turn)):
        return [Thing(Act.REPORT, told_first), Thing("", text[more.start("more") :])]
    thanks = _THANKS.search(folded) if _CONFIRMS.match(folded) and led_cells(turn.member) else None
    meant = whom.meant(text[: thanks.start()], whom.of_the_cells(turn)) if thanks else []
    if thanks is None or len(meant) != 1:
        return []
    words = text[thanks.start("thanks") :]
    return [Thing("", text[: thanks.start()]), Thing("", f"gửi lời cảm ơn đồng chí {meant[0].name}: {words}")]
