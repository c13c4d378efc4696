"""`/chitieu bao 3`: what a unit has reached of an indicator, read back before it is noted."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

from domain.chat import Choice
from domain.errors import UserError
from domain.indicators.figures_typed import Typed, read_figure
from domain.indicators.indicators import Figure, Indicator
from domain.indicators.measures import require_part
from domain.indicators.said.results import ResultSaid, name_in
from domain.indicators.said.told_on import told_on
from domain.roles import Place
from handlers.indicators import places
from handlers.indicators.told.whose import PlaceDraft, Where, may_begin, place_of
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.indicators import figure_text, pledged_text
from locales.wording.goals import amount_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.indicators import results
from storage.indicators.serving import pledged

OFFERED = 7
LONGEST = 200  # characters
FROM_PLEDGES = "pledges"


class ReportingDraft(PlaceDraft):
    """`more`: the figure comes on top of the last one; `in_work`: a part of it that does not count yet.

    `unknown`: what was named and is no indicator here.
    """

    named: str = ""
    indicator_id: int | None = None
    value: Decimal | None = None
    of: Decimal | None = None
    words: str = ""
    day: date | None = None
    more: bool = False
    corrects: bool = False
    in_work: str = ""
    unknown: str = ""
    sure: bool | None = None


def begin(
    turn: Turn,
    indicator_id: int | None,
    words: str,
    figure: str = "",
    said: ResultSaid | None = None,
    day: date | None = None,
) -> None:
    """Begin with what was said: "kết nạp đảng viên: 62/150"; or with the `figure` that stood among other words."""
    draft = ReportingDraft(indicator_id=indicator_id, named=words)
    if said is not None:
        draft.more, draft.corrects, draft.in_work = said.more, said.corrects, said.in_work
        draft.day = day if day and day < turn.today else None
    own = places.reported_by(turn)
    found = places.candidates(turn, words) if words else []
    if indicator_id is None and len(found) == 1:
        draft.indicator_id = found[0].id
    if len(own) == 1:
        draft.place_id = own[0].id
    if figure:
        draft.named = f"{words}: {figure}"
    if figure and draft.indicator_id is None and not found:
        draft.unknown = name_in(words)[:LONGEST]
    _take(turn, draft)
    reporting.begin(turn, draft)


def _take(turn: Turn, draft: ReportingDraft) -> None:
    """Take the figure that was said, where it is known of what; one that cannot be is asked for."""
    if draft.indicator_id and _says_figure(draft):
        with suppress(UserError):
            Reached().accept(turn, draft, Answer(text=draft.named))


def _says_figure(draft: ReportingDraft) -> bool:
    return any(sign.isdigit() for sign in draft.named)


class WhichIndicator(Step[ReportingDraft]):
    slot = "indicator_id"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: ReportingDraft) -> Question:
        found = places.candidates(turn, draft.named) if draft.named else []
        choices = [Choice(each.name, str(each.id)) for each in found[:OFFERED]]
        if choices:
            return Question(turn.tr("Which indicator do you mean?"), choices)
        which = turn.tr("Which indicator do you report? Please type its name.")
        return Question(f"{_not_there(turn, draft)}\n{which}" if draft.unknown else which)

    def accept(self, turn: Turn, draft: ReportingDraft, answer: Answer) -> str | None:
        found = places.candidates(turn, answer.text) if answer.text else [places.must_be(turn, int(answer.choice))]
        if not found:
            raise UserError("I do not know the indicator “{typed}”.", typed=answer.text[:60])
        if len(found) > 1:
            draft.named = answer.text
            return self.name
        draft.indicator_id = found[0].id
        _take(turn, draft)
        return None


def _not_there(turn: Turn, draft: ReportingDraft) -> str:
    """That what was named is no indicator, with the figure that is kept meanwhile."""
    figure = draft.named.rpartition(": ")[2]
    return turn.tr(
        "“{name}” is not among the indicators here yet. I keep the figure {figure}; those who run the campaign can "
        "enter the indicator, or it belongs to another one.",
        name=draft.unknown,
        figure=figure,
    )


class Reached(Step[ReportingDraft]):
    slot = "value"
    wants = Wants.FIGURE
    gives_way = True

    def ask(self, turn: Turn, draft: ReportingDraft) -> Question:
        indicator = places.must_be(turn, draft.indicator_id or 0)
        asked = turn.tr(
            "How much is reached so far, counted in “{unit}”? For example: 62, or 62/150", unit=indicator.unit
        )
        place = organisations.by_id(turn.session, draft.place_id or 0)
        served = pledged(turn.session, indicator, place, turn.today.year, turn.today) if place else None
        doubt = _doubt(indicator, draft)
        if served is None or not served.done:
            return Question(f"{indicator.name}\n{asked}", doubt=doubt)
        amount = amount_text(turn.language, served.done, indicator.unit)
        fill = Choice(turn.tr("As the pledges say: {amount}", amount=amount), FROM_PLEDGES)
        return Question(
            "\n".join([indicator.name, pledged_text(turn.language, indicator, served), asked]), (fill,), doubt=doubt
        )

    def accept(self, turn: Turn, draft: ReportingDraft, answer: Answer) -> None:
        indicator = places.must_be(turn, draft.indicator_id or 0)
        if answer.choice == FROM_PLEDGES:
            served = pledged(turn.session, indicator, place_of(turn, draft), turn.today.year, turn.today)
            if served is None:
                raise UserError("No pledge serves this indicator any more.")
            draft.value, draft.of, draft.words = served.done, None, ""
            return
        day, said = told_on(answer.text, turn.today) if not draft.day else (draft.day, answer.text)
        typed = _read(indicator, said)
        draft.day = day if day and day < turn.today else None
        draft.value, draft.of, draft.words = typed.value, typed.of, answer.text[:LONGEST]


def _read(indicator: Indicator, text: str) -> Typed:
    typed = read_figure(text, indicator.unit)
    require_part(typed.value, indicator.unit, indicator.name, typed.of)
    return typed


def _doubt(indicator: Indicator, draft: ReportingDraft) -> UserError | None:
    """Why the figure that was said at first is not taken."""
    try:
        if draft.value is None and _says_figure(draft):
            _read(indicator, draft.named)
    except UserError as error:
        return error
    return None


class Sure(YesOrNo[ReportingDraft]):
    yes = marked("Right, note it")
    on_no = marked("Nothing was noted.")

    def words(self, turn: Turn, draft: ReportingDraft) -> str:
        indicator, place = places.must_be(turn, draft.indicator_id or 0), place_of(turn, draft)
        goal = places.target(turn, indicator, place, turn.today.year)
        figure = figure_text(turn.language, indicator, _total(turn, draft), goal)
        lines = [place.name, f"{indicator.name}: {figure}"]
        if draft.day:
            lines.append(turn.tr("As of {day}", day=draft.day))
        if draft.in_work:
            lines.append(turn.tr("Not counted yet: {words}", words=quoted(draft.in_work)))
        last = results.history_of(turn.session, indicator, place, 1)
        if draft.corrects and not last:
            lines.append(turn.tr("Nothing of it was noted here before."))
        if draft.more and not last:
            lines.append(turn.tr("It counts as so much more; nothing of it was noted before."))
        if last:
            before = figure_text(turn.language, indicator, last[0].figure)
            lines.append(turn.tr("Before, on {day}: {figure}", day=last[0].day, figure=before))
        lines += places.parts_lines(turn, indicator, place, _total(turn, draft))
        return "\n".join([*lines, turn.tr("Shall I note it so?")])


def _total(turn: Turn, draft: ReportingDraft) -> Figure:
    assert draft.value is not None
    indicator, figure = places.must_be(turn, draft.indicator_id or 0), Figure(draft.value, draft.of)
    return total(turn, indicator, place_of(turn, draft), figure) if draft.more else figure


def total(turn: Turn, indicator: Indicator, place: Place, figure: Figure) -> Figure:
    """The figure as it is noted: of so much more together with what was reached until now."""
    last = results.history_of(turn.session, indicator, place, 1)
    is_this_year = last and (last[0].day.year == turn.today.year or not indicator.is_yearly)
    return Figure(figure.value + last[0].figure.value, figure.of) if is_this_year else figure


def _finish(turn: Turn, draft: ReportingDraft) -> None:
    indicator, place = places.must_be(turn, draft.indicator_id or 0), place_of(turn, draft)
    figure, day = _total(turn, draft), draft.day or turn.today
    require_part(figure.value, indicator.unit, indicator.name, figure.of)
    number = results.report(turn.session, indicator, place, figure, day, draft.words, turn.stamp)
    goal = places.target(turn, indicator, place, turn.today.year)
    text = turn.tr("Noted: {figure}", figure=figure_text(turn.language, indicator, figure, goal))
    back = Choice(turn.tr("A mistake: take it back"), f"/chitieu rut {number}")
    turn.say(f"✅ {text}", (back, Choice(turn.tr("The indicator"), f"/chitieu xem {indicator.id}")))


reporting = Dialogue(
    "report_indicator",
    "reporting an indicator",
    ReportingDraft,
    [WhichIndicator(), Where(), Reached(), Sure()],
    _finish,
    may_begin,
)
