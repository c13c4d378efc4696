"""What is said of agreements in words: served for the one that is meant, else asked which."""

import re
from collections.abc import Callable, Sequence

from domain.agreements.agreement import Agreement, Party
from domain.agreements.permissions import (
    led_parties,
    may_break_off,
    may_change,
    may_remind,
    may_score_party,
    may_withdraw,
)
from domain.agreements.said import period_read
from domain.agreements.wishes import Wish, number_in, reason_in, speaks_of_agreements, wish_in
from domain.chat import Kind
from domain.names import called
from domain.understanding.acts.act import Act
from domain.understanding.acts.reading import read_act
from domain.understanding.agreements.sayings import objects, proposed, scores_named, signs_alone
from domain.understanding.text.words import fold
from handlers.agreements import breaking, drafting, showing, signing, theirs
from handlers.agreements.scoring import points, seeing
from handlers.agreements.scoring.whose import puts_right
from handlers.agreements.spoken import differing, waiting
from handlers.performing import speaker
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether a sentence wishes something of agreements, which is then served; a write is read back first."""
    if turn.person is None or turn.chat.dialogue or turn.incoming.kind is not Kind.TEXT or not turn.text:
        return False
    wish, spoken = wish_in(turn.text), speaks_of_agreements(turn.text)
    if wish is Wish.DRAW_UP:
        drafting.start(turn, turn.text)
        return True
    if wish is None and not spoken and not _may_be(turn.text):
        return False
    mine = theirs.mine(turn)
    if (spoken or mine) and _is_something_else(turn, wish):
        return False
    if wish not in _OF_STANDING and _of_what_stands(turn, mine):
        return True
    return wish is not None and bool(spoken or mine) and _serve(turn, wish, mine)


_OF_STANDING = frozenset({Wish.REMIND, Wish.DIFFER, Wish.LEAVE, Wish.BREAK, Wish.UNSIGN, Wish.WITHDRAW})
"""What is said in words of its own, whatever else stands beside it."""


def _may_be(text: str) -> bool:
    """Whether words that name no agreement may be about one, so that it is worth to look for one."""
    return signs_alone(text) or objects(text) or any(sign.isdigit() for sign in text)


def _is_something_else(turn: Turn, wish: Wish | None) -> bool:
    """Whether bad news is told, or work is promised or reported: "mẹ tôi mất, mai không ký giao ước được"."""
    read = read_act(turn.text, speaker(turn.member))
    told = _GRAVE | (_OF_WORK if wish in (Wish.SIGN, Wish.SHOW) else frozenset())
    return read.sure and read.act in told


_GRAVE, _OF_WORK = frozenset({Act.DEATH, Act.HARDSHIP}), frozenset({Act.PROMISE, Act.REPORT})


def _of_what_stands(turn: Turn, mine: Sequence[Agreement]) -> bool:
    """What names contents of an agreement there is, signs the only one that waits, or objects to its scores."""
    going = [each for each in mine if not each.is_over(turn.today)]
    for one in going:
        if may_change(turn.member, one) and (changed := proposed(turn.text, one.contents)):
            drafting.change(turn, one.id, changed)
            return True
        named = _party_named(turn, one)
        if _scores(turn, one) and (scores_named(turn.text, one.scored) or puts_right(turn, one, named)):
            _score(turn, one)
            return True
    to_sign = [each for each in going if theirs.to_sign(turn, each)]
    if len(to_sign) == 1 and signs_alone(turn.text):
        _sign(turn, to_sign[0])
        return True
    return _objects(turn, going)


def _objects(turn: Turn, going: Sequence[Agreement]) -> bool:
    """Whether a party says that the points the cluster gave it are not right, which is its answer to them."""
    if not objects(turn.text) or not (differing.was_shown(turn) or _OF_POINTS.search(fold(turn.text))):
        return False
    found = [(one, party) for one in going if _is_scored(turn, one) for party in led_parties(turn.member, one)]
    meant = next((each for each in found if differing.differs(turn, *each)), None)
    if meant:
        differing.object_to(turn, *meant)
    return meant is not None


_OF_POINTS = re.compile(r"\b(?:cum|khoi) cham\b|\bdiem (?:cua )?(?:cum|khoi)\b|\bgiao uoc\b")


def _sign(turn: Turn, one: Agreement) -> None:
    """For the party that is named, where this person has still to sign for it."""
    party = _party_named(turn, one)
    signing.start(turn, one.id, party.id if party and party in theirs.to_sign(turn, one) else 0)


def _serve(turn: Turn, wish: Wish, mine: Sequence[Agreement]) -> bool:
    """Serve the one of those it may be wished of that a sentence means; of none all are shown."""
    may, verb, serve = _OF_ONE[wish]
    found = [each for each in mine if may(turn, each)]
    meant = _meant(turn, found)
    if len(meant) == 1:
        serve(turn, meant[0])
    elif meant:
        theirs.offer(turn, meant, verb, turn.tr("Which agreement do you mean?"))
    elif not speaks_of_agreements(turn.text):
        return False
    elif not (wish is Wish.SIGN and waiting.who_signs(turn, mine)):
        showing.show_all(turn)
    return True


def _meant(turn: Turn, found: Sequence[Agreement]) -> Sequence[Agreement]:
    """Those that a number, the name of a cluster or a year in the sentence fits; else those that go on, else all."""
    if number := number_in(turn.text):
        return [each for each in found if each.id == number]
    said, period = fold(turn.text), period_read(turn.text)
    named = [each for each in found if each.name and fold(each.name) in said] or found
    of_year = [each for each in named if period and period[0] <= each.until and each.since <= period[1]]
    going = [each for each in named if not each.is_over(turn.today)]
    return of_year or going or named


def _score(turn: Turn, one: Agreement) -> None:
    party = _party_named(turn, one)
    points.start(turn, one.id, party.id if party else 0, text=turn.text)


def _party_named(turn: Turn, one: Agreement) -> Party | None:
    said = f" {' '.join(''.join(sign if sign.isalnum() else ' ' for sign in fold(turn.text)).split())} "
    found = [each for each in one.standing if f" {called(each.place.name)} " in said]
    return max(found, key=lambda each: len(each.place.name), default=None)


def _break(turn: Turn, one: Agreement) -> None:
    breaking.start(turn, one.id, why=reason_in(turn.text))


def _leave(turn: Turn, one: Agreement) -> None:
    breaking.leave(turn, one.id, why=reason_in(turn.text))


def _is_scored(turn: Turn, one: Agreement) -> bool:
    return one.is_bound and bool(one.scored)


def _scores(turn: Turn, one: Agreement) -> bool:
    mine = bool(led_parties(turn.member, one)) or any(may_score_party(turn.member, one, each) for each in one.standing)
    return _is_scored(turn, one) and mine


_OF_ONE: dict[Wish, tuple[Callable[[Turn, Agreement], bool], str, Callable[[Turn, Agreement], None]]] = {
    Wish.SHOW: (lambda turn, one: True, theirs.SEE, lambda turn, one: showing.show(turn, one.id)),
    Wish.MISSING: (lambda turn, one: True, theirs.SEE, waiting.missing),
    Wish.REMIND: (
        lambda turn, one: one.is_draft and may_remind(turn.member, one),
        theirs.REMIND,
        lambda turn, one: waiting.ask_to_remind(turn, one, _party_named(turn, one)),
    ),
    Wish.DIFFER: (
        _is_scored,
        theirs.STANDINGS,
        lambda turn, one: differing.show(turn, one, _party_named(turn, one)),
    ),
    Wish.SIGN: (
        lambda turn, one: bool(theirs.to_sign(turn, one)),
        theirs.SIGN,
        _sign,
    ),
    Wish.UNSIGN: (
        lambda turn, one: bool(theirs.signed_by_me(turn, one)),
        theirs.UNSIGN,
        signing.ask_to_take_back,
    ),
    Wish.CHANGE: (
        lambda turn, one: may_change(turn.member, one),
        theirs.CHANGE,
        lambda turn, one: drafting.change(turn, one.id),
    ),
    Wish.WITHDRAW: (
        lambda turn, one: may_withdraw(turn.member, one),
        theirs.WITHDRAW,
        drafting.ask_to_withdraw,
    ),
    Wish.LEAVE: (lambda turn, one: bool(led_parties(turn.member, one)), theirs.LEAVE, _leave),
    Wish.BREAK: (lambda turn, one: may_break_off(turn.member, one), theirs.BREAK, _break),
    Wish.SCORE: (_scores, theirs.SCORE, _score),
    Wish.STANDINGS: (_is_scored, theirs.STANDINGS, lambda turn, one: seeing.standings(turn, one.id)),
}
"""By wish: of which agreements it may be wished, the verb that does it, and what serves it."""
