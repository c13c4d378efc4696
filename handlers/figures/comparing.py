""" "So với tháng trước thì sao": the figures of an earlier day beside those of today, from what was recorded."""

import re
from datetime import date

from domain.chat import Choice
from domain.permissions import has_summaries, may_summarise
from domain.stamps import AsOf
from domain.understanding.calendar.days import month_end
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import composed, fold
from handlers.campaigns import looked_at
from handlers.figures.named import named, starting_places
from handlers.figures.pages import command
from handlers.talk.turn import Turn
from locales.wording.reporting.compared import comparison_text
from storage import figures
from storage.campaigns import campaigns

LONGEST = 14  # words
LEAST = 10  # characters behind "so", in which it says of what a number is
_COMPARES = re.compile(
    r"^(?:\w+ ){0,4}?so (?:(?:voi|sanh)\b|(?:\w+ ){0,2}?(?=(?:tuan|thang|quy|nam|ky|cung ky|hom|ngay|dot|luc|hoi)\b))"
)
_NUMBERS = re.compile(r"\b(?:số|Số|so lieu|so luong|so bao cao|so viec|so nguoi|so dang|so thong ke|so tong)\b")
""" "Số liệu tháng 2", "so lieu thang 2" are figures, and compared with nothing."""
_SAME_PERIOD = re.compile(r"\bcung ky\b(?! (?:thang|quy|tuan) (?:truoc|roi))")


def heard(turn: Turn, text: str) -> bool:
    """Whether figures shall be compared with those of an earlier day, which is then done, or said why it cannot be."""
    day, own = earlier_day(text, turn.today) or _same_period(text, turn.today), starting_places(turn)
    found = named(turn, text, [each.path for each in own])
    place = found if found and may_summarise(turn.member, found) else next(iter(own), None)
    if day is None or place is None:
        return False
    ways = [Choice(turn.tr("Figures of today"), command(place.code, None))]
    campaign, then_open = looked_at.of(turn, place.path), campaigns.open_on(turn.session, day)
    if campaign is None or all(each.id not in campaign.ids for each in then_open):
        turn.say(
            turn.tr("On {day} this campaign was not open yet, so there is nothing to compare with.", day=day), ways
        )
        return True
    then = AsOf.end_of(day, turn.deployment.zone)
    before, now = (
        figures.summary(turn.session, place, campaign, as_of, names=False) for as_of in (then, AsOf.now(turn.today))
    )
    if not before.figures.people.total:
        words = turn.tr(
            "Of {day} I have no figures of {organisation}, so I cannot compare them.", day=day, organisation=place.name
        )
        turn.say(words, ways)
        return True
    ways.append(Choice(turn.tr("Figures of {day}", day=turn.language.short_date(day)), command(place.code, day)))
    turn.say(f"📊 {place.name}\n{comparison_text(turn.language, day, before, now)}", ways)
    return True


def asked_plainly(turn: Turn) -> bool:
    """Whether somebody who sees figures asks in words that mean nothing else, and was answered."""
    sees = turn.person is not None and has_summaries(turn.member)
    return sees and _compares(turn.text) and heard(turn, turn.text)


def _compares(text: str) -> bool:
    said = composed(text)
    found = _COMPARES.match(fold(said))
    return found is not None and _NUMBERS.search(said[: found.end() + LEAST]) is None


def _same_period(text: str, today: date) -> date | None:
    """The same day a year before, where "cùng kỳ" is said."""
    if _SAME_PERIOD.search(fold(text)) is None:
        return None
    return today.replace(year=today.year - 1, day=min(today.day, month_end(today.year - 1, today.month).day))


def earlier_day(text: str, today: date) -> date | None:
    """The day of the past a sentence names anywhere: "so với tháng trước thì sao"; None where it names none."""
    words = text.strip(" ?.!").split()
    if len(words) > LONGEST:
        return None
    ends = (past_day(" ".join(words[:end]).strip(" ,?.!"), today)[0] for end in range(len(words), 0, -1))
    return next((day for day in ends if day is not None and day < today), None)
