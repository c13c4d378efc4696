"""Words that ask for a file: "in danh sách", "xuất excel", "gửi file đăng ký", "tải danh sách về"."""

import re

from domain.chat import Choice
from domain.papers.forms import of_the_last, wanted
from domain.papers.kinds import TIMELESS, asked
from domain.papers.said import change_wanted, parts_in, template_spoken_of
from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold
from exports.desk.papers import BY_NAME, PAPERS, Paper
from handlers.desk import exporting, letterhead, ordering
from handlers.figures.named import by_name, lowest, starting_places
from handlers.talk.turn import Turn
from locales.wording.papers.making import templates_text

_FILE = r"(?:file|tep|tap tin|e(?:xc|cx|x|ks|xs|c)ell?|xlsx?|pdf|word|docx?|ban in|ban giay|ban cung|ban mem|bang tinh)"
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
    rf"|{_FILE}\b(?=.* (?:cho|giup|gium|dum) (?:toi|tui|em|minh|chi|anh|co|chu|bac)\b)"
    rf"|(?:{_LIST}) .*\b(?:dang|ra|bang|trong) {_FILE}\b"
)
_BRINGS = re.compile(
    r"\b(?:nap|nhap|day nay|nay ne|file mau|(?:em|toi|tui|chi|anh) (?:gui|co|dang co|co san)"
    r"|gui(?: \w+){0,2} (?:sao|the nao|cho ai|o dau)|khong (?:in|mo|tai) duoc|bi loi|hong)\b"
)
""" "Tôi có file excel danh sách đảng viên" brings a list, and "không mở được file" tells of trouble."""
_DOES = re.compile(r"\b(?:dang ky|hua) (?:in|lam|gui|tao|tai)\b|\b\d+ (?:to|ban|cuon|trang|bai)\b|\bto roi\b")

_FORM_ALONE = re.compile(
    r"(?:(?:cho|gui|xin|toi|tui|em|minh|chi|anh|bac|chu|lay|in|xuat|tai|lam|doi|chuyen|qua|sang|thanh|ra|lai|ban|file|tep"
    r"|cai|to|luon|di|nhe|nha|nghen|a|ah|oi|voi|giup|gium|dum|ho|muon|can|duoc|khong|nay|do|kia|vua|roi|moi|hoi|nua|them"
    r"|la|day|co|sao|van|chot|thoi|bo|xoa|go|chu|dau|phieu|van|bao|cao|danh|sach|giay|ky|de|ghi|thanh|nhap|chinh|thuc|du|thao"
    r"|p ?d ?f|con|tro ly|ok|nhan|xem|dong|y)(?: |$))+"
)
_HALVES = re.compile(r"\b(?:6|sau) thang (?:dau|cuoi) nam(?: (?:nay|20\d\d))?\b|\bbao cao nam\b(?! (?:ngoai|truoc|20))")
""" "Báo cáo 6 tháng đầu năm" is the name of a paper."""
_SINCE = re.compile(
    r"\b(?:(?:giup|gium|dum|ho|cho)(?: (?:toi|tui|em|chi|anh|minh|bac|chu))?|nha|nhe|nghen|a|voi|di|luon|duoc khong)\b"
)

_LONG_PAST = re.compile(r"\b(?:(?:nam|quy|thang|tuan) (?:ngoai|truoc|roi)|hom qua)\b")
_PAST = re.compile(r"\b(?:ngoai|truoc|roi|qua|20\d\d)\b")
""" "Tháng 4" said in March is the coming one."""


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
    folded = fold(turn.text).strip(" .!?")
    if template_spoken_of(folded):
        turn.say(templates_text(turn.language))
        return True
    kind = asked(folded, committee=place.has_branches)
    if kind is None:
        return _another_form(turn, folded)
    if not BY_NAME[kind].may(turn.member, place):
        return False
    if kind in TIMELESS or not _of_a_past_day(turn, place, folded):
        exporting.offer(turn, place, BY_NAME[kind], wanted(folded))
    return True


def _another_form(turn: Turn, folded: str) -> bool:
    """Whether the paper made last is wanted in another form: "bản PDF", "bản chính", "để lại dự thảo"."""
    last = ordering.last(turn)
    form = of_the_last(folded, last[2]) if last and _FORM_ALONE.fullmatch(folded) else None
    if last is None or form is None:
        return False
    exporting.offer(turn, last[0], last[1], form)
    return True


def _of_a_past_day(turn: Turn, place: Place, folded: str) -> bool:
    """Whether it is wanted as of a past day, which no file shows; then it is said where those figures are."""
    bare = _SINCE.sub(" ", _HALVES.sub(" ", folded)).strip(" .?!")
    named = _LONG_PAST.search(bare)
    day = past_day(named[0] if named else bare, turn.today)[0]
    if day is None or day >= turn.today or (day.year < turn.today.year and not _PAST.search(folded)):
        return False
    exporting.check(turn, place)
    turn.say(
        turn.tr(
            "A file shows what is recorded up to now. The figures of {day} are here:", day=turn.language.short_date(day)
        ),
        [
            Choice(turn.tr("Figures of {day}", day=turn.language.short_date(day)), f"/tonghop {place.code} {day}"),
            Choice(turn.tr("A file of today"), f"/xuat {place.code}"),
        ],
    )
    return True


def heard(turn: Turn) -> bool:
    """Whether somebody with figures asks for a file: then which one, of the organisation they name or of their own."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member) or not is_wanted(turn.text):
        return False
    places = starting_places(turn)
    place, paper, folded = _named(turn), _paper(turn.text), fold(turn.text)
    if (near := place or next(iter(places), None)) and _of_a_past_day(turn, near, folded):
        return True
    if place is not None or len(places) == 1:
        exporting.offer(turn, place or places[0], paper, wanted(folded))
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
