"""What is carried over read back, carried out, and undone: a later day where its campaign reaches, else anew."""

from dataclasses import replace
from datetime import date

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import belongs, led_places
from domain.pledges.pledge import Pledge
from domain.pledges.standing import left_of
from domain.pledges.states import PledgeState
from domain.stamps import WAY_BACK
from handlers.campaigns import taking_in
from handlers.campaigns.acts import meant
from handlers.changing import carrying_out
from handlers.changing.carrying_out import Entry
from handlers.deciding import items
from handlers.entering import telling, whose
from handlers.pledges.my_pledges import visible
from handlers.registering.draft import PledgeDraft, Target, guess_group, is_offered, offered_to
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.goals import target_text
from storage import changing, pledges
from storage.pledges import NewPledge

AGAIN, UNDO = "lamlai", "tralai"
MOVED, NEW = "m", "n"


class CarryDraft(BaseModel):
    """`whole`: the same once more, and not what is left of it."""

    pledges: list[int]
    day: date
    for_id: int | None = None
    whole: bool = False
    sure: bool | None = None


def _found(turn: Turn, draft: CarryDraft) -> list[Pledge]:
    return [each for each in visible(turn, draft.for_id) if each.id in draft.pledges]


class SureToCarry(YesOrNo[CarryDraft]):
    yes = marked("Yes, carry it over")
    on_no = marked("Nothing was changed.")
    private = True

    def words(self, turn: Turn, draft: CarryDraft) -> str:
        lines = [_line(turn, each, draft) for each in _found(turn, draft)]
        asked = turn.trn(
            "Shall I carry {count} work over until {day}? What was done stays with its year.",
            "Shall I carry {count} works over until {day}? What was done stays with its year.",
            len(lines),
            day=draft.day,
        )
        if draft.whole:
            asked = turn.tr("Shall I register the same once more until {day}?", day=draft.day)
        return "\n".join([*lines, asked])


def _line(turn: Turn, pledge: Pledge, draft: CarryDraft) -> str:
    """ "– Trồng 50 cây dừa: đã làm 20, còn 30 cây dừa"."""
    goal = pledge.goal if draft.whole else left_of(pledge)
    target = target_text(turn.language, goal, pledge.milestone)
    if draft.whole or not pledge.done:
        return f"– {pledge.content}: {target}"
    done = turn.language.number(pledge.done)
    return f"– {pledge.content}: {turn.tr('done {done}, left: {target}', done=done, target=target)}"


def _allowed(turn: Turn, draft: CarryDraft) -> None:
    if draft.for_id is not None:
        whose.require(turn, draft.for_id)
    elif not belongs(turn.member):
        raise NotAllowed("You do not belong to a branch at present, so there is nowhere to register a pledge.")


def again(turn: Turn, number: int, day: date) -> None:
    """The same as an earlier pledge once more, read back."""
    carry_over.begin(turn, CarryDraft(pledges=[number], day=day, whole=True))


def _finish(turn: Turn, draft: CarryDraft) -> None:
    found, undo, lines = _found(turn, draft), list[str](), list[str]()
    if not found:
        raise UserError("These are not there any more.")
    for each in found:
        if not draft.whole and each.is_open and _reaches(turn, each, draft.day):
            if _moved(turn, each, draft):
                undo.append(f"{MOVED}{each.id}")
                lines.append(turn.tr("{content}: until {day}", content=each.content, day=draft.day))
        else:
            new, said = _anew(turn, each, draft)
            undo.append(f"{NEW}{new.id}")
            lines.append(" ".join(filter(None, [turn.tr("{content}: registered anew", content=each.content), said])))
    if lines:
        back = Choice(turn.tr("A mistake: take it back"), f"{meant.PICKED} {UNDO} {','.join(undo)}")
        turn.say("✅ " + "\n– ".join(lines), (back, Choice(turn.tr("My pledges"), "/camket")), private=True)


def _reaches(turn: Turn, pledge: Pledge, day: date) -> bool:
    """Whether the campaign it stands in takes a deadline of that day."""
    campaign_id, _ = changing.headings(turn.session, pledge.id)
    return any(each.id == campaign_id for each in taking_in.reaching(turn, None, day))


def _moved(turn: Turn, pledge: Pledge, draft: CarryDraft) -> bool:
    """Whether its deadline was moved; where a leader has to agree they are asked, and that is said."""
    after = replace(pledge, deadline=draft.day)
    _, group_id = changing.headings(turn.session, pledge.id)
    if carrying_out.needs_yes(turn, pledge, after):
        carrying_out.change(turn, pledge, after, group_id, Entry("", draft.for_id))
        return False
    changing.change(turn.session, pledge, after, group_id, turn.stamp)
    return True


def _anew(turn: Turn, pledge: Pledge, draft: CarryDraft) -> tuple[Pledge, str]:
    """Register what is left in the campaign that reaches so far; the old one stays with its year."""
    into = taking_in.reaching(turn, draft.for_id, draft.day)
    if not into:
        raise UserError("No campaign that is open takes pledges in until {day} yet.", day=draft.day)
    campaign_id, group_id = changing.headings(turn.session, pledge.id)
    chosen = next((each.id for each in into if each.id == campaign_id), into[0].id)
    target = Target(goal=pledge.goal if draft.whole else left_of(pledge), milestone=pledge.milestone)
    heading = PledgeDraft(campaign_id=chosen, for_id=draft.for_id, content=pledge.content, target=target)
    heading.for_organisation, heading.organisation_id = pledge.organisation_id is not None, pledge.organisation_id
    heading.group_id = group_id if chosen == campaign_id else None
    if heading.group_id is None or not is_offered(turn, heading):
        heading.group_id = None
        guess_group(turn, heading)
    if heading.group_id is None:  # nobody is asked for a group of many: the first, which may be changed
        heading.group_id = next((each.id for each in offered_to(turn, heading).offered), None)
    new = pledges.register(turn.session, _new(turn, pledge, heading, draft), turn.stamp)
    if draft.for_id is not None:
        return new, telling.registered(turn, new)
    return new, items.ask_for_approval(turn, new) if new.state is PledgeState.WAITING else ""


def _new(turn: Turn, pledge: Pledge, heading: PledgeDraft, draft: CarryDraft) -> NewPledge:
    target = heading.target or Target()
    return NewPledge(
        campaign_id=heading.campaign_id,
        organisation_id=pledge.organisation_id,
        member_id=pledge.member_id,
        entered_by_id=turn.member.id,
        content_group_id=heading.group_id,
        content=pledge.content,
        goal=target.goal,
        milestone=target.milestone,
        deadline=draft.day,
        continues_id=pledge.id,
    )


def undo(turn: Turn, said: str) -> None:
    """`/chondot tralai m17,n18`: deadlines as they were, and what was registered anew withdrawn."""
    done = 0
    for each in said.split(","):
        number = int(each[1:]) if each[1:].isdecimal() and len(each) < 10 else 0
        pledge = pledges.for_change(turn.session, number) if number else None
        if pledge is not None and _is_theirs(turn, pledge) and _undone(turn, pledge, is_new=each[0] == NEW):
            done += 1
    if not done:
        raise UserError("There is nothing to take back here.")
    turn.say(turn.tr("It is as it was before."), (Choice(turn.tr("My pledges"), "/camket"),))


def _is_theirs(turn: Turn, pledge: Pledge) -> bool:
    owned = pledge.member_id == turn.member.id or whose.owner_of(turn, str(pledge.id)) is not None
    return owned or any(place.id == pledge.organisation_id for place in led_places(turn.member))


def _undone(turn: Turn, pledge: Pledge, *, is_new: bool) -> bool:
    if is_new:
        is_ones_own = pledge.entered_by_id == turn.member.id and changing.continues(turn.session, pledge.id)
        if not is_ones_own or not pledge.is_open or pledge.done is not None:
            return False
        pledges.move(turn.session, pledge, PledgeState.WITHDRAWN, turn.stamp)
    else:
        before = changing.before_last(turn.session, pledge, turn.member.id, turn.now - WAY_BACK)
        if before is None or before.deadline == pledge.deadline:
            return False
        _, group_id = changing.headings(turn.session, pledge.id)
        changing.change(turn.session, pledge, before, group_id, turn.stamp)
    telling.undone(turn, pledge.member_id, pledge.id, pledge.content)
    return True


carry_over = Dialogue("carry_over", "carrying works over", CarryDraft, [SureToCarry()], _finish, _allowed)
