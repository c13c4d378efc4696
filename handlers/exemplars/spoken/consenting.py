"""One's own word on being named as an exemplar: not at all, in the cell alone, or outside it too, for this work."""

from functools import partial

from pydantic import BaseModel

from domain.campaigns.exemplars import Nomination, NominationState
from domain.chat import Choice
from domain.errors import UserError
from domain.exemplars.naming import Naming
from domain.roles import Place
from domain.understanding.exemplars.naming import OwnWord, keeps_inside, own_word
from handlers.exemplars import deciding, theirs
from handlers.exemplars.theirs import COMMAND, SEE
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.quotation import quoted
from locales.wording.recognition.exemplars import NAMINGS, own_word_text
from storage import organisations
from storage.campaigns import nominations
from storage.exemplars import naming
from storage.ground import history
from storage.people import members

DECLINED, LATER = "declined", "later"
_HOW = {OwnWord.INSIDE: Naming.INSIDE, OwnWord.OUTSIDE: Naming.OUTSIDE}


class OwnWordDraft(BaseModel):
    """`how`: a `Naming`, "declined" or "later"; `words`: what was typed."""

    number: int
    how: str | None = None
    words: str = ""
    agreed: bool | None = None


def heard(turn: Turn) -> bool:
    """Whether whoever is nominated says how they want to be named; where they object, they are not shown meanwhile."""
    if turn.chat.dialogue or turn.person is None:
        return False
    said = own_word(turn.text)
    mine = nominations.standing_of(turn.session, None, turn.member.id) if said else []
    if not said or not mine:
        return False
    found, how = mine[0], _HOW.get(said)
    if how is None:
        _let_rest(turn, found)
    own_words.begin(turn, OwnWordDraft(number=found.id, how=how, words=" ".join(turn.text.split())))
    return True


def _let_rest(turn: Turn, found: Nomination) -> None:
    channel = turn.incoming.address.channel
    naming.say(turn.session, turn.member.id, found.id, Naming.HELD, channel, turn.now)


def _mine(turn: Turn, draft: OwnWordDraft) -> tuple[Nomination, Place]:
    found = nominations.get(turn.session, draft.number)
    place = organisations.by_id(turn.session, found.proposer_id) if found else None
    stands = found is not None and found.state in (NominationState.PROPOSED, NominationState.RECOGNISED)
    if found is None or place is None or not stands or found.member_id != turn.member.id:
        raise UserError("There is no such nomination.")
    return found, place


class HowNamed(Step[OwnWordDraft]):
    slot = "how"
    wants = Wants.CHOICE

    def ask(self, turn: Turn, draft: OwnWordDraft) -> Question:
        found, place = _mine(turn, draft)
        text = turn.tr(
            "I understand, and nobody will press you. Until you answer nobody is shown your name as an exemplar "
            "({branch}: {words}). How would you like it?",
            branch=place.name,
            words=quoted(found.words),
        )
        declines = [Choice(turn.tr("I decline"), DECLINED)] if found.state is NominationState.PROPOSED else []
        inside = Choice(turn.tr("Only within my cell"), Naming.INSIDE)
        return Question(text, [*declines, inside, Choice(turn.tr("Let me think it over"), LATER)])

    def accept(self, turn: Turn, draft: OwnWordDraft, answer: Answer) -> None:
        said = None if answer.choice else keeps_inside(answer.text) or own_word(answer.text)
        if said is OwnWord.OBJECTS and _mine(turn, draft)[0].state is not NominationState.PROPOSED:
            said = None
        how = answer.choice or (_HOW.get(said, DECLINED) if said else "")
        if how not in (*Naming, DECLINED, LATER):
            raise UserError("Please choose one of them.")
        draft.how, draft.words = how, draft.words if answer.choice else " ".join(answer.text.split())
        if how == LATER:
            draft.agreed = True


class ReadOwnWordBack(YesOrNo[OwnWordDraft]):
    slot = "agreed"
    yes = "Yes, note it"
    on_no = marked("Nothing was changed.")
    neutral = True

    def words(self, turn: Turn, draft: OwnWordDraft) -> str:
        found, _ = _mine(turn, draft)
        if draft.how == DECLINED:
            return f"{turn.tr('Shall I withdraw the nomination of you?')}\n{quoted(found.words)}"
        said = turn.tr(NAMINGS[Naming(draft.how or Naming.HELD)])
        change = turn.tr("You may change that at any time.")
        return f"{said}\n{quoted(found.words)}\n{change} {turn.tr('Is that right?')}"

    def accept(self, turn: Turn, draft: OwnWordDraft, answer: Answer) -> str | None:
        """Said otherwise at the yes, it is read back anew."""
        said = own_word(answer.text) if answer.text else None
        if said and (how := _HOW.get(said)) and how != draft.how:
            draft.how, draft.words = how, " ".join(answer.text.split())
            return self.name
        return super().accept(turn, draft, answer)


def _finish(turn: Turn, draft: OwnWordDraft) -> None:
    found, place = _mine(turn, draft)
    see = Choice(turn.tr("See it"), f"{COMMAND} {SEE} {found.id}")
    if draft.how == LATER:
        turn.say(turn.tr("Take your time. Until then your name is not shown; write to me whenever you like."), (see,))
        return
    if draft.how == DECLINED:
        deciding.withdraw(turn, found.id)
        return
    how, channel = Naming(draft.how or Naming.HELD), turn.incoming.address.channel
    naming.say(turn.session, turn.member.id, found.id, how, channel, turn.now)
    history.record(turn.session, turn.stamp, nominations.SUBJECT, found.id, f"named {how.value}")
    day = turn.language.short_date(turn.today)
    turn.say(turn.tr("Noted on {day}. You may change that at any time.", day=day), (see,))
    home = theirs.home_of(turn, found, place)
    leaders = members.leaders(turn.session, {home.id, place.id}, turn.today)
    for each in sorted({one for those in leaders.values() for one in those} - {turn.member.id}):
        reader = members.person(turn.session, each, turn.today)
        if reader:
            turn.tell(each, partial(_told, turn, found, place, how, draft.words), f"named:{found.id}:{turn.key}:{each}")


def _told(turn: Turn, found: Nomination, place: Place, how: Naming, words: str, speak: Language) -> str:
    return own_word_text(speak, turn.member.name, how, words, found.words)


own_words = Dialogue(
    "named_as_exemplar",
    "how you are named as an exemplar",
    OwnWordDraft,
    [HowNamed(), ReadOwnWordBack()],
    _finish,
    _mine,
)
