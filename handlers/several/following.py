"""Serve the things of a message one after the other: the first at once, the others when it is done."""

from collections.abc import Sequence
from datetime import timedelta

from domain.chat import Choice
from domain.errors import NotCounted, UserError
from domain.permissions import belongs
from domain.understanding.acts.act import GRAVE, Act
from domain.understanding.movement.closing_said import asks_to_open
from domain.understanding.several_things.introduced import asked_behind
from domain.understanding.several_things.places import by_place
from domain.understanding.several_things.things import Thing, unnumbered
from handlers import free_text, situation
from handlers.criteria import hearing as criteria
from handlers.desk import counting
from handlers.desk import hearing as desk
from handlers.desk_wishes import hearing as desk_wishes
from handlers.desk_wishes import parted
from handlers.figures.asking import hearing as asked_of_figures
from handlers.following_up import hearing as following_up
from handlers.following_up import papers
from handlers.hearing import dots, movement
from handlers.navigation import NEXT_THING, offer_next_thing
from handlers.newcomers.hearing import lists_names
from handlers.performing import perform
from handlers.pledges.asked import hearing as asked_of_oneself
from handlers.reorganising.hearing import ordered
from handlers.reporting import hearing
from handlers.service import asking
from handlers.several import long_letters, own_and_other, praise_beside
from handlers.several.kinds import ASKED, promises_several, things_of
from handlers.talk import conversation, parking
from handlers.talk.dialogue import shortened
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.wording.quotation import bulleted

_OWN = (Act.PROMISE, Act.REPORT)
_LOOKED_AT = ASKED | {Act.SUMMARY, Act.MISSING, Act.LIST, Act.COMPARE}
"""What a paper is asked for with: "phiếu ký cho cả chi bộ, ai chưa đăng ký thì để trống"."""
_OFFERED = "next thing offered"
_SAID_WHOLE = (
    *(papers.heard, following_up.counts_alone, asked_of_figures.heard, following_up.heard, desk_wishes.goes_on),
    criteria.heard_whole,
)
NOT_AT_ONCE = timedelta(hours=1)


def heard(turn: Turn) -> bool:
    """Whether a message does several things: it is said how many, and the first is served."""
    if dots.heard(turn):
        return True
    if ordered(turn) or lists_names(turn):
        return False
    if asked := asked_behind(turn.text):
        _serve(turn, Thing("", asked))
        return True
    wishes = parted.several(turn)
    if asked_of_oneself.heard(turn):
        return True
    if (not wishes or asks_to_open(turn.text)) and any(hears(turn) for hears in _SAID_WHOLE):
        return True
    letter = long_letters.things(turn)
    things = letter or [Thing("", each) for each in wishes] or praise_beside.things(turn)
    things = things or own_and_other.things(turn) or things_of(turn)
    if things and not (letter or wishes) and _is_one_wish(turn, things):
        return True
    own = [each.words for each in things if each.kind in _OWN]
    if not wishes and (things or "\n" in turn.text) and movement.heard_whole(turn, own):
        return True
    if len(letter) == 1:
        _serve(turn, letter[0])
        return True
    if not things and promises_several(turn) and belongs(turn.member):
        perform(turn, Act.PROMISE, turn.text)
        return True
    if not things:
        lines = unnumbered(turn.text)
        if lines == turn.text or by_place(turn.text):
            return False
        _serve(turn, Thing("", lines))
        return True
    head = turn.tr("You write of {count} things; we take them one after the other:", count=len(things))
    turn.say(f"{head}\n{bulleted(turn.language, [each.words for each in things])}")
    keep_for_later(turn, answer_at_once(turn, things))
    if not awaits_answer(turn):
        _serve_next(turn, named=True)
    return True


def _is_one_wish(turn: Turn, things: Sequence[Thing]) -> bool:
    """Whether all of it is one paper, or one wish of the desk, which is then served."""
    looks = {each.kind for each in things} <= _LOOKED_AT
    return (looks and desk.paper_named(turn)) or desk_wishes.heard_whole(turn)


def answer_at_once(turn: Turn, things: Sequence[Thing]) -> list[Thing]:
    """Answer the questions whose answer is known; return what is to be done one after the other.

    Where one of them is not understood and asked about, the others wait behind it.
    """
    rest: list[Thing] = []
    for place, each in enumerate(things, start=1):
        shows = each.kind not in (Act.QUESTION, Act.HELP)
        if each.kind in ASKED and (shows or asking.known(each.words, helping=each.kind == Act.HELP)):
            _serve(turn, each)
            if awaits_answer(turn):
                return [*rest, *things[place:]]
            parking.mute(turn)
        else:
            rest.append(each)
    return rest


def keep_for_later(turn: Turn, things: Sequence[Thing]) -> None:
    """Let them wait behind those that wait already."""
    conversation.let_wait(turn, [*conversation.waiting(turn), *((each.kind, each.words) for each in things)])


def go_on(turn: Turn, act: Act | None, *, before: str, answered: bool) -> None:
    """Take up what waits where the thing before it is done; after something else it is only offered.

    `before`: the dialogue that was open as the message came. `answered`: it was an answer, and no new matter.
    """
    set_aside = before in parking.parked(turn)  # for something graver, or by a command
    if not conversation.waiting(turn) or awaits_answer(turn) or act in GRAVE or set_aside:
        return
    if answered and not parking.parked(turn) and not conversation.waits_long(turn):
        _serve_next(turn)
    elif turn.said and conversation.at_most(turn, _OFFERED, 1, NOT_AT_ONCE):
        (_, words), *_others = conversation.waiting(turn)
        text = turn.tr("Of what you wrote, this still waits: “{words}”.", words=shortened(words))
        turn.add_choice(Choice(turn.tr("Take it up now"), f"/{NEXT_THING}"), text)
        turn.add_choice(Choice(turn.tr("Leave it be"), f"/{NEXT_THING} thoi"))


def take_next(turn: Turn, argument: str) -> None:
    """`/viecke`: what waits is taken up now; "thoi": it is dropped, and the next one offered."""
    waiting = conversation.waiting(turn)
    if not waiting:
        turn.say(turn.tr("Nothing is waiting to be gone on with."))
    elif argument:
        conversation.let_wait(turn, waiting[1:])
        offer_next_thing(turn, turn.tr("Left: “{words}”.", words=shortened(waiting[0][1])))
    else:
        _serve_next(turn)


_ASKS_WHICH = ("/hieu ", f"{desk_wishes.COMMAND} ")
"""Choices of the question what was meant."""


def awaits_answer(turn: Turn) -> bool:
    """Whether a question is open, in a dialogue or without one."""
    wires = [choice.value for choice in turn.said[-1].choices] if turn.said else []
    return bool(turn.chat.dialogue) or any(wire.startswith((f"{YES}:", f"{NO}:", *_ASKS_WHICH)) for wire in wires)


def _serve_next(turn: Turn, *, named: bool = False) -> None:
    """Serve what waits, up to the first that asks something back; `named`: the first was named just before."""
    served = False
    while conversation.waiting(turn) and not (served and awaits_answer(turn)):
        (kind, words), *others = conversation.waiting(turn)
        conversation.let_wait(turn, others)
        parking.mute(turn)
        before = len(turn.said)
        _serve(turn, Thing(kind, words))
        if not turn.says_again(before) and (served or not named) and before < len(turn.said):
            turn.head(before, turn.tr("Next, of what you wrote: “{words}”", words=shortened(words)))
        served = True


def _serve(turn: Turn, thing: Thing) -> None:
    """Serve one thing as if it had been written alone."""
    with conversation.said_alone(turn, thing.words):
        try:
            _perform(turn, thing)
        except NotCounted as error:
            counting.leave(turn, error)
        except UserError as error:
            parking.close(turn)
            turn.say(turn.tr(error.message, **error.values), error.choices)


def _perform(turn: Turn, thing: Thing) -> None:
    if thing.kind == Act.PROMISE:
        perform(turn, Act.PROMISE, thing.words)
    elif thing.kind == own_and_other.OWN_REPORT or (thing.kind == Act.REPORT and not _is_surely_a_report(turn, thing)):
        hearing.report(turn, thing.words, unsure=True)
    elif thing.kind or not asked_of_figures.heard(turn):
        free_text.understand(turn)


def _is_surely_a_report(turn: Turn, thing: Thing) -> bool:
    read = situation.read_alone(turn, thing.words)
    return read.sure and read.act is Act.REPORT
