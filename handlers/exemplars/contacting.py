"""Ask those of an exemplar, and their answer, without a number or a hidden name; and their own word to the card."""

from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import belongs
from domain.roles import Person
from handlers.exemplars import card, theirs
from handlers.exemplars.theirs import COMMAND, REPLY
from handlers.letters.words import AskForWords, SendIt
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, capitalised, marked
from locales.wording.letters import LETTER
from locales.wording.quotation import quoted
from locales.wording.recognition.exemplars import answered_text, asked_of_you_text, replied_text
from storage.campaigns import nominations
from storage.exemplars import asking, cards
from storage.people import members

LONGEST, LEAVE_OUT = 500, "none"


class LetterDraft(BaseModel):
    """`to`: the member who asked, where this is the answer."""

    number: int
    to: int | None = None
    words: str | None = None
    confirmed: bool | None = None


class WhatToAsk(AskForWords[LetterDraft]):
    def ask(self, turn: Turn, draft: LetterDraft) -> Question:
        if draft.to is not None:
            return Question(turn.tr("What do you answer? I pass it on as you type it."))
        return Question(turn.tr("What would you like to know of how it was done? I pass it on with your name."))


class SendLetter(SendIt[LetterDraft]):
    def words(self, turn: Turn, draft: LetterDraft) -> str:
        found, place = card.to_learn_from(turn, draft.number)
        asker = members.person(turn.session, draft.to, turn.today) if draft.to else None
        if asker:
            who = theirs.called_to(turn, turn.language, asker, turn.member)
        else:
            who = theirs.who(turn, turn.language, found, place, turn.member)
        return turn.tr("I pass this on to {who}:", who=who) + f"\n{quoted(draft.words or '', LETTER)}"


def _require(turn: Turn, draft: LetterDraft) -> None:
    found, place = card.to_learn_from(turn, draft.number)
    speaking = card.speaks_for(turn, found, place)
    if draft.to is not None:
        if turn.member.id not in speaking or not asking.has_asked(turn.session, found.id, draft.to):
            raise NotAllowed("Only those of the exemplar answer, and only whoever asked.")
        return
    if not belongs(turn.member):
        raise NotAllowed("Exemplars are asked by members, and by those who lead an organisation.")
    if turn.member.id in speaking:
        raise UserError("You speak for this exemplar yourself.", card.to_card(turn, found.id))
    if not speaking:
        raise UserError("Nobody who can answer for this exemplar has joined yet.", card.to_card(turn, found.id))


def _finish(turn: Turn, draft: LetterDraft) -> None:
    _require(turn, draft)
    found, place = card.to_learn_from(turn, draft.number)
    words = draft.words or ""
    if draft.to is not None:
        reached = _answer(turn, draft.to, words, found.id)
    else:
        asking.note(turn.session, found.id, turn.stamp)
        reached = (
            sum(_ask(turn, each, found.id, found.words, words) for each in card.speaks_for(turn, found, place)) > 0
        )
    sent, nobody = turn.tr("Passed on."), turn.tr("They have no chat with me yet, so it could not be passed on.")
    turn.say(sent if reached else nobody, card.to_card(turn, found.id))


def _ask(turn: Turn, to: int, number: int, what: str, words: str) -> bool:
    reader = members.person(turn.session, to, turn.today)
    if reader is None:
        return False

    def ways(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("Answer"), f"{COMMAND} {REPLY} {number} {turn.member.id}")]

    return turn.tell(to, partial(_asked, turn, what, words), f"asked:{number}:{turn.key}:{to}", ways)


def _asked(turn: Turn, what: str, words: str, speak: Language) -> str:
    me = turn.member  # who asks gives their name by asking
    name = f"{me.name} ({me.home.name})" if me.home else me.name
    return asked_of_you_text(speak, name, what, words)


def _answer(turn: Turn, to: int, words: str, number: int) -> bool:
    reader = members.person(turn.session, to, turn.today)
    found = nominations.get(turn.session, number)
    if reader is None or found is None:
        return False

    def said(speak: Language) -> str:
        return replied_text(speak, capitalised(theirs.called_to(turn, speak, turn.member, reader)), words)

    return turn.tell(to, said, f"answered:{number}:{turn.key}", lambda speak: card.to_card(turn, number))


def begin(turn: Turn, number: int | None, to: int | None = None) -> None:
    ask_exemplar.begin(turn, LetterDraft(number=number or 0, to=to))


ask_exemplar = Dialogue(
    "ask_exemplar",
    "a letter to those of an exemplar",
    LetterDraft,
    [WhatToAsk(), SendLetter()],
    _finish,
    _require,
    about="words",
)


class WordDraft(BaseModel):
    number: int
    words: str | None = None
    agreed: bool | None = None


class TheirWord(Step[WordDraft]):
    slot = "words"
    wants = Wants.LETTER

    def ask(self, turn: Turn, draft: WordDraft) -> Question:
        text = turn.tr("What would you like to say to this card? It stands beside it, as you type it.")
        return Question(text, [Choice(turn.tr("Take my word away"), LEAVE_OUT)] if _said(turn, draft) else ())

    def accept(self, turn: Turn, draft: WordDraft, answer: Answer) -> None:
        if len(answer.text) > LONGEST:
            raise UserError("That is too long. Please say it in at most {count} signs.", count=LONGEST)
        draft.words = "" if answer.choice == LEAVE_OUT else " ".join(answer.text.split())


def _said(turn: Turn, draft: WordDraft) -> str:
    return cards.of(turn.session, draft.number).answer


class ReadWordBack(YesOrNo[WordDraft]):
    slot = "agreed"
    yes = "Yes, note it"
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: WordDraft) -> str:
        said = quoted(draft.words, LONGEST) if draft.words else turn.tr("Nothing stands beside the card then.")
        return f"{said}\n{turn.tr('Is that right?')}"


def _require_own(turn: Turn, draft: WordDraft) -> None:
    if not card.may_answer(turn, card.recognised(turn, draft.number)[0]):
        raise NotAllowed("Only whom the card is about puts a word beside it.")


def _finish_word(turn: Turn, draft: WordDraft) -> None:
    _require_own(turn, draft)
    found, place = card.recognised(turn, draft.number)
    entry = cards.answer(turn.session, found.id, draft.words or "", turn.stamp)
    said = turn.tr("Your word stands beside the card.") if draft.words else turn.tr("Your word is taken away.")
    turn.say(said, (card.back(turn, found.id, entry), *card.to_card(turn, found.id)))
    leaders = members.leaders(turn.session, [place.id], turn.today)[place.id]
    for each in sorted(leaders - {turn.member.id}) if draft.words else ():
        reader = members.person(turn.session, each, turn.today)
        if reader:
            words = partial(_says, turn, reader, draft.words or "")
            turn.tell(each, words, f"card answered:{entry}:{each}", lambda speak: card.to_card(turn, found.id))


def _says(turn: Turn, reader: Person, words: str, speak: Language) -> str:
    return answered_text(speak, capitalised(theirs.called_to(turn, speak, turn.member, reader)), words)


say_word = Dialogue(
    "word_to_card",
    "a word to the card of an exemplar",
    WordDraft,
    [TheirWord(), ReadWordBack()],
    _finish_word,
    _require_own,
    about="words",
)


def begin_word(turn: Turn, number: int | None) -> None:
    say_word.begin(turn, WordDraft(number=number or 0))
