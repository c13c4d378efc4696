"""Which papers there are, how people ask for each, and who of an organisation gets it."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.papers.forms import UP, stays_inside
from domain.papers.periods import reported_on


class Kind(StrEnum):
    """A paper; the value stands in commands."""

    MEETING = "hop"
    REGISTRATION = "dangky"  # with names, inside the cell
    REGISTRATION_UP = "dangkytren"  # for the level above: counts, and who agreed
    URGING = "dondoc"
    SIGNING = "ky"
    BLANK = "trong"
    HALF_YEAR = "baocao6"
    YEAR = "baocaonam"
    HALF_YEAR_INSIDE = "baocao6noibo"  # with names, inside the cell
    YEAR_INSIDE = "baocaonamnoibo"
    COLLECTIVE = "tapthe"  # what the organisation registered in its own name
    HANDED_IN = "danop"  # the figures it handed in last for a round
    LAUNCH = "phatdong"  # the plan of a launch, of the event and the campaign
    PRAISE = "khen"  # the set that proposes commendations on the anniversary
    PRAISE_REVIEW = "khensoket"  # at a review
    PRAISE_SUDDEN = "khendotxuat"
    CRITERIA = "tucham"  # how it marked itself by each set of criteria
    AGREEMENT = "giaouoc"  # to be signed, with the points of its parties
    COMMITTEE = "danguy"
    COMMITTEE_HALF_YEAR = "baocao6danguy"
    COMMITTEE_YEAR = "baocaonamdanguy"


OWN_SHEET = "cuatoi"
"""What somebody registered themselves, for them alone: in no list of an organisation's papers."""
OF_COMMITTEES = frozenset({Kind.COMMITTEE, Kind.COMMITTEE_HALF_YEAR, Kind.COMMITTEE_YEAR})
PRAISING = frozenset({Kind.PRAISE, Kind.PRAISE_REVIEW, Kind.PRAISE_SUDDEN})
"""What is made of a list of commendations whose parts agree."""
OF_BOTH = frozenset(
    {Kind.COLLECTIVE, Kind.HANDED_IN, Kind.LAUNCH, Kind.URGING, Kind.CRITERIA, Kind.AGREEMENT, *PRAISING}
)
WITH_NAMES = {Kind.HALF_YEAR: Kind.HALF_YEAR_INSIDE, Kind.YEAR: Kind.YEAR_INSIDE}
"""What of a report stays in the cell."""
NUMBERED = frozenset({*WITH_NAMES, *WITH_NAMES.values(), Kind.HANDED_IN, Kind.COMMITTEE_HALF_YEAR, Kind.COMMITTEE_YEAR})
_ITS_OWN = {
    Kind.REGISTRATION: Kind.COMMITTEE,
    Kind.HALF_YEAR: Kind.COMMITTEE_HALF_YEAR,
    Kind.YEAR: Kind.COMMITTEE_YEAR,
}
"""What of a committee is a paper of another form."""
UNHEADED = frozenset({Kind.MEETING, Kind.URGING})
"""What stays inside and carries only the name of the organisation: nothing has to be asked before."""

TIMELESS = frozenset({Kind.HANDED_IN, Kind.BLANK, Kind.SIGNING, Kind.LAUNCH, *PRAISING})
"""What is of no day, or of the day on which it was handed in."""

_MAKES = r"(?:in|lam|lap|soan|viet|xuat|tao|gui|cho|lay|xin|can|muon|tai|danh|thao)"
_DRAFTS = r"(?:in|lam|lap|soan|viet|xuat|tao|danh|thao)"
_FILE = (
    r"(?:file|tep|word|docx|ban in|de in|in ra|ban giay|van ban|de ky|de nop|de gui|gui (?:cap tren|dang uy|len|xa|di)"
    r"|nop)"
)


@dataclass(frozen=True, slots=True)
class _Said:
    kind: Kind
    words: re.Pattern[str]


_AS_PAPER = r"(?:ban word|noi bo|file|tep|word|docx|ban in|de in|in ra|ban giay|de ky)"
_MARKED = r"(?:phieu|bang|ban|mau|to) (?:tu (?:cham|danh gia)|cham tieu chi|tieu chi)\b"
_WHOSE = r"(?:(?:ket qua|thi dua|phong trao|so ket|cua|dang uy|dang bo|chi bo) )*"
_SUMS = r"(?:tong hop|ket qua|so lieu|so ket|tong ket)"
_SAID = (
    _Said(
        Kind.CRITERIA,
        re.compile(rf"\b{_MAKES}\b(?!.*\b(?:len|cap tren)\b).*\b{_MARKED}|\b{_MARKED}.*\b{_AS_PAPER}\b|^{_MARKED}$"),
    ),
    _Said(
        Kind.LAUNCH,
        re.compile(
            rf"\b{_DRAFTS}\b.*\bke hoach (?:(?:to chuc|le|buoi) )*phat dong\b"
            rf"|\bke hoach (?:(?:to chuc|le|buoi) )*phat dong\b.*\b{_AS_PAPER}\b"
        ),
    ),
    _Said(
        Kind.AGREEMENT,
        re.compile(
            rf"\b{_MAKES} (?:\w+ ){{0,3}}giao uoc\b.*\b{_AS_PAPER}\b|\b{_AS_PAPER} (?:\w+ ){{0,2}}giao uoc\b"
            r"|\b(?:in|xuat|tai) (?:\w+ ){0,3}giao uoc\b|\bgiao uoc\b.*\b(?:word|docx?|pdf|de in|ban giay)\b"
        ),
    ),
    _Said(
        Kind.COLLECTIVE,
        re.compile(
            r"\b(?:ban|phieu|mau|to) dang ky(?: noi dung)?(?: thi dua)?"
            r" (?:cua )?(?:tap the|chi bo(?! ky)|dang uy|dang bo)\b"
            rf"|\bdang ky (?:cua )?tap the\b.*\b{_AS_PAPER}\b|\b{_MAKES}\b.*\bban dang ky tap the\b"
        ),
    ),
    _Said(
        Kind.HANDED_IN,
        re.compile(
            rf"\b(?:in|xuat|tai|lay|xin|can)\b.*\b(?:bao cao|so lieu)(?: (?:da|vua|moi)) (?:nop|chot|gui)\b"
            rf"|\b(?:bao cao|so lieu) (?:da|vua|moi) (?:nop|chot|gui)\b.*\b{_AS_PAPER}\b"
        ),
    ),
    _Said(
        Kind.MEETING,
        re.compile(
            r"\bphieu (?:hop|tien do|sinh hoat)\b|\b(?:to|ban) tien do\b.*\b(?:hop|sinh hoat)\b"
            r"|\b(?:hop|sinh hoat)\b.*\bin\b.*\bphieu\b|\bphieu cho (?:ky|buoi|cuoc) (?:hop|sinh hoat)\b"
            rf"|\b{_MAKES}\b.*\b(?:tien do|phieu) (?:de |cho )?(?:hop|sinh hoat)(?: chi bo)?\b"
            r"|\b(?:giay|to|ban|mau|phieu)(?: (?:giay|in|tien do))*(?: (?:de|cho|dung|xai|dem|mang|di))+ (?:hop"
            r"|sinh hoat)\b"
        ),
    ),
    _Said(Kind.BLANK, re.compile(r"\b(?:mau|ban|phieu|to|giay)(?: dang ky)?(?: thi dua)? (?:trong|trang)\b")),
    _Said(
        Kind.SIGNING,
        re.compile(
            r"\b(?:mau|phieu|ban|to)(?: dang ky)?(?: noi dung)?(?: thi dua)?"
            r" (?:cho|de) (?:nguoi ta|tung nguoi|moi nguoi|dang vien|ba con|anh em|mn|cac dong chi|ca chi bo)?"
            r"(?: de)? ?ky\b"
            r"|\b(?:ban|mau|phieu|to|giay)(?: nao| gi)?(?: de| cho)(?: \w+){0,3} ky(?: ten)?\b"
            r"|\b(?:ban|mau|phieu|to|giay) (?:giay )?(?:co |ke |o |in |san |dang ky |cho )+(?:\w+ ){0,4}ky(?: ten"
            r"| dang ky)\b"
            r"|\b(?:mau|phieu|ban|to) ky (?:ten|dang ky)\b"
            rf"|(?:^|\b{_MAKES} (?:\w+ ){{0,2}})(?:phieu|to) ky(?! (?:ket|giao|nhan|hieu)\b)"
            rf"|\b{_MAKES}\b(?: \w+){{0,4}} (?:phieu|to|ban|giay)(?: de)? ky\b(?! (?:hieu|so|ket|luat|nay|truoc))"
            r"|\bban dang ky (?:thi dua |ca nhan )?(?:de ky|cua tung nguoi|tung dang vien)\b"
            rf"|\b{_MAKES} (?:\w+ )?(?:ban|phieu) dang ky\b"
        ),
    ),
    _Said(
        Kind.COMMITTEE,
        re.compile(
            r"\b(?:bang|file|tep|bieu|ban)(?: (?:so lieu|exc?el|word))* tong hop (?:(?:dang ky|so lieu|ket qua|theo|cua"
            r"|tung|cac|moi|toan bo|tat ca|ca|\d+)"
            r" )+(?:chi bo|cb|don vi|ap|chi dang bo|toan xa|xa|toan dang bo)\b"
        ),
    ),
    _Said(
        Kind.URGING,
        re.compile(
            r"\b(?:danh sach|ds|bang|phieu) (?:de )?don doc\b"
            r"|\bchua (?:dang ky|bao cao|nop)\b.*\b(?:in|xuat) (?:ra|giup|gium|dum|cho)\b"
            r"|\b(?:in|xuat|lap)\b.*\b(?:danh sach|ds)\b.*\bchua (?:dang ky|bao cao|nop)\b"
        ),
    ),
    _Said(
        Kind.HALF_YEAR,
        re.compile(
            rf"\b{_DRAFTS}\b.*\bbao cao {_WHOSE}(?:6|sau) thang\b"
            rf"|\bbao cao\b.*\b(?:6|sau) thang\b.*\b{_AS_PAPER}\b"
            r"|\b(?:pdf|word|docx|file)\b(?: \w+){0,3} bao cao (?:6|sau) thang\b|\bbao cao (?:6|sau) thang\b.*\bpdf\b"
            rf"|\b{_DRAFTS}\b.*\bbao cao so ket\b"
            rf"|^(?!.*\bexcel\b)(?=.*\b{_AS_PAPER}\b).*\b{_SUMS}(?: \w+){{0,3}}? (?:6|sau) thang\b"
        ),
    ),
    _Said(
        Kind.YEAR,
        re.compile(
            rf"\b{_DRAFTS}\b.*\bbao cao {_WHOSE}(?:nam|ca nam|cuoi nam|tong ket(?: nam)?)\b"
            rf"|\bbao cao\b.*\b(?:nam|ca nam|cuoi nam|tong ket)\b.*\b{_AS_PAPER}\b"
            rf"|^(?!.*\bexcel\b)(?=.*\b{_AS_PAPER}\b).*\b{_SUMS}(?: \w+){{0,3}}? (?:ca|cuoi|het) nam\b"
        ),
    ),
    _Said(
        Kind.REGISTRATION,
        re.compile(
            r"\b(?:bang|bieu) tong hop dang ky\b"
            rf"|(?:^|\b{_MAKES} (?:\w+ )?)bieu(?: mau)? dang ky(?:$| (?:thi dua|noi dung|cua|chi bo)\b)"
            r"|\bbang tong hop\b.*\b(?:word|docx?|pdf|de (?:trinh|ky|nop|gui))\b"
            rf"|\b(?:in|xuat|lap|soan|lam)\b.*\b(?:danh sach|ds|bang)(?: cac)?(?: \w+)? dang ky\b(?! (?:hoc|thi\b))"
            rf"|\b(?:danh sach|ds|bang)(?: tong hop)? dang ky\b.*\b{_FILE}\b"
        ),
    ),
)
_NOT_A_PAPER = re.compile(
    r":.*\d|\bdang ky (?:lam|in|soan|viet) \d"
    r"|\b(?:truoc \d|nhac|hen gio|chua (?:lam|co) (?:duoc )?bao cao|ai chua)\b|\?$"
)
_PRINTED = re.compile(r"\bai chua .*\b(?:in|xuat) (?:ra|giup|gium|dum|cho)\b")
_LONG = {"dk": "dang ky", "bc": "bao cao", "sh": "sinh hoat"}
_SHORT = re.compile(rf"\b(?:{'|'.join(_LONG)})\b")


def of_stretch(first: date, last: date, today: date, *, committee: bool) -> Kind | None:
    """Return the report that is written today of just these days; None where there is none of them."""
    for kind, whole in ((Kind.HALF_YEAR, False), (Kind.YEAR, True)):
        period = reported_on(today, whole=whole)
        if (period.first, period.last) == (first, last):
            return _ITS_OWN[kind] if committee else kind
    return None


def asked(folded: str, *, committee: bool) -> Kind | None:
    """Return the paper that folded words ask for; of a committee the list of registrations is its own table."""
    folded = _SHORT.sub(lambda found: _LONG[found[0]], folded)
    if _NOT_A_PAPER.search(folded) and not _PRINTED.search(folded):
        return None
    found = next((each.kind for each in _SAID if each.words.search(folded)), None)
    if committee and found in _ITS_OWN:
        return _ITS_OWN[found]
    if found in WITH_NAMES and stays_inside(folded):
        return WITH_NAMES[found]
    if found is Kind.COMMITTEE and not committee:
        found = Kind.REGISTRATION if "dang ky" in folded else None
    if found is Kind.REGISTRATION:
        return Kind.REGISTRATION_UP if UP.search(folded) else found
    return found
