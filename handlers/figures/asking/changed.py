""" "Sao bữa trước 12 giờ còn 11": what a figure was on an earlier day, what it is today, and what changed between."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from domain.chat import Choice
from domain.figures import Summary
from domain.roles import Place
from domain.stamps import AsOf
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, day_before, may_ask, place_meant, said
from handlers.figures.late import overdue
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.reporting.compared import comparison_text
from storage import figures, organisations
from storage.results.changes import Change, Changed, changes

DAYS = 3  # of one kind
_WHY = r"\b(?:sao|kieu gi|ky (?:vay|qua|cuc|la)|la vay|vi dau|vi ly do gi|ly do|giai thich|do dau)\b"
_NOW = r"(?:gio|nay|hom nay|bay gio|hien|con|xuong|len|ma|thanh|lai)"
_DATES = re.compile(
    r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b"
    r"|\b(?:thang|ngay|ap|quy|nam|khu pho|khom|to|nhiem ky|mung|chi bo) \d+\b"
    r"|\b\d+ ?(?:%|phan tram|gio\b(?! (?:con|chi|co|la|lai)))"
)
_FELL = re.compile(rf"\b(?P<then>\d+)\b(?!.*\bdem\b).*?\b{_NOW}\b(?: \w+){{0,5}}? (?P<now>\d+)\b")
_CHANGED = re.compile(
    r"\b(?:so lieu|con so|tong so|so (?:dang ky|nguoi|viec|dang vien|luong))\b"
    r".*\b(?:giam|tut|it (?:hon|di)|mat|hut|tang|nhieu hon|khac|doi|lech)\b"
)
_KINDS = {
    Change.REGISTERED: marked("Registered anew"),
    Change.WITHDRAWN: marked("Withdrawn or given back"),
    Change.DONE: marked("Confirmed as done"),
    Change.CORRECTED: marked("Noted wrongly and put right"),
    Change.CAME: marked("Members who came"),
    Change.MOVED_AWAY: marked("Members who moved away"),
    Change.LEFT: marked("Members who left"),
}


def heard(turn: Turn) -> bool:
    """Whether it is asked why a figure is another one than before, and what changed is told, by kind and day."""
    words = said(turn.text)
    if not may_ask(turn) or re.search(_WHY, words) is None or len(words.split()) > LONGEST:
        return False
    pair = _FELL.search(" ".join(_DATES.sub(" ", words).split()))
    day = day_before(turn.text, turn.today)
    if pair is None and not (day and _CHANGED.search(words)):
        return False
    place, then = place_meant(turn), pages.as_of(turn, day or turn.today - timedelta(days=7))
    campaign = looked_at.of(turn, place.path) if place else None
    if place is None or campaign is None:
        return False
    if re.search(r"\b(?:tre|qua han|cham)\b", words):
        conversation.pick(turn, overdue.SPOKEN_OF, place.code)
    before, now = (
        figures.summary(turn.session, place, campaign, as_of, names=False) for as_of in (then, AsOf.now(turn.today))
    )
    lines = [f"{place.name}. {comparison_text(turn.language, then.day, before, now)}"]
    if pair and not _stands(int(pair["then"]), int(pair["now"]), before, now):
        lines.append(
            turn.tr("No figure was {then} then and is {now} today.", then=int(pair["then"]), now=int(pair["now"]))
        )
    found = changes(turn.session, place, campaign.ids, then, turn.today)
    told = list(_told(turn, place, found)) or [turn.tr("Nothing that was recorded since then changes a figure.")]
    ways = [Choice(turn.tr("Summary"), pages.command(place.code, None))]
    ways.append(
        Choice(turn.tr("Figures of {day}", day=turn.language.short_date(then.day)), pages.command(place.code, then.day))
    )
    turn.say("\n".join([*lines, turn.tr("What changed since:"), *told]), ways)
    return True


def _stands(then: int, now: int, before: Summary, after: Summary) -> bool:
    return (then, now) in zip(_figures_of(before), _figures_of(after), strict=True)


def _figures_of(summary: Summary) -> tuple[int, ...]:
    of = summary.figures
    units = of.organisations
    return of.people.registered, of.people.total, of.pledges, of.done, of.late, units.registered, units.total


def _told(turn: Turn, place: Place, found: list[Changed]) -> Iterator[str]:
    """Each kind with how often, and the newest days of it with their unit: nobody's name."""
    kinds: dict[Change, list[Changed]] = defaultdict(list)
    for each in found:
        kinds[each.what].append(each)
    units = {one.id: one.name for one in organisations.children(turn.session, place.id)}
    start = len(place.path)
    for kind, those in kinds.items():
        days = []
        for each in sorted(those, key=lambda one: one.day, reverse=True)[:DAYS]:
            unit = units.get(int(each.path[start:].partition("/")[0] or 0), "")
            days.append(f"{unit} {turn.language.short_date(each.day)}".strip())
        more = " …" if len(those) > DAYS else ""
        count = turn.language.number(sum(each.count for each in those))
        yield f"– {turn.tr(_KINDS[kind])}: {count} ({', '.join(days)}{more})"
