"""What commendations bring: `/khenthuong` with what may follow it, and the dialogues behind it."""

from collections.abc import Callable, Mapping

from domain.commending.said import Said
from domain.permissions import has_summaries
from handlers.commending import adding, deciding, noting, papers, passing, proposing, showing
from handlers.commending.beside import naming, writing
from handlers.commending.theirs import (
    AMEND,
    ANSWER,
    ANSWER_BACK,
    BACK,
    DECIDE,
    MINE,
    NAMED,
    NEW,
    NOTE,
    OF_STATE,
    PAPERS,
    RETURN,
    REVOKE,
    SEE,
    UP,
    VOTES,
    WAITING,
    WITHDRAW,
)
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.subject import ChatCommand, Subject, joined
from handlers.talk.turn import Turn


def run(turn: Turn, argument: str) -> None:
    """ "/khenthuong", "/khenthuong moi", "/khenthuong xem 3", "/khenthuong phieu 3 25/27"."""
    asked = verb_first(argument, (*_OF_ONE, *_OTHERS))
    if asked.verb in _OF_ONE:
        number, _, words = asked.rest.partition(" ")
        _OF_ONE[asked.verb](turn, row_number(number.strip("#.")), words.strip())
    elif asked.verb:
        _OTHERS[asked.verb](turn, asked.rest)
    else:
        showing.overview(turn)


def _of_state(turn: Turn, rest: str) -> None:
    state, _, start = rest.partition(" ")
    showing.show_of_state(turn, state, row_number(start))


def _reason(turn: Turn, number: int, why: str, *, revokes: bool) -> None:
    draft = passing.ReasonDraft(number=number, revokes=revokes, why=why or None)
    passing.give_reason.begin(turn, draft)


_OF_ONE: Mapping[str, Callable[[Turn, int, str], None]] = {
    SEE: lambda turn, number, words: showing.show(turn, number),
    VOTES: adding.begin_votes,
    UP: lambda turn, number, words: passing.pass_up(turn, number),
    DECIDE: lambda turn, number, words: deciding.begin(turn, number),
    RETURN: lambda turn, number, words: _reason(turn, number, words, revokes=False),
    REVOKE: lambda turn, number, words: _reason(turn, number, words, revokes=True),
    WITHDRAW: lambda turn, number, words: passing.withdraw(turn, number),
    ANSWER: lambda turn, number, words: writing.begin_words(turn, number, ANSWER),
    ANSWER_BACK: lambda turn, number, words: writing.take_answer_back(turn, number),
    NAMED: naming.say,
    AMEND: lambda turn, number, words: writing.begin_words(turn, number, AMEND),
}
_OTHERS: Mapping[str, Callable[[Turn, str], None]] = {
    NEW: lambda turn, rest: proposing.begin(turn, Said()),
    NOTE: noting.begin,
    BACK: passing.put_back,
    OF_STATE: _of_state,
    WAITING: lambda turn, rest: showing.show_waiting(turn, row_number(rest)),
    MINE: lambda turn, rest: showing.show_mine(turn, row_number(rest)),
    PAPERS: papers.offer,
}
COMMENDING = Subject(
    commands=(
        ChatCommand(("khenthuong", "commend"), "commendations: propose, decide", run, joined, menu_of=has_summaries),
    ),
    dialogues=(
        *(proposing.propose, adding.vote, writing.write_words),
        *(passing.give_reason, deciding.decide, noting.note),
    ),
)
