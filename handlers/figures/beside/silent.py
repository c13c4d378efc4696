""" "Chi bộ nào im lặng lâu nhất", "ai im lặng từ khi nào": since when nothing was registered or reported."""

import re

from domain.chat import Choice
from domain.permissions import has_summaries, may_see_names
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.figures import named, pages
from handlers.figures.beside import another_day
from handlers.figures.late import overdue
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.organisations.peers import unnamed_lines
from locales.wording.people import list_text
from storage.campaigns.campaigns import Asked
from storage.results import silence

VERB, SHOWN = "im", 15
_SILENT = (
    r"(?:im (?:lang|re|lim|hoi|ru|ang|luon)|im(?= (?:tu (?:khi|luc|hoi|bao) (?:nao|gio)|bao lau|lau nhat))"
    r"|khong (?:thay )?(?:dong tinh|tin tuc|tin gi)"
    r"|(?:lau|may thang) (?:nay|roi|qua)? ?(?:chua|khong|ko|hong) (?:thay )?"
    r"(?:bao cao|bc|co tin|bao(?! (?:gio|nhieu|lau))))"
)
_WHO = r"\b(?:ai|nao|nhung|cac|may|danh sach|don vi|noi nao|cho nao)\b"
_HOW_LONG = r"\b(?:tu (?:khi|luc|hoi|bao) nao|tu bao gio|bao lau|lau nhat|nhung ai|la ai|don vi nao|chi bo nao)\b"
_ASKS = re.compile(
    rf"{_WHO}.*\b{_SILENT}\b|\b{_SILENT}\b.*{_HOW_LONG}"
    r"|\b(?:chua|khong|ko|hong) (?:thay )?(?:bao cao|bc) (?:lau nhat|bao lau|tu (?:khi|bao) (?:nao|gio))\b"
)
_HUSH = re.compile(r"\b(?:hua|nhac|don doc|nhan|tro ly|bot)\b")


def asked(turn: Turn) -> bool:
    """Whether somebody who sees figures asks who is silent since when."""
    folded = fold(turn.text)
    sees = turn.person is not None and has_summaries(turn.member)
    return sees and _ASKS.search(folded) is not None and _HUSH.search(folded) is None


def place_asked_of(turn: Turn) -> Place | None:
    own = named.starting_places(turn)
    return named.named(turn, turn.text, [place.path for place in own]) or next(iter(own), None)


def is_seen(turn: Turn, place: Place) -> bool:
    return place.has_branches or may_see_names(turn.member, place)


def show(turn: Turn, place: Place, campaign: Asked, start: int, then: AsOf) -> None:
    """A page of the list; people only to whom may read their names, and of a cell that others look at a word on it."""
    read = silence.of_units if place.has_branches else silence.of_people
    everybody = read(turn.session, place, campaign.ids, then, turn.deployment.zone) if is_seen(turn, place) else []
    found = [each for each in everybody if each.name]
    again = pages.command(place.code, pages.past(then))
    ways = [Choice(turn.tr("Summary"), again), *another_day.choice(turn, place, VERB, then)]
    day = turn.language.short_date(then.day)
    if not is_seen(turn, place):
        turn.say(turn.tr("Who that is by name, the secretary of each branch sees."), ways)
        return
    if not everybody:
        turn.say(turn.tr("{place}, as of {day}: nobody has anything open.", place=place.name, day=day), ways)
        return
    page = found[start : start + SHOWN]
    entries = [_entry(turn, each, then) for each in page]
    if (left := len(found) - start - SHOWN) > 0:
        entries.append(turn.tr("… and {count} more.", count=left))
    entries += unnamed_lines(turn.language, len(everybody) - len(found))
    head = turn.tr("{place}, as of {day}: last heard of, the longest silence first:", place=place.name, day=day)
    below = [Choice(each.name, pages.command(each.code, pages.past(then))) for each in page if each.code]
    more = onwards(turn, start, SHOWN, len(found), f"{again} {VERB}")
    if not start and overdue.is_asked(turn.text):  # "còn đứa nào trễ hẹn hay im re"
        overdue.tell_of(turn, [place], then.day if pages.past(then) else None)
    turn.say(f"{head}\n{list_text(entries)}", [*below, *more, *ways], private=not place.has_branches)


def _entry(turn: Turn, each: silence.Silence, then: AsOf) -> str:
    if each.since is None:
        return turn.tr("• {name}: nothing yet", name=each.name)
    days = (then.day - each.since).days
    if not days:
        return (
            turn.tr("• {name}: that day", name=each.name)
            if pages.past(then)
            else turn.tr("• {name}: today", name=each.name)
        )
    day = turn.language.short_date(each.since)
    return turn.trn(
        "• {name}: {day}, {count} day ago", "• {name}: {day}, {count} days ago", days, name=each.name, day=day
    )
