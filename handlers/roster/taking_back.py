"""Taking an import back as a whole, on its day: by its button, or by "lấy lại" while nothing newer was done."""

from datetime import datetime

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import is_admin, manages_people, may_manage_members
from domain.roster.sent import SentState
from handlers.evidence.arriving import midnight
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import capitalised
from locales.wording.roster.refusals import spoken
from locales.wording.roster.sent import BACK, wire
from storage.roster.sent import rows
from storage.roster.sent.rows import SentList
from storage.roster.taking_back import undoing, untelling
from storage.roster.taking_back.undoing import Import, NotTakenBack


def offers(turn: Turn, after: datetime | None) -> bool:
    """Ask whether the import of today is what is meant, where it came after what was done otherwise."""
    sent = _written_today(turn)
    found = _standing(turn, sent)
    if sent is None or found is None or (after is not None and after >= found.at):
        return False
    counts = {"added": len(found.added), "changed": len(found.changed), "left": len(found.left)}
    words = turn.tr(
        "You imported “{file}”: {added} people added, {changed} changed, {left} left. Shall I take all of it back?",
        file=sent.name,
        **counts,
    )
    no = Choice(turn.tr("No, leave it"), "/dethoi")
    propose(turn, words, Choice(turn.tr("Yes, take it back"), wire(BACK, sent.id)), no)
    return True


def is_possible(turn: Turn) -> bool:
    """Whether an import of today stands."""
    return last_at(turn) is not None


def last_at(turn: Turn) -> datetime | None:
    """When the import of today that stands was written."""
    found = _standing(turn, _written_today(turn))
    return found.at if found else None


def _written_today(turn: Turn) -> SentList | None:
    if not manages_people(turn.member):
        return None
    return rows.written_since(turn.session, turn.member.id, midnight(turn.now, turn.deployment.zone))


def _standing(turn: Turn, sent: SentList | None) -> Import | None:
    if sent is None or sent.entry_id is None:
        return None
    try:
        found = undoing.last(turn.session, turn.today, sent.entry_id)
    except NotTakenBack:
        return None
    return found if _may(turn, found) else None


def _may(turn: Turn, found: Import) -> bool:
    """Whether everybody it was about belongs where this person manages the members today."""
    places = [] if is_admin(turn.member) else undoing.places(turn.session, found)
    return all(may_manage_members(turn.member, place) for place in places)


def take_back(turn: Turn, number: int | None) -> None:
    sent = rows.by_id(turn.session, number) if number is not None else None
    if sent is None or sent.member_id != turn.member.id or sent.state is not SentState.WRITTEN:
        raise UserError("There is no import of yours from today to take back.")
    try:
        found = undoing.last(turn.session, turn.today, sent.entry_id)
        if not _may(turn, found):
            raise UserError(
                "This import is about people you do not manage any more; an administrator can take it back."
            )
        undoing.take_back(turn.session, found, turn.stamp)
    except NotTakenBack as reason:
        turn.say(capitalised(spoken(turn.language, reason.reason)), (Choice(turn.tr("Members"), "/thanhvien"),))
        return
    untelling.untell(turn.session, found, turn.when)
    words = turn.tr("“{file}” is taken back: everybody is where they were before.", file=sent.name)
    if opened := len(found.opened):
        words += "\n" + turn.trn(
            "{count} organisation it opened is gone too", "{count} organisations it opened are gone too", opened
        )
    turn.say(words, (Choice(turn.tr("Members"), "/thanhvien"),))
