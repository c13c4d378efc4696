"""`/dotthidua ngay 2`: move the days of a campaign: close it earlier, prolong it, open it again; with why, and back."""

from datetime import date

from pydantic import BaseModel

from domain.campaigns.campaign import Window
from domain.campaigns.orders import Order, Verb, read_days
from domain.chat import Choice
from domain.errors import UserError
from handlers.campaigns import looked_at
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, D, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.campaigns import window_text
from storage.campaigns import campaigns, shaping
from storage.campaigns.campaigns import Campaign

LONGEST = 300  # characters


class DaysDraft(BaseModel):
    campaign_id: int
    name: str = ""
    first: date | None = None
    last: date | None = None
    why: str | None = None
    sure: bool | None = None


def begin(turn: Turn, campaign: Campaign, order: Order) -> None:
    last = order.last or (turn.today if order.verb is Verb.CLOSE else None)
    why = order.why[:LONGEST] or None
    draft = DaysDraft(campaign_id=campaign.id, name=campaign.name, first=order.first, last=last, why=why)
    if last is not None:
        _check(turn, draft)
    moving.begin(turn, draft)


def _campaign(turn: Turn, draft: DaysDraft) -> Campaign:
    return looked_at.must_run(turn, looked_at.must_be(turn, draft.campaign_id))


def _window(turn: Turn, draft: DaysDraft) -> Window:
    """The days the campaign shall have; what would lie beyond them ends with them."""
    before = _campaign(turn, draft).window
    first, last = draft.first or before.opens_on, draft.last or before.closes_on
    begins = before.registers_from if before.registers_from and first <= before.registers_from <= last else None
    ends = before.registers_until if before.registers_until and first <= before.registers_until <= last else None
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

    def reads(self, turn: Turn, draft: DaysDraft) -> bool:
        return read_days(turn.text, turn.today)[1] is not None

    def ask(self, turn: Turn, draft: DaysDraft) -> Question:
        campaign = _campaign(turn, draft)
        now = window_text(turn.language, campaign.window)
        return Question(f"{campaign.name}\n{now}\n" + turn.tr("Until when shall it run? For example: 31/12"))

    def accept(self, turn: Turn, draft: DaysDraft, answer: Answer) -> None:
        first, last = read_days(answer.text, turn.today)
        if last is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        draft.first, draft.last = first or draft.first, last
        _check(turn, draft)


class Why(Step[D]):
    """Asked of whoever changes days others go by; kept with the change."""

    slot = "why"
    wants = Wants.REASON

    def ask(self, turn: Turn, draft: D) -> Question:
        return Question(turn.tr("Why? One short sentence; it is kept with the change."))

    def accept(self, turn: Turn, draft: D, answer: Answer) -> None:
        if len(answer.text.strip()) < 3:
            raise UserError("Please say why in a few words.")
        setattr(draft, self.slot, answer.text.strip()[:LONGEST])


class SureToMove(YesOrNo[DaysDraft]):
    yes = marked("Yes, so it shall be")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: DaysDraft) -> str:
        before, after = _campaign(turn, draft).window, _window(turn, draft)
        lines = [draft.name, f"{window_text(turn.language, before)} → {window_text(turn.language, after)}"]
        beyond = shaping.count_beyond(turn.session, draft.campaign_id, after.closes_on)
        if beyond and after.closes_on < before.closes_on:
            lines.append(
                turn.trn(
                    "{count} pledge runs longer; it keeps its deadline.",
                    "{count} pledges run longer; they keep their deadlines.",
                    beyond,
                )
            )
        return "\n".join([*lines, turn.tr("Is that right?")])


def _finish(turn: Turn, draft: DaysDraft) -> None:
    campaign = _campaign(turn, draft)
    stamp = turn.stamp.because(draft.why or "")
    deed = shaping.move_days(turn.session, campaign, _window(turn, draft), stamp)
    after = window_text(turn.language, _window(turn, draft))
    back = Choice(turn.tr("A mistake: as it was before"), f"/dotthidua nhucu {deed}")
    turn.say(f"✅ {draft.name}: {after}.", (back, Choice(turn.tr("The campaign"), f"/dotthidua the {campaign.id}")))


def as_before(turn: Turn, deed: int) -> None:
    """Give a campaign the days back that it had before a change."""
    found = shaping.days_before(turn.session, deed)
    campaign = campaigns.get(turn.session, found[0]) if found else None
    if found is None or campaign is None:
        raise UserError("Its days have been changed again since.", (Choice(turn.tr("The campaigns"), "/dotthidua"),))
    shaping.move_days(turn.session, looked_at.must_run(turn, campaign), found[1], turn.stamp)
    turn.say(turn.tr("As it was before: {days}", days=window_text(turn.language, found[1])))


moving = Dialogue(
    "move_campaign",
    "changing the days of a campaign",
    DaysDraft,
    [NewDays(), Why[DaysDraft](), SureToMove()],
    _finish,
    _campaign,
    about="name",
)
