"""What stands on an organisation's papers: guessed, read back before the first one, put right in words at any time."""

from pydantic import BaseModel

from domain.chat import YES, Choice, Tone
from domain.errors import NotAllowed, Noted, UserError
from domain.papers.forms import read
from domain.papers.kinds import NUMBERED
from domain.papers.letterhead import Part
from domain.papers.lines_said import numbered
from domain.papers.said import fits, number_put_right, parts_in
from domain.permissions import may_see_names
from domain.roles import Place
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from exports.desk.offered import named
from handlers.desk import ordering
from handlers.desk.at_a_question import ADD, paper_with, to_choose
from handlers.desk.read_back import is_signed_so, read_back, refuse_to_sign, said_of_what_is_fixed
from handlers.talk.arguments import is_number, row_number
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from storage import organisations
from storage.desk import letterheads
from storage.people import members

COMMAND, REMOVE = "/dauvanban", "bo"
LONGEST = 120
_ASKED = {
    Part.NAME: marked("How is the name of the organisation printed on its papers?"),
    Part.UPPER: marked("How is the organisation above printed on the papers?"),
    Part.PLACE: marked("Which place stands before the date on the papers? For example: Mỏ Cày."),
    Part.SIGNER: marked("Who signs the papers? Please type the full name."),
    Part.POST: marked("In which post is signed? For example: Bí thư, Phó Bí thư."),
    Part.RECIPIENTS: marked("To whom do the papers go? Part them by a semicolon; the last is where a copy is kept."),
    Part.SYMBOL: marked("Which symbol stands behind the number? For example: CB."),
    Part.AUTHORITY: marked("Which line stands above the signature? For example: T/M CHI BỘ."),
    Part.NUMBERS: marked("Which number did the last report have? Type 0 where there was none."),
    Part.BASES: marked("Shall what a paper rests on be printed “nghiêng” or “đứng”? Please type it."),
    Part.SPELLING: marked("Shall I write “ủy” or “uỷ”? Please type it."),
}
_SHOWN = {
    Part.NAME: marked("Name of the organisation"),
    Part.UPPER: marked("Organisation above"),
    Part.PLACE: marked("Place"),
    Part.SIGNER: marked("Who signs"),
    Part.RECIPIENTS: marked("Recipients"),
}


class LetterheadDraft(BaseModel):
    """`words`: what was said, by part; `part`: the one that is asked for; `paper`: which file is made afterwards."""

    organisation_id: int = 0
    paper: str = ""
    part: str = ""
    words: dict[str, str] = {}
    typed: bool | None = None
    agreed: bool | None = None
    numbered: bool | None = None


class TypePart(Step[LetterheadDraft]):
    """One part in words."""

    slot = "typed"
    wants = Wants.NAME
    hears = True

    def wanted(self, turn: Turn, draft: LetterheadDraft) -> bool:
        return bool(draft.part)

    def filled(self, draft: LetterheadDraft) -> bool:
        return not draft.part

    def reads(self, turn: Turn, draft: LetterheadDraft) -> bool:
        return bool(parts_in(turn.text)) or fits(Part(draft.part), turn.text)

    def ask(self, turn: Turn, draft: LetterheadDraft) -> Question:
        return Question(turn.tr(_ASKED[Part(draft.part)]))

    def accept(self, turn: Turn, draft: LetterheadDraft, answer: Answer) -> None:
        said = parts_in(answer.text) or {draft.part: " ".join(answer.text.split())}
        if not answer.text or any(len(each) > LONGEST for each in said.values()):
            raise UserError("Please type it in a few words.")
        if not all(fits(Part(part), words) for part, words in said.items()):
            raise UserError("That does not look like it. {question}", question=turn.tr(_ASKED[Part(draft.part)]))
        draft.words, draft.part = draft.words | numbered(said), ""


class HeadReadBack(Step[LetterheadDraft]):
    """Everything as it will be printed; each part can be put right."""

    slot = "agreed"
    wants = Wants.YES_OR_NO
    mends = True

    def ask(self, turn: Turn, draft: LetterheadDraft) -> Question:
        head = letterheads.of(turn.session, _place(turn, draft), turn.today, draft.words)
        yes = Choice(turn.tr("Yes, use it so"), YES, Tone.GREEN)
        parts = [Choice(turn.tr(label), part.value) for part, label in _SHOWN.items()]
        return Question(read_back(turn, head, draft.paper, draft.words), [yes, *parts], columns=2)

    def accept(self, turn: Turn, draft: LetterheadDraft, answer: Answer) -> str | None:
        if answer.choice == YES:
            draft.agreed = True
            return None
        if answer.choice in set(Part):
            draft.part = answer.choice
            return TypePart.__name__
        if answer.choice.startswith(ADD):
            draft.paper = f"{draft.paper} {answer.choice.removeprefix(ADD)}".strip()
            return self.name
        place = _place(turn, draft)
        said = numbered(parts_in(answer.text), letterheads.of(turn.session, place, turn.today, draft.words))
        if not said and (number := number_put_right(answer.text)):
            said = {Part.NUMBERS.value: f"BC {number}"}
        if not said and (papers := paper_with(turn, place, draft.paper, answer.text)) is not None:
            draft.paper, draft.agreed = papers.names, True if papers.ready else None
            return None if papers.ready else self.name
        if not said and ordering.orders_excel(turn, place, answer.text):
            return self.name
        if not said:
            if is_signed_so(letterheads.of(turn.session, place, turn.today, draft.words), answer.text):
                raise Noted("It is signed so already, as you see below.")
            if fixed := said_of_what_is_fixed(fold(answer.text)):
                raise Noted(fixed)
            if ways := to_choose(turn, place, answer.text):
                raise Noted("Which file besides? Choose, or type its name.", tuple(ways))
            if answer.choice or agreed(answer.text) is False:
                raise UserError("Which part shall be different? Choose below, or type for example: địa danh là Mỏ Cày.")
            raise UserError("I did not find what to change in that. Type for example: địa danh là Mỏ Cày.")
        draft.words |= said
        return refuse_to_sign(answer.text) or self.name


class LastNumber(Step[LetterheadDraft]):
    """Asked once, before the first paper that bears a number."""

    slot = "numbered"
    wants = Wants.FIGURE

    def wanted(self, turn: Turn, draft: LetterheadDraft) -> bool:
        numbered = any(read(each)[0] in NUMBERED for each in draft.paper.split())
        return numbered and Part.NUMBERS.value not in draft.words

    def ask(self, turn: Turn, draft: LetterheadDraft) -> Question:
        return Question(turn.tr(_ASKED[Part.NUMBERS]), [Choice(turn.tr("None yet"), "0")])

    def accept(self, turn: Turn, draft: LetterheadDraft, answer: Answer) -> str | None:
        if papers := paper_with(turn, _place(turn, draft), draft.paper, answer.text) if answer.text else None:
            draft.paper, draft.numbered = papers.names, True
            return None
        if said := parts_in(answer.text):
            draft.words, draft.agreed = draft.words | said, None
            return HeadReadBack.__name__
        digits = "".join(sign for sign in answer.choice or answer.text if sign.isdecimal())
        if not digits or len(digits) > 4 or "thang" in fold(answer.text):  # "báo cáo 6 tháng"
            raise UserError("Please type only the number, for example: 5.")
        draft.words |= {Part.NUMBERS.value: f"BC {int(digits)}"} if int(digits) else {}
        draft.numbered = True
        return None


def _place(turn: Turn, draft: LetterheadDraft) -> Place:
    place = organisations.by_id(turn.session, draft.organisation_id)
    if place is None or not may_see_names(turn.member, place):
        raise NotAllowed(
            "What stands on the papers of {organisation} is said by those who lead or serve it.",
            organisation=place.name if place else "?",
        )
    organisations.require_open(turn.session, place.id)
    return place


def ask_first(turn: Turn, place: Place, paper: str) -> bool:
    """Whether nobody was asked yet what stands on these papers; then it is asked, and the file is made afterwards."""
    if not may_see_names(turn.member, place) or letterheads.said(turn.session, place) is not None:
        return False
    guess = letterheads.of(turn.session, place, turn.today)
    part = "" if guess.place else Part.PLACE.value
    set_letterhead.begin(turn, LetterheadDraft(organisation_id=place.id, paper=paper, part=part))
    return True


def change(turn: Turn, place: Place, part: str, words: dict[str, str], paper: str = "") -> None:
    """Ask for one part, or read all back with what was said of it; `paper` is made afterwards."""
    said = numbered(words, letterheads.of(turn.session, place, turn.today))
    draft = LetterheadDraft(organisation_id=place.id, part="" if part in said else part, words=said, paper=paper)
    set_letterhead.begin(turn, draft)


def _finish(turn: Turn, draft: LetterheadDraft) -> None:
    place = _place(turn, draft)
    entry = letterheads.put(turn.session, place, draft.words, turn.stamp)
    back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {REMOVE} {place.id} {entry}")
    if draft.words or not draft.paper:
        turn.say(turn.tr("Noted: the papers of {organisation} will say so.", organisation=place.name), (back,))
        _tell(turn, place, entry)
    for paper, form in map(named, draft.paper.split()):
        if paper is not None:
            ordering.order(turn, place, paper, form)


def _tell(turn: Turn, place: Place, entry: int) -> None:
    """Tell the others who lead it."""
    for each in sorted(members.leaders(turn.session, [place.id], turn.today)[place.id] - {turn.member.id}):
        turn.tell(
            each,
            lambda speak: speak.tr(
                "Comrade {name} changed what stands on the papers of {organisation}.",
                name=turn.member.name,
                organisation=place.name,
            ),
            f"letterhead:{entry}:{each}",
            lambda speak: [Choice(speak.tr("See it"), f"{COMMAND} {place.id}")],
        )


def show(turn: Turn, argument: str) -> None:
    """`/dauvanban`: what stands on the papers, to be changed; "bo 4 120" takes a change back."""
    words = argument.split()
    if words[:1] == [REMOVE] and len(words) == 3 and all(map(is_number, words[1:])):
        place = _place(turn, LetterheadDraft(organisation_id=int(words[1])))
        if not letterheads.take_back(turn.session, place, int(words[2]), turn.stamp):
            raise UserError("That is taken back already, or has been changed since.")
        turn.say(
            turn.tr("Done: the papers say what they said before."),
            (Choice(turn.tr("See it"), f"{COMMAND} {place.id}"),),
        )
        return
    number = row_number(words[0]) if words and words[0].isdecimal() else _own(turn)
    set_letterhead.begin(turn, LetterheadDraft(organisation_id=number))


def _own(turn: Turn) -> int:
    mine = [duty.place.id for duty in turn.member.duties if duty.place and may_see_names(turn.member, duty.place)]
    return mine[0] if mine else 0


set_letterhead = Dialogue(
    "set_letterhead",
    marked("what stands on the papers"),
    LetterheadDraft,
    [TypePart(), HeadReadBack(), LastNumber()],
    _finish,
    _place,
)
