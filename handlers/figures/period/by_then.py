"""Who had reported by a day: what was registered until then, by whom it was reported on last, and by whom not yet."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta

from domain.chat import Choice
from domain.permissions import may_name_below_figures
from domain.roles import Place
from handlers.figures import pages
from handlers.figures.period.words import campaigns_of, none_open
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from storage import organisations
from storage.results.arrived import Arrived, arrived

SHOWN = 15
_EVER = date(2000, 1, 1)


def show(turn: Turn, place: Place, day: date) -> None:
    """How many of what was registered by a day had a report by then: who and when, and who not."""
    campaign = campaigns_of(turn, place, (day, day))
    if campaign is None:
        turn.say(none_open(turn, (day, day)))
        return
    frame.note(turn, frame.Thing.UNREPORTED, place.code, day)
    zone = turn.deployment.zone
    since, until = (datetime.combine(each, time(), zone) for each in (_EVER, day + timedelta(days=1)))
    found = arrived(turn.session, place, campaign.ids, turn.today, since, until)
    pledges = {(each.path, each.owner, each.content) for each in found if not each.is_report}
    last = {(each.path, each.owner, each.content): each for each in found if each.is_report}
    head = turn.tr(
        "{place}, up to {day}: of {all} registered contents {reported} have a report.",
        place=place.name,
        day=turn.language.short_date(day),
        all=len(pledges),
        reported=len(pledges & last.keys()),
    )
    names = may_name_below_figures(turn.member, place)
    lines = _by_name(turn, pledges, last) if names else _by_unit(turn, place, pledges, last)
    more = [turn.tr("… and {count} more.", count=len(lines) - SHOWN)] if len(lines) > SHOWN else []
    ways = [Choice(turn.tr("Summary"), pages.command(place.code, day if day < turn.today else None))]
    turn.say("\n".join([head, list_text([*lines[:SHOWN], *more])]).strip(), ways, private=names)


def _by_name(turn: Turn, pledges: set[tuple[str, str, str]], last: dict[tuple[str, str, str], Arrived]) -> list[str]:
    zone, lines = turn.deployment.zone, []
    for key in sorted(pledges, key=lambda each: (each not in last, each[1])):
        name = key[1] or turn.tr("whole organisation")
        if key in last:
            day = turn.language.short_date(last[key].at.astimezone(zone).date())
            lines.append(turn.tr("– {name}: last reported on {day}", name=name, day=day))
        else:
            lines.append(turn.tr("– {name}: no report yet", name=name))
    return lines


def _by_unit(
    turn: Turn, place: Place, pledges: set[tuple[str, str, str]], last: dict[tuple[str, str, str], Arrived]
) -> list[str]:
    units = {each.id: each.name for each in organisations.children(turn.session, place.id)} | {0: place.name}
    counts: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for key in pledges:
        unit = int(key[0][len(place.path) :].partition("/")[0] or 0)
        counts[unit][0] += key in last
        counts[unit][1] += 1
    return [
        turn.tr("– {unit}: {reported} of {all} have a report", unit=name, reported=counts[unit][0], all=counts[unit][1])
        for unit, name in units.items()
        if unit in counts
    ]
