""" "Có ai nhờ tôi gì không": what waits for a leader, results to confirm and words that were passed on."""

import re

from domain.chat import Choice
from domain.permissions import led_places, reported_places
from domain.understanding.text.words import fold
from handlers.deciding import cards, items
from handlers.people import whom
from handlers.talk.turn import Turn
from locales.wording.campaigns.instructions import waits_text
from locales.wording.letters import answer_choice, waiting_text
from storage.people import letters
from storage.rounds import instructions

SHOWN, TOLD = 5, 2
_ASKS = re.compile(
    r"\b(?:co ai|ai|co nguoi nao) (?:\w+ ){0,2}?(?:nho|nhan|gui|can|hoi|cho) (?:\w+ ){0,3}?(?:gi|khong|ko|hong|hon|k)\b"
    r"|\b(?:co|con) (?:viec|tin|gi|chuyen)(?: \w+){0,3} (?:cho|dang cho) (?:toi|tui|em|co|chu|minh)\b"
    r"|^(?:(?:xem|coi|cac|nhung|may) )*viec (?:dang |con )?(?:cho|doi) (?:toi|tui|em|co|chu|minh)[ ?.!]*$"
    r"|\b(?:ai|viec gi|cai gi) (?:dang |con )?(?:cho|doi) (?:toi|tui|em|co|chu|minh)\b"
)

_OF_RESULTS = re.compile(
    r"\b(?:xac nhan|duyet|bao cao|dang ky|ket qua)\b|\b(?:khong|ko|k|hong|chua) nhan\b|\bnhan (?:duoc|dc|du|het)\b"
)
""" "Có ai không nhận được tin không" asks how far an announcement came."""


def heard(turn: Turn, text: str) -> bool:
    """Whether a leader asks what waits, which is then shown."""
    if not led_places(turn.member) or not _ASKS.search(fold(text)) or _OF_RESULTS.search(fold(text)):
        return False
    show(turn, "")
    return True


def show(turn: Turn, _argument: str) -> None:
    """`/dangcho`: counts and names of the own branch, with the buttons to act."""
    matters = items.waiting(turn)
    count = len(matters)
    mine = {each.id: each.name for each in whom.of_the_cells(turn)}
    found = [
        each for each in letters.waiting_for(turn.session, turn.member.id, turn.real_now) if each.sender_id in mine
    ]
    told = instructions.waiting(turn.session, [place.id for place in reported_places(turn.member)])
    if not count and not found and not told:
        turn.say(turn.tr("Nothing is waiting for you, comrade."))
        return
    if not found and not told:
        cards.show_next(turn) if count == 1 else cards.show_list(turn)
        return
    zone = turn.deployment.zone
    senders = [f"{mine[each.sender_id]} ({turn.language.moment(each.at, zone)})" for each in found]
    choices = [Choice(turn.tr("See what waits for me"), "/duyet")] if count else []
    choices += [Choice(turn.tr("Answer it"), f"/chidao xem {each.id}") for each in told[:1]]
    choices += [Choice(turn.tr("Instructions"), "/chidao")] if len(told) > 1 else []
    choices += [answer_choice(turn.language, mine[each.sender_id], each.sender_id) for each in found[:SHOWN]]
    of_above = [waits_text(turn.language, each, turn.today) for each in told[:TOLD]]
    text = waiting_text(turn.language, [*of_above, *cards.lines_of(turn, matters)], senders)
    turn.say(text, choices, private=True)
