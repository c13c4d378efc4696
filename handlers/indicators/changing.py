"""Change an indicator that stands: old and new are shown, a yes writes it, and it can be taken back."""

from typing import Any

from pydantic import BaseModel

from domain.campaigns.permissions import runs_campaign, runs_campaigns
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.changes_said import Change, Wish, how_in, reporters_in
from domain.indicators.entered_line import read_line
from domain.indicators.figures_typed import meant
from domain.indicators.indicators import AddsUp, Indicator
from domain.indicators.measures import require_part
from domain.pledges.goal import Comparator
from domain.understanding.text.words import fold
from handlers.indicators import places
from handlers.indicators.entering import say_done, tell
from handlers.indicators.entering_steps import domain_like, open_ones
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.entered import HOW
from locales.wording.campaigns.indicators import aim_text
from storage.campaigns import campaigns
from storage.indicators import entering, indicators

OFFERED = 7
LONGEST = 200  # characters
_ASKED = {
    Wish.VALUE: marked("What is the right figure? For example: 130 billion đồng"),
    Wish.RENAME: marked("What shall the indicator be called?"),
    Wish.MOVE: marked("Into which domain does it go?"),
    Wish.ADDS_UP: marked("How does one figure come from those of the units?"),
    Wish.REPORTERS: marked("Which units report it? For example: communes, schools"),
    Wish.RESOLUTION: marked("Which resolution is it of? For example: resolution no. 05 …"),
}


class ChangingDraft(BaseModel):
    wish: Wish
    named: str = ""
    indicator_id: int | None = None
    new: str | None = None
    sure: bool | None = None


def begin(turn: Turn, said: Change, indicator_id: int | None = None) -> None:
    draft = ChangingDraft(wish=said.wish, named=said.of, indicator_id=indicator_id, new=said.new or None)
    if said.wish is Wish.RETIRE:
        draft.new = ""
    found = candidates(turn, said.of)
    if indicator_id is None and len(found) == 1:
        draft.indicator_id, draft.named = found[0].id, ""
    change.begin(turn, draft)


def candidates(turn: Turn, words: str) -> list[Indicator]:
    """Those somebody may change and that some words may mean."""
    found = own_ones(turn)
    numbers = meant(words, {each.id: (each.code, each.name) for each in found}) if words else []
    return [each for each in found if each.id in numbers]


def own_ones(turn: Turn) -> list[Indicator]:
    ids = {number for each in open_ones(turn) for number in entering.names_of(turn.session, each.id).values()}
    return [each for number in sorted(ids) if (each := indicators.get(turn.session, number)) is not None]


def _one(turn: Turn, draft: ChangingDraft) -> Indicator:
    found = places.must_be(turn, draft.indicator_id or 0)
    if not runs_campaign(turn.member, found.owner_id):
        raise NotAllowed("The indicators of a campaign are set by those who run it.")
    return found


class WhichOne(Step[ChangingDraft]):
    slot = "indicator_id"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: ChangingDraft) -> Question:
        found = candidates(turn, draft.named)
        choices = [Choice(each.name, str(each.id)) for each in found[:OFFERED]]
        if choices:
            return Question(turn.tr("Which indicator do you mean?"), choices)
        known = own_ones(turn)
        doubt = UserError("I do not know the indicator “{typed}”.", typed=draft.named[:60]) if draft.named else None
        few = [Choice(each.name, str(each.id)) for each in known] if len(known) <= OFFERED else []
        return Question(turn.tr("Which indicator shall be changed? Please type its name."), few, doubt=doubt)

    def accept(self, turn: Turn, draft: ChangingDraft, answer: Answer) -> str | None:
        found = [places.must_be(turn, int(answer.choice))] if answer.choice else candidates(turn, answer.text)
        if not found:
            raise UserError("I do not know the indicator “{typed}”.", typed=answer.text[:60])
        draft.named = answer.text
        if len(found) > 1:
            return self.name
        draft.indicator_id = found[0].id
        return None


class What(Step[ChangingDraft]):
    slot = "new"
    wants = Wants.WORDS
    gives_way = True

    def ask(self, turn: Turn, draft: ChangingDraft) -> Question:
        one = _one(turn, draft)
        known = entering.domains_of(turn.session, entering.campaign_of(turn.session, one.id))
        ways: list[Choice] = []
        if draft.wish is Wish.MOVE:
            ways = [Choice(name, name) for name in known if name != one.domain]
        elif draft.wish is Wish.ADDS_UP:
            ways = [Choice(turn.tr(label), how) for how, label in HOW.items()]
        return Question(f"{one.name}\n{turn.tr(_ASKED[draft.wish])}", ways)

    def accept(self, turn: Turn, draft: ChangingDraft, answer: Answer) -> None:
        draft.new = answer.choice or " ".join(answer.text.split())
        _values(turn, draft)


def _values(turn: Turn, draft: ChangingDraft) -> dict[str, Any]:
    """The columns that change; raises a UserError where what was said does not fit."""
    one, new = _one(turn, draft), (draft.new or "").strip(' .:“”"')[:LONGEST]
    match draft.wish:
        case Wish.VALUE:
            return _figure(one, new)
        case Wish.RENAME:
            return {"name": new[:1].upper() + new[1:]}
        case Wish.MOVE:
            known = entering.domains_of(turn.session, entering.campaign_of(turn.session, one.id))
            return {"domain": domain_like(known, new)}
        case Wish.ADDS_UP:
            how = AddsUp(new) if new in list(AddsUp) else how_in(new)
            if how is None:
                raise UserError("Please choose one of these.")
            return {"adds_up": how}
        case Wish.REPORTERS:
            kinds = reporters_in(new)
            if not kinds:
                raise UserError("I cannot tell which units “{typed}” are.", typed=new[:60])
            return {"reports": kinds}
        case Wish.RESOLUTION:
            return {"resolution": new}
        case Wish.RETIRE:
            return {"until_year": turn.today.year - 1}


def _figure(one: Indicator, new: str) -> dict[str, Any]:
    read = read_line(new)
    if read.value is None:
        raise UserError("I see no figure in “{typed}”. Please type a number with its unit.", typed=new[:60])
    if one.unit and read.unit and not fold(one.unit).startswith(fold(read.unit).split()[0]):
        raise UserError("This indicator is counted in “{unit}”. Please give the figure in that.", unit=one.unit)
    require_part(read.upper or read.value, one.unit or read.unit, one.name)
    keeps = read.comparator is Comparator.AT_LEAST and one.comparator not in (Comparator.RANGE, Comparator.ZERO)
    comparator = one.comparator if keeps else read.comparator
    unit = {} if one.unit else {"unit": read.unit}
    return {"value": read.value, "upper": read.upper, "comparator": comparator} | unit


class SureToChange(YesOrNo[ChangingDraft]):
    yes = "Right, note it"
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: ChangingDraft) -> str:
        one = _one(turn, draft)
        return "\n".join([f"{one.name} ({one.domain})", *_told(turn, draft, one), turn.tr("Shall I note it so?")])


def _told(turn: Turn, draft: ChangingDraft, one: Indicator) -> list[str]:
    """Old and new, in words."""
    values, speak = _values(turn, draft), turn.language
    if draft.wish is Wish.RETIRE:
        stays = turn.tr("What was reported, pledged and given for it stays to be read.")
        return [turn.tr("It holds no more from {year} on.", year=str(turn.today.year)), stays]
    if draft.wish is Wish.VALUE:
        old = aim_text(speak, one.aimed(one.comparator, one.value, one.upper))
        new = aim_text(speak, one.aimed(values["comparator"], values["value"], values["upper"]))
    elif draft.wish is Wish.ADDS_UP:
        old, new = turn.tr(HOW[one.adds_up]), turn.tr(HOW[values["adds_up"]])
    elif draft.wish is Wish.REPORTERS:
        return [turn.tr("Reported by: {units}", units=draft.new)]
    else:
        column = next(iter(values))
        old, new = getattr(one, column) or "–", values[column]
    return [turn.tr("Before: {old}", old=old), turn.tr("From now on: {new}", new=new)]


def _finish(turn: Turn, draft: ChangingDraft) -> None:
    one = _one(turn, draft)
    lines = [one.name, *_told(turn, draft, one)]
    deed = entering.change(turn.session, one.id, _values(turn, draft), turn.stamp)
    campaign = campaigns.get(turn.session, entering.campaign_of(turn.session, one.id))
    told = tell(turn, campaign, lines, f"indicator:{deed}") if campaign else ""
    say_done(turn, "\n".join([f"✅ {turn.tr('Noted.')} {told}".strip(), *lines]), deed)


def _allowed(turn: Turn, draft: ChangingDraft) -> None:
    if not runs_campaigns(turn.member):
        raise NotAllowed("The indicators of a campaign are set by those who run it.")
    if draft.indicator_id is not None:
        _one(turn, draft)


change = Dialogue(
    "change_indicator",
    "changing an indicator",
    ChangingDraft,
    [WhichOne(), What(), SureToChange()],
    _finish,
    _allowed,
)
