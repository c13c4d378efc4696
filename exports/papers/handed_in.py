"""The report an organisation handed in last for a round, to be signed: the frozen figures, with the code of them."""

from collections.abc import Mapping
from typing import Any

from domain.chat import OutgoingFile
from domain.errors import UserError
from domain.figures import Coverage
from domain.papers.writing import padded, percent, share, with_zeros
from domain.pledges.states import NOT_DONE, PledgeState
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from locales.language import capitalised
from locales.wording.campaigns.rounds import amount_of, name_text
from locales.wording.papers.rows import SPEAK
from locales.wording.pledges import STATE_NAMES
from storage.ground.database import Session
from storage.rounds import days, reports


def report(session: Session, order: Order) -> OutgoingFile:
    """Return it as a Word document; raises a UserError where nothing is handed in."""
    newest = reports.newest_of(session, [order.place.id])
    handed = reports.standing(session, newest) if newest else None
    one = reports.round_of(session, newest) if newest else None
    if handed is None or one is None:
        raise UserError("{unit} has not handed in a report yet, so there is none to print.", unit=order.place.name)
    earlier = [each for each in days.around(session, one.plan, one.last) if each.last < one.last]
    before = reports.handed_in(session, earlier[-1], order.place.id) if earlier else None
    now, then = handed.figures, before.figures if before else None
    values: dict[str, Any] = {
        "round": name_text(SPEAK, one).replace("Báo cáo", "kết quả phong trào thi đua", 1),
        "figures": [*_counts(now, then), *_results(now)],
        "words": handed.words,
        "replaces": reports.replaced(session, handed.id) is not None,
    }
    day = SPEAK.short_date(handed.of)
    frozen = {"code": handed.code, "until": SPEAK.tr("day {day}, as handed in", day=day)}
    name = order.file_name("bao-cao-da-nop", "docx")
    return paper("bao-cao-da-nop", name, common(session, order, values) | frozen)


def coverage(figures: Mapping[str, Any], name: str) -> Coverage:
    """Return a share of a report; of nobody where an earlier release did not keep it."""
    found = figures.get(name)
    return Coverage(*found) if isinstance(found, list) else Coverage()


def _counts(now: Mapping[str, Any], then: Mapping[str, Any] | None) -> list[dict[str, str]]:
    names = (
        ("registered", SPEAK.tr("Party members registered"), SPEAK.tr("comrades")),
        ("leaders", SPEAK.tr("of them leaders"), SPEAK.tr("comrades")),
        ("pledges", SPEAK.tr("Contents registered"), SPEAK.tr("contents")),
        ("done", SPEAK.tr("of them completed"), SPEAK.tr("contents")),
        ("exceeded", SPEAK.tr("of them beyond the target"), SPEAK.tr("contents")),
        *(
            (each.value, SPEAK.tr("of them {state}", state=SPEAK.tr(STATE_NAMES[each])), SPEAK.tr("contents"))
            for each in NOT_DONE
            if each is PledgeState.ACTIVE or now.get(each)
        ),
        ("late", SPEAK.tr("of them overdue"), SPEAK.tr("contents")),
        ("exemplars", SPEAK.tr("Exemplars recognised"), SPEAK.tr("exemplars")),
    )
    return [
        {"name": capitalised(name), "unit": unit, "now": _figure(now, key), "before": _figure(then, key)}
        for key, name, unit in names
        if key in now
    ]


def _figure(figures: Mapping[str, Any] | None, key: str) -> str:
    if figures is None or key not in figures:
        return SPEAK.tr("no figures yet")
    if isinstance(figures[key], list):
        found = coverage(figures, key)
        return f"{share(found)} ({percent(found)})"
    return padded(figures[key])


def _results(now: Mapping[str, Any]) -> list[dict[str, str]]:
    found = []
    for each in now.get("results", ()):
        value, before = (with_zeros(amount_of(SPEAK, each.get(key), each["unit"])) for key in ("value", "before"))
        nothing = SPEAK.tr("no figures yet")
        found.append({"name": each["name"], "unit": "", "now": value or nothing, "before": before or nothing})
    return found
