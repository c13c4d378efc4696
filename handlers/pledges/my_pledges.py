"""`/camket`: a person's own pledges, and those of the organisations they lead, with their state."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.permissions import led_places
from domain.pledges.pledge import Pledge
from domain.pledges.remarks import Beside
from domain.pledges.standing import in_account
from domain.pledges.states import PledgeState
from domain.stamps import WAY_BACK
from handlers.entering import whose
from handlers.evidence import keeping
from handlers.indicators import served
from handlers.pledges.cards import accounts, card
from handlers.talk import frame
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import meant_by_yes
from handlers.work import lists as work
from handlers.work.whose import of_pledge as work_of
from locales.wording.pledges import pledge_entry, report_label
from locales.wording.queue.answering import ways_on
from locales.wording.quotation import quoted, their_words
from locales.wording.work.items import label as work_label
from locales.wording.work.items import mine_text
from storage import changing, pledges, reports
from storage.ground import history
from storage.overdue import ending
from storage.work import items

ENDED = (PledgeState.MISSED, PledgeState.DONE)
SHOWN = 10
FROM = "tu"
"""How long what was withdrawn or changed is put back as it was."""


def reportable(turn: Turn, for_id: int | None = None) -> list[Pledge]:
    """Those still being worked on, the nearest deadline first, with the total of the account that runs.

    `for_id`: those of the member it is entered for.
    """
    open_ones = (in_account(pledge, turn.today) for pledge in visible(turn, for_id) if pledge.is_open)
    return sorted(open_ones, key=lambda pledge: pledge.deadline)


def visible(turn: Turn, for_id: int | None = None) -> list[Pledge]:
    """The pledges this person may report on: their own first, then their organisations'; or those of one member."""
    person = turn.member
    if for_id is not None:
        return pledges.of_member(turn.session, for_id)
    own = pledges.of_member(turn.session, person.id)
    led = [place.id for place in led_places(person)]
    return own + (pledges.of_organisations(turn.session, led) if led else [])


def show(turn: Turn, argument: str) -> None:
    """The list, from a place on ("tu 10"), or one pledge in full when its number is given."""
    frame.note(turn, frame.Thing.OWN)
    found = visible(turn)
    asked = verb_first(argument, (FROM,))
    wanted = next((pledge for pledge in found if pledge.id == asked.number and not asked.verb), None)
    if wanted is not None:
        _show_one(turn, wanted)
    elif not found:
        text = turn.tr("You have no registered pledge yet. Shall we make the first one?")
        first, (given, ways) = meant_by_yes(Choice(turn.tr("Register a pledge"), "/dangky")), _given_to_me(turn)
        turn.say(f"{text}{given}", (*ways, first))
    else:
        _show_list(turn, found, (asked.number or 0) if asked.verb else 0)


def _show_one(turn: Turn, pledge: Pledge) -> None:
    choices = []
    if pledge.is_open:
        choices.append(Choice(turn.tr("Report progress"), f"/baocao {pledge.id}"))
        choices.append(Choice(turn.tr("Change"), f"/sua {pledge.id}"))
        choices.append(Choice(turn.tr("Take it back"), f"/rut {pledge.id}"))
    elif pledge.state in ENDED:
        if ending.is_by_rule(turn.session, pledge):
            choices.append(Choice(turn.tr("It goes on"), f"/lamtiep {pledge.id}"))
        again = turn.tr("Take it up again") if pledge.state is PledgeState.MISSED else turn.tr("Go on with it")
        choices.append(Choice(again, f"/dangky lai {pledge.id}"))
    choices += ways_on(turn.language, pledge)
    if pledge.wish_id is not None:
        choices.append(Choice(turn.tr("Ask for it no more"), f"/sua thoi {pledge.id}"))
    if changing.is_withdrawn_since(turn.session, pledge, turn.now - WAY_BACK):
        choices.append(Choice(turn.tr("A mistake: it goes on"), f"/rut lai {pledge.id}"))
    kept, see = keeping.counted(turn, pledge)
    choices.append(work_of(turn, pledge.id, len(items.of_pledge(turn.session, pledge.id))))
    choices += served.choices(turn, pledge)
    choices += [*see, Choice(turn.tr("Its history"), f"/nhatky viec {pledge.id}")]
    choices.append(Choice(turn.tr("My pledges"), "/camket"))
    by = whose.name_of(turn, pledge.entered_by_id) if pledge.is_entered_for else ""
    text = card(turn, pledge, by=by) + _given_back_with(turn, pledge) + _reported_by(turn, pledge)
    text = "\n".join([text, *served.lines(turn, pledge), *([kept] if kept else [])])
    turn.say(text, choices, columns=2)


def _reported_by(turn: Turn, pledge: Pledge) -> str:
    reporter = pledges.last_reporter(turn.session, pledge.id)
    if pledge.member_id is None or reporter in (None, pledge.member_id):
        return ""
    name = whose.name_of(turn, reporter)
    return "\n" + turn.tr("Last report: entered by comrade {name} for the member", name=name)


def _given_back_with(turn: Turn, pledge: Pledge) -> str:
    if not (pledge.is_open or pledge.state is PledgeState.RETURNED):
        return ""
    why = history.last_reason(turn.session, "pledge", pledge.id, "moved")
    return f"\n{their_words(turn.language, why)}" if why else ""


def _show_list(turn: Turn, found: Sequence[Pledge], start: int) -> None:
    open_first = sorted(found, key=lambda pledge: (not pledge.is_open, pledge.deadline))
    shown, left = open_first[start : start + SHOWN], len(found) - start - SHOWN
    lines = [turn.trn("You have {count} pledge:", "You have {count} pledges:", len(found))]
    said = reports.said(turn.session, [pledge.id for pledge in shown])
    besides = {number: each.beside for number, each in said.items()}
    for pledge in shown:
        entry = pledge_entry(turn.language, turn.today, pledge, besides.get(pledge.id, Beside()))
        lines.append("\n   ".join([f"\n{entry}", *accounts(turn, pledge)]))
    if left > 0:
        lines.append("\n" + turn.tr("… and {count} more.", count=left))
    given_back = [each for each in shown[:5] if each.state is PledgeState.RETURNED]
    choices = [
        *(
            Choice(turn.tr("Amend {content}", content=quoted(each.content, 40)), f"/camket {each.id}")
            for each in given_back
        ),
        *(Choice(report_label(turn.language, each), f"/baocao {each.id}") for each in shown[:5] if each.is_open),
    ]
    if left > 0:
        choices.append(Choice(turn.tr("Show more"), f"/camket {FROM} {start + SHOWN}"))
    given, ways = _given_to_me(turn) if not start else ("", [])
    turn.say("\n".join(lines) + given, (*choices, *ways, Choice(turn.tr("Register another"), "/dangky")))


def _given_to_me(turn: Turn) -> tuple[str, list[Choice]]:
    """What this person was given to do for pledges of the branch, below their own."""
    found = work.mine(turn)
    if not found:
        return "", []
    text = mine_text(turn.language, turn.today, found, work.AMONG_PLEDGES)
    ways = [Choice(work_label(each), f"/dauviec viec {each.id}") for each in found[: work.AMONG_PLEDGES]]
    more = [Choice(turn.tr("Work given to me"), "/dauviec")] if len(found) > work.AMONG_PLEDGES else []
    return f"\n\n{text}", [*ways, *more]
