""" "Hôm thứ hai vừa rồi mấy người báo cáo": who reported on a past day or in a period, by name in one's own cell."""

import re
from collections import Counter, defaultdict
from datetime import datetime, time, timedelta

from domain.chat import Choice, bold
from domain.permissions import may_name_below_figures
from domain.roles import Place
from domain.understanding.past.past_periods import Period
from handlers.figures import pages
from handlers.figures.period import last
from handlers.figures.period.words import campaigns_of, days_text, none_open
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from storage import organisations
from storage.results.arrived import Arrived, arrived

VERB, SHOWN = "baocao", 15
_TELLS = r"(?:bao cao|bc|bao|bao tin|bao ket qua|cap nhat)"
_WHO = (
    r"(?:(?:co )?(?:nhung )?ai|(?:nguoi|dong chi|d/?c|dang vien|chi bo|ap|noi) nao"
    r"|(?:may|bao nhieu|bn) (?:nguoi|dong chi|d/?c|dang vien|dua|ong|ba|chi bo|ap|noi|luot|lan|cai|bao cao|bc))"
)
_ASKS = re.compile(
    rf"\b{_WHO}(?: (?!chua|phai|can|tre|no)\w+){{0,3}}? {_TELLS}\b|\b{_TELLS} (?:duoc )?(?:{_WHO})"
    rf"|\b(?:may|bao nhieu|bn) (?:bao cao|bc)\b"
)
_NOT = re.compile(
    r"\b(?:chua|khong|ko|hong) (?:thay |chiu |co )?(?:bao cao|bc|bao|ai)\b"
    r"|\b(?:nop|han|ky bao cao|nhac|don doc|phai|6 thang|thong bao|(?<!bao )tin|giay moi|thu moi)\b"
    r"|\bbao (?:gio|nhieu|lau|hieu|ve)\b(?! (?:nguoi|bao|dong|luot))"
)


def is_asked(words: str, rest: str) -> bool:
    """Whether who reported is asked; `rest`: the words without the period."""
    return _ASKS.search(rest) is not None and _NOT.search(words) is None


def show(turn: Turn, place: Place, period: Period, _before: tuple[Period, ...] = ()) -> None:
    """Say how many reported, who, and how often."""
    campaign = campaigns_of(turn, place, period)
    last.keep(turn, VERB, place, period)
    frame.note(turn, frame.Thing.REPORTED, place.code)
    ways = [Choice(turn.tr("Summary"), pages.command(place.code, None))]
    if campaign is None:
        turn.say(none_open(turn, period), ways)
        return
    zone = turn.deployment.zone
    since = datetime.combine(period[0], time(), zone)
    until = datetime.combine(period[1] + timedelta(days=1), time(), zone)
    found = [each for each in arrived(turn.session, place, campaign.ids, turn.today, since, until) if each.is_report]
    names, number = may_name_below_figures(turn.member, place), turn.language.number
    people = {(each.path, each.owner) for each in found}
    head = (
        turn.trn(
            "{place}, {days}: {count} reported, {reports} in all.",
            "{place}, {days}: {count} reported, {reports} in all.",
            len(people),
            place=place.name,
            days=days_text(turn, period),
            reports=turn.trn("{count} report", "{count} reports", len(found)),
        )
        if found
        else turn.tr("{place}, {days}: nobody reported.", place=place.name, days=days_text(turn, period))
    )
    entries = _by_name(turn, found) if names else _by_unit(turn, place, found)
    left = [turn.tr("… and {count} more.", count=number(len(entries) - SHOWN))] if len(entries) > SHOWN else []
    listed = [list_text([*entries[:SHOWN], *left])] if entries else []
    turn.say("\n".join([head, *listed]), ways, private=names)


def _by_name(turn: Turn, found: list[Arrived]) -> list[str]:
    counts = Counter(each.owner or turn.tr("whole organisation") for each in found)
    return [f"• {name}: {turn.trn('{count} report', '{count} reports', count)}" for name, count in counts.most_common()]


def _by_unit(turn: Turn, place: Place, found: list[Arrived]) -> list[str]:
    start, people = len(place.path), defaultdict[int, set[str]](set)
    for each in found:
        people[int(each.path[start:].partition("/")[0] or 0)].add(f"{each.path} {each.owner}")
    units = {one.id: one.name for one in organisations.children(turn.session, place.id)} | {0: place.name}
    return [f"• {name}: {bold(turn.language.number(len(people[key])))}" for key, name in units.items() if people[key]]
