""" "So kết quả tháng 5 với tháng 6": what came of what is registered, of two days side by side."""

import re
from datetime import date

from domain.chat import Choice
from domain.permissions import may_summarise
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, day_named, may_ask, place_meant, said
from handlers.figures.beside import results, views
from handlers.talk.turn import Turn
from locales.wording.reporting.compared import compared_results_text
from storage.results.results import results as results_of

_ASKS = re.compile(r"\bso (?:sanh |voi |coi |xem |giua |cac |bang )*ket qua\b|\bket qua\b.*\bso (?:voi|sanh)\b")
_AND = re.compile(r" (?:voi|va|cung|qua) | (?:den|toi) (?=thang|quy|nam|tuan|\d)")
_UP_TO = re.compile(r"\b(?:tinh|hoi|vao) (?:den|toi)\b")


def heard(turn: Turn) -> bool:
    """Whether results of two days shall be compared, or of one day with today's, and are."""
    words = said(turn.text)
    if not may_ask(turn) or not _ASKS.search(words) or len(words.split()) > LONGEST:
        return False
    place, days = place_meant(turn), _days(words, turn.today)
    if place is None or days is None or not may_summarise(turn.member, place):
        return False
    both = [pages.as_of(turn, day) for day in days]
    asked = [views.campaign_of(turn, place, each) for each in both]
    before, later = (
        results_of(turn.session, place, campaign.ids, each) for campaign, each in zip(asked, both, strict=True)
    )
    text = compared_results_text(turn.language, place.name, days, before, later)
    ways = [
        Choice(
            turn.tr("Results of {day}", day=turn.language.short_date(each.day)),
            f"{pages.command(place.code, pages.past(each))} {results.VERB}",
        )
        for each in both
    ]
    turn.say(text, [*ways, Choice(turn.tr("Summary"), pages.command(place.code, None))])
    return True


def _days(words: str, today: date) -> tuple[date, date] | None:
    """The earlier and the later of the days that are named, today where only one is; None for none."""
    parts = _AND.split(_UP_TO.sub(" ", words))
    named = sorted({day for each in parts if (day := day_named(each, today))})
    if not named:
        return None
    return (named[0], named[-1]) if len(named) > 1 else (named[0], today)
