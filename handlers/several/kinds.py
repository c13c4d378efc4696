"""Which things a message does: a report and a question, a pledge and a request, two pledges and a change."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from domain.permissions import belongs
from domain.pledges.pledge import Pledge
from domain.understanding.acts.act import GRAVE, Act, Speaker, Whom
from domain.understanding.acts.persons import names_somebody
from domain.understanding.acts.preambles import only_repeats
from domain.understanding.acts.reading import ActReading
from domain.understanding.goals import read_goal
from domain.understanding.replies.picks import agreed
from domain.understanding.sentence import read_pledge
from domain.understanding.several_things.pledges import pledges_in
from domain.understanding.several_things.things import Thing, gathered, is_led_in, pieces_of, things_in
from domain.understanding.statements import is_work
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import composed, fold, tokenised
from handlers import situation
from handlers.entering.hearing import is_asked
from handlers.entering.kinds import heading_kind
from handlers.letters import to_leader
from handlers.letters.leaders import to_leaders
from handlers.performing import speaker
from handlers.pledges.my_pledges import reportable
from handlers.registering.content import ONLY_A_WISH
from handlers.reporting import told
from handlers.reporting.meant import words_of
from handlers.service import asking
from handlers.several.before_it import tells_why
from handlers.talk.turn import Turn

LETTER, ANSWER, NO_MORE = "letter", "answer", "no more reminders"
ASKED = frozenset({Act.QUESTION, Act.HELP, Act.SHOW_MINE, Act.SHOW_DEADLINE, Act.SHOW_LEADER})
_ORDERS = frozenset({Act.SUMMARY, Act.MISSING, Act.LIST, Act.URGE, Act.APPROVE_QUEUE, Act.COMPARE})
_WHOLE = frozenset(
    {*(Act.DEATH, Act.REFUSAL, Act.WITHDRAW_CONSENT, Act.CORRECT_REPORT, Act.UNDO), *(Act.ANNOUNCE, Act.MEMBERS)}
)
"""Where one of these is said, the rest belongs to it."""
_OF_ANOTHER = frozenset({Act.FOR_ANOTHER, Act.CHANGE_FOR})
_BESIDE_ANOTHER = frozenset({Act.FOR_ANOTHER, *ASKED, Act.SUMMARY, Act.MISSING, Act.LIST, Act.URGE, Act.COMPARE})
"""What may be said beside an entry for somebody else and be a thing of its own."""
_STRONG = frozenset({Act.PROMISE, Act.REPORT, Act.CHANGE, Act.WITHDRAW, LETTER, ANSWER, *_ORDERS, *_OF_ANOTHER})
"""Of several things one at least is such; a question beside a complaint is one thing."""
_SAYS_SO = {
    Act.CHANGE: re.compile(r"\b(?:doi|sua|lui|gia han|keo dai|giam|nang|tang)\b"),
    Act.WITHDRAW: re.compile(r"\b(?:rut|bo|huy|xoa)\b"),
    Act.SNOOZE: re.compile(
        r"\bnhac (?:lai|sau|\w+ (?:lai|sau)|(?:giup |gium |dum )?(?:toi|tui|em|e|con|minh|co|chu|bac))\b"
    ),
    Act.STOP_REMINDERS: re.compile(r"\b(?:dung|khoi|bot|ngung|tat|thoi)\b.*\b(?:nhac|nhan tin|tin nhan)\b"),
}
_NOT_BEFORE = re.compile(r"\bnhac (?:\w+ ){0,3}?sau (?:ngay|thang|tet|le|ram|mung|khi|\d)")
_BY_THEMSELVES = frozenset({Act.CHANGE, Act.WITHDRAW})
REGISTERS = re.compile(r"\b(?:dang k[iy]|dk|dki|dky|ghi ten|xin hua|xin nhan|cam ket)\b")
_SUPPOSES = re.compile(r"\b(?:neu|gia su|lo ma)\b")
_LONG_AGO = re.compile(r"\b(?:nam (?:roi|ngoai|truoc)|hoi (?:do|nam)|truoc gio)\b")
_AT_LAST = r"(?: (?:vay|ta|em|con|chau|chi|anh|co|chu|ha|a))?\W*$"
_ENDS_ASKING = re.compile(
    rf"\?$|\b(?:khong|hong|hok|ko|hk|sao|gi|dau|nao|ai|may|nhieu|gio|chua|ha|vay){_AT_LAST}"
    rf"|^(?:ai|bao gio|khi nao|chung nao|bua nao) \w+"
    rf"|\b(?:(?:bua|ngay|khi|chung|bao) (?:nao|gio)|may|bao nhieu)(?: \w+){{0,2}}{_AT_LAST}"
)
_NOT_ASKING = re.compile(r"\b(?:chua|khong|ko|hong|hk) (?:biet|bit|ro|hua|dang)\b|\bnao cung\b")
DONE = listed("duoc dc roi xong moi da them co chua het")
_ENDING = listed("xong het them")
""" "Đến Tết xong" tells of what is to come."""
_ANY = listed("cay trieu dong ngan nghin ty ho nguoi met con cai cho cua va trong tien phan suat can ky tan goc")
_WORD = re.compile(r"\w+")
_SAME_PERSON = re.compile(r"\b(?:ổng|ảnh|bả|chỉ|cổ|dỉ|nó|(?:ông|anh|bà|chị|cô|chú|bác) (?:ấy|đó))\b(?! tiêu)")
SHORT, FIRST, ANSWERING = 2, 3, 4  # words


def things_of(turn: Turn, *, answering: bool = False) -> list[Thing]:
    """The things done by a message, where there are several; `answering`: a yes or no before them is one too."""
    text = turn.text
    if len(text.split()) <= SHORT or turn.person is None or _SUPPOSES.search(fold(text)) or ":" in text.split("\n")[0]:
        return []
    if _SAME_PERSON.search(composed(text).casefold()) and names_somebody(tokenised(text), FIRST + 1):
        return []  # "Ông Mười sao im re vậy, nhắc ổng một tiếng coi"
    if heading_kind(text) is not None:
        return []
    if len(pieces_of(text)) < SHORT or (speaker(turn.member) is Speaker.MEMBER and is_asked(text)):
        return []
    whole = situation.read_alone(turn, text)
    if (whole.sure and whole.act in _WHOLE) or to_leaders.is_whole(turn, text):
        return []
    own = reportable(turn)
    found = things_in(text, lambda piece: _kind(turn, own, piece, answering=answering))
    kinds = {each.kind for each in found} - {""}
    if kinds & _WHOLE or (Act.FOR_ANOTHER in kinds and not kinds <= _BESIDE_ANOTHER):
        return []
    things = gathered(_related(own, found, turn.today))
    several = len({each.kind for each in things}) > 1 and any(each.kind in _STRONG for each in things)
    return [each for one in things for each in _apart(turn, one)] if several else []


def _apart(turn: Turn, thing: Thing) -> list[Thing]:
    """The pledges of a piece, each with the day that is said for all."""
    if thing.kind != Act.PROMISE:
        return [thing]
    return [Thing(thing.kind, sentence) for sentence in pledges_in(thing.words, turn.today)]


def _kind(turn: Turn, own: Sequence[Pledge], piece: str, *, answering: bool) -> str:
    """What a piece does by itself; "" where it only tells more of another."""
    if answering and turn.text.startswith(piece) and _may_answer(piece):
        return ANSWER
    if to_leader.is_letter(turn, piece):
        return LETTER
    if len(piece.split()) < SHORT or only_repeats(piece) or tells_why(piece, turn.text):
        return ""
    read = situation.read_alone(turn, piece)
    if speaker(turn.member) is not Speaker.MEMBER and _is_of_another(piece, read):
        return Act.FOR_ANOTHER
    if read.act in _WHOLE and read.sure:
        return read.act
    if read.whom is Whom.NAMED or names_somebody(tokenised(piece), FIRST):
        return ""
    last = turn.text.rstrip(" .!").endswith(piece)
    if _promises(own, piece, read, last=last) and belongs(turn.member):
        return Act.PROMISE
    if _reports(own, piece, read):
        return Act.REPORT
    return _asks(piece, read) or _wishes(own, piece, read)


def _may_answer(piece: str) -> bool:
    """Whether the first words may be the answer to an open question: a yes, a number, a day."""
    short = len(piece.split()) <= ANSWERING and not set(DONE) & set(fold(piece).split())
    return agreed(piece) is not None or (short and any(sign.isdigit() for sign in piece))


def promises_several(turn: Turn) -> bool:
    """Whether a message is likeliest several promises, with nothing against it: each is read back anyway."""
    if len(pieces_of(turn.text)) < SHORT or speaker(turn.member) is not Speaker.MEMBER:
        return False  # a leader's lines are perhaps for members
    read = situation.read_alone(turn, turn.text)
    if read.act not in (Act.PROMISE, Act.REPORT) or Act.PROMISE not in (read.act, *read.others[:1]):
        return False
    if read.doubt or GRAVE & set(read.others[:1]) or (set(DONE) - set(_ENDING)) & set(fold(turn.text).split()):
        return False
    sentences = pledges_in(turn.text, turn.today)
    if read.act is Act.PROMISE or len(sentences) < 2:
        return len(sentences) > 1
    days = [read_pledge(each, turn.today).deadline.day for each in sentences]
    counted = any(told.may_count(turn.text, each) for each in reportable(turn))
    return all(day and day > turn.today for day in days) and not counted  # "đến 30/6 xong"


_INSTEAD = re.compile(
    r"\b(?:ghi|nhap|bao|dang ky|bao cao) (?:thay|giup|gium|dum|ho)\b(?: \w+){0,2} (?:duoc|khong|nha)\b"
)


def _is_of_another(piece: str, read: ActReading) -> bool:
    if _INSTEAD.search(fold(piece)):  # "tôi ghi thay được không"
        return True
    return (read.sure and read.act in _OF_ANOTHER) or is_asked(piece) or names_somebody(tokenised(piece), FIRST)


def _promises(own: Sequence[Pledge], piece: str, read: ActReading, *, last: bool) -> bool:
    """Whether work of one's own is promised with a number, or somebody wishes to register, if only by the last word."""
    folded = fold(piece)
    if read.act is not Act.PROMISE or read.doubt:
        return False
    if ONLY_A_WISH.fullmatch(folded):
        return last or len(folded.split()) > SHORT
    registers = REGISTERS.search(folded) is not None
    works = registers or is_work(tokenised(piece), 0) or read.sure
    if not works or read_goal(piece).goal is None:
        return False
    return registers or not any(told.may_count(piece, each) and _names(each, piece) for each in own)


def _reports(own: Sequence[Pledge], piece: str, read: ActReading) -> bool:
    """Whether it is told how far an open pledge is."""
    may_be = read.act in (Act.REPORT, Act.OUTLOOK, Act.OTHER, Act.HEARSAY, Act.HARDSHIP)
    folded = fold(piece)
    if not may_be or read.doubt in ("question", "to_come", "denied") or _LONG_AGO.search(folded):
        return False
    said = bool(set(folded.split()) & DONE)
    counts = told.may_count if any(sign.isdigit() for sign in piece) else told.counts  # "được một hộ"
    counted = (counts is told.may_count or said) and any(counts(piece, each) for each in own)
    named = any(_names(each, piece) and told.is_told(piece, each) for each in own)
    return (counted and (read.sure or said)) or (named and read.sure and read.act is Act.REPORT)


def _asks(piece: str, read: ActReading) -> str:
    """The question a piece asks by itself; none is the "được không" behind what was said."""
    asked = asking.heard_as_asked(read, piece)
    folded = fold(piece)
    if not asked.sure or asked.act not in ASKED or _NOT_ASKING.search(folded):
        return ""
    led_in, ends = is_led_in(piece), _ENDS_ASKING.search(folded) is not None
    known = asking.known(piece, helping=asked.act is Act.HELP) is not None
    shows = asked.act not in (Act.QUESTION, Act.HELP) and len(piece.split()) > FIRST
    return asked.act if led_in or (ends and (known or shows)) else ""


def _wishes(own: Sequence[Pledge], piece: str, read: ActReading) -> str:
    """A change, a word about reminders, an order or an illness that stands by itself."""
    said = _SAYS_SO.get(read.act)
    if read.act in (Act.SNOOZE, Act.STOP_REMINDERS) and _NOT_BEFORE.search(fold(piece)):
        return Act.SNOOZE  # "tháng tới tôi đi mổ mắt, có nhắc thì nhắc sau ngày 15/4"
    if not read.sure or (said and said.search(fold(piece)) is None):
        return ""
    if read.act is Act.STOP_REMINDERS:
        return NO_MORE
    if read.act is Act.CHANGE and not any(sign.isdigit() for sign in piece) and not any(_names(e, piece) for e in own):
        return ""
    return read.act if said or read.act in _ORDERS or read.act is Act.HARDSHIP else ""


def _names(pledge: Pledge, piece: str) -> bool:
    """Whether a word is said that names the work of a pledge, and not only "cây"; "đứa" names no "dừa"."""
    if piece.isascii() or pledge.content.isascii():
        return bool((words_of(pledge) - _ANY) & set(_WORD.findall(fold(piece))))
    said = {word for word in _WORD.findall(composed(pledge.content).casefold()) if not word.isdecimal()}
    return bool({word for word in said if fold(word) in words_of(pledge) - _ANY} & set(_WORD.findall(piece.casefold())))


def _related(own: Sequence[Pledge], things: list[Thing], today: date) -> list[Thing]:
    """Take for a part of the thing before it what only gives its reason, or speaks on about the same pledge."""
    kinds = {each.kind for each in things}
    related: list[Thing] = []
    for each in things:
        before = next((one.kind for one in reversed(related) if one.kind), "")
        named = any(_names(pledge, each.words) for pledge in own)
        dated = each.kind == Act.PROMISE and read_pledge(each.words, today).deadline.day is not None
        related.append(replace(each, kind=_as_part(each, before, kinds, named=named, dated=dated)))
    return related


def _as_part(thing: Thing, before: str, kinds: AbstractSet[str], *, named: bool, dated: bool) -> str:
    """The kind of a thing, or of the one before where it goes on with that; `named`: it names an open pledge."""
    kind = thing.kind
    if kind == Act.HARDSHIP and (LETTER not in kinds or kinds - {LETTER, kind}):
        return ""
    goes_on = kind in _BY_THEMSELVES and before in (Act.REPORT, Act.PROMISE, *_BY_THEMSELVES) and not named
    goes_on = goes_on or (kind == NO_MORE and before == Act.REPORT)
    goes_on = goes_on or (kind == Act.REPORT and before in (Act.PROMISE, *_BY_THEMSELVES) and not named)
    unsaid = kind == Act.PROMISE and REGISTERS.search(fold(thing.words)) is None
    goes_on = goes_on or (unsaid and before in _BY_THEMSELVES)
    goes_on = goes_on or (unsaid and before == Act.REPORT and not dated)
    return before if goes_on else kind
