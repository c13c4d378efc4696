"""The questions of `/baocao`: which pledge, how far it has come, is that right."""

from dataclasses import replace
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice, Numbering
from domain.errors import UserError
from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.pledges.progress import exceeds, is_percentage, means_a_share, new_total
from domain.pledges.states import reached
from domain.understanding.readings import Ask, How
from domain.understanding.replies.picks import agreed
from domain.understanding.replies.words import unchanged
from domain.understanding.text.words import composed, fold, tokenised
from handlers.pledges.my_pledges import reportable
from handlers.reporting import told
from handlers.reporting.asking_back import TOTAL, ask_about_loss, not_understood, to_tap
from handlers.reporting.meant import about
from handlers.talk.answer import Answer
from handlers.talk.step import Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo, is_yes
from locales.language import marked
from locales.wording.goals import amount_text
from locales.wording.pledges import pledge_card, pledge_label
from locales.wording.quotation import quoted
from locales.wording.reports import closing_text, finishing_text, heard_text
from storage import pledges

MISSED, FINISHED, HEARD = "missed", "finished", "heard"
SHOWN, MORE = 8, "more"
MANY, _MENU_NUMBERS = 20, ("1", "2", "3")


class ReportDraft(BaseModel):
    """One report on its way: which pledge, what was understood, the words it was said in."""

    pledge_id: int | None = None
    for_id: int | None = None  # the member for whom somebody else enters it
    skipped: int = 0  # pledges of the list shown before
    heard: bool = False  # the answer was no answer to a question, but a sentence that may be about something else
    unsure: bool = False  # whether it reports at all
    told: str = ""  # an answer given before it was clear which pledge it is about
    how: How | None = None
    done: Decimal | None = None
    words: str = ""
    others: list[tuple[int, str]] = []  # what the same sentence told of other pledges, by their numbers
    part: str = ""  # words that told of a part without its number
    likely: list[Decimal] = []  # the totals that the part may mean
    missed: bool = False
    doubt: str = ""  # why it is asked again: "lower", "above", "missed", "finished" or "heard"
    sure: bool | None = None


class WhichPledge(Step[ReportDraft]):
    """Asked when there are several."""

    slot = "pledge_id"
    hears = True

    def ask(self, turn: Turn, draft: ReportDraft) -> Question:
        found = reportable(turn, draft.for_id)
        choices = [Choice(pledge_label(each), str(each.id)) for each in found[draft.skipped :][:SHOWN]]
        if len(found) > SHOWN:
            choices.append(Choice(turn.tr("Show more"), MORE))
        return Question(turn.tr("Which pledge do you report on?"), choices)

    def accept(self, turn: Turn, draft: ReportDraft, answer: Answer) -> str | None:
        if answer.choice == MORE:
            more = draft.skipped + SHOWN < len(reportable(turn, draft.for_id))
            draft.skipped = draft.skipped + SHOWN if more else 0
            return self.name
        if not answer.choice.isdigit():
            answer = self._named(turn, draft, answer.text)
        draft.pledge_id = int(answer.choice)
        draft.how = draft.done = draft.sure = None  # what was said before going back was about another pledge
        draft.doubt, draft.missed, draft.words = "", False, ""
        if draft.told:
            said, draft.told = Answer(text=draft.told), ""
            try:
                HowFar().accept(turn, draft, said)
            except UserError:  # no answer about this pledge: it is asked in full
                draft.how = draft.done = None
        return None

    def _named(self, turn: Turn, draft: ReportDraft, text: str) -> Answer:
        """The choice of the one pledge that is named in words, perhaps with how far it is."""
        found = about(reportable(turn, draft.for_id), text)
        if len(found) != 1:
            raise UserError("Please choose one of the pledges.")
        if told.is_told(text, found[0]):
            draft.told = composed(text[:500])
        return Answer(choice=str(found[0].id))


class HowFar(Step[ReportDraft]):
    """The amount so far, or done, or not to be done."""

    slot = "how"
    hears = True

    def reads(self, turn: Turn, draft: ReportDraft) -> bool:
        read = told.reading(turn.text, pledge_of(turn, draft))
        if read.how is None:
            return bool(read.candidates)  # "chết hết 12 cây rồi"
        said = tokenised(turn.text)
        return read.how is not How.UNFINISHED or "chua" in fold(turn.text).split() or unchanged(said)

    def ask(self, turn: Turn, draft: ReportDraft) -> Question:
        pledge = pledge_of(turn, draft)
        goal = pledge.goal
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
        numbering = Numbering.LETTERS if goal else Numbering.DIGITS
        if draft.part:
            likely = to_tap(turn, goal, draft.likely)
            doubt = UserError("I understand that a part is done: {words}.", likely, words=quoted(draft.part))
            return Question(asked, choices, numbering, doubt=doubt)
        text = f"{pledge_card(turn.language, turn.today, pledge)}\n\n{asked}"
        return Question(text, choices, numbering, again=f"{pledge_label(pledge)}\n{asked}")

    def accept(self, turn: Turn, draft: ReportDraft, answer: Answer) -> str | None:
        pledge = pledge_of(turn, draft)
        goal, last = pledge.goal, pledge.done
        said = ". ".join(part for part in (draft.part, answer.text or answer.choice) if part)
        draft.words, draft.doubt, draft.sure = said[:500], "", None
        draft.missed, draft.done = answer.choice == MISSED, None
        if answer.choice.startswith(TOTAL):
            draft.how, draft.done, draft.words = How.TOTAL, Decimal(answer.choice.removeprefix(TOTAL)), draft.part
            falls = (Ask.LOWER,) if last is not None and draft.done < last else ()
            draft.doubt = _doubt(falls, draft, goal)
            return None
        if answer.choice:
            draft.how = How.UNFINISHED if draft.missed else How(answer.choice)
            draft.doubt = answer.choice if answer.choice in (MISSED, FINISHED) else ""
            return None
        reading = told.reading(answer.text, pledge)
        if Ask.GOAL in reading.asks and reading.how is How.UNFINISHED and not draft.part:
            draft.part, draft.likely = answer.text[:200], list(reading.candidates)
            return self.name
        if reading.how is None:
            raise not_understood(turn, goal, reading.candidates)
        if reading.how is How.PERCENT and goal and not means_a_share(goal):
            raise not_understood(turn, goal)
        draft.how, draft.done = reading.how, new_total(goal, last, reading.how, reading.done)
        ask_about_loss(turn, goal, draft.done, reading.lost)
        if reading.of is not None and goal and reading.of != goal.value and not is_percentage(goal):
            raise UserError("Your target is {target}, not {of}. How much is done?", target=goal.value, of=reading.of)
        draft.doubt = _doubt(reading.asks, draft, goal)
        picked = (
            answer.text in _MENU_NUMBERS and goal is not None and goal.value >= MANY and not is_percentage(goal)
        )  # perhaps the first choice
        uncertain = draft.heard and draft.done != 0 and not told.is_certain(answer.text, pledge)
        if not draft.doubt and (picked or uncertain or (draft.heard and draft.unsure)):
            draft.doubt = HEARD
        return None


def _doubt(asks: tuple[Ask, ...], draft: ReportDraft, goal: Goal | None) -> str:
    """What has to be read back: a total that falls or is above the target, and whatever would close the pledge."""
    for ask in asks:
        if ask is Ask.LOWER or (ask is Ask.ABOVE and exceeds(goal, draft.done)):
            return ask.value
    closes = draft.how is How.FINISHED or (goal is not None and draft.done is not None and reached(goal, draft.done))
    return FINISHED if closes else ""


class Sure(YesOrNo[ReportDraft]):
    """Asked when the total is lower than last time or above the target, or when giving up would close the pledge."""

    slot = "sure"
    hears = True

    def reads(self, turn: Turn, draft: ReportDraft) -> bool:
        return agreed(turn.text) is not None

    def wanted(self, turn: Turn, draft: ReportDraft) -> bool:
        return bool(draft.doubt)

    def ask(self, turn: Turn, draft: ReportDraft) -> Question:
        asked, pledge = super().ask(turn, draft), pledge_of(turn, draft)
        if draft.doubt != Ask.LOWER or draft.done is None or not pledge.done or not draft.done or not pledge.goal:
            return asked
        whole = pledge.done + draft.done  # who answers "20" after 230 may have done 20 more
        if whole > pledge.goal.value:
            return asked
        label = turn.tr("More: {total} in all", total=amount_text(turn.language, whole, pledge.goal.unit))
        return replace(asked, choices=(*asked.choices, Choice(label, f"{TOTAL}{whole}")))

    def labels(self, draft: ReportDraft) -> tuple[str, str]:
        if draft.doubt == FINISHED:
            return marked("Yes, all of it is done"), marked("No, not all of it yet")
        no = marked("No, I go on") if draft.doubt == MISSED else marked("No, type it again")
        return marked("Yes, it is right"), no

    def words(self, turn: Turn, draft: ReportDraft) -> str:
        pledge = pledge_of(turn, draft)
        if draft.doubt == MISSED:
            return closing_text(turn.language, pledge)
        if draft.doubt == FINISHED:
            return finishing_text(turn.language, pledge)
        unit = pledge.goal.unit if pledge.goal else ""
        now, before = (amount_text(turn.language, each or Decimal(0), unit) for each in (draft.done, pledge.done))
        if draft.doubt == HEARD:
            return heard_text(turn.language, pledge, now if draft.done is not None else "")
        if draft.doubt == Ask.LOWER:
            return turn.tr("Last time it was {before}, now {now}. Is the new total right?", before=before, now=now)
        return turn.tr("{now} is more than the target. Is the total right?", now=now)

    def accept(self, turn: Turn, draft: ReportDraft, answer: Answer) -> str | None:
        if answer.choice.startswith(TOTAL):
            return HowFar().accept(turn, draft, answer)
        if answer.text and agreed(answer.text) is None:
            pledge, both = pledge_of(turn, draft), f"{draft.words}. {answer.text}"
            if HowFar().reads(turn, draft):  # a new report takes the place of the one in doubt
                return HowFar().accept(turn, draft, answer)
            if told.reading(both, pledge).lost is not None:  # "mà chết hết 3 cây"
                return HowFar().accept(turn, draft, Answer(text=both))
        if is_yes(answer):
            draft.sure = True
            return None
        draft.how, draft.done, draft.doubt, draft.missed = None, None, "", False
        return HowFar().name


def _example(turn: Turn, goal: Goal) -> str:
    return amount_text(turn.language, (goal.value / 2).to_integral_value() or goal.value, goal.unit)


def pledge_of(turn: Turn, draft: ReportDraft) -> Pledge:
    """The pledge reported on, with nobody else changing it until the commit."""
    pledge = pledges.for_change(turn.session, draft.pledge_id or 0)  # two secretaries may add to it at once
    if pledge is None:
        raise UserError("That pledge is not there any more. See yours with /camket.")
    return pledge
