"""Give items back to who gave them, where whoever has one does not belong to the pledge's organisation any more."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from sqlmodel import Session

from domain.roles import Place
from domain.stamps import Stamp
from domain.work.item import WorkDeed, WorkItem
from storage import pledges
from storage.listing import happenings
from storage.people import deciding, members
from storage.work import reminding, writing


@dataclass(frozen=True, slots=True)
class Returned:
    """Items as they were: by who is to give them anew and who had them, and by who had them."""

    to: dict[tuple[int, int], list[WorkItem]] = field(default_factory=lambda: defaultdict(list))
    of: dict[int, list[WorkItem]] = field(default_factory=lambda: defaultdict(list))


def give_back(session: Session, member_id: int, stamp: Stamp) -> Returned:
    """Give back what concerns this person and is in two places now."""
    back = Returned()
    for item in reminding.concerning(session, member_id):
        pledge = pledges.get(session, item.pledge_id)
        place = deciding.place_of(session, pledge, stamp.day) if pledge else None
        holder = item.holder_id or 0
        if pledge is None or holder in happenings.known_here(session, [holder], place, stamp.day):
            continue
        writing.hand(session, item, None, WorkDeed.RETURNED, stamp)
        back.of[holder].append(item)
        owner = {pledge.member_id} if pledge.member_id else _leaders(session, item, place, stamp.day)
        for each in owner - {holder, None} if place else ():
            back.to[each or 0, holder].append(item)
        if not owner:  # nobody leads the organisation any more: whoever gave it hears so
            back.to[item.given_by_id, 0].append(item)
    return back


def _leaders(session: Session, item: WorkItem, place: Place | None, today: date) -> set[int | None]:
    """Return who gave it, where they still lead, else all who lead."""
    leading = members.leaders(session, [place.id], today)[place.id] if place else set()
    return {item.given_by_id} if item.given_by_id in leading else set(leading)
