"""Who signed the words that stand now and who has not; `/giaouoc nhac 3 7`: those are reminded, once a day."""

from collections.abc import Sequence
from functools import partial

from domain.agreements.agreement import Agreement, Party
from domain.agreements.permissions import may_remind, takes_part
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import belongs_to
from handlers.agreements import telling, theirs
from handlers.agreements.between import leaders_of
from handlers.agreements.drafting import untold
from handlers.agreements.theirs import COMMAND, REMIND
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.people import list_text, some_of
from locales.wording.recognition.agreements import party_line, title, to_sign_text
from storage.agreements import signatures


def missing(turn: Turn, one: Agreement) -> None:
    """Who has signed, who has not, and who only signed earlier words."""
    if not one.is_draft:
        said = turn.tr("All have signed: {agreement}.", agreement=title(turn.language, one))
        turn.say(said, (theirs.see(turn, one),))
        return
    named, before = takes_part(turn.member, one), signatures.of_earlier_words(turn.session, one)
    shown = [
        party_line(turn.language, each, named=named, again=each.id in before and each.signed_on is None)
        for each in one.standing
    ]
    head = turn.tr("{agreement}, draft no. {revision}:", agreement=title(turn.language, one), revision=one.revision)
    ways = [theirs.see(turn, one)]
    if may_remind(turn.member, one) and _others(turn, one):
        ways.insert(0, Choice(turn.tr("Remind those who have not"), f"{COMMAND} {REMIND} {one.id}"))
    turn.say("\n".join([head, list_text(shown)]), ways, private=named)


def _others(turn: Turn, one: Agreement) -> list[Party]:
    """The parties that have not signed and that somebody else leads."""
    mine = theirs.to_sign(turn, one)
    return [each for each in one.unsigned if each not in mine]


def ask_to_remind(turn: Turn, one: Agreement, party: Party | None = None) -> None:
    """Read back who is reminded of what."""
    found = [each for each in _others(turn, one) if party is None or each.id == party.id]
    if not found:
        missing(turn, one)
        return
    before = signatures.of_earlier_words(turn.session, one)
    lines = [f"• {_whom(turn, each)}: {_what(turn, each, before)}" for each in found]
    head = turn.tr("I remind those who lead these parties: {agreement}.", agreement=title(turn.language, one))
    asked = turn.tr("Nobody else gets anything. Shall I send it?")
    command = f"{COMMAND} {REMIND} {one.id}" + (f" {party.id}" if party else "")
    yes = Choice(turn.tr("Send the reminder"), command)
    propose(turn, "\n".join([head, list_text(lines), asked]), yes, Choice(turn.tr("No, leave it"), "/dethoi"))


def _whom(turn: Turn, party: Party) -> str:
    names = leaders_of(turn, party.place)
    return f"{party.name} ({', '.join(names)})" if names else party.name


def _what(turn: Turn, party: Party, before: set[int]) -> str:
    return turn.tr("to sign the new words anew") if party.id in before else turn.tr("to sign")


def remind(turn: Turn, number: int, party_id: int = 0) -> None:
    one = theirs.open_one(turn, number)
    ways = (theirs.see(turn, one),)
    if not may_remind(turn.member, one):
        raise NotAllowed("Those who have not signed are reminded by who takes part, or leads above.", ways)
    found = [each for each in _others(turn, one) if party_id in (0, each.id)] if one.is_draft else []
    reminded = signatures.reminded(turn.session, one, turn.today)
    left = [each for each in found if each.id not in reminded]
    if found and not left:
        raise UserError("They were reminded of these words today already.", ways)
    if not left:
        raise UserError("Nobody else has still to sign it.", ways)
    alone = [each.name for each in left if not _reached(turn, one, each)]
    signatures.note_reminder(turn.session, one, [each.id for each in left], turn.stamp)
    told = [each.name for each in left if each.name not in alone]
    said = [turn.tr("Reminded: {parties}.", parties=some_of(turn.language, told, len(told)))] if told else []
    turn.say("\n".join([*said, *untold(turn, alone)]), ways)


def _reached(turn: Turn, one: Agreement, party: Party) -> bool:
    return telling.tell_leaders(turn, one, party, partial(to_sign_text, one=one, party=party), f"remind {party.id}")


def who_signs(turn: Turn, found: Sequence[Agreement]) -> bool:
    """Whether somebody who signs for nobody, or has signed, was told who signs for their own."""
    for one in found:
        party = next((each for each in one.standing if belongs_to(turn.member, each.place)), None)
        if party is None or not (one.is_draft or one.is_bound):
            continue
        names = party.signer or ", ".join(leaders_of(turn, party.place)) or party.name
        said = [turn.tr("Thank you. For {party} it is signed by its head: {names}.", party=party.name, names=names)]
        said += [turn.tr("{party} has signed already.", party=party.name)] if party.signed_on else []
        turn.say(" ".join([*said, turn.tr("You can read it here.")]), (theirs.see(turn, one),))
        return True
    return False
