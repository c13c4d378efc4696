"""Which agreement is meant, whether it is this person's to see, and what they may do with it."""

from collections.abc import Sequence

from domain.agreements.agreement import FEWEST, Agreement, Party
from domain.agreements.permissions import (
    led_parties,
    may_break_off,
    may_change,
    may_organise,
    may_see,
    may_withdraw,
    takes_part,
)
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_lead
from domain.roles import Place
from domain.stamps import WAY_BACK
from handlers.figures.named import starting_places
from handlers.talk.turn import Turn
from locales.language import capitalised
from locales.wording.recognition.agreements import title
from storage.agreements import reading

COMMAND = "/giaouoc"
NEW, SEE, PAST = "moi", "xem", "daqua"
SIGN, UNSIGN, BIND = "ky", "boky", "hieuluc"
CHANGE, CHANGE_BACK, WITHDRAW = "sua", "suanguoc", "thoi"
REMIND = "nhac"
BREAK, LEAVE, REOPEN, COME_BACK = "cat", "roi", "lai", "tolai"
SCORE, SCORE_BACK, SHEET, STANDINGS, REMARK, REMARK_BACK = "cham", "bocham", "phieu", "bang", "ykien", "boykien"


def to_all(turn: Turn) -> Choice:
    return Choice(turn.tr("All agreements"), COMMAND)


def open_one(turn: Turn, number: int) -> Agreement:
    """The agreement of a number, where this person may see it."""
    one = reading.get(turn.session, number)
    if one is None:
        raise UserError("There is no such agreement.", (to_all(turn),))
    if not may_see(turn.member, one):
        raise NotAllowed("This agreement is seen by its parties and by those above them.")
    return one


def party_of(turn: Turn, one: Agreement, number: int) -> Party:
    party = one.party(number)
    if party is None:
        raise UserError("That organisation is no party of this agreement.", (see(turn, one),))
    return party


def see(turn: Turn, one: Agreement) -> Choice:
    return Choice(turn.tr("See the agreement"), f"{COMMAND} {SEE} {one.id}")


def mine(turn: Turn) -> list[Agreement]:
    """Those of the organisations somebody serves or belongs to, and for who administers of all below."""
    home = turn.member.home
    places = {each.id: each for each in (*starting_places(turn), *((home,) if home else ()))}
    above = [each for each in places.values() if each.has_branches]
    found = {each.id: each for each in reading.of(turn.session, list(places))}
    for place in above:
        found |= {each.id: each for each in reading.under(turn.session, place.path)}
    return sorted((each for each in found.values() if may_see(turn.member, each)), key=lambda each: -each.id)


def to_sign(turn: Turn, one: Agreement) -> list[Party]:
    """The parties for which this person has still to sign."""
    if not one.is_draft or one.is_over(turn.today) or len(one.standing) < FEWEST:
        return []
    return [each for each in led_parties(turn.member, one) if each.signed_on is None]


def signed_by_me(turn: Turn, one: Agreement) -> list[Party]:
    """The parties for which this person signed and may still take that back: until 7 days after it came into force."""
    if not (one.is_draft or (one.is_bound and one.bound_on and one.bound_on >= turn.today - WAY_BACK)):
        return []
    return [each for each in one.standing if each.signer_id == turn.member.id and may_lead(turn.member, each.place)]


def speaks_for(turn: Turn, one: Agreement, party: Party) -> Place:
    """In whose name somebody speaks of the scores of a party: of it, of who drew it up, or of another party."""
    led = [each.place for each in led_parties(turn.member, one)]
    if may_lead(turn.member, party.place):
        return party.place
    if may_organise(turn.member, one.organiser):
        return one.organiser
    if not led:
        raise NotAllowed("Only those who lead a party or drew the agreement up have a say in its scores.")
    return led[0]


def ways(turn: Turn, one: Agreement) -> list[Choice]:
    """What this person may do with it now."""
    found = [
        Choice(turn.tr("Sign for {party}", party=each.name), f"{COMMAND} {SIGN} {one.id} {each.id}")
        for each in to_sign(turn, one)
    ]
    if may_change(turn.member, one) and not one.is_over(turn.today):
        found.append(Choice(turn.tr("Change what it says"), f"{COMMAND} {CHANGE} {one.id}"))
    if one.is_draft and not one.unsigned and len(one.standing) >= FEWEST and takes_part(turn.member, one):
        found.append(Choice(turn.tr("Put it in force"), f"{COMMAND} {BIND} {one.id}"))
    if one.is_bound:
        found += _scoring(turn, one)
    found += [
        Choice(turn.tr("Take my signature back"), f"{COMMAND} {UNSIGN} {one.id} {each.id}")
        for each in signed_by_me(turn, one)
    ]
    if may_withdraw(turn.member, one):
        found.append(Choice(turn.tr("Withdraw the draft"), f"{COMMAND} {WITHDRAW} {one.id}"))
    if one.is_bound or one.is_draft:
        found += [_leave(turn, one, each) for each in led_parties(turn.member, one)]
    if may_break_off(turn.member, one):
        found.append(Choice(turn.tr("Break it off"), f"{COMMAND} {BREAK} {one.id}"))
    return found


def _leave(turn: Turn, one: Agreement, party: Party) -> Choice:
    label = turn.tr("{party} does not take part", party=party.name)
    if one.is_bound:
        label = turn.tr("{party} leaves it", party=party.name)
    return Choice(label, f"{COMMAND} {LEAVE} {one.id} {party.id}")


def _scoring(turn: Turn, one: Agreement) -> list[Choice]:
    years = one.scored_years(turn.today)
    if not (one.scored and years):
        return []
    own = [
        Choice(turn.tr("Score {party}", party=each.name), f"{COMMAND} {SCORE} {one.id} {each.id}")
        for each in led_parties(turn.member, one)
    ]
    return [*own, Choice(turn.tr("Results of the cluster"), f"{COMMAND} {STANDINGS} {one.id} {years[-1]}")]


def offer(turn: Turn, found: Sequence[Agreement], verb: str, text: str) -> None:
    """Ask which of several is meant."""
    turn.say(
        text, [Choice(capitalised(title(turn.language, each)), f"{COMMAND} {verb} {each.id}") for each in found[:6]]
    )
