"""Read a database as the product does: values that mean the same whatever the tables look like."""

from datetime import date
from decimal import Decimal
from typing import Any

from domain.figures import Coverage, Summary
from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.roles import Place
from domain.stamps import AsOf
from storage import figures, organisations, pledges
from storage.campaigns import campaigns
from storage.ground.database import Session
from storage.people import members, personal_data

Reading = dict[str, Any]

KEPT_ABOUT = ("memberships", "posts", "consents", "chats", "pledges", "reports", "pauses")


def read(session: Session, today: date, roots: list[str]) -> Reading:
    """Return the pledges, people and figures of whole trees."""
    places = [place for root in roots for place in _tree(session, root)]
    people = sorted({member.id for place in places for member, *_ in members.of_organisation(session, place.id, today)})
    found = [pledge for member_id in people for pledge in pledges.of_member(session, member_id)]
    found += pledges.of_organisations(session, [place.id for place in places])
    return {
        "pledges": [_pledge(session, each) for each in sorted(found, key=lambda pledge: pledge.id)],
        "people": [_person(session, each, today) for each in people],
        "totals": {root: _totals(session, root, today) for root in roots},
        "figures": {place.code: _figures(session, place.code, today) for place in places},
    }


def _tree(session: Session, code: str) -> list[Place]:
    place = organisations.by_code(session, code)
    assert place is not None, code
    return [
        place,
        *(below for child in organisations.children(session, place.id) for below in _tree(session, child.code)),
    ]


def _pledge(session: Session, pledge: Pledge) -> Reading:
    owner = pledge.member_id
    whose = members.names(session, [owner])[owner] if owner else organisations.by_ids(session, [pledge.organisation_id])
    return {
        "number": pledge.id,
        "owner": whose if isinstance(whose, str) else whose[pledge.organisation_id].name,
        "entered_by": members.names(session, [pledge.entered_by_id])[pledge.entered_by_id],
        "content": pledge.content,
        "goal": _goal(pledge.goal),
        "milestone": pledge.milestone,
        "deadline": pledge.deadline.isoformat(),
        "state": str(pledge.state),
        "done": _number(pledge.done),
        "last_words": pledges.last_words(session, pledge.id),
    }


def _goal(goal: Goal | None) -> Reading | None:
    if goal is None:
        return None
    return {
        "comparator": str(goal.comparator),
        "value": _number(goal.value),
        "upper": _number(goal.upper),
        "unit": goal.unit,
        "per": goal.per,
        "parts": [[_number(part.value), part.unit] for part in goal.parts],
        "basis": goal.basis,
    }


def _number(value: Decimal | None) -> str | None:
    """Write 2.5 and 2.500 alike: how many zeros are kept is the database's affair."""
    return None if value is None else format(value.normalize(), "f")


def _person(session: Session, member_id: int, today: date) -> Reading:
    person = members.person(session, member_id, today)
    assert person is not None
    kept = personal_data.gather(session, member_id)
    return {
        "name": person.name,
        "home": person.home.code if person.home else None,
        "duties": [[str(duty.role), duty.place.code if duty.place else None] for duty in person.duties],
        "kept_about": {what: len(kept[what]) for what in KEPT_ABOUT},
    }


def _totals(session: Session, code: str, today: date) -> Reading:
    """Count everybody's pledges; whether a branch counts those of somebody who moved is not asked here."""
    found = _summary(session, code, today).figures
    return {"states": dict(sorted(found.states.items())), "late": found.late}


def _figures(session: Session, code: str, today: date) -> Reading:
    summary = _summary(session, code, today)
    return {
        "people": _coverage(summary.figures.people),
        "leaders": _coverage(summary.figures.leaders),
        "organisations": _coverage(summary.figures.organisations),
        "own_registered": summary.own_registered,
        "missing": [person.name for person in summary.missing],
    }


def _coverage(coverage: Coverage) -> list[int]:
    return [coverage.registered, coverage.total]


def _summary(session: Session, code: str, today: date) -> Summary:
    place, campaign = organisations.by_code(session, code), campaigns.current(session, today)
    assert place is not None
    assert campaign is not None
    return figures.summary(session, place, campaign, AsOf.now(today), names=True)
