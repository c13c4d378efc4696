"""`/giaouoc cat 3`, `/giaouoc roi 3 7`: break an agreement off, or leave it for one party, with a reason; and back."""

from pydantic import BaseModel

from domain.agreements.agreement import FEWEST, LONGEST, Agreement, AgreementState, Party
from domain.agreements.permissions import led_parties, may_break_off
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_lead
from domain.stamps import WAY_BACK
from handlers.agreements import telling, theirs
from handlers.agreements.theirs import COME_BACK, COMMAND, LEAVE, REOPEN
from handlers.changing.own_pledge import is_reason
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.quotation import quoted
from locales.wording.recognition.agreements import title
from storage.agreements import writing

_ENDED = marked("It is broken off or withdrawn already.")
_TOO_LATE = marked("That was too long ago to be taken back.")


class BreakDraft(BaseModel):
    """`party`: which one leaves, 0 where the whole is broken off."""

    number: int
    party: int = 0
    why: str | None = None
    sure: bool | None = None


def start(turn: Turn, number: int, party: int = 0, why: str = "") -> None:
    break_off.begin(turn, BreakDraft(number=number, party=party, why=why[:LONGEST] or None))


def leave(turn: Turn, number: int, party: int = 0, why: str = "") -> None:
    """Leave it for the party somebody leads; which one is asked where they lead several."""
    one = theirs.open_one(turn, number)
    led = led_parties(turn.member, one)
    if not party and len(led) > 1:
        turn.say(
            turn.tr("Which party leaves it?"),
            [Choice(each.name, f"{COMMAND} {LEAVE} {one.id} {each.id}") for each in led],
        )
    elif party or led:
        start(turn, number, party or led[0].id, why)
    else:
        raise NotAllowed("A party leaves by its secretary or deputy.", (theirs.see(turn, one),))


def _allowed(turn: Turn, draft: BreakDraft) -> tuple[Agreement, Party | None]:
    one = theirs.open_one(turn, draft.number)
    ways = (theirs.see(turn, one),)
    if one.state in (AgreementState.BROKEN, AgreementState.WITHDRAWN):
        raise UserError(_ENDED, ways)
    if not draft.party:
        if not may_break_off(turn.member, one):
            raise NotAllowed("The whole is broken off by {organisation} alone.", ways, organisation=one.organiser.name)
        return one, None
    party = theirs.party_of(turn, one, draft.party)
    if not may_lead(turn.member, party.place):
        raise NotAllowed("A party leaves by its secretary or deputy.", ways)
    if not party.stands:
        raise UserError("{party} is no party of it any more.", ways, party=party.name)
    return one, party


class Why(Step[BreakDraft]):
    slot = "why"
    wants = Wants.REASON
    hears = True

    def reads(self, turn: Turn, draft: BreakDraft) -> bool:
        return True

    def ask(self, turn: Turn, draft: BreakDraft) -> Question:
        one, party = _allowed(turn, draft)
        if party:
            asked = marked("Why does {party} leave it? All parties read it as you type it.")
            return Question(turn.tr(asked, party=party.name))
        asked = marked("Why is it broken off: {agreement}? All parties read it as you type it.")
        return Question(turn.tr(asked, agreement=title(turn.language, one)))

    def accept(self, turn: Turn, draft: BreakDraft, answer: Answer) -> None:
        words = " ".join(answer.text.split())
        if not is_reason(words) or len(words) > LONGEST:
            raise UserError("Please say in a few words why.")
        draft.why = words


class SureToBreak(YesOrNo[BreakDraft]):
    yes = marked("Yes, so it is")
    on_no = marked("Nothing was changed.")
    no_first = True

    def words(self, turn: Turn, draft: BreakDraft) -> str:
        one, party = _allowed(turn, draft)
        agreement = title(turn.language, one)
        asked = turn.tr("Is this broken off: {agreement}?", agreement=agreement)
        if party:
            asked = turn.tr("Does {party} leave this: {agreement}?", party=party.name, agreement=agreement)
        lines = [asked, turn.tr("Reason: {why}", why=quoted(draft.why or ""))]
        if party:
            lines.append(turn.tr("The other parties read it, and you can take it back for 7 days. Your pledges stay."))
        return "\n".join(lines)


def _finish(turn: Turn, draft: BreakDraft) -> None:
    (one, party), why = _allowed(turn, draft), draft.why or ""
    if party is None:
        if not writing.end(turn.session, one, AgreementState.BROKEN, turn.stamp.because(why)):
            raise UserError(_ENDED, (theirs.see(turn, one),))
        telling.tell_parties(turn, one, lambda speak: _broken_text(speak, one, why), "broken")
        undo = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {REOPEN} {one.id}")
        turn.say(turn.tr("It is broken off. The parties are told, with the reason."), (undo, theirs.see(turn, one)))
        return
    if not writing.leave(turn.session, one, party, turn.stamp.because(why)):
        raise UserError("That is taken back already, or has been changed since.", (theirs.see(turn, one),))
    now = theirs.open_one(turn, one.id)
    telling.tell_parties(turn, now, lambda speak: _left_text(speak, now, party, why), f"left {party.id}")
    undo = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {COME_BACK} {one.id} {party.id}")
    said = turn.tr("{party} is no party of it any more. The others are told, with the reason.", party=party.name)
    turn.say(said, (undo, theirs.see(turn, one)))


def _broken_text(speak: Language, one: Agreement, why: str) -> str:
    head = speak.tr(
        "{organisation} broke off: {agreement}.", organisation=one.organiser.name, agreement=title(speak, one)
    )
    return f"{head}\n" + speak.tr("Reason: {why}", why=quoted(why))


def _left_text(speak: Language, one: Agreement, party: Party, why: str) -> str:
    head = speak.tr("{party} leaves: {agreement}.", party=party.name, agreement=title(speak, one))
    lines = [head, speak.tr("Reason: {why}", why=quoted(why))]
    if len(one.standing) < FEWEST:
        alone = marked("It binds nobody any more: fewer than two parties are left.")
        draft = marked("Fewer than two parties are left, so it comes into force no more unless one comes back.")
        lines.append(speak.tr(draft if one.is_draft else alone))
    elif one.is_bound:
        lines.append(speak.tr("The others are bound by it as before."))
    return "\n".join(lines)


def reopen(turn: Turn, number: int) -> None:
    """Take back that it was broken off or withdrawn: whoever did it, for 7 days."""
    one = theirs.open_one(turn, number)
    ways = (theirs.see(turn, one),)
    if one.ended_on is None:
        raise UserError("That is taken back already, or has been changed since.", ways)
    if one.ended_by_id != turn.member.id:
        raise NotAllowed("Only who did it takes it back.", ways)
    if one.ended_on < turn.today - WAY_BACK:
        raise UserError(_TOO_LATE, ways)
    if not writing.reopen(turn.session, one, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.", ways)

    def words(speak: Language) -> str:
        return speak.tr("It was taken back, the agreement goes on as before: {agreement}.", agreement=title(speak, one))

    telling.tell_parties(turn, one, words, "reopened")
    turn.say(turn.tr("Taken back: it is as before. The parties are told."), ways)


def come_back(turn: Turn, number: int, party_id: int) -> None:
    """Take back that a party left: whoever leads it, for 7 days."""
    one = theirs.open_one(turn, number)
    party, ways = theirs.party_of(turn, one, party_id), (theirs.see(turn, one),)
    if party.left_on is None or one.ended_on is not None:
        raise UserError("That is taken back already, or has been changed since.", ways)
    if not may_lead(turn.member, party.place):
        raise NotAllowed("Only who did it takes it back.", ways)
    if party.left_on < turn.today - WAY_BACK:
        raise UserError(_TOO_LATE, ways)
    if party.signed_on is None and not one.is_draft:
        raise UserError("The others are bound by it already; please draw up a new one with them.", ways)
    if not writing.come_back(turn.session, one, party, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.", ways)
    now = theirs.open_one(turn, one.id)

    def words(speak: Language) -> str:
        said = speak.tr("{party} is a party again: {agreement}.", party=party.name, agreement=title(speak, now))
        comes_in = one.is_draft and now.is_bound
        return f"{said}\n{speak.tr('All have signed: it is in force.')}" if comes_in else said

    telling.tell_parties(turn, now, words, f"came back {party.id}")
    turn.say(turn.tr("Taken back: {party} is a party again. The others are told.", party=party.name), ways)


break_off = Dialogue(
    "break_agreement_off",
    marked("breaking an agreement off"),
    BreakDraft,
    [Why(), SureToBreak()],
    _finish,
    _allowed,
)
