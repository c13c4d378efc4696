"""One pledge for those who may read it: all that is known of it, what can be done about it, and its reports."""

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_give_work, may_lead, may_read_pledge
from domain.pledges.pledge import Asked, Pledge
from domain.roles import Place
from handlers.deciding import cards, items
from handlers.evidence import keeping
from handlers.indicators import served
from handlers.listing import branch_list
from handlers.pledges.cards import accounts
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from handlers.work.whose import of_pledge as work_of
from locales.language import marked
from locales.wording.letters import answer_choice
from locales.wording.listing.entries import full_card
from locales.wording.listing.happenings import report_entry
from locales.wording.people import owner_text
from locales.wording.quotation import quoted
from storage import pledges
from storage.listing import happenings, rows
from storage.people import deciding
from storage.work import items as work

REPORTS_SHOWN = 5


def readable(turn: Turn, number: int) -> tuple[Pledge, Place | None]:
    """The pledge of this number and where it belongs today; raises where it is not theirs to read any more."""
    pledge = pledges.get(turn.session, number)
    place = deciding.place_of(turn.session, pledge, turn.today) if pledge else None
    if pledge is None or not may_read_pledge(turn.member, pledge.member_id, place):
        way = branch_list.own_list(turn) if branch_list.listable(turn) else Choice(turn.tr("My pledges"), "/camket")
        raise UserError("This is not on a list of yours, or not any more.", (way,))
    return pledge, place


def show(turn: Turn, number: int) -> None:
    """`/danhsach viec 17`: everything about one pledge, with what this person may do about it today."""
    pledge, place = readable(turn, number)
    owner, heard = items.owner(turn, pledge), rows.last_heard(turn.session, number)
    whose = owner_text(turn.language, owner, place.name if place else "", named=True)
    text = full_card(turn.language, turn.today, pledge, whose, heard, turn.deployment.zone)
    kept, see = keeping.counted(turn, pledge)
    text = "\n".join(part for part in (text, *accounts(turn, pledge), *served.lines(turn, pledge), kept) if part)
    choices = [*_deciding(turn, pledge), *see, *_speaking(turn, pledge, owner, place), *_own(turn, pledge, place)]
    if heard:
        choices.append(Choice(turn.tr("Its reports"), f"/danhsach baocao {number}"))
    given = len(work.of_pledge(turn.session, number))
    if given or may_give_work(turn.member, pledge.member_id, place):
        choices.append(work_of(turn, number, given))
    choices.append(Choice(turn.tr("Its history"), f"/nhatky viec {number}"))
    if place and place in branch_list.listable(turn):
        choices.append(branch_list.whole(turn, place))
    turn.say(text, choices)


def _deciding(turn: Turn, pledge: Pledge) -> list[Choice]:
    """The two ways to decide, where it waits for this very person; a wish is read first."""
    item = next(iter(items.waiting(turn, pledge.id)), None)
    if item is None:
        return []
    if item.pledge.asks is Asked.WISH:
        return [Choice(turn.tr("Look at what is asked"), f"/duyet {pledge.id}")]
    return list(cards.ways_to_decide(turn, item.pledge))


def _speaking(turn: Turn, pledge: Pledge, owner: str, place: Place | None) -> list[Choice]:
    if pledge.member_id is None or pledge.member_id == turn.member.id or not place or not may_lead(turn.member, place):
        return []
    remind = [Choice(turn.tr("Remind of this"), f"/danhsach nhac {pledge.id}")] if pledge.is_open else []
    write = answer_choice(turn.language, owner, pledge.member_id, marked("Write to comrade {name}"))
    return [*remind, write]


def _own(turn: Turn, pledge: Pledge, place: Place | None) -> list[Choice]:
    mine = pledge.member_id == turn.member.id or (pledge.member_id is None and place and may_lead(turn.member, place))
    return [Choice(turn.tr("Report progress"), f"/baocao {pledge.id}")] if mine and pledge.is_open else []


def show_reports(turn: Turn, number: int, start: int) -> None:
    """`/danhsach baocao 17`: each report with its day, its words, its number, and who entered it."""
    pledge, place = readable(turn, number)
    found = happenings.reports(turn.session, number)
    back = Choice(turn.tr("Back to this work"), card_of(turn, pledge, place))
    if not found:
        turn.say(f"{quoted(pledge.content)}\n{turn.tr('No report has been made on this yet.')}", [back])
        return
    shown = found[start : start + REPORTS_SHOWN]
    if not shown:
        raise UserError("There is nothing more to show.", (back,))
    known = happenings.known_here(turn.session, [each.by for each in shown], place, turn.today)
    known |= {turn.member.id, pledge.member_id or 0}
    lines = [report_entry(turn.language, turn.deployment.zone, pledge, each, known) for each in shown]
    head = turn.trn(
        "{content}: {count} report", "{content}: {count} reports", len(found), content=quoted(pledge.content)
    )
    more = onwards(turn, start, REPORTS_SHOWN, len(found), f"/danhsach baocao {number}")
    turn.say("\n".join([head, *lines]), [*more, back])


def card_of(turn: Turn, pledge: Pledge, place: Place | None) -> str:
    """The way back to the card one came from: the list's, or one's own."""
    return f"/danhsach viec {pledge.id}" if place in branch_list.listable(turn) else f"/camket {pledge.id}"
