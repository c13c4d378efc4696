"""What the words about a member are: something to register, how far it is, a change, a withdrawal."""

import re
from collections.abc import Sequence

from domain.permissions import belongs, led_places
from domain.roles import Member
from domain.understanding.acts.act import Act
from domain.understanding.acts.cues import says
from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.acts.persons import is_for_somebody, is_of_one_unnamed, names_somebody
from domain.understanding.acts.reading import read_act
from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.statements import WORK
from domain.understanding.text.words import fold, tokenised
from handlers.entering.said import CHANGE, REGISTER, REPORT, WITHDRAW
from handlers.people import whom
from handlers.pledges.my_pledges import reportable
from handlers.registering.registration import register_pledge
from handlers.reporting import told
from handlers.talk import parking
from handlers.talk.turn import Turn

_OF_ACTS = {
    Act.PROMISE: REGISTER,
    Act.REPORT: REPORT,
    Act.OUTLOOK: REPORT,
    Act.CORRECT_REPORT: REPORT,
    Act.CHANGE: CHANGE,
    Act.WITHDRAW: WITHDRAW,
}
_BEGINS = (
    (REGISTER, ("dang ky ", "dk ", "hua ", "nhan ")),
    (REPORT, ("bao cao ", "bao ", "da ", "duoc ", "xong ", "moi duoc ", "lam duoc ")),
    (CHANGE, ("sua ", "doi ", "gia han", "xin gia han", "xin doi", "xin lui", "lui han")),
    (WITHDRAW, ("rut ", "xin rut")),
)
_REGISTERS, _DONE = re.compile(r"\bdang k[yi] "), re.compile(r"\b(?:duoc|dc|xong|da|roi|dat)\b")
""" "Tính đăng ký 30 cây dừa" pledges anew, "30 cây trong số đã đăng ký" tells how far it is."""
_REPAIRED = re.compile(r"\bsua (?:duoc|dc|xong) (?=.*\d)(?!.*\b(?:khong|ko|hong)\b)")
_CLOSING = re.compile(
    r"[\s,.;]*\b(?:ghi|viết|nhập|viet|nhap|(?:vô|vào|vo|vao) (?:sổ|so)|note|cập nhật|cap nhat)"
    r" (?:giúp|giùm|dùm|hộ|giup|gium|dum|ho)"
    r"(?: (?:tôi|tui|em|con|cháu|mình|cô|chú|bác|anh|chị|ông|bà|toi|chau|minh|co|chu|bac|chi|ong|ba"
    r"|cái|cai|với|voi|nha|nhé|nhe|nghe|nghen|đi|di|ạ|a|luôn|luon|nữa|nua))*\W*$",
    re.IGNORECASE,
)
"""What an elder ends a report with: "trồng được 30 cây, ghi giùm"."""
FOR_ANOTHER = re.compile(r"\bnho (?:toi|tui|em|con|chau) (?:bao|dang ky|ghi|nhap)\b")
_WITHDRAWS = re.compile(r"\b(?:rut|bo|xoa|huy|go|thoi)(?: \w+){0,3}? (?:dang ky|cai|viec|phan|vu|noi dung|cam ket)\b")
_CHANGES = re.compile(
    r"\b(?:sua|doi|lui|gia han|gian|giam|ha|bot)(?: \w+){0,3}? (?:han|ngay|chi tieu|so|viec|cai|phan)\b"
)
_HELPS = re.compile(
    r"\b(?:dang ky|dk|xin|nhan) giup(?: do)? (?:gia dinh |nha )?(?:ong|ba|anh|chi|chu|co|bac|em|chau|di|cau)\b"
)
_OF_A_PLEDGE = re.compile(r"\b(?:han|so|chi tieu|muc tieu|viec|xuong|bot|giam|tang|con|gia han|doi|sua|chinh)\b")
_NO_PLEDGE = re.compile(r"\b(?:ten|chuc|sdt|dien thoai|so dt|nhac|nhan|tin|to|benh|binh|mo|vien|rut|huy|xoa|gach|bo)\b")
_TELLING = 3  # words
_ALONG = re.compile(r"^(?:(?:còn|rồi|roi|à|riêng|rieng|với lại|voi lai)\s+)+", re.IGNORECASE)
_WITHOUT_ONE = re.compile(
    r"[,(]?\s*\b(?:vì |do |tại |vi |tai )?(?:không|hông|hổng|hỏng|ko|chưa|khong|hong|chua) "
    r"(?:có|co|biết|biet|xài|xai|dùng|dung)(?: (?:xài|xai|dùng|dung|bấm|bam|cái|cai))*"
    r" (?:điện thoại|dien thoai|máy|may|zalo|telegram|smartphone)[^:,]{0,15}(?=[:,])",
    re.IGNORECASE,
)
""" "Ghi giùm bác Tám hổng có điện thoại: …" says why, and nothing that is promised."""
_THEN = re.compile(r"^(\w+(?: \w+){0,3}?) thì (?=đăng ký|đăng kí|xin|nhận|hứa|được|mới|làm|trồng)", re.IGNORECASE)
""" "Còn Lành thì đăng ký đào mương"."""
_HEADING_VERBS = {
    REGISTER: "dang ky|dang ki|dk|dky|dki",
    REPORT: "bao cao|nhap bao cao",
    "": "ghi|ghi so|nhap|cap nhat",
}
_HEADING_KINDS = {verb: kind for kind, verbs in _HEADING_VERBS.items() for verb in verbs.split("|")}
_HEADING = re.compile(
    rf"(?:(?:nho|xin|em|tro ly) )*(?P<verb>{'|'.join(_HEADING_KINDS)})(?: (?:giup|gium|dum|ho|thay|cho))+"
    r"(?: (?:toi|may|cac|nhung|dong|chi|anh|ban|nguoi|dang|vien|sau|duoi|day|nay|danh|sach|nhu|voi|nhe|nha|\d+))*"
)
""" "Đăng ký giúp các đồng chí sau" above a list."""


def kind_of(turn: Turn, words: str, member_id: int) -> str:
    """Return which it is; "" where the words do not tell."""
    folded = fold(words) + " "
    begins = next((kind for kind, beginnings in _BEGINS if folded.startswith(beginnings)), "")
    if begins == CHANGE and has_repaired(words):
        return REPORT
    if begins == CHANGE and is_repairing(turn, words, member_id):
        return REGISTER
    if begins:
        return begins
    if _REGISTERS.search(folded) and not _DONE.search(folded):
        return REGISTER
    if told.is_of_another_kind(words, reportable(turn, member_id)):
        return REGISTER
    ahead = read_deadline(words, turn.today).day
    if counts(turn, words, member_id) and not (ahead and ahead > turn.today and WORK.at(tokenised(words), 0)):
        return REPORT
    heard = read_act(words)
    if heard.act in _OF_ACTS and heard.sure:
        return _OF_ACTS[heard.act]
    if WORK.at(tokenised(words), 0) or read_goal(words).goal is not None:
        return REGISTER
    return _OF_ACTS.get(heard.act, "")


def is_repairing(turn: Turn, words: str, member_id: int) -> bool:
    """Whether "sửa 50 mét đường trước 30/4" is work to be done, and no change of what the member has open."""
    goal, found = read_goal(words).goal, reportable(turn, member_id)
    if goal is None or not goal.unit or read_deadline(words, turn.today).day is None:
        return False
    return not any(fold(goal.unit) in fold(f"{each.content} {each.goal.unit if each.goal else ''}") for each in found)


def has_repaired(words: str) -> bool:
    """Whether "sửa được 50 mét" tells how far it is, and changes nothing."""
    return _REPAIRED.search(fold(words)) is not None


def counts(turn: Turn, words: str, member_id: int) -> bool:
    """Whether the words tell how far an open pledge of the member is."""
    return any(told.may_count(words, pledge) or told.says_all(words, pledge) for pledge in reportable(turn, member_id))


def reports_instead(turn: Turn, words: str, people: Sequence[Member]) -> bool:
    """Whether a member reports on what is registered already, while something new is registered for somebody."""
    registers = parking.open_draft(turn).get(register_pledge.name, {}).get("for_id") is not None
    done = _DONE.search(fold(words)) is not None
    return registers and done and any(counts(turn, words, each.id) for each in people)


def change_in(text: str) -> str | None:
    """The one clause that changes a number or a day of somebody's pledge; "" where several might, None where none."""
    folded = fold(text)
    if _OF_A_PLEDGE.search(folded) is None or _NO_PLEDGE.search(folded):
        return None
    numbered = [each for each in re.split(r"[,.;]\s+", text) if any(map(str.isdigit, each))]
    one = numbered[0] if len(numbered) == 1 and _OF_A_PLEDGE.search(fold(numbered[0])) else ""
    return one if numbered else None


def own_words(turn: Turn) -> str:
    """What a member tells of themselves before a closing "ghi giùm"; "" where it is none, or about somebody else."""
    own = _CLOSING.sub("", turn.text)
    if own == turn.text or len(own.split()) < _TELLING or led_places(turn.member) or not belongs(turn.member):
        return ""
    typed = tokenised(own)
    another = names_somebody(typed, len(typed)) or says(typed, "relative") or FOR_ANOTHER.search(fold(own))
    return "" if another or is_for_somebody(typed) else own


def is_own_help(turn: Turn) -> bool:
    """Whether "đăng ký giúp ông Tư 1 căn nhà" may as well be help of one's own as an entry for another."""
    helps = _HELPS.search(fold(turn.text)) is not None
    return helps and belongs(turn.member) and not led_places(turn.member) and read_goal(turn.text).goal is not None


def plain(text: str) -> str:
    """A sentence without what leads to it, and without why it is entered for somebody."""
    return _THEN.sub(r"\1 ", _WITHOUT_ONE.sub("", _ALONG.sub("", whom.in_plain_titles(text))))


def heading_kind(text: str) -> str | None:
    """Return what the first of several lines has entered for those below; None where it names no such thing."""
    first, _, below = text.strip().partition("\n")
    match = _HEADING.fullmatch(fold(first).strip(" :.-")) if below else None
    return _HEADING_KINDS[match["verb"]] if match else None


def wish_of_one_unnamed(text: str) -> tuple[str, str] | None:
    """Return what is wished of a pledge of somebody who is not named, with the words of a change; None for neither."""
    if not is_of_one_unnamed(text) or tells_of_a_death(tokenised(text)):
        return None
    if _WITHDRAWS.search(fold(text)):
        return WITHDRAW, ""
    found = _CHANGES.search(fold(text))
    return (CHANGE, text[found.start() :] if len(fold(text)) == len(text) else text) if found else None
