"""Figures that do not agree: one line below a summary, and behind its button which they are."""

import re

from domain.chat import Choice
from domain.figures import Summary
from domain.permissions import has_summaries
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.figures.pages import command
from handlers.talk.turn import Turn
from locales.language import marked
from storage import figures
from storage.campaigns.campaigns import Asked
from storage.results.disagreeing import Disagreement, Odd, disagreements

VERB = "lech"
NOTHING: tuple[str, list[Choice]] = ("", [])
_NAMES = {"pledges": marked("Pledges"), "done": marked("Done"), "late": marked("Past their deadline")}


_ASKS = re.compile(
    r"(?:(?:co|cho|xem|coi|toi|tui|con) )*(?:nhung |cac )?(?:so lieu|con so|so|cho) nao "
    r"(?:(?:bi|con|dang) )*(?:khong|chua|ko|hong|lech|sai)(?: (?:khop|an khop|thong nhat|dung|nhau|vay|a|em|khong))*"
)


def asked(turn: Turn) -> bool:
    """Whether somebody who sees figures asks which do not agree."""
    sees = turn.person is not None and has_summaries(turn.member) and not turn.chat.dialogue
    return sees and _ASKS.fullmatch(fold(turn.text).strip(" .?!")) is not None


def warning(turn: Turn, place: Place, campaign: Asked, summary: Summary) -> tuple[str, list[Choice]]:
    """The line and its button; nothing where all agrees."""
    found = disagreements(turn.session, place, campaign, summary, turn.today)
    if not found:
        return NOTHING
    words = turn.trn("⚠ {count} figure does not agree.", "⚠ {count} figures do not agree.", len(found))
    return f"\n\n{words}", [Choice(turn.tr("See what does not agree"), f"{command(place.code, None)} {VERB}")]


def show(turn: Turn, place: Place, campaign: Asked, start: int, then: AsOf) -> None:
    summary = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=False)
    found = disagreements(turn.session, place, campaign, summary, turn.today)
    back = [Choice(turn.tr("Summary"), command(place.code, None))]
    if not then.present:
        turn.say_first(turn.tr("Whether figures agree is looked at as of today alone."))
    if not found:
        turn.say(turn.tr("{place}: all figures agree.", place=place.name), back)
        return
    head = turn.tr("{place}, what does not agree:", place=place.name)
    turn.say("\n".join([head, *(f"– {_line(turn, each)}" for each in found)]), back)


def _line(turn: Turn, each: Disagreement) -> str:
    said, other = turn.language.number(each.said), turn.language.number(each.other)
    if each.odd is Odd.REPORT and each.day:
        return turn.tr(
            "{name}: the report of {day} says {said}, the rows of that day say {other}",
            name=turn.tr(_NAMES[each.name]),
            day=turn.language.short_date(each.day),
            said=said,
            other=other,
        )
    if each.odd is Odd.TARGET:
        return turn.tr("{name}: {said} given on, {other} received", name=each.name, said=said, other=other)
    if each.odd is Odd.PEOPLE:
        return turn.tr("{name}: {said} people noted, {other} on the list", name=each.name, said=said, other=other)
    return turn.tr("Those below add up to {said} people, the whole is {other}", said=said, other=other)
