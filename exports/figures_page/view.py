"""Word what stands on the page: every line of it as it is read, every bar as its shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.announcing import Announcement
from domain.chat import plain
from domain.figures import Coverage, Figures, Missing, Summary
from domain.indicators.indicators import DIVIDED, Figure
from domain.pledges.states import PledgeState
from domain.reach.reading import Readers
from exports.figures_page.listing import Listing, listing
from exports.figures_page.seen import Seen
from locales.language import Language, capitalised
from locales.wording.announcing.reading import readers_line
from locales.wording.campaigns.assigned import held_text
from locales.wording.figures import beside_lines, coverage_text, fact_line, recognition_lines
from locales.wording.papers.figures_page import HEADINGS, coming_text
from locales.wording.pledges import STATE_NAMES
from storage.desk.given import Given

_BESIDE = (PledgeState.WAITING, PledgeState.RETURNED, PledgeState.WITHDRAWN)
"""States that have no colour of their own in the bar."""
PEOPLE = 200
"""Names of a list."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A line with its figure, and shares of a whole in percent, each with its colour and how it is called."""

    title: str
    said: str
    parts: Sequence[tuple[float, float, str]] = ()  # from, how much, colour
    legend: Sequence[tuple[str, str]] = ()  # colour, what it is
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """An organisation below: its name, its address, how many have registered, pledges, done and late."""

    name: str
    address: str
    covered: Bar
    cells: Sequence[str]
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    speak: Language
    name: str
    campaign: str
    as_of: str
    ways_up: Sequence[tuple[str, str]]
    campaigns: Sequence[tuple[str, str, bool]] = ()
    coverage: Sequence[Bar] = ()
    work: Sequence[Bar] = ()
    notes: Sequence[str] = ()
    groups: Sequence[Bar] = ()
    targets: Sequence[Bar] = ()
    facts: Sequence[Bar] = ()
    read: Sequence[Bar] = ()
    late: Sequence[tuple[str, str, str]] = ()  # whose, what, how long
    missing: Sequence[tuple[str, str]] = ()  # who, what is to be known of them
    more_missing: str = ""
    unnamed: str = ""
    coming: Sequence[tuple[str, str]] = ()
    list: Listing | None = None
    rows: Sequence[Row] = ()
    shown: str = ""

    def heading(self, part: str) -> str:
        return self.speak.tr(HEADINGS[part])


def view(found: Seen) -> View:
    speak, wanted = found.speak, found.wanted
    as_of = speak.tr("Figures as of {day}, {hour}", day=speak.short_date(wanted.today), hour=f"{wanted.now:%H:%M}")
    ways_up = [(each.name, wanted.at(each.id)) for each in found.ways_up]
    if found.summary is None:
        none = speak.tr("No emulation campaign is open today.")
        return View(speak=speak, name=found.place.name, campaign=none, as_of=as_of, ways_up=ways_up)
    summary = found.summary
    rows, more = listing(speak, wanted, summary.lines), len(summary.missing) - PEOPLE
    return View(
        speak=speak,
        name=summary.organisation,
        campaign=summary.campaign or speak.tr("All open campaigns"),
        as_of=as_of,
        ways_up=ways_up,
        campaigns=_campaigns(found),
        coverage=_coverage(speak, summary),
        work=_work(speak, found, summary),
        notes=_notes(speak, summary),
        groups=_groups(speak, found),
        targets=[_target(speak, each) for each in found.targets],
        facts=[
            _covered(each.kind.name, plain(fact_line(speak, each)).partition(": ")[2], each.units)
            for each in summary.facts
        ],
        read=[_read(found, announcement, readers) for announcement, readers in found.read],
        late=[
            (each.owner or speak.tr("whole organisation"), each.content, _days(speak, each.days))
            for each in summary.late
        ],
        missing=[(each.name, _marks(speak, each)) for each in summary.missing[:PEOPLE]],
        more_missing=speak.tr("… and {count} more.", count=more) if more > 0 else "",
        unnamed=_unnamed(speak, found, summary.figures),
        coming=[(speak.short_date(each.day), coming_text(speak, each)) for each in found.coming],
        list=rows if summary.lines else None,
        rows=[_row(speak, found, each.name, each.organisation_id, each.figures) for each in rows.lines],
        shown=speak.tr(
            "{first}–{last} of {total}", first=rows.first, last=rows.first + len(rows.lines) - 1, total=rows.total
        ),
    )


def _campaigns(found: Seen) -> list[tuple[str, str, bool]]:
    """The open campaigns one may look at, and all of them, where there are several."""
    if len(found.campaigns) < 2:
        return []
    now = found.wanted.campaign_id if found.wanted.campaign_id in {each.id for each in found.campaigns} else 0
    each_one = [(each.name, found.wanted.of_campaign(each.id), each.id == now) for each in found.campaigns]
    return [(found.speak.tr("All open campaigns"), found.wanted.of_campaign(0), not now), *each_one]


def _covered(title: str, said: str, coverage: Coverage, *, strong: bool = False) -> Bar:
    share = coverage.registered * 100 / coverage.total if coverage.total else 0
    return Bar(title, said, [(0, min(share, 100), "covered")], strong=strong)


def _coverage(speak: Language, summary: Summary) -> list[Bar]:
    figures = summary.figures
    pairs = [(speak.tr("Members registered"), figures.people)]
    pairs += [(speak.tr("Leaders registered"), figures.leaders)] if figures.leaders.total else []
    pairs += [(speak.tr("Organisations registered"), figures.organisations)] if figures.organisations.total else []
    pairs += [(speak.tr("Members with a task"), figures.assigned)] if figures.work else []
    return [
        _covered(title, coverage_text(speak, each), each, strong=number == 0)
        for number, (title, each) in enumerate(pairs)
    ]


def _work(speak: Language, found: Seen, summary: Summary) -> list[Bar]:
    """What became of what is registered; the share that is done beside the share of time that is over."""
    figures, states = summary.figures, summary.figures.states
    going = sum(states.get(state, 0) for state in (PledgeState.ACTIVE, PledgeState.WAITING)) - figures.late
    counts = [
        ("done", speak.tr("Done"), figures.done),
        ("claimed", capitalised(speak.tr(STATE_NAMES[PledgeState.CLAIMED])), states.get(PledgeState.CLAIMED, 0)),
        ("going", speak.tr("In time"), going),
        ("late", speak.tr("Overdue"), figures.late),
        ("missed", speak.tr("Not achieved"), states.get(PledgeState.MISSED, 0)),
    ]
    whole = sum(count for _, _, count in counts)
    kept = [each for each in counts if each[2]]
    legend = [(colour, f"{name}: {speak.number(count)}") for colour, name, count in kept]
    bars = [Bar(speak.tr("Pledges (sheet)"), speak.number(figures.pledges), _parts(kept, whole), legend, strong=True)]
    if figures.work:
        done = f"{speak.number(figures.work_done)}/{speak.number(figures.work)}"
        bars.append(_covered(speak.tr("Tasks done"), done, Coverage(figures.work_done, figures.work)))
    if found.period:
        first, last = found.period
        gone = min(max((found.wanted.today - first).days + 1, 0), (last - first).days + 1)
        share = Coverage(gone, (last - first).days + 1)
        until = speak.tr("until {day}", day=speak.short_date(last))
        time = Bar(
            speak.tr("Time that has passed"),
            f"{share.percent}% ({until})",
            [(0, share.registered * 100 / share.total, "time")],
        )
        bars.append(time)
    return bars


def _parts(counts: Sequence[tuple[str, str, int]], whole: int) -> list[tuple[float, float, str]]:
    parts, start = [], 0.0
    for colour, _, count in counts:
        parts.append((start, count * 100 / whole, colour))
        start += count * 100 / whole
    return parts


def _notes(speak: Language, summary: Summary) -> list[str]:
    own = speak.tr("registered") if summary.own_registered else speak.tr("not registered")
    notes = [speak.tr("{organisation} itself: {state}", organisation=summary.organisation, state=own)]
    states = [(STATE_NAMES[state], summary.figures.states.get(state, 0)) for state in _BESIDE]
    notes += [f"{capitalised(speak.tr(name))}: {speak.number(count)}" for name, count in states if count]
    notes += beside_lines(speak, summary)
    if summary.spared:
        notes.append(speak.tr("Exempt from activity, not urged: {count}", count=summary.spared))
    notes += recognition_lines(speak, summary)
    return [plain(each) for each in notes]


def _groups(speak: Language, found: Seen) -> list[Bar]:
    """The groups of contents, each as long as its share of the largest, with what is done of it."""
    largest = max((count.total for _, count in found.groups), default=0)
    bars = []
    for name, count in found.groups:
        said = speak.tr("{count}, done: {done}", count=count.total, done=count.registered)
        done, rest = count.registered * 100 / largest, (count.total - count.registered) * 100 / largest
        bars.append(Bar(name or speak.tr("Other contents"), said, [(0, done, "done"), (done, rest, "going")]))
    return bars


def _target(speak: Language, each: Given) -> Bar:
    """A target that was given, with what is reached of it."""
    target, indicator, figure = each.target, each.indicator, each.figure
    goal = indicator.aimed(target.comparator, target.value, target.upper)
    reached = figure and (Figure(figure.value, target.value) if indicator.adds_up in DIVIDED else figure)
    percent = reached.percent(goal) if reached else None
    parts = [(0.0, float(min(percent, 100)), "done")] if percent is not None else []
    return Bar(indicator.name, plain(held_text(speak, indicator, target, figure)), parts)


def _read(found: Seen, announcement: Announcement, readers: Readers) -> Bar:
    """Whom the last announcement has reached: who understood it, only read it, was sent it, and the rest."""
    day = announcement.created_at.astimezone(found.wanted.now.tzinfo).date()
    title, _, said = plain(readers_line(found.speak, announcement.id, day, readers)).partition(": ")
    unread = readers.sent - readers.read
    counts = [("done", "", readers.understood), ("claimed", "", readers.unsure), ("going", "", unread)]
    return Bar(title, said, _parts(counts, max(readers.total, 1)))


def _days(speak: Language, days: int) -> str:
    return speak.trn("{count} day late", "{count} days late", days)


def _marks(speak: Language, person: Missing) -> str:
    marks = [speak.tr("leader")] if person.leader else []
    return ", ".join(marks if person.has_chat else [*marks, speak.tr("has not joined the bot")])


def _unnamed(speak: Language, found: Seen, figures: Figures) -> str:
    """Why nobody is named who is missing or late."""
    below = found.summary is not None and bool(found.summary.lines)
    if (found.names and not below) or not (figures.late or figures.people.total > figures.people.registered):
        return ""
    return speak.tr("Who is late or has not registered yet is named to those who lead that branch alone.")


def _row(speak: Language, found: Seen, name: str, number: int, figures: Figures) -> Row:
    covered = _covered(speak.tr("Members registered"), coverage_text(speak, figures.people), figures.people)
    cells = [speak.number(each) for each in (figures.pledges, figures.done, figures.late)]
    return Row(name, found.wanted.at(number), covered, cells, figures.late > 0)
