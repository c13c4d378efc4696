"""Which of the choices offered last was picked: by its button, its number or letter, its label, a plain yes or no."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from domain.chat import Choice, Kind
from domain.understanding.followups.going_ahead import going_ahead, lets_be
from domain.understanding.moves.move import Move, read_move
from domain.understanding.replies.picks import agreed
from domain.understanding.replies.places import content_words, letter_picked, number_and_label, number_picked, points
from domain.understanding.text.fillers import without_address
from domain.understanding.text.words import fold
from handlers.talk import parking
from handlers.talk.dialogue import BACK, UNCHANGED
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, PLAIN_YES, YES, command_in

LEAVE = "/huy"
""" "Leave it for now" answers no question."""
_YES_BEFORE = re.compile(r"^(?:dung|co|yes), ")
""" "Đúng, đăng ký" is called "đăng ký" too; "Không, cứ để vậy" keeps its no."""
_TAIL = re.compile(r"(?: (?:di|luon|nha|nhe|nghen|a|giup|gium|dum|cho|toi|tui|em|con|chau|bac|co|chu))+$")
""" "Đúng, đăng ký giúp tôi"."""
_RIGHT, _NOT = re.compile(r"\bđúng\b"), re.compile(r"\b(?:đừng|dừng)\b")
_SLIP = re.compile(r"\b(?:nham|mistake)\b")
_DENIALS = re.compile(r"\b(?:không|chưa|đừng|dừng|thôi|bỏ|hết|rút|xóa|xoá|hủy|huỷ)\b", re.IGNORECASE)
"""Words that turn the meaning of a label: who leaves them out does not mean it. "Huy động", "xây dựng" deny nothing."""


_SIGH = re.compile(r"^\D*(?:trời|hỏi hoài|mệt|chời|troi oi|hoi hoai|met)\D*[!.,]+ *(?=\d\W*$)", re.IGNORECASE)
""" "Trời ơi hỏi hoài!!! 1"."""


def picked(turn: Turn) -> str | None:
    """The value of the choice that was tapped or typed, "" for free text, None for a button of an older question."""
    if turn.incoming.kind is Kind.BUTTON:
        return _value(turn, turn.incoming.choice)
    if turn.text.startswith("/") or not turn.text:
        return ""
    wire = _typed(turn)
    return _value(turn, wire) if wire else ""


def choices_before(turn: Turn) -> Sequence[Sequence[str]]:
    """Label and wire of what was offered: under the message that is quoted, where one is, else last."""
    return turn.incoming.quoted_choices or turn.chat.choices or []


def offered(turn: Turn, command: str) -> bool:
    """Whether this command stands among the choices offered last."""
    return any(command_in(wire) == command for _, wire in turn.chat.choices or [])


def _value(turn: Turn, wire: str) -> str | None:
    if command := command_in(wire):
        return command
    offered_last = any(wire == choice for _, choice in turn.chat.choices or [])  # each question has its own revision
    if offered_last and turn.chat.dialogue:
        return wire.partition(":")[2]
    return parking.take_up_by(turn, wire) or None


def _typed(turn: Turn) -> str:
    """What the choice that was typed sends, "" when the text is none of them."""
    choices = choices_before(turn)
    folded = fold(without_address(turn.text))
    ways = {folded, _TAIL.sub("", " ".join(re.findall(r"[a-z]+|\d+", folded)))}
    ways = {each for each in ways if not each.isdecimal()}  # "3" is the third, not "Chỉ tiêu riêng: 3"
    named = {
        wire
        for label, wire in choices
        if turn.text.casefold() == label.casefold() or (ways & _names(label) and not _turns(turn.text, label))
    }
    if named:
        return named.pop() if len(named) == 1 else ""  # two that are called alike are told apart by their numbers
    if marked := _by_mark(turn):
        return marked
    if len(folded.split()) >= 2:  # one word alone is too easily the answer itself
        begun = {wire for label, wire in choices if any(name.startswith(folded + " ") for name in _names(label))}
        if len(begun) == 1:
            return begun.pop()
    return _by_yes_or_no(turn)


def _turns(text: str, label: str) -> bool:
    """Whether the accent makes the opposite of a label: "đừng đăng ký" is no "Đúng, đăng ký"."""
    typed, shown = (unicodedata.normalize("NFC", each).casefold() for each in (text, label))
    return bool((_NOT.search(typed) and _RIGHT.search(shown)) or (_RIGHT.search(typed) and _NOT.search(shown)))


def _by_yes_or_no(turn: Turn) -> str:
    wires, said = _wires(turn), agreed(turn.text)
    if said is None:
        return _by_its_verb(turn)
    ways = tuple(f":{way}" for way in (BACK, UNCHANGED, LEAVE))
    answers = [each for each in choices_before(turn) if not command_in(each[1]) and not each[1].endswith(ways)]
    if said and len(answers) == 1:  # "did you mean 30/6?" offers only that; a yes is no "Không, tôi vẫn tham gia"
        return "" if fold(answers[0][0]).startswith("khong") else answers[0][1]
    plainly = said and agreed(turn.text, plainly=True)
    meant = {NO} if not said else {YES, PLAIN_YES} if plainly else {YES}
    return next((wire for wire in wires if meant & _parts(wire)), "")


def _by_its_verb(turn: Turn) -> str:
    """The one yes whose label names what is ordered: "cứ vậy mà nộp" below "Đúng, nộp báo cáo"; the no of "khỏi"."""
    waits = len(_wires(turn)) > 2 and read_move(turn.text) in (Move.LATER, Move.HALT)  # a draft with ways to change it
    if lets_be(turn.text) and not waits:
        return next((wire for wire in _wires(turn) if NO in _parts(wire)), "")
    does = going_ahead(turn.text)
    found = [wire for label, wire in choices_before(turn) if YES in _parts(wire) and does & set(fold(label).split())]
    return found[0] if len(found) == 1 else ""


def _by_mark(turn: Turn) -> str:
    """The choice behind a number or letter, which are written before the choices where there are no buttons.

    A number in words is one only where nothing else can be meant: "thứ hai" is also a day, "ba" a person.
    """
    wires = _wires(turn)
    if copied := number_and_label(turn.text):
        label = (turn.chat.choices or [])[copied[0] - 1][0] if 0 < copied[0] <= len(wires) else ""
        return wires[copied[0] - 1] if label and _is_part(copied[1], label) else ""
    place: int | None = None  # under buttons no signs are seen: a number counts something, or is picked where it cannot
    if turn.chat.lettered and not turn.capabilities.buttons:
        place = letter_picked(turn.text)
    elif not turn.chat.lettered and not (turn.capabilities.buttons and (turn.text.isdecimal() or _is_consent(wires))):
        at_rest = not (turn.chat.dialogue or turn.capabilities.buttons)
        place = number_picked(
            _SIGH.sub("", turn.text), len(wires), spoken=at_rest or any(NO in _parts(wire) for wire in wires)
        )
    return wires[place - 1] if place and place <= len(wires) else ""


def _is_consent(wires: Sequence[str]) -> bool:
    """Whether a consent is asked for: it is given in words, or by a number one sees before them."""
    return any(PLAIN_YES in _parts(wire) for wire in wires)


def _is_asked(turn: Turn) -> bool:
    """Whether the choices offered last answer a question: a bare number below a mere menu counts something."""
    wires = _wires(turn)
    return bool(turn.chat.dialogue or parking.waiting_sentence(turn)) or any(NO in _parts(wire) for wire in wires)


def part_picked(turn: Turn) -> str:
    """What the one choice sends whose label holds these words, "" where none or several do: "cái nhà tình nghĩa".

    Asked where the words are no answer by themselves; there a bare number picks under buttons too.
    Where nothing is open a label that orders something is pointed at ("chọn bản gửi nhóm"), or a pledge is named.
    """
    if turn.incoming.kind is Kind.BUTTON or not turn.text or turn.text.startswith("/"):
        return ""
    if turn.text.isdecimal():
        place, wires = int(turn.text), _wires(turn) if _is_asked(turn) else []
        return _answer(turn, wires[place - 1]) if 0 < place <= len(wires) and not _is_consent(wires) else ""
    wires, many = _wires(turn), len(content_words(turn.text)) > 1
    if agreed(turn.text) is not None or _is_consent(wires) or (not many and any(NO in _parts(wire) for wire in wires)):
        return ""  # a yes is said, and a consent whole
    named = turn.chat.dialogue or (points(turn.text) and many)
    labels = [(label, wire) for label, wire in turn.chat.choices or [] if named or _names_what_is_quoted(turn, label)]
    found = {wire for label, wire in labels if _is_part(turn.text, label)}
    return _answer(turn, found.pop()) if len(found) == 1 else ""


def _names_what_is_quoted(turn: Turn, label: str) -> bool:
    """Whether a word of the pledge or work in a label was typed: "xong" alone names none of “Đã xong: “Lo đất””."""
    quoted = set(re.findall(r"[a-z]+|\d+", fold(label.partition("“")[2])))
    return any(word in quoted for word in content_words(turn.text))


def _answer(turn: Turn, wire: str) -> str:
    """The command of a choice where nothing is open, its answer to the open question otherwise."""
    if turn.chat.dialogue:
        return "" if command_in(wire) else wire.partition(":")[2]
    return command_in(wire)


def _is_part(text: str, label: str) -> bool:
    """Whether the words stand in a label in this order; a label that denies is none of words that do not."""
    said, whole = content_words(text), re.findall(r"[a-z]+|\d+", fold(label))
    denied = set(map(fold, _DENIALS.findall(unicodedata.normalize("NFC", label))))
    if not any(len(word) > 2 for word in said) or denied - set(said):
        return False
    rest = iter(whole)
    return all(word in rest for word in said)


def _wires(turn: Turn) -> list[str]:
    return [wire for _, wire in choices_before(turn)]


def _parts(wire: str) -> set[str]:
    """The revision and the answer of "r5:yes", the answer and the command of "yes:/tieptuc"."""
    return set(wire.split(":", 1))


@lru_cache(maxsize=1024)
def _names(label: str) -> frozenset[str]:
    """What a label may be called: all of it, without its signs, behind the colon or the yes, before the bracket."""
    whole = fold(label)
    words = whole.replace("✅", "").replace(",", "").replace('"', "").strip()
    behind = _YES_BEFORE.sub("", whole.replace("✅", "").strip())
    named = {whole, words, behind, words.partition(":")[2].strip(), words.partition(" (")[0].strip()}
    return frozenset(named - {""})


def way_back(turn: Turn) -> Choice | None:
    """The one way back below what was just written: "Ghi nhầm, lấy lại"."""
    ways = [Choice(label, wire) for label, wire in turn.chat.choices or [] if _SLIP.search(fold(label))]
    return ways[0] if len(ways) == 1 and command_in(ways[0].value) else None
