"""An agreement to be signed, two signatures a row, with the sheet on which each party is scored and the results."""

from decimal import Decimal
from typing import Any

from domain.agreements.agreement import Agreement, Line, Party, points_of
from domain.agreements.scoring import Rank, Scorer, Sheet, ranked
from domain.chat import OutgoingFile
from domain.errors import UserError
from domain.papers.writing import with_zeros
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from locales.wording.papers.rows import SPEAK, post_of
from locales.wording.quotation import folded
from locales.wording.recognition.agreements import period_text
from storage.agreements import reading, scores
from storage.ground.database import Session


def agreement(session: Session, order: Order) -> OutgoingFile:
    """Return the agreement of its number; of none that an organisation is bound by on the day, is asked to, or was."""
    day = order.until or order.today
    one = reading.get(session, order.one) if order.one else reading.of_day(session, order.place.id, day)
    if one is None or order.place.id not in (one.organiser.id, *(each.place.id for each in one.parties)):
        raise UserError("{organisation} has no agreement yet.", organisation=order.place.name)
    year = min(max(day.year, one.since.year), one.until.year)
    sheets = scores.sheets(session, one, year)
    own = [each for each in sheets if each.party.place.id == order.place.id] or sheets
    values: dict[str, Any] = {
        "name": folded(one.name),
        "period": period_text(SPEAK, one.since, one.until),
        "year": str(year),
        "parties": [folded(each.name) for each in one.parties if each.stands],
        "contents": [_content(each) for each in one.contents],
        "points": _number(points_of(one.contents)),
        "warning": _warning(one),
        "solutions": [folded(each.words) for each in one.solutions],
        "pairs": _pairs([_signature(each) for each in one.parties if each.stands]),
        "sheets": [_sheet(one, each) for each in own] if one.scored else [],
        "results": [_result(each) for each in ranked(sheets)] if any(each.cluster for each in sheets) else [],
    }
    return paper("giao-uoc", order.file_name("giao-uoc-thi-dua", "docx"), common(session, order, values))


def _number(value: Decimal | None) -> str:
    return "" if value is None else with_zeros(SPEAK.number(value))


def _content(line: Line) -> dict[str, str]:
    return {"words": folded(line.words), "most": _number(line.most)}


def _warning(one: Agreement) -> str:
    """Say where the points make no hundred; a draft is put right before it is signed."""
    total = points_of(one.contents)
    return "" if total in (0, 100) else SPEAK.tr("The points make {points}, not 100.", points=total)


def _signature(party: Party) -> dict[str, str]:
    """Who signed in chat stands there with the day; the paper is signed by hand."""
    day = SPEAK.short_date(party.signed_on) if party.signed_on else ""
    return {
        "party": folded(party.name).upper(),
        "post": post_of(party.role.value).upper() if party.role else "",
        "signed": SPEAK.tr("(agreed through the assistant on {day})", day=day) if day else "",
        "name": party.signer,
    }


def _pairs(found: list[dict[str, str]]) -> list[dict[str, Any]]:
    empty = dict.fromkeys(("party", "post", "signed", "name"), "")
    return [{"left": one, "right": other} for one, other in zip(found[::2], [*found[1::2], empty], strict=False)]


def _sheet(one: Agreement, sheet: Sheet) -> dict[str, Any]:
    rows = [
        {
            "words": folded(line.words),
            "most": _number(line.most),
            "own": _given(sheet, line, Scorer.OWN),
            "cluster": _given(sheet, line, Scorer.CLUSTER),
            "note": "; ".join(
                folded(score.note)
                for score in (sheet.own.get(line.id), sheet.cluster.get(line.id))
                if score and score.note
            ),
        }
        for line in one.scored
    ]
    own, cluster = sheet.total(Scorer.OWN), sheet.total(Scorer.CLUSTER)
    return {
        "party": folded(sheet.party.name),
        "rows": rows,
        "most": _number(points_of(one.scored)),
        "own": _number(own),
        "cluster": _number(cluster),
        "difference": _number(abs(own - cluster)) if own is not None and cluster is not None else "",
        "differing": len(sheet.differing(one.scored)),
    }


def _given(sheet: Sheet, line: Line, scorer: Scorer) -> str:
    score = (sheet.own if scorer is Scorer.OWN else sheet.cluster).get(line.id)
    return _number(score.value) if score else ""


def _result(each: Rank) -> dict[str, str]:
    return {
        "rank": str(each.rank) if each.rank else "",
        "party": folded(each.sheet.party.name),
        "own": _number(each.sheet.total(Scorer.OWN)),
        "cluster": _number(each.total) if each.total is not None else SPEAK.tr("not scored"),
    }
