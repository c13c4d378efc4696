"""What criteria bring: `/tieuchi`, `/xeploai` and `/congnhan`, and the dialogues that mark, grade and recognise."""

from datetime import date

from domain.permissions import has_summaries
from handlers.criteria import entering, marking, overview, returning, tallying, theirs
from handlers.criteria.grades import answering, noting
from handlers.criteria.grades import showing as grades
from handlers.criteria.register import entering as recognising
from handlers.criteria.register import showing as register
from handlers.criteria.register import withdrawing
from handlers.criteria.register.showing import AIM, BACK, LAPSING, LIST, MISTAKE, NEW, SEE, WITHDRAW
from handlers.criteria.register.withdrawing import WithdrawDraft
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.subject import ChatCommand, Subject, joined
from handlers.talk.turn import Turn


def _register(turn: Turn, argument: str) -> None:
    """The register of an organisation; a verb before a number does what it says."""
    verbs = {SEE: register.show, BACK: withdrawing.put_back, MISTAKE: withdrawing.entered_by_mistake}
    asked = verb_first(argument, (*verbs, NEW, LIST, LAPSING, WITHDRAW, AIM))
    first, second, third = (*asked.rest.split(), "", "", "")[:3]
    if asked.verb in verbs:
        verbs[asked.verb](turn, asked.number)
    elif asked.verb == NEW and second:
        recognising.begin_of(turn, first, second, third)
    elif asked.verb == NEW:
        recognising.begin(turn, "")
    elif asked.verb == LIST:
        register.listed(turn, theirs.place_of(turn, first), _day(second), row_number(third))
    elif asked.verb == LAPSING:
        register.lapsing(turn, theirs.place_of(turn, first))
    elif asked.verb == WITHDRAW:
        withdrawing.withdraw_recognition.begin(turn, WithdrawDraft(number=asked.number or 0))
    elif asked.verb == AIM:
        register.aim(turn, asked.rest)
    else:
        register.overview(turn, theirs.place_of(turn, asked.rest))


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return date.min


CRITERIA = Subject(
    commands=(
        ChatCommand(
            ("tieuchi", "criteria"), "criteria: mark, hand in", overview.command, joined, menu_of=has_summaries
        ),
        ChatCommand(("xeploai", "grades"), "yearly grades", grades.command, joined, listed=False),
        ChatCommand(("congnhan", "recognised"), "register of recognitions", _register, joined, listed=False),
    ),
    dialogues=(
        *(marking.mark_sheet, tallying.tally_sheet, returning.return_sheet, entering.enter_set),
        *(noting.note_grades, answering.answer_grade),
        *(recognising.enter_recognition, withdrawing.withdraw_recognition),
    ),
)
