""" "Gửi chưa? có ai đọc chưa": below a reminder that waits for its yes nothing was sent, and that is said truly."""

import re
from typing import Any

from domain.chat import Choice
from domain.permissions import has_summaries
from domain.understanding.text.words import fold
from handlers.rounds.round_list import URGE
from handlers.talk import frame
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in

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
    """Whether that is asked at a question with a yes or no, which is what it waits for."""
    if dialogue.open_step(turn).wants is not Wants.YES_OR_NO or not _ASKS.fullmatch(fold(turn.text)):
        return False
    dialogue.ask_again(turn, turn.tr("Not yet: nothing has been sent or written down. I wait for your answer."))
    return True
