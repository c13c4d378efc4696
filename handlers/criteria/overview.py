"""`/tieuchi`: the sets an organisation marks itself by and how far it is; of those below how many, and what waits."""

from collections.abc import Sequence

from domain.chat import Choice, bold
from domain.criteria.criteria import MARKED_IN, CriteriaSet, Sheet, State
from domain.criteria.permissions import may_agree, may_mark, may_set_criteria
from domain.permissions import may_summarise
from domain.roles import Place
from handlers.criteria import calling, entering, marking, renewing, returning, sheet, theirs
from handlers.criteria.returning import ReturnSheetDraft
from handlers.criteria.theirs import (
    AGREE,
    BACK,
    COMMAND,
    ENTER,
    HAND_IN,
    MARK,
    RENEW,
    RENEW_BACK,
    RENEW_NOW,
    RETURN,
    SEE,
    SET,
    UNMARK,
    UNSET,
    WAITING,
    WITHDRAW,
)
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from locales.wording.recognition.criteria import STATES, head_text, period_text, result_text
from storage import organisations
from storage.criteria import sets, sheets

SHOWN = 6


def command(turn: Turn, argument: str) -> None:
    """The overview of an organisation; a verb before a number does what it says."""
    verbs = {
        SEE: sheet.show,
        HAND_IN: sheet.hand_in,
        AGREE: sheet.agree,
        WITHDRAW: sheet.take_back,
        BACK: sheet.put_back,
    }
    verbs |= {RENEW: renewing.ask_to_renew, RENEW_NOW: renewing.renew}
    asked = verb_first(argument, (*verbs, SET, MARK, RETURN, UNMARK, RENEW_BACK, WAITING, ENTER, UNSET, calling.CALL))
    first, _, second = asked.rest.partition(" ")
    if asked.verb == calling.CALL:
        calling.call(turn, asked.rest)
    elif asked.verb in verbs:
        verbs[asked.verb](turn, asked.number)
    elif asked.verb == SET:
        open_set(turn, first, second)
    elif asked.verb == MARK and first.isdecimal():
        marking.go_on(turn, theirs.open_sheet(turn, row_number(first))[0])
    elif asked.verb == MARK:
        place = theirs.place_of(turn, second)
        criteria = theirs.set_of(turn, place, first)
        marking.begin(turn, place, criteria, criteria.period(turn.today))
    elif asked.verb == RETURN:
        returning.return_sheet.begin(turn, ReturnSheetDraft(number=asked.number or 0))
    elif asked.verb == UNMARK:
        renewing.unmark(turn, row_number(first), row_number(second))
    elif asked.verb == RENEW_BACK:
        renewing.renew_back(turn, row_number(first), row_number(second))
    elif asked.verb == WAITING:
        show_waiting(turn, asked.number or 0)
    elif asked.verb == ENTER:
        entering.begin(turn)
    elif asked.verb == UNSET:
        entering.unset(turn, asked.number)
    else:
        show(turn, theirs.place_of(turn, asked.rest))


def show(turn: Turn, place: Place) -> None:
    """Each set with the sheet of the period that runs; below a committee how many handed in and were agreed to."""
    known = sets.in_force(turn.session, place, turn.today)
    lines, ways = [bold(turn.tr("📋 Criteria of {organisation}", organisation=place.name))], list[Choice]()
    below = sheets.below(turn.session, place.path, turn.today.year) if place.has_branches else []
    for each in known.values():
        period = each.period(turn.today)
        own = sheets.of(turn.session, place.id, each.code, period)
        lines.append(f"• {each.name}: {_how_far(turn, own, period)}")
        if others := [
            one for one in below if one.set.code == each.code and one.organisation_id != place.id and one.marks
        ]:
            lines.append("  " + _below(turn, others))
        ways.append(Choice(each.name, f"{COMMAND} {SET} {each.code} {place.code}"))
    if waits := waiting(turn):
        ways.insert(0, Choice(turn.tr("Waiting for you ({count})", count=len(waits)), f"{COMMAND} {WAITING} 0"))
    if may_set_criteria(turn.member, place):
        ways.append(Choice(turn.tr("Set criteria of our own"), f"{COMMAND} {ENTER}"))
    ways += [Choice(turn.tr("Yearly grades"), "/xeploai"), Choice(turn.tr("Register of recognitions"), "/congnhan")]
    turn.say("\n".join(lines), ways)


def _how_far(turn: Turn, own: Sheet | None, period: str) -> str:
    if own is None or not own.marks:
        return turn.tr("not marked yet for {when}", when=period_text(turn.language, period))
    return f"{result_text(turn.language, own)} ({turn.tr(STATES[own.state])})"


def _below(turn: Turn, others: Sequence[Sheet]) -> str:
    """ "Trực thuộc: 4 đơn vị đã nộp, 3 đạt, 1 đang chấm": each organisation once, by its newest sheet."""
    newest = {each.organisation_id: each for each in others}.values()
    handed = [each for each in newest if each.state not in MARKED_IN]
    return turn.tr(
        "Below: {handed} handed in, {met} of them met; {agreed} agreed to, {marking} being marked",
        handed=len(handed),
        met=sum(each.result.met is True for each in handed),
        agreed=sum(each.state is State.AGREED for each in handed),
        marking=len(newest) - len(handed),
    )


def open_set(turn: Turn, set_code: str, place_code: str) -> None:
    """The sheet of the period that runs, or the criteria alone where none is begun."""
    place = theirs.place_of(turn, place_code)
    criteria = theirs.set_of(turn, place, set_code)
    show_set(turn, place, criteria, criteria.period(turn.today))


def show_set(turn: Turn, place: Place, criteria: CriteriaSet, period: str) -> None:
    if own := sheets.of(turn.session, place.id, criteria.code, period):
        sheet.show(turn, own.id)
        return
    points = [
        f" ({turn.tr('{points} points', points=each.points)})" if each.points else "" for each in criteria.criteria
    ]
    lines = [f"{number}. {each.text}{points[number - 1]}" for number, each in enumerate(criteria.criteria, start=1)]
    note = turn.tr("(A suggested set; the committee may set its own.)") if criteria.suggested else ""
    ways = [Choice(turn.tr("Mark it now"), f"{COMMAND} {MARK} {criteria.code} {place.code}")]
    ways = ways if may_mark(turn.member, place) else []
    text = "\n".join(part for part in (bold(criteria.name), list_text(lines), note) if part)
    turn.say(text, [*ways, *_of_those_below(turn, place, criteria), sheet.to_overview(turn, place)])


def _of_those_below(turn: Turn, place: Place, criteria: CriteriaSet) -> list[Choice]:
    """The sheets of those below by this set, to be opened."""
    if not place.has_branches or not may_summarise(turn.member, place):
        return []
    found = [each for each in sheets.below(turn.session, place.path, turn.today.year) if each.set.code == criteria.code]
    found = [each for each in found if each.organisation_id != place.id and each.marks][-SHOWN:]
    names = organisations.by_ids(turn.session, [each.organisation_id for each in found])
    return [Choice(names[each.organisation_id].name, f"{COMMAND} {SEE} {each.id}") for each in found]


def waiting(turn: Turn) -> list[Sheet]:
    """What was handed in and waits for this person."""
    tops = [each.path for each in theirs.places(turn) if each.has_branches]
    found = sheets.waiting(turn.session, tops) if tops else []
    homes = organisations.by_ids(turn.session, [each.organisation_id for each in found])
    return [each for each in found if may_agree(turn.member, homes[each.organisation_id], each.handed_in_by_id)]


def show_waiting(turn: Turn, start: int) -> None:
    found = waiting(turn)
    homes = organisations.by_ids(turn.session, [each.organisation_id for each in found])
    page = found[start : start + SHOWN]
    if not page:
        turn.say(turn.tr("There is nothing more to show."), (Choice(turn.tr("Criteria"), COMMAND),))
        return
    lines, ways = [turn.tr("Waiting for you:")], list[Choice]()
    for each in page:
        name = homes[each.organisation_id].name
        lines.append(f"• {head_text(turn.language, each, name)}: {result_text(turn.language, each)}")
        ways.append(Choice(name, f"{COMMAND} {SEE} {each.id}"))
    turn.say("\n".join(lines), [*ways, *onwards(turn, start, SHOWN, len(found), f"{COMMAND} {WAITING}")])
