"""An announcement said in one sentence: "gửi toàn thể đảng viên: …", "nhắn cả chi bộ chủ nhật họp"."""

import re

from domain.chat import Choice
from domain.names import called
from domain.permissions import led_with_branches, may_announce, may_announce_to
from domain.reach.reading import QUESTIONS
from domain.understanding.acts.act import GRAVE, Act, Speaker
from domain.understanding.acts.reading import read_act
from domain.understanding.changes.spots import key_of
from domain.understanding.text.words import fold
from handlers.announcing.choosing import further
from handlers.announcing.composing import announcement, attaching, narrowing, timing
from handlers.announcing.composing.draft import AnnouncementDraft, reach
from handlers.announcing.composing.places import Named, led_by_a_place, named_in
from handlers.announcing.drafting import orders as orders_beside
from handlers.announcing.order_words import (
    AT_AN_HOUR,
    COLON,
    TO_SOME,
    WRITES_TO,
    at_colon,
    closing,
    goes_by_name,
    led_to,
    order_in,
    orders,
    questions_in,
    without_hour,
)
from handlers.announcing.reach import asking
from handlers.figures import summary
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted

SENTENCE, BEHIND_A_COLON = 4, 2  # words
TO_ALL = re.compile(r"\b(?:tat ca|toan (?:the|bo|he thong|tinh|dang bo)|ca tinh|moi nguoi|het thay|everybody)\b")
_UNIT = r"(?=(?:ap|khom|thon|xa|phuong|dang bo|dang uy|chi bo)\b)"
_BEHIND_LEADERS = re.compile(
    r"(?P<before>[^:]*?\b(?:bí thư|bi thu|bí thơ)),? "
    r"(?P<words>(?!(?:ở|của|cua|chi bộ|chi bo|xã|xa|ấp|ap|thuộc|thuoc|phường|thôi|các|cac|và|va) )(?:\S+ ){3,}\S+)",
    re.IGNORECASE,
)
""" "Nhắn mấy bí thư 7 giờ sáng mai lên xã tập huấn": what stands behind them is announced."""
_BEHIND_SOME = re.compile(r"\b(?:la|rang)\b(?! (?:ai|nguoi|dong chi|dang vien)\b)")
""" "Nhắn mấy đứa trễ hạn là ráng làm cho xong"."""
_EXCEPT = re.compile(r"\b(?:tru|ngoai tru|khong gom)\b (?P<whom>[^:;]+?)(?=, nhac|, noi|, bao|$)")
_WITH_FILE = re.compile(r"\bkem(?: (?:theo|cai|mau|tam|ban))* (?:file|tep|anh|hinh|mau|van ban|cong van)\b")
_OF_ONESELF = GRAVE | {Act.REPORT, Act.PROMISE, Act.OUTLOOK}
_ASKS = re.compile(r"\?|\b(?:khong|chua|gi|nao|dau|sao|may|bao nhieu|ai)\b(?!.*:)")
_SENDS = re.compile(r"\b(?:gui|goi|nhan|bao|thong bao|loan|phat|truyen|dang|noi|moi|pho bien|trieu tap)\b")
_TOLD_INSIDE = re.compile(
    r"^.*?\b(?:nhan|bao|gui|thong bao)"
    r"(?: (?:giup|gium|dum|cho|toi|den|tin|ca|ba con|dang vien|chi bo|anh em|moi nguoi))* "
    rf"{_UNIT}"
)
""" "Bão sắp vô, nhắn bà con ấp 1 neo ghe": who is told stands inside the announcement."""


def hear(turn: Turn, text: str) -> None:
    """ "Gửi chi bộ ấp 2: …": what stands behind the colon is the announcement; who is named need not be asked."""
    before, words = led_to(text)
    if not words and (parted := _BEHIND_LEADERS.match(text)):
        before, words = parted["before"], parted["words"]
    elif not words or not before:
        before, words = _to_some(text) or (before, words)
    lead_in, before = before, without_hour(before)
    least = BEHIND_A_COLON if before.strip() and COLON.search(text) else SENTENCE
    named, words = _named(turn, text, before, words)
    says_what = least <= len(words.split())
    if not says_what and len(named.found) == 1 and _only_asks(text):
        summary.show(turn, named.found[0].code)
        return
    highest = reach(turn)
    lead = (before or closing(text)) if says_what else text
    whom = narrowing.read_from(lead, plainly=says_what and bool(before))
    whom |= further.read(turn, AnnouncementDraft(), before) if says_what else {}
    all_said = bool(whom) or TO_ALL.search(fold(lead)) is not None
    to_all = len(highest) == 1 and (not highest[0].has_branches or all_said)
    draft = AnnouncementDraft()
    if says_what:
        words = timing.ordered(turn, draft, lead_in, orders_beside.taken_off(turn, draft, words))
        orders_beside.said_before(turn, draft, before)
        words = asking.without_asides(draft, words)
    if named.unknown:
        draft.named = named.unknown
        turn.say(turn.tr("I know no organisation called “{typed}”.", typed=named.unknown[:60]))
    elif not named.found:
        draft.organisation_id = highest[0].id if to_all else None
    elif len(named.found) > 1 and all(may_announce_to(turn.member, each) for each in named.found):
        draft.candidates = [place.id for place in named.found]
        if len({called(place.name) for place in named.found}) > 1:
            turn.say(turn.tr("It goes to one organisation at a time, with all below it."))
    elif may_announce_to(turn.member, named.found[0]):
        draft.organisation_id = named.found[0].id
        for other in named.others:
            said = turn.tr(
                "To {organisation} you cannot announce; its secretary or the committee can.", organisation=other.name
            )
            turn.say(said)
    else:
        turn.say(turn.tr("You can announce only to the organisations you administer or lead."))
    if whom:
        narrowing.narrow(turn, draft, whom)
    asking.ordered(draft, fold(lead if says_what else ""))
    _say_what_is_left_out(turn, before)
    announcement.begin(turn, draft, words if says_what else "")


def _say_what_is_left_out(turn: Turn, before: str) -> None:
    """Say of an order what cannot be done, and what has not come: whom to pass over, a file."""
    if except_for := _EXCEPT.search(key_of(before)):
        typed = before[slice(*except_for.span("whom"))].strip(" ,.")
        said = turn.tr("Whom it passes over I cannot tell apart, so they get it too: {typed}.", typed=quoted(typed, 60))
        turn.say(said)
    if _WITH_FILE.search(fold(turn.text)) and not attaching.files_of(turn):
        turn.say(turn.tr("No file has come for this announcement. Please send it now, before you say yes."))


def _to_some(text: str) -> tuple[str, str] | None:
    """Who is named and what they are told: "nhắn mấy đứa trễ hạn là ráng làm cho xong"; None where it is not so."""
    key = key_of(text)
    for told in _BEHIND_SOME.finditer(key):
        before, words = text[: told.start()].strip(), text[told.end() :].strip(" ,")
        whom = set(narrowing.read_from(before, plainly=True)) - {"whom", "of_cells"}  # letters go to those who lead
        if TO_SOME.match(key) and whom and len(words.split()) >= SENTENCE:
            return before, words
    return None


def _is_booked(text: str) -> bool:
    """ "6h sáng mai gửi các bí thư: …"."""
    before, words = at_colon(text)
    booked = AT_AN_HOUR.match(fold(before)) is not None and orders(before)
    return booked and len(words.split()) >= SENTENCE


def _only_asks(text: str) -> bool:
    """ "Ai ở chi bộ ấp 14": a question about a place, in which nothing is sent."""
    return _ASKS.search(fold(text)) is not None and _SENDS.search(fold(text)) is None


def own_words_heard(turn: Turn) -> bool:
    """Whether some are told something in words of one's own, and not reminded in ours."""
    if turn.person is None or not may_announce(turn.member):
        return False
    if _cannot_be(turn):
        return True
    found = _is_booked(turn.text) or ("?" not in turn.text and _to_some(turn.text) is not None)
    if found:
        hear(turn, turn.text)
    return found


def _cannot_be(turn: Turn) -> bool:
    """Whether more is ordered than can be, which is said with what was typed: too many questions, names."""
    asked = questions_in(turn.text)
    if len(asked) > QUESTIONS:
        words = turn.tr(
            "At most {most} questions go with an announcement, and you typed {count}. Which shall I leave out, or put "
            "together? Please send it once more so; nothing has gone out.",
            most=QUESTIONS,
            count=len(asked),
        )
        turn.say("\n".join([words, *(f"{at}. {quoted(each)}" for at, each in enumerate(asked, 1))]))
    elif goes_by_name(turn.text) and led_with_branches(turn.member) is None:
        words = turn.tr(
            "You can announce to a whole organisation, or to a group of it. To single people by name I cannot send it "
            "yet: each secretary can write to those of their branch. Nothing has gone out."
        )
        turn.say(words, (Choice(turn.tr("Announcement"), "/thongbao"),))
    else:
        return False
    return True


def heard(turn: Turn) -> bool:
    """Whether a sentence writes to an organisation by its name, "báo ấp 2 mai họp", or to some: "gửi ai trễ hạn"."""
    if turn.person is None or not may_announce(turn.member):
        return False
    if _writes_to_some(turn):
        hear(turn, turn.text)
        return True
    if _ASKS.search(fold(turn.text)):
        return False
    told = WRITES_TO.match(fold(turn.text))
    behind = " ".join(turn.text.split()[len(told[0].split()) :]) if told else ""
    read = read_act(turn.text, Speaker.ADMIN) if behind else None
    if read is None or read.act in _OF_ONESELF or (read.sure and read.act not in (Act.ANNOUNCE, Act.OTHER)):
        return False  # "báo chi bộ ấp 1 tui trồng xong 30 cây rồi"
    if not led_by_a_place(turn, behind)[0]:
        return False
    hear(turn, turn.text)
    return True


def _writes_to_some(turn: Turn) -> bool:
    """ "Gửi những đồng chí chưa đăng ký: …"; letters to those who lead below are others’ matter."""
    begun = TO_SOME.match(order_in(turn.text))
    whom = narrowing.read_from(turn.text) if begun and not turn.text.rstrip().endswith("?") else {}
    return bool(whom) and (set(whom) != {"whom"} or led_with_branches(turn.member) is None)


def _named(turn: Turn, text: str, before: str, words: str) -> tuple[Named, str]:
    """Who is named before the announcement, and its words without the name: "báo bà con ấp 1 sáng mai …"."""
    if not words:
        return named_in(turn, text), words
    if words == at_colon(text)[1]:
        return named_in(turn, before), words
    if not before:
        told = _TOLD_INSIDE.search(fold(words))
        inside = " ".join(words.split()[len(told[0].split()) :]) if told else ""
        return Named(led_by_a_place(turn, inside)[0] if inside else ()), words
    found, count = led_by_a_place(turn, words, before)
    rest = words.split()[count:]
    while found and rest and fold(rest[0]).strip(",") in ("voi", "va"):
        more, count = led_by_a_place(turn, " ".join(rest[1:]))
        if not more:
            break
        found, rest = (*found, *more), rest[1 + count :]
    while found and rest and fold(rest[0]).strip(",.") in ("", "la", "rang", "biet"):
        rest = rest[1:]
    return Named(found), " ".join(rest) if found else words
