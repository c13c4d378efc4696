"""Let somebody belong to another branch from today, as a leader's word does, without a letter to anybody."""

from storage import organisations
from storage.ground.database import Session
from storage.people import members
from storage.roster.moving import arrive
from tests.talking import Village


def move(village: Village, member_id: int, to: str) -> str:
    """Return the code of who moved."""

    def work(session: Session) -> str:
        (member,), place = members.by_ids(session, [member_id]), organisations.by_code(session, to)
        assert place is not None
        arrive(session, member, place, village.now.date(), village.stamp)
        return member.code

    return village.database.transact(work)
