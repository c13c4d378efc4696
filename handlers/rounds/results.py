"""What a unit reports in a round beside its counts: its indicators and its own pledges, each beside last time's."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from domain.campaigns.rounds import Round
from domain.errors import UserError
from domain.indicators.figures_typed import read_figure
from domain.indicators.indicators import Figure, Indicator
from domain.indicators.measures import fits, in_unit, require_part
from domain.indicators.said.several import read_several
from domain.indicators.shares_said import amounts, tokens_of
from domain.pledges.pledge import Pledge
from domain.pledges.standing import ended_beyond
from domain.pledges.states import GOING_ON, NOT_DONE
from domain.results.by_group import grouped
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.readings import How
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from storage import figures, organisations, pledges
from storage import reports as kept_reports
from storage.campaigns import campaigns
from storage.campaigns.campaigns import OpenCampaign
from storage.desk.registered import registered
from storage.facts import rounds as reported
from storage.facts import units
from storage.ground.database import Session, at_one_moment
from storage.indicators import assigned, indicators
from storage.indicators import results as kept
from storage.rounds import days, reports

MOST = 12
AS_BEFORE, LEFT_OUT = "=", "-"
_COMMON = frozenset(["trong", "lap", "xay", "dung", "lam", "mo", "van", "dong", "thuc", "hien", "so", "duong"])
"""What the names of many begin with, which people leave out."""
_SAYS_STATE = re.compile(r"\b(?:moi|chua|con|sap|dang(?! (?:vien|bo|uy|phi)\b))\b")
_REST_HAS_NONE = re.compile(
    r"\b(?:con lai|khac|nua|may (?:cai|muc|chi tieu) kia)(?: thi| deu| la)* (?:chua|khong|hong|ko) (?:co|lam|duoc)\b"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One result that is asked for; `before`: what it was last time."""

    key: str
    name: str
    unit: str
    before: Figure | None
    indicator: Indicator | None = None
    pledge: Pledge | None = None

    @property
    def plain_before(self) -> str | None:
        return plain(self.before) if self.before else None


def plain(figure: Figure) -> str:
    return f"{figure.value:f}" + (f"/{figure.of:f}" if figure.of is not None else "")


def read_plain(text: str) -> Figure:
    value, _, whole = text.partition("/")
    return Figure(Decimal(value), Decimal(whole) if whole else None)


def of(turn: Turn, one: Round, place: Place, beside: Collection[int] = ()) -> list[Item]:
    """The indicators a unit owes results of, those it names `beside`, and what it registered itself and works on."""
    return [*_indicators(turn, one, place, beside), *_pledges(turn, place)][:MOST]


def _indicators(turn: Turn, one: Round, place: Place, beside: Collection[int]) -> list[Item]:
    kind, year, found = units.kind_of(turn.session, place.id), one.last.year, []
    for each in indicators.of_year(turn.session, place.path, year):
        last = next(iter(kept.history_of(turn.session, each, place, 1)), None)
        asked = bool(each.reports) and each.is_reported_by(kind)
        given = assigned.standing_for(turn.session, each.id, place.id, year) is not None
        if asked or given or last or each.id in beside:
            found.append(Item(f"c{each.id}", each.name, each.unit, last.figure if last else None, indicator=each))
    return found


def _pledges(turn: Turn, place: Place) -> list[Item]:
    found = []
    for each in pledges.of_organisations(turn.session, [place.id]):
        if each.state in GOING_ON and each.goal is not None and each.goal.value is not None:
            before = Figure(each.done, each.done_of) if each.done is not None else None
            found.append(Item(f"v{each.id}", each.content, each.goal.unit, before, pledge=each))
    return found


def read(item: Item, text: str) -> str:
    """Read a new figure of an item; raises a UserError where it is none."""
    typed = read_figure(text, item.unit)
    require_part(typed.value, item.unit, item.name, typed.of)
    return plain(Figure(typed.value, typed.of))


def indicators_told(turn: Turn, one: Round, place: Place, pieces: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Give the figures of a sentence to the indicators of the year; return them, and the pieces that say more."""
    kind = units.kind_of(turn.session, place.id)
    of_year = indicators.of_year(turn.session, place.path, one.last.year)
    known = [each for each in of_year if each.is_reported_by(kind)]
    found, left = dict[str, str](), list[str]()
    for piece in pieces:
        said = read_several(piece, known)
        new = {f"c{each.indicator_id}": plain(Figure(each.figure.value, each.figure.of)) for each in said.results}
        fits = new and not said.left and not new.keys() & found.keys() and not any(each.more for each in said.results)
        found |= new if fits else {}
        left += [] if fits else [piece]
    return found, left


def told(items: Sequence[Item], pieces: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Give each piece of a sentence to the one item it counts; return the figures, and the pieces that say more."""
    found, left = dict[str, str](), list[str]()
    for piece in pieces:
        fitting = [] if _SAYS_STATE.search(fold(piece)) else [each for each in items if _is_of(each, piece)]
        value = _value(fitting[0], piece) if len(fitting) == 1 and fitting[0].key not in found else None
        if value is None:
            left.append(piece)
        else:
            found[fitting[0].key] = value
    return found, left


def without_figure(items: Sequence[Item], pieces: Sequence[str]) -> list[str]:
    """The items a sentence says have no figure yet: "nhà mới xong móng"; all of them behind "còn lại chưa có gì"."""
    found = list[str]()
    for piece in pieces:
        folded = fold(piece)
        if _REST_HAS_NONE.search(folded):
            return [each.key for each in items]
        fitting = [each for each in items if _says_a_word_of(each, piece)]
        if len(fitting) == 1 and _SAYS_STATE.search(folded) and not any(sign.isdigit() for sign in piece):
            found.append(fitting[0].key)
    return found


def _says_a_word_of(item: Item, piece: str) -> bool:
    said, name = f" {fold(piece)} ", fold(item.name).split()
    return any(f" {first} {second} " in said for first, second in pairwise(name))


def _is_of(item: Item, piece: str) -> bool:
    """Whether a piece counts in the unit of an item and says a word of its name."""
    said = set("".join(sign if sign.isalpha() else " " for sign in fold(piece)).split())
    unit, named = set(fold(item.unit).split()), set(fold(item.name).split())
    if said & named - unit and (said & unit or not unit):
        return True
    own = named - unit - _COMMON
    return (said >= unit or (bool(own) and said >= own)) and _in_its_unit(item, piece) is not None


def _in_its_unit(item: Item, piece: str) -> str | None:
    """ "600m" of what is counted in km, "5 cái" of what is counted in bulbs, a bare number of what is named."""
    said = amounts(tokens_of(piece))
    if len(said) != 1 or said[0].upper is not None or not fits(said[0].unit, item.unit, item.name):
        return None
    value = in_unit(said[0].value, said[0].unit, item.unit)
    return None if value is None else f"{value:f}"


def _value(item: Item, piece: str) -> str | None:
    if value := _in_its_unit(item, piece):
        return value
    words = [each for each in piece.split() if any(sign.isdigit() for sign in each)]
    if len(words) != 1:
        return None
    try:
        return read(item, "".join(sign for sign in words[0] if not sign.isalpha()))
    except UserError:
        return None


def written(items: Sequence[Item], chosen: Mapping[str, str]) -> list[dict[str, Any]]:
    """What is kept of the results with the report: names and figures of that day, and those of last time."""
    rows = []
    for each in items:
        said = chosen.get(each.key, LEFT_OUT)
        value = each.plain_before if said == AS_BEFORE else None if said == LEFT_OUT else said
        rows.append({"name": each.name, "unit": each.unit, "value": value, "before": each.plain_before})
    return rows


def keep(turn: Turn, one: Round, place: Place, items: Sequence[Item], chosen: Mapping[str, str], words: str) -> None:
    """Note the new figures where they belong, of the stretch of the round; nothing is closed by them."""
    day = min(one.last, turn.today)
    for each in items:
        said = chosen.get(each.key, LEFT_OUT)
        if said in (AS_BEFORE, LEFT_OUT) or said == each.plain_before:
            continue
        figure = read_plain(said)
        if each.indicator is not None:
            kept.report(turn.session, each.indicator, place, figure, day, words, turn.stamp)
        elif each.pledge is not None:
            since = max(day, kept_reports.first_day(turn.session, each.pledge.id))
            progress = pledges.Progress(how=How.TOTAL, done=figure.value, words=words, of=figure.of, day=since)
            pledges.report(turn.session, each.pledge, turn.member.id, progress, turn.stamp)


def counted(turn: Turn, one: Round, place: Place) -> dict[str, Any]:
    """The figures of an organisation with all below, as they are handed in: those every other screen shows."""
    return at_one_moment(turn.session, _counted, one, place, turn.today)


def _counted(session: Session, one: Round, place: Place, today: date) -> dict[str, Any]:
    campaign = campaigns.get(session, one.plan.campaign_id)
    asked = OpenCampaign(one.plan.campaign_id, campaign.name if campaign else "")
    whole = figures.summary(session, place, asked, AsOf.now(today), names=False)
    found, everything = whole.figures, registered(session, place, [one.plan.campaign_id], AsOf.now(today), below=True)
    with_report, going_on = reported.count(session, place, one.plan.campaign_id, today, one.first)
    return {
        "of": today.isoformat(),
        "registered": [found.people.registered, found.people.total],
        "pledges": found.pledges,
        "done": found.done,
        **{state.value: found.states.get(state, 0) for state in NOT_DONE},
        "late": found.late,
        "reported": f"{with_report}/{going_on}",
        "silent": going_on - with_report,
        "going_on": going_on,
        "leaders": [found.leaders.registered, found.leaders.total],
        "exceeded": sum(ended_beyond(each.pledge, today) for each in everything),
        "exemplars": whole.exemplars.recognised,
        "groups": [each.to_json() for each in grouped(((one.group, one.pledge) for one in everything), today)],
    }


def before(turn: Turn, one: Round, place: Place) -> Mapping[str, Any] | None:
    """What was handed in for the round before."""
    earlier = [each for each in days.around(turn.session, one.plan, one.last) if each.last < one.last]
    found = reports.handed_in(turn.session, earlier[-1], place.id) if earlier else None
    return found.figures if found else None


def place_of(turn: Turn, organisation_id: int | None) -> Place | None:
    return organisations.by_id(turn.session, organisation_id or 0)
