"""`/chidao` and its words: "trả lại báo cáo của ấp 2 vì …", "chỉ đạo ấp 2 nộp lại trước thứ sáu", "trả lời chỉ đạo"."""

from collections.abc import Callable
from datetime import date
from functools import partial

from domain.chat import Choice
from domain.errors import UserError
from domain.papers.instructions import Standing, instructs_for, sends_back_for
from domain.permissions import has_summaries, reported_places
from domain.roles import Place
from domain.understanding.movement import instruction_said as said
from handlers.figures.named import by_name, lowest, named, starting_places
from handlers.instructing import answering, giving, shown
from handlers.rounds import handing_in
from handlers.rounds.asked.which import names_one, round_said
from handlers.rounds.round_list import recent
from handlers.talk.turn import Turn
from storage import organisations
from storage.rounds import instructions, reports


def command(turn: Turn, argument: str) -> None:
    verb, number, start = shown.asked(argument)
    does: dict[str, Callable[[Turn, int], None]] = {
        shown.SEE: shown.show,
        shown.ANSWER: answering.begin,
        shown.ANSWER_BACK: answering.take_back,
        shown.WITHDRAW: giving.withdraw,
        shown.SEND_BACK: giving.send_back,
        shown.WITHDRAW_ALL: giving.withdraw_all,
        shown.WHO: partial(shown.show_answers, start=start),
    }
    if verb and number:
        does[verb](turn, number)
    else:
        shown.list_all(turn)


def heard(turn: Turn) -> bool:
    """Whether a report is sent back, or an instruction given, answered, withdrawn or asked after."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member) or not turn.text:
        return False
    if said.asks(turn.text):
        shown.list_all(turn)
        return True
    if (words := said.answers(turn.text)) is not None:
        if own := _waiting(turn):
            answering.begin(turn, own, words)
        else:
            shown.list_all(turn)
            turn.say_first(turn.tr("No instruction waits for your answer."))
        return True
    if said.hands_in_again(turn.text) and (number := _sent_back(turn)):
        handing_in.correct(turn, number)
        return True
    unit = _unit(turn)
    if said.withdraws(turn.text):
        return _withdraws(turn, unit)
    if unit is not None and said.sends_back(turn.text) and sends_back_for(turn.member, unit):
        _send_back(turn, unit)
        return True
    return _instructs(turn, unit)


def _unit(turn: Turn) -> Place | None:
    return named(turn, turn.text, [place.path for place in starting_places(turn)])


def _waiting(turn: Turn) -> int:
    """The number of the newest instruction that waits for this person's answer; 0 where none does."""
    own = [place.id for place in reported_places(turn.member)]
    found = instructions.received(turn.session, own, shown.SHOWN)
    return next((each.id for each in found if each.standing is Standing.WAITING), 0)


def _sent_back(turn: Turn) -> int:
    """The report of this person's organisation that was sent back and stands; 0 where none does."""
    own = [place.id for place in reported_places(turn.member)]
    found = instructions.received(turn.session, own, shown.SHOWN)
    open_ones = (Standing.WAITING, Standing.ANSWERED)
    return next((each.report_id for each in found if each.report_id and each.standing in open_ones), 0)


def _withdraws(turn: Turn, unit: Place | None) -> bool:
    """What was said last to a unit is shown, with the way to withdraw it."""
    own = [place.id for place in reported_places(turn.member)]
    for some in instructions.given(turn.session, own, 20):
        of_unit = [each for each in some if unit is None or each.receiver.id == unit.id]
        if of_unit:
            (shown.show if unit or len(some) == 1 else shown.show_answers)(turn, of_unit[0].id)
            return True
    return False


def _send_back(turn: Turn, unit: Place) -> None:
    newest = reports.newest_of(turn.session, [unit.id])
    if newest is None:
        rounds = (Choice(turn.tr("The rounds of reports"), "/kybaocao"),)
        raise UserError("{unit} has not handed in a report: there is nothing to send back.", rounds, unit=unit.name)
    giving.send_back(turn, newest, *_reason(turn, unit))


def _reason(turn: Turn, unit: Place) -> tuple[str, date | None]:
    found = said.read(turn.text, unit.name, turn.today)
    return found.reason, found.due_on


def _several(turn: Turn) -> list[Place]:
    """The organisations named one after the other behind the order."""
    text = said.spelled_out(turn.text)
    known = {each.name: each for each in by_name(turn, text, [place.path for place in starting_places(turn)])}
    return lowest(known[name] for name in said.in_front(text, known))


def _many(turn: Turn) -> list[Place]:
    """All directly below, or those below who have not handed in: for the round that is named, else the newest."""
    top = starting_places(turn)[0]
    if not said.is_for_silent(turn.text):
        return organisations.children(turn.session, top.id)
    named = round_said(turn, turn.text, top.path) if names_one(turn.text) else None
    newest = sorted(recent(turn, top.path), key=lambda one: (one.takes_in(turn.today), one.last), reverse=True)
    for one in [named] if named else newest:
        owing = reports.owing(turn.session, top, one, turn.today)
        if missing := [each.place for each in owing if each.is_missing and instructs_for(turn.member, each.place)]:
            return missing
    raise UserError("Nobody below owes a report now.", (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))


def _instructs(turn: Turn, unit: Place | None) -> bool:
    if not said.instructs(turn.text) or not any(place.has_branches for place in starting_places(turn)):
        return False
    if said.is_for_many(turn.text):
        found = said.read(turn.text, "", turn.today)
        giving.instruct(turn, _many(turn), found.words, found.due_on)
        return True
    if len(several := _several(turn)) > 1:
        found = said.read(said.spelled_out(turn.text), several[-1].name, turn.today)
        giving.instruct(turn, several, found.words, found.due_on)
        return True
    found = said.read(turn.text, unit.name if unit else "", turn.today)
    newest = reports.newest_of(turn.session, [unit.id]) if unit and found.again else None
    if newest is not None and instructions.sending_back(turn.session, newest) is None:
        giving.send_back(turn, newest, found.words, found.due_on)
    else:
        giving.instruct(turn, [unit] if unit else [], found.words, found.due_on)
    return True
