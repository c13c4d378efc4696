"""The card of an exemplar: what others learn from, with the ways to follow, to ask, and to put it right."""

from domain.campaigns.exemplars import Nomination, NominationState
from domain.chat import Choice, OutgoingFile
from domain.errors import NotAllowed, UserError
from domain.evidence.kinds import ENDINGS
from domain.exemplars.card import Picture, is_followed_still, kind_of
from domain.exemplars.following import counted
from domain.permissions import has_summaries, may_lead
from domain.roles import EndReason, Place
from domain.stamps import WAY_BACK
from handlers.exemplars import theirs
from handlers.exemplars.theirs import (
    ANSWER,
    ASK,
    CARD_BACK,
    COMMAND,
    FOLLOW,
    OF_ALL,
    PILOT,
    SEND,
    WITHDRAW,
    WRITE,
)
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.organisations.exemplars import nominated_text
from locales.wording.quotation import quoted
from locales.wording.recognition.exemplars import card_lines, fate_line, followed_text
from storage import organisations
from storage.campaigns import nominations
from storage.evidence.announced import Attached
from storage.exemplars import cards, following, photos, standings
from storage.people import leaving, members


def recognised(turn: Turn, number: int | None) -> tuple[Nomination, Place]:
    """An exemplar that is recognised, with the organisation that proposed it; everybody may learn from it."""
    found = nominations.get(turn.session, number or 0)
    place = organisations.by_id(turn.session, found.proposer_id) if found else None
    if found is None or place is None or found.state is not NominationState.RECOGNISED:
        raise UserError("This exemplar is not recognised, or no more.", (Choice(turn.tr("Exemplars"), COMMAND),))
    return found, place


def to_learn_from(turn: Turn, number: int | None) -> tuple[Nomination, Place]:
    """One that is recognised; within their own cell also one who waits, while they let themselves be named there."""
    found = nominations.get(turn.session, number or 0)
    place = organisations.by_id(turn.session, found.proposer_id) if found else None
    if found and place and found.state is NominationState.PROPOSED and is_of_own_cell(turn, found, place):
        return found, place
    return recognised(turn, number)


def is_of_own_cell(turn: Turn, found: Nomination, place: Place) -> bool:
    own, home = turn.member.home, theirs.home_of(turn, found, place)
    return own is not None and own.id == home.id and theirs.sees_whole(turn, found, place, turn.member)


def fate(turn: Turn, found: Nomination) -> EndReason | None:
    """Why whom it is about belongs nowhere any more; None where they do."""
    left = leaving.last(turn.session, found.member_id) if found.member_id else None
    return left.reason if left and left.day <= turn.today else None


def show(turn: Turn, number: int | None) -> None:
    found, place = recognised(turn, number)
    card, gone = cards.of(turn.session, found.id), fate(turn, found)
    lines = summary(turn, found, place)
    if card.answer and theirs.sees_whole(turn, found, place, turn.member):
        lines.append(turn.tr("Their own word: {words}", words=quoted(card.answer)))
    lines.append(_decided(turn, found, place))
    lines += fate_line(turn.language, gone)
    followers = standings.standings(turn.session, following.of_exemplars(turn.session, [found.id]), turn.today)
    lines += [text] if (text := followed_text(turn.language, counted(followers, turn.today))) else []
    photo = photos.of(turn.session, found.id) if theirs.sees_whole(turn, found, place, turn.member) else None
    file = _file(found, photo) if photo else None
    ways = [*_ways(turn, found, place, gone), Choice(turn.tr("Exemplars"), COMMAND)]
    turn.say("\n".join(lines), ways, private=True, before=[file] if file else ())


def _file(found: Nomination, photo: Attached) -> OutgoingFile:
    name = f"dien-hinh-{found.id}.{ENDINGS[photo.media_type]}"
    return OutgoingFile(name, photo.media_type, b"", sha256=photo.sha256)


def summary(turn: Turn, found: Nomination, place: Place) -> list[str]:
    """Who, for what, and the card, as whoever writes may see them."""
    who = theirs.who(turn, turn.language, found, place, turn.member)
    words = theirs.words(turn, found, place, turn.member)
    lines = [nominated_text(turn.language, f"🌟 {who}", words, found.aim)]
    lines += [turn.tr("Field: {field}.", field=found.field)] if found.field else []
    card = theirs.card_shown(turn, found, place, turn.member)
    return [*lines, *card_lines(turn.language, kind_of(found), card)]


def _decided(turn: Turn, found: Nomination, place: Place) -> str:
    above = theirs.recognised_by(turn, found, place)
    day = turn.language.short_date(found.decided_on or found.proposed_on)
    if above is None:
        return turn.tr("Nominated by {branch}, recognised on {day}.", branch=place.name, day=day)
    return turn.tr(
        "Nominated by {branch}, recognised by {above} on {day}.", branch=place.name, above=above.name, day=day
    )


def _ways(turn: Turn, found: Nomination, place: Place, gone: EndReason | None) -> list[Choice]:
    me, ways = turn.member, []
    if is_followed_still(gone) and found.member_id != me.id:
        ways.append(Choice(turn.tr("Follow this exemplar"), f"{COMMAND} {FOLLOW} {found.id}"))
        ways.append(Choice(turn.tr("Ask how it was done"), f"{COMMAND} {ASK} {found.id}"))
    if has_summaries(me) and is_followed_still(gone):
        ways.append(Choice(turn.tr("Send to those who do alike"), f"{COMMAND} {SEND} {found.id}"))
    if may_write(turn, found, place):
        ways.append(Choice(turn.tr("Write the card"), f"{COMMAND} {WRITE} {found.id}"))
        ways.append(Choice(turn.tr("Make it a pilot, or no more"), f"{COMMAND} {PILOT} {found.id}"))
    if may_answer(turn, found):
        ways.append(Choice(turn.tr("Say a word to this card"), f"{COMMAND} {ANSWER} {found.id}"))
    if theirs.may_withdraw(turn, me, found, place):
        ways.append(Choice(turn.tr("Withdraw it"), f"{COMMAND} {WITHDRAW} {found.id}"))
    return ways


def may_write(turn: Turn, found: Nomination, place: Place) -> bool:
    """Those who lead or serve the organisation that proposed it, and the level that recognised it."""
    return theirs.leads_or_decides(turn, turn.member, found, place)


def may_answer(turn: Turn, found: Nomination) -> bool:
    """Whom it is about: the person, or those who lead the organisation."""
    if found.organisation_id is None:
        return found.member_id == turn.member.id
    place = organisations.by_id(turn.session, found.organisation_id)
    return place is not None and may_lead(turn.member, place)


def require_writer(turn: Turn, number: int | None) -> tuple[Nomination, Place]:
    found, place = recognised(turn, number)
    if not may_write(turn, found, place):
        raise NotAllowed("The card is written by {organisation} or the level above.", organisation=place.name)
    return found, place


def take_back(turn: Turn, number: int | None, entry: int) -> None:
    """Undo what was written last, for 7 days: whoever may write it, or whose word it was."""
    found, place = recognised(turn, number)
    if not may_write(turn, found, place) and not may_answer(turn, found):
        raise NotAllowed("The card is written by {organisation} or the level above.", organisation=place.name)
    written = following.done_at(turn.session, entry)
    if written is None or written < turn.now - WAY_BACK:
        raise UserError("That was written too long ago to be taken back. Please write it anew.")
    picture = cards.take_back(turn.session, found.id, entry, turn.stamp)
    if picture is None:
        raise UserError("That is taken back already, or has been changed since.")
    if picture in (Picture.ADDED, Picture.REPLACED):
        photos.take_away(turn.session, found.id, turn.real_now)
    whole = marked("Taken back: the card is as before.")
    words = marked(
        "Taken back: the words are as before. I no longer have the picture that was there; please send it anew."
    )
    gone = picture in (Picture.REPLACED, Picture.REMOVED)
    turn.say(turn.tr(words if gone else whole), to_card(turn, found.id))


def switch_pilot(turn: Turn, number: int | None) -> None:
    found, _ = require_writer(turn, number)
    card = cards.of(turn.session, found.id)
    entry = cards.write(turn.session, found.id, card.with_pilot(not card.is_pilot), turn.stamp)
    said = turn.tr("It is no pilot any more.") if card.is_pilot else turn.tr("It is a pilot (điểm) now.")
    turn.say(said, (back(turn, found.id, entry), *to_card(turn, found.id)))


def back(turn: Turn, number: int, entry: int) -> Choice:
    return Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {CARD_BACK} {number} {entry}")


def to_card(turn: Turn, number: int) -> tuple[Choice, ...]:
    return (Choice(turn.tr("See the card"), f"{COMMAND} {OF_ALL} {number}"),)


def speaks_for(turn: Turn, found: Nomination, place: Place) -> list[int]:
    """Who answers for an exemplar: the person while they belong here, else who leads it, or whoever proposed it."""
    person = members.person(turn.session, found.member_id, turn.today) if found.member_id else None
    if person and person.home is not None:
        return [person.id]
    own = organisations.by_id(turn.session, found.organisation_id) if found.organisation_id else None
    if own and not organisations.is_open(turn.session, own):
        own = organisations.successor(turn.session, own)
    places = [each.id for each in (own, place) if each]
    leaders = members.leaders(turn.session, places, turn.today) if places else {}
    return next((sorted(leaders[each]) for each in places if leaders.get(each)), [])
