"""An announcement on its way: what is known of it, who may write it to whom, and how it is read back."""

from pydantic import BaseModel

from domain.errors import NotAllowed, UserError
from domain.permissions import led_cells, may_announce, may_announce_to
from domain.roles import Place
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.announcements import announcement_text
from storage import announcing, organisations

TEXT_LIMIT = 1500
BEGUN = "announcing"
"""What a chat remembers while an announcement was begun and has not gone out."""


class AnnouncementDraft(BaseModel):
    """An announcement on its way. `candidates` are the organisations a typed name may mean."""

    text: str | None = None
    organisation_id: int | None = None
    candidates: list[int] = []
    named: str = ""  # the organisation that was named and is not there: no wider one is offered in its place
    skipped: int = 0  # how many of those offered were passed over
    confirmed: bool | None = None
    at_night: bool | None = None
    corrects: int | None = None  # the announcement it puts right


def reach(turn: Turn) -> list[Place]:
    """The highest organisations this person may write to."""
    return organisations.administered_by(turn.session, turn.member) or list(led_cells(turn.member))


def must_reach(turn: Turn, organisation: Place | None) -> Place:
    """Raise where this person may not write to an organisation."""
    if organisation is None or not may_announce_to(turn.member, organisation):
        raise UserError("You can announce only to the organisations you administer or lead.")
    return organisation


def allowed(turn: Turn, draft: AnnouncementDraft) -> None:
    """Raise where this person announces nothing, or not there."""
    if not may_announce(turn.member):
        raise NotAllowed("Announcements are sent by administrators, and to a branch by those who lead it.")
    if draft.organisation_id:
        must_reach(turn, organisations.by_id(turn.session, draft.organisation_id))


def checked(text: str) -> str:
    """The text, where it is not too long for an announcement."""
    if len(text) > TEXT_LIMIT:
        raise UserError(
            "That is {count} characters; an announcement has at most {limit}.", count=len(text), limit=TEXT_LIMIT
        )
    return text


def organisation_of(turn: Turn, draft: AnnouncementDraft) -> Place:
    """Where it goes; raises where that is gone meanwhile."""
    organisation = organisations.by_id(turn.session, draft.organisation_id or 0)
    if organisation is None:
        raise UserError("That organisation is not there any more. Please begin again with “Announcement”.")
    return organisation


def audience_of(turn: Turn, organisation: Place) -> tuple[int, int]:
    """How many people are there, and how many of them can be reached."""
    return announcing.audience(turn.session, organisation.path, turn.today)


def read_back(turn: Turn, draft: AnnouncementDraft) -> str:
    """To whom it goes, how many get it, and what they read."""
    organisation = organisation_of(turn, draft)
    total, reachable = audience_of(turn, organisation)
    text = announcement_text(turn.language, organisation.name, draft.text or "")
    words = marked("To: {organisation}\nPeople: {total}, of them {reachable} have joined and can be reached.\n\n{text}")
    return turn.tr(words, organisation=organisation.name, total=total, reachable=reachable, text=text)
