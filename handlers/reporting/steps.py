"""The questions of `/baocao`: which pledge, how far it has come, is that right."""

from datetime import date, timedelta
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice, Numbering
from domain.errors import Noted, UserError
from domain.pledges.pledge import Pledge
from domain.pledges.progress import is_percentage, means_a_share, new_total
from domain.understanding.readings import Ask, How, ProgressReading
from domain.understanding.remarks.told_days import told_day
from domain.understanding.replies.words import unchanged
from domain.understanding.standing.checking import is_of_another_whole, is_perhaps_a_choice
from domain.understanding.text.words import composed, fold, tokenised
from handlers.pledges.my_pledges import reportable
from handlers.reporting import told, weighing
from handlers.reporting.asking_back import TOTAL, ask_about_loss, not_understood, to_tap
from handlers.reporting.meant import about
from handlers.talk.menus import MORE, next_page
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.wording.goals import amount_text
from locales.wording.pledges import pledge_card, pledge_label, pledge_labels
from locales.wording.quotation import quoted
from storage import pledges

MISSED, HEARD, TWICE = "missed", "heard", "twice"
JUST_NOW = timedelta(hours=1)
"""How soon the same words again are perhaps the same report, sent twice."""
KEPT = 4_000  # characters of a report's words: a whole message
SHOWN = 8


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
    last: Decimal | None = None  # the total of before, when that was understood
    of: Decimal | None = None  # of how many, where a whole was counted
    day: date | None = None  # a past day the report is of
    asked: str = ""  # words with several numbers that may be meant
    parts: list[tuple[int, Decimal]] = []  # what is done of lines of the target
    words: str = ""
    others: list[tuple[int, str]] = []  # what the same sentence told of other pledges, by their numbers
    part: str = ""  # words that told of a part without its number
    likely: list[Decimal] = []  # the totals that the part may mean
    wish: str = ""  # what the same sentence wishes otherwise in it
    in_round: bool = False  # asked for a round, where it may be as it was last time
    missed: bool = False
    doubt: str = ""  # why it is asked again: "lower", "above", "missed", "finished", "heard", "twice"
    sure: bool | None = None


class WhichPledge(Step[ReportDraft]):
    slot = "pledge_id"
    hears = True

    def ask(self, turn: Turn, draft: ReportDraft) -> Question:
        found = reportable(turn, draft.for_id)
        shown = found[draft.skipped :][:SHOWN]
        labels = pledge_labels(turn.language, turn.today, shown)
        choices = [Choice(label, str(each.id)) for label, each in zip(labels, shown, strict=True)]
        if len(found) > SHOWN:
            choices.append(Choice(turn.tr("Show more"), MORE))
        return Question(turn.tr("Which pledge do you report on?"), choices)

    def accept(self, turn: Turn, draft: ReportDraft, answer: Answer) -> str | None:
        if answer.choice == MORE:
            draft.skipped = next_page(draft.skipped, SHOWN, len(reportable(turn, draft.for_id)))
            return self.name
        if not answer.choice.isdigit():
            answer = self._named(turn, draft, answer.text)
        draft.pledge_id = int(answer.choice)
        draft.how = draft.done = draft.sure = None  # what was said before going back was about another pledge
        draft.doubt, draft.missed, draft.words, draft.parts, draft.day, draft.of = "", False, "", [], None, None
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
        if len(found) != 1 and _is_figure(text):
            draft.told = composed(text[:KEPT])
            raise Noted("I keep that: “{words}”. Of which pledge is it?", words=text[:60])
        if len(found) != 1:
            raise UserError("Please choose one of the pledges.")
        if told.is_told(text, found[0]):
            draft.told = composed(text[:KEPT])
        return Answer(choice=str(found[0].id))


def _is_figure(text: str) -> bool:
    """Whether a number was typed that is no line of the menu."""
    return any(sign.isdigit() for sign in text) and not (text.isdecimal() and int(text) <= SHOWN + 1)


class HowFar(Step[ReportDraft]):
    slot = "how"
    wants = Wants.FIGURE
    hears = True
    keeps = ("asked", "day")

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
            half = (goal.value / 2).to_integral_value() or goal.value
            example = amount_text(turn.language, half, goal.unit)
            asked = turn.tr("How much is done so far? Type the total, for example: {example}", example=example)
        else:
            asked = turn.tr("How far is it?")
        choices: tuple[Choice, ...] = (
            Choice(turn.tr("It is done"), How.FINISHED),
            Choice(turn.tr("It will not be achieved"), MISSED),
            Choice(turn.tr("Not done yet, going on"), How.UNFINISHED),
        )
        if draft.in_round and goal and pledge.done is not None:
            figure = amount_text(turn.language, pledge.done, goal.unit)
            choices = (Choice(turn.tr("As last time: {figure}", figure=figure), f"{TOTAL}{pledge.done}"), *choices)
        numbering = Numbering.LETTERS if goal else Numbering.DIGITS
        if draft.part:
            likely = to_tap(turn, goal, draft.likely)
            doubt = UserError("I understand that a part is done: {words}.", likely, words=quoted(draft.part))
            return Question(asked, choices, numbering, doubt=doubt)
        text = f"{pledge_card(turn.language, turn.today, pledge)}\n\n{asked}"
        return Question(text, choices, numbering, again=f"{pledge_label(pledge)}\n{asked}")

    def accept(self, turn: Turn, draft: ReportDraft, answer: Answer) -> str | None:
        draft.day = told_day(answer.text, turn.today) or draft.day
        pledge = pledge_of(turn, draft)
        goal, draft.last = pledge.goal, pledge.done
        before = weighing.together((draft.asked, draft.part))
        if answer.choice.startswith(TOTAL):
            before = before or draft.words
        draft.words = weighing.together((before, answer.text or answer.choice))[:KEPT]
        draft.doubt, draft.sure = "", None
        draft.missed, draft.done, draft.of, draft.parts = answer.choice == MISSED, None, None, []
        if answer.choice.startswith(TOTAL):
            draft.how, draft.done, draft.words = How.TOTAL, Decimal(answer.choice.removeprefix(TOTAL)), before
            draft.doubt = weighing.doubt(pledge, draft.how, draft.done, None, draft.day or turn.today)
            return None
        if answer.choice == weighing.FINISHED and ends_account(turn, draft, pledge, ""):
            return None
        if answer.choice:
            draft.how = How.UNFINISHED if draft.missed else How(answer.choice)
            draft.doubt = answer.choice if answer.choice in (MISSED, weighing.FINISHED) else ""
            return None
        draft.parts, said = weighing.parts_told(turn, pledge, answer.text)
        reading = told.reading(said, pledge)
        draft.asked = answer.text[:KEPT] if reading.candidates or reading.lost else ""
        if draft.parts and (reading.how is None or not said):
            draft.how, draft.doubt = How.UNFINISHED, HEARD
            return None
        if Ask.GOAL in reading.asks and reading.how is How.UNFINISHED and not draft.part:
            draft.part, draft.likely = answer.text[:200], list(reading.candidates)
            return self.name
        if reading.how is None and not reading.candidates and weighing.says_beside(pledge, answer.text):
            draft.how, draft.doubt = How.UNFINISHED, HEARD if draft.heard and draft.unsure else ""
            return None
        if reading.how is How.FINISHED and ends_account(turn, draft, pledge, answer.text):
            return None
        self._take(turn, draft, pledge, reading)
        if reading.how is How.ADDED and not draft.doubt:
            twice = pledges.said_since(turn.session, pledge.id, draft.words, turn.now - JUST_NOW)
            draft.doubt = TWICE if twice else ""
        picked = goal is not None and is_perhaps_a_choice(answer.text, goal.unit, goal.value)
        uncertain = draft.heard and draft.done != 0 and not told.is_certain(answer.text, pledge)
        added_before = reading.how is How.ADDED and draft.day and pledge.done_on and draft.day < pledge.done_on
        if not draft.doubt and (picked or uncertain or added_before or (draft.heard and draft.unsure)):
            draft.doubt = HEARD
        return None

    def _take(self, turn: Turn, draft: ReportDraft, pledge: Pledge, reading: ProgressReading) -> None:
        """Fill in the total that was read; raises a UserError where it has to be asked for."""
        goal, last = pledge.goal, pledge.done
        if reading.how is None:
            raise not_understood(turn, goal, reading.candidates)
        if reading.how is How.PERCENT and goal and not means_a_share(goal):
            raise not_understood(turn, goal)
        draft.how, draft.done = reading.how, new_total(goal, last, reading.how, reading.done)
        if goal is None and draft.done is not None:
            draft.how, draft.done = weighing.percent_of_product(pledge, draft.done, draft.words)
        ask_about_loss(turn, goal, draft.done, reading.lost)
        if goal and is_percentage(goal):
            draft.of = reading.of
        elif goal and is_of_another_whole(reading, goal.unit, goal.value):
            raise UserError("Your target is {target}, not {of}. How much is done?", target=goal.value, of=reading.of)
        draft.doubt = weighing.doubt(pledge, draft.how, draft.done, draft.of, draft.day or turn.today)
        if not draft.doubt and weighing.is_over_and_short(pledge, draft.words, turn.today):
            draft.missed, draft.doubt = True, MISSED


def is_place(turn: Turn, draft: ReportDraft, pledge: Pledge) -> bool:
    """Whether the amount is perhaps the place of a choice: here it has a letter, elsewhere a number."""
    asked = not turn.capabilities.buttons and not draft.heard
    return asked and pledge.goal is not None and is_perhaps_a_choice(draft.words, pledge.goal.unit, pledge.goal.value)


def ends_account(turn: Turn, draft: ReportDraft, pledge: Pledge, words: str) -> bool:
    """Take "xong rồi" for the end of this month alone, where every month has its own account; it is read back."""
    whole = weighing.whole_account(pledge, words, draft.day or turn.today)
    if whole is None:
        return False
    draft.how, draft.done, draft.doubt = How.TOTAL, whole, HEARD
    return True


def pledge_of(turn: Turn, draft: ReportDraft) -> Pledge:
    """The pledge reported on, in the account of the day, with nobody else changing it until the commit."""
    pledge = pledges.for_change(turn.session, draft.pledge_id or 0)  # two secretaries may add to it at once
    if pledge is None:
        raise UserError("That pledge is not there any more. See yours under “My pledges”.")
    return weighing.of_account(turn, pledge, draft.day or turn.today)
