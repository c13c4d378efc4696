"""The set of papers that proposes commendations, its four parts from one list: letter, list, reports, minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from domain.chat import OutgoingFile
from domain.commending.commendation import Commendation, Lack, Occasion, lacking, praised
from domain.commending.forms import Frame
from domain.errors import UserError
from domain.papers.writing import padded, with_zeros
from domain.roles import Place, Role
from exports.desk.order import Order
from exports.papers.heads import common, head_values
from exports.papers.paper import paper
from exports.papers.reports import beside
from locales.wording.papers.making import post_text
from locales.wording.papers.rows import SPEAK, done_text, result, target
from locales.wording.quotation import folded
from locales.wording.recognition.commending import decision_text, form_name, occasion_text
from storage import organisations
from storage.commending import grounds, rows
from storage.desk import letterheads
from storage.ground.database import Session
from storage.people import members

DOTS = "………………………"
_POSTS = (Role.SECRETARY, Role.DEPUTY, Role.COMMITTEE_MEMBER)


@dataclass(frozen=True, slots=True)
class Listed:
    """What an organisation proposes on an occasion, with what each lacks; `places`: who proposed them first."""

    rows: tuple[Commendation, ...]
    places: Mapping[int, Place]
    lacks: Mapping[int, Lack]
    year: int


def listed(session: Session, place: Place, occasion: Occasion, today: date) -> Listed:
    """Return what is open and was proposed by an organisation, or has come up to it."""
    found = [each for each in rows.open_of(session, place.path, occasion) if place.id in (each.proposer_id, *each.way)]
    places = organisations.by_ids(session, list({each.proposer_id for each in found}))
    cells = {number for number, each in places.items() if not each.has_branches}
    days = {each.proposer_id: each.votes.day for each in found if each.votes and each.proposer_id in cells}
    most = {number: grounds.may_vote(session, number, day) for number, day in days.items()}
    named = grounds.agreed_to_be_named(session, [each.member_id for each in found if each.member_id])
    others = rows.agreed_by_word(session, [each.id for each in found if each.is_of_somebody])
    year = max((each.year for each in found), default=today.year)
    return Listed(tuple(found), places, lacking(found, named, others, most), year)


def _set(occasion: Occasion, session: Session, order: Order) -> OutgoingFile:
    """Make the set; raises a UserError while its parts would not agree."""
    found = listed(session, order.place, occasion, order.today)
    if not found.rows or found.lacks:
        raise UserError("The papers wait: something of the list is missing. Type “hồ sơ khen thưởng” to see what.")
    given = [_row(session, order, each, found.places[each.proposer_id]) for each in found.rows]
    head = letterheads.of(session, order.place, order.today)
    frames = {each.kind.frame for each in found.rows}
    values: dict[str, Any] = {
        "campaign": order.campaign_text(session),
        "occasion": occasion_text(SPEAK, occasion, found.year),
        "to": head.recipients[0].rstrip(" ;.") if len(head.recipients) > 1 else DOTS,
        "bases": beside.bases(session, order),
        "counted": _counted(found.rows),
        "forms": _by_form(found.rows),
        "people": given,
        "meetings": _meetings(session, order, found, given),
        "state": frames == {Frame.STATE},
        "number": next((each.kind.number for each in found.rows if each.kind.number), ""),
    }
    return paper("bo-khen-thuong", order.file_name("bo-khen-thuong", "docx"), common(session, order, values))


of_anniversary, of_review, sudden = (partial(_set, each) for each in Occasion)


def _counted(some: Sequence[Commendation]) -> str:
    """ "02 tập thể, 05 cá nhân", each where there is one."""
    counts = praised(some)
    parts = (
        (counts.collectives, SPEAK.tr("{count} collectives", count=padded(counts.collectives))),
        (counts.people, SPEAK.tr("{count} persons", count=padded(counts.people))),
    )
    return ", ".join(text for count, text in parts if count)


def _by_form(some: Sequence[Commendation]) -> list[str]:
    codes = dict.fromkeys(each.form for each in some)
    return [f"- {form_name(SPEAK, code)}: {_counted([each for each in some if each.form == code])}." for code in codes]


def _row(session: Session, order: Order, each: Commendation, place: Place) -> dict[str, Any]:
    done = grounds.chosen(session, each.grounds)
    whom = rows.Whom(each.organisation_id, each.member_id, each.name, each.is_collective)
    earlier = [decision_text(SPEAK, other) for other in rows.of_whom(session, whom) if other.counted_on(order.today)]
    name, post = _who(session, order.today, each, place)
    return {
        "name": name,
        "post": post,
        "collective": each.is_collective,
        "unit": place.name,
        "form": form_name(SPEAK, each.form),
        "words": with_zeros(folded(each.words)),
        "earlier": "; ".join(earlier) or SPEAK.tr("not commended before"),
        "deeds": [
            {
                "content": folded(ground.pledge.content),
                "target": target(ground.pledge),
                "done": done_text(ground.pledge, order.today),
                "result": result(ground.pledge, order.today),
                "proofs": padded(ground.proofs) if ground.proofs else "",
            }
            for ground in done
        ],
        **_votes(each),
    }


def _votes(each: Commendation) -> dict[str, str]:
    votes = each.votes
    if votes is None:
        return dict.fromkeys(("agreed", "against", "others", "share"), "")
    counts = (("agreed", votes.agreed), ("against", votes.against), ("others", votes.others))
    return {name: padded(count) if count else "0" for name, count in counts} | {"share": f"{votes.percent}%"}


def _who(session: Session, today: date, each: Commendation, place: Place) -> tuple[str, str]:
    """The name as papers print it, and the post a person holds where they are proposed."""
    if each.organisation_id is not None:
        unit = organisations.by_id(session, each.organisation_id)
        return (unit.name if unit else DOTS), ""
    if each.member_id is None:
        return folded(each.name), ""
    person = members.person(session, each.member_id, today)
    held = {duty.role for duty in person.duties if duty.place and duty.place.id == place.id} if person else set()
    post = next((role for role in _POSTS if role in held), None)
    return (person.name if person else DOTS), post_text(SPEAK, post or "")


def _meetings(session: Session, order: Order, found: Listed, given: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The meetings that voted, each with a row for each proposal; what needs no vote stands in none."""
    meetings: dict[tuple[int, date], dict[str, Any]] = {}
    for each, row in zip(found.rows, given, strict=True):
        if votes := each.votes:
            place = found.places[each.proposer_id]
            if (place.id, votes.day) not in meetings:
                meetings[place.id, votes.day] = {
                    "head": head_values(letterheads.of(session, place, order.today)),
                    "name": place.name,
                    "day": SPEAK.short_date(votes.day),
                    "ballots": padded(votes.ballots),
                    "rows": [],
                }
            meetings[place.id, votes.day]["rows"].append(row)
    return list(meetings.values())
