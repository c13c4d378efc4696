"""An announcement that is ordered before its words are said, and one whose order stands behind them."""

import re

from domain.permissions import may_announce, may_announce_to
from domain.understanding.acts.act import Act
from domain.understanding.text.words import fold
from handlers import situation
from handlers.announcing.choosing import further, groups
from handlers.announcing.composing import announcement, attaching, buttons, narrowing, timing
from handlers.announcing.composing.draft import AnnouncementDraft, reach
from handlers.announcing.composing.hearing import TO_ALL, hear
from handlers.announcing.composing.places import named_in
from handlers.announcing.drafting import orders
from handlers.announcing.reach import asking
from handlers.people import secretary
from handlers.talk.turn import Turn
from storage import organisations

FEWEST = 4  # words that are announced
_ASKS = (
    r"(?:(?:cho|toi|tui|minh|em|con|chau|nho|xin|hay|lam on|giup|gium|dum|can|muon|da|a|dong chi|tro ly|thoi|vay|,) ?)*"
)
_COMPOSES = re.compile(
    rf"{_ASKS}(?:soan|viet|thao|lap|tao|lam)(?: (?:giup|gium|dum|cho|toi|tui|em|minh|chi|anh|mot|1|cai|ban|tin|san))*"
    r" (?:thong bao|tb)\b(?! (?:so )?\d)"
)
""" "Soạn 1 thông báo cho mấy người chưa đăng ký, 8h thứ 2 mới gửi": its words come next."""
_WITH_PICTURE = re.compile(
    rf"{_ASKS}(?:gui )?(?:thong bao|tb)(?: (?:toi|den|cho|gui))* (?P<whom>(?:\w+ ){{1,5}}?)kem"
    r"(?: (?:theo|cai|tam|may|1|mot))*"
    r" (?:hinh|anh|tep|file|van ban|cong van|giay moi)\b[\w ,]{0,40}"
)
_VERBATIM = re.compile(
    rf"{_ASKS}(?:gui|dan|chep|ghi|go)(?: (?:nguyen van|nguyen ban|noi dung|loi|thong bao|vo|vao|o|duoi|ngay|day))+"
    r"(?: (?:ne|nay|nha|nhe|luon|nhu sau))*$"
)
""" "Vậy em gửi nguyên văn vô đây: …"."""
_BEHIND = re.compile(
    r"(?<=[.;!\n]) *(?P<order>(?:gui|nhan|thong bao|gui thong bao)(?: (?:cho|toi|den|rieng))*"
    r" (?:toan|tat ca|moi nguoi|cac|nhung|bi thu|ca|het|dang vien|chi bo)\b[^.;!\n]*)[.;!\n ]*$"
)
""" "… từ 15/7 đến 31/8. Gửi toàn thể đảng viên, yêu cầu xác nhận đã đọc": the order stands last."""
_SENDS = re.compile(r"\b(?:gui|nhan|bao|thong bao)\b(?! (?:so )?\d)")
_TO_BRANCH = re.compile(
    rf"{_ASKS}(?:gui|goi|nhan|bao|thong bao|loan tin)(?: (?:tin|giup|gium|dum|cho|toi|den|ca|toan|het|tat ca|moi|cac))*"
    r" (?:chi bo|dang vien|nguoi|ba con|anh em|dong chi)(?: (?:minh|trong|cua|chi bo|ap|khom|thon|\d+|het|la))*"
)
""" "Gửi cho cả chi bộ: …"."""
_TO_OTHERS = re.compile(
    rf"{_ASKS}(?:chi )?(?:gui|nhan|bao|thong bao)(?: (?:tin|thong bao|giup|gium|dum|cho|toi|den|rieng))*"
    r" (?:cum|khoi|(?:nhung|cac|may) )"
)
""" "Gửi cụm thi đua số 1: …", "gửi các đồng chí tham gia từ 1/7: …"."""
_SPREADS = re.compile(r"\b(?:chia se|chuyen tiep|lan truyen|share)\b.*\b(?:ngay|gap|toan the|moi nguoi|ba con|khan)\b")
""" "KHẨN! … Chia sẻ ngay cho toàn thể chi bộ"."""
_TO_THEM_ALL = re.compile(
    r"\b(?:gui|nhan|bao|thong bao)(?: (?:het|giup|gium|dum|cho|toi|den|tin))*"
    r" (?:moi nguoi|(?:ca|toan|toan the) chi bo|toan the|anh em chi bo|ba con|het thay)\b"
)
_OF_WORK = frozenset({Act.PROMISE, Act.REPORT, Act.CORRECT_REPORT, Act.CHANGE, Act.WITHDRAW})
_HOURS = re.compile(r"\b\d{1,2} ?(?:h|g|gio|:)\d{0,2}\b|\b\d{1,2}/\d{1,2}(?:/\d{4})?\b")
_HAS_LEAVE = re.compile(
    r"\b(?:anh|chi|chu|co|bac|bi thu) (?:\w+ )?(?:roi)?\W.*"
    r"\b(?:noi|bao|gat) (?:u|ok|oke|duoc|dong y|cho)\b.*\bgui\b"
)
""" "Tui hỏi anh Bảy rồi, ảnh nói ừ, gửi đi": who leads says so themselves."""
_CELLS = re.compile(r"\b(?P<count>cac|tat ca|ca|\d+|hai|ba|bon|nam) chi bo\b(?! (?:ap|khom|thon|co so)\b)")
_NUMBERS = {"hai": 2, "ba": 3, "bon": 4, "nam": 5}


def heard(turn: Turn) -> bool:
    """Whether an announcement is ordered so; nothing is sent before its words are read back."""
    if turn.person is None or not turn.text:
        return False
    if not may_announce(turn.member):
        return _is_the_secretarys(turn)
    key = fold(turn.text)
    before, colon, words = turn.text.partition(":")
    said = words.strip() if colon and len(words.split()) >= FEWEST else ""
    behind = _BEHIND.search(key) if len(key) == len(turn.text) else None
    if behind and len(turn.text[: behind.start("order")].split()) >= FEWEST:
        _begin(turn, turn.text[behind.start("order") :], turn.text[: behind.start("order")].strip())
    elif said and _VERBATIM.fullmatch(fold(before).strip()):
        _begin(turn, "", said)
    elif said and narrowing.UNSURE_OF.search(fold(before)) and _SENDS.search(fold(before)):
        _begin(turn, before, said)
    elif group := groups.led(turn, before if said else turn.text):
        draft = AnnouncementDraft()
        groups.take(turn, draft, group)
        announcement.begin(turn, draft, timing.ordered(turn, draft, before, said) if said else "")
    elif said and (_TO_BRANCH.fullmatch(fold(before).strip()) or _to_others(turn, before)):
        hear(turn, turn.text)
    elif _COMPOSES.match(key) and "?" not in key:
        hear(turn, turn.text) if said else _begin(turn, turn.text, "")
    elif (pictured := _WITH_PICTURE.fullmatch(key.strip(" .!"))) and _is_whom(turn, pictured["whom"]):
        _begin(turn, turn.text, "")
        turn.say_first(turn.tr(attaching.SEND_IT))
    else:
        return False
    return True


def _to_others(turn: Turn, before: str) -> bool:
    return bool(_TO_OTHERS.match(fold(before)) and further.read(turn, AnnouncementDraft(), before))


def _is_the_secretarys(turn: Turn) -> bool:
    """Whether a member tells the whole branch something, which those who lead it do; the words are passed on."""
    before, _, words = turn.text.partition(":")
    folded = fold(turn.text)
    spread = _SPREADS.search(folded)
    ordered = len(words.split()) >= FEWEST and _TO_BRANCH.fullmatch(fold(before).strip())
    loosely = spread or _HAS_LEAVE.search(folded) or (_TO_THEM_ALL.search(folded) and "?" not in folded)
    if not (ordered or (loosely and not _tells_of_work(turn))):
        return False
    if spread:
        asked = turn.tr(
            "I spread no news that I cannot vouch for, and it has gone to nobody. Please ask {leader} or the commune "
            "police before you believe it. Shall I ask {leader} about it?",
            leader=secretary.named(turn),
        )
        secretary.offer(turn, turn.text, asked)
        return True
    asked = turn.tr(
        "What goes to the whole branch is sent by {leader}. Shall I pass your words on?", leader=secretary.named(turn)
    )
    secretary.offer(turn, turn.text, asked)
    return True


def _tells_of_work(turn: Turn) -> bool:
    """Whether it is what somebody does or promises that goes to everybody: "chia sẻ cách trồng dừa cho bà con"."""
    read = situation.read(turn, turn.text)
    return read.act in _OF_WORK or any(char.isdigit() for char in _HOURS.sub("", fold(turn.text)))


def _is_whom(turn: Turn, words: str) -> bool:
    named = _CELLS.search(words) or TO_ALL.search(words) or narrowing.read_from(words, plainly=True)
    return bool(named or named_in(turn, words).found)


def _begin(turn: Turn, order: str, words: str) -> None:
    """Keep what the order says: to whom, when, what is asked of them; ask for what it does not."""
    draft, folded, highest = AnnouncementDraft(), fold(order), reach(turn)
    found = [each for each in named_in(turn, order).found if may_announce_to(turn.member, each)]
    whom = narrowing.read_from(order, plainly=True)
    if len(found) == 1:
        draft.organisation_id = found[0].id
    elif len(highest) == 1 and (whom or not highest[0].has_branches or TO_ALL.search(folded) or _are_all(turn, folded)):
        draft.organisation_id = highest[0].id
    words = timing.ordered(turn, draft, order, orders.taken_off(turn, draft, words))
    asking.asked_in(draft, f"{words}. {order}")
    asking.ordered(draft, folded)
    buttons.said(turn, draft, folded)
    if whom:
        narrowing.narrow(turn, draft, whom)
    announcement.begin(turn, draft, words)


def _are_all(turn: Turn, folded: str) -> bool:
    """ "3 chi bộ", where as many lie below."""
    named = _CELLS.search(folded)
    if named is None:
        return False
    count = _NUMBERS.get(named["count"]) or (int(named["count"]) if named["count"].isdecimal() else 0)
    below = organisations.children(turn.session, *(place.id for place in reach(turn)))
    return not count or count == len(below)
