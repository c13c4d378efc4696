""" "Tạm ngưng đôn đốc chi bộ ấp 1 đến thứ hai tuần sau": days on which a unit below is left alone, read back first."""

import re
from datetime import date, timedelta

from domain.permissions import has_summaries
from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.moments.wished_day import named_day
from domain.understanding.text.words import fold, tokenised
from handlers.figures.named import named, starting_places
from handlers.quiet_days import showing
from handlers.quiet_days.noting import RestDraft
from handlers.talk.turn import Turn

_STOP = re.compile(
    r"\b(?:tam )?(?:ngung|dung|khoi|thoi|hoan|khoan)(?: (?:co|viec))?"
    r" (?:don doc|nhac nho|nhac|giuc|hoi|thuc|keu|nhan tin|nhan)"
    r"(?: (?:cho|toi|den))? (?:cai )?(?:chi bo|dang bo|ap|khom|don vi)\b"
)
_UNTIL = re.compile(r"\b(?P<led>toi|den|cho toi|cho den|qua|het)\b (?P<whole>het )?(?P<when>[^,.;]+)")
LONGEST = 31  # days, as for days of rest


def heard(turn: Turn) -> bool:
    """Whether a unit that is named shall be left alone until a day."""
    folded = fold(turn.text)
    found = _STOP.search(folded)
    if turn.chat.dialogue or found is None or not has_summaries(turn.member):
        return False
    place = named(turn, turn.text, [each.path for each in starting_places(turn)])
    until = next(filter(None, (_last(turn, each) for each in _UNTIL.finditer(folded, found.end()))), None)
    if place is None or until is None or not turn.today <= until[0]:
        return False
    days = [turn.today + timedelta(days=ahead) for ahead in range((until[0] - turn.today).days + until[1])]
    if not days or len(days) > LONGEST:
        return False
    showing.begin(turn, RestDraft(organisation_id=place.id, days=days, words=""))
    if tells_of_a_death(tokenised(turn.text)):
        turn.say_first(turn.tr("Please accept my sincere condolences, and to the whole family."))
    return True


def _last(turn: Turn, said: re.Match[str]) -> tuple[date, bool] | None:
    """The day named, and whether it is one of them: "đến hết thứ hai" is, "đến thứ hai" goes on then."""
    day = named_day(said["when"], turn.today)
    return (day, bool(said["whole"] or said["led"] == "het")) if day else None
