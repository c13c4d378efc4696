"""What a report rests on, its period, and the exemplars of its annex: no persons, or those who agreed to be named."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from domain.campaigns.exemplars import Nomination, NominationState, is_collective
from domain.exemplars.card import NOTHING
from domain.papers.periods import Period
from domain.papers.writing import padded
from exports.desk.order import Order
from locales.wording.organisations.exemplars import AIMS
from locales.wording.papers.rows import SPEAK
from locales.wording.quotation import folded
from storage import organisations
from storage.campaigns import campaigns, nominations
from storage.exemplars import cards
from storage.ground.database import Session
from storage.people import consents, members

_KIND = re.compile(
    r"(?:Chỉ thị|Kế hoạch|Nghị quyết|Quyết định|Quy định|Hướng dẫn|Công văn|Kết luận|Thông báo|Chương trình)\b"
)
LEVELS = ("Huân chương, Cờ, Bằng khen", "Giấy khen", "Biểu dương")


def period_text(period: Period) -> str:
    return {
        0: SPEAK.tr("of the year {year}", year=str(period.year)),
        1: SPEAK.tr("of the first six months of {year}", year=str(period.year)),
        2: SPEAK.tr("of the last six months of {year}", year=str(period.year)),
    }[period.half]


def bases(session: Session, order: Order) -> list[str]:
    """Return what the campaigns rest on, a line each: "Căn cứ Kế hoạch 88-KH/TU, ngày 03/11/2026 về …;"."""
    found = (campaigns.get(session, each) for each in order.campaign_ids)
    papers = [paper for each in found if each for paper in each.basis]
    return [f"{SPEAK.tr('On the ground of {paper}', paper=_paper(each))};" for each in papers if each.get("number")]


def _paper(basis: Mapping[str, str]) -> str:
    """Write "Chỉ thị số 01-CT/TU, ngày 05/02/2026 của Ban Thường vụ …", wherever its kind stood."""
    number, title = basis["number"], basis.get("title", "")
    if (kind := _KIND.match(title)) and not _KIND.match(number):
        number, title = f"{kind[0]} số {number}", title[kind.end() :].strip()
    with suppress(ValueError):
        number += f", ngày {SPEAK.short_date(date.fromisoformat(basis.get('date', '')))}"
    return folded(f"{number} {title}".strip())


def exemplars(session: Session, order: Order, day: date) -> dict[str, Any]:
    """Return the rows of the annexes, recognised by a day, and on commendations, as the template names them."""
    everything = nominations.below(session, order.place.path, NominationState.RECOGNISED)
    found = [each for each in reversed(everything) if _is_of(each, order, day)]
    places = organisations.by_ids(session, [each.proposer_id for each in found])
    known = cards.of_each(session, [each.id for each in found])
    rows, left_out = [], 0
    for each in found:
        name = _name(session, each)
        left_out += not name
        if name:
            rows.append(
                {
                    "name": name,
                    "unit": places[each.proposer_id].name if each.proposer_id in places else "",
                    "words": folded("; ".join(filter(None, (each.words, known.get(each.id, NOTHING).figures)))),
                    "aim": SPEAK.tr(AIMS[each.aim]),
                    "day": SPEAK.short_date(each.decided_on) if each.decided_on else "",
                }
            )
    unnamed = SPEAK.tr("Beside this table: {count} persons who have not agreed to be named.", count=padded(left_out))
    return {
        "exemplars_known": rows,
        "unnamed": unnamed if left_out else "",
        "levels": [{"level": each} for each in LEVELS],
    }


def _is_of(each: Nomination, order: Order, day: date) -> bool:
    return each.campaign_id in order.campaign_ids and (each.decided_on is None or each.decided_on <= day)


def _name(session: Session, each: Nomination) -> str:
    if each.organisation_id is not None:
        place = organisations.by_id(session, each.organisation_id)
        return place.name if place else ""
    if each.member_id is not None:
        agrees = consents.standing(session, each.member_id, consents.SHOW_NAME) is not None
        return members.names(session, [each.member_id]).get(each.member_id, "") if agrees else ""
    return folded(each.name) if is_collective(each.name) else ""
