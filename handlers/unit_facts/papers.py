"""Pictures and papers of what an organisation did: kept with the fact, and shown to those who may see it."""

from datetime import timedelta

from domain.campaigns.permissions import may_note_facts
from domain.chat import Choice, OutgoingFile
from domain.errors import NotAllowed
from domain.evidence.kinds import ENDINGS
from domain.permissions import administers
from domain.roles import Place
from handlers.talk.turn import Turn
from handlers.unit_facts import theirs
from storage.campaigns import unit_facts
from storage.evidence import rows

RIGHT_AFTER = timedelta(minutes=15)
"""So long after a fact was noted a picture is taken to belong to it."""
AT_ONCE = 10


def keep(turn: Turn, fact_id: int) -> list[str]:
    """Keep what somebody sent beside the words with a fact; return what is said of it."""
    if not rows.attach_to_fact(turn.session, turn.member.id, fact_id):
        return []
    return [turn.tr("The picture or file is kept with it.")]


def keep_right_after(turn: Turn) -> bool:
    """Whether a fact was noted just before, with which what has come is kept."""
    noted = unit_facts.noted_by(turn.session, turn.member.id, turn.now - RIGHT_AFTER)
    if noted is None:
        return False
    numbers = rows.attach_to_fact(turn.session, turn.member.id, noted[0])
    away = f"/minhchung bo {min(numbers)}-{max(numbers)}" if numbers else ""
    words = turn.tr("I have kept the picture or file with what was just noted.")
    turn.say(words, (Choice(turn.tr("Wrong picture: take it away"), away),) if away else ())
    return True


def may_see(turn: Turn, place: Place) -> bool:
    return may_note_facts(turn.member, place) or administers(turn.member, place.path)


def counted(turn: Turn, place: Place, campaign_id: int) -> list[Choice]:
    """The way to what is kept of an organisation, for those who may see it."""
    found = rows.of_facts(turn.session, unit_facts.numbers_of(turn.session, campaign_id, place.id))
    if not found or not may_see(turn, place):
        return []
    label = turn.trn("See {count} picture or paper", "See {count} pictures or papers", len(found))
    return [Choice(label, f"{theirs.COMMAND} {theirs.PAPERS} {place.code}")]


def show(turn: Turn, place: Place, start: int = 0) -> None:
    """Send the pictures and papers of an organisation, so many at once."""
    if not may_see(turn, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    campaign_id = theirs.owed(turn, place.path).campaign_id
    found = rows.of_facts(turn.session, unit_facts.numbers_of(turn.session, campaign_id, place.id))
    if not found[start:]:
        turn.say(turn.tr("No picture or paper of {organisation} is kept.", organisation=place.name))
        return
    for number, each in enumerate(found[start : start + AT_ONCE], start=start + 1):
        day = turn.language.moment(each.received_at, turn.deployment.zone)
        said = turn.tr("{place} of {count}, sent {day}", place=number, count=len(found), day=day)
        name = f"giay-to-{place.code}-{number}.{ENDINGS[each.media_type]}"
        turn.say(said, file=OutgoingFile(name, each.media_type, b"", sha256=each.sha256))
    if found[start + AT_ONCE :]:
        turn.add_choice(
            Choice(turn.tr("Show more"), f"{theirs.COMMAND} {theirs.PAPERS} {start + AT_ONCE} {place.code}")
        )
