""" "Xếp hạng t6, t5, t4 mỗi tháng chi bộ nào nhất": who had the most done in each of several periods."""

import re
from collections import Counter

from domain.chat import Choice
from domain.permissions import may_name_below_figures
from domain.roles import Place
from domain.understanding.past.past_periods import Period
from exports.desk.offered import EXCEL
from handlers.desk import exporting
from handlers.figures import pages
from handlers.figures.beside import switching
from handlers.figures.period import last
from handlers.figures.period.words import campaigns_of, days_text
from handlers.talk.turn import Turn
from storage import organisations
from storage.listing.happened import happened
from storage.results.changes import Change

VERB, MOST = "nhat", 12
_BEST = re.compile(r"\b(?:xep (?:thu )?hang|dan dau|dung dau|nhat|hang nhat|ve nhat|gioi hon|hon)\b")
_WHO = re.compile(r"\b(?:ai|chi bo|ap|nguoi|dong chi|noi|don vi|xa|to)\b")
_TO_FILE = re.compile(r"\b(?:gom|gop|cho|bo|dua|xuat|don|tong hop|lam|ghi|ra)\b.*\b(?:excel|bang tinh|xlsx?)\b")


def is_asked(words: str, periods: list[Period]) -> bool:
    several = len(periods) > 1 or re.search(r"\b(?:moi|tung) (?:thang|quy|tuan)\b", words) is not None
    return several and bool(periods and _BEST.search(words) and _WHO.search(words))


def to_file(turn: Turn, looked: last.Looked, words: str) -> bool:
    """Whether all that was shown is wanted as an Excel, which is ordered; it counts up to today, and that is said."""
    if not _TO_FILE.search(words) or not turn.hands_over_files:
        return False
    exporting.offer(turn, looked.place, EXCEL)
    words_of_days = ", ".join(days_text(turn, each) for each in looked.periods)
    turn.say_first(
        turn.tr(
            "The Excel has the figures up to today ({day}), a line for each; the answers on {days} stand above.",
            day=turn.language.short_date(turn.today),
            days=words_of_days,
        )
    )
    return True


def show(turn: Turn, place: Place, period: Period, before: tuple[Period, ...] = ()) -> None:
    show_all(turn, place, [period])
    last.keep(turn, VERB, place, *dict.fromkeys((*before, period)))


def show_all(turn: Turn, place: Place, periods: list[Period]) -> None:
    """A line for each period with who had the most work confirmed as done in it, or that nobody had."""
    if switching.says_off(turn, place):
        return
    names = may_name_below_figures(turn.member, place)
    ways = [Choice(turn.tr("Summary"), pages.command(place.code, None))]
    if not names and not place.has_branches:
        turn.say(turn.tr("Who that is by name, the secretary of each branch sees."), ways)
        return
    lines = [f"• {days_text(turn, each)}: {_leading(turn, place, each)}" for each in periods[:MOST]]
    last.keep(turn, VERB, place, *periods[:MOST])
    head = turn.tr("{place}, who had the most work confirmed as done:", place=place.name)
    turn.say("\n".join([head, *lines]), ways, private=names)


def _leading(turn: Turn, place: Place, period: Period) -> str:
    campaign = campaigns_of(turn, place, period)
    if campaign is None:
        return turn.tr("nothing was recorded yet")
    found = happened(turn.session, place, campaign.ids, period, turn.today)
    units = {each.id: each.name for each in organisations.children(turn.session, place.id)}
    counts: dict[Change, Counter[str]] = {what: Counter() for what in (Change.DONE, Change.CLAIMED)}
    for each in found:
        unit = units.get(int(each.path[len(place.path) :].partition("/")[0] or 0), place.name)
        if each.what in counts:
            name = unit if place.has_branches else each.name or turn.tr("whole organisation")
            counts[each.what][name] += each.count
    if best := _most(turn, counts[Change.DONE]):
        return best
    waiting = _most(turn, counts[Change.CLAIMED])
    nobody = turn.tr("none confirmed as done")
    return f"{nobody}; {turn.tr('reported as done and waiting: {names}', names=waiting)}" if waiting else nobody


def _most(turn: Turn, counted: Counter[str]) -> str:
    """Those who share the first place, with their number."""
    best = max(counted.values(), default=0)
    number = turn.language.number
    return ", ".join(f"{name} ({number(count)})" for name, count in counted.items() if best and count == best)
