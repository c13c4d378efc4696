"""`/dotthidua ngay 2`: move the days of a campaign: close it earlier, prolong it, open it again; with why, and back."""

from datetime import date

from pydantic import BaseModel

from domain.campaigns.campaign import Window
from domain.campaigns.orders import read_days
from domain.campaigns.said.missing_day import require_days
from domain.chat import Choice
from domain.errors import Noted, UserError
from domain.pledges.states import PledgeState
from domain.understanding.several_things.own_wish import wants_others_told, wishes_of_its_own
from handlers.campaigns import looked_at
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, D, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.campaigns import window_text
from locales.wording.quotation import quoted
from storage.campaigns import shaping
from storage.campaigns.campaigns import Campaign

LONGEST, SHOWN = 300, 150  # characters


class DaysDraft(BaseModel):
    campaign_id: int
    name: str = ""
    first: date | None = None
    last: date | None = None
    registers_from: date | None = None
    registers_until: date | None = None
    note: str = ""  # what is said above the days before they are agreed to
    why: str | None = None
    sure: bool | None = None


def begin(turn: Turn, campaign: Campaign, last: date | None) -> None:
    """Ask what is not known: the new last day, and why."""
    draft = DaysDraft(campaign_id=campaign.id, name=campaign.name, last=last)
    if last is not None:
        _check(turn, draft)
    moving.begin(turn, draft)


def propose(turn: Turn, draft: DaysDraft) -> None:
    """Read days back that were said in a sentence, which is the reason that is kept."""
    draft.why = draft.why or turn.text[:LONGEST]
    _check(turn, draft)
    moving.begin(turn, draft)


def _campaign(turn: Turn, draft: DaysDraft) -> Campaign:
    return looked_at.must_run(turn, looked_at.must_be(turn, draft.campaign_id))


def _window(turn: Turn, draft: DaysDraft) -> Window:
    """The days the campaign shall have; what would lie beyond them ends with them."""
    before = _campaign(turn, draft).window
    first, last = draft.first or before.opens_on, draft.last or before.closes_on
    since = draft.registers_from or before.registers_from
    begins = since if since and (since is draft.registers_from or first <= since <= last) else None
    until = draft.registers_until or before.registers_until
    ends = until if until and (until is draft.registers_until or first <= until < last) else None
    horizon = max(before.horizon, last) if before.horizon else None
    return Window(first, last, begins, ends, horizon)


def _check(turn: Turn, draft: DaysDraft) -> None:
    window = _window(turn, draft)
    window.check()
    if window == _campaign(turn, draft).window:
        raise UserError("These are its days already.")


class NewDays(Step[DaysDraft]):
    slot = "last"
    wants = Wants.DAY
    hears = True

    def wanted(self, turn: Turn, draft: DaysDraft) -> bool:
        return draft.last is not None or not (draft.first or draft.registers_from or draft.registers_until)

    def reads(self, turn: Turn, draft: DaysDraft) -> bool:
        return read_days(turn.text, turn.today)[1] is not None

    def ask(self, turn: Turn, draft: DaysDraft) -> Question:
        campaign = _campaign(turn, draft)
        now = window_text(turn.language, campaign.window)
        return Question(f"{campaign.name}\n{now}\n" + turn.tr("Until when shall it run? For example: 31/12"))

    def accept(self, turn: Turn, draft: DaysDraft, answer: Answer) -> None:
        require_days(answer.text)
        first, last = read_days(answer.text, turn.today)
        if last is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        draft.first, draft.last = first or draft.first, last
        _check(turn, draft)


class Why(Step[D]):
    """Asked of whoever changes days others go by; kept with the change.

    `told`: what is said to whoever wants others told of it, and says no reason.
    """

    slot = "why"
    wants = Wants.REASON
    gives_way = True

    def __init__(self, told: str = "") -> None:
        self.told = told

    def ask(self, turn: Turn, draft: D) -> Question:
        return Question(turn.tr("Why? One short sentence; it is kept with the change."))

    def accept(self, turn: Turn, draft: D, answer: Answer) -> None:
        if len(answer.text.strip()) < 3:
            raise UserError("Please say why in a few words.")
        if self.told and wants_others_told(answer.text):
            raise Noted(self.told)
        if wishes_of_its_own(answer.text):
            raise Noted("That is a wish of its own, so I did not keep it as the reason. Please send it after this.")
        setattr(draft, self.slot, answer.text.strip()[:LONGEST])


class SureToMove(YesOrNo[DaysDraft]):
    yes = marked("Yes, so it shall be")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: DaysDraft) -> str:
        before, after = _campaign(turn, draft).window, _window(turn, draft)
        lines = [*([draft.note] if draft.note else []), draft.name]
        lines.append(f"{window_text(turn.language, before)} → {window_text(turn.language, after)}")
        if after.closes_on <= turn.today < before.closes_on:
            lines += left_open(turn, draft.campaign_id)
        beyond = shaping.count_beyond(turn.session, draft.campaign_id, after.closes_on)
        if beyond and after.closes_on < before.closes_on:
            lines.append(
                turn.trn(
                    "{count} pledge runs longer; it keeps its deadline.",
                    "{count} pledges run longer; they keep their deadlines.",
                    beyond,
                )
            )
        return "\n".join([*lines, *because(turn, draft.why), turn.tr("Is that right?")])


def because(turn: Turn, why: str | None) -> list[str]:
    """The reason as it will be kept."""
    return [turn.tr("Reason: {why}", why=quoted(why, SHOWN))] if why else []


def _finish(turn: Turn, draft: DaysDraft) -> None:
    campaign = _campaign(turn, draft)
    stamp = turn.stamp.because(draft.why or "")
    deed = shaping.move_days(turn.session, campaign, _window(turn, draft), stamp)
    after = window_text(turn.language, _window(turn, draft))
    back = Choice(turn.tr("A mistake: as it was before"), f"/dotthidua nhucu {deed}")
    turn.say(f"✅ {draft.name}: {after}.", (back, Choice(turn.tr("The campaign"), f"/dotthidua the {campaign.id}")))


def left_open(turn: Turn, campaign_id: int) -> list[str]:
    """What waits in a campaign, and of what nothing was reported: closing ends neither."""
    states = shaping.count_states(turn.session, campaign_id)
    counts = {
        marked("Still worked on: {count}"): states.get(PledgeState.ACTIVE, 0),
        marked("Waiting for approval or confirmation: {count}"): states.get(PledgeState.WAITING, 0)
        + states.get(PledgeState.CLAIMED, 0),
        marked("Not reported yet: {count}"): shaping.count_unreported(turn.session, campaign_id),
    }
    lines = [" · ".join(turn.tr(words, count=count) for words, count in counts.items() if count)]
    return (
        [*filter(None, lines), turn.tr("These go on until their deadlines, and may be reported.")] if lines[0] else []
    )


def as_before(turn: Turn, deed: int) -> None:
    """Make a campaign again what it was before a change of its days, its name or whom it is for."""
    found = shaping.before(turn.session, deed)
    if found is None:
        raise UserError("It has been changed again since.", (Choice(turn.tr("The campaigns"), "/dotthidua"),))
    campaign, was = found
    shaping.take_back(turn.session, looked_at.must_run(turn, campaign), was, turn.stamp)
    campaign = looked_at.must_be(turn, campaign.id)
    days = window_text(turn.language, campaign.window)
    turn.say(turn.tr("As it was before: {campaign}", campaign=f"{campaign.name}. {days}"))


moving = Dialogue(
    "move_campaign",
    "changing the days of a campaign",
    DaysDraft,
    [NewDays(), Why[DaysDraft](), SureToMove()],
    _finish,
    _campaign,
    about="name",
)
