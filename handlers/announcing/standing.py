"""How far an announcement has come: how many have it, and why the others have not."""

import re

from domain.announcing import Announcement, AnnouncementState
from domain.chat import bold
from domain.reach.audience import Audience
from domain.roles import Place
from handlers.talk.turn import Turn
from locales.wording.announcing.card import resting_lines
from storage import organisations
from storage.announcing import narrowing

_OF_READING = re.compile(r"\b(?:doc|coi|xem)\b(?! (?:thu|giup|gium|lai))")


def standing(turn: Turn, last: Announcement, folded: str) -> str:
    """How many of how many have it, and why the others have not; of who has read it the channels tell nobody."""
    place = organisations.by_id(turn.session, last.organisation_id)
    everybody = last.total + last.not_joined
    if place and (last.state is AnnouncementState.PLANNING or not everybody):
        audience = Audience.read(last.audience)
        everybody = max(everybody, narrowing.head_count(turn.session, place.path, audience, turn.today).total)
    head = turn.tr(
        "Announcement no. {number} to {organisation} has reached {sent} of {total} people.",
        number=str(last.id),
        organisation=place.name if place else "?",
        sent=bold(last.sent),
        total=bold(everybody),
    )
    waiting = 0 if last.is_over else everybody - last.not_joined - last.sent - last.blocked - last.failed
    rest = [
        (waiting, turn.tr("Still on its way: {count}", count=waiting)),
        (last.blocked, turn.tr("Cannot be reached: {count}", count=last.blocked)),
        (last.not_joined, turn.tr("Not joined: {count}", count=last.not_joined)),
        (last.failed, turn.tr("Not delivered, or stopped: {count}", count=last.failed)),
        *resting_line(turn, last, place),
        (last.answered, turn.tr("Answered: {count}", count=last.answered)),
    ]
    if last.asks is not None:
        read = turn.tr("Read: {read}, understood: {understood}", read=bold(last.read), understood=bold(last.understood))
        return "\n".join([head, read, *(line for count, line in rest if count > 0)])
    own_accord = turn.tr("Say of their own accord that they have read it: {count}", count=last.read)
    untold = [own_accord] if last.read else []
    untold += [turn.tr("Who has read it I am not told.")] if _OF_READING.search(folded) and not last.read else []
    return "\n".join([head, *(line for count, line in rest if count > 0), *untold])


def resting_line(turn: Turn, found: Announcement, place: Place | None) -> list[tuple[int, str]]:
    """How many asked for a time without announcements, and so did not get it."""
    if place is None:
        return []
    count = len(narrowing.who_rested(turn.session, found, place.path, turn.today, turn.deployment.zone))
    return [(count, line) for line in resting_lines(turn.language, count)]
