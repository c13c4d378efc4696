"""What the facts of organisations bring: a command behind buttons, the dialogue that notes one, and any wording."""

from domain.permissions import has_summaries, reported_places
from domain.roles import Person
from domain.understanding.movement.act import MovementAct
from handlers.talk.subject import ChatCommand, Serving, Subject
from handlers.unit_facts import answering, noting, showing


def _notes(person: Person) -> bool:
    return bool(reported_places(person))


UNIT_FACTS = Subject(
    commands=(
        ChatCommand(
            ("phatdong", "launched"),
            "launched, planned, studied: what organisations did",
            showing.show,
            has_summaries,
            listed=False,
        ),
    ),
    dialogues=(noting.note,),
    movement={
        MovementAct.NOTE_FACT: Serving(answering.note, "Note what our organisation did", _notes),
        MovementAct.FACT_NOT_YET: Serving(answering.not_yet, "Say that it is not done yet", _notes),
        MovementAct.SHOW_FACTS: Serving(answering.show, "See who launched, planned and studied", has_summaries),
    },
)
