"""Somebody who has not joined writes: a code, bad news, a question; only repeats are met with silence."""

import re
from collections.abc import Sequence
from datetime import timedelta

from domain.chat import Command
from domain.codes import LENGTH, code_in, confused_in, nearly_a_code, read_code
from domain.understanding.acts.act import Act
from domain.understanding.acts.reading import read_act
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.text.words import composed, fold, tokenised
from handlers.campaigns import looked_at
from handlers.chats import putting_right, second
from handlers.events import attending
from handlers.newcomers import left_alone
from handlers.own_data import withdrawing
from handlers.people import joining
from handlers.people.sympathy import is_trouble
from handlers.service import asking
from handlers.service.known_answers import Known
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.language import capitalised
from storage.chats import several

_LEADS = re.compile(
    r"\b(?:toi|tui|em|minh|day) la (?:pho )?(?:bi thu|chi uy|can bo|tuyen giao|chu tich|cap uy|dang uy|van phong)\b"
)
_RELATIVE = re.compile(r"\b(?:con|chau|toi|em|tui) la (?:con|vo|chong|chau|em|chi|anh|dau|re|nguoi nha)\b")
_OLD_PHONE = re.compile(r"\b(?:may|dien thoai) (?:cu|kia|truoc)\b|\bthay may\b")
""" "Máy cũ mất rồi", where a chat waits for a word on it: shows the button for that, as words are soon said."""
_NOT_ME = re.compile(r"\b(?:khong|hong) phai (?:la )?(?:toi|tui|minh|em)\b|\bnot me\b")
_HESITATES = re.compile(
    r"^(?:khoan|doi|cho|de)\b.*\b(?:hoi|xin|kiem|tim|coi|xem|goi)\b|\b(?:hoi|xin|kiem|tim|goi)\b.*\b(?:da|sau)\W*$"
)
""" "Để tôi hỏi lại anh bí thư đã"."""
_INTRODUCES = re.compile(
    r"\b(?:toi|tui|em|chau|con|minh) (?:ten|la [a-z]+(?: [a-z]+){0,3}(?:,| (?:o|ben|thuoc|chi bo|ap|xa)\b))"
    r"|\bten (?:toi|tui|em|chau|con|minh)? ?la\b"
    r"|\b(?:keu|bao|bieu|noi|nho|gioi thieu) (?:toi|tui|em|con|chau) (?:vo|vao|nhan|len|qua)\b"
)
""" "Ông Hai ấp 2 kêu tôi vô đây nè"."""
_UNREADABLE = re.compile(
    r"\bmã\b.*\b(?:mờ|nhòe|nhoè|rách|thiếu|không (?:rõ|ra|thấy|đọc)|hổng (?:rõ|ra|thấy|đọc))\b", re.IGNORECASE
)
""" "Mã hình như K7 hay K1, mờ quá đọc không ra"."""
_HOUR = timedelta(hours=1)
ANSWERS = 3  # of one kind an hour
MOST = 20  # of all kinds
SENTENCE = 4  # words: a whole sentence is answered even where the answer is a repeat


def start(turn: Turn, argument: str) -> None:
    """`/batdau`, also with the code of a deep link."""
    if argument == second.REPLACE and joining.replace_old_phone(turn):
        return
    if argument == withdrawing.COME_BACK and joining.come_back(turn):
        return
    if argument == second.NOT_ME and turn.person is None:
        putting_right.put_right(turn)
    elif argument and attending.by_code(turn, argument):
        pass
    elif argument and (turn.person is None or read_code(argument)):
        joining.try_code(turn, argument)
    elif turn.person is None:
        _greet(turn)
    else:
        joining.welcome(turn, turn.person)


def answer(turn: Turn) -> None:
    """Somebody who has not joined wrote something: a code, or anything else."""
    if code := code_in(turn.text):
        joining.try_code(turn, code)
    elif _comes_again(turn):
        return
    elif near := nearly_a_code(turn.text):
        turn.say(_what_is_wrong(turn, near))
    elif not left_alone.types_what_is_no_code(turn) and not is_bad_news(turn) and not second.waits(turn):
        _answer_else(turn)


def _comes_again(turn: Turn) -> bool:
    """Whether this chat was or will be somebody's: it waits for the old phone, was replaced, or they want back."""
    folded = fold(turn.text)
    if _OLD_PHONE.search(folded) and second.waits(turn):
        return True
    if _NOT_ME.search(folded) and several.taken_by_another(turn.session, turn.chat.account_id, turn.now):
        putting_right.put_right(turn)
        return True
    return withdrawing.wants_back(turn.text) and joining.come_back(turn)


def _what_is_wrong(turn: Turn, typed: str) -> str:
    """What of a mistyped code can be told without looking it up."""
    if signs := confused_in(typed):
        return turn.tr(
            "An invite code has no O, I or L and no 0 or 1, and here stands: {signs}. Please look at the code again.",
            signs=signs,
        )
    if len(typed) < LENGTH:
        return turn.tr("An invite code has 8 letters and digits; here is one too few. Please look again.")
    return turn.tr("An invite code has 8 letters and digits; here is one too many. Please look again.")


def told(turn: Turn, known: Known) -> str:
    """What somebody who has not joined is told of it."""
    words = known.to_strangers or known.text
    movement = looked_at.movement(turn) if "{movement}" in words else {}
    return capitalised(turn.tr(words, leader=turn.tr("the secretary of your branch"), **movement))


def may_answer(turn: Turn, kind: str = "") -> bool:
    """Whether an answer of this kind is given once more within the hour; always while joining."""
    return bool(turn.chat.dialogue) or conversation.at_most(turn, f"stranger {kind}".strip(), ANSWERS, _HOUR)


def is_bad_news(turn: Turn) -> bool:
    """Whether somebody tells of a death or an illness, which is always answered."""
    heard = asking.heard_as_asked(read_act(turn.text), turn.text)
    family = _RELATIVE.search(fold(turn.text)) is not None
    if heard.act is Act.DEATH and heard.sure:
        words = turn.tr(
            "Please accept my sincere condolences. If this phone belonged to a member, please tell the "
            "secretary of the branch once; the family need do nothing else."
        )
        _say_sparingly(turn, "death", words)
        return True
    ill = heard.act is Act.HARDSHIP and (heard.sure or (family and is_grave(tokenised(turn.text))))
    ill = ill or (not heard.sure and is_trouble(turn.text))
    if ill:
        words = turn.tr(
            "I feel with you and your family, and wish a good recovery. If this phone belongs to a member, please "
            "tell the secretary of the branch once; the Party committee of the commune tells you who that is. "
            "Nothing else need be done."
        )
        _say_sparingly(turn, "hardship", words)
    return ill


def _answer_else(turn: Turn) -> None:
    """Somebody nobody knows: a refusal is heard as from anybody, all else is told how to join."""
    heard, folded = read_act(turn.text), fold(turn.text)
    act = heard.act if heard.sure else Act.OTHER
    known = asking.known(turn.text)
    alone = left_alone.wants_to_be(turn.text)
    if left_alone.heard(turn):
        pass
    elif _LEADS.search(folded):
        _greet_leader(turn)
    elif _UNREADABLE.search(composed(turn.text)):
        words = turn.tr(
            "An invite code has 8 letters and digits. Please look at it once more; if it cannot be read, the "
            "secretary of your branch gives you a new one."
        )
        _say_sparingly(turn, "unreadable", words)
    elif known and (known.for_strangers or known.to_strangers) and not alone:
        words = told(turn, known)
        if not (known.whole or left_alone.is_quiet(turn)):
            how = turn.tr("To join, please ask the secretary of your branch for an invite code and type it here.")
            words = f"{words}\n{how}"
        _say_sparingly(turn, known.text[:24], words, turn.menu(turn))
    elif act in (Act.REFUSAL, Act.STOP_REMINDERS, Act.WITHDRAW_CONSENT) or alone:
        left_alone.remember(turn)
        sorry = turn.tr(
            "I am sorry to have disturbed you. Taking part is voluntary; I write to this phone only in answer."
        )
        if may_answer(turn, "refusal"):
            turn.say(sorry)
    elif _HESITATES.search(folded) and act not in (Act.PROMISE, Act.REPORT):
        if may_answer(turn, "later"):
            turn.say(turn.tr("Of course, comrade, there is no hurry. When you have the code, type it here."))
    elif not _introduces(turn, act) and (may_answer(turn) or (act is not Act.GREETING and _is_sentence(turn))):
        _tell_how_to_join(turn, heard.act)


def _introduces(turn: Turn, act: Act) -> bool:
    """Whether somebody says who they are, or who sent them, in the place of a code."""
    if act in (Act.PROMISE, Act.REPORT) or not _INTRODUCES.search(fold(turn.text)):
        return False
    words = turn.tr(
        "A name alone is not enough here, comrade: it keeps everybody's data safe that each types an invite "
        "code. The secretary of the branch gives it."
    )
    _say_sparingly(turn, "name", words)
    return True


def _tell_how_to_join(turn: Turn, act: Act) -> None:
    if act in (Act.QUESTION, Act.PROMISE):
        words = turn.tr(
            "Party members take part through their branch with an invite code. Others who would like to join "
            "in are welcome to speak with the secretary of the branch where they live."
        )
        if act is Act.PROMISE:
            words += "\n" + turn.tr("I cannot note this yet; once you have joined, please write it once more.")
        turn.say(words)
    _greet(turn)


def _greet_leader(turn: Turn) -> None:
    """A secretary gets the code from above."""
    words = turn.tr(
        "Greetings, comrade. Your invite code comes from the Party committee above, or from whoever "
        "administers the assistant there; please ask them and type it here."
    )
    _say_sparingly(turn, "leader", words, turn.menu(turn))


def _say_sparingly(turn: Turn, kind: str, words: str, commands: Sequence[Command] = ()) -> None:
    """Say something of this kind, unless it was said often enough within the hour; a whole sentence is answered."""
    if may_answer(turn, kind) or _is_sentence(turn):
        turn.say(words, commands=commands)


def _is_sentence(turn: Turn) -> bool:
    """Whether a whole sentence was typed, and not too many within the hour."""
    return len(turn.text.split()) >= SENTENCE and conversation.at_most(turn, "stranger sentence", MOST, _HOUR)


def _greet(turn: Turn) -> None:
    words = turn.tr(
        "Good day. I am the assistant of {movement}, a computer program. To join, please ask the secretary of your "
        "branch for an invite code (8 letters and digits) and type it here.",
        movement=looked_at.movement(turn)["movement"],
    )
    turn.say(words, commands=turn.menu(turn))
