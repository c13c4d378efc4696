""" "Phần trăm tính kiểu gì", "con số này ở đâu ra": the formula with one's own numbers, and the list behind one."""

import re

from domain.chat import Choice
from domain.figures import Summary
from domain.permissions import may_name_below_figures, may_see_names
from domain.pledges.listing import Shown, fits
from domain.roles import Place
from domain.stamps import AsOf
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, day_before, may_ask, place_meant, said
from handlers.talk.turn import Turn
from locales.wording.figures import coverage_text
from locales.wording.organisations.peers import formula_text
from locales.wording.people import list_text, more_line
from locales.wording.quotation import quoted
from storage import figures
from storage.campaigns.campaigns import Asked
from storage.listing import rows

SHOWN = 12
_PERCENT = re.compile(r"(?:\b(?:phan tram|ti le|ty le|ptram)\b|%)")
_HOW = re.compile(
    r"\b(?:tinh (?:kieu|sao|the nao|lam sao|cach|bang|ra|nhu|tu)|tinh (?:\w+ ){1,5}?(?:the nao|ra sao|kieu gi|lam sao)"
    r"|tinh (?:tren|theo) (?:\w+ ){1,6}?(?:hay|hoac)"
    r"|cach tinh|cong thuc|chia (?:cho )?(?:so )?(?:nao|gi|cai gi)|lay (?:so )?(?:nao|gi|cai gi))\b"
)
_WHERE = re.compile(
    r"\b(?:con so|so lieu|may so|cac so|so)\b(?: \w+){0,6}? (?:(?:o|tu|lay (?:o|tu)) dau|dau ra|dau ma (?:ra|co))\b"
    r"(?! (?:nam|thang|quy|tuan|nhiem ky|dot))"
)
_COUNTED = re.compile(
    r"\bsao\b.*?\b(?P<said>\d+)\b.*\b(?:dem|tinh|thay|coi|chi)\b(?: \w+){0,3}? (?P<own>\d+)\b(?! ?(?:%|phan tram))"
)
_DOUBTED = re.compile(
    r"\bsao\b(?: \w+){0,3}? (?:dang ky|viec|so|so lieu|noi dung|xong|hoan thanh|bao cao)\b(?: \w+){0,3}?"
    r" (?:it|nhieu|thap|cao) (?:qua|vay|the|du|du vay|vay ta)\b"
    r"|\bnho (?:la )?(?:co|phai|toi|tui)?(?: \w+){0,2} viec lan\b"
)
_ABOUT = {
    Shown.DONE: re.compile(r"\b(?:xong|hoan thanh|da lam)\b"),
    Shown.LATE: re.compile(r"\b(?:qua han|tre|cham)\b"),
}


def heard(turn: Turn) -> bool:
    """Whether it is asked how percents are reckoned, or where a figure comes from, and that is shown."""
    words = said(turn.text)
    if not may_ask(turn) or len(words.split()) > LONGEST:
        return False
    formula = bool(_PERCENT.search(words) and _HOW.search(words))
    counted = _COUNTED.search(words) if day_before(turn.text, turn.today) is None else None
    if not (formula or counted or _WHERE.search(words) or _DOUBTED.search(words)):
        return False
    place = place_meant(turn)
    campaign = looked_at.of(turn, place.path) if place else None
    if place is None or campaign is None:
        return False
    summary = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=False)
    if formula:
        _say_formula(turn, place, summary)
    else:
        _say_list(turn, place, campaign, summary, int(counted["said"]) if counted else None)
    return True


def _say_formula(turn: Turn, place: Place, summary: Summary) -> None:
    people, number = summary.figures.people, turn.language.number
    lines = [
        turn.tr(
            "Members registered, in percent = members with at least one pledge : all members who belong on that day."
        ),
        turn.tr(
            "{place} today: {registered} : {all} = {percent}.",
            place=place.name,
            registered=number(people.registered),
            all=number(people.total),
            percent="–" if people.percent is None else f"{people.percent}%",
        ),
        turn.tr("Whole percents, a half goes up. Percents are never added: above, the people are counted again."),
    ]
    if _ABOUT[Shown.DONE].search(said(turn.text)):
        lines.append(formula_text(turn.language))
    turn.say("\n".join(lines), _ways(turn, place))


def _ways(turn: Turn, place: Place) -> list[Choice]:
    listed = [Choice(turn.tr("Who registered what"), f"/danhsach {Shown.ALL} {place.code} 0")]
    return [
        *(listed if may_see_names(turn.member, place) else ()),
        Choice(turn.tr("Summary"), pages.command(place.code, None)),
    ]


def _say_list(turn: Turn, place: Place, campaign: Asked, summary: Summary, claimed: int | None) -> None:
    """What stands behind a figure: the pledges by name in one's own cell, else the units that add up to it."""
    about = next((shown for shown, words in _ABOUT.items() if words.search(said(turn.text))), Shown.ALL)
    counts = {Shown.DONE: summary.figures.done, Shown.LATE: summary.figures.late}
    count = counts.get(about, summary.figures.pledges)
    what = {
        Shown.DONE: turn.tr("{place}: {count} pledges done and confirmed", place=place.name, count=count),
        Shown.LATE: turn.tr("{place}: {count} pledges past their deadline", place=place.name, count=count),
    }.get(about, turn.tr("{place}: {count} pledges registered", place=place.name, count=count))
    head = [f"{what} ({turn.language.short_date(turn.today)})."]
    if claimed is not None and claimed != count:
        head.append(
            turn.tr("I have no {claimed} there today; an earlier paper shows the figures of its day.", claimed=claimed)
        )
    names = may_name_below_figures(turn.member, place)
    entries = _by_name(turn, place, campaign, about) if names else _by_unit(turn, summary, about)
    more = more_line(turn.language, len(entries) - SHOWN)
    tail = [turn.tr("It is added up from this:"), list_text([*entries[:SHOWN], *more])] if entries else []
    if not names:
        tail.insert(
            0, turn.tr("Members registered: {coverage}", coverage=coverage_text(turn.language, summary.figures.people))
        )
    turn.say("\n".join([*head, *tail]), _ways(turn, place), private=names)


def _by_name(turn: Turn, place: Place, campaign: Asked, about: Shown) -> list[str]:
    listed = [
        each
        for each in rows.of_place(turn.session, place, campaign.ids, turn.today, others=False)
        if fits(each, about, turn.today)
    ]
    pledges = rows.in_full(turn.session, [each.pledge_id for each in listed[: SHOWN + 1]])
    return [
        f"– {each.owner or turn.tr('whole organisation')}: {quoted(pledges[each.pledge_id].content, 60)}"
        if each.pledge_id in pledges
        else ""
        for each in listed
    ]


def _by_unit(turn: Turn, summary: Summary, about: Shown) -> list[str]:
    number = turn.language.number
    counts = [
        (line.name, {Shown.DONE: line.figures.done, Shown.LATE: line.figures.late}.get(about, line.figures.pledges))
        for line in summary.lines
    ]
    return [f"– {name}: {number(count)}" for name, count in counts]
