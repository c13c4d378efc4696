"""`/ngonngu`: Vietnamese or English, for this chat."""

from domain.chat import Choice
from handlers.talk import conversation
from handlers.talk.menus import main_choices
from handlers.talk.turn import Turn
from locales.language import LANGUAGES

NAMES = {"vi": "Tiếng Việt", "en": "English"}


def show(turn: Turn, argument: str) -> None:
    """Ask, or switch at once when the language is named."""
    wanted = argument.strip().casefold()[:2]
    if wanted in LANGUAGES:
        conversation.speak(turn, wanted)
        text = turn.tr("From now on I speak English with you.")
        turn.say(text, main_choices(turn), columns=2, commands=turn.menu(turn))
        return
    choices = [Choice(NAMES[tag], f"/ngonngu {tag}") for tag in LANGUAGES]
    turn.say("Đồng chí dùng ngôn ngữ nào? · Which language do you prefer?", choices, columns=2)
