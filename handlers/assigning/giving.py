"""`/chitieugiao giao`: give an indicator's target to the units below, however it was said, once it was read back."""

from datetime import date
from decimal import Decimal

from domain.chat import Choice
from domain.errors import UserError
from domain.indicators.indicators import DIVIDED
from domain.indicators.measures import require_part
from domain.indicators.said.beside import Beside, beside, due_in, year_in
from domain.indicators.said.worded import in_digits
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.assigning import by_page, choosing, drafting, sharing, telling, units
from handlers.assigning.drafting import GivingDraft
from handlers.assigning.said import WHOLE, parted
from handlers.indicators import places
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.assigned import against_text, shares_text
from locales.wording.goals import amount_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.indicators import assigned, indicators

OFFERED = 6
NEW, OWN_TARGET = "new", "own target"


def begin_values(turn: Turn, indicator_id: int, giver_id: int, year: int, values: dict[int, Decimal]) -> None:
    """Begin with figures that are known: of a table, or one that is changed."""
    indicator = places.must_be(turn, indicator_id)
    for value in values.values():
        require_part(value, indicator.unit, indicator.name)
    giving.begin(turn, GivingDraft(indicator_id=indicator_id, giver_id=giver_id, year=year, values=values))


def begin_change(turn: Turn, indicator_id: int, giver_id: int, year: int, place: Place | None) -> None:
    """Ask how much a unit shall have instead."""
    said = f"cho {place.name}" if place else ""
    giving.begin(turn, GivingDraft(indicator_id=indicator_id, giver_id=giver_id, year=year, said=said))


def meant_by(turn: Turn, text: str, year: int = 0) -> GivingDraft:
    """What is given by whom, as far as some words say it."""
    head = parted(text)[0]
    draft = GivingDraft(named=head, year=year or year_in(head, turn.today)[0])
    own = units.givers(turn)
    draft.giver_id = own[0].id if len(own) == 1 else None
    found = choosing.of_draft(turn, draft) if head else []
    if not found and len(own) == 1:
        found = choosing.only_near(turn, head, own[0], draft.year)
    if len(found) == 1:
        draft.indicator_id = found[0].id
    return draft


def begin(turn: Turn, text: str) -> None:
    """Begin with what was said: "kết nạp 130 đảng viên cho các chi bộ", or lines of units behind it."""
    until, rest = due_in(text, turn.today)
    year, rest = year_in(rest, turn.today)
    if "\n" not in text.strip() and len(own := units.givers(turn)) == 1:
        _begin_parts(turn, drafting.parts(turn, rest, own[0]), own[0], year, until)
        return
    _begin(turn, rest, [], Beside(rest), year, until)


def _begin_parts(turn: Turn, parts: list[str], giver: Place, year: int, until: date | None = None) -> None:
    """Begin with the first indicator; those that follow are read back after it."""
    said = beside(parts[0], units.names_in(turn, parts[0], giver))
    _begin(turn, in_digits(said.text), parts[1:], said, year, until)


def _begin(turn: Turn, text: str, then: list[str], said: Beside, year: int, until: date | None = None) -> None:
    lines = parted(text)[1] if "\n" in text.strip() else ""
    draft = meant_by(turn, text, year)
    draft.said = lines or text.replace(":", ",", 1)
    draft.then, draft.condition, draft.until = then, said.condition, until
    names = organisations.by_ids(turn.session, said.none).values()
    draft.notes = [turn.tr("Not given: {place}", place=each.name) for each in names]
    if draft.giver_id is not None and draft.indicator_id is not None:
        _fill(turn, draft)
    giving.begin(turn, draft)


def _fill(turn: Turn, draft: GivingDraft) -> None:
    """Take the figures from what was said at first, where there are any."""
    figures = choosing.figures_in(turn, draft.said, drafting.giver(turn, draft), drafting.indicator(turn, draft))
    if figures or (WHOLE.search(fold(draft.said)) and drafting.own_target(turn, draft) is not None):
        said, draft.said = draft.said, ""
        _take(turn, draft, said)


def _take(turn: Turn, draft: GivingDraft, text: str) -> None:
    own = drafting.own_target(turn, draft)
    shared = sharing.shared(turn, text, drafting.indicator(turn, draft), drafting.giver(turn, draft), own)
    draft.values, draft.uppers, draft.remarks = shared.values, shared.uppers, shared.remarks
    draft.by_figure = shared.by_figure


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
        giver = drafting.giver(turn, draft)
        found = choosing.of_draft(turn, draft) if draft.named else []
        found = found or (choosing.near(turn, draft.named, giver, draft.year)[:3] if draft.named else [])
        choices = [Choice(each.name, str(each.id)) for each in found[:OFFERED]]
        if new := choosing.new_one(turn, draft.named, giver):
            label = turn.tr("Enter “{name}” ({unit}) as our own", name=new[0], unit=new[1])
            choices.append(Choice(label, NEW))
        if choices:
            return Question(turn.tr("Which indicator do you mean?"), choices)
        if not indicators.of_year(turn.session, giver.path, draft.year):
            none = turn.tr("No indicators are set for {year}.", year=str(draft.year))
            enter = turn.tr("Those who run the campaign enter them first, for example: enter the indicators: …")
            return Question(f"{none} {enter}")
        return Question(turn.tr("Which indicator shall be given? Please type its name."))

    def accept(self, turn: Turn, draft: GivingDraft, answer: Answer) -> str | None:
        if answer.choice == NEW:
            draft.new = choosing.new_one(turn, draft.named, drafting.giver(turn, draft))
            draft.indicator_id = 0
            _fill(turn, draft)
            return None
        picked = [] if answer.text else [places.must_be(turn, int(answer.choice))]
        found = picked or choosing.of_draft(turn, draft, answer.text)
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
    gives_way = True

    def ask(self, turn: Turn, draft: GivingDraft) -> Question:
        indicator, giver = drafting.indicator(turn, draft), drafting.giver(turn, draft)
        asked = turn.tr("How much in all? I share one number out equally; or type a line for each unit:")
        lines = [f"{each.name}: 5" for each in organisations.children(turn.session, giver.id)[:2]]
        if turn.capabilities.files:
            lines.append(turn.tr("Or send a table (Excel, CSV) with the columns “Đơn vị” and “Chỉ tiêu”."))
        text = "\n".join([f"{indicator.name} ({indicator.unit})", asked, *lines])
        own = drafting.own_target(turn, draft)
        ways = by_page.choices(turn, indicator.id, giver.id, draft.year) if indicator.id else ()
        if own is not None:
            amount = amount_text(turn.language, own, indicator.unit)
            ways = (Choice(turn.tr("All of our own target: {amount}", amount=amount), OWN_TARGET), *ways)
        return Question(text, ways)

    def accept(self, turn: Turn, draft: GivingDraft, answer: Answer) -> None:
        if answer.choice == OWN_TARGET:
            _take(turn, draft, "chia hết")
            return
        alone = ":" not in answer.text and "\n" not in answer.text
        text = f"{answer.text}, {draft.said}" if draft.said and alone else answer.text
        _take(turn, draft, text)


class SureToGive(YesOrNo[GivingDraft]):
    yes = marked("Right, give them")
    on_no = marked("Nothing was given.")

    def words(self, turn: Turn, draft: GivingDraft) -> str:
        indicator, giver, values = drafting.indicator(turn, draft), drafting.giver(turn, draft), draft.values or {}
        names = {number: each.name for number, each in organisations.by_ids(turn.session, list(values)).items()}
        given = turn.tr("Targets given for {year}: {indicator}", year=str(draft.year), indicator=indicator.name)
        if len(values) > 1:
            given += f" ({turn.trn('{count} unit', '{count} units', len(values))})"
        standing = assigned.of_giver(turn.session, giver.id, draft.year, indicator.id) if indicator.id else []
        before = {each.organisation_id: each for each in standing}
        shares = shares_text(turn.language, indicator, values, names, draft.uppers, before, by_figure=draft.by_figure)
        lines = [given, *shares, *draft.notes, *draft.remarks]
        if draft.new:
            lines.insert(1, turn.tr("It is entered as an indicator of {place}.", place=giver.name))
        if indicator.adds_up in DIVIDED:
            others = [each.value for each in standing if each.organisation_id not in values]
            total = sum([*values.values(), *others], Decimal(0))
            lines.append(against_text(turn.language, indicator, total, drafting.own_target(turn, draft), giver.name))
        if draft.until:
            lines.append(turn.tr("By {day}", day=draft.until))
        if draft.condition:
            lines.append(turn.tr("The units read your condition too: {words}", words=quoted(draft.condition)))
        if draft.then:
            lines.append(turn.tr("After this: {words}", words=quoted(draft.then[0])))
        return "\n".join([*lines, turn.tr("Shall I give them so and write to each unit?")])


def _finish(turn: Turn, draft: GivingDraft) -> None:
    giver = drafting.giver(turn, draft)
    if draft.new is not None:
        draft.indicator_id, draft.new = choosing.enter(turn, *draft.new, giver), None
    indicator = drafting.indicator(turn, draft)
    values, uppers = draft.values or {}, draft.uppers
    standing = assigned.of_giver(turn.session, giver.id, draft.year, indicator.id)
    before = {each.organisation_id: each for each in standing}
    year, until = draft.year, draft.until
    given = assigned.give(
        turn.session, indicator, giver, year, values, turn.stamp, uppers=uppers, condition=draft.condition, until=until
    )
    unheard = telling.tell_units(turn, given, giver, indicator, before, draft.condition)
    text = turn.trn("Given to {count} unit.", "Given to {count} units.", len(given)) + telling.to_be_told(turn, unheard)
    see = Choice(turn.tr("How far each of them is"), f"/chitieugiao mot {indicator.id} 0")
    turn.say(f"✅ {text}", (see, Choice(turn.tr("A mistake: as it was before"), f"/chitieugiao hoan {given[0].id}")))
    if draft.then:
        _begin_parts(turn, draft.then, giver, draft.year, draft.until)


def _allowed(turn: Turn, draft: GivingDraft) -> None:
    if not units.givers(turn):
        raise units.not_allowed()
    if draft.giver_id is not None:
        drafting.giver(turn, draft)


giving = Dialogue(
    "give_targets",
    "giving targets",
    GivingDraft,
    [ForWhom(), WhatIsGiven(), HowMuchForWhom(), SureToGive()],
    _finish,
    _allowed,
)
