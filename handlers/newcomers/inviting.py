"""Handing out codes: one message to send on, or a sheet to print for all of a branch who have not joined."""

from datetime import date, timedelta

from domain.chat import Choice, OutgoingFile
from domain.chat import code as tappable
from domain.codes import VALID_DAYS
from domain.errors import UserError
from domain.permissions import may_invite
from domain.roles import Person, Place
from exports.invitation_sheet import Card, sheet
from exports.qr_code import qr_png
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.chats.inviting import Ways, grouped, invitation, not_joined_entry, sheet_text
from locales.wording.people import list_text
from storage.chats import newcomers
from storage.ground import history
from storage.people import invitations, members

SHOWN = 30
CARDS = 120
"""So many codes are made at once: ten pages."""


def ways(turn: Turn) -> Ways:
    """How the assistant is found, as the settings and the platforms say."""
    deployment = turn.deployment
    zalo = {"zalo": deployment.zalo_link} if deployment.zalo_link else {}
    names = deployment.bot_names or dict.fromkeys(deployment.capabilities, "")
    return Ways(names, deployment.bot_links | zalo)


def new_code(turn: Turn, member_id: int) -> str:
    code = invitations.invite(turn.session, member_id, turn.member.id, turn.now, turn.deployment.secret_key)
    history.record(turn.session, turn.stamp, "member", member_id, "invited")
    return code


def last_day(turn: Turn) -> date:
    """The last whole day on which a code made now works."""
    return turn.today + timedelta(days=VALID_DAYS - 1)


def hand_out(turn: Turn, member_id: int, name: str) -> None:
    """A new code for one comrade, and the message to send on to them as it is."""
    code, how = new_code(turn, member_id), ways(turn)
    text = turn.tr(
        "Invite code for {name}: {code}\nIt works once, for {days} days. Please send the next message on to the "
        "comrade as it is. A phone they use already stays theirs.",
        name=name,
        code=tappable(grouped(code)),
        days=VALID_DAYS,
    )
    forward = invitation(turn.language, name, code, how, last_day(turn))
    picture = OutgoingFile("ma-moi.png", "image/png", qr_png(how.link(code) or code))
    turn.say(text, [Choice(turn.tr("Copy the code"), copy=code)], file=picture if turn.hands_over_files else None)
    turn.say(forward)


def list_not_joined(turn: Turn, place: Place, start: int = 0) -> None:
    """Who of a branch has not joined, for how many days, and what became of their code."""
    waiting = newcomers.not_joined(turn.session, place.id, turn.today, turn.deployment.zone)
    if not waiting:
        turn.say(turn.tr("Everybody of {branch} has joined.", branch=place.name))
        return
    head = turn.trn(
        "{branch}: {count} comrade has not joined yet. Days on the list, and the code:",
        "{branch}: {count} comrades have not joined yet. Days on the list, and the code:",
        len(waiting),
        branch=place.name,
    )
    shown = waiting[start : start + SHOWN]
    lines = [not_joined_entry(turn.language, each, turn.today) for each in shown]
    left = len(waiting) - start - len(shown)
    lines += [turn.tr("… and {count} more.", count=left)] if left > 0 else []
    choices = onwards(turn, start, SHOWN, len(waiting), f"/thanhvien chuavao {place.code}")
    choices.append(Choice(turn.tr("A sheet of invitations to print"), f"/thanhvien phieu {place.code}"))
    choices += [Choice(turn.tr("Code for {name}", name=each.name), f"/thanhvien ma {each.code}") for each in shown[:5]]
    turn.say(f"{head}\n{list_text(lines)}", choices, private=True)


def offer_sheet(turn: Turn, place: Place) -> None:
    """Say what printing does before it voids earlier codes."""
    people = may_be_invited(turn, place)
    if not turn.hands_over_files:
        raise UserError(
            "No file can be sent here. Please open the assistant on Telegram, or ask whoever runs the server "
            "for the sheet of {branch}.",
            branch=place.name,
        )
    if not people:
        raise UserError("Everybody of {branch} has joined.", branch=place.name)
    text = turn.trn(
        "{branch}: a sheet with {count} card to print, a new code on each. Codes handed out before and not used yet "
        "are void then. Shall I make it?",
        "{branch}: a sheet with {count} cards to print, a new code on each. Codes handed out before and not used yet "
        "are void then. Shall I make it?",
        len(people),
        branch=place.name,
    )
    yes = Choice(turn.tr("Yes, make the sheet"), f"/thanhvien inphieu {place.code}")
    propose(turn, text, yes, Choice(turn.tr("No, leave it"), f"/thanhvien chuavao {place.code}"))


def make_sheet(turn: Turn, place: Place) -> None:
    """A document with a card for each who has not joined."""
    people = may_be_invited(turn, place)
    if not people or not turn.hands_over_files:
        offer_sheet(turn, place)
        return
    cards = [Card(each.name, new_code(turn, each.id)) for each in people]
    file = sheet(turn.language, place.name, cards, ways(turn), last_day(turn))
    names = [card.name for card in cards]
    turn.say(sheet_text(turn.language, place.name, names, last_day(turn)), file=file, private=True)


def may_be_invited(turn: Turn, place: Place) -> list[Person]:
    """Those who have not joined and whose code this person may hand out, so many as are made at once."""
    waiting = newcomers.not_joined(turn.session, place.id, turn.today, turn.deployment.zone)
    found = (members.person(turn.session, each.member_id, turn.today) for each in waiting)
    return [each for each in found if each and may_invite(turn.member, each)][:CARDS]
