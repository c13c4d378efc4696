"""What is said of meetings and launches in words, by who is invited and by who holds them."""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import timedelta

from domain.chat import Choice, Kind
from domain.events import attendance, plain_answers, replies, said
from domain.events.event import WORDS, Event, Reply, named_in
from domain.permissions import may_announce
from domain.understanding.acts.act import GRAVE, Act, Speaker
from domain.understanding.acts.reading import read_act
from handlers.announcing.composing.draft import reach
from handlers.events import answering, attending, changing, making, showing
from handlers.events.announced import answering as announced
from handlers.events.announced import ordering
from handlers.events.steps import named
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.events.events import title, when_text
from storage.events import guests, rows

LATELY = timedelta(days=14)
"""How long after an event who came is noted in words alone."""
NAMED = 5
EITHER = (marked("“Vắng”: I stay away"), marked("“Vâng”: yes, I come"))


def heard(turn: Turn) -> bool:
    """Whether a sentence is of an event, which is then served."""
    if turn.person is None or turn.chat.dialogue or not turn.text or turn.incoming.kind is not Kind.TEXT:
        return False
    text = unicodedata.normalize("NFC", turn.text)
    return any(hears(turn, text) for hears in (_either, _answers, _asks, _ordered, _notes))


def _either(turn: Turn, text: str) -> bool:
    """Whether "vang" may say that one stays away, or yes: it is asked, and nothing noted."""
    if not replies.may_be_either(text):
        return False
    found = rows.invited_to(turn.session, turn.member.id, turn.now)
    ways = [f"/sukien {verb} {found[0].id}" for verb in ("vang", "den")] if found else announced.ways(turn)
    if not ways:
        return False
    asked = turn.tr("Did you mean that you stay away from the meeting, or yes?")
    turn.say(asked, [Choice(turn.tr(label), way) for label, way in zip(EITHER, ways, strict=True)])
    return True


def _answers(turn: Turn, text: str) -> bool:
    """Whether somebody who is invited says that they come, or not; at a death nothing but the absence is noted."""
    reply, reason = replies.read(text)
    if (reply is Reply.NONE or plain_answers.comes(text)) and (coming := plain_answers.comes(text)):
        reply, reason, text = Reply.COMING, "", coming
    elif reply is Reply.NONE and plain_answers.is_undecided(text):
        return announced.keeps_open(turn, text)
    found = rows.invited_to(turn.session, turn.member.id, turn.now) if reply is not Reply.NONE else []
    meant = _meant(turn, found, text)
    read = read_act(text, Speaker.MEMBER) if reply is not Reply.NONE else None
    if read and read.sure and read.act in (GRAVE if found else {Act.DEATH}):
        if len(meant) == 1 and reply is Reply.ABSENT:
            guests.reply(turn.session, meant[0].id, turn.member.id, reply, text[:WORDS], turn.now)
            turn.say(turn.tr("Noted: you do not come. {what}.", what=title(turn.language, meant[0])))
        return False
    if not found:
        return reply is not Reply.NONE and announced.heard(turn, reply, text)
    if len(meant) != 1:
        answering.which(turn, reply)
    elif reply is Reply.COMING:
        answering.comes(turn, meant[0].id)
    else:
        answering.stays_away(turn, meant[0].id, reason)
    return True


def _meant(turn: Turn, found: Sequence[Event], text: str) -> Sequence[Event]:
    """Those of several that the kind or the day in a sentence fits; all where it names none."""
    named = said.read(text, turn.today)
    zone = turn.deployment.zone
    of_kind = [each for each in found if named.kind is None or each.kind is named.kind]
    of_day = [each for each in of_kind if named.day is None or each.begins_at.astimezone(zone).date() == named.day]
    return of_day or of_kind or found


def _asks(turn: Turn, text: str) -> bool:
    """Whether it is asked when the next one is, or which there are."""
    if replies.asks_when(text):
        found = rows.invited_to(turn.session, turn.member.id, turn.now)
        if found:
            showing.show(turn, _meant(turn, found, text)[0].id)
        return bool(found) or announced.tell_when(turn)
    if replies.asks_when_and_tells(text) and announced.tell_when(turn, doubted=text):
        return True
    if announced.asks_company(turn, text):
        return True
    if replies.asks_who_comes(text) and may_announce(turn.member):
        return _of_one(turn, text, "xem", lambda number: showing.show(turn, number), ordering.offer)
    if not replies.asks_for_list(text):
        return False
    showing.show_coming(turn)
    return True


def _ordered(turn: Turn, text: str) -> bool:
    """Whether who may hold one calls it, moves it or calls it off."""
    if not may_announce(turn.member):
        return False
    if said.is_called_off(text):
        return _of_one(
            turn, text, "huy", lambda number: changing.call_off(turn, number, said.why(text)), ordering.call_off
        )
    if said.is_moved(text):
        return _of_one(turn, text, "doi", lambda number: changing.move(turn, number, text), ordering.move)
    if ordering.puts_right(turn, text):
        return True
    if said.is_made(text, turn.today):
        making.start(turn, text)
        return True
    return False


def _of_one(
    turn: Turn, text: str, verb: str, serve: Callable[[int], None], else_announced: Callable[[Turn, str], bool]
) -> bool:
    """Serve the one that is meant of those their organisations hold, or that is announced; ask which of several."""
    holding = named(turn, said.before_place(text))[:1] or reach(turn)
    found = rows.held_by(turn.session, [each.id for each in holding], turn.now)
    kind = said.read(text, turn.today).kind
    meant = [each for each in found if each.kind is kind] or found
    if len(meant) == 1:
        serve(meant[0].id)
    elif meant:
        zone = turn.deployment.zone
        labels = [f"{title(turn.language, each)}, {when_text(turn.language, each.begins_at, zone)}" for each in meant]
        ways = [Choice(label, f"/sukien {verb} {each.id}") for label, each in zip(labels, meant, strict=True)]
        turn.say(turn.tr("Which one do you mean?"), ways[:NAMED])
    return bool(meant) or else_announced(turn, text)


def _notes(turn: Turn, text: str) -> bool:
    """Whether who leads there notes who came: every name must be of somebody invited to the last one that has begun."""
    if (
        attendance.names_it(text)
        and may_announce(turn.member)
        and not rows.begun_lately(turn.session, named_in(turn.member), turn.now, turn.now - LATELY)
    ):
        return ordering.offer(turn, text) or ordering.not_noted(turn, text)
    if not turn.member.duties or not attendance.is_noted(text):
        return False
    places = named_in(turn.member)
    for one in rows.begun_lately(turn.session, places, turn.now, turn.now - LATELY)[:1]:
        people = {each.member_id: each.name for each in guests.named(turn.session, one.id, places)}
        found = attendance.read(text, people)
        if people and (found.here or found.away) and not found.unknown:
            attending.note(turn, one.id, text)
            return True
    return False
