"""The result of an indicator told in any words: its figure, day and indicator, one that is not there, one put right."""

import re

from domain.campaigns.permissions import runs_campaigns
from domain.indicators.figures_typed import number_of
from domain.indicators.indicators import Indicator
from domain.indicators.measures import in_unit
from domain.indicators.said.put_right import of_a_result, puts_right
from domain.indicators.said.results import DENIED, ResultSaid, read_result
from domain.indicators.said.several import SeveralSaid, read_several
from domain.indicators.said.told_on import told_on
from domain.understanding.text.words import fold
from handlers.indicators import places, reporting, taking_back
from handlers.indicators.several import reporting_several
from handlers.talk.turn import Turn
from storage.indicators import assigned, indicators, results

_REPORTING = re.compile(r"(?i)\b(?:báo cáo|báo|bao cao|cập nhật|chỉ tiêu|chi tieu|kết quả|ket qua|sửa lại|sua lai)\b")
_TAKES_BACK = re.compile(r"\b(?:rut|thu hoi|bo|xoa|nham|sai)\b")
_OF_ALL = re.compile(r"(?<![\d/])(?P<done>\d{1,6}) ?/ ?(?P<all>\d{1,6}) (?P<unit>[^\W\d]+)(?![/\d])")


def put_right(turn: Turn) -> bool:
    """Whether a result is put right: "hồi nãy báo lộn đường nông thôn 69,5 km, 96,5 mới đúng"."""
    if not turn.text or "?" in turn.text or not puts_right(turn.text) or not read_result(turn.text).figure:
        return False
    own, found = places.reported_by(turn), places.candidates(turn, turn.text) if places.seen_from(turn) else []
    if len(found) != 1 or not own or not is_of_a_result(turn, turn.text, found[0]):
        return False
    if not (runs_campaigns(turn.member) or _reported(turn, found[0])):
        return False
    report(turn, turn.text)
    return True


def _reported(turn: Turn, indicator: Indicator) -> bool:
    return any(results.history_of(turn.session, indicator, each, 1) for each in places.reported_by(turn))


def is_of_a_result(turn: Turn, text: str, indicator: Indicator) -> bool:
    """Whether what is put right of an indicator is what was reached of it, and not its target."""
    return puts_right(text) and of_a_result(text, indicator.value, reported=_reported(turn, indicator))


def heard(turn: Turn) -> bool:
    """Whether so many of all that one's unit was given are told: "bàn giao nhà bà Tư rồi, vậy là được 1/2 căn"."""
    said = {(int(each["all"]), fold(each["unit"])) for each in _OF_ALL.finditer(turn.text)}
    own = places.reported_by(turn) if said and "?" not in turn.text else []
    if not own:
        return False
    targets = assigned.of_units(turn.session, [each.id for each in own], turn.today.year)
    wholes = {whole for whole, _ in said}
    known = [(each.value, places.must_be(turn, each.indicator_id)) for each in targets if each.value in wholes]
    counted = {
        one.id: one for value, one in known for whole, unit in said if whole == value and unit in fold(one.unit).split()
    }
    if len(counted) != 1:
        return False
    report(turn, turn.text, next(iter(counted.values())))
    return True


def report(turn: Turn, text: str, of: Indicator | None = None) -> None:
    """What a unit has reached, in any wording; whoever takes a figure back sees what was reported."""
    day, said = told_on(text, turn.today)
    told = said if day else text
    said_result = read_result(told)
    if of is None and (several := _several(turn, told, said_result)) is not None:
        reporting_several.begin(turn, several, day)
        return
    figure, words = said_result.figure, _REPORTING.sub(" ", said_result.words)
    found = [of] if of else places.candidates(turn, words)
    if not figure and _TAKES_BACK.search(fold(text)) and len(found) == 1:
        taking_back.past(turn, found[0])
        return
    figure = _in_its_unit(said_result, found[0]) if len(found) == 1 else f"{figure} {said_result.unit}".strip()
    reporting.begin(turn, found[0].id if len(found) == 1 else None, words, figure, said_result, day)


def _in_its_unit(said: ResultSaid, indicator: Indicator) -> str:
    """The figure in the unit of its indicator: 800 m of kilometres are 0,8; as typed where it cannot be told in it."""
    if not said.unit or "/" in said.figure:
        return said.figure
    told = in_unit(number_of(said.figure), said.unit, indicator.unit)
    return f"{said.figure} {said.unit}" if told is None else f"{told.normalize():f}".replace(".", ",")


def _several(turn: Turn, text: str, one: ResultSaid) -> SeveralSaid | None:
    """Several results, or one beside figures of something else; None where one result is told or put right."""
    if DENIED.search(text) or one.corrects:
        return None
    known = indicators.of_year(turn.session, places.must_see(turn).path, turn.today.year)
    found = read_several(text, known)
    beside = any(sign.isdigit() for each in found.left for sign in each)
    return found if found.results and (len(found.results) > 1 or (beside and not one.in_work)) else None
