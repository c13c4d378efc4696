"""The words of a letter: asked for, read back, and refused where they are longer than a letter may be."""

from domain.errors import UserError
from handlers.talk.step import Answer, D, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.letters import LETTER


def as_letter(words: str) -> str:
    """The words, where they are not too long for a letter; never a part of them."""
    if len(words) > LETTER:
        raise UserError("That is {count} characters; please say it in at most {limit}.", count=len(words), limit=LETTER)
    return words


class AskForWords(Step[D]):
    """The words, as they are passed on."""

    slot = "words"
    wants = Wants.LETTER

    def accept(self, turn: Turn, draft: D, answer: Answer) -> None:
        setattr(draft, self.slot, as_letter(answer.text))


class SendIt(YesOrNo[D]):
    """The words read back before they are sent."""

    slot = "confirmed"
    yes = marked("Send it")
    no = marked("Do not send")
    on_no = marked("Nothing was sent.")
