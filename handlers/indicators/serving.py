"""`/chitieu viec 17`: which indicator a pledge serves, or which resolution it carries out; and taking that back."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.figures_typed import meant
from domain.indicators.indicators import Indicator
from domain.indicators.serving import Served, resolution_in
from domain.pledges.pledge import Pledge
from handlers.indicators import places
from handlers.indicators.served import known, lines, may_say
from handlers.pledges.my_pledges import visible
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.wording.pledges import pledge_labels
from locales.wording.quotation import quoted
from storage import pledges
from storage.indicators import serving

OFFERED = 6


class ServingDraft(BaseModel):
    pledge_id: int
    indicator_id: int | None = None
    resolution: str = ""
    said: bool | None = None


def begin(turn: Turn, number: int) -> None:
    serve.begin(turn, ServingDraft(pledge_id=number))


def begin_said(turn: Turn, words: str) -> None:
    """Begin with "cụ thể hóa nghị quyết …" or "phục vụ chỉ tiêu …": for the one pledge there is, else it is asked."""
    found = [each for each in visible(turn) if each.is_open]
    meant_one = [each for each in found if each.id == turn.chat.topic] or found
    if not found:
        raise UserError("You have no open pledge that could serve it.", (Choice(turn.tr("My pledges"), "/camket"),))
    if len(meant_one) > 1:
        labels = pledge_labels(turn.language, turn.today, found[:OFFERED])
        ways = [Choice(label, f"/chitieu viec {each.id}") for label, each in zip(labels, found, strict=False)]
        turn.say(turn.tr("Which of your pledges serves it?"), ways)
        return
    draft = ServingDraft(pledge_id=meant_one[0].id)
    Serves().accept(turn, draft, Answer(text=words))
    serve.begin(turn, draft)


def _mine(turn: Turn, number: int) -> Pledge:
    pledge = pledges.get(turn.session, number)
    if pledge is None or not may_say(turn, pledge):
        raise NotAllowed("What a pledge serves is said by those whose it is.")
    return pledge


def _guessed(turn: Turn, words: str) -> list[Indicator]:
    found = known(turn)
    numbers = meant(words, {each.id: (each.code, each.name) for each in found})
    return [each for each in found if each.id in numbers]


class Serves(Step[ServingDraft]):
    slot = "said"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: ServingDraft) -> Question:
        pledge = _mine(turn, draft.pledge_id)
        asked = turn.tr(
            "Which indicator does this serve? Type its name, or the resolution it carries out: “nghị quyết số 05 …”"
        )
        ways = [Choice(each.name, str(each.id)) for each in _guessed(turn, pledge.content)[:OFFERED]]
        return Question(f"{quoted(pledge.content)}\n{asked}", ways)

    def accept(self, turn: Turn, draft: ServingDraft, answer: Answer) -> None:
        before = serving.of_pledge(turn.session, _mine(turn, draft.pledge_id).id)
        found = _guessed(turn, answer.text) if answer.text else [places.must_be(turn, int(answer.choice))]
        paper = resolution_in(answer.text)
        if len(found) > 1 and not paper:
            names = "; ".join(each.name for each in found[:3])
            raise UserError("Several indicators are called so: {names}. Please type more of its name.", names=names)
        if not found and not paper:
            raise UserError("I do not know the indicator “{typed}”.", typed=answer.text[:60])
        one = found[0].id if len(found) == 1 else before.indicator_id
        draft.indicator_id, draft.resolution, draft.said = one, paper or before.resolution, True


def _finish(turn: Turn, draft: ServingDraft) -> None:
    pledge = _mine(turn, draft.pledge_id)
    number = serving.keep(turn.session, pledge.id, Served(draft.indicator_id, draft.resolution), turn.stamp)
    text = "\n".join([f"✅ {quoted(pledge.content)}", *lines(turn, pledge)])
    back = Choice(turn.tr("A mistake: take it back"), f"/chitieu boviec {pledge.id} {number}")
    turn.say(text, (back, Choice(turn.tr("Say more of what it serves"), f"/chitieu viec {pledge.id}")))


def take_back(turn: Turn, number: int, deed_id: int) -> None:
    pledge = _mine(turn, number)
    before = serving.before(turn.session, pledge.id, deed_id)
    if before is None:
        raise UserError("This was taken back or changed already.")
    serving.keep(turn.session, pledge.id, before, turn.stamp)
    text = "\n".join([turn.tr("Taken back."), quoted(pledge.content), *lines(turn, pledge)])
    turn.say(text, (Choice(turn.tr("What it serves"), f"/chitieu viec {pledge.id}"),))


def _allowed(turn: Turn, draft: ServingDraft) -> None:
    _mine(turn, draft.pledge_id)


serve = Dialogue("serve_indicator", "saying what a pledge serves", ServingDraft, [Serves()], _finish, _allowed)
