"""`/chidao`: what was said to one's organisation and what one said to those below, each with what may be done."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.papers.instructions import Instruction, Standing, instructs_for, sends_back_for
from domain.permissions import may_see_names, reported_places
from handlers.talk.arguments import verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.campaigns.instructions import (
    answer_line,
    group_text,
    many_text,
    stands_text,
    ways_to_answer,
    whole_text,
)
from locales.wording.campaigns.rounds import name_text
from locales.wording.letters import LETTER
from locales.wording.quotation import quoted
from storage.rounds import instructions, reports

COMMAND = "/chidao"
SEE, ANSWER, ANSWER_BACK, WITHDRAW, SEND_BACK = "xem", "dap", "thoidap", "thu", "tra"
WITHDRAW_ALL, WHO = "thuhet", "ai"
VERBS = (SEE, ANSWER, ANSWER_BACK, WITHDRAW, SEND_BACK, WITHDRAW_ALL, WHO)
SHOWN, ON_A_PAGE = 5, 6


def asked(argument: str) -> tuple[str, int, int]:
    said = verb_first(argument, VERBS)
    number, _, start = said.rest.partition(" ")
    return said.verb, _number(number), _number(start)


def _number(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) < 10 else 0


def list_all(turn: Turn) -> None:
    """The newest that came and that were given, those that wait first."""
    own = [place.id for place in reported_places(turn.member)]
    came = [(each,) for each in instructions.received(turn.session, own, SHOWN)]
    newest = sorted((*came, *instructions.given(turn.session, own, SHOWN)), key=lambda some: -some[0].id)
    found = sorted(newest, key=lambda some: all(each.standing is not Standing.WAITING for each in some))[:SHOWN]
    if not found:
        turn.say(turn.tr("No report was sent back and no instruction given here."))
        return
    lines = [group_text(turn.language, some, turn.today) for some in found]
    ways = [_way_to(turn.language, some) for some in found]
    turn.say("\n".join([turn.tr("Instructions and reports sent back:"), *lines]), ways)


def _way_to(speak: Language, some: Sequence[Instruction]) -> Choice:
    name = some[0].receiver.name if len(some) == 1 else many_text(speak, len(some))
    return Choice(f"{name}, {speak.short_date(some[0].day)}", way(SEE if len(some) == 1 else WHO, some[0]))


def show_answers(turn: Turn, number: int, start: int = 0) -> None:
    """Who has answered of all who were told the same, who has not, page by page: those who have not in front."""
    one = readable(turn, number)
    if not may_see_names(turn.member, one.giver):
        show(turn, number)
        return
    ones = sorted(instructions.together(turn.session, number), key=lambda each: each.standing is not Standing.WAITING)
    if not ones:
        raise UserError("It is withdrawn already.")
    silent = sum(each.standing is Standing.WAITING for each in ones)
    names = {"silent": silent, "answered": len(ones) - silent}
    lines = [turn.tr("Answered: {answered}; not yet: {silent}.", **names), quoted(one.words, LETTER)]
    page = ones[start : start + ON_A_PAGE]
    lines += [answer_line(turn.language, each, turn.today) for each in page]
    ways = [Choice(each.receiver.name, way(SEE, each)) for each in page if each.answer][:SHOWN]
    ways += onwards(turn, start, ON_A_PAGE, len(ones), way(WHO, one))
    if may_withdraw(turn, one) and len(ones) > 1:
        ways.append(to_withdraw_all(turn.language, one))
    turn.say("\n".join(lines), ways)


def way(verb: str, one: Instruction) -> str:
    return f"{COMMAND} {verb} {one.id}"


def show(turn: Turn, number: int) -> None:
    one = readable(turn, number)
    text = f"{whole_text(turn.language, one, called(turn, turn.language, one))}\n{stands_text(turn.language, one)}"
    turn.say(text, _ways(turn, one))


def called(turn: Turn, speak: Language, one: Instruction) -> str:
    """The name of the report that is sent back."""
    of = reports.round_of(turn.session, one.report_id) if one.report_id else None
    return name_text(speak, of) if of else ""


def _ways(turn: Turn, one: Instruction) -> list[Choice]:
    ways = []
    if may_see_names(turn.member, one.receiver):
        ways += ways_to_answer(turn.language, one)
        if one.standing is Standing.ANSWERED:
            ways.append(Choice(turn.tr("A mistake, take the answer back"), way(ANSWER_BACK, one)))
    if may_withdraw(turn, one) and one.standing in (Standing.WAITING, Standing.ANSWERED):
        ways.append(to_withdraw(turn.language, one))
    return ways


def to_withdraw(speak: Language, one: Instruction) -> Choice:
    return Choice(speak.tr("Sent by mistake, withdraw it"), way(WITHDRAW, one))


def to_withdraw_all(speak: Language, one: Instruction) -> Choice:
    return Choice(speak.tr("Sent by mistake, withdraw all"), way(WITHDRAW_ALL, one))


def readable(turn: Turn, number: int) -> Instruction:
    """The one of this number, where it came from or went to an organisation of this person."""
    one = instructions.get(turn.session, number)
    if one is None:
        raise UserError("There is no such instruction.", (Choice(turn.tr("Instructions"), COMMAND),))
    if not (may_see_names(turn.member, one.receiver) or may_see_names(turn.member, one.giver)):
        raise NotAllowed("An instruction is read by those it comes from and those it goes to.")
    return one


def may_withdraw(turn: Turn, one: Instruction) -> bool:
    by = sends_back_for if one.report_id is not None else instructs_for
    giver = by(turn.member, one.receiver)
    return giver is not None and giver.id == one.giver.id
