"""The words of a letter: asked for, read back, and refused where they are longer than a letter may be."""

import re

from domain.errors import UserError
from domain.understanding.text.words import fold
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


_HOUR = r"\d{1,2} ?(?:g|h|giờ|gio)(?: ?\d{2})?(?!\w)|\d{1,2}:\d{2}"
_ANOTHER_HOUR = re.compile(
    r"(?:(?:a|o|khoan|thoi|lon|nham),? )*(?:doi|sua|chinh)"
    rf"(?: (?:lai|gio|hop|thanh|qua|sang|toi|la|giup|gium|con))* (?P<hour>{_HOUR})"
    r"(?:[,.]? ?(?:con lai|nha|nhe|nghen|nghe|thoi|em|giu|y|nguyen|nhu|cu|di|a))*\W*"
)


def with_another_hour(words: str, text: str) -> str:
    """The words with the hour a text puts in place of their only one: "đổi lại 8g, còn lại giữ y"; "" for none."""
    found, named = _ANOTHER_HOUR.fullmatch(fold(text.strip())), re.findall(rf"(?i)\b(?:{_HOUR})", words)
    return words.replace(named[0], found["hour"]) if found and len(named) == 1 else ""


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
