"""Take recognitions out of the register: with a reason, back again within days, and what was entered by mistake."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.criteria.recognition import Recognition
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from domain.stamps import WAY_BACK
from handlers.criteria import theirs
from handlers.criteria.register.showing import BACK, COMMAND, SEE, may_withdraw, open_one, to_register
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.quotation import quoted
from locales.wording.recognition.criteria import recognised_text, recognition_line, withdrawn_text
from storage import organisations
from storage.criteria import recognitions

LONGEST = 300


class WithdrawDraft(BaseModel):
    number: int
    why: str | None = None
    sure: bool | None = None


def _standing(turn: Turn, number: int | None) -> tuple[Recognition, Place]:
    """A recognition that stands and is this person's to withdraw."""
    found, place = open_one(turn, number)
    if not may_withdraw(turn, found):
        raise NotAllowed("A recognition is withdrawn by the committee that decided it, or one above.")
    if found.withdrawn_on is not None:
        see = (Choice(turn.tr("See it"), f"{COMMAND} {SEE} {found.id}"),)
        raise UserError("That is withdrawn already.", see)
    return found, place


class WhyWithdrawn(Step[WithdrawDraft]):
    slot = "why"
    wants = Wants.REASON
    gives_way = True

    def ask(self, turn: Turn, draft: WithdrawDraft) -> Question:
        branch = _standing(turn, draft.number)[1].name
        return Question(turn.tr("Why is it withdrawn? {branch} reads it as you type it.", branch=branch))

    def accept(self, turn: Turn, draft: WithdrawDraft, answer: Answer) -> None:
        if not 2 < len(answer.text) <= LONGEST:
            raise UserError("Please say in a few words why it is withdrawn.")
        draft.why = " ".join(answer.text.split())


class SureToWithdraw(YesOrNo[WithdrawDraft]):
    yes = "Yes, withdraw it"
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: WithdrawDraft) -> str:
        found, place = _standing(turn, draft.number)
        head = turn.tr("Withdraw this recognition? It stays in the register as withdrawn.")
        line = recognition_line(turn.language, found, place.name, turn.today)
        return f"{head}\n{line}\n" + turn.tr("Reason: {why}", why=quoted(draft.why or ""))


def _finish(turn: Turn, draft: WithdrawDraft) -> None:
    found, place = _standing(turn, draft.number)
    _withdraw(turn, found, place, draft.why or "")
    back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {BACK} {found.id}")
    turn.say(turn.tr("Withdrawn. I tell those who lead {branch}.", branch=place.name), (back, to_register(turn)))


def _withdraw(turn: Turn, found: Recognition, place: Place, why: str) -> None:
    if not recognitions.withdraw(turn.session, found, turn.stamp.because(why)):
        raise UserError("That is withdrawn already.", (to_register(turn),))
    theirs.tell_leaders(
        turn,
        place,
        lambda speak: withdrawn_text(speak, found, place.name, why),
        f"recognition:{found.id}:gone:{turn.key}",
        beside=[found.noted_by_id],
    )


def put_back(turn: Turn, number: int | None) -> None:
    """Let one that was withdrawn stand again, for 7 days: whoever withdrew it."""
    found, place = open_one(turn, number)
    if found.withdrawn_on is None:
        raise UserError("That is taken back already, or has been changed since.", (to_register(turn),))
    if found.withdrawn_by_id != turn.member.id or not may_withdraw(turn, found):
        raise NotAllowed("Only who decided it takes it back.")
    if found.withdrawn_on < turn.today - WAY_BACK:
        raise UserError("That was decided too long ago to be taken back.")
    if not recognitions.put_back(turn.session, found, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.", (to_register(turn),))
    decider = organisations.by_id(turn.session, found.decider_id)
    turn.say(turn.tr("Done: everything is as before."), (to_register(turn),))
    theirs.tell_leaders(
        turn,
        place,
        lambda speak: recognised_text(speak, found, place.name, decider.name if decider else "?"),
        f"recognition:{found.id}:back:{turn.key}",
        beside=[found.noted_by_id],
    )


def entered_by_mistake(turn: Turn, number: int | None) -> None:
    """Take back all that one decision entered, for 7 days: whoever entered it."""
    first, _ = open_one(turn, number)
    if first.noted_by_id != turn.member.id:
        raise NotAllowed("Only who decided it takes it back.")
    if first.noted_on < turn.today - WAY_BACK:
        raise UserError("That was decided too long ago to be taken back.")
    standing = [each for each in recognitions.entered_with(turn.session, first) if each.withdrawn_on is None]
    if not standing:
        raise UserError("That is taken back already, or has been changed since.", (to_register(turn),))
    places = organisations.by_ids(turn.session, [each.organisation_id for each in standing])
    for each in standing:
        _withdraw(turn, each, places[each.organisation_id], turn.tr("entered by mistake"))
    turn.say(turn.tr("Done: everything is as before."), (to_register(turn),))


withdraw_recognition = Dialogue(
    "withdraw_recognition",
    marked("withdrawing a recognition"),
    WithdrawDraft,
    [WhyWithdrawn(), SureToWithdraw()],
    _finish,
    lambda turn, draft: _standing(turn, draft.number),
)
