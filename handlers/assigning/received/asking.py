"""A unit asks for another target than the one it was given: another figure, another indicator, or only says why not."""

import re
from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.indicators.assigned import AssignedState
from domain.indicators.figures_typed import meant, read_figure
from domain.indicators.indicators import Indicator
from domain.indicators.measures import require_part
from domain.indicators.said.worded import in_digits
from domain.indicators.shares_said import tokens_of
from domain.understanding.text.words import fold
from handlers.assigning import telling
from handlers.assigning.received import later, which
from handlers.assigning.said import new_figure
from handlers.figures.named import starting_places
from handlers.indicators import places
from handlers.letters import to_leader
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.campaigns.assigned import asked_text, given_amount, later_text
from storage.indicators import assigned, indicators
from storage.work import items

LONGEST = 300  # characters
NO_FIGURE = "no figure"
_SWAPS = re.compile(r"\b(?:doi|chuyen|thay)\b(?P<from>.*?) (?:qua|sang|thanh|lay|bang) (?:chi tieu )?(?P<to>.+)$")
_WHY = re.compile(
    r"\b(?:vi|do|tai|boi|nhieu qua|cao qua|qua suc|het|khong co|chi con|kho|lam sao|co manh|it|gia roi)\b"
)
_MANY = 9  # words of a sentence that says more than the figure


class AskingDraft(BaseModel):
    """`other_id`: the indicator that is asked for instead; `no_figure`: nothing but the reason is said.

    `until`: a later day that is asked for; the figure stays.
    """

    target_id: int | None = None
    said: str = ""
    other_id: int | None = None
    value: Decimal | None = None
    no_figure: bool = False
    until: date | None = None
    reason: str | None = None
    sure: bool | None = None


def begin(turn: Turn, number: int) -> None:
    asking.begin(turn, AskingDraft(target_id=number))


def answer(turn: Turn, text: str) -> None:
    """Ask for what a sentence says instead; whoever was given work by the secretary passes that on."""
    found = which.held(turn)
    if not found:
        _of_work(turn, text)
        return
    swap = _SWAPS.search(fold(text))
    named = which.meant(turn, swap["from"] if swap else text, found)
    if named.missing and not named.found:
        which.say_not_given(turn, named.missing, found)
        return
    chosen = named.found or [each for each in found if each.target.is_open] or found
    draft = AskingDraft(said=" ".join(text.split()))
    if swap:
        draft.other_id = _only(turn, swap["to"])
    if len(chosen) == 1:
        _fill(turn, draft, chosen[0])
    asking.begin(turn, draft)


def _of_work(turn: Turn, text: str) -> None:
    """A member says so of work that was given to them: the secretary hears it, and the work stays until then."""
    if starting_places(turn):
        turn.say(turn.tr("Nothing is given to your organisation for this year."))
        return
    open_ones = [each for each in items.of_holder(turn.session, turn.member.id) if each.is_open]
    if turn.member.home is None:
        turn.say(turn.tr("No target is given to you; targets are given to organisations."))
        return
    to_leader.read_back(turn, " ".join(text.split())[:LONGEST])
    for each in open_ones[:1]:
        turn.add_choice(Choice(turn.tr("I cannot take it on at all"), f"/dauviec khong {each.id}"))


def _only(turn: Turn, words: str) -> int | None:
    known = indicators.of_year(turn.session, places.must_see(turn).path, turn.today.year)
    found = meant(words, {each.id: (each.code, each.name) for each in known})
    return found[0] if len(found) == 1 else None


def _fill(turn: Turn, draft: AskingDraft, one: which.Held) -> None:
    """Take the target, the figure and the reason from what was said."""
    draft.target_id = one.target.id
    indicator = _indicator(turn, draft, one)
    draft.until = None if draft.other_id else later.day_asked(turn, draft.said)
    said = in_digits(draft.said)
    figures = [(each, which.value_of(each, indicator)) for each in which.figures(turn, said)]
    told = [(each, value) for each, value in figures if value is not None]
    had = one.target.value
    others = [(each, value) for each, value in told if draft.other_id or value != had]
    if others and not draft.other_id and not draft.until:
        amount, value = others[-1]
        before = " ".join(fold(each) for each in tokens_of(said)[: amount.start])
        changed = new_figure(before, value, had, other=len(told) > 1)
        draft.value = changed if changed >= 0 else None
    elif others and draft.other_id:
        draft.value = others[-1][1]
    require_part(draft.value or Decimal(0), indicator.unit, indicator.name)
    if _WHY.search(fold(draft.said)) or len(draft.said.split()) >= _MANY:
        draft.reason = draft.said[:LONGEST]


def _indicator(turn: Turn, draft: AskingDraft, one: which.Held) -> Indicator:
    return places.must_be(turn, draft.other_id) if draft.other_id else one.indicator


def _held(turn: Turn, draft: AskingDraft) -> which.Held:
    return which.must_be_mine(turn, draft.target_id or 0)


class WhichTarget(Step[AskingDraft]):
    slot = "target_id"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: AskingDraft) -> Question:
        choices = [Choice(each.indicator.name, str(each.target.id)) for each in which.held(turn)[:9]]
        return Question(turn.tr("Which target do you mean?"), choices)

    def accept(self, turn: Turn, draft: AskingDraft, answer: Answer) -> None:
        found = which.held(turn)
        known = [each for each in found if str(each.target.id) == answer.choice]
        named = known or (which.meant(turn, answer.text, found).found if answer.text else [])
        if len(named) != 1:
            raise UserError("Please choose one of these.")
        _fill(turn, draft, named[0])


class WhichFigure(Step[AskingDraft]):
    slot = "value"
    wants = Wants.FIGURE
    gives_way = True

    def filled(self, draft: AskingDraft) -> bool:
        return draft.value is not None or draft.no_figure or draft.until is not None

    def ask(self, turn: Turn, draft: AskingDraft) -> Question:
        one = _held(turn, draft)
        amount = given_amount(turn.language, one.indicator, one.target.value, one.target.upper)
        given = turn.tr("Given: {indicator}, {amount}.", indicator=one.indicator.name, amount=amount)
        other, asked = _indicator(turn, draft, one), turn.tr("Which figure do you ask for instead?")
        if draft.other_id:
            asked = turn.tr("How much of “{indicator}” ({unit}) instead?", indicator=other.name, unit=other.unit)
        way = Choice(turn.tr("No figure yet, only tell them why"), NO_FIGURE)
        return Question(f"{given}\n{asked}", (way,))

    def accept(self, turn: Turn, draft: AskingDraft, answer: Answer) -> None:
        if answer.choice == NO_FIGURE:
            draft.no_figure = True
            return
        one = _held(turn, draft)
        asked = _indicator(turn, draft, one)
        value = read_figure(answer.text, asked.unit).value
        require_part(value, asked.unit, asked.name)
        if value == one.target.value and not draft.other_id:
            raise UserError("That is the figure that was given.")
        draft.value = value


class ForWhatReason(Step[AskingDraft]):
    slot = "reason"
    wants = Wants.REASON
    gives_way = True

    def ask(self, turn: Turn, draft: AskingDraft) -> Question:
        return Question(turn.tr("Why? Please write it in a few words."))

    def accept(self, turn: Turn, draft: AskingDraft, answer: Answer) -> None:
        reason = " ".join(answer.text.split())
        if len(reason) < 3:
            raise UserError("Please write the reason in a few words.")
        draft.reason = reason[:LONGEST]


class SureToAsk(YesOrNo[AskingDraft]):
    yes = marked("Right, send it")
    on_no = marked("Nothing was sent.")

    def words(self, turn: Turn, draft: AskingDraft) -> str:
        stays = turn.tr("Until that is decided the target stays as it was given.")
        return f"{_text(turn, draft, turn.language)}\n{stays}\n{turn.tr('Shall I send it so?')}"


def _text(turn: Turn, draft: AskingDraft, speak: Language) -> str:
    one = _held(turn, draft)
    other = _indicator(turn, draft, one) if draft.other_id else None
    if draft.until:
        return later_text(speak, one.indicator, one.place.name, one.target, draft.until, draft.reason or "")
    return asked_text(speak, one.indicator, one.place.name, one.target, draft.value, draft.reason or "", other)


def _finish(turn: Turn, draft: AskingDraft) -> None:
    one = _held(turn, draft)
    if draft.until:
        wish = {"asked_until": draft.until, "reason": draft.reason or ""}
        assigned.settle(turn.session, [one.target], one.target.state, turn.stamp, **wish)
    else:
        asked = {"asked": draft.value, "reason": draft.reason or "", "asked_indicator_id": draft.other_id}
        assigned.settle(turn.session, [one.target], AssignedState.ASKED, turn.stamp, **asked)
    number = one.target.id

    def ways(speak: Language) -> tuple[Choice, ...]:
        agree = Choice(speak.tr("Agree to it"), f"/chitieugiao dongy {number}")
        keep = Choice(speak.tr("Keep the figure given"), f"/chitieugiao giu {number}")
        talk = Choice(speak.tr("Talk it over with them"), f"/chitieugiao trao {number}")
        if draft.until:
            agree = Choice(speak.tr("Agree to the day"), f"/chitieugiao ngaydong {number}")
            keep = Choice(speak.tr("Keep the time given"), f"/chitieugiao ngaygiu {number}")
        return (agree, keep, talk) if draft.until or draft.value is not None else (keep, talk)

    telling.tell(
        turn, one.target.giver_organisation_id, lambda speak: _text(turn, draft, speak), f"asked:{number}", ways
    )
    back = Choice(turn.tr("A mistake: accept the target"), f"/chitieugiao nhan {number}")
    turn.say(f"✅ {turn.tr('Sent. You will hear what is decided.')}", (back,))


def _allowed(turn: Turn, draft: AskingDraft) -> None:
    if draft.target_id is not None:
        _held(turn, draft)


asking = Dialogue(
    "ask_for_target",
    "asking for another target",
    AskingDraft,
    [WhichTarget(), WhichFigure(), ForWhatReason(), SureToAsk()],
    _finish,
    _allowed,
)
