"""What else of an announcement can be changed at the last look, each only where somebody wants it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from domain.chat import Choice
from domain.errors import UserError
from domain.reach.reading import Reading
from handlers.announcing.composing import attaching
from handlers.announcing.composing.buttons import Buttons
from handlers.announcing.composing.draft import AnnouncementDraft
from handlers.announcing.composing.narrowing import Narrow
from handlers.announcing.composing.timing import Timing
from handlers.announcing.reach import asking
from handlers.announcing.reach.asking import AskThem
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from locales.language import marked

PICTURES, ALONE, READ, UNREAD, STUDIED = "pictures", "alone", "read", "unread", "studied"
_LEADS_TO: Mapping[str, str] = MappingProxyType(
    {
        AskThem().name: marked("A question to answer"),
        Narrow().name: marked("Only some of them"),
        Timing().name: marked("When, and until when"),
        Buttons().name: marked("Buttons below it"),
    }
)


def _of_reading(draft: AnnouncementDraft) -> list[tuple[str, str]]:
    """What of the reading can be chosen by a tap; the questions, where there are some, are left out in words."""
    reading = asking.of(draft)
    if reading is None:
        return [(READ, marked("Ask them to confirm that they have read it"))]
    away = [(UNREAD, marked("Ask for no confirmation"))]
    return away if reading.studied else [(STUDIED, marked("Count it as a study of the resolution")), *away]


class More(Step[AnnouncementDraft]):
    """Buttons, pictures: a list to choose from."""

    slot = "text"
    wordless = attaching.SEND_IT

    def filled(self, draft: AnnouncementDraft) -> bool:
        return True

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        choices = [Choice(turn.tr(label), name) for name, label in (*_of_reading(draft), *_LEADS_TO.items())]
        if attaching.files_of(turn):
            choices.append(Choice(turn.tr("Leave the pictures and files out"), ALONE))
        else:
            choices.append(Choice(turn.tr("A picture or file with it"), PICTURES))
        return Question(turn.tr("What shall be added or changed? Choose, or just write it."), choices)

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        if answer.choice in _LEADS_TO:
            return answer.choice
        if answer.choice in (READ, UNREAD, STUDIED):
            found = replace(asking.of(draft) or Reading(), studied=answer.choice == STUDIED)
            asking.keep(draft, None if answer.choice == UNREAD else found)
            return None
        if answer.choice == PICTURES:
            raise UserError(attaching.SEND_IT)
        if answer.choice != ALONE:
            raise UserError("Please choose from the list.")
        attaching.leave_out(turn)
        return None
