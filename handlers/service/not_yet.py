"""What people ask for that cannot be done here yet: what it is, and who can."""

import re

from domain.papers.files_said import is_work
from domain.permissions import has_summaries, led_places
from domain.understanding.text.words import fold
from handlers.desk import exporting
from handlers.figures import comparing, summary, urging
from handlers.figures.beside import peers
from handlers.figures.late import overdue
from handlers.listing import branch_list
from handlers.newcomers import adding
from handlers.pledges import my_pledges
from handlers.registering import registration
from handlers.talk.turn import Turn

_OF_WORK = re.compile(r"\b(?:hua|dang ky|cam ket|tien do|tung viec|viec tung|viec da|ket qua|duoc (?:bao )?nhieu)\b")
_OF_FIGURES = re.compile(
    r"\b(?:cac chi bo|chi bo nao|to chuc|ty le|ti le|bao nhieu|duoc may|tong hop|so lieu|ket qua)\b"
)
_FOR_THE_GROUP = re.compile(r"\b(?:dan|dang|chep|copy|gui|dua)(?: (?:len|vao|vo|qua|cho))* nhom\b")
_A_FILE = re.compile(r"\b(?:in|tep|file|excel|word|xuat|tai ve|ban giay|may in)\b")
_ME = "(?:toi|tui|em|minh|chi|anh|co|chu|bac)"
_LEAD_IN = rf"^(?:(?:nho|cho|hay|xin|giup|lam on|em|chau|tro ly|{_ME}|muon|can),? )*"
_PAPER = "(?:cong van|to trinh|van ban|ke hoach|quyet dinh|nghi quyet|bien ban|giay moi|giay khen|du thao|bao cao"
_PAPER += "|(?:danh sach )?de nghi (?:khen|bieu duong)|danh sach khen)"
_DRAFTS = re.compile(
    rf"{_LEAD_IN}(?:soan|thao|soan thao|viet|lap|lam|danh)"
    rf"(?: (?:giup|gium|dum|ho|cho|{_ME}|san|mot|1|cai|ban))* {_PAPER}\b(?!.* truoc \d)"
)
_HELP = re.compile(
    r"\bbao cao (?:thang|quy|nam|tuan|6|sau thang|so ket|tong ket)\b"
    rf"|\b(?:soan|thao|giup|gium|dum|ho|(?:cho|nho) {_ME})\b"
)
""" "Làm báo cáo" alone reports, and "lập kế hoạch" may be a pledge."""
_ASKS = re.compile(r"\?|\b(?:sao|the nao|khi nao|bao gio|o dau|chua|gi|ai)\W*$")


def heard(turn: Turn) -> bool:
    """Whether a leader orders what cannot be done here yet; then it is said, with what comes nearest."""
    folded = fold(turn.text)
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return False
    if _ASKS.search(folded):
        return False
    if _DRAFTS.search(folded) and _HELP.search(folded):
        _draft(turn, folded)
    else:
        return False
    return True


def _draft(turn: Turn, folded: str) -> None:
    """No paper is drafted: the figures for it, or the reminder it was to bring."""
    if led_places(turn.member) and re.search(r"\b(?:don doc|nhac|hoi thuc)\b", folded):
        turn.say(turn.tr("I cannot draft papers yet; I can remind each comrade here."))
        urging.start(turn, "")
        return
    turn.say(turn.tr("I cannot draft papers yet; here are the figures for it:"))
    summary.hear(turn, turn.text)


def list_people(turn: Turn, text: str) -> None:
    """The list of people, or as a file; other figures and lists where they are meant."""
    folded, sees = fold(text), has_summaries(turn.member)
    if sees and re.search(r"\bso sanh\b", folded):
        compare(turn, text)
    elif sees and overdue.is_asked(text):
        summary.hear(turn, text)
    elif sees and _FOR_THE_GROUP.search(folded):
        summary.show(turn, "nhom")
    elif sees and is_work(text):
        registration.offer(turn, text)
    elif sees and _A_FILE.search(folded):
        exporting.show(turn, "")
    elif sees and _OF_FIGURES.search(folded):
        summary.show(turn, "")
    elif _OF_WORK.search(folded) and branch_list.listable(turn):
        branch_list.say(turn, "")
    else:
        adding.show_named(turn, text)


def compare(turn: Turn, text: str) -> None:
    """The figures of an earlier day beside today's, a table among peers, or how far one is oneself."""
    sees = has_summaries(turn.member)
    if (sees and comparing.heard(turn, text)) or peers.answer(turn, text):
        return
    if sees:
        summary.show(turn, "")
    else:
        my_pledges.show(turn, "")
