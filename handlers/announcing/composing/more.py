"""What else of an announcement can be changed at the last look, each only where somebody wants it."""

from collections.abc import Mapping
from types import MappingProxyType

from domain.chat import Choice
from domain.errors import UserError
from handlers.announcing.composing import attaching
from handlers.announcing.composing.buttons import Buttons
from handlers.announcing.composing.draft import AnnouncementDraft
from handlers.announcing.composing.narrowing import Narrow
from handlers.announcing.composing.timing import Timing
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from locales.language import marked

PICTURES, ALONE = "pictures", "alone"
_LEADS_TO: Mapping[str, str] = MappingProxyType(
    {
        Narrow().name: marked("Only some of them"),
        Timing().name: marked("When, and until when"),
        Buttons().name: marked("Buttons below it"),
    }
)


class More(Step[AnnouncementDraft]):
    """Buttons, pictures: a list to choose from."""

    slot = "text"
    wordless = attaching.SEND_IT

    def filled(self, draft: AnnouncementDraft) -> bool:
        return True

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        choices = [Choice(turn.tr(label), name) for name, label in _LEADS_TO.items()]
        if attaching.files_of(turn):
            choices.append(Choice(turn.tr("Leave the pictures and files out"), ALONE))
        else:
            choices.append(Choice(turn.tr("A picture or file with it"), PICTURES))
        return Question(turn.tr("What shall be added or changed? Choose, or just write it."), choices)

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        if answer.choice in _LEADS_TO:
            return answer.choice
        if answer.choice == PICTURES:
            raise UserError(attaching.SEND_IT)
        if answer.choice != ALONE:
            raise UserError("Please choose from the list.")
        attaching.leave_out(turn)
        return None
