"""Hand in the report of an organisation for a round: its figures read back beside last time's; and take it back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from domain.campaigns.rounds import Round
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_see_names, reported_places
from domain.roles import Place
from domain.stamps import AsOf
from handlers.rounds.round_list import TAKE_BACK, command, name, round_in, running
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YES
from locales.wording.campaigns.rounds import figures_text
from locales.wording.figures import coverage_text
from storage import figures, organisations
from storage.campaigns import campaigns, rounds
from storage.facts import rounds as reported
from storage.facts import units

LONGEST = 500  # characters


class HandInDraft(BaseModel):
    plan_id: int
    last: date
    organisation_id: int | None = None
    words: str | None = None
    asks_words: bool = False
    sure: bool | None = None


def begin(turn: Turn, one: Round, place: Place | None = None) -> None:
    own = [each for each in reported_places(turn.member) if place is None or each.id == place.id]
    draft = HandInDraft(plan_id=one.plan.id, last=one.last)
    if len(own) == 1:
        draft.organisation_id = own[0].id
    handing_in.begin(turn, draft)


def begin_newest(turn: Turn) -> None:
    """The round that is open and waits for this person's organisation; of several the one that ended first."""
    places = reported_places(turn.member)
    if not places:
        raise NotAllowed("The report of an organisation is handed in by those who lead or serve it.")
    for place in reversed(places):
        for one in running(turn, place.path):
            owed = one.takes_in(turn.today) and one.plan.is_owed_by(units.kind_of(turn.session, place.id))
            if owed and rounds.handed_in(turn.session, one, place.id) is None:
                begin(turn, one, place if len(places) == 1 else None)
                return
    words = turn.tr("No round of reports is open for you now, or yours is handed in already.")
    turn.say(words, (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))


def _round(turn: Turn, draft: HandInDraft) -> Round:
    return round_in(turn, f"{draft.plan_id} {draft.last}")[0]


def _allowed(turn: Turn, draft: HandInDraft) -> None:
    one = _round(turn, draft)
    if not reported_places(turn.member):
        raise NotAllowed("The report of an organisation is handed in by those who lead or serve it.")
    if not one.takes_in(turn.today):
        raise UserError(
            "This round takes reports in from {opens} to {closes}.", opens=one.opens_on, closes=one.closes_on
        )
    if draft.organisation_id is not None and rounds.handed_in(turn.session, one, _place(turn, draft).id):
        raise UserError("Somebody has handed it in already.", (Choice(turn.tr("The round"), command("ky", one)),))


def _place(turn: Turn, draft: HandInDraft) -> Place:
    place = organisations.by_id(turn.session, draft.organisation_id or 0)
    if place is None or not may_see_names(turn.member, place):
        raise NotAllowed("The report of an organisation is handed in by those who lead or serve it.")
    return place


class Which(Step[HandInDraft]):
    slot = "organisation_id"

    def ask(self, turn: Turn, draft: HandInDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in reported_places(turn.member)]
        return Question(turn.tr("The report of which organisation?"), choices)

    def accept(self, turn: Turn, draft: HandInDraft, answer: Answer) -> None:
        if not any(str(each.id) == answer.choice for each in reported_places(turn.member)):
            raise UserError("Please choose one of the organisations.")
        draft.organisation_id = int(answer.choice)


class Words(Step[HandInDraft]):
    """What is written beside the figures: asked only where that is wished."""

    slot = "words"
    wants = Wants.LETTER

    def wanted(self, turn: Turn, draft: HandInDraft) -> bool:
        return draft.asks_words

    def ask(self, turn: Turn, draft: HandInDraft) -> Question:
        return Question(
            turn.tr("What shall be written beside the figures? For example difficulties, or what you propose.")
        )

    def accept(self, turn: Turn, draft: HandInDraft, answer: Answer) -> None:
        draft.words = answer.text.strip()[:LONGEST]


class Review(Step[HandInDraft]):
    slot = "sure"
    mends = True

    def ask(self, turn: Turn, draft: HandInDraft) -> Question:
        one, place = _round(turn, draft), _place(turn, draft)
        now = counted(turn, one, place)
        lines = [f"{place.name}\n{name(turn, one)}", *figures_text(turn.language, now, _before(turn, one, place))]
        lines += [turn.tr("Beside it: {words}", words=draft.words)] if draft.words else []
        lines.append(turn.tr("Shall I hand it in?"))
        choices = [Choice(turn.tr("Yes, hand it in"), YES), Choice(turn.tr("Write something beside it"), Words().name)]
        if now["silent"]:
            choices.append(Choice(turn.tr("Who has not reported"), f"/tonghop {place.code} chuabao 0"))
        return Question("\n".join(lines), choices)

    def accept(self, turn: Turn, draft: HandInDraft, answer: Answer) -> str | None:
        if answer.choice == Words().name:
            draft.asks_words = True
            return Words().name
        if answer.choice != YES:
            raise UserError("Please choose: hand it in, or write something beside it.")
        draft.sure = True
        return None


def counted(turn: Turn, one: Round, place: Place) -> dict[str, Any]:
    """The figures of an organisation with all below, as they are handed in."""
    campaign = campaigns.get(turn.session, one.plan.campaign_id)
    asked = campaigns.OpenCampaign(one.plan.campaign_id, campaign.name if campaign else "")
    summary = figures.summary(turn.session, place, asked, AsOf.now(turn.today), names=False)
    states = summary.figures.states
    with_report, going_on = reported.count(turn.session, place, one.plan.campaign_id, turn.today, one.first)
    return {
        "registered": coverage_text(turn.language, summary.figures.people),
        "pledges": summary.figures.pledges,
        "done": states.get("done", 0) + states.get("claimed", 0),
        "late": summary.figures.late,
        "reported": f"{with_report}/{going_on}",
        "silent": going_on - with_report,
    }


def _before(turn: Turn, one: Round, place: Place) -> Mapping[str, Any] | None:
    """What was handed in for the round before."""
    earlier = [each for each in rounds.around(turn.session, one.plan, one.last) if each.last < one.last]
    found = rounds.handed_in(turn.session, earlier[-1], place.id) if earlier else None
    return found.figures if found else None


def _finish(turn: Turn, draft: HandInDraft) -> None:
    _allowed(turn, draft)
    one, place = _round(turn, draft), _place(turn, draft)
    number = rounds.hand_in(turn.session, one, place.id, counted(turn, one, place), draft.words or "", turn.stamp)
    if number is None:
        raise UserError("Somebody has handed it in already.", (Choice(turn.tr("The round"), command("ky", one)),))
    late = turn.tr("It was due on {day}, so it counts as late.", day=one.due_on) if turn.today > one.due_on else ""
    text = turn.tr("Handed in: {round}, {organisation}.", round=name(turn, one), organisation=place.name)
    back = Choice(turn.tr("A mistake, take it back"), f"/kybaocao {TAKE_BACK} {number}")
    turn.say(f"✅ {text} {late}".strip(), (back, Choice(turn.tr("The rounds of reports"), "/kybaocao")))


def take_back(turn: Turn, number: int) -> None:
    """Take a report back; it can be handed in again while the round takes reports in."""
    found = rounds.standing(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None:
        raise UserError("It has been taken back already.")
    if not may_see_names(turn.member, place):
        raise NotAllowed("The report of an organisation is handed in by those who lead or serve it.")
    rounds.take_back(turn.session, found, turn.stamp)
    turn.say(
        turn.tr("The report of {organisation} is taken back.", organisation=place.name),
        (Choice(turn.tr("The rounds of reports"), "/kybaocao"),),
    )


handing_in = Dialogue(
    "hand_in_report",
    "handing in a report",
    HandInDraft,
    [Which(), Words(), Review()],
    _finish,
    _allowed,
)
