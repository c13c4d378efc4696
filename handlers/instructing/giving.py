"""Send a report back with a reason, or tell an organisation below what to do: read back, sent, and withdrawn again."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.papers.instructions import Instruction, instructs_for, sends_back_for
from domain.roles import Place
from handlers.figures.named import named, starting_places
from handlers.instructing import shown
from handlers.letters.words import AskForWords, SendIt
from handlers.rounds.telling import tell
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.campaigns.instructions import due_text, many_text, ways_to_answer, whole_text, withdrawn_text
from locales.wording.campaigns.rounds import name_text
from locales.wording.letters import LETTER
from locales.wording.people import some_of
from locales.wording.quotation import quoted
from storage import organisations
from storage.rounds import instructions, reports

MOST = 8


class InstructionDraft(BaseModel):
    """`report_id`: the report that is sent back by it."""

    receivers: list[int] | None = None
    report_id: int | None = None
    words: str | None = None
    due_on: date | None = None
    confirmed: bool | None = None


def send_back(turn: Turn, report_id: int, words: str = "", due_on: date | None = None) -> None:
    """Begin to send a report back; raises a UserError where it does not stand or is sent back already."""
    found = reports.standing(turn.session, report_id)
    if found is None:
        raise UserError("It has been taken back already.")
    if (before := instructions.sending_back(turn.session, report_id)) is not None:
        raise UserError("This report is sent back already.", (Choice(turn.tr("See it"), shown.way(shown.SEE, before)),))
    draft = InstructionDraft(receivers=[found.organisation_id], report_id=report_id)
    draft.words, draft.due_on = words[:LETTER] or None, due_on
    give_instruction.begin(turn, draft)


def instruct(turn: Turn, receivers: Sequence[Place], words: str = "", due_on: date | None = None) -> None:
    if len(receivers) > instructions.MOST:
        raise UserError("At most {most} organisations are told at once.", most=instructions.MOST)
    numbers = [each.id for each in receivers] or None
    give_instruction.begin(turn, InstructionDraft(receivers=numbers, words=words[:LETTER] or None, due_on=due_on))


class Receiver(Step[InstructionDraft]):
    slot = "receivers"
    wants = Wants.NAME
    hears = True

    def ask(self, turn: Turn, draft: InstructionDraft) -> Question:
        units = _below(turn)[:MOST]
        text = turn.tr("For which organisation is the instruction? Please choose, or type its name.")
        return Question(text, [Choice(each.name, str(each.id)) for each in units])

    def accept(self, turn: Turn, draft: InstructionDraft, answer: Answer) -> None:
        paths = [each.path for each in starting_places(turn)]
        found = next((each for each in _below(turn) if str(each.id) == answer.choice), None)
        found = found or (named(turn, answer.text, paths) if answer.text else None)
        if found is None or instructs_for(turn.member, found) is None:
            raise UserError("No organisation below yours is called so.")
        draft.receivers = [found.id]


def _below(turn: Turn) -> list[Place]:
    own = [each.id for each in starting_places(turn)]
    return [place for number in own[:1] for place in organisations.children(turn.session, number)]


class WhatToDo(AskForWords[InstructionDraft]):
    def ask(self, turn: Turn, draft: InstructionDraft) -> Question:
        receiver = _unit(turn, _places(turn, draft)[1])
        if draft.report_id is not None:
            return Question(turn.tr("Why is the report of {unit} sent back? What is missing?", unit=receiver))
        return Question(turn.tr("What shall {unit} do?", unit=receiver))


class ReadInstructionBack(SendIt[InstructionDraft]):
    def words(self, turn: Turn, draft: InstructionDraft) -> str:
        giver, receivers = _places(turn, draft)
        names = {"giver": giver.name, "receiver": _unit(turn, receivers)}
        said = turn.tr("I tell {receiver} in the name of {giver}. Is that right?", **names)
        if draft.report_id is not None:
            called = _called(turn, draft)
            said = turn.tr(
                "I send {round} of {receiver} back in the name of {giver}. Is that right?", **names, round=called
            )
        return "\n".join([said, quoted(draft.words or "", LETTER), *due_text(turn.language, draft.due_on)])


def _unit(turn: Turn, receivers: Sequence[Place]) -> str:
    """Name who is told: "3 đơn vị (Chi bộ ấp 1, Chi bộ ấp 2, Chi bộ ấp 3)"."""
    names = [each.name for each in receivers]
    if len(names) == 1:
        return names[0]
    return f"{many_text(turn.language, len(names))} ({some_of(turn.language, names, MOST)})"


def _called(turn: Turn, draft: InstructionDraft) -> str:
    of = reports.round_of(turn.session, draft.report_id) if draft.report_id else None
    return name_text(turn.language, of) if of else ""


def _places(turn: Turn, draft: InstructionDraft) -> tuple[Place, list[Place]]:
    """Who says it and to whom; raises NotAllowed where that is not theirs to say."""
    numbers = draft.receivers or []
    receivers = list(organisations.by_ids(turn.session, numbers).values())
    by = sends_back_for if draft.report_id is not None else instructs_for
    givers = {giver.id: giver for each in receivers if (giver := by(turn.member, each))}
    giver = next(iter(givers.values()), None)
    if giver is None or len(givers) != 1 or len(receivers) != len(numbers):
        raise NotAllowed("Reports are sent back by those who lead or serve the level above, which alone instructs.")
    return giver, receivers


def _allowed(turn: Turn, draft: InstructionDraft) -> None:
    if draft.receivers is not None:
        _places(turn, draft)
    elif not any(place.has_branches for place in starting_places(turn)):
        raise NotAllowed("Reports are sent back by those who lead or serve the level above, which alone instructs.")


def _finish(turn: Turn, draft: InstructionDraft) -> None:
    giver, receivers = _places(turn, draft)
    if draft.report_id is not None and (
        reports.standing(turn.session, draft.report_id) is None
        or instructions.sending_back(turn.session, draft.report_id) is not None
    ):
        raise UserError("This report does not stand any more, or is sent back already.")
    give = partial(instructions.give, turn.session, giver.id, due_on=draft.due_on, report_id=draft.report_id)
    given = [give(each.id, draft.words or "", turn.stamp) for each in receivers]
    ones, called = [shown.readable(turn, number) for number in given], _called(turn, draft)
    unreached = [each.receiver.name for each in ones if not _told(turn, each, called)]
    if len(ones) == 1:
        _say_sent(turn, ones[0], reached=not unreached)
        return
    lines = [turn.tr("✅ Sent to {unit}. Each answers for itself.", unit=_unit(turn, receivers))]
    if unreached:
        names = some_of(turn.language, unreached, MOST)
        lines.append(turn.tr("Nobody can be written to here of: {names}; please speak with them.", names=names))
    who = Choice(turn.tr("Who has answered"), shown.way(shown.WHO, ones[0]))
    turn.say("\n".join(lines), (who, shown.to_withdraw_all(turn.language, ones[0])))


def _told(turn: Turn, one: Instruction, called: str) -> int:
    return tell(
        turn,
        [one.receiver.id],
        lambda speak: whole_text(speak, one, called),
        f"instruction:{one.id}",
        partial(ways_to_answer, one=one),
    )


def _say_sent(turn: Turn, one: Instruction, *, reached: bool) -> None:
    unit = one.receiver.name
    text = turn.tr("✅ Sent to {unit}, which is to answer. I tell you when it does.", unit=unit)
    if not reached:
        text = turn.tr("✅ Kept. Nobody of {unit} can be written to here; please speak with them.", unit=unit)
    turn.say(text, (shown.to_withdraw(turn.language, one), Choice(turn.tr("Instructions"), shown.COMMAND)))


def withdraw(turn: Turn, number: int) -> None:
    """It was a mistake: the organisation is told, and a report that was sent back stands as it was."""
    one = shown.readable(turn, number)
    if not shown.may_withdraw(turn, one):
        raise NotAllowed("An instruction is withdrawn by those who may give it.")
    if not instructions.withdraw(turn.session, one, turn.stamp):
        raise UserError("It is withdrawn already.")
    tell(turn, [one.receiver.id], partial(_withdrawn, one=one), f"instruction withdrawn:{number}")
    turn.say(turn.tr("Withdrawn; {unit} is told.", unit=one.receiver.name))


def withdraw_all(turn: Turn, number: int) -> None:
    """All that were told the same at once: each organisation is told."""
    one = shown.readable(turn, number)
    if not shown.may_withdraw(turn, one):
        raise NotAllowed("An instruction is withdrawn by those who may give it.")
    ones = [each for each in instructions.together(turn.session, number) if shown.may_withdraw(turn, each)]
    gone = [each for each in ones if instructions.withdraw(turn.session, each, turn.stamp)]
    if not gone:
        raise UserError("It is withdrawn already.")
    for each in gone:
        tell(turn, [each.receiver.id], partial(_withdrawn, one=each), f"instruction withdrawn:{each.id}")
    turn.say(turn.tr("Withdrawn; {unit} is told.", unit=_unit(turn, [each.receiver for each in gone])))


def _withdrawn(speak: Language, one: Instruction) -> str:
    return f"{withdrawn_text(speak, one)}\n{quoted(one.words, LETTER)}"


give_instruction = Dialogue(
    "give_instruction",
    marked("an instruction to those below"),
    InstructionDraft,
    [Receiver(), WhatToDo(), ReadInstructionBack()],
    _finish,
    _allowed,
    about="words",
)
