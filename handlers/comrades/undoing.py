"""What a leader did last to somebody's entry: named, and taken back where that is meant."""

from datetime import datetime, timedelta

from domain.chat import Choice
from domain.permissions import manages_people
from domain.roles import EndReason, Role
from domain.roster.leaving import code_of
from handlers.comrades import whose
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import marked
from storage import organisations
from storage.comrades import merging, serving, taking_back
from storage.comrades.taking_back import Deed
from storage.people import kinds, members

WITHIN = timedelta(days=1)
_SAID = {
    taking_back.ADDED: marked("You put comrade {name} on the list last. Was that a mistake, shall I take it back?"),
    serving.RENAMED: marked("You changed the name {before} to {name} last. Shall I take it back?"),
    serving.APPOINTED: marked("You noted comrade {name} as {post} last. Shall I take it back?"),
    serving.ENDED: marked("You ended the post of comrade {name} last: {post}. Shall I take it back?"),
    serving.MARKED: marked("You changed last whether comrade {name} is a leader. Shall I take it back?"),
    merging.MERGED: marked("You made one entry of two of comrade {name} last. Shall I take it back?"),
    kinds.BECAME: marked("You noted last of which kind comrade {name} is. Shall I take it back?"),
}


def last(turn: Turn) -> Deed | None:
    """What this leader did last to another's entry, where it stands."""
    if turn.person is None or not manages_people(turn.member):
        return None
    return taking_back.last_by(turn.session, turn.member.id, turn.now - WITHIN)


def offers(turn: Turn, deed: Deed, after: datetime | None) -> bool:
    """Ask whether that is what is meant, where it came after what was done otherwise."""
    who = next(iter(members.by_ids(turn.session, [deed.member_id])), None)
    if who is None or (after is not None and after >= deed.at):
        return False
    before = deed.details["name"][0] if deed.verb == serving.RENAMED else ""
    text = turn.tr(_SAID[deed.verb], name=who.name, before=before, post=_post(turn, deed))
    if deed.verb == taking_back.ADDED:
        command = f"/ketthuc {code_of(EndReason.MISTAKE)} {who.code}"
    else:
        command = f"{whose.COMMAND} {whose.UNDO} {deed.id}"
    propose(turn, text, Choice(turn.tr("Yes, take it back"), command), Choice(turn.tr("No, leave it"), "/dethoi"))
    return True


def _post(turn: Turn, deed: Deed) -> str:
    if deed.verb not in (serving.APPOINTED, serving.ENDED):
        return ""
    place = organisations.by_id(turn.session, deed.details["organisation"] or 0)
    return whose.post_text(turn.language, Role(deed.details["role"]), place.name if place else "", None)
