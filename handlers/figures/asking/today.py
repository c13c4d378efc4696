""" "Bữa nay ai báo cáo gì chưa", "hôm nay có gì mới không": what came in since midnight."""

import re
from collections import Counter
from datetime import datetime, time

from domain.chat import Choice
from domain.permissions import may_name_below_figures
from domain.roles import Place
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import may_ask, place_meant, said
from handlers.talk.turn import Turn
from locales.wording.people import list_text, more_line
from locales.wording.quotation import quoted
from storage import organisations
from storage.results.arrived import Arrived, arrived

SHOWN = 12
_NOW = re.compile(
    r"\b(?:(?:hom|bua|ngay hom) nay|(?:sang|chieu|trua|toi) nay"
    r"|sang gio|(?:tu )?sang (?:toi|den) gio|tu sang|trong ngay)\b"
)
_UNTIL_NOW = re.compile(r"\btới nay\b")
_BEFORE_EVENING = re.compile(r"\btoi nay\b(?=.*\broi\b)")
""" "Tới nay ai đăng ký rồi" is not of tonight."""
_WHO = (
    r"(?:ai|nguoi nao|dong chi nao|dang vien nao|chi bo nao|ap nao|xa nao|noi nao"
    r"|may nguoi|bao nhieu nguoi|may dong chi)"
)
_TOLD = r"(?:bao cao|bc|bao|dang ky|dk|ghi|gui)"
_CAME = re.compile(
    rf"\b{_WHO}(?: (?!chua|phai|can)\w+){{0,3}}? {_TOLD}\b"
    rf"|\b{_TOLD} (?:(?:gi|them|moi|nao|vo|vao) )+(?:chua|khong|ko|hong|roi|vo|vao)\b"
    r"|\b(?:co|them) (?:\w+ )?gi (?:moi|them)\b|\bgi moi\b"
    rf"|\bco (?:them )?(?:\w+ )?{_TOLD} nao\b"
)
_NOT = re.compile(
    r"\bchua (?:bao cao|bc|dang ky|dk|nop|co)\b|\b(?:toi|den|het|qua) han\b|\b(?:nhac|don doc|phai|nho|hen|nop)\b"
)


def heard(turn: Turn) -> bool:
    """Whether it is asked what came in today, and told: by name in one's own cell, else by unit."""
    words = said(turn.text)
    if _UNTIL_NOW.search(turn.text.casefold()) or (turn.text.isascii() and _BEFORE_EVENING.search(words)):
        return False
    if not may_ask(turn) or not (_NOW.search(words) and _CAME.search(words)) or _NOT.search(words):
        return False
    place = place_meant(turn)
    campaign = looked_at.of(turn, place.path) if place else None
    if place is None or campaign is None:
        return False
    since = datetime.combine(turn.today, time(), turn.deployment.zone)
    found = arrived(turn.session, place, campaign.ids, turn.today, since)
    names = may_name_below_figures(turn.member, place)
    registered, reported = (sum(each.is_report is kind for each in found) for kind in (False, True))
    number, day = turn.language.number, turn.language.short_date(turn.today)
    lines = [
        turn.tr(
            "{place}, today ({day}): {registered} registered, {reported} reported.",
            place=place.name,
            day=day,
            registered=number(registered),
            reported=number(reported),
        )
    ]
    entries = [_named(turn, each) for each in found] if names else _by_unit(turn, place, found)
    left = more_line(turn.language, len(entries) - SHOWN)
    if not entries:
        lines = [turn.tr("{place}: nothing has come in yet today ({day}).", place=place.name, day=day)]
    lines += [list_text([*entries[:SHOWN], *left])] if entries else []
    turn.say("\n".join(lines), [Choice(turn.tr("Summary"), pages.command(place.code, None))], private=names)
    return True


def _named(turn: Turn, each: Arrived) -> str:
    owner = each.owner or turn.tr("whole organisation")
    if each.is_report:
        return turn.tr("– {name} reported: {content}", name=owner, content=quoted(each.content, 60))
    return turn.tr("– {name} registered: {content}", name=owner, content=quoted(each.content, 60))


def _by_unit(turn: Turn, place: Place, found: list[Arrived]) -> list[str]:
    start, counts = len(place.path), Counter[tuple[int, bool]]()
    for each in found:
        counts[int(each.path[start:].partition("/")[0] or 0), each.is_report] += 1
    units = {one.id: one.name for one in organisations.children(turn.session, place.id)} | {0: place.name}
    return [
        turn.tr(
            "– {unit}: {registered} registered, {reported} reported",
            unit=name,
            registered=counts[unit, False],
            reported=counts[unit, True],
        )
        for unit, name in units.items()
        if counts[unit, False] or counts[unit, True]
    ]
