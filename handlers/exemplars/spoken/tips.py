"""A member's tip: who deserves to be an exemplar and why; it goes to those who lead the cell, named or not."""

from datetime import timedelta

from pydantic import BaseModel

from domain.chat import Choice
from domain.understanding.exemplars.naming import hides_teller, without_wish
from domain.understanding.exemplars.proposing import LONG
from handlers.exemplars.theirs import COMMAND, NEW
from handlers.people import secretary
from handlers.talk import conversation
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.letters import LETTER
from locales.wording.quotation import quoted
from locales.wording.recognition.exemplars import kept_quiet_text, tip_text

SENT, LATELY = "tip sent", timedelta(days=1)


class TipDraft(BaseModel):
    words: str
    nameless: bool = False
    agreed: bool | None = None


class ReadTipBack(YesOrNo[TipDraft]):
    slot = "agreed"
    wants = Wants.YES_OR_NO
    yes = "Send it"
    no = "Do not send"
    on_no = marked("Nothing was sent.")

    def words(self, turn: Turn, draft: TipDraft) -> str:
        with_name = marked("I pass this on to {leader}, with your name. Is that right?")
        without = marked(
            "I pass this on to {leader} without your name: neither they nor anybody else sees from whom it came. "
            "Is that right?"
        )
        asked = turn.tr(without if draft.nameless else with_name, leader=secretary.named(turn))
        return f"{asked}\n{quoted(draft.words, LETTER)}"

    def accept(self, turn: Turn, draft: TipDraft, answer: Answer) -> str | None:
        if answer.text and hides_teller(answer.text):
            draft.nameless = True
            return self.name
        return super().accept(turn, draft, answer)


def begin(turn: Turn, words: str) -> None:
    """Read it back; who asked in the same sentence not to be named is not."""
    tip.begin(turn, TipDraft(words=without_wish(words), nameless=hides_teller(words)))


def heard(turn: Turn) -> bool:
    """ "Đừng nói là tôi giới thiệu" after it was sent: those who read it are asked to keep it to themselves."""
    if turn.chat.dialogue or turn.person is None or not hides_teller(turn.text):
        return False
    words = conversation.picked_lately(turn, SENT, LATELY)
    if not words or len(turn.text.split()) < LONG - 2:
        return False
    for each in secretary.leaders(turn):
        turn.tell(each, lambda speak: kept_quiet_text(speak, turn.member.name), f"tip quiet:{turn.key}:{each}")
    turn.say(
        turn.tr(
            "It went out with your name, to {leader} alone. I asked them just now not to name you to others.",
            leader=secretary.named(turn),
        )
    )
    conversation.pick(turn, SENT, "")
    return True


def _finish(turn: Turn, draft: TipDraft) -> None:
    name = "" if draft.nameless else turn.member.name

    def ways(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("Nominate an exemplar"), f"{COMMAND} {NEW}")]

    told = [
        turn.tell(each, lambda speak: tip_text(speak, name, draft.words), f"tip:{turn.key}:{each}", ways)
        for each in secretary.leaders(turn)
    ]
    if not any(told):
        turn.say(turn.tr("They have no chat with me yet, so it could not be passed on."))
        return
    conversation.pick(turn, SENT, "" if draft.nameless else "1")
    turn.say(turn.tr("Passed on, without your name.") if draft.nameless else turn.tr("Passed on."))


tip = Dialogue("exemplar_tip", "a tip for an exemplar", TipDraft, [ReadTipBack()], _finish, about="words")
