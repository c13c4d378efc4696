"""To whom of those who lead below it goes, and in which words: asked where it is not plain, and read back."""

import re
from collections.abc import Sequence

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import Noted, UserError
from domain.reach.whom_said import spares_them
from domain.understanding.changes.wording import mended
from domain.understanding.text.words import fold
from handlers.letters.leaders import orders, receivers
from handlers.letters.leaders.below import Below, above_of, below
from handlers.letters.words import SendIt, as_letter
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.letters import LETTER, leader_urged
from locales.wording.quotation import quoted

SHOWN = 5
EVERY, NONE, FEW = "tat ca", "chua co ai", "duoi 50%"
ONLY = "chi "  # before the number of the one place that is written to
_LOOKS = re.compile(r"\b(?:coi|xem|bao nhieu|toi dau|may nguoi|ra sao|the nao)\b")
_ASKS = re.compile(
    r"\?|\b(?:khong|hong|ko|hok|chua|sao|gi|nao|ai|vay|ha|dau|may|bao nhieu|roi em)\W*$"
    r"|\b(?:sao|the nao|bao nhieu) |\b(?:phai|dung) (?:khong|ko|hong)\b"
)
_HOW_MANY = re.compile(
    r"\b(?:may|bao nhieu) (?:nguoi|dong chi|ong|anh|chi bo|noi|ai)\b|\bai nhan\b"
    r"|\b(?:gui|nhan|den|toi) (?:cho )?(?:nhung )?(?:ai|noi nao)\b"
)
_MORE = re.compile(r"\bthem\b|\b(?:ca|luon ca) (?:ap|chi bo)\b")
_REWRITES = re.compile(
    r"(?:(?:khoan|chet|a|y|thoi|nham|lon|roi|,) ?)*(?:dinh chinh|sua lai|viet lai|ghi lai|doi loi)\b"
)
FEWEST = 2  # words
_HALTS = re.compile(
    r"^(?:(?:à|ủa|a|ua|ý|thôi|thoi|khoan|chờ|cho|ê)[\s,.]+)*(?:đã[\s,.]+)?"
    r"(?:(?:đừng|dung|chưa|chua|khoan|đợi|doi)(?: hãy| hay)? (?:gửi|gui|gởi|goi|nhắn|nhan)"
    r"(?: vội| voi| đi| cái đã| đã)?[\s,.]+)",
    re.IGNORECASE,
)
""" "Thôi đừng gửi, đổi chữ anh thành chị": what stands behind it is changed first."""


class ToLeadersDraft(BaseModel):
    """To whose leaders, in which words of one's own; without words each is told how many are missing there."""

    above_id: int
    only: list[int] = []  # the organisations that were named; none: all where somebody is missing
    words: str = ""
    unclear: str = ""  # of the receivers, what was not understood
    corrects: str = ""  # the letter it puts right
    confirmed: bool | None = None


def concerned(turn: Turn, draft: ToLeadersDraft, places: Sequence[Below] | None = None) -> list[Below]:
    """Those of `places` that are meant; without them, of all that are below."""
    found = with_something_to_say(draft, places or below(turn, above_of(turn, draft)))
    return [each for each in found if not draft.only or each.place.id in draft.only]


def with_something_to_say(draft: ToLeadersDraft, found: Sequence[Below]) -> list[Below]:
    """Where somebody is missing, or all of them for words of one's own."""
    return [each for each in found if draft.words or each.missing]


def names(found: Sequence[Below]) -> str:
    return ", ".join(each.place.name for each in found)


class SureToWrite(SendIt[ToLeadersDraft]):
    """To whom it goes, with the figures or the words; one of several may be picked or named."""

    def ask(self, turn: Turn, draft: ToLeadersDraft) -> Question:
        question = super().ask(turn, draft)
        found = [each for each in concerned(turn, draft) if each.leaders]
        single = [
            Choice(turn.tr("Only {branch}", branch=each.place.name), f"{ONLY}{each.place.id}") for each in found[:SHOWN]
        ]
        return Question(question.text, (*question.choices, *(single if len(found) > 1 else ())))

    def words(self, turn: Turn, draft: ToLeadersDraft) -> str:
        found = concerned(turn, draft)
        reached = [each for each in found if each.leaders]
        lost = [each for each in found if not each.leaders]
        lines = _said(turn, draft, reached)
        if lost:
            lines.append(turn.tr("Nobody who leads {branch} can be written to here.", branch=names(lost)))
        return "\n".join(lines if draft.words else [*lines, turn.tr("Send it?")])

    def accept(self, turn: Turn, draft: ToLeadersDraft, answer: Answer) -> str | None:
        if answer.choice.startswith(ONLY):
            draft.only = [int(answer.choice.removeprefix(ONLY))]
            draft.confirmed = True
            return None
        said = _HALTS.sub("", answer.text)
        if said and _MORE.search(fold(said)) and _is_told_apart(turn, draft, said):
            return self.name
        if draft.words and (right := mended(draft.words, said)):
            draft.words = as_letter(right)
            return self.name
        if draft.words and _REWRITES.match(fold(said)):
            _rewrite(turn, draft, said)
            return self.name
        if said and _is_told_apart(turn, draft, said):
            return self.name
        if said and _HOW_MANY.search(fold(said)):
            found = [each for each in concerned(turn, draft) if each.leaders]
            raise Noted("It goes to those who lead these {count}: {branches}.", count=len(found), branches=names(found))
        if said != answer.text:
            raise UserError("Nothing has gone out yet.")
        return super().accept(turn, draft, answer)


def _rewrite(turn: Turn, draft: ToLeadersDraft, said: str) -> None:
    """Take the words behind "đính chính: …", "sửa lại: …" for the letter; without a colon it is not plain which."""
    _, colon, behind = said.partition(":")
    if not colon or len(behind.split()) < FEWEST:
        raise Noted("I am not sure what to put where. Please type it once more, for example “correction: …”.")
    words = f"{turn.tr('Correction')}: {behind.strip()}" if draft.corrects else behind.strip()
    as_letter(words)
    draft.words = words


def _is_told_apart(turn: Turn, draft: ToLeadersDraft, text: str) -> bool:
    """Whether an answer says to whom it goes instead, which is noted; a question never does."""
    above = above_of(turn, draft)
    places = below(turn, above)
    order = None if _LOOKS.search(fold(text)) else orders.read_order(turn, above, text)
    if order and order.words and (order.only or order.unclear):
        draft.only, draft.words, draft.unclear = _ids(order.only), as_letter(order.words), order.unclear
        return True  # another letter takes the place of this one
    named = receivers.read(places, text, loose=True)
    if not named.said or named.unclear or _LOOKS.search(fold(text)):
        return False
    if _ASKS.search(fold(text)):
        raise Noted(
            "So far:\n{figures}", figures="\n".join(leader_urged(turn.language, *each.counted) for each in named.found)
        )
    now = {each.place.id for each in concerned(turn, draft, places)}
    meant = [each for each in named.found if not named.all_but or each.place.id in now]
    if spares_them(text) and not named.all_but:
        meant = [each for each in places if each.place.id in now and each not in named.found]
    elif _MORE.search(fold(text)) and not named.all_but:
        meant = [each for each in places if each in meant or each.place.id in now]
    fitting = with_something_to_say(draft, meant)
    if not fitting:
        return False
    if not any(each.leaders for each in fitting):
        raise UserError("Nobody who leads these can be written to here; please speak with them.")
    draft.only = _ids(fitting)
    return True


def _ids(found: Sequence[Below]) -> list[int]:
    return [each.place.id for each in found]


class WhichOnes(Step[ToLeadersDraft]):
    """Which are meant, where that was not understood; those that are written to are never guessed."""

    slot = "unclear"
    wants = Wants.NAME

    def wanted(self, turn: Turn, draft: ToLeadersDraft) -> bool:
        return bool(draft.unclear)

    def filled(self, draft: ToLeadersDraft) -> bool:
        return not draft.unclear

    def ask(self, turn: Turn, draft: ToLeadersDraft) -> Question:
        text = turn.tr("I do not know which branches “{words}” are. Please name them.", words=draft.unclear[:60])
        said = f"{quoted(draft.words, LETTER)}\n" if draft.words else ""
        offered = [Choice(turn.tr("All branches"), EVERY)]
        for kind, label in (
            (NONE, marked("Those where nobody has registered: {branches}")),
            (FEW, marked("Those below a half: {branches}")),
        ):
            found = _of_a_kind(turn, draft, kind)
            more = f" … ({len(found)})" if len(found) > SHOWN else ""
            offered[:0] = [Choice(turn.tr(label, branches=names(found[:SHOWN]) + more), kind)] if found else []
        return Question(said + text, offered)

    def accept(self, turn: Turn, draft: ToLeadersDraft, answer: Answer) -> str | None:
        if answer.choice:
            found = _of_a_kind(turn, draft, answer.choice)
        else:
            named = receivers.read(below(turn, above_of(turn, draft)), answer.text, loose=True)
            found = list(named.found) if named.said and not named.unclear else []
        if not found:
            raise UserError("Please name the branches, for example “ấp 1, ấp 3”.")
        draft.only, draft.unclear = _ids(found), ""
        return None


def _of_a_kind(turn: Turn, draft: ToLeadersDraft, kind: str) -> list[Below]:
    places = with_something_to_say(draft, below(turn, above_of(turn, draft)))
    return list(places) if kind == EVERY else list(receivers.read(places, kind).found)


def _said(turn: Turn, draft: ToLeadersDraft, reached: Sequence[Below]) -> list[str]:
    """To whom it goes: with the words, or with the figures of each."""
    if draft.words:
        asked = marked("I send this to those who lead {branches}, with your name. Is that right?")
        return [turn.tr(asked, branches=names(reached)), quoted(draft.words, LETTER)]
    lines = [turn.tr("I remind those who lead these branches, and tell each how many are missing there:")]
    lines += [f"• {leader_urged(turn.language, *each.counted)}" for each in reached[:SHOWN]]
    left = reached[SHOWN:]
    if left:
        lines.append(turn.tr("• and {count} more: {branches}", count=len(left), branches=names(left)))
    return lines
