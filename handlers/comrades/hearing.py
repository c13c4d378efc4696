"""Changes of people in a leader's own words: heard, led to the one who is meant, and always read back."""

import re

from domain.errors import UserError
from domain.permissions import is_admin, led_cells, led_places, manages_people
from domain.roster.new_names import names_a_person
from domain.roster.orders import PERHAPS, Order, OrderKind, read_order
from domain.understanding.acts.deaths import typed_name
from domain.understanding.changes.name_slips import put_right
from domain.understanding.followups.pointing import is_pointed
from domain.understanding.text.words import composed, fold, tokenised
from handlers.comrades import administrators, finding, hub, returning, whose
from handlers.figures.named import named
from handlers.people import whom
from handlers.people.hearing_of_leavings import speaks_of_code
from handlers.posts.draft import END
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.language import marked
from storage.comrades.finding import gone
from storage.people import members

_VERBS = {
    OrderKind.RENAME: hub.NAME,
    OrderKind.POST: hub.POST,
    OrderKind.END_POST: hub.POST,
    OrderKind.MOVE: hub.MOVE,
    OrderKind.MERGE: hub.MERGE,
    OrderKind.BECOMES: hub.KIND,
}
_OF_A_NAME = re.compile(r"\bten\b|\b(?:ghi|viet|go) (?:nham|lon|sai)\b|\b(?:cho|chu) (?:khong|hong) phai\b")


def heard(turn: Turn) -> bool:
    """Whether a leader or an administrator orders something about somebody on the list."""
    if not _may_order(turn):
        return False
    order = read_order(turn.text, turn.today)
    names_whom = order is not None and order.kind is OrderKind.RENAME and not is_pointed(order.who)
    if not names_whom and _puts_right_whom_was_spoken_of(turn):
        return True
    return _served(turn, order) if order else _wants_code_from_afar(turn)


def _may_order(turn: Turn) -> bool:
    return not turn.chat.dialogue and turn.person is not None and manages_people(turn.person)


def heard_of_a_post(turn: Turn) -> bool:
    """Whether a post is given or ended, in words that also sound like a change of a pledge."""
    if not _may_order(turn):
        return False
    order = read_order(turn.text, turn.today)
    return order is not None and order.kind in (OrderKind.POST, OrderKind.END_POST) and _served(turn, order)


def _puts_right_whom_was_spoken_of(turn: Turn) -> bool:
    """ "À tên chị ấy viết là Phan Thị Lanh": the name of whoever was spoken of last, read back."""
    number = conversation.spoken_of(turn) if _OF_A_NAME.search(fold(turn.text)) else None
    (member,) = members.by_ids(turn.session, [number]) or (None,) if number else (None,)
    right = put_right(member.name, turn.text) if member else ""
    if member and right:
        hub.show(turn, f"{hub.NAME} {member.code} {right}")
    return bool(right)


def _wants_code_from_afar(turn: Turn) -> bool:
    """ "Cấp lại mã cho đồng chí Sáu" of one who leads no cell: Sáu is looked for everywhere, the card has the code."""
    typed = turn.text.isascii() or "mã" in composed(turn.text).casefold()  # "gửi báo cáo rồi mà"
    wanted = typed and speaks_of_code(turn.text) and not whom.leads_a_cell(turn)
    name = typed_name(tokenised(turn.text)) if wanted else ""
    if name:
        finding.search(turn, name)
    return bool(name)


def _served(turn: Turn, order: Order) -> bool:
    if order.kind in (OrderKind.ADMINS, OrderKind.END_ADMIN):
        return _of_administrators(turn, order)
    if order.kind is OrderKind.RETURN:
        return _returns(turn, order)
    if order.kind is OrderKind.FIND and order.what == PERHAPS and not finding.people(turn, order.who):
        return False
    if order.kind is OrderKind.FIND:
        finding.search(turn, whom.without_title(order.who))
    elif order.kind is OrderKind.GONE:
        hub.show(turn, returning.GONE)
    else:
        return _of_somebody(turn, order)
    return True


def _of_administrators(turn: Turn, order: Order) -> bool:
    if not is_admin(turn.member):
        return False
    code = ""
    if order.kind is OrderKind.END_ADMIN:
        found = [each for each in administrators.all_of_them(turn) if whom.named(order.who, [each])]
        code = found[0].code if len(found) == 1 else ""
    hub.show(turn, f"{administrators.WITHDRAW} {code}" if code else administrators.LIST)
    return True


def _returns(turn: Turn, order: Order) -> bool:
    left = [each.member for cell in led_cells(turn.member) for each in gone(turn.session, cell.id, turn.today)]
    found = whom.named(order.who, left)
    if len(found) == 1:
        hub.show(turn, f"{returning.AGAIN} {found[0].code}")
    elif found:
        hub.show(turn, returning.GONE)
    return bool(found)


def _of_somebody(turn: Turn, order: Order) -> bool:
    """Do it for the one who is meant; of several it is asked who, and of nobody said where that is surely meant."""
    found, tail = finding.meant(turn, order.who), _tail(turn, order)
    if tail is None:
        return False
    if order.where:
        place = named(turn, order.where, ["/"])
        found = [each for each in found if place and each.place.id == place.id]
    if found and order.begins and order.begins > turn.today:
        day = turn.language.short_date(order.begins)
        raise UserError("A post is noted on the day on which it begins. Please tell me again on {day}.", day=day)
    command = f"{_VERBS[order.kind]} {{code}}{tail}"
    if len(found) == 1:
        hub.show(turn, command.format(code=found[0].member.code))
    elif found:
        choices = finding.told_apart(found[: finding.SHOWN], f"{whose.COMMAND} {command}")
        turn.say(turn.tr("Several comrades are called so. Which one?"), choices, private=True)
    elif order.kind is not OrderKind.MERGE and names_a_person(order.who):
        raise _nobody(turn, order)
    return bool(found)


def _nobody(turn: Turn, order: Order) -> UserError:
    """That nobody is called so, and to a committee who notes that in the branches below."""
    if any(place.has_branches for place in led_places(turn.member)):
        words = marked("Who serves in a branch below, its secretary or an administrator notes; you see no names there.")
        return UserError(words)
    if order.where:
        words = marked("I find nobody called “{typed}” in {branch} among the people you answer for.")
        return UserError(words, typed=order.who[:60], branch=order.where[:60])
    return UserError("I find nobody called “{typed}” among the people you answer for.", typed=order.who[:60])


def _tail(turn: Turn, order: Order) -> str | None:
    """What follows the code in the command; None where the order cannot be meant."""
    if order.kind is OrderKind.RENAME:
        return f" {order.what}"
    if order.kind is OrderKind.MERGE:
        others = finding.meant(turn, order.what)
        return f" {others[0].member.code}" if len(others) == 1 else "" if others else None
    role = order.role.value if order.role else ""
    if order.kind is OrderKind.END_POST:
        return f" {role} {END}"
    what = order.what if order.kind is OrderKind.BECOMES else role
    if order.kind is OrderKind.MOVE:
        place = named(turn, order.what, ["/"])
        what = place.code if place and not place.has_branches else hub.UNKNOWN
    return f" {what}" + (f" {order.day.isoformat()}" if order.day else "")
