"""Blank sheets to fill in by hand; for those who have not joined with a code each, which voids earlier ones."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.papers.kinds import Kind
from domain.permissions import may_see_names
from domain.roles import Place
from exports.desk.offered import BY_NAME
from exports.desk.order import Order
from exports.papers import signing
from handlers.campaigns import looked_at
from handlers.desk import ordering
from handlers.newcomers import inviting
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import language
from locales.wording.chats.inviting import grouped
from storage import organisations

WITH, WITHOUT = "trongma", "trongkhongma"


def propose_invitations(turn: Turn, place: Place) -> bool:
    """Whether somebody has not joined: then it is asked whether their sheets bear a new code each."""
    people = inviting.may_be_invited(turn, place)
    if not people:
        return False
    text = turn.trn(
        "{count} comrade of {branch} has not joined. Shall their sheet bear a square and a new code to join? "
        "Codes handed out before and not used yet are void then.",
        "{count} comrades of {branch} have not joined. Shall each of their sheets bear a square and a new code to "
        "join? Codes handed out before and not used yet are void then.",
        len(people),
        branch=place.name,
    )
    yes = Choice(turn.tr("Yes, with codes"), f"/xuat {WITH} {place.code}")
    propose(turn, text, yes, Choice(turn.tr("No, a sheet without"), f"/xuat {WITHOUT} {place.code}"))
    return True


def make(turn: Turn, argument: str) -> None:
    how, _, code = argument.partition(" ")
    place = organisations.by_code(turn.session, code)
    if place is None or not may_see_names(turn.member, place):
        raise NotAllowed(
            "The files of {organisation} are not yours to have.", organisation=place.name if place else "?"
        )
    if how == WITHOUT:
        ordering.order(turn, place, BY_NAME[Kind.BLANK])
    else:
        _with_codes(turn, place)


def _with_codes(turn: Turn, place: Place) -> None:
    asked = looked_at.of(turn, place.path)
    if asked is None or not turn.hands_over_files:
        raise UserError("No emulation campaign is open today.")
    ways, invited = inviting.ways(turn), []
    for each in inviting.may_be_invited(turn, place):
        number = inviting.new_code(turn, each.id)
        invited.append((each.name, grouped(number), ways.link(number) or number))
    order = Order(place, asked.ids, turn.member, turn.now.astimezone(turn.deployment.zone), language("vi"))
    last = turn.language.short_date(inviting.last_day(turn))
    file = signing.blank(turn.session, order, invited, last)
    text = turn.trn(
        "Blank sheets of {branch} for {count} comrade; the codes work once, until {day}.",
        "Blank sheets of {branch} for {count} comrades; the codes work once, until {day}.",
        len(invited),
        branch=place.name,
        day=last,
    )
    turn.say(text, file=file, private=True)
