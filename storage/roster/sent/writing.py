"""Write a list somebody agreed to, all or nothing, where nothing has changed since it was looked at."""

from sqlmodel import Session

from domain.roster.rows import Outcome
from domain.roster.sent import SentState
from domain.stamps import Stamp
from storage.people import members
from storage.people.notices import When
from storage.roster import importing
from storage.roster.importing import Overtaken
from storage.roster.sent import rows
from storage.roster.sent.looking import Look
from storage.roster.sent.rows import SentList

CHANNEL = "import"


def write(session: Session, sent: SentList, looked: Look, when: When) -> Outcome:
    """Write and tell whoever is concerned; raise Overtaken where the sender's posts, people or the tree changed."""
    if members.person(session, sent.member_id, when.today) != looked.person:
        raise Overtaken
    stamp = Stamp.of(when.now, when.zone, sent.member_id, CHANNEL)
    outcome = importing.write(session, looked.roster, looked.found, stamp)
    importing.tell(session, outcome, when)
    if not rows.end(session, sent, SentState.WRITTEN, outcome.entry):
        raise Overtaken
    return outcome
