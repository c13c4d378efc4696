"""Write the figures of a summary, for a leader and for the branch's group."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from domain.chat import COPY_LIMIT, bold, plain
from domain.commending.commendation import Praised
from domain.figures import Coverage, Exemplars, FactCount, Figures, LatePledge, Line, Missing, Summary
from domain.pledges.states import REGISTERED, PledgeState
from locales.language import Language, marked
from locales.wording.people import last_reminded_line, late_entry, list_text, missing_entry, more_line
from locales.wording.pledges import STATE_NAMES
from locales.wording.recognition.agreements import agreements_text
from locales.wording.recognition.commending import praised_text
from locales.wording.recognition.criteria import recognitions_text
from locales.wording.recognition.exemplars import followed_text
from locales.wording.roster.kinds import kinds_text

SHOWN = 20
"""Names or organisations on a page."""
AT_FIRST = 5
"""The same below a summary where a channel cannot fold them away."""


def summary_text(speak: Language, today: date, summary: Summary, shown: int = SHOWN) -> str:
    """Write the whole summary: the figures, the branches, and by name who is missing or late, `shown` of each."""
    blocks = [f"📊 {_heading(speak, today, summary)}", "\n".join(_figures(speak, summary))]
    if any(each.units.registered for each in summary.facts):
        blocks.append("\n".join(fact_line(speak, each) for each in summary.facts))
    blocks += [text for text in (page_text(speak, summary, each, shown=shown) for each in Listed) if text]
    return "\n\n".join(blocks)


class Listed(StrEnum):
    """What a summary lists; the values stand in commands that show the next page."""

    BRANCHES = "tu"
    MISSING = "thieu"
    LATE = "tre"


_HEADINGS = {
    (Listed.MISSING, False): marked("Not yet registered:"),
    (Listed.LATE, False): marked("Past their deadline:"),
    (Listed.MISSING, True): marked("Directly under {organisation}, not yet registered:"),
    (Listed.LATE, True): marked("Directly under {organisation}, past their deadline:"),
}
"""Above a list: of a cell, or of who belongs to a committee itself."""


def listed(summary: Summary, what: Listed) -> Sequence[Line | Missing | LatePledge]:
    if what is Listed.BRANCHES:
        return summary.lines
    return summary.missing if what is Listed.MISSING else summary.late


def page_text(speak: Language, summary: Summary, what: Listed, start: int = 0, shown: int = SHOWN) -> str:
    """Write one page of a list under its heading; "" where there is nothing to list."""
    everything = listed(summary, what)
    entries = [_entry(speak, each) for each in everything[start : start + shown]]
    if not entries:
        return ""
    heading = speak.tr(_HEADINGS.get((what, bool(summary.lines)), ""), organisation=summary.organisation)
    entries += more_line(speak, len(everything) - start - shown)
    entries += last_reminded_line(speak, summary) if what is Listed.LATE else []
    if what is Listed.BRANCHES and summary.direct and start == 0:
        entries.insert(0, _direct(speak, summary.organisation, summary.direct))
    lines = "\n".join(entries) if what is Listed.BRANCHES else list_text(entries)
    return f"{heading}\n{lines}" if heading else lines


def _entry(speak: Language, each: Line | Missing | LatePledge) -> str:
    if isinstance(each, Line):
        return _line(speak, each)
    return missing_entry(speak, each) if isinstance(each, Missing) else late_entry(speak, each)


def group_text(speak: Language, today: date, summary: Summary) -> str:
    """Write the figures without a single name, in the words of members, to be pasted into the branch's group.

    What is told of the work items is left out where a button could not copy all of it.
    """
    left = summary.figures.people.total - summary.figures.people.registered
    if left:
        closing = speak.tr(
            "{count} comrades have not registered yet. We look forward to everybody's pledge!", count=left
        )
    else:
        closing = speak.tr("Everybody has registered. Thank you, comrades!")
    head, work = _heading(speak, today, summary), _work(speak, summary)
    coverage = [*_coverage(speak, summary), _pledged(speak, summary)]
    text = "\n".join([head, "", *coverage, *work, "", closing])
    fits = len(plain(text).encode("utf-16-le")) // 2 <= COPY_LIMIT
    return text if fits else "\n".join([head, "", *coverage, "", closing])


def counts_text(speak: Language, today: date, summary: Summary) -> str:
    """Write how many registered, of how many, what is done and late: for those who see no more of their branch."""
    return "\n".join([_heading(speak, today, summary), *_coverage(speak, summary), _pledged(speak, summary)])


def each_text(speak: Language, today: date, summaries: Sequence[Summary]) -> str:
    """Write the figures of several organisations, a line each."""
    head = speak.tr("{campaign} – as of {day}", campaign=_campaign(speak, summaries[0]), day=speak.short_date(today))
    return "\n".join(
        [f"📊 {head}", *(_line(speak, Line(0, one.code, one.organisation, one.figures)) for one in summaries)]
    )


def coverage_text(speak: Language, coverage: Coverage) -> str:
    if coverage.percent is None:
        return speak.tr("nobody yet")
    return f"{speak.number(coverage.registered)}/{speak.number(coverage.total)} ({coverage.percent}%)"


def _bold(speak: Language, coverage: Coverage) -> str:
    return bold(coverage_text(speak, coverage))


def _campaign(speak: Language, summary: Summary) -> str:
    return summary.campaign or speak.tr("All open campaigns")


def _heading(speak: Language, today: date, summary: Summary) -> str:
    return speak.tr(
        "{organisation}\n{campaign} – as of {day}",
        organisation=summary.organisation,
        campaign=_campaign(speak, summary),
        day=speak.short_date(today),
    )


def _coverage(speak: Language, summary: Summary) -> list[str]:
    figures = summary.figures
    lines = [speak.tr("Members registered: {coverage}", coverage=_bold(speak, figures.people))]
    if figures.leaders.total:
        lines.append(speak.tr("– of them leaders: {coverage}", coverage=_bold(speak, figures.leaders)))
    if figures.organisations.total:
        lines.append(speak.tr("Organisations registered: {coverage}", coverage=_bold(speak, figures.organisations)))
    return [*lines, *beside_lines(speak, summary)]


def beside_lines(speak: Language, summary: Summary) -> list[str]:
    """Say which kinds are not counted, and how many of them there are and have registered."""
    figures, left_out = summary.figures, summary.left_out
    pairs = ((left_out.people, figures.others), (left_out.units, figures.other_organisations))
    lines = []
    for kinds, others in pairs:
        names = kinds_text(speak, kinds)
        if others.total:
            done, everybody = speak.number(others.registered), speak.number(others.total)
            lines.append(
                speak.tr("Not counted: {kinds} ({done}/{all} registered)", kinds=names, done=done, all=everybody)
            )
        elif kinds:
            lines.append(speak.tr("Not counted: {kinds}", kinds=names))
    return lines


def _figures(speak: Language, summary: Summary) -> list[str]:
    figures, lines = summary.figures, _coverage(speak, summary)
    own = speak.tr("registered") if summary.own_registered else speak.tr("not registered")
    lines.append(speak.tr("{organisation} itself: {state}", organisation=summary.organisation, state=own))
    lines.append(speak.tr("Pledges: {count}", count=bold(speak.number(figures.pledges))))
    if states := _states(speak, figures, REGISTERED):
        lines.append(f"– {states}")
    if beside := _states(speak, figures, [each for each in STATE_NAMES if each not in REGISTERED]):
        lines.append(speak.tr("Beside these: {states}", states=beside))
    if figures.late:
        lines.append(speak.tr("Past their deadline: {count}", count=bold(speak.number(figures.late))))
    if summary.spared:
        lines.append(speak.tr("Exempt from activity, not urged: {count}", count=speak.number(summary.spared)))
    lines += recognition_lines(speak, summary)
    return [*lines, *_work(speak, summary)]


def _states(speak: Language, figures: Figures, states: Sequence[PledgeState]) -> str:
    """Count those of some states, where there are any."""
    found = [(STATE_NAMES[each], figures.states[each]) for each in states if figures.states.get(each)]
    return " · ".join(f"{speak.tr(name)}: {bold(speak.number(count))}" for name, count in found)


def _work(speak: Language, summary: Summary) -> list[str]:
    """The work items, only where work is given at all."""
    figures = summary.figures
    if not figures.work:
        return []
    done, everything = bold(speak.number(figures.work_done)), bold(speak.number(figures.work))
    return [
        speak.tr("Work done: {done}/{all}", done=done, all=everything),
        speak.tr("Members with a task: {coverage}", coverage=_bold(speak, figures.assigned)),
    ]


def recognition_lines(speak: Language, summary: Summary) -> list[str]:
    """Exemplars and who follows them, agreements, what is recognised and commended, where there is any of it."""
    found = summary.exemplars
    waiting, recognised = speak.number(found.waiting), speak.number(found.recognised)
    said = speak.tr("Exemplars: {recognised} recognised, {waiting} waiting", recognised=recognised, waiting=waiting)
    lines = [said if found != Exemplars() else "", followed_text(speak, summary.followed)]
    lines += [agreements_text(speak, summary.agreements), recognitions_text(speak, summary.recognised, speak.number)]
    if summary.praised != Praised():
        lines.append(speak.tr("Commended: {counted}", counted=praised_text(speak, summary.praised)))
    return [each for each in lines if each]


def fact_line(speak: Language, count: FactCount) -> str:
    """ "Đã quán triệt: 2/3 (67%) · 58/60 đồng chí (97%)": organisations, and people where a share was noted."""
    if not count.units.total:
        return speak.tr("{fact}: no organisation below", fact=count.kind.name)
    line = f"{count.kind.name}: {_bold(speak, count.units)}"
    if not count.people.total:
        return line
    return f"{line} · " + speak.tr("members {coverage}", coverage=coverage_text(speak, count.people))


def _pledged(speak: Language, summary: Summary) -> str:
    """How much is registered, done and late, on one line."""
    figures = summary.figures
    count, done = bold(speak.number(figures.pledges)), bold(speak.number(figures.done))
    if not figures.late:
        return speak.tr("Registered work: {count}, done: {done}", count=count, done=done)
    late = bold(speak.number(figures.late))
    return speak.tr("Registered work: {count}, done: {done}, late: {late}", count=count, done=done, late=late)


def _line(speak: Language, line: Line) -> str:
    own = line.figures.organisations
    parts = [speak.tr("members {coverage}", coverage=_bold(speak, line.figures.people))]
    if own.total:
        parts.append(speak.tr("organisations {done}/{all}", done=bold(own.registered), all=bold(own.total)))
    if line.figures.late:
        parts.append(speak.tr("late {count}", count=bold(line.figures.late)))
    if line.figures.work:
        parts.append(speak.tr("with a task {coverage}", coverage=_bold(speak, line.figures.assigned)))
    return f"• {line.name}: " + " · ".join(parts)


def _direct(speak: Language, organisation: str, direct: Figures) -> str:
    """Write of who belongs to the organisation itself what is written of those who belong to one below."""
    name = speak.tr("Directly under {organisation}", organisation=organisation)
    return _line(speak, Line(0, "", name, replace(direct, organisations=Coverage())))
