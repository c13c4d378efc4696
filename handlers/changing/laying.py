"""What a wish makes of a pledge as it is to be: other words, another number, another day."""

from domain.errors import UserError
from domain.pledges.pledge import Pledge
from domain.understanding.changes.contents import swapped
from domain.understanding.changes.reading import ChangeReading, read_change
from domain.understanding.deadlines import read_deadline
from domain.understanding.standing.checking import is_perhaps_a_choice
from handlers.changing.change_draft import ChangeDraft
from handlers.changing.wishes import CONTENT, DEADLINE, TARGET, new_words, without_reason
from handlers.registering.correction import change_content, correct, is_one, set_deadline, set_value
from handlers.registering.deadline import doubt
from handlers.registering.draft import PledgeDraft
from handlers.talk.turn import Turn


def lay(turn: Turn, to: PledgeDraft, draft: ChangeDraft, pledge: Pledge, said: str) -> None:
    """Put what a wish says into the pledge as it is to be; raises a UserError where it says nothing that fits."""
    text = without_reason(said) if draft.part != CONTENT else said
    goal = pledge.goal
    other = swapped(pledge.content, goal.unit if goal else "", text) if draft.part in ("", CONTENT) else ""
    read = read_change(said, goal, pledge.deadline, turn.today)
    if draft.part == CONTENT or other:
        change_content(turn, to, other or text)
    elif text.isdecimal() and draft.part == DEADLINE:
        raise doubt(turn, read_deadline(text, turn.today), text)  # "1" is no new target here
    elif not draft.part and goal and is_perhaps_a_choice(text, goal.unit, goal.value):
        raise UserError("Please choose what shall be different, or type it with its unit.")
    elif read and (draft.part != TARGET or read.value) and (draft.part != DEADLINE or read.deadline):
        draft.why = draft.why or read.reason or None
        _put(turn, to, read)
    elif is_one(turn, new_words(text)):
        correct(turn, to, new_words(text))
    elif draft.part == DEADLINE:
        raise doubt(turn, read_deadline(text, turn.today), text)
    elif draft.part == TARGET:
        raise UserError("I found no number in that. How much shall it be?")


def _put(turn: Turn, to: PledgeDraft, read: ChangeReading) -> None:
    if read.deadline:
        set_deadline(turn, to, read.deadline)
    if read.value:
        set_value(turn, to, read.value)
