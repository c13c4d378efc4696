""" "Gạch tên giùm", "chuyển sinh hoạt về xã …": a leader's sentence that somebody belongs here no more."""

from domain.chat import Choice
from domain.permissions import led_places, manages_people
from domain.roles import EndReason, Member
from domain.roster.leaving import said_day, said_reason, strikes_out, where_to
from domain.stamps import WAY_BACK
from handlers.figures.named import named
from handlers.newcomers import adding
from handlers.people import ending_stay, whom
from handlers.talk.turn import Turn
from storage.people import leaving


def members_or_leaving(turn: Turn, text: str) -> None:
    """What is said about members: who leaves, where exactly one fits, or who comes; else the list."""
    if not heard(turn, text) and not adding.adds(turn, text):
        adding.show(turn, "")


def heard(turn: Turn, text: str, preface: str = "") -> bool:
    """Whether a sentence says that one whose stay this person may end belongs here no more; then it is asked on."""
    reason = said_reason(text)
    member = _only(turn, text) if reason or strikes_out(text) else None
    if member is None:
        return False
    if preface:
        turn.say(preface)
    to = named(turn, where_to(text), ["/"]) if reason is EndReason.MOVED else None
    ending_stay.begin(turn, member, reason, said_day(text, turn.today), None if to is None or to.has_branches else to)
    return True


def choices(turn: Turn, text: str) -> list[Choice]:
    """To note the death of the one who is named; nothing where several or none fit."""
    member = _only(turn, text)
    return [ending_stay.offered(turn, member, EndReason.DIED, said_day(text, turn.today))] if member else []


def _only(turn: Turn, text: str) -> Member | None:
    if not manages_people(turn.member):
        return None
    found = whom.meant(text, whom.of_the_cells(turn)) or whom.meant(text, whom.leading_below(turn))
    return found[0] if len(found) == 1 else None


def ways_back(turn: Turn) -> list[Choice]:
    """What this leader wrote of somebody's leaving in the last days, the newest first, to be taken back."""
    found = [
        each
        for place in led_places(turn.member)
        for each in leaving.lately(turn.session, place.id, turn.now - WAY_BACK)
    ]
    mine = sorted((each for each in found if each.by == turn.member.id), key=lambda each: each.at, reverse=True)
    return [ending_stay.way_back(turn, each.code, each.name) for each in mine[:3]]
