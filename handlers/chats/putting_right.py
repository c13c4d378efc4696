"""A phone whose place was taken says that it was not its owner: it is had back, once, and those who lead hear of it."""

from functools import partial

from domain.chat import Outgoing
from domain.errors import UserError
from handlers.chats import second
from handlers.own_data.withdrawing import tell_leaders
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.wording.chats import asking as wording
from storage.chats import several
from storage.people import invitations


def put_right(turn: Turn) -> None:
    """Give the chats back whose place was taken; whoever took it is out, with every code not used yet."""
    taken = several.taken_by_another(turn.session, turn.chat.account_id, turn.now)
    if taken is None or several.was_put_right(turn.session, taken.member_id, turn.now):
        raise UserError("This can no longer be put right here. Please tell the secretary of your branch at once.")
    member_id = taken.member_id
    invitations.end_unused(turn.session, turn.now, member_id)
    several.give_back(turn.session, taken, turn.now)
    conversation.add_to(turn, member_id)
    there = wording.channel(taken.by.address)
    second.note(turn, member_id, several.PUT_RIGHT, taken.by)
    second.tell_chat(turn, taken.by, lambda speak: Outgoing(wording.put_out(speak)), "put out")
    tell_leaders(turn, partial(wording.put_right, name=turn.member.name, there=there), "put right")
    text = turn.tr(
        "Put right: this chat is yours again, and whoever used the code on {channel} is out. "
        "Please look whether anything of yours was changed meanwhile.",
        channel=there,
    )
    turn.say(text, [second.all_chats(turn)], commands=turn.menu(turn))
