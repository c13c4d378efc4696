"""`/chitieugiao giao`: give an indicator's target to the units below, equally or by a list, once it was read back."""

from collections.abc import Mapping
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.figures_typed import first_number, meant
from domain.indicators.indicators import DIVIDED, Indicator
from domain.indicators.sharing import share_out
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.assigning import by_page, telling, units
from handlers.assigning.said import ALL, EACH, NUMBERED, TO, YEAR, bounds_in, is_list
from handlers.indicators import places
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.assigned import against_text, shares_text
from storage import organisations
from storage.indicators import assigned, below, indicators

OFFERED = 7


class GivingDraft(BaseModel):
    named: str = ""
    giver_id: int | None = None
    indicator_id: int | None = None
    year: int = 0
    said: str = ""  # how much for whom, as it was said at first
    values: dict[int, Decimal] | None = None
    upper: Decimal | None = None  # of a range, which is the same for each
    sure: bool | None = None


def begin_read(turn: Turn, gives: Mapping[str, int], values: dict[int, Decimal]) -> None:
    """Begin with the figures of a table, which are read back."""
    known = {"indicator_id": gives["indicator"], "giver_id": gives["giver"], "year": gives["year"]}
    giving.begin(turn, GivingDraft(**known, values=values))


def meant_by(turn: Turn, text: str) -> GivingDraft:
    """What is given by whom, as far as some words say it."""
    head = _parted(text)[0]
    said_year = YEAR.search(fold(head))
    draft = GivingDraft(named=head, year=int(said_year[1]) if said_year else turn.today.year)
    own = units.givers(turn)
    draft.giver_id = own[0].id if len(own) == 1 else None
    found = _candidates(turn, draft) if head else []
    if len(found) == 1:
        draft.indicator_id = found[0].id
    return draft


def names_an_indicator(turn: Turn, text: str) -> bool:
    return bool(_candidates(turn, GivingDraft(named=_parted(text)[0], year=turn.today.year)))


def begin(turn: Turn, text: str) -> None:
    """Begin with what was said: "kết nạp 130 đảng viên cho các chi bộ", or lines of units behind it."""
    head, lines = _parted(text)
    draft = meant_by(turn, text)
    draft.said = lines or head
    if draft.giver_id is not None and draft.indicator_id is not None:
        _fill(turn, draft)
    giving.begin(turn, draft)


def _parted(text: str) -> tuple[str, str]:
    """What is given, and the lines that say to whom."""
    head, _, lines = text.partition("\n") if "\n" in text.strip() else text.partition(":")
    return head.strip(" :"), lines.strip()


def _candidates(turn: Turn, draft: GivingDraft, words: str = "") -> list[Indicator]:
    giver = next(iter(units.givers(turn)), None)
    found = indicators.of_year(turn.session, giver.path if giver else "/", draft.year)
    text = fold(words or draft.named)
    text = TO.sub("", text) if TO.search(text) else text
    numbers = meant(text, {each.id: (each.code, each.name) for each in found})
    return [each for each in found if each.id in numbers]


def _fill(turn: Turn, draft: GivingDraft) -> None:
    """Take the figures from what was said at first, where there are any."""
    bare = NUMBERED.sub("", YEAR.sub("", fold(draft.said)))
    if any(sign.isdigit() for sign in bare):
        said, draft.said = draft.said, ""
        _take(turn, draft, said)


def _take(turn: Turn, draft: GivingDraft, text: str) -> None:
    indicator = _indicator(turn, draft)
    bounds = bounds_in(text)
    if bounds and indicator.adds_up in DIVIDED:
        raise UserError("Of this indicator one figure is shared out, no range. Please type one number.")
    draft.values = _shares(turn, text, indicator, _giver(turn, draft))
    draft.upper = bounds[1] if bounds else None


def _shares(turn: Turn, text: str, indicator: Indicator, giver: Place) -> dict[int, Decimal]:
    """Read one figure for all, each or one of the units below, or a list; raises a UserError where it is none."""
    if is_list(text):
        return units.listed(turn, text, indicator.unit, giver)
    folded = YEAR.sub("", fold(text))
    to = TO.search(folded)
    value = first_number(TO.sub("", folded) if to else folded)
    if to and not ALL.match(to["who"]):
        who = " ".join(text.split()[-len(to["who"].split()) :])  # as it was typed
        if not value:
            return units.listed(turn, who, indicator.unit, giver)
        return {below.named(turn.session, who, giver).id: value}
    value = value if value is not None else first_number(folded)
    if value is None:
        raise UserError("How much for each? One number, or a line for each unit: Chi bộ ấp 1: 5")
    children = organisations.children(turn.session, giver.id)
    if EACH.search(folded) or indicator.adds_up not in DIVIDED:
        return {each.id: value for each in children}
    return dict(zip((each.id for each in children), share_out(value, len(children)), strict=True))


class ForWhom(Step[GivingDraft]):
    """Asked of those who serve several committees."""

    slot = "giver_id"

    def ask(self, turn: Turn, draft: GivingDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in units.givers(turn)]
        return Question(turn.tr("In the name of which organisation are the targets given?"), choices)

    def accept(self, turn: Turn, draft: GivingDraft, answer: Answer) -> None:
        if answer.choice not in [str(each.id) for each in units.givers(turn)]:
            raise UserError("Please choose one of these.")
        draft.giver_id = int(answer.choice)
        if draft.indicator_id is not None:
            _fill(turn, draft)


class WhatIsGiven(Step[GivingDraft]):
    slot = "indicator_id"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: GivingDraft) -> Question:
        found = _candidates(turn, draft) if draft.named else []
        if choices := [Choice(each.name, str(each.id)) for each in found[:OFFERED]]:
            return Question(turn.tr("Which indicator do you mean?"), choices)
        return Question(turn.tr("Which indicator shall be given? Please type its name."))

    def accept(self, turn: Turn, draft: GivingDraft, answer: Answer) -> str | None:
        found = _candidates(turn, draft, answer.text) if answer.text else [places.must_be(turn, int(answer.choice))]
        if not found:
            raise UserError("I do not know the indicator “{typed}”.", typed=answer.text[:60])
        if len(found) > 1:
            draft.named = answer.text
            return self.name
        draft.indicator_id = found[0].id
        _fill(turn, draft)
        return None


class HowMuchForWhom(Step[GivingDraft]):
    slot = "values"
    wants = Wants.FIGURE

    def ask(self, turn: Turn, draft: GivingDraft) -> Question:
        indicator, giver = _indicator(turn, draft), _giver(turn, draft)
        asked = turn.tr("How much in all? I share one number out equally; or type a line for each unit:")
        lines = [f"{each.name}: 5" for each in organisations.children(turn.session, giver.id)[:2]]
        if turn.capabilities.files:
            lines.append(turn.tr("Or send a table (Excel, CSV) with the columns “Đơn vị” and “Chỉ tiêu”."))
        text = "\n".join([f"{indicator.name} ({indicator.unit})", asked, *lines])
        return Question(text, by_page.choices(turn, indicator.id, giver.id, draft.year))

    def accept(self, turn: Turn, draft: GivingDraft, answer: Answer) -> None:
        to = TO.search(fold(draft.said))
        alone = to is not None and ":" not in answer.text and "\n" not in answer.text
        text = f"{answer.text} {' '.join(draft.said.split()[-len(to[0].split()) :])}" if to and alone else answer.text
        _take(turn, draft, text)


class SureToGive(YesOrNo[GivingDraft]):
    yes = marked("Right, give them")
    on_no = marked("Nothing was given.")

    def words(self, turn: Turn, draft: GivingDraft) -> str:
        indicator, giver, values = _indicator(turn, draft), _giver(turn, draft), draft.values or {}
        names = {number: each.name for number, each in organisations.by_ids(turn.session, list(values)).items()}
        given = turn.tr("Targets given for {year}: {indicator}", year=str(draft.year), indicator=indicator.name)
        lines = [given, *shares_text(turn.language, indicator, values, names, draft.upper)]
        if indicator.adds_up in DIVIDED:
            before = assigned.of_giver(turn.session, giver.id, draft.year, indicator.id)
            others = [each.value for each in before if each.organisation_id not in values]
            total = sum([*values.values(), *others], Decimal(0))
            own = places.target(turn, indicator, giver, draft.year)
            lines.append(against_text(turn.language, indicator, total, own.value if own else None, giver.name))
        return "\n".join([*lines, turn.tr("Shall I give them so and write to each unit?")])


def _indicator(turn: Turn, draft: GivingDraft) -> Indicator:
    return places.must_be(turn, draft.indicator_id or 0)


def _giver(turn: Turn, draft: GivingDraft) -> Place:
    own = next((each for each in units.givers(turn) if each.id == draft.giver_id), None)
    if own is None:
        raise NotAllowed("Targets are given by those who lead, serve or administer a committee.")
    return own


def _finish(turn: Turn, draft: GivingDraft) -> None:
    indicator, giver = _indicator(turn, draft), _giver(turn, draft)
    values, upper = draft.values or {}, draft.upper
    given = assigned.give(turn.session, indicator, giver, draft.year, values, turn.stamp, upper=upper)
    unheard = [each.organisation_id for each in given if not telling.tell_unit(turn, each, giver, indicator)]
    text = turn.trn("Given to {count} unit.", "Given to {count} units.", len(given))
    if unheard:
        names = ", ".join(each.name for each in organisations.by_ids(turn.session, unheard[:3]).values())
        text += "\n" + turn.tr("Nobody there has a chat with me yet, so please tell them: {names}", names=names)
    see = Choice(turn.tr("How far each of them is"), f"/chitieugiao mot {indicator.id} 0")
    turn.say(f"✅ {text}", (see, Choice(turn.tr("A mistake: withdraw them"), f"/chitieugiao thu {indicator.id}")))


def _allowed(turn: Turn, draft: GivingDraft) -> None:
    if not units.givers(turn):
        raise NotAllowed("Targets are given by those who lead, serve or administer a committee.")
    if draft.giver_id is not None:
        _giver(turn, draft)


giving = Dialogue(
    "give_targets",
    "giving targets",
    GivingDraft,
    [ForWhom(), WhatIsGiven(), HowMuchForWhom(), SureToGive()],
    _finish,
    _allowed,
)
