"""Send a report back with a reason, or tell an organisation below what to do: read back, sent, and withdrawn again."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from domain.campaigns.orders import day_alone
from domain.campaigns.rounds import Round
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.instructing.instruction import Instruction, Standing, instructs_for, sends_back_for
from domain.roles import Place
from domain.understanding.movement.instruction_asked import asks_more_time, day_said
from domain.understanding.movement.instruction_said import added
from handlers.figures.named import starting_places
from handlers.instructing import members_too, shown
from handlers.instructing.receivers import MOST, InstructionDraft, Receiver
from handlers.letters.words import AskForWords, SendIt, with_another_hour
from handlers.rounds.asked import by_number
from handlers.rounds.telling import tell
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.campaigns.instructions import anew_text, due_text, units_text, ways_to_answer, whole_text
from locales.wording.campaigns.rounds import name_text
from locales.wording.letters import LETTER
from locales.wording.people import some_of
from locales.wording.quotation import quoted
from storage import organisations
from storage.rounds import days, instructions, plans, reports


def send_back(turn: Turn, report_id: int, words: str = "", due_on: date | None = None) -> None:
    """Begin to send a report back; raises a UserError where it does not stand or is sent back already."""
    draft = InstructionDraft(receivers=[by_number.of_number(turn, report_id)[1].id], report_id=report_id)
    _require_standing(turn, draft)
    draft.words, draft.due_on = words[:LETTER] or None, due_on
    give_instruction.begin(turn, draft)


def instruct(
    turn: Turn, receivers: Sequence[Place], words: str = "", due_on: date | None = None, owed: Round | None = None
) -> None:
    """Begin to tell organisations what to do; `owed`: the round whose report they have not handed in."""
    if len(receivers) > instructions.MOST:
        raise UserError("At most {most} organisations are told at once.", most=instructions.MOST)
    draft = InstructionDraft(receivers=[each.id for each in receivers] or None, due_on=due_on)
    draft.words = words[:LETTER] or None
    if owed is not None:
        draft.plan_id, draft.last = owed.plan.id, owed.last
    give_instruction.begin(turn, draft)


def instead(turn: Turn, number: int, due_on: date | None, *, alone: bool = False) -> None:
    """Begin to say the same, `alone` to this one unit; raises where it is not theirs to say, or waits for no answer."""
    one = shown.readable(turn, number)
    told = [one] if alone else instructions.together(turn.session, number)
    waiting = [each for each in told if each.standing is Standing.WAITING]
    if not waiting:
        raise shown.over(turn, one)
    draft = InstructionDraft(receivers=[each.receiver.id for each in waiting], words=one.words, due_on=due_on)
    draft.report_id, draft.instead_of = one.report_id, number
    give_instruction.begin(turn, draft)


def _require_standing(turn: Turn, draft: InstructionDraft) -> None:
    """Raise where it is not theirs to send back, does not stand, or is sent back; nobody else does it in between."""
    _places(turn, draft)
    if draft.report_id is None:
        return
    by_number.require_standing(turn, *by_number.of_number(turn, draft.report_id))
    before = instructions.sending_back(turn.session, draft.report_id)
    if before is not None and before.id != draft.instead_of:
        raise UserError("This report is sent back already.", (Choice(turn.tr("See it"), shown.way(shown.SEE, before)),))


class WhatToDo(AskForWords[InstructionDraft]):
    def ask(self, turn: Turn, draft: InstructionDraft) -> Question:
        receiver = _unit(turn, _places(turn, draft)[1])
        if draft.report_id is not None:
            return Question(turn.tr("Why is the report of {unit} sent back? What is missing?", unit=receiver))
        asked = turn.tr("What shall {unit} do?", unit=receiver)
        return Question("\n".join([*_owed(turn, draft), asked]))


class ReadInstructionBack(SendIt[InstructionDraft]):
    def words(self, turn: Turn, draft: InstructionDraft) -> str:
        giver, receivers = _places(turn, draft)
        names = {"giver": giver.name, "receiver": _unit(turn, receivers)}
        said = turn.tr("I tell {receiver} in the name of {giver}. Is that right?", **names)
        if draft.report_id is not None:
            names["round"] = _called(turn, draft)
            said = turn.tr("I send {round} of {receiver} back in the name of {giver}. Is that right?", **names)
        lines = [said, *_owed(turn, draft), quoted(draft.words or "", LETTER), *due_text(turn.language, draft.due_on)]
        if draft.instead_of is not None:
            lines.append(turn.tr("It takes the place of what was said before."))
        if draft.members_too:
            lines.append(members_too.line(turn, receivers))
        return "\n".join(lines)

    def accept(self, turn: Turn, draft: InstructionDraft, answer: Answer) -> str | None:
        due_on = day_said(answer.text, turn.today) if not answer.choice and asks_more_time(answer.text) else None
        wider = None if answer.choice or draft.report_id else members_too.wished(answer.text)
        if due_on is None and wider is None:
            return super().accept(turn, draft, answer)
        if wider:
            members_too.require_few(turn, _places(turn, draft)[1])
        draft.due_on, draft.members_too = due_on or draft.due_on, draft.members_too if wider is None else wider
        return self.name


def _unit(turn: Turn, receivers: Sequence[Place]) -> str:
    return units_text(turn.language, [each.name for each in receivers])


def _owed(turn: Turn, draft: InstructionDraft) -> list[str]:
    """Say for which round these have not handed in, where they are told as those."""
    plan = plans.plan_of(turn.session, draft.plan_id) if draft.plan_id else None
    one = days.of_last(turn.session, plan, draft.last) if plan and draft.last else None
    return [turn.tr("They have not handed in: {round}.", round=name_text(turn.language, one))] if one else []


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
    _require_standing(turn, draft)
    _withdraw_before(turn, draft)
    give = partial(instructions.give, turn.session, giver.id, due_on=draft.due_on, report_id=draft.report_id)
    given = [give(each.id, draft.words or "", turn.stamp) for each in receivers]
    ones, called = [shown.readable(turn, number) for number in given], _called(turn, draft)
    unreached = [each.receiver.name for each in ones if not _told(turn, each, called, draft)]
    more = members_too.tell(turn, ones) if draft.members_too else []
    if len(ones) == 1:
        _say_sent(turn, ones[0], more, reached=not unreached)
        return
    lines = [turn.tr("✅ Sent to {unit}. Each answers for itself.", unit=_unit(turn, receivers))]
    if unreached:
        names = some_of(turn.language, unreached, MOST)
        lines.append(turn.tr("Nobody can be written to here of: {names}; please speak with them.", names=names))
    who = Choice(turn.tr("Who has answered"), shown.way(shown.WHO, ones[0]))
    turn.say("\n".join([*lines, *more]), (who, shown.to_withdraw_all(turn.language, ones[0])))


def _withdraw_before(turn: Turn, draft: InstructionDraft) -> None:
    """What this comes in place of holds no more; who was told hears it with the new one."""
    if draft.instead_of is None:
        return
    for each in instructions.together(turn.session, draft.instead_of):
        if each.receiver.id in (draft.receivers or []):
            instructions.withdraw(turn.session, each, turn.stamp)


def _told(turn: Turn, one: Instruction, called: str, draft: InstructionDraft) -> int:
    return tell(
        turn,
        [one.receiver.id],
        lambda speak: anew_text(speak, one, called) if draft.instead_of else whole_text(speak, one, called),
        f"instruction:{one.id}",
        partial(ways_to_answer, one=one),
    )


def _say_sent(turn: Turn, one: Instruction, more: Sequence[str], *, reached: bool) -> None:
    sent = marked("✅ Sent to {unit}, which is to answer. I tell you when it does.")
    kept = marked("✅ Kept. Nobody of {unit} can be written to here; please speak with them.")
    text = "\n".join([turn.tr(sent if reached else kept, unit=one.receiver.name), *more])
    turn.say(text, (shown.to_withdraw(turn.language, one), Choice(turn.tr("Instructions"), shown.COMMAND)))


def _corrected(turn: Turn, draft: InstructionDraft, _step: str) -> tuple[str, str | None]:
    """ "Đổi lại 8g, còn lại giữ y", "à tới 17 thôi": another hour in the words, another day to do it by."""
    more = added(draft.words or "", turn.text, turn.today)
    words = more[0] if more else with_another_hour(draft.words or "", turn.text)
    day = more[1] if more else draft.due_on and day_alone(turn.text, turn.today)
    draft.words, draft.due_on = words or draft.words, day or draft.due_on
    return turn.tr("Now it reads:") if words or day else "", None


give_instruction = Dialogue(
    "give_instruction",
    marked("an instruction to those below"),
    InstructionDraft,
    [Receiver(), WhatToDo(), ReadInstructionBack()],
    _finish,
    _allowed,
    about="words",
    corrected=_corrected,
)
