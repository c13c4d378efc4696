"""Words that ask for a file, whichever: "in danh sách", "xuất excel", "gửi file đăng ký", "tải danh sách về"."""

import re

from domain.understanding.text.words import fold

_EXCEL = r"e(?:xc|cx|x|ks|xs|c)ell?|xlsx?"
"""Also as people misspell it."""
_SAYS_EXCEL = re.compile(rf"\b(?:{_EXCEL}|bang tinh)\b")
_FILE = rf"(?:file|tep|tap tin|{_EXCEL}|pdf|word|docx?|ban in|ban giay|ban cung|ban mem|bang tinh)"
_LIST = r"(?:danh sach|bang dang ky|ban dang ky|bang tong hop|bao cao|so lieu|dang ky|ket qua|bieu mau|bang bieu|phieu)"
_LEAD = (
    r"(?:(?:nho|cho|hay|xin|giup|gium|dum|ho|lam on|toi|tui|em|minh|chi|anh|co|chu|bac|con|chau|muon|can|a|oi|tro ly"
    r"|lai|luon|duoc|cai|mot|1|het|ca|toan bo|e|c|da|dang|hien) )*"
)
_WANTED = re.compile(
    rf"{_LEAD}(?:xuat|ket xuat|tai|in|gui|cho|lay|lam|tao|lap|xin|can|muon|dua|co)\b(?=.*\b(?:{_FILE})\b)"
    rf"|{_LEAD}(?:xuat|ket xuat|in)(?: (?:ra|giup|gium|dum|ho|cho|toi|tui|em|chi|anh|minh|lai|cai|het|toan bo|ban))*"
    rf"(?: {_LIST}| ra giay| ra (?:duoc|di|luon)|$)"
    rf"|{_LEAD}(?:tai|lay)(?: (?:giup|gium|dum|cai|ban|toan bo|het))* {_LIST}(?: .*)? (?:ve|xuong)\b"
    rf"|{_FILE}\b(?=.*\b(?:{_LIST}|chi bo|xa|phuong|dang bo)\b)"
    rf"|{_FILE}\b(?=.* (?:cho|giup|gium|dum) (?:toi|tui|em|minh|chi|anh|co|chu|bac)\b)"
    rf"|(?:{_LIST}) .*\b(?:dang|ra|bang|trong) {_FILE}\b"
)
_BRINGS = re.compile(
    r"\b(?:nap|nhap|day nay|nay ne|file mau|(?:em|toi|tui|chi|anh) (?:gui|co|dang co|co san)"
    r"|gui(?: \w+){0,2} (?:sao|the nao|cho ai|o dau)|khong (?:in|mo|tai) duoc|bi loi"
    r"|bi hong|(?:file|tep) hong|hong (?:file|tep|roi|mat))\b"
)
""" "Tôi có file excel danh sách đảng viên" brings a list, and "không mở được file" tells of trouble."""


def says_excel(folded: str) -> bool:
    return _SAYS_EXCEL.search(folded) is not None


def asks_for_file(text: str) -> bool:
    said = fold(text).strip(" .?!")
    return bool(_WANTED.match(said)) and not brings_one(text)


_TABLE = re.compile(
    rf"{_LEAD}(?:xuat|ket xuat|in|gui|lap|lam|tao|dua|lay|soan)\b(?: \w+){{0,4}}?"
    rf" (?:bang|danh sach|ds|file|tep|bieu|{_LIST})\b"
)


def asks_for_table(text: str) -> bool:
    """Whether a file or a table is asked for, whatever it says of how the table shall be: "đừng xếp hạng"."""
    return asks_for_file(text) or _TABLE.match(fold(text)) is not None


def brings_one(text: str) -> bool:
    """Whether a file is brought or does not open, or printing is the work itself."""
    return _BRINGS.search(fold(text)) is not None or is_work(text)


_DOES = re.compile(
    r"\b(?:dang ky|hua) (?:in|lam|gui|tao|tai)\b|\bto roi\b"
    r"|(?<!gon )(?<!khoang )(?<!chung )(?<!trong )(?<!tam )(?<!co )\b\d+ (?:to|ban|cuon|trang|bai)\b"
    r"(?! (?:thoi|word|pdf|excel|mem|in)\b)"
)
""" "Ngắn gọn 2 trang thôi", "thêm 1 bản word" say how long a paper shall be, and in which form."""


def is_work(text: str) -> bool:
    """Whether printing is the work itself: "in 500 tờ rơi"."""
    return bool(_DOES.search(fold(text)))
