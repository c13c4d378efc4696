""" "Xóa hết mấy cái đang dở đi", "bỏ cái đó": the way out of what was begun by mistake, whatever else waits."""

import re
from collections.abc import Sequence

from domain.chat import Choice
from domain.understanding.text.words import fold
from handlers.navigation import cancel, described, keep_what_is_worth_it
from handlers.pledges import taking_back
from handlers.subjects import DIALOGUES
from handlers.talk import conversation, parking
from handlers.talk.menus import say_with_menu
from handlers.talk.turn import Turn

_LEAD = r"(?:(?:thoi|u|da|vay|con oi|con|a|y|ma) )*(?:bo|xoa|huy|dep|quang)"
_END = r"(?: (?:di|luon|het|giup|gium|dum|cho|bac|toi|tui|co|chu|ong|ba|con|chau|em|nghen|nghe|nha|nhe|a|voi|roi))*"
_HALF_DONE = re.compile(rf"{_LEAD}\b.*\b(?:(?:dang |con )?(?:do dang|lam do|ghi do|dang do|nua chung)|con do)\b")
_THAT = re.compile(
    rf"{_LEAD}(?: het| luon| ca| tat ca)?(?: may| cac)? (?:cai|cau|cho|vu) (?:do|nay|kia|ay|hoi nay){_END}"
)
_NAMED = re.compile(rf"{_LEAD}(?: het| luon)? (?:cai|viec|cau|vu) (?P<what>\w.*?){_END}")
FEWEST, MOST_LEFT = 2, 1  # words


def orders(turn: Turn) -> bool:
    """Whether everything that is half done shall go."""
    return _HALF_DONE.match(_folded(turn)) is not None


def heard(turn: Turn) -> bool:
    """Whether what was begun and not finished shall go, by its name or all of it, and was dropped."""
    begun = parking.parked(turn)
    if orders(turn) and (begun or turn.chat.dialogue):
        parking.park(turn)
        stopped = described(turn, parking.parked(turn))
        kept = keep_what_is_worth_it(turn, parking.parked(turn))
        parking.drop_parked(turn)
        parking.close(turn)
        conversation.let_wait(turn, ())
        _say_stopped(turn, ", ".join(stopped.values()), kept)
        return True
    name = next((each for each in begun if _names(turn, each)), "")
    if name:
        what = described(turn, {name: begun[name]}).get(name, "")
        kept = keep_what_is_worth_it(turn, [name])
        parking.drop(turn, name)
        _say_stopped(turn, what, kept)
        return True
    if not _THAT.fullmatch(_folded(turn)) or taking_back.did_just_now(turn):
        return False
    if begun:
        cancel(turn, "")
    elif parking.waiting_sentence(turn):
        parking.close(turn)
        say_with_menu(turn, turn.tr("Yes, comrade: I write nothing of it down."))
    else:
        return False
    return True


def _say_stopped(turn: Turn, what: str, kept: Sequence[tuple[str, Choice]]) -> None:
    text = turn.tr("Stopped: {what}. What was registered before stays as it is.", what=what)
    if kept:
        turn.say("\n".join([text, *(said for said, _ in kept)]), [way for _, way in kept])
    else:
        say_with_menu(turn, text)


def _names(turn: Turn, name: str) -> bool:
    found = _NAMED.fullmatch(_folded(turn))
    about = DIALOGUES[name].about if name in DIALOGUES else ""
    words = set(_words(str(parking.parked(turn)[name].get(about) or "")))
    said = _words(found["what"]) if found else []
    return len(said) >= FEWEST and len(words) >= FEWEST and sum(each not in words for each in said) <= MOST_LEFT


def _folded(turn: Turn) -> str:
    return " ".join(_words(turn.text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))
