"""`/giaouoc`: the agreements that concern somebody, first what waits for their signature; one of them whole."""

from domain.agreements.agreement import Agreement, AgreementState
from domain.agreements.permissions import takes_part
from domain.chat import Choice
from domain.papers.forms import Form
from domain.papers.kinds import Kind
from domain.permissions import may_see_names
from handlers.agreements import theirs
from handlers.agreements.drafting import draws_up
from handlers.agreements.theirs import COMMAND, NEW, PAST, SEE
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import capitalised
from locales.wording.people import list_text
from locales.wording.recognition.agreements import card_text, line_text, title

SHOWN = 5


def show_all(turn: Turn) -> None:
    """Those passed round and in force; what is over or broken off is a page of its own."""
    found = theirs.mine(turn)
    going = [each for each in found if _goes_on(turn, each)]
    going.sort(key=lambda each: not theirs.to_sign(turn, each))
    ways = [_way(turn, each) for each in going[:SHOWN]]
    if len(going) < len(found):
        ways.append(Choice(turn.tr("Those that are over"), f"{COMMAND} {PAST}"))
    if draws_up(turn.member):
        ways.append(Choice(turn.tr("Draw one up"), f"{COMMAND} {NEW}"))
    if not going:
        turn.say(turn.tr("📜 There is no agreement of your organisation at present."), ways)
        return
    lines = [line_text(turn.language, each, turn.today) for each in going[:SHOWN]]
    more = [turn.tr("… and {count} more.", count=len(going) - SHOWN)] if len(going) > SHOWN else []
    turn.say("\n".join([turn.tr("📜 Agreements:"), list_text([*lines, *more])]), ways)


def show_past(turn: Turn, start: int = 0) -> None:
    over = [each for each in theirs.mine(turn) if not _goes_on(turn, each)]
    shown = over[start : start + SHOWN]
    lines = [line_text(turn.language, each, turn.today) for each in shown] or [
        turn.tr("There is nothing more to show.")
    ]
    ways = [Choice(capitalised(title(turn.language, each)), f"{COMMAND} {SEE} {each.id}") for each in shown]
    more = onwards(turn, start, SHOWN, len(over), f"{COMMAND} {PAST}")
    turn.say(list_text(lines), [*ways, *more, theirs.to_all(turn)])


def _goes_on(turn: Turn, one: Agreement) -> bool:
    return one.state in (AgreementState.DRAFT, AgreementState.SIGNED) and not one.is_over(turn.today)


def _way(turn: Turn, one: Agreement) -> Choice:
    waits = theirs.to_sign(turn, one)
    name = capitalised(title(turn.language, one))
    return Choice(turn.tr("To sign: {agreement}", agreement=name) if waits else name, f"{COMMAND} {SEE} {one.id}")


def show(turn: Turn, number: int) -> None:
    """The whole; who signed is named to those who lead a party or drew it up."""
    one = theirs.open_one(turn, number)
    named = takes_part(turn.member, one)
    ways = [*theirs.ways(turn, one), *_paper(turn, one), theirs.to_all(turn)]
    turn.say(card_text(turn.language, one, turn.today, named=named), ways, private=named)


def _paper(turn: Turn, one: Agreement) -> list[Choice]:
    """The paper of it, for who leads or serves a party or whoever drew it up."""
    places = (one.organiser, *(each.place for each in one.standing))
    place = next((each for each in places if may_see_names(turn.member, each)), None)
    if place is None:
        return []
    form = Form(until=one.until if one.is_over(turn.today) else None, one=one.id)
    return [Choice(turn.tr("The paper to sign (Word)"), f"/xuat {form.written(Kind.AGREEMENT)} {place.code}")]
