"""An event on its way: what is known of it, who may hold it where, and how it is read back."""

from collections.abc import Mapping
from datetime import date, datetime, time

from pydantic import BaseModel

from domain.errors import NotAllowed, UserError
from domain.events.event import FARTHEST, MOST, Event, EventKind, Guests, Part
from domain.permissions import may_announce, may_announce_to
from domain.roles import Place
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.events.events import facts_text, name_text, when_text
from locales.wording.files import files_text
from storage import organisations
from storage.events import files, guests, rows

WHOM = {
    Guests.OWN: marked("Those of {organisation} itself"),
    Guests.BELOW: marked("Everybody of {organisation} and below"),
    Guests.SECRETARIES: marked("The secretaries alone"),
}


class EventDraft(BaseModel):
    """What is known so far; `programme` is "" where there is none, or a file says it."""

    organisation_id: int | None = None
    kind: EventKind | None = None
    day: date | None = None
    hour: time | None = None
    place: str | None = None
    chair: str | None = None
    programme: str | None = None
    guests: Guests | None = None
    confirmed: bool | None = None


def allowed(turn: Turn, draft: EventDraft) -> None:
    """Raise where this person holds nothing, or not there."""
    if not may_announce(turn.member):
        raise NotAllowed(
            "Meetings and launches are called by who leads a branch, leads or serves a committee, or administers."
        )
    if draft.organisation_id is not None:
        organisation_of(turn, draft)


def organisation_of(turn: Turn, draft: EventDraft) -> Place:
    place = organisations.by_id(turn.session, draft.organisation_id or 0)
    if place is None or not may_announce_to(turn.member, place):
        raise NotAllowed("You can call a meeting only of the organisations you lead, serve or administer.")
    return place


def begins_at(turn: Turn, draft: EventDraft) -> datetime:
    return moment(turn, draft.day or turn.today, draft.hour or time(0))


def moment(turn: Turn, day: date, hour: time) -> datetime:
    """The moment, which lies ahead and not too far; raises a UserError else."""
    found = datetime.combine(day, hour, turn.deployment.zone)
    if found <= turn.now:
        raise UserError("That hour has passed. On which day, and at what hour?")
    if found > turn.now + FARTHEST:
        raise UserError("That is more than a year ahead. Please name an earlier day.")
    return found


def invited(turn: Turn, draft: EventDraft) -> Mapping[int, int]:
    """Who would be invited; raises where nobody would, or more than a hall holds."""
    place, whom, kind = organisation_of(turn, draft), draft.guests or Guests.OWN, draft.kind or EventKind.MEETING
    found = turn.once((place.id, whom, kind), lambda: guests.whom(turn.session, place, whom, kind, turn.today))
    if not found:
        raise UserError("Nobody belongs there who could be invited. Please choose others.")
    if len(found) > MOST:
        raise UserError(
            "That would be {count} people, and at most {most} are invited to one. Please invite the secretaries alone, "
            "or send an announcement.",
            count=len(found),
            most=MOST,
        )
    return found


def programme_line(turn: Turn) -> str:
    """ "Gửi kèm: “Chương trình.pdf”"; "" where no file was sent for it."""
    found = files.of_draft(turn.session, turn.member.id, turn.incoming.address, Part.PROGRAMME)
    papers = [each.name or turn.tr("a paper") for each in found if each.is_paper]
    listed = files_text(turn.language, len(found) - len(papers), papers)
    return turn.tr("With it: {files}", files=listed) if listed else ""


def read_back(turn: Turn, draft: EventDraft) -> str:
    """All of it, and how many are invited."""
    place, speak = organisation_of(turn, draft), turn.language
    when = when_text(speak, begins_at(turn, draft), turn.deployment.zone)
    whom = turn.tr(WHOM[draft.guests], organisation=place.name) if draft.guests else place.name
    lines = (
        name_text(speak, draft.kind or EventKind.MEETING, place.name),
        facts_text(speak, when, draft.place or "", draft.chair or "", draft.programme or ""),
        programme_line(turn),
        turn.tr("Invited: {whom}, {count} people", whom=whom, count=len(invited(turn, draft))),
    )
    return "\n".join(each for each in lines if each)


def one_of(turn: Turn, number: int) -> Event:
    found = rows.get(turn.session, number)
    if found is None:
        raise UserError("There is no event no. {number}.", number=str(number))
    return found


def held(turn: Turn, number: int) -> Event:
    """The event of this number, which this person may change."""
    found = one_of(turn, number)
    if not may_announce_to(turn.member, found.organisation):
        raise NotAllowed("This event is changed by those who lead or serve {unit}.", unit=found.organisation.name)
    return found


def still_to_come(turn: Turn, number: int) -> Event:
    """The event of this number, which this person may change and which has not begun."""
    found = held(turn, number)
    if found.is_off:
        raise UserError("It was called off already.")
    if not found.takes_answers(turn.now):
        raise UserError("It has begun already; who came can be noted.")
    return found
