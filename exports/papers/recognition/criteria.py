"""How an organisation marked itself by each set of criteria, a page a set; what nobody has marked is dotted."""

from typing import Any

from domain.chat import OutgoingFile
from domain.criteria.criteria import CriteriaSet, Criterion, Mark, Sheet
from domain.papers.writing import with_zeros
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from locales.wording.papers.rows import SPEAK
from locales.wording.quotation import folded
from locales.wording.recognition.criteria import known_text, period_text, value_text
from storage.campaigns import campaigns
from storage.criteria import filling, sets, sheets
from storage.ground.database import Session

DOTS = "………"


def sheet(session: Session, order: Order) -> OutgoingFile:
    """Return the sheets begun this year, and of the sets of the year that are not begun a blank one."""
    place, today = order.place, order.today
    begun = [each for each in sheets.of_year(session, place.id, today.year) if each.marks]
    known = {each.set.code for each in begun}
    blank = [each for code, each in sets.in_force(session, place, today).items() if code not in known]
    pages = [_page(session, order, each.set, each) for each in begun]
    pages += [_page(session, order, each, None) for each in blank]
    for number, page in enumerate(pages):
        page["first"] = number == 0
    return paper("phieu-tu-cham", order.file_name("phieu-tu-cham", "docx"), common(session, order, {"pages": pages}))


def _page(session: Session, order: Order, criteria: CriteriaSet, marked: Sheet | None) -> dict[str, Any]:
    asked = campaigns.all_of(campaigns.open_to(session, order.today, order.place.path))
    facts = filling.known(session, order.place, marked, asked, order.today) if marked else {}
    rows = []
    for number, each in enumerate(criteria.criteria, start=1):
        mark, known = (marked.marks.get(each.code) if marked else None), facts.get(each.code)
        grounds = [folded(mark.words)] if mark and mark.words else []
        grounds += [known_text(SPEAK, known.fill, known.done, known.of)] if known else []
        rows.append(
            {
                "number": number,
                "text": each.text,
                "most": SPEAK.number(each.points) if each.points else SPEAK.tr("met"),
                "mark": _mark(each, mark) if mark else DOTS,
                "grounds": with_zeros("; ".join(grounds)) or DOTS,
            }
        )
    result = marked.result if marked else None
    return {
        "name": criteria.name,
        "period": period_text(SPEAK, marked.period if marked else criteria.period(order.today)),
        "rows": rows,
        "most": f"{SPEAK.number(criteria.most)}",
        "sum": SPEAK.number(result.reached) if result and not result.unmarked else DOTS,
        "suggested": criteria.suggested,
        "basis": criteria.basis,
    }


def _mark(criterion: Criterion, mark: Mark) -> str:
    """A figure in the column of points, else "đạt" or "chưa đạt"."""
    return SPEAK.number(mark.value) if criterion.points else value_text(SPEAK, criterion, mark.value)
