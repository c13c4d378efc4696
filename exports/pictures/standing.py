"""Draw how an organisation stands: coverage, work, progress against time, what comes next. Nobody is named.

It goes from hand to hand in groups, so it holds the names of organisations and of the campaign, and counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.chat import OutgoingFile
from domain.figures import ComingDay, Coverage, Line, Summary
from domain.pledges.states import OPEN, PledgeState
from domain.roles import Place
from exports.pictures import next_dates
from exports.pictures import page as looks
from exports.pictures.drawing import SVG
from exports.pictures.font import drawable, face
from exports.pictures.page import LARGE, LEFT, NORMAL, RIGHT, ROOM, SMALL, Page
from locales.language import Language, capitalised
from locales.wording.figures import coverage_text
from locales.wording.pledges import STATE_NAMES
from storage.campaigns.campaigns import Asked
from storage.ground.database import Session
from storage.listing import coming

ROWS, DAYS = 12, 4
_BAR = 140  # how wide that of a branch is at least


@dataclass(frozen=True, slots=True)
class Standing:
    """What is drawn: the figures of a day, the first and the last day they run from and to, and what comes next."""

    summary: Summary
    day: date
    period: tuple[date, date] | None = None
    coming: tuple[ComingDay, ...] = ()


def standing(session: Session, place: Place, campaign: Asked, summary: Summary, day: date, today: date) -> Standing:
    """Return what is drawn of a summary as of a day; what comes next is that of today."""
    next_days = coming.coming(session, place, campaign.ids, today, DAYS)
    return Standing(summary, day, coming.period(session, campaign.ids, day), next_days)


def picture(speak: Language, given: Standing) -> OutgoingFile:
    """Return the picture as it is kept until it is sent."""
    name = "".join(each for each in given.summary.code if each.isascii() and each.isalnum())
    return OutgoingFile(f"tinh-hinh-{name}-{given.day}.png", SVG, svg(speak, given).encode())


def svg(speak: Language, given: Standing) -> str:
    """Lay the page out closely, then once more with what is left over between its parts."""
    page = _laid_out(speak, given, Page(*((54, 34) if _is_dense(given) else (62, 44))))
    more = min((page.left - 2) / page.headings, 46)
    if more > 2:
        page = _laid_out(speak, given, Page(page.gap + more, page.thick))
    return page.svg()


def _laid_out(speak: Language, given: Standing, page: Page) -> Page:
    summary = given.summary
    _head(page, speak, given)
    _coverage(page, speak, summary.figures.people, (56, 44) if summary.lines else (72, 56, 44))
    work = _work(page, speak, summary)
    if given.period:
        share = summary.figures.done / work if work else None
        _time(page, speak, given.period, _gone(given.day, *given.period), share, brief=bool(summary.lines))
    if summary.lines:
        _rows(page, speak, summary.lines, 46 if _is_dense(given) else 54)
    next_dates.add(page, speak, given.coming[:DAYS], summary.campaign)
    return page


def _is_dense(given: Standing) -> bool:
    return len(given.summary.lines) > ROWS / 2


def _head(page: Page, speak: Language, given: Standing) -> None:
    summary = given.summary
    name = drawable(summary.organisation) or drawable(summary.code)
    size = next((each for each in (72, 64, LARGE) if face(bold=True).width(name, each) <= ROOM), LARGE)
    lines = face(bold=True).lines(name, size, ROOM, 2)
    campaign = drawable(summary.campaign or speak.tr("All open campaigns"))
    above = face(bold=True).lines(campaign, 36, ROOM, 2)
    height = 150 + len(above) * 44 + len(lines) * (size + 6)
    page.box(0, 0, looks.WIDTH, height, looks.RED)
    page.box(0, height, looks.WIDTH, 10, looks.GOLD)
    page.y = 28
    for line in above:
        page.y += 44
        page.text(line, LEFT, page.y, 36, looks.GOLD, bold=True)
    page.y += 16
    for line in lines:
        page.y += size + 6
        page.text(line, LEFT, page.y, size, "#ffffff", bold=True)
    day = speak.tr("Figures up to {day}", day=speak.short_date(given.day))
    page.text(day, LEFT, page.y + 62, 36, looks.PALE)
    page.y = height + 10


def _bar(page: Page, counts: Sequence[tuple[float, str]], whole: float) -> None:
    page.bar(LEFT, page.y, ROOM, page.thick, counts, whole)
    page.y += page.thick


def _coverage(page: Page, speak: Language, people: Coverage, sizes: Sequence[int]) -> None:
    words, count = speak.tr("Members registered"), coverage_text(speak, people)
    letters = face(bold=True)
    room = ROOM - 30 - letters.width(words, NORMAL)
    page.heading(words, count, next((each for each in sizes if letters.width(count, each) <= room), sizes[-1]))
    _bar(page, [(people.registered, looks.COVERED)], people.total)


def _work(page: Page, speak: Language, summary: Summary) -> int:
    """Draw what became of what is registered; return how much is not withdrawn or given back."""
    figures, states = summary.figures, summary.figures.states
    going = sum(states.get(state, 0) for state in OPEN) - figures.late
    claimed, missed = states.get(PledgeState.CLAIMED, 0), states.get(PledgeState.MISSED, 0)
    parts = [
        (speak.tr("Done"), figures.done, looks.DONE),
        (capitalised(speak.tr(STATE_NAMES[PledgeState.CLAIMED])), claimed, looks.CLAIMED),
        (speak.tr("In time"), going, looks.GOING),
        (speak.tr("Overdue"), figures.late, looks.LATE),
        (speak.tr("Not achieved"), missed, looks.MISSED),
    ]
    parts = [each for each in parts if each[1] or each[2] not in {looks.CLAIMED, looks.MISSED}]
    whole = sum(count for _, count, _ in parts)
    page.heading(speak.tr("Registered work"), speak.number(whole))
    _bar(page, [(count, color) for _, count, color in parts], whole)
    _legend(page, [(f"{name} {speak.number(count)}", color) for name, count, color in parts])
    return whole


def _legend(page: Page, entries: Sequence[tuple[str, str]]) -> None:
    """Say what the colours of a bar are, on one line where it fits, else two a line."""
    widths = [face().width(said, SMALL) + 42 for said, _ in entries]
    gap = min((ROOM - sum(widths)) / max(len(widths) - 1, 1), 60)
    x, page.y = float(LEFT), page.y + 50
    for (said, color), wide in zip(entries, widths, strict=True):
        if x > LEFT and x + wide > RIGHT + 1:
            x, page.y = float(LEFT), page.y + 46
        page.box(x, page.y - 27, 30, 30, color, 6)
        page.text(said, x + 42, page.y)
        x = x + wide + gap if gap >= 30 else max(LEFT + ROOM / 2, x + wide + 30) if x == LEFT else RIGHT
    page.y += 6


def _gone(day: date, first: date, last: date) -> float:
    """Return which share of a period is over at the end of a day."""
    return min(max(((day - first).days + 1) / ((last - first).days + 1), 0), 1)


def _time(
    page: Page, speak: Language, period: tuple[date, date], gone: float, done: float | None, *, brief: bool
) -> None:
    """Set the share of work that is done beside the share of time that is over."""
    first, last = period
    of_year = brief and (first, last) == (date(last.year, 1, 1), date(last.year, 12, 31))
    passed = speak.tr("Of {year} has passed", year=str(last.year)) if of_year else speak.tr("Time that has passed")
    rows = [(passed, gone, looks.QUIET)]
    rows += [(speak.tr("Work done"), done, looks.DONE)] if done is not None else []
    if brief:
        page.y += 54
        for place, (name, share, color) in enumerate(rows):
            said = f"{name}: {round(share * 100)}%"
            page.text(said, LEFT + place * ROOM / 2, page.y, SMALL, color, bold=True, room=ROOM / 2 - 20)
        return
    page.heading(speak.tr("Progress against time"), below=0)
    until = speak.tr("until {day}", day=speak.short_date(last))
    page.text(until, RIGHT, page.y, SMALL, looks.QUIET, end=True)
    for name, share, color in rows:
        page.y += 54
        page.text(name, LEFT, page.y, SMALL, room=350)
        page.bar(LEFT + 370, page.y - 25, ROOM - 370 - 110, 28, [(share, color)], 1)
        page.text(f"{round(share * 100)}%", RIGHT, page.y, 36, color, bold=True, end=True)


def _attention(line: Line) -> float:
    """Rank the branches: those where few have registered and much is late come first."""
    late = 100 * line.figures.late / line.figures.pledges if line.figures.pledges else 0
    return (line.figures.people.percent or 0) - late


def _rows(page: Page, speak: Language, lines: Sequence[Line], step: float) -> None:
    """Write so many branches as there is room for, each with its bar; the columns are as wide as they need to be."""
    few = len(lines) <= ROWS
    fits = int((page.left - page.gap - 4 - (0 if few else step)) // step)
    shown = sorted(lines, key=_attention)[: min(ROWS, fits)]
    page.heading(speak.tr("Members registered, by place") if few else speak.tr("What needs attention first"), below=4)
    counts = [_count(speak, line.figures.people) for line in shown]
    late = [speak.tr("late {count}", count=line.figures.late) if line.figures.late else "" for line in shown]
    counted, lagging = RIGHT - _wide(late), RIGHT - _wide(late) - _wide(counts)
    bar = min(max(lagging - LEFT - _wide([drawable(line.name) for line in shown], bold=False), _BAR), 2 * _BAR)
    for line, count, said in zip(shown, counts, late, strict=True):
        page.y += step
        page.text(said, RIGHT, page.y, SMALL, looks.LATE, bold=True, end=True)
        page.text(count, counted, page.y, SMALL, bold=True, end=True)
        page.text(line.name, LEFT, page.y, SMALL, room=lagging - bar - LEFT - 24)
        people = line.figures.people
        page.bar(lagging - bar, page.y - 25, bar, 28, [(people.registered, looks.COVERED)], people.total)
    if left := len(lines) - len(shown):
        page.y += step
        page.text(_others(speak, lines, left), LEFT, page.y, SMALL, looks.QUIET)


def _wide(texts: Sequence[str], *, bold: bool = True) -> float:
    """Return how wide a column of these is, with the gap beside it."""
    return max((face(bold=bold).width(each, SMALL) + 24 for each in texts if each), default=0)


def _count(speak: Language, people: Coverage) -> str:
    return f"{speak.number(people.registered)}/{speak.number(people.total)}"


def _others(speak: Language, lines: Sequence[Line], left: int) -> str:
    below = (each.figures.organisations + each.figures.other_organisations for each in lines)
    if all(each.total <= 1 for each in below):
        return speak.trn("and {count} other branch", "and {count} other branches", left)
    return speak.trn("and {count} other organisation", "and {count} other organisations", left)
