"""The questions of `/baocao`: which pledge, how far it has come, is that right."""

from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice, Numbering
from domain.errors import UserError
from domain.pledges.goal import Comparator, Goal
from domain.pledges.shares import share
from domain.pledges.states import reached
from domain.understanding.progress import read_progress
from domain.understanding.readings import Ask, How
from handlers.pledges.cards import amount, pledge_card, target_text
from handlers.pledges.my_pledges import reportable
from handlers.talk.answer import Answer
from handlers.talk.menus import marked
from handlers.talk.step import Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo, is_yes
from storage import pledges
from storage.pledges import goal_of
from storage.tables import Pledge

NO_SHARE = (Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.ZERO)
"""Half of "at most five" is nothing anybody means."""

MISSED, FINISHED = "missed", "finished"
SHOWN, MORE = 8, "more"


class ReportDraft(BaseModel):
    """One report on its way: which pledge, what was understood, the words it was said in."""

    pledge_id: int | None = None
    skipped: int = 0  # pledges of the list shown before
    told: str = ""  # an answer given before it was clear which pledge it is about
    how: How | None = None
    done: Decimal | None = None
    words: str = ""
    part: str = ""  # words that told of a part without its number
    missed: bool = False
    doubt: str = ""  # why it is asked again: "lower", "above", "missed" or "finished"
    sure: bool | None = None


class WhichPledge(Step[ReportDraft]):
    """Asked when there are several."""

    slot = "pledge_id"
    hears = True

    def ask(self, turn: Turn, draft: ReportDraft) -> Question:
        found = reportable(turn)
        choices = [Choice(each.content[:60], str(each.id)) for each in found[draft.skipped :][:SHOWN]]
        if len(found) > SHOWN:
            choices.append(Choice(turn.tr("Show more"), MORE))
        return Question(turn.tr("Which pledge do you report on?"), choices)

    def accept(self, turn: Turn, draft: ReportDraft, answer: Answer) -> str | None:
        if answer.choice == MORE:
            draft.skipped = draft.skipped + SHOWN if draft.skipped + SHOWN < len(reportable(turn)) else 0
            return self.name
        if not answer.choice.isdigit():
            raise UserError("Please choose one of the pledges.")
        draft.pledge_id = int(answer.choice)
        draft.how = draft.done = draft.sure = None  # what was said before going back was about another pledge
        draft.doubt, draft.missed, draft.words = "", False, ""
        if draft.told:
            told, draft.told = Answer(text=draft.told), ""
            try:
                HowFar().accept(turn, draft, told)
            except UserError:  # no answer about this pledge: it is asked in full
                draft.how = draft.done = None
        return None


class HowFar(Step[ReportDraft]):
    """The amount so far, or done, or not to be done."""

    slot = "how"

    def ask(self, turn: Turn, draft: ReportDraft) -> Question:
        pledge = pledge_of(turn, draft)
        goal = goal_of(pledge)
        if goal:
            example = _example(turn, goal)
            asked = turn.tr("How much is done so far? Type the total, for example: {example}", example=example)
        else:
            asked = turn.tr("How far is it?")
        choices = (
            Choice(turn.tr("It is done"), How.FINISHED),
            Choice(turn.tr("It will not be achieved"), MISSED),
            Choice(turn.tr("Not done yet, going on"), How.UNFINISHED),
        )
        text = f"{pledge_card(turn, pledge)}\n\n{asked}"
        numbering = Numbering.LETTERS if goal else Numbering.DIGITS
        if draft.part:
            doubt = UserError("I understand that a part is done: “{words}”.", words=draft.part)
            return Question(asked, choices, numbering, doubt=doubt)
        return Question(text, choices, numbering)

    def accept(self, turn: Turn, draft: ReportDraft, answer: Answer) -> str | None:
        pledge = pledge_of(turn, draft)
        goal, last = goal_of(pledge), Decimal(pledge.done) if pledge.done else None
        said = ". ".join(part for part in (draft.part, answer.text or answer.choice) if part)
        draft.words, draft.doubt, draft.sure = said[:500], "", None
        draft.missed, draft.done = answer.choice == MISSED, None
        if answer.choice:
            draft.how = How.UNFINISHED if draft.missed else How(answer.choice)
            draft.doubt = answer.choice if answer.choice in (MISSED, FINISHED) else ""
            return None
        target = goal.value if goal else None
        reading = read_progress(answer.text, goal.unit if goal else "", last, target, pledge.content)
        if Ask.GOAL in reading.asks and reading.how is How.UNFINISHED and not draft.part:
            draft.part = answer.text[:200]
            return self.name
        if reading.how is None:
            raise _not_understood(goal)
        if reading.how is How.PERCENT and goal and goal.comparator in NO_SHARE and not goal.unit.startswith("%"):
            raise _not_understood(goal)
        draft.how, draft.done = reading.how, _total(reading.how, reading.done, reading.of, goal, last)
        if reading.of is not None and goal and reading.of != goal.value and not goal.unit.startswith("%"):
            raise UserError("Your target is {target}, not {of}. How much is done?", target=goal.value, of=reading.of)
        draft.doubt = _doubt(reading.asks, draft, goal)
        return None


def _doubt(asks: tuple[Ask, ...], draft: ReportDraft, goal: Goal | None) -> str:
    """What has to be read back: a total that falls or is above the target, and whatever would close the pledge."""
    for ask in asks:
        if ask is Ask.LOWER or (ask is Ask.ABOVE and _is_above(goal, draft.done)):
            return ask.value
    closes = draft.how is How.FINISHED or (goal is not None and draft.done is not None and reached(goal, draft.done))
    return FINISHED if closes else ""


class Sure(YesOrNo[ReportDraft]):
    """Asked when the total is lower than last time or above the target, or when giving up would close the pledge."""

    slot = "sure"

    def wanted(self, turn: Turn, draft: ReportDraft) -> bool:
        return bool(draft.doubt)

    def labels(self, draft: ReportDraft) -> tuple[str, str]:
        if draft.doubt == FINISHED:
            return marked("Yes, all of it is done"), marked("No, not all of it yet")
        no = marked("No, I go on") if draft.doubt == MISSED else marked("No, type it again")
        return marked("Yes, it is right"), no

    def words(self, turn: Turn, draft: ReportDraft) -> str:
        pledge = pledge_of(turn, draft)
        if draft.doubt == MISSED:
            return turn.tr("“{content}” will be closed as not achieved. Shall I note it so?", content=pledge.content)
        goal = goal_of(pledge)
        if draft.doubt == FINISHED:
            target = target_text(turn, goal, pledge.milestone)
            return turn.tr("“{content}”: is the whole done ({target})?", content=pledge.content, target=target)
        unit = goal.unit if goal else ""
        now, before = (amount(turn, each, unit) for each in (draft.done or Decimal(0), Decimal(pledge.done or 0)))
        if draft.doubt == Ask.LOWER:
            return turn.tr("Last time it was {before}, now {now}. Is the new total right?", before=before, now=now)
        return turn.tr("{now} is more than the target. Is the total right?", now=now)

    def accept(self, turn: Turn, draft: ReportDraft, answer: Answer) -> str | None:
        if is_yes(answer):
            draft.sure = True
            return None
        draft.how, draft.done, draft.doubt, draft.missed = None, None, "", False
        return HowFar().name


def _total(
    how: How, done: Decimal | None, of: Decimal | None, goal: Goal | None, last: Decimal | None
) -> Decimal | None:
    """The new total an answer means: added to the last one, or a share of the target."""
    if how is How.ADDED and done is not None:
        return (last or Decimal(0)) + done
    if how is How.PERCENT and done is not None and goal and not goal.unit.startswith("%"):
        part = share(goal, done)
        if part is None:
            raise UserError(
                "{percent}% of {value} {unit} is no whole number. How many are done? Please type the number.",
                percent=done,
                value=goal.value,
                unit=goal.unit,
            )
        return part
    return done


def _is_above(goal: Goal | None, done: Decimal | None) -> bool:
    """Whether a total is beyond what was meant: inside a range, and beyond "more than", it is what was pledged."""
    if goal is None or done is None or goal.comparator is Comparator.MORE_THAN:
        return False
    return done > (goal.upper or goal.value)


def _not_understood(goal: Goal | None) -> UserError:
    if goal and goal.unit.startswith("đồng"):
        return UserError("I did not understand the sum. Please type it with its unit, for example: 45 triệu.")
    return UserError("I did not understand how far it is. Please type a number, or choose below.")


def _example(turn: Turn, goal: Goal) -> str:
    return amount(turn, (goal.value / 2).to_integral_value() or goal.value, goal.unit)


def pledge_of(turn: Turn, draft: ReportDraft) -> Pledge:
    """The pledge reported on, with nobody else changing it until the commit."""
    pledge = pledges.for_change(turn.session, draft.pledge_id or 0)  # two secretaries may add to it at once
    if pledge is None:
        raise UserError("That pledge is not there any more. See yours with /camket.")
    return pledge
