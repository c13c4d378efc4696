"""What is told of an announcement beside that it is read: who comes, who brings something, and how one confirms."""

from domain.announcing import Announcement
from domain.chat import Kind
from domain.understanding.changes.spots import Kind as Spotted
from domain.understanding.changes.spots import spots_in
from domain.understanding.moves.feelings import is_ashamed
from domain.understanding.moves.of_announced import asks_how_to_confirm, read_and_more, says_who_comes
from handlers.announcing import questions, replying
from handlers.announcing.reach import reading
from handlers.announcing.replying import AnswerDraft
from handlers.comforting import ashamed
from handlers.letters.words import as_letter
from handlers.pledges.my_pledges import reportable
from handlers.reporting import told
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.wording.announcing.reading import read_choices
from storage.announcing import readers


def heard(turn: Turn) -> bool:
    """Whether something is told of an announcement; what goes to its sender is read back first."""
    if turn.person is None or turn.chat.dialogue or not turn.text or turn.incoming.kind is not Kind.TEXT:
        return False
    return _asks_how(turn) or _reads_and_more(turn) or _comes(turn)


def _asks_how(turn: Turn) -> bool:
    """ "Gõ đã đọc đã hiểu ở đâu": right here; asking it confirms nothing."""
    if not asks_how_to_confirm(turn.text):
        return False
    waiting = _waiting(turn)
    here = turn.tr(
        "Right here, comrade, as you wrote this just now: when you have understood it, type “read, understood”."
    )
    one = waiting[0] if waiting else None
    turn.say(here, read_choices(turn.language, one.id, one.asks or {}) if one else ())
    return True


def _reads_and_more(turn: Turn) -> bool:
    """ "Đọc rồi hiểu rồi, bữa đó tui tới sớm": noted for the one that asks for it; the rest is heard too."""
    parted = read_and_more(turn.text)
    if parted is None or not _waiting(turn):
        return False
    with conversation.said_alone(turn, parted.read):
        noted = reading.heard(turn)
    number = conversation.picked_lately(turn, reading.READ, reading.JUST_NOW) if noted else ""
    if not number:
        return noted
    of_work = any(told.is_told(parted.more, each) for each in reportable(turn))
    if says_who_comes(parted.more) and not of_work and not turn.chat.dialogue:
        replying.answer.begin(turn, AnswerDraft(number=int(number), words=as_letter(parted.more)))
    elif is_ashamed(parted.more):
        with conversation.said_alone(turn, parted.more):
            ashamed.heard(turn)
    else:
        conversation.let_wait(turn, [*conversation.waiting(turn), ("", parted.more)])
    return True


def _waiting(turn: Turn) -> list[Announcement]:
    """Those that ask this person to confirm them, and wait for it."""
    return readers.waiting(turn.session, turn.member.id, turn.now, turn.real_now - replying.LATELY)


def _comes(turn: Turn) -> bool:
    """ "17/7 tui có đám giỗ, hổng ra quân được": told to whoever sent the announcement of that day, after a yes."""
    if "?" in turn.text or not says_who_comes(turn.text):
        return False
    days = {spot.same for spot in spots_in(turn.text) if spot.kind is Spotted.DAY}
    found = next((each for each in questions.of_others(turn) if days & _days(each)), None)
    if found is None:
        return False
    replying.answer.begin(turn, AnswerDraft(number=found.id, words=as_letter(turn.text)))
    return True


def _days(found: Announcement) -> set[str]:
    return {spot.same for spot in spots_in(found.text) if spot.kind is Spotted.DAY}
