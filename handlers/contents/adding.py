"""Add a group of a committee's own below one of the campaign, or words by which a group is recognised."""

import re

from domain.campaigns.contents import Shape
from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.contents import telling
from handlers.contents.whose import (
    COMMAND,
    ForWhom,
    ShapeDraft,
    WhyShaped,
    begun,
    contents_of,
    is_short_name,
    named,
    place_of,
    require_some,
)
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import capitalised
from locales.wording.campaigns.contents import Done
from locales.wording.quotation import quoted
from storage.campaigns import offering

NAME, MOST, WORD = 80, 20, 40  # characters of a name, keywords, characters of a keyword
NO_WORDS = "-"


class AddDraft(ShapeDraft):
    """`group_id`: the group it lies below."""

    words: list[str] | None = None
    named: bool | None = None


def begin(turn: Turn, name: str = "", campaign_id: int = 0, why: str = "") -> None:
    draft = AddDraft(**begun(turn, campaign_id).model_dump())
    draft.why = why or None
    add_group.begin(turn, draft, Answer(text=name) if name and draft.place_id else None)


def begin_words(turn: Turn, campaign_id: int = 0, words: str = "") -> None:
    draft = AddDraft(**begun(turn, campaign_id, words).model_dump())
    add_words.begin(turn, draft)


class OwnName(Step[AddDraft]):
    hears = True
    slot = "named"
    wants = Wants.NAME

    def reads(self, turn: Turn, draft: AddDraft) -> bool:
        return is_short_name(turn.text)

    def ask(self, turn: Turn, draft: AddDraft) -> Question:
        return Question(turn.tr("What is the new group called, in plain words? For example: Organic coconut growing."))

    def accept(self, turn: Turn, draft: AddDraft, answer: Answer) -> None:
        name = " ".join(answer.text.split()).strip(' “”".:')
        if sum(map(str.isalpha, name)) < 2 or len(name) > NAME:
            raise UserError("Please write a name of at most {limit} characters.", limit=NAME)
        if any(fold(each.name) == fold(name) for each in contents_of(turn, draft).standing):
            raise UserError(
                "There is a content group of this name already.", (Choice(turn.tr("Content groups"), COMMAND),)
            )
        draft.name, draft.named = capitalised(name), True


class BelowWhich(Step[AddDraft]):
    slot = "group_id"

    def text(self, turn: Turn) -> str:
        return turn.tr("Below which group of the campaign does it stand?")

    def ask(self, turn: Turn, draft: AddDraft) -> Question:
        known = contents_of(turn, draft)
        return Question(self.text(turn), [Choice(known.label(each), str(each.id)) for each in known.offered])

    def accept(self, turn: Turn, draft: AddDraft, answer: Answer) -> None:
        possible = contents_of(turn, draft).offered
        found = next((each for each in possible if str(each.id) == answer.choice), None) or named(possible, answer.text)
        if found is None:
            raise UserError("Please choose one of the content groups.")
        draft.group_id = found.id


class OfWhichGroup(BelowWhich):
    def text(self, turn: Turn) -> str:
        return turn.tr("By which words is a group recognised? First choose the group.")


class OwnWords(Step[AddDraft]):
    hears = True
    slot = "words"
    wants = Wants.NAME
    may_be_none = True

    def reads(self, turn: Turn, draft: AddDraft) -> bool:
        return ("," in turn.text and not turn.text.endswith("?")) or is_short_name(turn.text)

    def ask(self, turn: Turn, draft: AddDraft) -> Question:
        text = turn.tr(
            "Which words tell that something belongs to it? For example: organic coconuts, compost, no spraying"
        )
        none = (Choice(turn.tr("No words yet"), NO_WORDS),) if self.may_be_none else ()
        return Question(text, none)

    def accept(self, turn: Turn, draft: AddDraft, answer: Answer) -> None:
        if answer.choice == NO_WORDS:
            draft.words = []
            return
        words = list(dict.fromkeys(" ".join(each.split()) for each in re.split(r"[,;\n]", answer.text)))
        words = [each.strip(' .“”"') for each in words if sum(map(str.isalpha, each)) > 1]
        if not words or agreed(answer.text) is not None or len(words) > MOST or any(len(each) > WORD for each in words):
            raise UserError("Please write one to {most} words or short phrases, with commas between them.", most=MOST)
        draft.words = words


class MoreWords(OwnWords):
    may_be_none = False


class SureToAdd(YesOrNo[AddDraft]):
    yes = "Yes, from today on"

    def words(self, turn: Turn, draft: AddDraft) -> str:
        place, known = place_of(turn, draft), contents_of(turn, draft)
        lines = [
            turn.tr("New group for the people of {place}: {group}", place=place.name, group=quoted(draft.name)),
            turn.tr("Below: {group}", group=known.by_id[draft.group_id or 0].name),
        ]
        if draft.words:
            lines.append(turn.tr("Recognised by: {words}", words=", ".join(draft.words)))
        return "\n".join([*lines, turn.tr("Is that right?")])


def _finish_group(turn: Turn, draft: AddDraft) -> None:
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (Choice(turn.tr("Content groups"), COMMAND),))
        return
    place, why = place_of(turn, draft), draft.why or ""
    stamp = turn.stamp.because(why)
    fact = offering.add(turn.session, draft.group_id or 0, place.id, draft.name, draft.words or [], stamp)
    telling.say_done(turn, place, Done.ADDED, draft.name, fact, why)


def _finish_words(turn: Turn, draft: AddDraft) -> None:
    place, known = place_of(turn, draft), contents_of(turn, draft)
    heading = known.by_id[draft.group_id or 0]
    words = tuple(dict.fromkeys([*known.words_of(heading, place.id), *(draft.words or [])]))
    wanted = Shape(heading.id, place.id, place.id not in known.out_by(heading), words)
    fact = offering.shape(turn.session, wanted, offering.WORDS, turn.stamp)
    telling.say_words(turn, heading.name, draft.words or [], fact)


add_group = Dialogue(
    "add_group",
    "adding a content group",
    AddDraft,
    [ForWhom[AddDraft](), OwnName(), BelowWhich(), OwnWords(), WhyShaped[AddDraft](), SureToAdd()],
    _finish_group,
    require_some,
    about="name",
)
add_words = Dialogue(
    "add_words",
    "adding words of a content group",
    AddDraft,
    [ForWhom[AddDraft](), OfWhichGroup(), MoreWords()],
    _finish_words,
    require_some,
    about="name",
)
