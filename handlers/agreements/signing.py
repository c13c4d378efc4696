"""`/giaouoc ky 3 7`: sign for a party with one's name, post and the day, once the words are read; and take it back."""

from pydantic import BaseModel

from domain.agreements.agreement import FEWEST, Agreement, Party
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_lead
from domain.roles import Role
from handlers.agreements import telling, theirs
from handlers.agreements.theirs import COMMAND, SIGN, UNSIGN
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo, propose
from locales.language import Language, marked
from locales.wording.papers.making import post_text
from locales.wording.people import list_text
from locales.wording.recognition.agreements import lines_text, title
from storage.agreements import writing

_OTHERWISE = marked(
    "Its words were changed, or it was signed or ended meanwhile. Please read it again before you sign."
)


class SignDraft(BaseModel):
    """`revision`: the words that were read."""

    number: int
    party: int
    revision: int
    sure: bool | None = None


def start(turn: Turn, number: int, party: int = 0) -> None:
    """Ask for which party, where somebody leads several."""
    one = theirs.open_one(turn, number)
    waiting = theirs.to_sign(turn, one)
    if not party and len(waiting) > 1:
        ways = [Choice(each.name, f"{COMMAND} {SIGN} {one.id} {each.id}") for each in waiting]
        turn.say(turn.tr("For which party do you sign?"), ways)
        return
    if not party:
        party = waiting[0].id if waiting else next((each.id for each in one.parties if _leads(turn, each)), 0)
    if not party:
        raise NotAllowed("A party is signed for by its secretary or deputy.", (theirs.see(turn, one),))
    sign.begin(turn, SignDraft(number=number, party=party, revision=one.revision))


def _leads(turn: Turn, party: Party) -> bool:
    return may_lead(turn.member, party.place)


def _allowed(turn: Turn, draft: SignDraft) -> tuple[Agreement, Party]:
    one = theirs.open_one(turn, draft.number)
    party, ways = theirs.party_of(turn, one, draft.party), (theirs.see(turn, one),)
    if not _leads(turn, party):
        raise NotAllowed("A party is signed for by its secretary or deputy.", ways)
    if party.signed_on:
        raise UserError("{party} has signed already.", ways, party=party.name)
    if one.is_over(turn.today):
        raise UserError("Its period is over, so it is not signed any more.", ways)
    if one.is_draft and len(one.standing) < FEWEST:
        raise UserError("Fewer than two parties are left, so there is nothing to sign; it may be withdrawn.", ways)
    if not one.is_draft or not party.stands or one.revision != draft.revision:
        raise UserError(_OTHERWISE, ways)
    return one, party


def _post(turn: Turn, party: Party) -> Role:
    """The post in which somebody signs; a secretary who is also deputy signs as secretary."""
    held = {duty.role for duty in turn.member.duties if duty.place and duty.place.id == party.place.id}
    return Role.SECRETARY if Role.SECRETARY in held else Role.DEPUTY


class SureToSign(YesOrNo[SignDraft]):
    yes = marked("Yes, I sign")
    on_no = marked("Nothing was signed.")

    def words(self, turn: Turn, draft: SignDraft) -> str:
        one, party = _allowed(turn, draft)
        post = post_text(turn.language, _post(turn, party))
        asked = turn.tr(
            "Do you sign it for {party} as {name}, {post}? Your name and post stand in it, for those who lead the "
            "parties or drew it up, and on the paper.",
            party=party.name,
            name=turn.member.name,
            post=post,
        )
        return "\n".join([title(turn.language, one), *lines_text(turn.language, one.lines), asked])


def _finish(turn: Turn, draft: SignDraft) -> None:
    one, party = _allowed(turn, draft)
    if not writing.sign(turn.session, one, party, _post(turn, party), turn.stamp):
        raise UserError(_OTHERWISE, (theirs.see(turn, one),))
    now = theirs.open_one(turn, one.id)
    telling.tell_parties(turn, now, lambda speak: _signed_text(speak, now, party), f"signed {party.id}")
    said = turn.tr("✅ Signed for {party}.", party=party.name)
    so_far = turn.tr("It is in force.") if now.is_bound else _waits_text(turn.language, now)
    undo = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {UNSIGN} {one.id} {party.id}")
    turn.say(f"{said} {so_far}", (undo, theirs.see(turn, one)))


def _signed_text(speak: Language, one: Agreement, party: Party) -> str:
    head = speak.tr("✍️ {party} signed: {agreement}.", party=party.name, agreement=title(speak, one))
    if one.is_bound:
        return f"{head}\n" + speak.tr("All have signed: it is in force.")
    return f"{head}\n{_waits_text(speak, one)}"


def _waits_text(speak: Language, one: Agreement) -> str:
    return speak.tr("It waits for: {parties}.", parties=list_text([", ".join(each.name for each in one.unsigned)]))


def take_back(turn: Turn, number: int, party_id: int = 0) -> None:
    """Take one's own signature back: until 7 days after it came into force."""
    one = theirs.open_one(turn, number)
    mine = next((each.id for each in one.parties if each.signer_id == turn.member.id), 0)
    party = theirs.party_of(turn, one, party_id or mine)
    if party.signer_id is None:
        raise UserError("That is taken back already, or has been changed since.", (theirs.see(turn, one),))
    if party not in theirs.signed_by_me(turn, one):
        raise NotAllowed(
            "A signature is taken back by who signed, until 7 days after it came into force.", _ways(turn, one)
        )
    if not writing.unsign(turn.session, one, party, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.", (theirs.see(turn, one),))

    def words(speak: Language) -> str:
        return speak.tr("{party} took its signature back: {agreement}.", party=party.name, agreement=title(speak, one))

    telling.tell_parties(turn, one, words, f"unsigned {party.id}")
    said = turn.tr("Taken back: {party} has not signed. The parties are told.", party=party.name)
    turn.say(
        said,
        (
            Choice(turn.tr("Sign for {party}", party=party.name), f"{COMMAND} {SIGN} {one.id} {party.id}"),
            theirs.see(turn, one),
        ),
    )


def ask_to_take_back(turn: Turn, one: Agreement) -> None:
    """In words it is asked first."""
    party = theirs.signed_by_me(turn, one)[0]
    asked = turn.tr("Shall I take the signature of {party} back?", party=party.name)
    yes = Choice(turn.tr("Take my signature back"), f"{COMMAND} {UNSIGN} {one.id} {party.id}")
    propose(turn, f"{title(turn.language, one)}\n{asked}", yes, Choice(turn.tr("No, leave it"), "/dethoi"))


def _ways(turn: Turn, one: Agreement) -> tuple[Choice, ...]:
    """What is left: to leave it, for a reason."""
    return (*(each for each in theirs.ways(turn, one) if f" {theirs.LEAVE} " in each.value), theirs.see(turn, one))


sign = Dialogue(
    "sign_agreement",
    marked("signing an agreement"),
    SignDraft,
    [SureToSign()],
    _finish,
    _allowed,
)
