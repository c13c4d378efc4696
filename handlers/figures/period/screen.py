"""What was registered and done in a period: "/tonghop CB1 ky 260601-30", its end in days behind its beginning."""

import re
from collections import Counter
from dataclasses import dataclass

from domain.chat import Choice, bold
from domain.errors import NotAllowed
from domain.figures import LatePledge
from domain.permissions import may_name_below_figures, may_summarise
from domain.roles import Place
from domain.understanding.past.past_periods import Period, one_before
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.named import unknown_code
from handlers.figures.period import last
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from storage import figures, organisations
from storage.campaigns.campaigns import Asked
from storage.listing.happened import Happened, happened
from storage.results.changes import Change
from storage.results.late import late_then
from storage.results.then import was_there

VERB = "ky"
SHOWN = 6
_ONE = r"(\d{6})-(\d{1,3})"
ASKED = re.compile(rf"(?P<code>\S.*?) {VERB} (?P<first>{_ONE})(?:/(?P<second>{_ONE}))?")


@dataclass(frozen=True, slots=True)
class Looked:
    """The organisation and the period of a screen, and the period it was or may be set beside."""

    place: Place
    period: Period
    beside: Period


def command(place: Place, period: Period, beside: Period | None = None) -> str:
    """Write what asks for a period; `beside`: and for the difference to another one."""
    return f"/tonghop {place.code} {VERB} {last.written(period)}{f'/{last.written(beside)}' if beside else ''}"


def of_last_month(turn: Turn, place: Place) -> Choice:
    """The way to it; below that, another period is typed: "tháng 3"."""
    month = one_before((turn.today.replace(day=1), turn.today.replace(day=1)))
    remember(turn, place, month)
    return Choice(turn.tr("What last month brought"), command(place, month))


def shown(turn: Turn, argument: str) -> bool:
    """Whether a period is asked for, and shown."""
    asked = ASKED.fullmatch(argument.strip())
    if asked is None:
        return False
    place = organisations.by_code(turn.session, asked["code"])
    if place is None:
        raise unknown_code(asked["code"])
    beside = last.read(asked["second"]) if asked["second"] else None
    if beside:
        return compare(turn, Looked(place, last.read(asked["first"]), beside))
    return show(turn, place, last.read(asked["first"]))


def remember(turn: Turn, place: Place, period: Period, before: Period | None = None) -> None:
    """Keep which period is spoken of, for what is asked next."""
    last.keep(turn, VERB, place, period, *((before,) if before else ()))


def shown_last(turn: Turn) -> Looked | None:
    """Return what was spoken of last, a short while ago, where its figures are theirs to see."""
    looked = last.shown(turn)
    if looked is None or looked.view != VERB:
        return None
    period, *others = looked.periods
    return Looked(looked.place, period, others[0] if others else one_before(period))


def show(turn: Turn, place: Place, period: Period, before: Period | None = None, *, who: bool = False) -> bool:
    """Show a period; `before`: the one that was shown before it, to be set beside it; `who`: did the most."""
    campaign = _campaign(turn, place, period)
    if campaign is None:
        return True
    found = happened(turn.session, place, campaign.ids, period, turn.today)
    counts, in_time = _counts(found), sum(each.in_time for each in found if each.what is Change.DONE)
    names, number = may_name_below_figures(turn.member, place), turn.language.number
    then = pages.as_of(turn, period[1])
    summary = figures.summary(turn.session, place, campaign, then, names=False)
    late = late_then(turn.session, place, campaign.ids, then) if names and summary.figures.late else []
    lines = [
        f"📊 {turn.tr('{place}, {first} to {last}:', place=place.name, **_days(turn, period))}",
        turn.tr("Registered anew: {count}", count=bold(number(counts[Change.REGISTERED]))),
        turn.tr("Done: {count} (in time: {in_time})", count=bold(number(counts[Change.DONE])), in_time=number(in_time)),
        turn.tr("Reported as done, waiting to be confirmed: {count}", count=bold(number(counts[Change.CLAIMED]))),
        turn.tr(
            "Past their deadline by {day}: {count}",
            day=turn.language.short_date(period[1]),
            count=bold(number(summary.figures.late)),
        ),
    ]
    lines += [list_text(_late(turn, late))] if late else []
    lines += _who(turn, place, found, names=names) if who or counts[Change.DONE] else []
    remember(turn, place, period, before)
    ways = [
        Choice(turn.tr("Set beside"), command(place, period, before or one_before(period))),
        Choice(turn.tr("Summary"), pages.command(place.code, pages.past(then))),
    ]
    turn.say("\n".join(lines), ways, private=names)
    return True


def compare(turn: Turn, asked: Looked) -> bool:
    """Set two periods side by side, the earlier first, and say whether more or less was done."""
    earlier, later = sorted((asked.period, asked.beside))
    campaign = _campaign(turn, asked.place, later)
    if campaign is None:
        return True
    then_day = pages.as_of(turn, earlier[1])
    if looked_at.of(turn, asked.place.path, earlier[1]) is None or not was_there(turn.session, asked.place, then_day):
        show(turn, asked.place, later)
        turn.say_first(
            turn.tr(
                "From {first} to {last} nothing was recorded here yet, so there is nothing to compare with.",
                **_days(turn, earlier),
            )
        )
        return True
    number = turn.language.number
    then, now = (
        _counts(happened(turn.session, asked.place, campaign.ids, each, turn.today)) for each in (earlier, later)
    )
    both = ", ".join(turn.tr("{first} to {last}", **_days(turn, each)) for each in (earlier, later))
    kinds = {
        Change.REGISTERED: turn.tr("Registered anew"),
        Change.DONE: turn.tr("Done"),
        Change.CLAIMED: turn.tr("Reported as done, waiting to be confirmed"),
    }
    lines = [f"📊 {asked.place.name}: {both}"]
    lines += [
        f"{name}: {number(then[what])} → {number(now[what])} ({_change(turn, now[what] - then[what])})"
        for what, name in kinds.items()
    ]
    overdue = [
        figures.summary(turn.session, asked.place, campaign, pages.as_of(turn, each[1]), names=False).figures.late
        for each in (earlier, later)
    ]
    past = turn.tr("Past their deadline at the end")
    lines.append(f"{past}: {number(overdue[0])} → {number(overdue[1])} ({_change(turn, overdue[1] - overdue[0])})")
    remember(turn, asked.place, asked.period, asked.beside)
    ways = [
        Choice(turn.tr("{first} to {last}", **_days(turn, each)), command(asked.place, each))
        for each in (later, earlier)
    ]
    turn.say("\n".join(lines), ways)
    return True


def _change(turn: Turn, difference: int) -> str:
    if not difference:
        return turn.tr("level")
    count = turn.language.number(abs(difference))
    return turn.tr("up by {count}", count=count) if difference > 0 else turn.tr("down by {count}", count=count)


def _campaign(turn: Turn, place: Place, period: Period) -> Asked | None:
    """Return what figures of a period count; None where it was said that there is nothing."""
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    campaign = looked_at.of(turn, place.path, period[1])
    if campaign is None:
        words = turn.tr(
            "From {first} to {last} no campaign was open, so I have no figures of it.", **_days(turn, period)
        )
        turn.say(words, [Choice(turn.tr("Figures of today"), pages.command(place.code, None))])
    return campaign


def _counts(found: list[Happened]) -> Counter[Change]:
    counts: Counter[Change] = Counter()
    for each in found:
        counts[each.what] += each.count
    return counts


def _who(turn: Turn, place: Place, found: list[Happened], *, names: bool) -> list[str]:
    """Who did the most, by name in one's own cell, else by units."""
    done: Counter[str] = Counter()
    units = {each.id: each.name for each in organisations.children(turn.session, place.id)}
    for each in found:
        if each.what is Change.DONE:
            unit = units.get(int(each.path[len(place.path) :].partition("/")[0] or 0), "")
            done[(each.name or turn.tr("whole organisation")) if names else unit or place.name] += each.count
    if not names and not place.has_branches:
        return [turn.tr("Who that is by name, the secretary of each branch sees.")]
    if not done:
        return [turn.tr("Nobody has work confirmed as done in these days.")]
    most = [f"• {name}: {turn.language.number(count)}" for name, count in done.most_common(SHOWN)]
    return [turn.tr("Did the most:"), list_text(most)]


def _late(turn: Turn, late: list[LatePledge]) -> list[str]:
    """Who has most past the deadline first."""
    counted = Counter(each.owner or turn.tr("whole organisation") for each in late)
    return [f"• {name}: {turn.language.number(count)}" for name, count in counted.most_common(SHOWN)]


def _days(turn: Turn, period: Period) -> dict[str, str]:
    return {"first": turn.language.short_date(period[0]), "last": turn.language.short_date(period[1])}
