""" "Đề nghị tặng giấy khen cho đồng chí An", "hồ sơ khen thưởng": said of commendations in any words."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.campaigns.said.one_nomination import TITLES
from domain.chat import Choice
from domain.commending import said
from domain.commending.commendation import Commendation, CommendationState
from domain.commending.said import Said, Wish
from domain.names import called, forms, given_name
from domain.permissions import has_summaries, reported_places
from domain.understanding.text.words import fold
from handlers.commending import adding, deciding, noting, papers, passing, proposing, showing, theirs
from handlers.commending.beside import asked
from handlers.commending.theirs import COMMAND, DECIDE, RETURN, REVOKE, UP, VOTES, WITHDRAW
from handlers.figures.named import named, starting_places
from handlers.letters import to_leader
from handlers.talk import conversation, frame
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import marked
from storage import organisations
from storage.people import members

LONGEST = 500  # characters
_VERBS = {
    Wish.DECIDE: (DECIDE, marked("Shall I open the decision on this: {who}?")),
    Wish.PASS_UP: (UP, marked("Shall I pass this up: {who}?")),
    Wish.WITHDRAW: (WITHDRAW, marked("Shall I withdraw this proposal: {who}?")),
    Wish.VOTES: (VOTES, ""),
    Wish.RETURN: (RETURN, ""),
    Wish.REVOKE: (REVOKE, ""),
}
"""What is asked before a deed that is one tap; the others ask by themselves."""


def heard(turn: Turn) -> bool:
    """Whether a commendation is proposed, or something of one is wanted, which is then asked or read back."""
    if turn.chat.dialogue or turn.person is None:
        return False
    if asked.heard(turn):
        return True
    if not said.speaks_of_praise(turn.text):
        return False
    if has_summaries(turn.member) and said.is_signed(turn.text):
        return _signed(turn)
    proposal = said.proposed(turn.text)
    if proposal is not None:
        return _proposed(turn, proposal)
    wish = said.wish_in(turn.text)
    if wish is Wish.SHOW and turn.member.home is not None:
        showing.overview(turn)
        return True
    if wish is None or not has_summaries(turn.member):
        return False
    if wish is Wish.PAPERS:
        papers.offer(turn, "", turn.text)
    elif wish is Wish.NOTE:
        noting.begin(turn, turn.text)
    elif wish is Wish.SHOW:
        showing.overview(turn)
    else:
        return _of_one(turn, wish)
    return True


def _signed(turn: Turn) -> bool:
    """ "Tôi ký rồi: QĐ 47-QĐ/ĐU tặng giấy khen anh Tám": the decision on what is proposed, else noted as it is."""
    known = [each for each in showing.named_ones(turn) if each.is_open and _is_named(turn, turn.text, each)]
    if len(known) == 1:
        deciding.begin(turn, known[0].id, turn.text)
    else:
        noting.begin(turn, turn.text)
    return True


def _proposed(turn: Turn, proposal: Said) -> bool:
    """A secretary proposes; a member's words go to whoever leads the branch."""
    if reported_places(turn.member):
        if proposal.that_one:
            proposal = replace(proposal, who=_spoken_of(turn) or frame.first(turn))
        proposing.begin(turn, proposal)
        return True
    if turn.member.home is None:
        return False
    to_leader.read_back(turn, " ".join(turn.text.split())[:LONGEST])
    turn.say_first(
        turn.tr("Commendations are proposed by those who lead the branch; I can pass your words on to them.")
    )
    return True


def _spoken_of(turn: Turn) -> str:
    number = conversation.spoken_of(turn)
    return members.names(turn.session, [number]).get(number, "") if number else ""


def _of_one(turn: Turn, wish: Wish) -> bool:
    """A deed to the one that is named, or to the only one there is; which, where several may be meant."""
    known = [each for each in showing.named_ones(turn) if _may_be(wish, each)]
    found = [each for each in known if _is_named(turn, turn.text, each)] or _of_unit(turn, known) or known
    verb, question = _VERBS[wish]
    if not found:
        turn.say(turn.tr("There is nothing of that kind."), (showing.overview_way(turn),))
    elif len(found) > 1:
        showing.page(turn, turn.tr("Which one do you mean?"), found, 0, "", verb)
    elif question:
        place = organisations.by_id(turn.session, found[0].proposer_id)
        who = theirs.who(turn, turn.language, found[0], place, turn.member) if place else "?"
        yes = Choice(turn.tr("Yes"), f"{COMMAND} {verb} {found[0].id}")
        propose(turn, turn.tr(question, who=who), yes, Choice(turn.tr("No, leave it"), "/dethoi"))
    else:
        _BEGINS[wish](turn, found[0].id)
    return True


def _of_unit(turn: Turn, known: list[Commendation]) -> list[Commendation]:
    """Those that the unit a sentence names has proposed."""
    place = named(turn, turn.text, [each.path for each in starting_places(turn)])
    return [each for each in known if place is not None and each.proposer_id == place.id]


def _return(turn: Turn, number: int) -> None:
    passing.give_reason.begin(turn, passing.ReasonDraft(number=number, why=said.reason_in(turn.text) or None))


def _revoke(turn: Turn, number: int) -> None:
    draft = passing.ReasonDraft(number=number, revokes=True, why=said.reason_in(turn.text) or None)
    passing.give_reason.begin(turn, draft)


_BEGINS: Mapping[Wish, Callable[[Turn, int], None]] = {
    Wish.VOTES: lambda turn, number: adding.begin_votes(turn, number, turn.text),
    Wish.RETURN: _return,
    Wish.REVOKE: _revoke,
    Wish.DECIDE: deciding.begin,
}


def _may_be(wish: Wish, found: Commendation) -> bool:
    if wish is Wish.REVOKE:
        return found.state is CommendationState.COMMENDED
    return found.is_open


def _is_named(turn: Turn, text: str, found: Commendation) -> bool:
    """Whether a sentence names who is proposed, as people call them."""
    words = "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
    spoken = f" {' '.join(words)} "
    if found.organisation_id is not None:
        place = organisations.by_id(turn.session, found.organisation_id)
        names = [called(place.name)] if place else []
    elif found.member_id is not None:
        name = theirs.name_of(turn, found)
        names = [*forms(name), *(f"{title} {given_name(name)}" for title in TITLES)]
    else:
        names = [fold(found.name)]
    return any(f" {name} " in spoken for name in names if name)
