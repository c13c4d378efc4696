"""What becomes of following: another figure, the same done here, followed no more; each with its way back."""

from collections.abc import Callable
from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.exemplars.following import Following, goes_on
from domain.roles import Person
from domain.stamps import WAY_BACK
from handlers.exemplars import card, theirs
from handlers.exemplars.following import whose
from handlers.exemplars.following.beginning import ByWhichFigure
from handlers.exemplars.following.measures import MYSELF, FollowDraft, measured
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, capitalised, marked
from locales.wording.quotation import quoted
from locales.wording.recognition.exemplars import copied_back_text, copied_text, gap_text
from storage.exemplars import cards, following, standings
from storage.people import members

LONGEST = 300
_CHANGED = marked("That has been changed meanwhile. Please look at it again.")


def _going_on(turn: Turn, number: int | None) -> Following:
    found, _, _ = whose.one(turn, number)
    if not goes_on(found, turn.today):
        raise UserError("It is followed no more.", (Choice(turn.tr("Exemplars"), theirs.COMMAND),))
    return found


def _change(turn: Turn, found: Following, said: str, **values: object) -> int:
    entry = following.change(turn.session, found, turn.stamp, **values)
    if not entry:
        raise UserError(_CHANGED)
    turn.say(said, (whose.back(turn, found.id, entry), *whose.ways(turn, found.id)))
    return entry


def stop(turn: Turn, number: int | None) -> None:
    found = _going_on(turn, number)
    _change(turn, found, turn.tr("All right: it is followed no more."), ended_on=turn.today)


def newer(turn: Turn, number: int | None) -> None:
    """Compare with what the exemplar has reached since."""
    found = _going_on(turn, number)
    shown = cards.of(turn.session, found.nomination_id)
    if shown.value is None:
        raise UserError("There is no figure on the card any more.", card.to_card(turn, found.nomination_id))
    _change(turn, found, turn.tr("Compared with the new figure from now on."), value=shown.value, unit=shown.unit)


def measure(turn: Turn, number: int | None) -> None:
    """Ask by which work it is compared from now on."""
    found = _going_on(turn, number)
    if cards.of(turn.session, found.nomination_id).value is None:
        raise UserError("There is no figure on the card yet.", card.to_card(turn, found.nomination_id))
    who = str(found.organisation_id) if found.organisation_id else MYSELF
    measure_by.begin(turn, FollowDraft(number=found.nomination_id, following=found.id, who=who))


def _finish_measuring(turn: Turn, draft: FollowDraft) -> None:
    found = _going_on(turn, draft.following)
    values = measured(turn, draft)
    entry = following.change(turn.session, found, turn.stamp, **values)
    if not entry:
        raise UserError(_CHANGED)
    now = following.get(turn.session, found.id) or found
    gap = gap_text(turn.language, standings.standing(turn.session, now, turn.today))
    turn.say(capitalised(gap) + ".", (whose.back(turn, found.id, entry), *whose.ways(turn, found.id)))


measure_by = Dialogue(
    "measure_following",
    "choosing by what an exemplar is compared",
    FollowDraft,
    [ByWhichFigure()],
    _finish_measuring,
    lambda turn, draft: _going_on(turn, draft.following),
)


class CopyDraft(BaseModel):
    following: int
    words: str | None = None
    agreed: bool | None = None


class WhatIsDone(Step[CopyDraft]):
    slot = "words"
    wants = Wants.LETTER

    def ask(self, turn: Turn, draft: CopyDraft) -> Question:
        return Question(turn.tr("What do you do the same way now, and where? One sentence is enough."))

    def accept(self, turn: Turn, draft: CopyDraft, answer: Answer) -> None:
        if not len(answer.text.split()) > 1 or len(answer.text) > LONGEST:
            raise UserError("Please say in a few words what was done.")
        draft.words = " ".join(answer.text.split())

    def given(self, turn: Turn, draft: CopyDraft) -> str:
        return draft.words or ""


class ReadCopyBack(YesOrNo[CopyDraft]):
    slot = "agreed"
    yes = "Yes, note it"
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: CopyDraft) -> str:
        found, exemplar, place = whose.one(turn, draft.following)
        follower = whose.follower(turn, turn.language, found, turn.member)
        who = whose.of_exemplar(turn, found, exemplar, place)
        head = turn.tr("{follower} does the same as {who}:", follower=follower, who=who)
        return f"{head}\n{quoted(draft.words or '')}\n{turn.tr('Is that right?')}"


def _finish_copying(turn: Turn, draft: CopyDraft) -> None:
    found = _going_on(turn, draft.following)
    if found.copied_on:
        raise UserError("That is noted already.", whose.ways(turn, found.id))
    said = turn.tr("Noted as copied. Those of the exemplar hear of it.")
    entry = _change(turn, found, said, copied_on=turn.today, copied_words=draft.words or "")
    _tell(turn, found, copied_text, draft.words or "", f"copied:{entry}")


def _tell(turn: Turn, found: Following, text: Callable[..., str], words: str, key: str) -> None:
    """Let those who answer for the exemplar hear that it was copied, or that this was taken back."""
    _, exemplar, place = whose.one(turn, found.id)
    for number in card.speaks_for(turn, exemplar, place):
        reader = members.person(turn.session, number, turn.today)
        if reader and reader.id != turn.member.id:
            said = partial(_in_their_words, turn, found, reader, text, exemplar.words, words)
            turn.tell(number, said, f"{key}:{number}", lambda speak: card.to_card(turn, exemplar.id))


def _in_their_words(
    turn: Turn, found: Following, reader: Person, text: Callable[..., str], what: str, words: str, speak: Language
) -> str:
    return text(speak, capitalised(whose.follower(turn, speak, found, reader)), what, words)


def take_back(turn: Turn, number: int | None, entry: int) -> None:
    """Undo the last deed, for 7 days; whoever heard that an exemplar was copied hears it too."""
    found, _, _ = whose.one(turn, number)
    at = following.done_at(turn.session, entry)
    if at is None or at < turn.now - WAY_BACK:
        raise UserError("That was done too long ago to be taken back.")
    if not following.take_back(turn.session, found.id, entry, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.")
    turn.say(turn.tr("Taken back: everything is as before."), (Choice(turn.tr("Exemplars"), theirs.COMMAND),))
    now = following.get(turn.session, found.id)
    if found.copied_on and now and not now.copied_on:
        _tell(turn, found, copied_back_text, found.copied_words, f"copied back:{entry}")


copy_exemplar = Dialogue(
    "copy_exemplar",
    "noting that an exemplar is copied",
    CopyDraft,
    [WhatIsDone(), ReadCopyBack()],
    _finish_copying,
    lambda turn, draft: _going_on(turn, draft.following),
    about="words",
)


def copy(turn: Turn, number: int | None, words: str | None = None) -> None:
    """Ask what is done the same way here, unless it was said; it is read back."""
    said = " ".join(words.split())[:LONGEST] if words else None
    copy_exemplar.begin(turn, CopyDraft(following=_going_on(turn, number).id, words=said))
