"""“Vậy còn ấp 2”, “tháng 6 thì sao”, “lấy bản PDF”: a few words that change one thing of what was asked last."""

from dataclasses import replace

from domain.campaigns.orders import day_alone
from domain.names import called, is_called
from domain.permissions import may_summarise
from domain.roles import Member, Place
from domain.understanding.followups.reading import goes_ahead, read, urges, wants_counts_alone
from handlers.figures.asking.words import said
from handlers.figures.named import lowest
from handlers.following_up import answering
from handlers.listing import branch_list
from handlers.talk import frame
from handlers.talk.turn import Turn
from storage import organisations
from storage.people import members

_OF_COMRADES = frozenset({frame.Thing.OVERVIEW, frame.Thing.COMRADE, frame.Thing.LATE, frame.Thing.UNREPORTED})


def heard(turn: Turn) -> bool:
    """Whether the whole of what is said changes the last question, which is then answered so; rights are its own."""
    asked = frame.last(turn)
    if asked is None or turn.person is None or turn.chat.dialogue or turn.incoming.forwarded:
        return False
    words = said(turn.text)
    if goes_ahead(words):
        return answering.hand_in(turn, asked)
    if (day := day_alone(turn.text, turn.today)) and answering.due(turn, asked, day):
        return True
    if (more := urges(turn.text)) is not None and answering.urge(turn, asked, more):
        return True
    slots = read(words, turn.today)
    if slots is None:
        return False
    if asked.thing is frame.Thing.OWN:
        only_when = slots.when is not None and replace(slots, when=None) == type(slots)()
        return only_when and answering.answer(turn, asked, turn.member.home, slots, None) if turn.member.home else False
    place = organisations.by_code(turn.session, asked.code)
    if place is None or not may_summarise(turn.member, place):
        return False
    named = _place(turn, slots.name) if slots.name else None
    if slots.name and named is None:
        return slots == type(slots)(name=slots.name) and asked.thing in _OF_COMRADES and _comrade(turn, slots.name)
    if named and not slots.beside and not may_summarise(turn.member, named):
        return slots == type(slots)(name=slots.name) and answering.refuse(turn, asked, place, named)
    return answering.answer(turn, asked, place, slots, named)


def counts_alone(turn: Turn) -> bool:
    """Whether figures alone will do where two places were set side by side, which is shown once more."""
    asked = frame.last(turn) if wants_counts_alone(said(turn.text)) else None
    return asked is not None and not turn.chat.dialogue and answering.counts_again(turn, asked)


def _place(turn: Turn, name: str) -> Place | None:
    """The only organisation that people call so."""
    found = lowest(organisations.called_one_of(turn.session, {name, called(name)}, "/"))
    return found[0] if len(found) == 1 else None


def _comrade(turn: Turn, name: str) -> bool:
    """Whether comrades of the own branch are called so, and are shown."""
    cells = [each for each in branch_list.listable(turn) if not each.has_branches]
    found = [(member, cell) for cell in cells for member in _of(turn, cell) if is_called(member.name, name)]
    if len(found) == 1:
        branch_list.show_person(turn, *found[0], 0)
    elif found:
        branch_list.show_called(turn, name, cells)
    return bool(found)


def _of(turn: Turn, cell: Place) -> list[Member]:
    return [member for member, _, _ in members.of_organisation(turn.session, cell.id, turn.today)]
