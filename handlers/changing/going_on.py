""" "Cái quyên góp đó làm tiếp đi con": a withdrawal that is regretted, or that was asked about and never confirmed."""

import re

from domain.chat import Choice
from domain.stamps import WAY_BACK
from domain.understanding.text.words import fold
from handlers.changing.own_pledge import BACK
from handlers.changing.withdrawal import withdraw_pledge
from handlers.pledges.my_pledges import reportable, visible
from handlers.reporting.meant import names, said_of
from handlers.talk import parking
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.quotation import quoted
from storage import changing

_GOES_ON = re.compile(
    r"\b(?:lam|theo|gop|nuoi|trong|giu) (?:tiep|lai)\b|\btiep tuc\b|\blay lai\b"
    r"|\b(?:khong|hong|khoi|thoi) rut\b"
)
_ASKS_FOR_IT = re.compile(
    r"\b(?:di|nghen|nha|nhe|giup|gium|dum|cho|duoc (?:khong|hong|ko)|tiec|nghi lai|doi y|doi lai)\b"
)
_WITHDREW = re.compile(r"\brut\b")


def heard(turn: Turn) -> bool:
    """Whether what was withdrawn, or was to be, shall go on; then that is proposed, or said to stand."""
    folded = fold(turn.text)
    if not _GOES_ON.search(folded) or not _ASKS_FOR_IT.search(folded):
        return False
    return _still_stands(turn, folded) or _was_withdrawn(turn, folded)


def _still_stands(turn: Turn, folded: str) -> bool:
    """Say that nothing was withdrawn, where the question about it was left without a yes."""
    number = parking.parked(turn).get(withdraw_pledge.name, {}).get("pledge_id")
    pledge = next((each for each in reportable(turn) if each.id == number), None)
    if pledge is None or not (_WITHDREW.search(folded) or names(pledge, turn.text)):
        return False
    parking.drop(turn, withdraw_pledge.name)
    words = turn.tr("Nothing was withdrawn: {content} stands as it was.", content=quoted(pledge.content))
    turn.say(words, (Choice(turn.tr("My pledges"), "/camket"),))
    return True


def _was_withdrawn(turn: Turn, folded: str) -> bool:
    since = turn.now - WAY_BACK
    lately = [each for each in visible(turn) if changing.is_withdrawn_since(turn.session, each, since)]
    meant = [each for each in lately if names(each, turn.text)]
    if not meant and _WITHDREW.search(folded):
        meant = lately
    if len(meant) != 1:
        return False
    most = len(said_of(meant[0], turn.text))
    if any(len(said_of(each, turn.text)) > most for each in reportable(turn)):  # an open one is meant
        return False
    way = Choice(turn.tr("Yes, it goes on"), f"/rut {BACK} {meant[0].id}")
    asked = turn.tr("You withdrew this last. Shall it go on?")
    propose(turn, f"{quoted(meant[0].content)}\n{asked}", way, Choice(turn.tr("No, leave it"), "/dethoi"))
    return True
