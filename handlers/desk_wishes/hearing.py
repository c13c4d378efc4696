"""Hear what is wished at the desk in whatever words, surely, where no rule heard it, and as what may be meant."""

import re
from dataclasses import replace

from domain.chat import Choice
from domain.papers.files_said import brings_one
from domain.permissions import has_summaries
from domain.understanding.acts.act import GRAVE, Act
from domain.understanding.acts.reading import ActReading
from domain.understanding.desk.reading import WishReading, is_for_the_look, read_wish
from domain.understanding.desk.wish import DeskWish
from domain.understanding.text.words import fold
from handlers import situation
from handlers.desk_wishes import meant, parted
from handlers.desk_wishes.declining import of_people
from handlers.desk_wishes.table import (
    NOT_OFFERED,
    OF_ACTS,
    OF_MEMBERS,
    OF_PAPERS,
    OF_ROUNDS,
    ONLY_SHOWN,
    WISHES,
)
from handlers.figures import asked_of
from handlers.hearing import which_day
from handlers.hearing.which import NONE
from handlers.people import secretary
from handlers.performing import perform
from handlers.service import asking
from handlers.subjects import ACTS
from handlers.talk import conversation, frame, parking
from handlers.talk.menus import say_with_menu
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import meant_by_no

COMMAND = "/viecban"
BY_MEMBERS = 0.35
"""From here on what a member may wish is heard."""
_GOES_ON = frozenset({DeskWish.OTHER_FORM, DeskWish.REASON, DeskWish.WHOSE})
_PAPERS = OF_PAPERS - {DeskWish.PAPER_LIST, DeskWish.EXCEL}
WRITES, BELOW = 0.4, 0.29
"""From here on the dialogue of a wish that writes something is begun; below it is only offered."""
LIKELY = 0.15
"""From here on a wish is offered where it is not clear what is meant."""
MOST, MORE_THAN_ONE = 3, 2
_OWN = frozenset({Act.PROMISE, Act.REPORT, Act.CORRECT_REPORT, Act.CHANGE, Act.WITHDRAW, Act.UNDO, Act.OUTLOOK})
_SURELY_OWN = 0.9
_DRAFTS = re.compile(r"\b(?:viet|soan|thao)\b")
""" "Viết giùm cái báo cáo" hands nothing in."""
_HEARD_ELSEWHERE = frozenset({DeskWish.OTHER, DeskWish.COMPLAINT})
_ASKING = frozenset({Act.HELP, Act.QUESTION})
_OF_MANY = frozenset({Act.ANNOUNCE, Act.MEMBERS, Act.STOP_SENDING})


def surely(turn: Turn) -> bool:
    """Whether a wish that is none about rounds is surely said, which is then served, or its dialogue begun."""
    found = _read(turn)
    if found is None or found.confidence < meant.SURELY or found.act in {*OF_ROUNDS, DeskWish.ROUNDS}:
        return False
    return _serve_unless_own(turn, found)


def embellishes(turn: Turn) -> bool:
    """Whether a figure that is not so is wanted in words that mean nothing else, which is declined."""
    if turn.person is None or turn.incoming.forwarded or not is_for_the_look(turn.text):
        return False
    return _serve_unless_own(turn, WishReading(DeskWish.EMBELLISH, 1.0))


def paper_meant(turn: Turn) -> bool:
    """Whether one of the papers is wanted in words that do not name it as its list does, and made."""
    found = _read(turn)
    return found is not None and found.sure and found.act in _PAPERS and _serve_unless_own(turn, found)


def goes_on(turn: Turn) -> bool:
    """Whether the last paper is wanted otherwise, or why a figure is so or whose is asked below it."""
    found = _read(turn) if frame.last(turn) else None
    return found is not None and found.sure and found.act in _GOES_ON and _serve_unless_own(turn, found)


def heard(turn: Turn) -> bool:
    """Whether a wish is said surely enough where no other words were understood, which is then served or begun."""
    found = _read(turn)
    return found is not None and ((found.sure and _serve_unless_own(turn, found)) or heard_whole(turn))


def shown_at_a_question(turn: Turn) -> bool:
    """Whether something that opens no question of its own is asked for where another one is open, and shown."""
    found = _read(turn)
    if found is None or not found.sure or found.act not in ONLY_SHOWN:
        return embellishes(turn)
    return _serve_unless_own(turn, found)


def heard_whole(turn: Turn) -> bool:
    """Whether all of a message is one wish, with its reason and whatever else is told beside it, and served."""
    found = _read(turn)
    pieces = parted.pieces(turn.text)
    if found is None or found.act in OF_ACTS:
        return False
    if len(pieces) < MORE_THAN_ONE or any(parted.THEN_WRITES.match(each) for each in pieces):
        return False
    others = {parted.kind(each, meant.SURELY) for each in pieces} - {"", parted.group(found.act)}
    if found.confidence >= meant.SURELY and not others:
        return _serve_unless_own(turn, found)
    if not has_summaries(turn.member) or len({parted.kind(each) for each in pieces} - {""}) != 1:
        return False
    if any(_is_told(turn, each) for each in pieces):
        return False
    best = max((read_wish(each) for each in pieces if parted.kind(each)), key=lambda each: each.confidence)
    sure_enough = best.confidence >= WRITES or (best.act is found.act and best.act in ONLY_SHOWN | OF_PAPERS)
    if best.act not in WISHES or best.act in OF_ACTS or not sure_enough:
        return False
    return _serve_unless_own(turn, best)


def _is_told(turn: Turn, piece: str) -> bool:
    """Whether a piece promises or reports something of one's own that is counted."""
    read = situation.read_alone(turn, piece)
    return read.sure and read.act in _OWN and any(sign.isdigit() for sign in piece) and not parted.kind(piece)


def asked_which(turn: Turn) -> bool:
    """Whether something of the desk may be meant; then it is asked which, beside what else the words may do."""
    found = _read(turn)
    choices = _offered(turn, found) if found is not None and found.confidence >= LIKELY else []
    if not choices:
        return False
    ordinary = situation.read(turn, turn.text)
    if ordinary.act in GRAVE:
        return False
    if ordinary.act in _OWN and ACTS[ordinary.act].who(turn.member):
        choices[MOST - 1 :] = [Choice(turn.tr(ACTS[ordinary.act].wish), f"/hieu {ordinary.act}")]
    parking.wait_with(turn, turn.text)
    none = meant_by_no(Choice(turn.tr("None of these"), NONE))
    turn.say(turn.tr("I am not sure that I understood you. Is it one of these?"), (*choices, none))
    return True


def serve(turn: Turn, wish: DeskWish, text: str) -> None:
    serving = WISHES[wish]
    if wish in OF_ROUNDS and which_day.asked(turn, OF_ROUNDS[wish], text):
        return
    if wish in OF_ACTS:
        perform(turn, OF_ACTS[wish], text)
    elif serving.who(turn.member):
        serving.answer(turn, text)
    else:
        secretary.say_who_can(turn, serving.who)


def _offered(turn: Turn, found: WishReading) -> list[Choice]:
    """What of the desk may be meant by words that were not understood, the likeliest first."""
    if not has_summaries(turn.member):
        return []
    likely = [each for each in (found.act, *found.others) if each in WISHES and each not in NOT_OFFERED]
    may = [each for each in likely if WISHES[each].who(turn.member)]
    return [Choice(turn.tr(WISHES[each].wish), f"{COMMAND} {each}") for each in may[:MOST]]


def take_as(turn: Turn, argument: str) -> None:
    """`/viecban`: the sentence that waits was meant as this wish."""
    sentence = parking.waiting_sentence(turn)
    parking.close(turn)
    if sentence and argument in {each.value for each in WISHES}:
        conversation.hear(turn, sentence)
        serve(turn, DeskWish(argument), sentence)
    else:
        say_with_menu(turn, turn.tr("What would you like to do?"))


def _read(turn: Turn) -> WishReading | None:
    """What is wished, of whoever sits at a desk, and the harmless part of members; None where that is nothing."""
    if turn.person is None or not turn.text or turn.incoming.forwarded:
        return None
    found = turn.once((_wished, turn.text), lambda: _wished(turn))
    if found.act in _HEARD_ELSEWHERE or len(turn.text.split()) < parted.FEWEST or meant.is_no_wish(turn.text):
        return None
    if not has_summaries(turn.member) and (found.act not in OF_MEMBERS or found.confidence < BY_MEMBERS):
        return None
    writes = found.act not in ONLY_SHOWN | OF_PAPERS
    drafts = found.act is DeskWish.HAND_IN and _DRAFTS.search(fold(turn.text))
    if drafts or (writes and found.confidence < WRITES) or (found.act is DeskWish.PRIVATE and not of_people(turn)):
        return replace(found, confidence=min(found.confidence, BELOW))
    return found


def _wished(turn: Turn) -> WishReading:
    return meant.of_one(turn, turn.once((read_wish, turn.text), lambda: read_wish(turn.text)))


def _serve_unless_own(turn: Turn, found: WishReading) -> bool:
    """Whether it is served; not where somebody surely speaks of their own work or of trouble."""
    ordinary = situation.read(turn, turn.text)
    if (ordinary.sure and _is_own(ordinary, found)) or (found.act in OF_PAPERS and brings_one(turn.text)):
        return False
    asks_how = ordinary.sure and ordinary.act in _ASKING and asking.known(turn.text, helping=True)
    if asks_how and found.act not in ONLY_SHOWN:
        return False
    if found.act in ONLY_SHOWN - NOT_OFFERED and asked_of.says_unknown(turn, turn.text):
        return True
    serve(turn, found.act, turn.text)
    return True


def _is_own(ordinary: ActReading, found: WishReading) -> bool:
    of_oneself = ordinary.act in _OWN and ordinary.confidence > max(_SURELY_OWN, found.confidence)
    another = found.act in OF_ACTS and ordinary.act is not OF_ACTS[found.act]
    return ordinary.act in GRAVE | _OF_MANY or of_oneself or (another and ordinary.confidence > found.confidence)
