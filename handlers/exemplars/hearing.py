""" "Đề nghị điển hình: đồng chí An, về giúp hộ nghèo", "danh sách điển hình": said of exemplars in any words."""

from domain.campaigns import exemplars
from domain.campaigns.exemplars import Aim, Nomination, Proposal
from domain.campaigns.said.nominating import (
    is_of_oneself,
    nominates,
    nominations_in,
    pilot_named,
    pilots_in,
    praises,
    praises_that_one,
    says_nobody,
    wishes_not,
)
from domain.campaigns.said.one_nomination import (
    TITLES,
    Wish,
    reason_in,
    returns,
    speaks_of_leaving_out,
    speaks_of_nominations,
    wish_in,
)
from domain.chat import Choice
from domain.errors import UserError
from domain.names import called, forms, given_name
from domain.permissions import has_summaries, reported_places
from domain.understanding.text.words import fold
from handlers.exemplars import deciding, proposing, register, theirs
from handlers.exemplars.following import hearing as following
from handlers.exemplars.spoken import decision, tips
from handlers.exemplars.theirs import COMMAND, SEE, WITHDRAW
from handlers.figures.named import starting_places
from handlers.letters import to_leader
from handlers.talk import frame
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from storage import organisations
from storage.campaigns import campaigns, nominations
from storage.people import members

OFFERED, LONGEST, MOST_PILOTS = 6, 500, 9


def heard(turn: Turn) -> bool:
    """Whether an exemplar is nominated, which is then read back, or the register asked for, which is then shown."""
    if turn.chat.dialogue or turn.person is None:
        return False
    if _said_of_one(turn) or following.heard(turn):
        return True
    if praises_that_one(turn.text) and reported_places(turn.member):
        proposing.begin(turn, Proposal(who=frame.first(turn)))
        turn.say_first(turn.tr("Praise is proposed as the nomination of an exemplar; the level above decides on it."))
        return True
    said = exemplars.proposed(turn.text) is not None or (praises(turn.text) and bool(reported_places(turn.member)))
    if said and not reported_places(turn.member):
        _suggest(turn, turn.text)
        return True
    if said:
        nominate(turn, turn.text)
        return True
    if not has_summaries(turn.member) or not exemplars.lists(turn.text):
        return False
    register.overview(turn)
    return True


def _said_of_one(turn: Turn) -> bool:
    """Whether a nomination is withdrawn, decided on or asked after by the name of the one nominated: "duyệt cô Tám"."""
    wish = wish_in(turn.text)
    if wish is None or not has_summaries(turn.member):
        return False
    by_unit = wish is not Wish.WITHDRAW or speaks_of_nominations(turn.text)
    mine = [] if wish is Wish.DECIDE else [each for each in _own(turn) if _may_withdraw(turn, each)]
    waiting = [] if wish is Wish.WITHDRAW else register.waiting_for(turn)
    named = any(_is_named(turn, turn.text, each, by_unit=by_unit) for each in (*mine, *waiting))
    if named:
        {Wish.WITHDRAW: withdraw, Wish.DECIDE: decide, Wish.SEE: show_named}[wish](turn, turn.text)
    return named


def _own(turn: Turn) -> list[Nomination]:
    """What the organisations this person nominates for have nominated."""
    return nominations.of_proposers(turn.session, [each.id for each in starting_places(turn)])


def show_named(turn: Turn, text: str) -> None:
    """How far the nomination a sentence names is; where it names none, the register."""
    known = {each.id: each for each in (*_own(turn), *register.waiting_for(turn))}.values()
    found = [each for each in known if _is_named(turn, text, each)]
    if len(found) == 1:
        deciding.show(turn, found[0].id)
    elif found:
        _offer(turn, turn.tr("Which nomination do you mean?"), found, SEE)
    else:
        register.overview(turn)


def nominate(turn: Turn, text: str) -> None:
    """Nominate whom a sentence names, one after the other; whoever nominates nobody passes it on as a suggestion."""
    if says_nobody(text):
        _nobody_yet(turn)
    elif wishes_not(text) and not nominates(text.rpartition(",")[2]):
        withdraw(turn, text)
    elif not starting_places(turn):
        _suggest(turn, text)
    elif pilot := pilot_named(text):
        proposing.begin(turn, pilot)
    elif count := pilots_in(text):
        first = Proposal(aim=Aim.REPLICATE, is_pilot=True)
        proposing.begin(turn, first, [first] * (min(count, MOST_PILOTS) - 1))
    else:
        first, *later = nominations_in(text)
        proposing.begin(turn, first, later)


def _nobody_yet(turn: Turn) -> None:
    """Nothing is noted, and nobody is pressed."""
    home = next(iter(starting_places(turn)), turn.member.home)
    found = campaigns.open_to(turn.session, turn.today, home.path if home else "/")
    if not found:
        turn.say(turn.tr("That is all right; nothing was noted."))
        return
    day = turn.language.short_date(found[0].window.closes_on)
    turn.say(
        turn.tr("That is all right; nothing was noted. Whenever there is somebody, until {day}, tell me.", day=day)
    )


def _suggest(turn: Turn, text: str) -> None:
    """A member's suggestion goes to the secretary, who asks whom it is about before anything is nominated."""
    if turn.member.home is None:
        raise UserError("Exemplars are nominated by those who lead or serve an organisation.")
    tips.begin(turn, " ".join(text.split())[:LONGEST])
    how = turn.tr("The branch nominates, and the level above decides; whoever is named is asked first.")
    own = turn.tr("One does not nominate oneself here: the branch does so, and the level above decides.")
    turn.say_first(own if is_of_oneself(text) else how)


def withdraw(turn: Turn, text: str) -> None:
    """Take back the nomination a sentence names, once it was read back; why is asked of nobody and kept nowhere."""
    if not starting_places(turn):
        _leave_me_out(turn, text)
        return
    mine = [each for each in _own(turn) if _may_withdraw(turn, each)]
    found = [each for each in mine if _is_named(turn, text, each)] or mine
    if not speaks_of_leaving_out(text) and not any(_is_named(turn, text, each, by_unit=False) for each in mine):
        words = turn.tr("Nothing was withdrawn. If a nomination is to be taken back, please write whose.")
        turn.say(words, (proposing.to_register(turn),))
    elif not found:
        turn.say(turn.tr("There is no nomination of yours that stands."), (proposing.to_register(turn),))
    elif len(found) > 1:
        _offer(turn, turn.tr("Which nomination shall be withdrawn?"), found, WITHDRAW)
    else:
        _ask(turn, turn.tr("Shall I withdraw this nomination: {who}?", who=_who(turn, found[0])), WITHDRAW, found[0])


def _leave_me_out(turn: Turn, text: str) -> None:
    """Whoever is nominated need not be: it is withdrawn after one yes; where nothing stands the secretary hears it."""
    respected = turn.tr("Your wish counts, and nobody will press you.")
    found = [each for each in nominations.of_member(turn.session, turn.member.id) if _may_withdraw(turn, each)]
    if found:
        _ask(turn, f"{respected} {turn.tr('Shall I withdraw the nomination of you?')}", WITHDRAW, found[0])
        return
    if turn.member.home is None:
        turn.say(turn.tr("There is no nomination of you that waits."))
        return
    to_leader.read_back(turn, " ".join(text.split())[:LONGEST])
    none = turn.tr("There is no nomination of you that waits.")
    turn.say_first(f"{respected} {none} {turn.tr('I tell the branch so that you are asked first:')}")


def _may_withdraw(turn: Turn, found: Nomination) -> bool:
    place = organisations.by_id(turn.session, found.proposer_id)
    return place is not None and theirs.may_withdraw(turn, turn.member, found, place)


def decide(turn: Turn, text: str) -> None:
    """Recognise or return the nomination a sentence names, once it was read back."""
    waiting = register.waiting_for(turn)
    found = [each for each in waiting if _is_named(turn, text, each)]
    found = [each for each in found if _typed(turn, text, each)] or found or waiting  # "anh Hai ấp 2" is no unit
    if not found and nominates(text) and starting_places(turn):
        nominate(turn, text)
    elif not found:
        turn.say(turn.tr("No nomination waits for you."), (proposing.to_register(turn),))
    elif len(found) > 1:
        _offer(turn, turn.tr("On which nomination do you decide?"), found, SEE)
    elif returns(text):
        deciding.give_back.begin(turn, deciding.ReturnDraft(number=found[0].id, why=reason_in(text) or None))
    else:
        who = _who(turn, found[0])
        typed = _typed(turn, text, found[0])
        if typed and fold(typed) not in fold(who):
            who = f"{typed} ({who})"
        decision.ask(turn, who, found[0])


def _ask(turn: Turn, text: str, verb: str, found: Nomination) -> None:
    place = organisations.by_id(turn.session, found.proposer_id)
    words = theirs.words(turn, found, place, turn.member) if place else ""
    yes = Choice(turn.tr("Yes"), f"{COMMAND} {verb} {found.id}")
    propose(turn, f"{text}\n“{words}”", yes, Choice(turn.tr("No, leave it"), "/dethoi"))


def _offer(turn: Turn, text: str, found: list[Nomination], verb: str) -> None:
    choices = [Choice(_who(turn, each), f"{COMMAND} {verb} {each.id}") for each in found[:OFFERED]]
    turn.say(text, choices, private=True)


def _who(turn: Turn, found: Nomination) -> str:
    place = organisations.by_id(turn.session, found.proposer_id)
    return theirs.who(turn, turn.language, found, place, turn.member) if place else "?"


def _typed(turn: Turn, text: str, found: Nomination) -> str:
    """The words by which a sentence names the member nominated, as typed: what somebody knows may be said to them."""
    words = text.split()
    bare = [fold(each.strip(",.;:!?")) for each in words]
    for form in sorted((each.split() for each in _called(turn, found)), key=len, reverse=True):
        for start in range(len(bare) - len(form) + 1):
            if form and bare[start : start + len(form)] == form:
                return " ".join(words[start : start + len(form)]).strip(",.;:!?")
    return ""


def _called(turn: Turn, found: Nomination) -> list[str]:
    """What people call the member nominated, folded: "tam", "co tam"; nothing where it is no member."""
    name = members.names(turn.session, [found.member_id]).get(found.member_id, "") if found.member_id else ""
    return [*forms(name), *(f"{title} {given_name(name)}" for title in TITLES)] if name else []


def _is_named(turn: Turn, text: str, found: Nomination, *, by_unit: bool = True) -> bool:
    """Whether a sentence names who is nominated; `by_unit`: or who nominated it."""
    said = f" {' '.join(''.join(sign if sign.isalnum() else ' ' for sign in fold(text)).split())} "
    numbers = [each for each in (found.organisation_id, found.proposer_id if by_unit else None) if each]
    places = organisations.by_ids(turn.session, numbers).values()
    names = {called(each.name) for each in places if each.id == found.organisation_id or each.has_branches is False}
    if found.member_id is not None:
        names.update(_called(turn, found))
    elif found.name:
        names.add(fold(found.name))
    return any(f" {name} " in said for name in names if name)
