"""`/chidao`: what was said to one's organisation and what one said to those below, each with what may be done."""

from collections.abc import Sequence
from datetime import timedelta

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.instructing.instruction import (
    Instruction,
    Standing,
    may_answer,
    may_read,
    may_withdraw,
)
from domain.permissions import may_see_names, reported_places
from domain.understanding.movement.instruction_asked import Wanted
from handlers.talk import conversation
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from locales.language import Language, marked
from locales.wording.campaigns.instructions import (
    answer_line,
    group_text,
    line_text,
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
WITHDRAW_ALL, WHO, AGAIN, MEMBERS = "thuhet", "ai", "lai", "dangvien"
VERBS = (SEE, ANSWER, ANSWER_BACK, WITHDRAW, SEND_BACK, WITHDRAW_ALL, WHO, AGAIN, MEMBERS)
SHOWN, ON_A_PAGE = 5, 6
MOST = 50
LATELY = timedelta(minutes=30)
"""So long "mấy cái còn hạn thì sao" goes on with instructions."""
_WHICH = {
    Wanted.LATE: marked("past their day, without an answer"),
    Wanted.IN_TIME: marked("within their day, without an answer"),
    Wanted.ANSWERED: marked("answered"),
}


def asked(argument: str) -> tuple[str, int, int]:
    said = verb_first(argument, VERBS)
    number, _, start = said.rest.partition(" ")
    return said.verb, row_number(number), row_number(start)


def looked_at(turn: Turn) -> bool:
    """Whether instructions were spoken of a short while ago."""
    return bool(conversation.picked_lately(turn, COMMAND, LATELY)) or bool(offered(turn))


def offered(turn: Turn) -> int:
    """The number of the instruction below which something is typed; 0 where none is."""
    lines = [command_in(wire).split() for _, wire in turn.chat.choices or []]
    numbers = {row_number(words[2]) for words in lines if words[:1] == [COMMAND] and len(words) > 2}
    return numbers.pop() if len(numbers) == 1 else 0


def _of_a_kind(turn: Turn, some: Sequence[Instruction], which: Wanted) -> list[Instruction]:
    waits = [each for each in some if each.standing is Standing.WAITING]
    return {
        Wanted.LATE: [each for each in waits if each.is_overdue(turn.today)],
        Wanted.IN_TIME: [each for each in waits if not each.is_overdue(turn.today)],
        Wanted.ANSWERED: [each for each in some if each.standing is Standing.ANSWERED],
    }.get(which, list(some))


def list_all(turn: Turn, which: Wanted = Wanted.ALL) -> None:
    """The newest that came and that were given, those that wait first; or late ones and the like, each by itself."""
    conversation.pick(turn, COMMAND, which)
    if which not in (Wanted.ALL, Wanted.WAITING):
        _list_some(turn, which)
        return
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


def _list_some(turn: Turn, which: Wanted) -> None:
    own = [place.id for place in reported_places(turn.member)]
    came = instructions.received(turn.session, own, MOST)
    given = [each for some in instructions.given(turn.session, own, MOST) for each in some]
    found = _of_a_kind(turn, [*came, *given], which)
    all_of_them = Choice(turn.tr("All instructions"), COMMAND)
    if not found:
        turn.say(turn.tr("There is no such instruction now: {which}.", which=turn.tr(_WHICH[which])), [all_of_them])
        return
    lines = [line_text(turn.language, each, turn.today) for each in found[:ON_A_PAGE]]
    head = turn.tr("Instructions, {which}: {count}", which=turn.tr(_WHICH[which]), count=len(found))
    ways = [_way_to(turn.language, (each,)) for each in found[:SHOWN]]
    turn.say("\n".join([head, *lines]), [*ways, all_of_them])


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
        raise over(turn, one)
    silent = sum(each.standing is Standing.WAITING for each in ones)
    names = {"silent": silent, "answered": len(ones) - silent}
    lines = [turn.tr("Answered: {answered}; not yet: {silent}.", **names), quoted(one.words, LETTER)]
    page = ones[start : start + ON_A_PAGE]
    lines += [answer_line(turn.language, each, turn.today) for each in page]
    ways = [Choice(each.receiver.name, way(SEE, each)) for each in page if each.answer][:SHOWN]
    ways += onwards(turn, start, ON_A_PAGE, len(ones), way(WHO, one))
    if may_withdraw(turn.member, one) and len(ones) > 1:
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
    if may_answer(turn.member, one):
        ways += ways_to_answer(turn.language, one)
        if one.standing is Standing.ANSWERED:
            ways.append(Choice(turn.tr("A mistake, take the answer back"), way(ANSWER_BACK, one)))
    if may_withdraw(turn.member, one) and one.standing in (Standing.WAITING, Standing.ANSWERED):
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
    if not may_read(turn.member, one):
        raise NotAllowed("An instruction is read by those it comes from and those it goes to.")
    return one


def over(turn: Turn, one: Instruction) -> UserError:
    """Why nothing can be done with it that a button, perhaps an old one, would do."""
    one = instructions.get(turn.session, one.id) or one
    see = (Choice(turn.tr("See it"), way(SEE, one)),)
    if one.standing is Standing.WITHDRAWN:
        return UserError("This is withdrawn already: {giver} waits for no answer any more.", see, giver=one.giver.name)
    if one.standing is Standing.DONE_ANEW:
        return UserError("{unit} has handed in again already: nothing is to be done.", see, unit=one.receiver.name)
    if one.standing is Standing.TAKEN_BACK:
        words = "{unit} has taken this report back itself, so it counts no more."
        return UserError(words, see, unit=one.receiver.name)
    if one.standing is Standing.ANSWERED:
        return UserError("This is answered already.", see)
    return UserError("There is no answer to take back.", see)
