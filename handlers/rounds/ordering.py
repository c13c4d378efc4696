"""What somebody who runs campaigns says of rounds: open one, move it, close it, how often, for whom, reminded when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.campaigns.permissions import campaign_places, may_give_time, runs_campaigns
from domain.campaigns.rounds import Every, Round
from domain.chat import Choice
from domain.permissions import is_admin
from domain.roles import Place
from domain.understanding.movement.round_named import RoundNamed, named_in
from domain.understanding.movement.rounds_said import Doing, RoundsSaid, read_rounds
from handlers.campaigns import looked_at
from handlers.campaigns.acts import meant
from handlers.figures.named import named as named_place
from handlers.rounds import more_time, moving
from handlers.rounds.asked import beside, not_set, planned
from handlers.rounds.asked.not_set import OtherTime
from handlers.rounds.asked.which import round_meant, rounds_meant, to_be_set
from handlers.rounds.round_list import CLOSE, SET_BACK, command, name, running, show_all, top_of
from handlers.rounds.setting import PlanDraft, SettingDraft, as_plan, own_plans, set_plans
from handlers.talk.arguments import is_number, row_number
from handlers.talk.turn import Turn
from storage import organisations
from storage.campaigns import campaigns
from storage.rounds import days, plans, wishes

MOST_DAYS = 400
"""So many days longer at most one unit has from the beginning."""


def answer(turn: Turn, text: str) -> None:
    """Serve any sentence that sets rounds: opens one, moves its days, closes it, or says how often."""
    said = read_rounds(text, turn.today)
    path = top_of(turn).path
    if not runs_campaigns(turn.member):
        _of_others(turn, said, text)
    elif said.doing is Doing.MOVE and said.rhythms and said.of_month and not (said.due_on or said.more):
        set_plans.begin(turn, _draft(turn, _kept_behind(turn, said, text), text))
    elif said.too_often:
        _say_nearest(turn)
    elif said.every_one and said.more and said.doing is Doing.MOVE:
        _move_all(turn, said, text)
    elif said.doing in (Doing.MOVE, Doing.CLOSE, Doing.REOPEN) or (
        (said.due_on or said.more) and _unit(turn, said, text, path)
    ):
        _move(turn, said, text, path)
    elif said.named and (last := said.named.last(turn.today)) and said.due_on:
        _open(turn, said, last, path)
    elif said.doing is Doing.OPEN:
        _open(turn, said, said.named.last(turn.today) if said.named else None, path)
    elif (one := named_in(text)) and one.number and said.dropped == (one.every,) and not said.rhythms:
        _drop_one(turn, one, path)
    elif said.rhythms or said.days or said.dropped or said.reminds:
        set_plans.begin(turn, _draft(turn, said, text))
    else:
        show_all(turn)
        asked = turn.tr(
            "How often shall reports be handed in, and by which day? For example: each quarter, by 5 April."
        )
        turn.say_first(asked)


def _drop_one(turn: Turn, named: RoundNamed, path: str) -> None:
    """ "Bỏ kỳ báo cáo tháng 4": that one round takes nothing in any more, and the rhythm goes on."""
    found = rounds_meant(turn, named, path)
    _close_one_of(turn, [each for each in found if looked_at.may_set_round(turn, each)] or found, named)


def _close_running(turn: Turn, said: RoundsSaid, text: str, path: str) -> None:
    """ "Kỳ này chốt luôn, khỏi chờ tới 15/7": the round that runs, by the day it is due where that is said."""
    of = meant.named_one(turn, text)
    found = [each for each in running(turn, path) if of is None or each.plan.campaign_id == of.id]
    found = [each for each in found if looked_at.may_set_round(turn, each)] or found
    _close_one_of(turn, [each for each in found if each.due_on == said.due_on] or found, None)


def _close_one_of(turn: Turn, found: Sequence[Round], named: RoundNamed | None) -> None:
    if len(found) == 1:
        moving.begin(turn, found[0], closes=True)
    elif found:
        ways = [Choice(name(turn, each), command(CLOSE, each)) for each in found]
        turn.say(turn.tr("Which round shall take nothing in any more?"), ways)
    else:
        not_set.say(turn, named, top_of(turn))


def _kept_behind(turn: Turn, said: RoundsSaid, text: str) -> RoundsSaid:
    """ "Dời hạn báo cáo tháng sang mùng 8": a day of the month after stays one where the rhythm has one now."""
    now = own_plans(turn, SettingDraft(**_scope(turn, text)))
    return replace(said, next_month=said.next_month or any(each.every in said.rhythms and each.due > 0 for each in now))


def _of_others(turn: Turn, said: RoundsSaid, text: str) -> None:
    """Whoever sets no rounds asks for more time, or hears who sets them."""
    if said.begins is None and (said.doing is Doing.MOVE or said.due_on or said.more):
        more_time.ask(turn, text)
    else:
        not_set.say_who(turn, text)


def _say_nearest(turn: Turn) -> None:
    words = turn.tr(
        "Rounds come each month, quarter, half-year, year, or on fixed days of the year; not more often. "
        "The nearest to it is each month; results can be reported in between at any time."
    )
    turn.say(words, (Choice(turn.tr("Each month"), f"/kybaocao {SET_BACK} thang"),))


def each_month(turn: Turn) -> None:
    """What is offered instead of a rhythm that is too quick."""
    set_plans.begin(turn, _draft(turn, RoundsSaid(Doing.SET, rhythms=(Every.MONTH,)), ""))


def move_one(turn: Turn, text: str, path: str) -> None:
    """Give the unit a sentence names more time."""
    _move(turn, read_rounds(text, turn.today), text, path)


def _move(turn: Turn, said: RoundsSaid, text: str, path: str) -> None:
    unit = _unit(turn, said, text, path)
    if said.doing is Doing.CLOSE and said.named is None and unit is None:
        _close_running(turn, said, text, path)
        return
    own_one = to_be_set(turn, path) if said.named is None and unit is None else None
    one = own_one or round_meant(turn, said.named, path, coming=True, of=meant.named_one(turn, text))
    if one is None:
        more = OtherTime(unit, said.due_on, said.more) if unit else None
        not_set.say(turn, said.named, top_of(turn), more=more)
        return
    own = days.of_unit(turn.session, one, unit.id) if unit else one
    due_on = said.due_on or (max(own.due_on, turn.today) + timedelta(days=said.more) if said.more else None)
    closes = said.doing is Doing.CLOSE and unit is None
    wish = wishes.waiting_of(turn.session, one, unit.id) if unit and not said.why else None
    moving.begin(turn, one, due_on, said.why or (wish.why if wish else ""), unit=unit, closes=closes)


def _move_all(turn: Turn, said: RoundsSaid, text: str) -> None:
    """Set every rhythm of one's own so many days later."""
    draft = SettingDraft(**_scope(turn, text))
    names = PlanDraft.model_fields
    for each in own_plans(turn, draft):
        given = {name: getattr(each, name) for name in names} | {
            "due": each.due + (said.more or 0),
            "since": turn.today,
        }
        plan = PlanDraft(**given)
        plan.closes = max(plan.closes, plan.due)
        draft.added.append(plan)
    if draft.added:
        set_plans.begin(turn, draft)
    else:
        show_all(turn)


def _unit(turn: Turn, said: RoundsSaid, text: str, path: str) -> Place | None:
    """The one unit below that is named, outside the reason."""
    unit = named_place(turn, text.replace(said.why, "") if said.why else text, [path])
    return None if unit is None or unit.path == path else unit


def _open(turn: Turn, said: RoundsSaid, last: date | None, path: str) -> None:
    """Open one round: of a plan there is by its days, else as a plan of that one round."""
    found = round_meant(turn, said.named, path, coming=True, of=meant.named_one(turn, turn.text))
    if found is not None and (last is None or found.last == last):
        due_on = said.due_on or found.due_on
        moving.begin(turn, found, due_on, said.why, opens=True)
        return
    if last is None or said.named is None:
        show_all(turn)
        return
    set_plans.begin(
        turn, SettingDraft(**_scope(turn, turn.text), added=[planned.once(turn, said.named.every, last, said)])
    )


def open_one(turn: Turn, argument: str) -> None:
    """`mo month 2026-11-30 7 5`: open the round that ends then; the unit with number 7 has 5 days longer."""
    every, last, *rest = argument.split() + [""] * 2
    try:
        plan = planned.once(turn, Every(every), date.fromisoformat(last), RoundsSaid(Doing.OPEN))
    except (ValueError, OverflowError):
        show_all(turn)
        return
    draft = SettingDraft(**_scope(turn, ""), added=[plan])
    unit = organisations.by_id(turn.session, int(rest[0])) if is_number(rest[0]) else None
    if unit is not None and may_give_time(turn.member, unit) and row_number(rest[1]) in range(MOST_DAYS):
        due_on = plan.until + timedelta(days=plan.due + int(rest[1])) if plan.until else turn.today
        draft.others = [beside.OtherDay(plan=0, last=plan.until or turn.today, due_on=due_on, organisation_id=unit.id)]
    set_plans.begin(turn, draft)


def _draft(turn: Turn, said: RoundsSaid, text: str) -> SettingDraft:
    draft = SettingDraft(**_scope(turn, text), dropped=list(said.dropped), reminds=_reminds(said))
    draft.alone = said.alone and bool(said.rhythms)
    draft.closes = beside.closing(turn, said.closes, top_of(turn).path)
    if said.days:
        now = next((each for each in own_plans(turn, draft) if each.days == said.days), None)
        draft.added = [planned.on_days(turn, said, now.name if now else planned.review_name(turn, text))]
    else:
        draft.added = [planned.rhythm(turn, every, said) for every in said.rhythms]
    draft.others = beside.other_days(turn, [as_plan(each) for each in draft.added], said.exceptions)
    return draft


def _reminds(said: RoundsSaid) -> dict[str, list[int] | bool | int]:
    """Days before are those of rounds where rounds are spoken of, else of the pledges that are named."""
    of_pledges = said.of_pledges and not (said.rhythms or said.days)
    return {
        "round_before" if each == "before" and not of_pledges else each: days for each, days in said.reminds.items()
    }


def _scope(turn: Turn, text: str) -> dict[str, int | None]:
    """Whose rounds are set: of a campaign this person runs, else of those below the committee they serve."""
    found = campaigns.open_to(turn.session, turn.today, top_of(turn).path)
    asking = {each.campaign_id for each in plans.plans(turn.session, turn.today, top_of(turn).path)}
    named = meant.named_one(turn, text) if text else None
    likely = [each.id for each in found if len(found) == 1 or asking == {each.id}]
    number = named.id if named is not None else looked_at.named(turn) or next(iter(likely), None)
    own = _own_committee(turn, text)
    return {"campaign_id": number, "organisation_id": own.id if own else None}


def _own_committee(turn: Turn, text: str) -> Place | None:
    if is_admin(turn.member):
        meant = named_place(turn, text, ["/"]) if text else None
        return meant if meant and meant.has_branches and meant.path.count("/") > 2 else None
    return next(iter(campaign_places(turn.member)), None)
