"""A sentence that says what is done: which pledge it is about, and what it says of it."""

import itertools
import re
from collections.abc import Sequence

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.understanding.acts.preambles import without_asides
from domain.understanding.quantities.quantities import quantities
from domain.understanding.readings import How
from domain.understanding.replies.words import nothing_yet
from domain.understanding.tallies.gifts import given
from domain.understanding.text.words import fold, tokenised
from handlers.people import secretary
from handlers.pledges import still_missing
from handlers.pledges.my_pledges import reportable
from handlers.pledges.quoted import quoted
from handlers.reporting import progress_report, told
from handlers.reporting.meant import about, by_own_words, is_in_money, is_of_costs, of_kind, of_money, words_of
from handlers.reporting.nothing_open import says_what_waits
from handlers.reporting.weighing import says_beside
from handlers.talk import parking
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.days import days_left
from locales.wording.quotation import quoted as quotation

_CLAUSES = re.compile(
    r"[,.;]\s+|\n+|\s+(?=còn (?!thiếu|lại|khoảng|\d))|\s+(?:và|va)\s+|\s+(?:với|voi)\s+(?=\d)|\s+[+&]\s+(?=\d)"
)
_ALL = re.compile(
    r"\s*\b(?:(?:hết|het) )?(?:cả|ca) (?:hai|2|ba|3)(?: (?:việc|viec|cái|cai))?\b"
    r"|\b(?:hai|2|ba|3) (?:việc|viec|cái|cai) (?:đều|deu|cũng|cung)\b"
    r"|\s*\b(?:tất cả|tat ca) (?:các|cac|mấy|may) (?:việc|viec)\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"\d ?(?:tr|trieu|ty|ti|ngan|nghin|k|cu|chai|dong)(?![a-z])|\b(?:trieu|ty|ngan|nghin|dong)\b")
_NOT_DONE = re.compile(r"\b(?:chua|mai|mot|cho|sap|cam ket)\b")
_DONE = re.compile(r"\b(?:duoc|xong|moi) (?:co |duoc )?\d+\b")
_SO_FAR = re.compile(
    r"\bda (?:duoc|dc|co|lam|trong|van dong|gop|trao|\d)|\d+ (?:\w+ ){0,2}(?:roi|r)\b"
    r"|\b(?:den|toi|tinh den) (?:nay|gio)\b|\b(?:moi|nay|gio|hien|hien nay) (?:duoc|dc|co)\b(?! the)"
)
""" "Mới được 60 cây, chắc không kịp"; "chắc cuối năm đã xong 60" is no report."""
_NO_REMINDERS = re.compile(
    r"\b(?:khỏi|khoi|đừng|dung|thôi|thoi|khỏi cần|không cần|khong can) (?:nhắc|nhac|nhắn|nhan)", re.I
)


def report(turn: Turn, text: str, *, unsure: bool = False, for_id: int | None = None, wish: str = "") -> None:
    """Take a sentence as the answer to "how far is it?" of the pledge it is about; asked where several fit.

    `unsure`: a bare number may be meant for a menu of before, so it is read back. `for_id`: whom it is entered for.
    `wish`: what the same sentence wishes otherwise in the pledge.
    """
    found: Sequence[Pledge] = reportable(turn, for_id)
    if not found and for_id is not None:
        progress_report.begin(turn, "", for_id=for_id)
        return
    if not found and says_what_waits(turn, told=text):
        return
    if not found:
        parking.wait_with(turn, text)
        words = turn.tr("Well done! You have no open pledge to note that on. Would you like to register one?")
        propose(
            turn, words, Choice(turn.tr("Register a pledge"), "/dangky"), Choice(turn.tr("No, thank you"), "/dethoi")
        )
        return
    if gifts(turn, text):
        return
    found = of_money(found, text) or found
    each_told, by_number = _told_of_each(found, text), {pledge.id: pledge for pledge in found}
    found = of_kind(found, text) if len(each_told) < 2 else found
    named = [pledge for pledge in found if _names_unit(text, pledge)]
    counted = [pledge for pledge in named if told.counts(text, pledge)] or [
        pledge for pledge in named if told.may_count(text, pledge)
    ]
    topic = [pledge for pledge in found if pledge.id == turn.chat.topic]
    own = by_own_words(found, text)
    if own and told.is_told(text, own):
        counted = [own]  # "xoài được 80 cây", less than last time, is no report of the coconut palms
    meant = quoted(turn, found) or topic or (counted if len(counted) == 1 else about(found, text))
    each_told = each_told or _of_all(found, text, meant)
    if len(each_told) > 1:
        certain_first = sorted(each_told.items(), key=lambda each: told.is_doubtful(each[1], by_number[each[0]]))
        (number, words), *others = certain_first
        said = Answer(text=words)
        progress_report.begin(turn, str(number), said, heard=True, others=others, unsure=unsure, wish=wish)
    elif len(meant) == 1:
        progress_report.begin(turn, str(meant[0].id), Answer(text=text), heard=True, unsure=unsure, wish=wish)
    else:
        progress_report.start_with(turn, text, for_id, wish)


def _of_all(found: Sequence[Pledge], text: str, meant: Sequence[Pledge]) -> dict[int, str]:
    """The words for each where all are spoken of: "xong hết cả hai", each read back, or "chưa làm cái nào hết"."""
    said = _ALL.sub("", text)
    if len(found) > 1 and said != text and all(told.reading(said, each).how is How.FINISHED for each in found):
        return {pledge.id: said.strip() for pledge in found}
    nothing = list(meant) == list(found) and nothing_yet(tokenised(text)) and not any(each.done for each in found)
    return {pledge.id: text for pledge in found} if nothing else {}


def _names_unit(text: str, pledge: Pledge) -> bool:
    """Whether what is counted is said: "thêm 10 cây", "có 13tr"; a bare 40 may be of any."""
    unit = fold(pledge.goal.unit).split()[:1] if pledge.goal else []
    money = unit == ["dong"] and _SUM.search(fold(text)) is not None
    return money or bool(set(unit) & set(fold(text).split()))


def tells_of_several(turn: Turn, text: str) -> bool:
    """Whether a sentence tells how far several of one's own pledges are."""
    return len(_told_of_each(reportable(turn), text)) > 1


def tells_how_many(turn: Turn, text: str) -> bool:
    """Whether somebody in trouble says how many of a pledge they did: "mới được 60 cây", but not "huyết áp 190"."""
    units = {fold(each.goal.unit).split()[0] for each in reportable(turn) if each.goal and each.goal.unit}
    said = tokenised(text)
    return any(
        fold(each.unit).split()[0] in units if each.unit else _DONE.search(fold(text)) is not None
        for each in quantities(said, frozenset())
    )


def tells_of_a_loss(turn: Turn, text: str) -> bool:
    """Whether a sentence says how much of one's own pledge was done and how much of that is lost."""
    return any(told.reading(text, each).lost for each in reportable(turn))


def finished(turn: Turn, text: str) -> bool:
    """ "Dừa xong rồi nghen, khỏi nhắc nữa": what is finished is reminded of no more; False where none is said to be."""
    said = _NO_REMINDERS.split(text)[0].strip(" ,.;")
    meant = about(reportable(turn), said) if said and said != text.strip() else []
    if len(meant) != 1 or told.reading(said, meant[0]).how is not How.FINISHED:
        return False
    progress_report.begin(turn, str(meant[0].id), Answer(text=said), heard=True)
    return True


def gifts(turn: Turn, text: str) -> bool:
    """Read back the sum of what people are said to have given, where money is pledged; False where none is."""
    in_money = [each for each in reportable(turn) if is_in_money(each)]
    whole = given(text)
    if len(in_money) != 1 or whole is None or told.counts(text, in_money[0]):  # one of the sums is the total
        return False
    progress_report.begin_added(turn, in_money[0], whole, text)
    return True


def read_back(turn: Turn, text: str) -> bool:
    """Ask whether a doubtful sentence is a report, with its number read back; False where it tells none of a pledge."""
    found = of_money(reportable(turn), text)
    if gifts(turn, text):
        return True
    if len(_told_of_each(found, text)) > 1:
        report(turn, text)
        return True
    found = of_kind(found, text)
    meant = [
        each
        for each in about(found, text)
        if told.may_count(text, each) or told.says_all(text, each) or says_beside(each, text)
    ]
    if len(meant) != 1 or (_NOT_DONE.search(fold(text)) and not says_beside(meant[0], text)):
        return False
    progress_report.begin(turn, str(meant[0].id), Answer(text=text), heard=True, unsure=True)
    return True


def _told_of_each(found: Sequence[Pledge], text: str) -> dict[int, str]:
    """What is told of each pledge, where a sentence tells of several: "dừa được 60 cây, tiền được 12 triệu"."""
    words: dict[int, str] = {}
    last = None
    before: dict[int, str] = {}  # "bão làm ngã 25 cây rồi, trồng có 90 thôi"
    for clause in _clauses(found, text):
        kind = [] if is_of_costs(found, clause) else of_kind(found, clause)
        counted = [each for each in kind if told.counts(clause, each)]
        named = counted if len(counted) == 1 else about(kind, clause)
        own = by_own_words(kind, clause)
        if own and told.may_tell(clause, own):
            named = [own]  # "cây 40" counts trees, though two households would have a number of their own too
        if len(found) > len(named) == 1 and told.may_tell(clause, named[0]):
            last = named[0].id
            if last in before and last not in words:
                words[last] = before[last]
            before = {}
        elif last is None and len(found) > len(named) == 1:
            before[named[0].id] = ", ".join(part for part in (before.get(named[0].id), clause) if part)
        if last is not None:
            words[last] = ", ".join(part for part in (words.get(last, ""), clause) if part)
    return words


def _clauses(found: Sequence[Pledge], text: str) -> list[str]:
    """The clauses of a sentence, also where one says "dừa 25 cây tiền chưa có" without a pause between."""
    clauses = _CLAUSES.split(text)
    if len(clauses) > 1 or len(found) < 2:
        return clauses
    words = text.split()
    own = {
        pledge.id: words_of(pledge) - set().union(*(words_of(each) for each in found if each.id != pledge.id))
        for pledge in found
    }
    begins = sorted(place for names in own.values() if (place := _first(words, names)) is not None)
    cuts = [0, *begins[1:], len(words)]
    return [" ".join(words[start:end]) for start, end in itertools.pairwise(cuts)]


def _first(words: Sequence[str], names: set[str]) -> int | None:
    return next((place for place, word in enumerate(words) if fold(word).strip(".,") in names), None)


def outlook(turn: Turn, text: str) -> None:
    """A guess about what is to come is noted and nothing closes; a number said to be done so far is a report."""
    found = reportable(turn)
    meant = [pledge for pledge in found if pledge.id == turn.chat.topic] or about(found, text)
    if still_missing.asks_how_often(text):
        still_missing.tell(turn, meant)
        return
    numbered = any(sign.isdigit() for sign in without_asides(text))
    if len(meant) != 1 or (numbered and _tells_so_far(text, meant[0])):
        report(turn, text)
        return
    (pledge,) = meant
    progress_report.note(turn, pledge, text)
    left = days_left(turn.language, turn.today, pledge.deadline)
    words = turn.tr("Yes, I have noted that: {words}.", words=quotation(text, 200))
    words += " " + turn.tr("It is due {day} ({left}).", day=pledge.deadline, left=left)
    words += " " + turn.tr("If the time is too short, write for example: “one month more, please”.")
    done = (Choice(turn.tr("Report what is done"), f"/baocao {pledge.id}"),) if numbered else ()
    secretary.offer(turn, text, words, (*done, Choice(turn.tr("A mistake: take it back"), "/laylai")))


def _tells_so_far(text: str, pledge: Pledge) -> bool:
    """Whether something of a pledge is said to be done, beside what is guessed."""
    read = told.reading(text, pledge)
    return _SO_FAR.search(fold(text)) is not None and not read.other and read.how is not How.UNFINISHED


def nouns(turn: Turn) -> frozenset[str]:
    """The words that name what the person's open pledges are about."""
    return frozenset(word for pledge in reportable(turn) for word in words_of(pledge) if len(word) > 2)
