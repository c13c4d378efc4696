"""`/lamtiep 17`, "vẫn làm tiếp việc trồng dừa": what a rule noted as missed goes on as if it had not."""

import re
from functools import partial

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_enter_for, may_report_on
from domain.pledges.pledge import Pledge
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.deciding import items
from handlers.pledges.my_pledges import visible
from handlers.reporting.meant import names
from handlers.talk.arguments import is_number
from handlers.talk.turn import Turn
from locales.wording.pledges import going_on_heard
from locales.wording.quotation import quoted
from storage import pledges
from storage.overdue import ending
from storage.people import deciding, members

_GOES_ON = re.compile(r"\b(?:lam|theo|gop|nuoi|trong|giu) (?:tiep|lai)\b|\btiep tuc\b|\b(?:van|con) (?:dang )?lam\b")


def heard(turn: Turn) -> bool:
    """Whether one that ended so is named and shall go on."""
    if turn.person is None or not _GOES_ON.search(fold(turn.text)):
        return False
    ended = [each for each in visible(turn) if names(each, turn.text) and ending.is_by_rule(turn.session, each)]
    if len(ended) == 1:
        _go_on(turn, ended[0])
    return len(ended) == 1


def take_up(turn: Turn, argument: str) -> None:
    pledge = pledges.for_change(turn.session, int(argument)) if is_number(argument) else None
    place = deciding.place_of(turn.session, pledge, turn.today) if pledge else None
    if pledge is None or place is None or not _may(turn, pledge, place):
        raise UserError("That pledge is not there any more. See yours under “My pledges”.")
    _go_on(turn, pledge)


def _may(turn: Turn, pledge: Pledge, place: Place) -> bool:
    owner = members.person(turn.session, pledge.member_id, turn.today) if pledge.member_id is not None else None
    entered = owner is not None and may_enter_for(turn.member, owner)
    return entered or may_report_on(turn.member, pledge.member_id, place)


def _go_on(turn: Turn, pledge: Pledge) -> None:
    if not ending.take_up(turn.session, pledge, turn.stamp):
        raise UserError("It goes on already, or was ended by somebody since.")
    _tell(turn, pledge)
    words = turn.tr("Done: it goes on, and counts as before. Please tell me when you will be ready with it.")
    ways = (Choice(turn.tr("Report progress"), f"/baocao {pledge.id}"), Choice(turn.tr("Change"), f"/sua {pledge.id}"))
    turn.say(f"{quoted(pledge.content)}\n{words}", ways if pledge.member_id in (None, turn.member.id) else ())


def _tell(turn: Turn, pledge: Pledge) -> None:
    """Tell its owner, and those who lead the branch, where it is another one who does it."""
    place = deciding.place_of(turn.session, pledge, turn.today)
    leading = members.leaders(turn.session, [place.id], turn.today)[place.id] if place else set()
    owner = {pledge.member_id} if pledge.member_id is not None else set()
    words = partial(going_on_heard, pledge=pledge, name=items.owner(turn, pledge))
    for each in (leading | owner) - {turn.member.id}:
        turn.tell(each, words, dedupe_key=f"goes on:{pledge.id}:{turn.key}:{each}")
