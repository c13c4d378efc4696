"""The questions of a report: of which organisation, each result beside last time's, and what is written beside it."""

from datetime import date

from pydantic import BaseModel

from domain.campaigns.rounds import Round
from domain.chat import Choice, Numbering
from domain.errors import NotAllowed, UserError
from domain.permissions import may_see_names, reported_places
from domain.roles import Place
from domain.understanding.movement.report_said import only_hands_in, read_report
from handlers.rounds import results
from handlers.rounds.results import AS_BEFORE, LEFT_OUT
from handlers.rounds.round_list import ASK, command, own_ways, round_in
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.wording.goals import amount_text
from storage.facts import units
from storage.rounds import days, reports

LONGEST = 500  # characters
ALL_AS_BEFORE, NO_MORE = "all as before", "no more"


class HandInDraft(BaseModel):
    """`items`: the results asked for, by their keys; `chosen`: what was said of each; `beside`: indicators named too.

    `replaces`: the report that is put right by it.
    """

    plan_id: int
    last: date
    organisation_id: int | None = None
    items: list[str] | None = None
    beside: list[int] = []
    chosen: dict[str, str] = {}
    said: str = ""
    words: str | None = None
    asks_words: bool = False
    replaces: int | None = None
    sure: bool | None = None


def look_up(turn: Turn, draft: HandInDraft) -> None:
    """Find which results are asked for, and take from the sentence what it says of them."""
    said = read_report(draft.said)
    of_indicators, pieces = results.indicators_told(turn, round_of(turn, draft), place_of(turn, draft), said.pieces)
    draft.beside = [int(each.removeprefix("c")) for each in of_indicators]
    items = items_of(turn, draft)
    draft.items = [each.key for each in items]
    if said.as_before:
        draft.chosen = {each.key: AS_BEFORE if each.before else LEFT_OUT for each in items}
    found, left = results.told(items, pieces)
    draft.chosen |= found | of_indicators
    draft.chosen = dict.fromkeys(results.without_figure(items, left), LEFT_OUT) | draft.chosen
    left = [each for each in left if not only_hands_in(each, place_of(turn, draft).name)]
    if left:
        draft.words = ", ".join(left)[:LONGEST]


def items_of(turn: Turn, draft: HandInDraft) -> list[results.Item]:
    return results.of(turn, round_of(turn, draft), place_of(turn, draft), draft.beside)


def round_of(turn: Turn, draft: HandInDraft) -> Round:
    return round_in(turn, f"{draft.plan_id} {draft.last}")[0]


def require(turn: Turn, draft: HandInDraft) -> None:
    one = round_of(turn, draft)
    if not reported_places(turn.member):
        raise NotAllowed("The report of an organisation is handed in by those who lead or serve it.")
    if draft.organisation_id is not None:
        place = place_of(turn, draft)
        if not one.plan.is_owed_by(units.kind_of(turn.session, place.id), place.id):
            raise UserError("{organisation} owes no report in this round.", organisation=place.name)
        one = days.of_unit(turn.session, one, place.id)
    if not _is_wanted_again(turn, draft):
        require_open(turn, one)
    if draft.organisation_id is None:
        return
    handed = reports.handed_in(turn.session, one, draft.organisation_id)
    if (handed.id if handed else None) != draft.replaces:
        ways = (Choice(turn.tr("The round"), command("ky", one)), *(own_ways(turn, handed.id) if handed else ()))
        raise UserError("Somebody has handed it in already.", ways)


def require_open(turn: Turn, one: Round) -> None:
    """Raise a UserError where a round takes no report in, nor lets one be changed, with what to do then."""
    if turn.today > one.closes_on:
        raise UserError(
            "This round took reports in from {opens} to {closes} and is closed. What was handed in stands as it is; to "
            "hand in, put right or take back, please ask for more time.",
            (Choice(turn.tr("Ask for more time"), command(ASK, one)), Choice(turn.tr("The round"), command("ky", one))),
            opens=one.opens_on,
            closes=one.closes_on,
        )
    if not one.takes_in(turn.today):
        raise UserError(
            "This round takes reports in from {opens} to {closes}.", opens=one.opens_on, closes=one.closes_on
        )


def _is_wanted_again(turn: Turn, draft: HandInDraft) -> bool:
    """Whether the report that is put right was sent back: it is taken in whenever it comes."""
    before = reports.standing(turn.session, draft.replaces) if draft.replaces else None
    return before is not None and before.sent_back


def place_of(turn: Turn, draft: HandInDraft) -> Place:
    place = results.place_of(turn, draft.organisation_id)
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
        require(turn, draft)
        look_up(turn, draft)


class EachResult(Step[HandInDraft]):
    """One result after the other: as last time, or a new figure."""

    slot = "items"
    wants = Wants.FIGURE
    gives_way = True

    def wanted(self, turn: Turn, draft: HandInDraft) -> bool:
        return draft.organisation_id is not None

    def filled(self, draft: HandInDraft) -> bool:
        return draft.items is not None and not set(draft.items) - set(draft.chosen)

    def _open(self, turn: Turn, draft: HandInDraft) -> results.Item:
        items = items_of(turn, draft)
        draft.items = [each.key for each in items]
        found = next((each for each in items if each.key not in draft.chosen), None)
        if found is None:
            raise UserError("Everything is filled in already.")
        return found

    def ask(self, turn: Turn, draft: HandInDraft) -> Question:
        item = self._open(turn, draft)
        place = len(draft.chosen) + 1
        lines = [turn.tr("Result {number} of {count}:", number=place, count=len(draft.items or ())), item.name]
        choices, left = [], len(draft.items or ()) - len(draft.chosen)
        if item.before is not None:
            figure = figures_of(turn, item)
            lines.append(turn.tr("Last time: {figure}", figure=figure))
            choices.append(Choice(turn.tr("As last time: {figure}", figure=figure), AS_BEFORE))
            if left > 1:
                choices.append(Choice(turn.tr("All the rest as last time"), ALL_AS_BEFORE))
        choices.append(Choice(turn.tr("Leave it out this time"), LEFT_OUT))
        lines.append(
            turn.tr("Or type the new figure in “{unit}”.", unit=item.unit)
            if item.before
            else turn.tr("Type the figure in “{unit}”.", unit=item.unit)
        )
        return Question("\n".join(lines), choices, numbering=Numbering.LETTERS)

    def accept(self, turn: Turn, draft: HandInDraft, answer: Answer) -> str | None:
        item = self._open(turn, draft)
        if answer.choice == ALL_AS_BEFORE:
            items = items_of(turn, draft)
            rest = {each.key: AS_BEFORE if each.before else LEFT_OUT for each in items}
            draft.chosen = rest | draft.chosen
        else:
            said = answer.choice if answer.choice in (AS_BEFORE, LEFT_OUT) else results.read(item, answer.text)
            draft.chosen = draft.chosen | {item.key: said}
        return None if self.filled(draft) else self.name


def figures_of(turn: Turn, item: results.Item) -> str:
    assert item.before is not None
    value, whole = item.before.value, item.before.of
    if whole is None:
        return amount_text(turn.language, value, item.unit)
    return f"{turn.language.number(value)}/{amount_text(turn.language, whole, item.unit)}"


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
