"""What was not sent or written, said truly: "gửi chưa?", "rồi đó, gửi đi", "à mà khỏi", "hình như 51"."""

import re
from typing import Any

from domain.chat import Choice
from domain.permissions import has_summaries
from domain.understanding.followups.going_ahead import going_ahead, is_doubted, lets_be
from domain.understanding.text.words import fold
from handlers.hearing import persons
from handlers.pledges.my_pledges import reportable
from handlers.reporting import told
from handlers.rounds.round_list import URGE
from handlers.talk import frame
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, command_in

_LEADS = r"(?:(?:vay|the|roi|ma|ua|u|da|em|e|oi|a|co|nay|cai do|tin do|may tin do|ho|tui no|thi)[ ,]+)*"
_TAIL = r"(?: (?:vay|em|e|a|ha|ta|roi|nua|the|con|day|do))*"
_DONE = r"(?:gui|nhac|nhan|chuyen|don doc|nop|phat|giao)"
_READ = r"(?:doc|coi|xem|nhan|mo|thay|biet|tra loi)"
_ASKS = re.compile(
    rf"{_LEADS}(?:(?:da|co) )*{_DONE}(?: (?:di|roi|cho|ho|het|duoc|toi|tui no|no|ai|may ong|chi bo|cac|noi|bi thu))*"
    rf" chua{_TAIL}"
    rf"(?:[ ,.?!]+{_LEADS}(?:co )?(?:ai|noi nao|chi bo nao|dua nao|bi thu nao|ho|tui no)(?: (?:da|co))* {_READ}"
    rf"(?: (?:duoc|roi|gi|tin))* (?:chua|khong|ko|hong){_TAIL})?[ ?.!]*"
    rf"|{_LEADS}(?:ai|noi nao|chi bo nao|dua nao|bi thu nao)(?: (?:da|co))* {_READ}(?: (?:duoc|roi|gi|tin))*"
    rf" (?:chua|khong|ko|hong){_TAIL}[ ?.!]*"
)
_WHAT = re.compile(r"\b(?:bao cao|bc|so lieu|loi nhac|tin)\b")
_WOULD_SEND = ("/dondoc ", f"/kybaocao {URGE} ")


def heard(turn: Turn) -> bool:
    """Whether it is asked if a reminder went out: then that it did not and waits, or to whom it did today."""
    sees = turn.person is not None and has_summaries(turn.member) and not turn.chat.dialogue
    if not sees or not _ASKS.fullmatch(fold(turn.text)):
        return False
    said, done = frame.urged(turn)
    ways = [Choice(label, wire) for label, wire in turn.chat.choices or [] if wire not in done]
    waiting = [each for each in ways if command_in(each.value).startswith(_WOULD_SEND)]
    if waiting:
        turn.say(turn.tr("Nothing has been sent yet: it waits for your yes. Shall I send it?"), waiting)
    elif said:
        turn.say(f"{said}\n{turn.tr('Whether they have read it, I am not told.')}", ways)
    return bool(waiting or said)


def heard_at(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether that is asked where a yes or no is waited for, or a number is doubted there."""
    asks, doubts = _ASKS.fullmatch(fold(turn.text)), is_doubted(turn.text)
    if dialogue.open_step(turn).wants is not Wants.YES_OR_NO or not (asks or doubts):
        return False
    if doubts:
        dialogue.ask_again(turn, _doubted(turn))
        return True
    dialogue.ask_again(turn, turn.tr("Not yet: nothing has been sent or written down. I wait for your answer."))
    return True


def _doubted(turn: Turn) -> str:
    return turn.tr(
        "You are not sure yet, so I write no number. Please look it up or ask the comrade, then type the number that "
        "is right."
    )


def nothing_waits(turn: Turn) -> bool:
    """Whether something is let go or let be where nothing waits for it, or a number is doubted: it is said so."""
    proposed = any(wire.startswith(f"{NO}:") for _, wire in turn.chat.choices or [])
    if turn.person is None or turn.chat.dialogue or proposed:
        return False
    asked = frame.last(turn)
    if is_doubted(turn.text) and _is_nobodys(turn):
        turn.say(_doubted(turn))
    elif lets_be(turn.text):
        turn.say(turn.tr("Yes, comrade: nothing waits to be sent or written, and I do nothing further."))
    elif _would_send(turn) and (asked is None or asked.thing is not frame.Thing.ROUND):
        turn.say(turn.tr("Nothing is waiting to be sent, so nothing has been sent. What shall I send, and to whom?"))
    else:
        return False
    return True


def _would_send(turn: Turn) -> bool:
    """Whether "gửi đi" is said of nothing that is named, below nothing that may be sent."""
    folded, offered = fold(turn.text), (fold(label) for label, _ in turn.chat.choices or [])
    sends = bool(going_ahead(turn.text)) and re.search(r"\bgui\b", folded) is not None
    return sends and not _WHAT.search(folded) and not any(re.search(r"\b(?:gui|nhac)\b", each) for each in offered)


def _is_nobodys(turn: Turn) -> bool:
    """Whether a number is of somebody who was spoken of, or of no pledge of one's own."""
    return persons.told_lately(turn) is not None or not any(told.counts(turn.text, each) for each in reportable(turn))
