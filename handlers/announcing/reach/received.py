"""Somebody asks for an announcement of others: what they were sent of it, and how far their own branch has come."""

from collections import Counter

from domain.permissions import may_announce_to
from domain.reach.audience import Audience
from domain.reach.grasp import Lack
from domain.reach.looks import marked_up, read
from handlers.announcing.composing.draft import reach
from handlers.announcing.reach import by_branch, unread
from handlers.announcing.reach.kept import require_not_taken_back
from handlers.announcing.reach.whose import seen_of
from handlers.talk.turn import Turn
from locales.wording.announcements import announcement_text
from storage import organisations
from storage.announcing import readers
from storage.announcing import rows as announcing
from storage.operating import recipients

_NONE = Counter[str]()


def shown(turn: Turn, number: int) -> bool:
    """Whether it is of others and has reached this person, or a branch of theirs; it is then shown."""
    found = announcing.by_number(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None or may_announce_to(turn.member, place) or found.author_id == turn.member.id:
        return False
    counts, asks = recipients.by_place(turn.session, number), found.asks is not None
    got = [each for each in reach(turn) if each.path.startswith(place.path) and counts.get(each.id, _NONE)["sent"]]
    reader = readers.of(turn.session, number, turn.member.id)
    theirs = reader is not None and reader.arrived is not None
    if not theirs and (not got or Audience.read(found.audience).is_narrowed):
        return False
    require_not_taken_back(turn, number)
    lines = [by_branch.line(turn, each, counts[each.id], asks=asks) for each in got]
    sees = asks and seen_of(turn, found, place) is not None
    text = announcement_text(turn.language, place.name, marked_up(found.text, read(found.looks)), found.office)
    turn.say("\n".join([text, *lines]), [unread.way(turn, number, Lack.CONFIRMATION)] if sees else ())
    return True
