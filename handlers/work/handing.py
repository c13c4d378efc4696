"""An item goes to another comrade: by who has it or who gives it, read back, and everybody concerned is told."""

from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.roles import Member
from domain.work.item import WorkDeed
from handlers.people import whom
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import MORE, next_page, with_more
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from handlers.work import telling, whose
from handlers.work.whose import Mine
from locales.wording.quotation import quoted
from locales.wording.work import telling as words
from storage.people import members
from storage.work import writing

SHOWN = 8


class HandDraft(BaseModel):
    number: int
    text: str = ""
    skipped: int = 0
    member_id: int | None = None
    sure: bool | None = None


def begin(turn: Turn, number: int) -> None:
    """`/dauviec chuyen 5`: who shall do it?"""
    found = whose.open_one(turn, number)
    hand_on.begin(turn, HandDraft(number=number, text=found.item.text))


def _open(turn: Turn, draft: HandDraft) -> Mine:
    return whose.open_one(turn, draft.number)


def _others(turn: Turn, found: Mine) -> list[Member]:
    """Everybody who may have it and has it not; who hands it on is not asked for themselves."""
    out = {found.item.holder_id} | (set() if found.gives else {turn.member.id})
    return [each for each in whose.people(turn, found.place) if each.id not in out]


class ToWhom(Step[HandDraft]):
    slot = "member_id"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: HandDraft) -> Question:
        people = _others(turn, _open(turn, draft))
        choices = [Choice(each.name, str(each.id)) for each in people]
        asked = turn.tr("Which comrade shall do it? Please choose, or type the name.")
        return Question(f"{quoted(draft.text)}\n{asked}", with_more(turn, choices, draft.skipped, SHOWN))

    def accept(self, turn: Turn, draft: HandDraft, answer: Answer) -> str | None:
        people = _others(turn, _open(turn, draft))
        if answer.choice == MORE:
            draft.skipped = next_page(draft.skipped, SHOWN, len(people))
            return self.name
        draft.member_id = whom.the_one(answer, people, SHOWN).id
        return None


class ReadBack(YesOrNo[HandDraft]):
    yes = "Right, give it"

    def words(self, turn: Turn, draft: HandDraft) -> str:
        name = members.names(turn.session, [draft.member_id or 0]).get(draft.member_id or 0, "")
        return f"{quoted(draft.text)}\n{turn.tr('I give this to comrade {name}. Is that right?', name=name)}"


def _finish(turn: Turn, draft: HandDraft) -> None:
    found = _open(turn, draft)
    card = whose.card_choice(turn, draft.number)
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (card,))
        return
    if draft.member_id not in {each.id for each in _others(turn, found)}:
        raise UserError("This comrade is not on the list of your branch any more.", (card,))
    after = writing.hand(turn.session, found.item, draft.member_id, WorkDeed.HANDED, turn.stamp)
    told = telling.given(turn, [after])
    if found.does:
        telling.givers(turn, found, partial(words.handed_on, item=after, by=turn.member.name, to=after.holder))
    else:
        telling.no_more(turn, found.item)
    said = turn.tr("Comrade {name} has it now: {work}.", name=after.holder, work=quoted(after.text))
    ways = (card,) if found.gives else (whose.mine(turn),)
    turn.say(f"{said}\n{told}".strip(), ways)


hand_on = Dialogue("hand_on_work", "handing work on", HandDraft, [ToWhom(), ReadBack()], _finish, _open, about="text")
