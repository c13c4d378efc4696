"""`/thongbao dongy 5`, `khongdongy 5`: a second person says whether an announcement to many may go out."""

from functools import partial

from domain.announcing import Announcement
from domain.errors import UserError
from domain.roles import Place
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from locales.wording.announcements import agreed_text, not_agreed_text
from storage import organisations
from storage.announcing import agreeing
from storage.announcing import rows as announcing
from storage.ground import history
from storage.people import members

AGREE, REFUSE = "dongy", "khongdongy"


def answered(turn: Turn, argument: str) -> bool:
    """Whether that is said behind the command, and then written."""
    wish = verb_first(argument, (AGREE, REFUSE))
    if not wish.verb or wish.number is None:
        return False
    found, place = _asked_of(turn, wish.number)
    if wish.verb == AGREE:
        _agree(turn, found)
    else:
        _refuse(turn, found, place)
    return True


def _asked_of(turn: Turn, number: int) -> tuple[Announcement, Place]:
    """The announcement that waits for a yes of this person; raises where it does not."""
    found = announcing.by_number(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None or found.agreement is None:
        raise UserError("There is no announcement no. {number} that waits for a yes.", number=str(number))
    if turn.member.id not in agreeing.who_may(turn.session, place, found.author_id, turn.today):
        raise UserError("Another comrade has to agree to this one: an administrator, or somebody who leads there.")
    if by := found.agreement.get("by"):
        name = members.names(turn.session, [by]).get(by, "")
        raise UserError("{name} has agreed to announcement no. {number} already.", name=name, number=str(number))
    if found.is_over:
        raise UserError("Announcement no. {number} does not go out any more.", number=str(number))
    return found, place


def _agree(turn: Turn, found: Announcement) -> None:
    if not agreeing.answer(turn.session, found, turn.member.id, turn.now):
        raise UserError("Announcement no. {number} does not go out any more.", number=str(found.id))
    history.record(turn.session, turn.stamp, "broadcast", found.id, "agreed")
    turn.tell(found.author_id, partial(agreed_text, announcement=found, who=turn.member.name), f"agreed:{found.id}")
    turn.say(turn.tr("Thank you, comrade. Announcement no. {number} goes out.", number=str(found.id)))


def _refuse(turn: Turn, found: Announcement, place: Place) -> None:
    if not announcing.stop(turn.session, found.id, turn.now, turn.real_now):
        raise UserError("Announcement no. {number} does not go out any more.", number=str(found.id))
    history.record(turn.session, turn.stamp, "broadcast", found.id, "refused")
    told = partial(not_agreed_text, announcement=found, who=turn.member.name)
    turn.tell(found.author_id, told, f"refused:{found.id}")
    said = turn.tr(
        "Announcement no. {number} to {organisation} does not go out; the comrade who wrote it is told.",
        number=str(found.id),
        organisation=place.name,
    )
    turn.say(said)
