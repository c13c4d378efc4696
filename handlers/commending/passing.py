"""A proposal goes up a level, comes back with a reason, is withdrawn; and the deed done last is taken back."""

from typing import Any

from pydantic import BaseModel

from domain.chat import Choice
from domain.commending.commendation import Commendation, CommendationState
from domain.commending.permissions import holds, may_revoke, may_withdraw
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from domain.stamps import WAY_BACK
from domain.understanding.replies.picks import agreed
from handlers.commending import telling, theirs
from handlers.commending.showing import overview_way
from handlers.commending.theirs import BACK, CHANGED, COMMAND, SEE, VOTES
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import capitalised, marked
from locales.wording.quotation import quoted
from locales.wording.recognition.commending import decision_text
from storage import organisations
from storage.commending import rows
from storage.ground import history

_REASONS = (marked("Please say more clearly what was done"), marked("It needs pictures or papers"))
LONGEST, ANSWER = 300, 5  # characters; words: a yes names nobody who checked
PASSED_UP = "passed up"


def held(turn: Turn, number: int | None) -> tuple[Commendation, Place, Place | None]:
    """A proposal that is with this person, with who proposed it and the organisation that has it; raises else."""
    found, place = theirs.open_one(turn, number)
    if not found.is_open:
        raise UserError("Somebody has decided on this already, or it was withdrawn.")
    at = theirs.standing_at(turn, found, place)
    if not holds(turn.member, place, at.id if at else None):
        name = at.name if at else turn.tr("the administrators")
        raise NotAllowed("It is with {organisation} now, who decides what becomes of it.", organisation=name)
    return found, place, at


def done(
    turn: Turn, found: Commendation, said: str, *, why: str = "", to_them: bool = True, quiet: bool = False
) -> None:
    """Say that a deed is done, with the ways on and back, and tell whoever it concerns; `quiet`: nobody is told."""
    back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {BACK} {found.id}")
    turn.say(said, (back, Choice(turn.tr("See it"), f"{COMMAND} {SEE} {found.id}"), overview_way(turn)))
    if not quiet:
        now, place = theirs.open_one(turn, found.id)
        telling.tell_what_happened(turn, now, place, why, to_them=to_them)


def write(turn: Turn, found: Commendation, verb: str, why: str = "", **after: Any) -> None:
    """Do a deed, or raise where somebody did another meanwhile."""
    stamp = turn.stamp.because(why) if why else turn.stamp
    if not rows.change(turn.session, found, verb, stamp, **after):
        raise UserError(CHANGED)


def pass_up(turn: Turn, number: int | None) -> None:
    """Pass it on to the level directly above, once the vote it needs is noted."""
    found, place, at = held(turn, number)
    if found.kind.votes and found.votes is None and not place.has_branches:
        ways = (Choice(turn.tr("Note the votes"), f"{COMMAND} {VOTES} {found.id}"),)
        raise UserError("For this form the meeting votes first. Please note the votes, then pass it up.", ways)
    if at is None or not at.above:
        raise UserError("Nothing stands above {organisation} here.", organisation=at.name if at else place.name)
    way = (*found.way, at.above[-1])
    write(turn, found, PASSED_UP, way=way, state=CommendationState.WAITING)
    now, _ = theirs.open_one(turn, found.id)
    to, asked = telling.ask_holders(turn, now, place)
    name = to.name if to else turn.tr("the administrators")
    said = turn.tr("Passed up. It is with {organisation} now, and you hear what becomes of it.", organisation=name)
    if not asked:
        said = turn.tr(
            "Passed up to {organisation}. Nobody there has joined yet; please speak with them.", organisation=name
        )
    done(turn, found, said, quiet=True)


class ReasonDraft(BaseModel):
    """`revokes`: it was given, and is taken back; else a proposal is returned. `checked`: who looked into it."""

    number: int
    revokes: bool = False
    why: str | None = None
    checked: str | None = None
    sure: bool | None = None


class Why(Step[ReasonDraft]):
    slot = "why"
    wants = Wants.REASON
    gives_way = True
    hears = True

    def ask(self, turn: Turn, draft: ReasonDraft) -> Question:
        if draft.revokes:
            return Question(turn.tr("Why is it revoked? The reason stays in the history, and the comrade reads it."))
        text = turn.tr("Why is it returned? {branch} reads it as you type it.", branch=_below(turn, draft).name)
        return Question(text, [Choice(turn.tr(each), str(index)) for index, each in enumerate(_REASONS)])

    def accept(self, turn: Turn, draft: ReasonDraft, answer: Answer) -> None:
        if answer.choice.isdecimal() and int(answer.choice) < len(_REASONS):
            draft.why = turn.tr(_REASONS[int(answer.choice)])
        elif not 2 < len(answer.text) <= LONGEST:
            raise UserError("Please say the reason in a few words.")
        else:
            draft.why = " ".join(answer.text.split())


class WhoChecked(Step[ReasonDraft]):
    """What somebody heard is no ground yet."""

    slot = "checked"
    wants = Wants.REASON
    gives_way = True
    hears = True

    def wanted(self, turn: Turn, draft: ReasonDraft) -> bool:
        return draft.revokes

    def ask(self, turn: Turn, draft: ReasonDraft) -> Question:
        found, place = theirs.open_one(turn, draft.number)
        who = theirs.who(turn, turn.language, found, place, turn.member)
        given = f"{who}: {decision_text(turn.language, found)}."
        why = turn.tr("Reason: {why}", why=quoted(draft.why or ""))
        asked = turn.tr("Who has checked it, and under which decision or minutes is it revoked?")
        return Question(f"{capitalised(given)}\n{why}\n{asked}")

    def accept(self, turn: Turn, draft: ReasonDraft, answer: Answer) -> None:
        answers = len(answer.text.split()) < ANSWER and agreed(answer.text.split(",")[0]) is not None
        if answers or not 2 < len(answer.text) <= LONGEST:
            raise UserError("Please say it in a few words.")
        draft.checked = " ".join(answer.text.split())


class Sure(YesOrNo[ReasonDraft]):
    yes = marked("Yes, do so")
    grave = True
    hears = True
    private = True
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: ReasonDraft) -> str:
        found, place = theirs.open_one(turn, draft.number)
        who = theirs.who(turn, turn.language, found, place, turn.member)
        if draft.revokes:
            head = turn.tr("Revoke what was given to {who}? It counts no more from today; the history stays.", who=who)
        else:
            below = _below(turn, draft).name
            head = turn.tr("Return this proposal to {branch}: {who}?", branch=below, who=who)
        return f"{head}\n" + turn.tr("Reason: {why}", why=quoted(_whole_reason(draft)))


def _whole_reason(draft: ReasonDraft) -> str:
    return f"{draft.why}; {draft.checked}" if draft.checked else draft.why or ""


def _below(turn: Turn, draft: ReasonDraft) -> Place:
    """To whom it is returned: who passed it up."""
    found, place, _ = held(turn, draft.number)
    if len(found.way) < 2:
        raise UserError("It stands where it was proposed, so it can be withdrawn and not returned.")
    return organisations.by_id(turn.session, found.way[-2]) or place


def to_revoke(turn: Turn, number: int) -> tuple[Commendation, Place]:
    found, place = theirs.open_one(turn, number)
    decider = organisations.by_id(turn.session, found.decider_id) if found.decider_id else None
    if found.state is not CommendationState.COMMENDED:
        raise UserError("This stands as given no more.")
    if not may_revoke(turn.member, found, decider, place):
        raise NotAllowed("Only the level that gave it revokes it, and nobody their own.")
    return found, place


def _allowed(turn: Turn, draft: ReasonDraft) -> None:
    to_revoke(turn, draft.number) if draft.revokes else _below(turn, draft)


def _finish(turn: Turn, draft: ReasonDraft) -> None:
    why = _whole_reason(draft)
    if draft.revokes:
        found, _ = to_revoke(turn, draft.number)
        state = CommendationState.REVOKED
        write(turn, found, state.value, why, state=state, revoked_on=turn.today)
        done(turn, found, turn.tr("Revoked. I tell those concerned."), why=why)
        return
    found, _, _ = held(turn, draft.number)
    below, state = _below(turn, draft), CommendationState.RETURNED
    write(turn, found, state.value, why, state=state, way=found.way[:-1])
    done(turn, found, turn.tr("Returned to {branch} with this reason.", branch=below.name), why=why, to_them=False)


give_reason = Dialogue(
    "return_commendation", "returning or revoking", ReasonDraft, [Why(), WhoChecked(), Sure()], _finish, _allowed
)


def withdraw(turn: Turn, number: int | None) -> None:
    """Withdraw a proposal that is open; whoever is proposed may as well."""
    found, place = theirs.open_one(turn, number)
    if not found.is_open:
        raise UserError("Somebody has decided on this already, or it was withdrawn.")
    if not may_withdraw(turn.member, found, place):
        raise NotAllowed("This is withdrawn by {organisation} alone.", organisation=place.name)
    write(turn, found, CommendationState.WITHDRAWN.value, state=CommendationState.WITHDRAWN)
    declines = turn.member.id == found.member_id
    done(turn, found, turn.tr("Your wish counts, and nobody will press you.") if declines else turn.tr("Withdrawn."))


def put_back(turn: Turn, argument: str) -> None:
    """Take the deed done last back, for 7 days: whoever did it; of several that were noted at once all."""
    for each in argument.split():
        _put_back(turn, int(each) if each.isdecimal() and len(each) < 10 else None)


def _put_back(turn: Turn, number: int | None) -> None:
    found, place = theirs.open_one(turn, number)
    deed = history.entry(turn.session, found.entry_id or 0)
    if deed is None or deed.verb == rows.PUT_BACK:
        raise UserError(CHANGED)
    if found.member_id and history.has(turn.session, "member", found.member_id, "erased"):
        raise UserError("Their information was erased, so nothing is taken back here any more.")
    if deed.by != turn.member.id:
        raise NotAllowed("Only who did it takes it back.")
    if deed.day < turn.today - WAY_BACK:
        raise UserError("That was too long ago to be taken back.")
    if not rows.put_back(turn.session, found, turn.stamp):
        raise UserError(CHANGED)
    turn.say(turn.tr("Taken back."), (overview_way(turn),))
    now, _ = theirs.open_one(turn, number)
    if now.state is not found.state or now.way != found.way:
        telling.tell_what_happened(turn, now, place)
