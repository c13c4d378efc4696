"""Write what a morning tells of a round of reports: it opens, is due or overdue, has closed, what came in."""

from collections.abc import Sequence
from datetime import date

from domain.campaigns.rounds import Owing, Round, Timeliness
from domain.figures import Coverage
from locales.language import Language
from locales.wording.campaigns.rounds import NAMED, due_text, name_text
from locales.wording.figures import coverage_text
from locales.wording.people import some_of


def opens_text(speak: Language, one: Round) -> str:
    return speak.tr("{round} is open: {days}.", round=name_text(speak, one), days=due_text(speak, one))


def due_soon_text(speak: Language, one: Round) -> str:
    return speak.tr(
        "{round} is due on {day} and not handed in yet.", round=name_text(speak, one), day=speak.short_date(one.due_on)
    )


def overdue_text(speak: Language, one: Round) -> str:
    return speak.tr(
        "{round} was due on {day}. Please hand it in, or ask for more time.",
        round=name_text(speak, one),
        day=speak.short_date(one.due_on),
    )


def missing_text(speak: Language, one: Round, names: Sequence[str]) -> str:
    """Name the units whose report has not come to the level above."""
    said = some_of(speak, names, NAMED)
    return speak.tr("{round}, overdue and not handed in: {names}.", round=name_text(speak, one), names=said)


def own_asked_text(speak: Language, one: Round, count: int, until: date) -> str:
    """Ask a member for the pledges of a round, up to its day, or once that has passed until it closes."""
    return speak.trn(
        "{round}: how far has what you registered come? Please tell me by {day}.",
        "{round}: how far have the {count} works you registered come? Please tell me by {day}.",
        count,
        round=name_text(speak, one),
        day=speak.short_date(until),
    )


def closed_text(speak: Language, one: Round, owing: Sequence[Owing], today: date) -> str:
    """Say that a round has closed: how many have handed in, how many of them late, and who has not."""
    late = sum(each.timeliness(today) is Timeliness.LATE for each in owing)
    missing = [each.place.name for each in owing if each.is_missing]
    share = coverage_text(speak, Coverage(len(owing) - len(missing), len(owing)))
    lines = [speak.tr("{round} has closed: {share} handed in.", round=name_text(speak, one), share=share)]
    lines += [speak.tr("Handed in late: {count}.", count=late)] if late else []
    lines += [speak.tr("Not handed in: {names}.", names=some_of(speak, missing, NAMED))] if missing else []
    return " ".join(lines)


def handed_text(speak: Language, one: Round, names: Sequence[tuple[str, bool]]) -> str:
    """ "Báo cáo quý I/2026 vừa nhận: Chi bộ ấp 1, Chi bộ ấp 2 (sửa)", the first five by name."""
    called = [speak.tr("{name} (put right)", name=name) if corrects else name for name, corrects in names[:NAMED]]
    more = len(names) - NAMED
    called += [speak.trn("{count} more", "{count} more", more)] if more > 0 else []
    return speak.tr("{round}, handed in: {names}.", round=name_text(speak, one), names=", ".join(called))
