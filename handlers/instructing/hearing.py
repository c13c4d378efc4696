"""`/chidao` and its words: "trả lại báo cáo của ấp 2 vì …", "chỉ đạo ấp 2 nộp lại trước thứ sáu", "trả lời chỉ đạo"."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from domain.errors import UserError
from domain.instructing.instruction import Standing, instructs_for, may_withdraw, sends_back_for
from domain.permissions import has_summaries, reported_places
from domain.roles import Place
from domain.understanding.movement import instruction_asked as asked
from domain.understanding.movement import instruction_said as said
from domain.understanding.movement.closing_said import keeps_and_returns
from domain.understanding.text.words import fold
from handlers.figures.named import named, starting_places
from handlers.instructing import answering, giving, members_too, receivers, shown, spoken_of, withdrawing
from handlers.letters.leaders import to_leaders
from handlers.letters.leaders.below import below, writes_below
from handlers.rounds import handing_in
from handlers.talk.turn import Turn
from storage.rounds import instructions, reports


def command(turn: Turn, argument: str) -> None:
    verb, number, start = shown.asked(argument)
    does: dict[str, Callable[[Turn, int], None]] = {
        shown.SEE: shown.show,
        shown.ANSWER: answering.begin,
        shown.ANSWER_BACK: answering.take_back,
        shown.WITHDRAW: withdrawing.withdraw,
        shown.SEND_BACK: giving.send_back,
        shown.WITHDRAW_ALL: withdrawing.withdraw_all,
        shown.AGAIN: spoken_of.say_again,
        shown.MEMBERS: members_too.send,
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
    if spoken_of.asked(turn) or members_too.heard(turn):
        return True
    if (unit := spoken_of.adds_to_a_return(turn)) is not None and sends_back_for(turn.member, unit):
        send_back(turn, unit)
        return True
    if said.acknowledges(turn.text) and (number := waiting(turn)):
        answering.begin(turn, number, turn.text)
        return True
    below_a_list = shown.looked_at(turn)
    if said.asks(turn.text) or asked.asks_how_it_stands(turn.text) or (below_a_list and asked.goes_on(turn.text)):
        shown.list_all(turn, asked.which(turn.text))
        return True
    if below_a_list and asked.asks_whether_seen(turn.text):
        shown.list_all(turn)
        turn.say_first(turn.tr("Who has opened an answer is not kept; what is decided on it stands here."))
        return True
    if asked.asks_more_time(turn.text) and _more_time(turn):
        return True
    if (words := said.answers(turn.text)) is not None and _answers(turn, words):
        return True
    if said.hands_in_again(turn.text) and (number := _sent_back(turn)):
        handing_in.correct(turn, number)
        return True
    if (both := keeps_and_returns(turn.text)) is not None and _keeps_and_returns(turn, *both):
        return True
    unit = _unit(turn)
    if said.withdraws(turn.text):
        return _withdraws(turn, unit)
    if unit is not None and said.sends_back(turn.text) and sends_back_for(turn.member, unit):
        send_back(turn, unit)
        return True
    return _instructs(turn, unit)


def _keeps_and_returns(turn: Turn, kept: str, back: str) -> bool:
    """Whether the report of one unit is kept as it is and that of another sent back: each by its own name."""
    paths = [place.path for place in starting_places(turn)]
    keeps, returns = (named(turn, each, paths) for each in (kept, back))
    if keeps is None or returns is None or keeps == returns or not sends_back_for(turn.member, returns):
        return False
    newest = reports.newest_of(turn.session, [keeps.id])
    words = turn.tr("The report of {unit} stands: what is not sent back counts as received.", unit=keeps.name)
    if newest is None:
        words = turn.tr("{unit} has not handed in a report yet, so there is none to receive.", unit=keeps.name)
    try:
        send_back(turn, returns)
    except UserError as error:
        turn.say(turn.tr(error.message, **error.values), error.choices)
    turn.say_first(words)
    return True


def _more_time(turn: Turn) -> bool:
    """Whether an instruction spoken of is to be done until another day: then it is read back so."""
    number = shown.offered(turn)
    if not number and re.search(r"\bchi dao\b", fold(turn.text)):
        unit, own = _unit(turn), [place.id for place in reported_places(turn.member)]
        given = (each for some in instructions.given(turn.session, own, 20) for each in some)
        number = next((each.id for each in given if unit is None or each.receiver.id == unit.id), 0)
    due_on = asked.day_said(turn.text, turn.today)
    one = instructions.get(turn.session, number) if number else None
    if due_on is None or one is None or not may_withdraw(turn.member, one):
        return False
    giving.instead(turn, number, due_on)
    return True


def _answers(turn: Turn, words: str) -> bool:
    """Whether an answer is given; without the word itself only below instructions, or where one waits."""
    own = waiting(turn)
    if own:
        answering.begin(turn, own, words)
        return True
    if not (asked.names_instruction(turn.text) or shown.looked_at(turn)):
        return False
    shown.list_all(turn)
    turn.say_first(turn.tr("No instruction waits for your answer."))
    return True


def _unit(turn: Turn) -> Place | None:
    return named(turn, turn.text, [place.path for place in starting_places(turn)])


def waiting(turn: Turn) -> int:
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


def send_back(turn: Turn, unit: Place) -> None:
    newest = reports.newest_of(turn.session, [unit.id])
    if newest is None:
        raise spoken_of.nothing_to_return(turn, unit)
    giving.send_back(turn, newest, *_reason(turn, unit))


def _reason(turn: Turn, unit: Place) -> tuple[str, date | None]:
    found = said.read(turn.text, unit.name, turn.today)
    return found.reason, found.due_on


def _instructs(turn: Turn, unit: Place | None) -> bool:
    if not said.instructs(turn.text) or not any(place.has_branches for place in starting_places(turn)):
        return False
    instruct(turn, unit)
    return True


def _as_a_letter(turn: Turn, unit: Place) -> bool:
    """Whether staff, who instruct nobody, can pass it on to those who lead the unit: as a letter, in their own name."""
    above = writes_below(turn.member)
    if above is None or instructs_for(turn.member, unit) or unit not in [each.place for each in below(turn, above)]:
        return False
    found = said.read(turn.text, unit.name, turn.today)
    to_leaders.begin(turn, above, [unit], said.as_directed(turn.text, unit.name) or found.words)
    turn.say_first(
        turn.tr("Instructions are given by those who lead. I can pass these words on as a letter with your name on it.")
    )
    return True


def instruct(turn: Turn, unit: Place | None) -> None:
    """Begin to tell the unit that is named, several or all what to do."""
    if unit is not None and not said.is_for_many(turn.text) and _as_a_letter(turn, unit):
        return
    if said.is_for_many(turn.text):
        found = said.read(turn.text, "", turn.today)
        units, owed = receivers.many(turn)
        if said.count_said(turn.text) not in (None, len(units)):
            units = []  # it is asked which of them
        giving.instruct(turn, units, found.words, found.due_on, owed)
        return
    if len(several := receivers.named_behind(turn, turn.text)) > 1:
        found = said.read(said.spelled_out(turn.text), several[-1].name, turn.today)
        giving.instruct(turn, several, found.words, found.due_on)
        return
    found = said.read(turn.text, unit.name if unit else "", turn.today)
    newest = reports.newest_of(turn.session, [unit.id]) if unit and found.again else None
    if newest is not None and instructions.sending_back(turn.session, newest) is None:
        giving.send_back(turn, newest, found.words, found.due_on)
    else:
        giving.instruct(turn, [unit] if unit else [], found.words, found.due_on)
