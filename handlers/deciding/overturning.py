"""What others decided lately: looked at again by another leader, taken back with a reason."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import led_places, may_lead, may_see_names
from domain.stamps import WAY_BACK
from handlers.changing.own_pledge import REASON, is_reason
from handlers.deciding import items
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.wording.queue.answering import overturned_text
from locales.wording.queue.asking import past_text
from locales.wording.quotation import quoted
from storage import deeds, organisations, pledges, taking_back
from storage.deeds import Deed
from storage.people import deciding, members
from storage.people.notices import When
from storage.queue import asking
from storage.queue import waiting as rows
from storage.queue.waiting import Waiting

SHOWN = 5


class OverturnDraft(BaseModel):
    number: int
    content: str = ""
    why: str | None = None
    sure: bool | None = None


def show(turn: Turn, number: int) -> None:
    """The decisions of the last week that this person may take back, or one of them."""
    found = lately(turn)
    chosen = next((deed for deed in found if deed.number == number), None)
    if chosen is not None:
        overturn.begin(turn, OverturnDraft(number=number, content=chosen.content))
    elif not found:
        turn.say(turn.tr("Nothing that others decided lately is there to be looked at again."))
    else:
        names, zone = members.names(turn.session, [deed.by for deed in found]), turn.deployment.zone
        lines, choices = [turn.tr("Decided lately; choose one to take it back:")], []
        for deed in found[:SHOWN]:
            about = f"{items.whose_is(turn, deed.pledge_id)} {quoted(deed.content, 80)}"
            lines.append(past_text(turn.language, deed.what, names.get(deed.by, "?"), about, deed.at, zone))
            choices.append(Choice(about[:60], f"/duyet xem {deed.number}"))
        turn.say("\n".join(lines), choices, private=True)


def lately(turn: Turn) -> list[Deed]:
    """What was decided, where nothing followed, and this person may take it back."""
    led = [place.id for place in led_places(turn.member)]
    since = turn.now - WAY_BACK
    known = {each.pledge.id: each for each in rows.touched(turn.session, led, since, turn.today)} if led else {}
    found = deeds.decisions_on(turn.session, list(known), since)
    return [deed for deed in found if _may(turn, deed, known[deed.pledge_id])]


def _may(turn: Turn, deed: Deed, item: Waiting) -> bool:
    """Another one who may decide; whoever decided only where they lead alone."""
    place = organisations.by_id(turn.session, item.organisation_id)
    ranks = deciding.deciders(turn.session, item.pledge, place, turn.today, {deed.by}) if place else []
    others = [each for rank in ranks for each in rank]
    if place is None or deed.by != turn.member.id:
        return any(each.id == turn.member.id for each in others)
    return not any(may_lead(each, place) for each in others) if may_lead(turn.member, place) else not others


def whoever_may(turn: Turn, deed: Deed) -> list[str]:
    """The names of those who may take back what this person decided, in the same branch."""
    pledge = pledges.get(turn.session, deed.pledge_id)
    place = deciding.place_of(turn.session, pledge, turn.today) if pledge else None
    if pledge is None or place is None:
        return []
    ranks = deciding.deciders(turn.session, pledge, place, turn.today, {deed.by})
    return [each.name for rank in ranks for each in rank if may_see_names(each, place)]


def _one(turn: Turn, draft: OverturnDraft) -> Deed:
    deed = next((each for each in lately(turn) if each.number == draft.number), None)
    if deed is None:
        raise UserError("Somebody has gone on with it meanwhile, so the decision stands.")
    return deed


class WhyOverturn(Step[OverturnDraft]):
    slot = "why"
    wants = Wants.REASON
    hears = True

    def reads(self, turn: Turn, draft: OverturnDraft) -> bool:
        return True

    def ask(self, turn: Turn, draft: OverturnDraft) -> Question:
        text = turn.tr("Why is this decision taken back? Whoever decided and the member read it.")
        return Question(f"{quoted(draft.content)}\n{text}")

    def accept(self, turn: Turn, draft: OverturnDraft, answer: Answer) -> None:
        if not is_reason(answer.text):
            raise UserError("Please write the reason in a few words.")
        draft.why = answer.text[:REASON]


class SureToOverturn(YesOrNo[OverturnDraft]):
    yes = "Yes, take it back"

    def words(self, turn: Turn, draft: OverturnDraft) -> str:
        names, words = members.names(turn.session, [_one(turn, draft).by]), quoted(draft.why or "", REASON)
        name = next(iter(names.values()), "?")
        asked = turn.tr(
            "Shall I take back what comrade {name} decided, with these words: {words}?", name=name, words=words
        )
        return f"{quoted(draft.content)}\n{asked}"


def _finish(turn: Turn, draft: OverturnDraft) -> None:
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."))
        return
    deed, why = _one(turn, draft), draft.why or ""
    if not taking_back.take_back(turn.session, deed, turn.stamp.because(why)):
        raise UserError("Somebody has gone on with it meanwhile, so the decision stands.")
    pledge = pledges.get(turn.session, deed.pledge_id)
    assert pledge is not None
    asking.look_again(turn.session, pledge, When(turn.now, turn.real_now, turn.deployment.zone))
    for each in {deed.by, *items.waits_for(turn, pledge)}:
        turn.tell(
            each,
            lambda speak: overturned_text(speak, pledge, turn.member.name, why),
            dedupe_key=f"overturned:{deed.number}:{each}:{turn.key}",
        )
    if pledge.asks is None:  # opened again, and now closed as before
        turn.say(turn.tr("Taken back: {content} stays as it was confirmed.", content=quoted(draft.content)))
    else:
        words = f"{turn.tr('Taken back; it waits for a decision again:')}\n{quoted(draft.content)}"
        turn.say(words, (Choice(turn.tr("See what waits for me"), f"/duyet {pledge.id}"),))


overturn = Dialogue(
    "overturn",
    "taking a decision back",
    OverturnDraft,
    [WhyOverturn(), SureToOverturn()],
    _finish,
    _one,
    about="content",
    heading=lambda turn, draft: items.whose_is(turn, _one(turn, draft).pledge_id),
)
