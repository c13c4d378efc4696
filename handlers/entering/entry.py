"""`/ghiho`: for whom, with which consent, then the member's own dialogue; the lines of a list one after the other."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from handlers.entering import whose
from handlers.entering.kinds import has_repaired, is_repairing, kind_of
from handlers.entering.names import as_accented, names_alone, spelled_otherwise
from handlers.entering.opening import open_what
from handlers.entering.paper import OnPaper, PaperDraft, SignedOn, SurePaper, keep, require_willing
from handlers.entering.said import CHANGE, REGISTER, REPORT, WITHDRAW, Said
from handlers.people import whom
from handlers.registering import registration
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import MORE, next_page, with_more
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.quotation import quoted

SHOWN, SKIP, MY_OWN, NOBODY = 8, "skip", "own", 0
QUOTED = 200  # characters


class Line(BaseModel):
    """One thing to enter, not begun yet."""

    called: str = ""
    what: str = ""
    said: str = ""


class EnterDraft(PaperDraft, Line):
    """What is entered for whom, and the lines that wait; `number` of `count` lines, 0 where it is none of a list."""

    whole: str = ""  # the sentence, where nobody of the cell is called so: it may be a promise of one's own
    skipped: int = 0  # how many of the people were passed over
    dropped: bool | None = None  # whether a registration begun before is dropped for it
    number: int = 0
    count: int = 0
    rest: list[Line] = []


def begin(turn: Turn, draft: EnterDraft, fitting: Sequence[int] = ()) -> None:
    """Ask what is not known; `fitting`: whom the name fits, known where it is one."""
    if not whom.leads_a_cell(turn):
        raise NotAllowed(whose.NOT_YOURS)
    if not whom.of_the_cells(turn) and not draft.whole:
        raise UserError(
            "There is nobody else on the list of the branch yet. Please add the comrade first, with name.",
            (Choice(turn.tr("Members"), "/thanhvien"),),
        )
    if len(fitting) == 1:
        draft.member_id = fitting[0]
    _keep_what_waits(turn, draft)
    named = Answer(text=draft.called) if draft.called and draft.member_id is None else None
    enter.begin(turn, draft, named)


def _keep_what_waits(turn: Turn, draft: EnterDraft) -> None:
    """What was set aside of an entry before, with the lines behind, comes after this one and is not lost."""
    before = EnterDraft.model_validate(parking.parked(turn).get(enter.name, {}))
    line = Line(called=before.called or whose.name_of(turn, before.member_id), what=before.what, said=before.said)
    waiting = [line, *before.rest] if before.said else before.rest
    if waiting:
        draft.rest = [*draft.rest, *waiting]
        draft.number, draft.count = draft.number or 1, (draft.count or 1) + len(waiting)


def begin_said(turn: Turn, said: Said, text: str) -> None:
    """Begin with what a sentence says; of a name nobody has it may be help promised to somebody else."""
    may_be_own = not said.people and said.what == REGISTER
    draft = EnterDraft(called=said.called, what=said.what, said=said.words, whole=text if may_be_own else "")
    begin(turn, draft, [each.id for each in said.people])


def begin_lines(turn: Turn, lines: Sequence[Said]) -> None:
    """Take the lines of a list one after the other."""
    rest = [Line(called=each.called, what=each.what, said=each.words) for each in lines]
    _next(turn, _following(EnterDraft(count=len(rest), rest=rest)))


def go_on(turn: Turn) -> None:
    """Take the next line of a list, or what waited for another dialogue, once what was open has come to its end."""
    waiting = parking.parked(turn).get(enter.name)
    if waiting is None or turn.chat.dialogue or parking.is_begun(turn, enter.name):
        return
    if not turn.capabilities.buttons:
        parking.mute(turn)  # numbers are for the next question
    parking.drop(turn, enter.name)
    _next(turn, EnterDraft.model_validate(waiting))


def _next(turn: Turn, draft: EnterDraft) -> None:
    """Begin with a line that waited, whole or with what was said of it already."""
    if draft.count > 1:
        words = quoted(f"{draft.called}: {draft.said}", QUOTED)
        turn.say(turn.tr("Line {number} of {count}: {words}", number=draft.number, count=draft.count, words=words))
    found = whom.named(draft.called, whom.of_the_cells(turn)) if draft.called else []
    begin(turn, draft, [each.id for each in as_accented(tuple(found), draft.called)])


def keep_the_rest(turn: Turn, stopped: Mapping[str, Mapping[str, Any]]) -> None:
    """Set the lines behind the one that is stopped aside, where its own questions were open."""
    draft = EnterDraft.model_validate(stopped[enter.name]) if enter.name in stopped else EnterDraft()
    if draft.rest:
        parking.put_aside(turn, enter.name, _following(draft).model_dump(mode="json"))


def _following(draft: EnterDraft) -> EnterDraft:
    line, *rest = draft.rest
    return EnterDraft(**line.model_dump(), number=draft.number + 1, count=draft.count, rest=rest)


class WhomFor(Step[EnterDraft]):
    slot = "member_id"
    wants = Wants.NAME
    takes_yes = False
    hears = True

    def reads(self, turn: Turn, draft: EnterDraft) -> bool:
        return names_alone(turn.text, whom.named(turn.text, whom.of_the_cells(turn)))

    def given(self, turn: Turn, draft: EnterDraft) -> str:
        return whose.told_apart(turn, draft.member_id)

    def ask(self, turn: Turn, draft: EnterDraft) -> Question:
        people = whom.of_the_cells(turn)
        called = whom.meant(turn.text, people)  # several of one name are shown alone
        shown = with_more(turn, whom.to_choose(called if len(called) > 1 else people), draft.skipped, SHOWN)
        if draft.count:
            shown.append(Choice(turn.tr("Leave this line out"), SKIP))
        if draft.whole:
            shown.append(Choice(turn.tr("It is a pledge of my own"), MY_OWN))
        asked = turn.tr("For which comrade? Please choose, or type the name.")
        if draft.called and not called:
            asked += " " + turn.tr("Not on the list yet? Write “add comrade” and the full name.")
        return Question(f"{quoted(draft.said, QUOTED)}\n{asked}" if draft.said else asked, shown)

    def accept(self, turn: Turn, draft: EnterDraft, answer: Answer) -> str | None:
        people = whom.of_the_cells(turn)
        if answer.choice == MORE:
            draft.skipped = next_page(draft.skipped, SHOWN, len(people))
            return self.name
        if answer.choice in (SKIP, MY_OWN):
            draft.member_id = NOBODY
            draft.whole = draft.whole if answer.choice == MY_OWN else ""
            return None
        found = whom.the_one(answer, people, SHOWN)
        if spelled_otherwise(found, answer.text):  # "Tú" may be Tư, or nobody here
            words = "I find nobody called “{typed}” on the list of the branch."
            raise UserError(words, (Choice(found.name, str(found.id)),), typed=answer.text[:60])
        draft.member_id = found.id
        if draft.what in (CHANGE, WITHDRAW) and not draft.said and not answer.choice:
            draft.said = " ".join(answer.text.replace(",", " ").split())  # "cô Tám, cái hàng rào": which of hers
        return None


class DropTheOther(YesOrNo[EnterDraft]):
    """A registration that was begun is neither lost nor mixed with this one."""

    slot = "dropped"
    yes = "Drop it, enter this one"
    no = "Finish that one first"
    no_first = True
    grave = True

    def wanted(self, turn: Turn, draft: EnterDraft) -> bool:
        begun = parking.parked(turn).get(registration.register_pledge.name, {}).get("content")
        return bool(begun and draft.member_id) and _what(turn, draft) == REGISTER

    def words(self, turn: Turn, draft: EnterDraft) -> str:
        begun = parking.parked(turn)[registration.register_pledge.name]
        described = registration.register_pledge.described(turn, begun)
        return turn.tr("You have begun and not finished: {begun}.", begun=described)


def _what(turn: Turn, draft: EnterDraft) -> str:
    """What is to be done for the member, "" where that is not said."""
    if not draft.said or not draft.member_id:
        return draft.what
    if draft.what == CHANGE and has_repaired(draft.said):
        return REPORT
    if draft.what == CHANGE and is_repairing(turn, draft.said, draft.member_id):
        return REGISTER
    return draft.what or kind_of(turn, draft.said, draft.member_id)


def _finish(turn: Turn, draft: EnterDraft) -> None:
    """Hand over to the member's own dialogue; of a list the other lines wait meanwhile."""
    if draft.rest:
        parking.put_aside(turn, enter.name, _following(draft).model_dump(mode="json"))
    try:
        _hand_over(turn, draft)
    except UserError as error:  # the other lines are not lost for it
        parking.close(turn)
        turn.say(turn.tr(error.message, **error.values), error.choices)
    go_on(turn)


def _hand_over(turn: Turn, draft: EnterDraft) -> None:
    if not draft.member_id:
        if draft.whole:
            registration.start(turn, draft.whole)
        else:
            turn.say(turn.tr("Left out: {words}", words=quoted(draft.said, QUOTED)))
        return
    other = whose.member(turn, draft.member_id)
    require_willing(turn, other)
    if draft.on_paper is not None and not keep(turn, draft, other):
        return
    if draft.dropped is False:
        again = draft.model_copy(update={"dropped": None, "on_paper": None})
        parking.put_aside(turn, enter.name, again.model_dump(mode="json"))
        registration.register_pledge.resume(turn)
    else:
        open_what(turn, other.id, _what(turn, draft), draft.said)


class _Entering(Dialogue[EnterDraft]):
    """A line that was not begun yet is begun when it is taken up."""

    def resume(self, turn: Turn) -> None:
        if parking.is_begun(turn, self.name):
            super().resume(turn)
        else:
            go_on(turn)


enter = _Entering(
    "enter_for",
    marked("entering for a comrade"),
    EnterDraft,
    [WhomFor(), OnPaper(), SignedOn(), SurePaper(), DropTheOther()],
    _finish,
    lambda turn, draft: draft.member_id and whose.member(turn, draft.member_id),
    about="said",
    heading=lambda turn, draft: whose.heading(turn, draft.member_id),
)
