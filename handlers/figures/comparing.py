""" "So với tháng trước thì sao": the figures of an earlier day beside those of today, from what was recorded."""

import re
from collections.abc import Sequence
from datetime import date

from domain.chat import Choice
from domain.papers.periods import year_before
from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import composed, fold
from handlers.campaigns import looked_at
from handlers.figures.asking.words import day_named
from handlers.figures.named import named, on_the_table, starting_places
from handlers.figures.pages import as_of, command
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.wording.figures import counts_text
from locales.wording.reporting.compared import comparison_text
from storage import figures
from storage.campaigns import campaigns

LONGEST = 14  # words
LEAST = 10  # characters behind "so", in which it says of what a number is
_THIS = re.compile(r"\b(?:ap|chi bo|xa|don vi|noi|cho|ben) (?:nay|do|ay|kia)\b")
""" "Ấp này so với cuối tháng 5": the one whose summary was shown last."""
_COMPARES = re.compile(
    r"^(?:\w+ ){0,4}?so (?:(?:voi|sanh)\b|(?:\w+ ){0,2}?(?=(?:tuan|thang|quy|nam|ky|cung ky|hom|ngay|dot|luc|hoi)\b))"
)
_NUMBERS = re.compile(r"\b(?:số|Số|so lieu|so luong|so bao cao|so viec|so nguoi|so dang|so thong ke|so tong)\b")
""" "Số liệu tháng 2", "so lieu thang 2" are figures, and compared with nothing."""
_SAME_PERIOD = re.compile(
    r"\bcung (?:ky|thoi (?:diem|gian))\b(?! (?:thang|quy|tuan) (?:truoc|roi))"
    r"|\bnam (?:ngoai|truoc|roi) (?:gio|ngay|luc|thoi diem) (?:nay|do)\b"
    r"|\b(?:gio|ngay|luc) nay nam (?:ngoai|truoc|roi)\b"
)
HALF_BEFORE = re.compile(r"\b(?:ky|nua nam|6 thang|sau thang) truoc\b")
_OF_FIGURES = re.compile(r"\b(?:so lieu|tong hop|tinh hinh|ket qua|thong ke|so voi|so sanh|hon|tang|giam|dang ky)\b")
_A_YEAR_AGO = re.compile(
    r"\bcung (?:ky|thoi (?:diem|gian))(?: nam)?(?: \d{4}| ngoai| truoc| roi)?|\bnam (?:ngoai|truoc|roi)\b"
)


def heard(turn: Turn, text: str) -> bool:
    """Whether figures shall be compared with those of an earlier day, which is then done, or said why it cannot be."""
    own = starting_places(turn)
    found = named(turn, text, [each.path for each in own])
    place = found if found and may_summarise(turn.member, found) else None
    place = place or (on_the_table(turn) if _THIS.search(fold(text)) else None) or next(iter(own), None)
    return place is not None and beside_earlier(turn, place, (), text)


def beside_earlier(turn: Turn, place: Place, ways: Sequence[Choice], text: str = "") -> bool:
    """Whether an earlier day is named, and figures of a place are set beside those of that day.

    `ways`: where to go on from there, else to the figures of both days.
    """
    days = _days(text or turn.text, turn.today)
    if days is None:
        return False
    return show(turn, place, *days, ways, plainly=bool(_SAME_PERIOD.search(fold(text))))


def show(
    turn: Turn, place: Place, day: date, until: date, ways: Sequence[Choice] = (), *, plainly: bool = False
) -> bool:
    """Set the figures of a day beside those of a later one; `plainly`: these are said where the day has none."""
    frame.note(turn, frame.Thing.COMPARED, place.code, day, until.isoformat())
    onwards = [*ways] or [Choice(turn.tr("Figures of today"), command(place.code, None))]
    campaign, then_open = looked_at.of(turn, place.path, until), campaigns.open_on(turn.session, day)
    if campaign is None or all(each.id not in campaign.ids for each in then_open):
        turn.say(
            turn.tr("On {day} this campaign was not open yet, so there is nothing to compare with.", day=day), onwards
        )
        return True
    before, now = (
        figures.summary(turn.session, place, campaign, as_of(turn, each), names=False) for each in (day, until)
    )
    if not before.figures.people.total:
        words = turn.tr(
            "Of {day} I have no figures of {organisation}, so I cannot compare them.", day=day, organisation=place.name
        )
        turn.say(f"{counts_text(turn.language, until, now)}\n\n{words}" if ways or plainly else words, onwards)
        return True
    if not ways:
        onwards += [
            Choice(turn.tr("Figures of {day}", day=turn.language.short_date(each)), command(place.code, each))
            for each in (until, day)
            if each != turn.today
        ]
    until_text = "" if until == turn.today else f" ({turn.language.short_date(until)})"
    turn.say(f"📊 {place.name}{until_text}\n{comparison_text(turn.language, day, before, now)}", onwards)
    return True


def again(turn: Turn, asked: frame.Frame, place: Place, day: date | None) -> bool:
    """Whether the same two days are set side by side of another place, or another day in place of the first."""
    return day is not None and show(turn, place, day, date.fromisoformat(asked.what))


def _days(text: str, today: date) -> tuple[date, date] | None:
    """The earlier day and the one it is set beside: of "đến ngày 30/11 so với cùng kỳ" the end of November twice."""
    if _SAME_PERIOD.search(fold(text)):
        until = day_named(_A_YEAR_AGO.sub(" ", fold(text)), today) or today
        return year_before(until), until
    day = half_before(today) if HALF_BEFORE.search(fold(text)) else earlier_day(text, today)
    return (day, today) if day else None


def half_before(today: date) -> date:
    """The end of the half-year before the running one, which "kỳ trước" is."""
    return date(today.year, 6, 30) if today.month > 6 else date(today.year - 1, 12, 31)


def of_same_period(turn: Turn) -> bool:
    """Whether somebody who sees figures asks for them beside those of a year before, and was answered."""
    sees = turn.person is not None and has_summaries(turn.member) and _OF_FIGURES.search(fold(turn.text))
    return bool(sees and _SAME_PERIOD.search(fold(turn.text))) and heard(turn, turn.text)


def asked_plainly(turn: Turn) -> bool:
    """Whether somebody who sees figures asks in words that mean nothing else, and was answered."""
    sees = turn.person is not None and has_summaries(turn.member)
    return sees and _compares(turn.text) and heard(turn, turn.text)


def _compares(text: str) -> bool:
    said = composed(text)
    found = _COMPARES.match(fold(said))
    return found is not None and _NUMBERS.search(said[: found.end() + LEAST]) is None


def earlier_day(text: str, today: date) -> date | None:
    """The day of the past a sentence names anywhere: "so với tháng trước thì sao"; None where it names none."""
    words = text.strip(" ?.!").split()
    if len(words) > LONGEST:
        return None
    ends = (past_day(" ".join(words[:end]).strip(" ,?.!"), today)[0] for end in range(len(words), 0, -1))
    return next((day for day in ends if day is not None and day < today), None)
