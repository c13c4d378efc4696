"""Several results told in one sentence: each read back with its indicator, noted by one yes, taken back by one tap."""

from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice
from domain.indicators.indicators import Figure, Indicator
from domain.indicators.said.several import SeveralSaid
from domain.roles import Place
from handlers.indicators import places, reporting
from handlers.indicators.reporting import LONGEST
from handlers.indicators.told.whose import PlaceDraft, Where, may_begin, place_of
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.indicators import figure_text
from locales.wording.quotation import quoted
from storage.indicators import results

SHORT = 60  # characters


class One(BaseModel):
    """One result; `more`: it comes on top of the last one."""

    indicator_id: int
    value: Decimal
    of: Decimal | None = None
    words: str = ""
    more: bool = False


class SeveralDraft(PlaceDraft):
    """`left`: what was said beside them and is not noted."""

    results: list[One]
    left: list[str]
    day: date | None = None
    sure: bool | None = None


def begin(turn: Turn, said: SeveralSaid, day: date | None) -> None:
    own = places.reported_by(turn)
    draft = SeveralDraft(results=[], left=list(said.left), day=day if day and day < turn.today else None)
    for each in said.results:
        figure = {"value": each.figure.value, "of": each.figure.of, "more": each.more}
        draft.results.append(One(indicator_id=each.indicator_id, words=each.words[:LONGEST], **figure))
    if len(own) == 1:
        draft.place_id = own[0].id
    reporting_several.begin(turn, draft)


def _figures(turn: Turn, draft: SeveralDraft, place: Place) -> list[tuple[One, Indicator, Figure, str]]:
    """Each result with its indicator, the figure as it is noted, and how that reads."""
    found = []
    for each in draft.results:
        indicator, figure = places.must_be(turn, each.indicator_id), Figure(each.value, each.of)
        figure = reporting.total(turn, indicator, place, figure) if each.more else figure
        goal = places.target(turn, indicator, place, turn.today.year)
        found.append((each, indicator, figure, figure_text(turn.language, indicator, figure, goal)))
    return found


class SureOfAll(YesOrNo[SeveralDraft]):
    yes = marked("Right, note it")
    on_no = marked("Nothing was noted.")

    def words(self, turn: Turn, draft: SeveralDraft) -> str:
        place = place_of(turn, draft)
        lines = [place.name]
        for _, indicator, figure, text in _figures(turn, draft, place):
            last = results.history_of(turn.session, indicator, place, 1)
            before = figure_text(turn.language, indicator, last[0].figure) if last else ""
            is_other = last and last[0].figure != figure
            lines.append(
                f"– {indicator.name}: {text}" + (f" ({turn.tr('before {figure}', figure=before)})" if is_other else "")
            )
        if draft.day:
            lines.append(turn.tr("As of {day}", day=draft.day))
        if draft.left:
            lines.append(turn.tr("Not noted: {words}", words=quoted("; ".join(draft.left), SHORT * 3)))
        return "\n".join([*lines, turn.tr("Shall I note it so?")])


def _finish(turn: Turn, draft: SeveralDraft) -> None:
    place = place_of(turn, draft)
    numbers, lines = list[str](), list[str]()
    for one, indicator, figure, text in _figures(turn, draft, place):
        day = draft.day or turn.today
        numbers.append(str(results.report(turn.session, indicator, place, figure, day, one.words, turn.stamp)))
        lines.append(f"– {indicator.name}: {text}")
    back = Choice(turn.tr("A mistake: take it back"), f"/chitieu rut {' '.join(numbers)}")
    text = turn.trn("Noted: {count} result", "Noted: {count} results", len(numbers))
    turn.say("\n".join([f"✅ {text}", *lines]), (back, Choice(turn.tr("The indicators"), "/chitieu")))


reporting_several = Dialogue(
    "report_several",
    "reporting several indicators",
    SeveralDraft,
    [Where[SeveralDraft](), SureOfAll()],
    _finish,
    may_begin,
)
