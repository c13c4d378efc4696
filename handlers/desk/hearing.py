"""Words that ask for a file: "in danh sách", "xuất excel", "gửi file đăng ký", "tải danh sách về"."""

import re

from domain.papers.kinds import asked
from domain.papers.said import change_wanted, parts_in
from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.understanding.text.words import fold
from exports.desk.papers import BY_NAME, PAPERS, Paper
from handlers.desk import exporting, letterhead
from handlers.figures.named import by_name, lowest, starting_places
from handlers.talk.turn import Turn

_FILE = r"(?:file|tep|tap tin|excel|xlsx?|pdf|word|docx?|ban in|ban giay|ban cung|ban mem|bang tinh)"
_LIST = r"(?:danh sach|bang dang ky|ban dang ky|bang tong hop|bao cao|so lieu|dang ky|ket qua|bieu mau|bang bieu|phieu)"
_LEAD = (
    r"(?:(?:nho|cho|hay|xin|giup|gium|dum|ho|lam on|toi|tui|em|minh|chi|anh|co|chu|bac|con|chau|muon|can|a|oi|tro ly"
    r"|lai|luon|duoc|cai|mot|1|het|ca|toan bo) )*"
)
_WANTED = re.compile(
    rf"{_LEAD}(?:xuat|ket xuat|tai|in|gui|cho|lay|lam|tao|lap|xin|can|muon|dua|co)\b(?=.*\b(?:{_FILE})\b)"
    rf"|{_LEAD}(?:xuat|ket xuat|in)(?: (?:ra|giup|gium|dum|ho|cho|toi|tui|em|chi|anh|minh|lai|cai|het|toan bo|ban))*"
    rf"(?: {_LIST}| ra giay| ra (?:duoc|di|luon)|$)"
    rf"|{_LEAD}(?:tai|lay)(?: (?:giup|gium|dum|cai|ban|toan bo|het))* {_LIST}(?: .*)? (?:ve|xuong)\b"
    rf"|{_FILE}\b(?=.*\b(?:{_LIST}|chi bo|xa|phuong|dang bo)\b)"
    rf"|(?:{_LIST}) .*\b(?:dang|ra|bang|trong) {_FILE}\b"
)
_BRINGS = re.compile(
    r"\b(?:nap|nhap|day nay|nay ne|file mau|(?:em|toi|tui|chi|anh) (?:gui|co|dang co|co san)"
    r"|gui(?: \w+){0,2} (?:sao|the nao|cho ai|o dau)|khong (?:in|mo|tai) duoc|bi loi|hong)\b"
)
""" "Tôi có file excel danh sách đảng viên" brings a list, and "không mở được file" tells of trouble."""
_DOES = re.compile(r"\b(?:dang ky|hua) (?:in|lam|gui|tao|tai)\b|\b\d+ (?:to|ban|cuon|trang|bai)\b|\bto roi\b")


def paper_named(turn: Turn) -> bool:
    """Whether one paper is asked for by its name, or what stands on the papers is to be otherwise."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member) or not turn.text:
        return False
    place = _named(turn) or next(iter(starting_places(turn)), None)
    if place is None:
        return False
    if (part := change_wanted(turn.text)) is not None:
        letterhead.change(turn, place, part, parts_in(turn.text))
        return True
    kind = asked(fold(turn.text).strip(" .!"), committee=place.has_branches)
    if kind is None or not BY_NAME[kind].may(turn.member, place):
        return False
    exporting.offer(turn, place, BY_NAME[kind])
    return True


def heard(turn: Turn) -> bool:
    """Whether somebody with figures asks for a file: then which one, of the organisation they name or of their own."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member) or not is_wanted(turn.text):
        return False
    place, paper = _named(turn), _paper(turn.text)
    if place is not None:
        exporting.offer(turn, place, paper)
    else:
        exporting.show(turn, paper.name if paper else "")
    return True


def is_wanted(text: str) -> bool:
    said = fold(text).strip(" .?!")
    return bool(_WANTED.match(said)) and not _BRINGS.search(said) and not is_work(text)


def is_work(text: str) -> bool:
    """Whether printing is the work itself: "in 500 tờ rơi"."""
    return bool(_DOES.search(fold(text)))


def _paper(text: str) -> Paper | None:
    """The one file that is named by its kind."""
    said = fold(text)
    return next((each for each in PAPERS if re.search(each.words, said)), None)


def _named(turn: Turn) -> Place | None:
    """The organisation that is named, where its figures are theirs to see."""
    paths = [place.path for place in starting_places(turn)]
    found = [each for each in lowest(by_name(turn, turn.text, paths)) if may_summarise(turn.member, each)]
    return found[0] if len(found) == 1 else None
