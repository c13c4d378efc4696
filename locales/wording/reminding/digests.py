"""Write digests: the week of a branch with names, the month of a committee with counts, troubles of the service."""

from collections.abc import Sequence
from datetime import date, time

from domain.figures import Summary
from domain.mornings.digests import Digest
from domain.pledges.states import PledgeState
from locales.language import Language, marked
from locales.wording.people import some_of
from locales.wording.pledges import STATE_NAMES
from locales.wording.reporting.compared import whole_comparison_text

SQUARES = 10
NAMED = 5
NAMES = {
    Digest.WEEKLY: marked("Each Monday: the week of the branch"),
    Digest.MONTHLY: marked("Each first of the month: the month of the committee"),
    Digest.TROUBLES: marked("When something is wrong, or somebody waits for an answer about their data"),
}


def time_text(speak: Language, day: int, at: time | None) -> str:
    weekday = speak.weekday(day)
    return speak.tr("each {weekday}, {hour}", weekday=weekday, hour=at.isoformat("minutes")) if at else weekday


def week_text(speak: Language, place: str, counts: Sequence[tuple[str, int]], late: Sequence[str]) -> str:
    """Write what changed in a week; `counts` by the words that name them, none of which is 0."""
    lines = [speak.tr("📋 {place}, last week:", place=place)]
    lines += ["• " + ", ".join(f"{name} {speak.number(count)}" for name, count in counts)] if counts else []
    lines += [f"• {each}" for each in late]
    return "\n".join(lines)


def bar_text(speak: Language, done: int, claimed: int, in_time: int, late: int) -> str:
    """ "🟩🟩🟩🟩🟩🟩🟦🟦🟦🟥 đã hoàn thành 6, còn hạn 3": a small picture of the year, which every phone shows."""
    counts = {
        "🟩": (speak.tr("done"), done),
        "🟨": (speak.tr(STATE_NAMES[PledgeState.CLAIMED]), claimed),
        "🟦": (speak.tr("in time"), in_time),
        "🟥": (speak.tr("overdue"), late),
    }
    whole, squares = done + claimed + in_time + late, dict[str, int]()
    for sign, (_, count) in counts.items():
        squares[sign] = max(1, count * SQUARES // whole) if count else 0
    squares[max(counts, key=lambda sign: counts[sign][1])] += SQUARES - sum(squares.values())
    drawn = "".join(sign * number for sign, number in squares.items())
    return f"{drawn} " + ", ".join(f"{name} {speak.number(count)}" for name, count in counts.values() if count)


def late_text(speak: Language, count: int, newly: int, names: Sequence[str]) -> str:
    """Say how much is overdue in the branch, and whose it is."""
    said = speak.trn("{count} work is overdue", "{count} works are overdue", count)
    said += " " + speak.tr("({count} of them newly)", count=newly) if newly else ""
    return f"{said}: {some_of(speak, names, NAMED)}" if names else said


def month_text(speak: Language, day: date, before: Summary, now: Summary) -> str:
    """Write the figures of a committee a month apart, and where work is overdue, by branch."""
    head = speak.tr("📋 {place}, last month:", place=now.organisation)
    late = [f"{each.name} {speak.number(each.figures.late)}" for each in now.lines if each.figures.late]
    lines = [head, whole_comparison_text(speak, day, before, now)]
    lines += [speak.tr("Overdue: {branches}", branches=some_of(speak, late, NAMED))] if late else []
    return "\n".join(lines)


def data_text(speak: Language, owed_by: Sequence[date], withdrew: int, today: date) -> str:
    """Say by when those who asked about their data are to be answered, and how many took their consent back."""
    lines = [speak.tr("🔒 Personal data:")]
    if owed_by:
        said = speak.trn(
            "• {count} request waits for an answer, by law by {day}",
            "• {count} requests wait for an answer, by law the first by {day}",
            len(owed_by),
            day=owed_by[0],
        )
        lines.append(said + (speak.tr(" – overdue") if owed_by[0] < today else ""))
    if withdrew:
        lines.append(
            speak.trn(
                "• {count} comrade took their consent back; by law carried out within 15 days, here done at once",
                "• {count} comrades took their consent back; by law carried out within 15 days, here done at once",
                withdrew,
            )
        )
    return "\n".join(lines)


def troubles_text(speak: Language, waiting: int, refused: int, stopped: Sequence[str]) -> str:
    lines = [speak.tr("⚠️ Something is wrong with the assistant:")]
    if waiting:
        lines.append(speak.trn("• {count} message waits too long", "• {count} messages wait too long", waiting))
    if refused:
        lines.append(
            speak.trn("• {count} message was refused since yesterday", "• {count} messages were refused", refused)
        )
    if stopped:
        lines.append(speak.tr("• standing still: {names}", names=", ".join(stopped)))
    return "\n".join(lines)
