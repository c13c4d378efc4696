"""Set how often reports are handed in: rhythms with their days, for a campaign or those below a committee."""

from datetime import date, timedelta
from functools import partial

from pydantic import BaseModel

from domain.campaigns.permissions import may_set_rounds, runs_campaign, runs_campaigns
from domain.campaigns.rounds import MONTHS, Every, Round, RoundPlan, rounds
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from handlers.campaigns import looked_at
from handlers.rounds import telling
from handlers.rounds.asked import beside
from handlers.rounds.asked.beside import Closing, OtherDay
from handlers.rounds.round_list import REMIND_BACK, SET_BACK, top_of
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.rounds import plan_back_text, plan_text, plan_told_text, reminds_text
from storage import organisations
from storage.campaigns import campaigns, reminding
from storage.overdue import ending
from storage.rounds import plans
from storage.rounds.plans import NewPlan

OPENS, CLOSES = 10, 30  # days before and after the last day of a stretch
BEHIND, FAR = timedelta(days=31), beside.FAR


class PlanDraft(BaseModel):
    """One plan that is to be added."""

    name: str
    every: Every
    days: tuple[str, ...] = ()
    opens: int = OPENS
    due: int = 5
    closes: int = CLOSES
    since: date | None = None
    until: date | None = None


class SettingDraft(BaseModel):
    """`organisation_id`: the committee that asks it of those below; None: whoever the campaign is for."""

    campaign_id: int | None = None
    organisation_id: int | None = None
    added: list[PlanDraft] = []
    dropped: list[Every] = []
    alone: bool = False
    reminds: dict[str, list[int] | bool | int] = {}
    others: list[OtherDay] = []
    closes: Closing | None = None
    sure: bool | None = None


def _settled(turn: Turn, draft: SettingDraft) -> SettingDraft:
    """Raise where it is not theirs; of a campaign they run themselves the rounds are for everybody in it."""
    campaign = looked_at.must_be(turn, draft.campaign_id or 0)
    if draft.organisation_id is not None and campaign.owner_id == draft.organisation_id:
        draft.organisation_id = None
    if not may_set_rounds(turn.member, draft.organisation_id, campaign.owner_id):
        raise NotAllowed("A round is set and moved by those who run the campaign, or the unit that asks for it.")
    for each in draft.added:
        each.since = max(each.since, campaign.window.opens_on) if each.since else each.since
    return draft


class OfWhichCampaign(Step[SettingDraft]):
    slot = "campaign_id"

    def ask(self, turn: Turn, draft: SettingDraft) -> Question:
        found = campaigns.open_to(turn.session, turn.today, top_of(turn).path)
        if not found:
            raise UserError("No campaign is open now.")
        return Question(turn.tr("The rounds of which campaign?"), [Choice(each.name, str(each.id)) for each in found])

    def accept(self, turn: Turn, draft: SettingDraft, answer: Answer) -> None:
        if not answer.choice.isdecimal():
            raise UserError("Please choose one of these.")
        draft.campaign_id = int(answer.choice)
        _settled(turn, draft)


class SureToSet(YesOrNo[SettingDraft]):
    yes = marked("Yes, so it shall be")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: SettingDraft) -> str:
        draft = _settled(turn, draft)
        campaign, asker = looked_at.must_be(turn, draft.campaign_id or 0), _asker(turn, draft)
        lines = [turn.tr("The rounds of reports of {name}:", name=asker.name if asker else campaign.name)]
        lines += [f"– {plan_text(turn.language, each, first)}" for each in draft.added if (first := _first(turn, each))]
        lines += beside.lines(turn, [as_plan(each) for each in draft.added], draft.others, draft.closes)
        lines += [turn.tr("No more: {plan}", plan=_called(turn, each)) for each in _to_end(turn, draft)]
        first_round = next((found for each in draft.added[:1] if (found := _first(turn, each))), None)
        lines += reminds_text(turn.language, _own_reminds(turn, draft), first_round)
        if draft.reminds and not _own_reminds(turn, draft):
            lines.append(turn.tr("When reminders come is set by those who run the campaign."))
        return "\n".join([*lines, turn.tr("Is that right?")])


def _own_reminds(turn: Turn, draft: SettingDraft) -> dict[str, list[int] | bool | int]:
    """The reminders that were said, where this person runs the whole campaign."""
    campaign = looked_at.must_be(turn, draft.campaign_id or 0)
    return draft.reminds if runs_campaign(turn.member, campaign.owner_id) else {}


def _asker(turn: Turn, draft: SettingDraft) -> Place | None:
    return organisations.by_id(turn.session, draft.organisation_id) if draft.organisation_id else None


def _first(turn: Turn, draft: PlanDraft) -> Round | None:
    return next(rounds(as_plan(draft), turn.today - FAR, turn.today + FAR), None)


def as_plan(draft: PlanDraft) -> RoundPlan:
    given = draft.model_dump()
    return RoundPlan(id=0, campaign_id=0, code="", **given)


def _called(turn: Turn, plan: RoundPlan) -> str:
    first = _coming(turn, plan)
    return plan_text(turn.language, plan, first) if first else plan.name


def _to_end(turn: Turn, draft: SettingDraft) -> list[RoundPlan]:
    """The plans of the same scope that end: those dropped, those the new ones stand for, and all others if alone."""
    lasting = [each for each in draft.added if each.until is None]
    new = {_rhythm(each.every, each.days) for each in lasting}
    ends = set(draft.dropped) | (set(MONTHS) if draft.alone else set())
    return [
        each for each in own_plans(turn, draft) if (rhythm := _rhythm(each.every, each.days)) in ends or rhythm in new
    ]


def own_plans(turn: Turn, draft: SettingDraft) -> list[RoundPlan]:
    """The rhythms that were set for the same: a whole campaign, or those below one committee."""
    campaign = looked_at.must_be(turn, draft.campaign_id) if draft.campaign_id else None
    day = max(turn.today, campaign.window.opens_on) if campaign else turn.today
    found = plans.plans(turn.session, day, _asker_path(turn, draft))
    same = (draft.campaign_id, draft.organisation_id)
    return [each for each in found if (each.campaign_id, each.organisation_id) == same and each.until is None]


def _asker_path(turn: Turn, draft: SettingDraft) -> str:
    asker = _asker(turn, draft)
    return asker.path if asker else top_of(turn).path


def _rhythm(every: Every, days: tuple[str, ...]) -> object:
    """What two plans are compared by: each month by its fixed days is a month, other days are themselves."""
    return Every.MONTH if len(days) == 12 else (days or every)


def _finish(turn: Turn, draft: SettingDraft) -> None:
    draft = _settled(turn, draft)
    campaign_id = draft.campaign_id or 0
    end = _to_end(turn, draft)
    given = [each.model_dump() | {"organisation_id": draft.organisation_id} for each in draft.added]
    new = [NewPlan(campaign_id=campaign_id, **each) for each in given]
    ways = list[Choice]()
    if new or end:
        deed = plans.set_plans(turn.session, new, end, turn.stamp)
        ways.append(Choice(turn.tr("A mistake: as it was before"), f"/kybaocao {SET_BACK} {deed}"))
        found = plans.deed(turn.session, deed)
        beside.carry_out(turn, found.added if found else (), draft.others, None)
        _tell(turn, deed, f"rounds set:{deed}")
    if reminds := _own_reminds(turn, draft):
        changed = reminding.change(turn.session, campaign_id, reminds, turn.stamp)
        if "ends_missed_after" in reminds:
            ending.ask_again(turn.session, campaign_id, turn.stamp)
        ways.append(Choice(turn.tr("Remind as before"), f"/kybaocao {REMIND_BACK} {changed}"))
    beside.carry_out(turn, (), (), draft.closes)
    if draft.dropped and not new and not end and not reminds:
        turn.say(turn.tr("There are no such rounds of yours. Those that the level above asks for stay."))
        return
    ways.append(Choice(turn.tr("The rounds of reports"), "/kybaocao"))
    told = turn.tr("✅ Noted. Those who owe reports are told.") if new or end else turn.tr("✅ Noted.")
    turn.say(told, ways)


def remind_as_before(turn: Turn, number: int) -> None:
    """Give a campaign the days of its reminders back."""
    campaign = looked_at.must_be(turn, reminding.campaign_of(turn.session, number) or 0)
    looked_at.must_run(turn, campaign)
    if not reminding.take_back(turn.session, number, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.")
    turn.say(turn.tr("Reminders of rounds come as before."))


def _tell(turn: Turn, number: int, key: str) -> None:
    """Tell those who owe what was added, and what they owe no more."""
    found = plans.deed(turn.session, number)
    firsts = [(each, first) for each in (*found.added, *found.ended) if (first := _coming(turn, each))] if found else []
    for plan, first in firsts:
        asker = organisations.by_id(turn.session, plan.organisation_id) if plan.organisation_id else None
        from_ = asker.name if asker else looked_at.must_be(turn, plan.campaign_id).name
        words = partial(
            plan_told_text, from_=from_, plan=plan, first=first, ended=plan in found.ended if found else False
        )
        telling.tell_owing(turn, first, words, f"{key}:{plan.id}")


def _coming(turn: Turn, plan: RoundPlan) -> Round | None:
    return next(rounds(plan, turn.today - BEHIND, turn.today + FAR), None)


def take_back(turn: Turn, number: int) -> None:
    """Undo a deed that set rounds; raises where they were set otherwise since."""
    found = plans.deed(turn.session, number)
    if found is None:
        choice = Choice(turn.tr("The rounds of reports"), "/kybaocao")
        raise UserError("That is taken back already, or has been changed since.", (choice,))
    campaign = looked_at.must_be(turn, found.campaign_id)
    for each in (*found.added, *found.ended):
        if not may_set_rounds(turn.member, each.organisation_id, campaign.owner_id):
            raise NotAllowed("A round is set and moved by those who run the campaign, or the unit that asks for it.")
    _tell_back(turn, found, number)
    plans.take_back(turn.session, number, found, turn.stamp)
    turn.say(turn.tr("The rounds are as they were before."), (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))


def _tell_back(turn: Turn, found: plans.PlansSet, number: int) -> None:
    for plan in (*found.added, *found.ended):
        if first := _coming(turn, plan):
            words = partial(plan_back_text, plan=plan, first=first)
            telling.tell_owing(turn, first, words, f"rounds back:{number}:{plan.id}")


def _allowed(turn: Turn, draft: SettingDraft) -> None:
    if not runs_campaigns(turn.member):
        raise NotAllowed("A round is set and moved by those who run the campaign, or the unit that asks for it.")
    if draft.campaign_id is not None:
        _settled(turn, draft)


set_plans = Dialogue(
    "set_rounds",
    "setting rounds of reports",
    SettingDraft,
    [OfWhichCampaign(), SureToSet()],
    _finish,
    _allowed,
)
