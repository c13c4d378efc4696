"""`/chitieugiao trao 5`: before it decides the committee writes to the unit that asked for another target."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from handlers.assigning import telling
from handlers.assigning.received import answering
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.quotation import quoted

LONGEST = 500  # characters


class TalkDraft(BaseModel):
    number: int
    words: str | None = None


def begin(turn: Turn, number: int) -> None:
    talking.begin(turn, TalkDraft(number=number))


class WhatToSay(Step[TalkDraft]):
    slot = "words"
    wants = Wants.LETTER

    def ask(self, turn: Turn, draft: TalkDraft) -> Question:
        place = answering.to_decide(turn, draft.number)[0].place
        return Question(turn.tr("What shall I tell {branch}? They read it as you type it.", branch=place.name))

    def accept(self, turn: Turn, draft: TalkDraft, answer: Answer) -> None:
        if not 2 < len(answer.text) <= LONGEST:
            raise UserError(
                "That is {count} characters; please say it in at most {limit}.", count=len(answer.text), limit=LONGEST
            )
        draft.words = " ".join(answer.text.split())


def _finish(turn: Turn, draft: TalkDraft) -> None:
    found, giver = answering.to_decide(turn, draft.number)

    def words(speak: Language) -> str:
        head = speak.tr(
            "{giver} writes about the target “{indicator}”:", giver=giver.name, indicator=found.indicator.name
        )
        return f"{head}\n{quoted(draft.words or '', LONGEST)}"

    def ways(speak: Language) -> tuple[Choice, ...]:
        accept = Choice(speak.tr("Accept the target"), f"/chitieugiao nhan {draft.number}")
        return accept, Choice(speak.tr("Ask for another one"), f"/chitieugiao xin {draft.number}")

    if telling.tell(turn, found.place.id, words, f"talk:{draft.number}", ways):
        turn.say(turn.tr("Sent to {branch}. What they asked for waits until you decide.", branch=found.place.name))
    else:
        raise UserError(
            "Nobody who leads {branch} can be written to here; please speak with them.", branch=found.place.name
        )


talking = Dialogue(
    "talk_about_target",
    "writing about a target",
    TalkDraft,
    [WhatToSay()],
    _finish,
    lambda turn, draft: answering.to_decide(turn, draft.number),
)
