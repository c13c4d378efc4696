""" "Anh Năm gửi báo cáo giấy cho tôi rồi, khỏi nhắc ảnh nữa": enter it, or let him rest."""

import re

from domain.chat import Choice
from domain.permissions import led_cells
from domain.understanding.text.words import fold
from handlers.people import whom
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import pledges

_GAVE = re.compile(
    r"\b(?:gui|nop|dua|bao|noi|ke|goi|dien|bao cao|lam)\b.*\b(?:giay|roi|mieng|truc tiep|tan tay|dien thoai"
    r"|day du|xong)\b"
)
_NO_MORE = re.compile(
    r"\b(?:khoi|dung|thoi|ngung|khong can|mien|het|ko can|hong can)(?: co| phai)?"
    r" (?:nhac|don doc|hoi|hoi thuc|thuc|giuc|reo|nhan|goi|lam phien)\b"
)
_MINE = re.compile(r"\b(?:nhac|hoi|nhan)(?: \w+)? (?:toi|tui|minh)\b")


def heard(turn: Turn) -> bool:
    """Whether a member of one's branch has reported otherwise and shall not be urged; what can be done is offered."""
    folded = fold(turn.text)
    if not led_cells(turn.member) or not (_GAVE.search(folded) and _NO_MORE.search(folded)) or _MINE.search(folded):
        return False
    found = whom.meant(turn.text, whom.of_the_cells(turn))
    if len(found) != 1:
        return False
    member = found[0]
    mine = pledges.of_member(turn.session, member.id)
    late = [quoted(each.content, 60) for each in mine if each.is_open and each.is_late(turn.today)]
    lines = [turn.tr("What comrade {name} reported to you is not here yet, so I would go on asking.", name=member.name)]
    lines += [turn.tr("Overdue: {branches}", branches=", ".join(late[:2]))] if late else []
    lines.append(turn.tr("Once you enter it, I ask no more of what is done."))
    ways = (
        Choice(turn.tr("Enter the result of comrade {name}", name=member.name), f"/ghiho {member.id}"),
        Choice(turn.tr("Stop the reminders to comrade {name}", name=member.name), f"/ngungnhac {member.id}"),
    )
    turn.say("\n".join(lines), ways, private=True)
    return True
