""" "Bên tui chưa ai làm gì, hổng biết ghi sao": what is so may be reported, without reproach, and how it is begun."""

import re

from domain.chat import Choice
from domain.permissions import reported_places
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.rounds.asked.which import names_one, round_said
from handlers.rounds.handing_in import owed_by
from handlers.rounds.round_list import HAND_IN, command, name
from handlers.talk.turn import Turn
from locales.wording.figures import coverage_text
from storage import figures
from storage.rounds import days

_AT_A_LOSS = re.compile(
    r"\b(?:khong|hong|hok|ko|k|hk|chang|chua) (?:biet|ro|hieu) (?:phai |nen )?(?:ghi|viet|bao cao|bao|nop|khai|lam|noi)"
    r"(?: \w+){0,3} (?:sao|gi|the nao|nhu nao|lam sao)\b"
    r"|\b(?:lo|rau|ngai|so) (?:qua|lam|ghe|bi la|bi phe binh|mat thi dua)\b"
)
_NOTHING = re.compile(
    r"\b(?:chua|khong|hong|ko) (?:co )?(?:ai|nguoi nao|dong chi nao|lam gi|lam duoc gi|duoc gi|co gi|dang ky|dk)\b"
)
_REPORT = re.compile(r"\b(?:bao cao|bc|nop|ky)\b")


def heard(turn: Turn) -> bool:
    """Whether who leads or serves a unit is at a loss what to report of nothing done; nothing is begun by it."""
    folded = fold(turn.text)
    if turn.person is None or turn.chat.dialogue or not (_AT_A_LOSS.search(folded) and _REPORT.search(folded)):
        return False
    place = next((each for each in reversed(reported_places(turn.member)) if not each.has_branches), None)
    if place is None or not _NOTHING.search(folded):
        return False
    campaign, owed = looked_at.of(turn, place.path), owed_by(turn, place)
    if campaign is None or not owed:
        return False
    named = round_said(turn, turn.text, place.path) if names_one(turn.text) else None
    one = next((each for each in owed if named and each.plan.id == named.plan.id), owed[0])
    people = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=False).figures.people
    words = turn.tr(
        "Do not worry, comrade: a report says how it truly is. {round} is open until {day}. {branch} today: {figure}. "
        "Write so, why, and what comes next; who registers meanwhile is counted too.",
        round=name(turn, one),
        day=turn.language.short_date(days.of_unit(turn.session, one, place.id).due_on),
        branch=place.name,
        figure=coverage_text(turn.language, people),
    )
    ways = [
        Choice(turn.tr("Hand in the report"), command(HAND_IN, one)),
        Choice(turn.tr("Enter for a comrade"), "/ghiho"),
    ]
    turn.say(words, ways)
    return True
