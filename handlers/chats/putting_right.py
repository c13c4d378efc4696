"""A phone whose place was taken says that it was not its owner: it is had back, once, and those who lead hear of it."""

from functools import partial

from domain.chat import Choice, Outgoing
from domain.errors import UserError
from handlers.chats import second
from handlers.own_data.withdrawing import tell_leaders
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.chats import asking as wording
from storage.chats import several
from storage.ground import history
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
    channel, name = taken.by.address.channel, turn.member.name
    history.record(
        turn.session, turn.stamp, "member", member_id, several.PUT_RIGHT, channel=channel, account=taken.by.account_id
    )
    second.tell_chat(turn, taken.by, _put_out, "put out")
    tell_leaders(turn, partial(wording.put_right, name=name, there=wording.channel(taken.by.address)), "put right")
    text = turn.tr(
        "Put right: this chat is yours again, and whoever used the code on {channel} is out. "
        "Please look whether anything of yours was changed meanwhile.",
        channel=wording.channel(taken.by.address),
    )
    turn.say(text, [Choice(turn.tr("Where I use the assistant"), "/dulieu noi")], commands=turn.menu(turn))


def _put_out(speak: Language) -> Outgoing:
    return Outgoing(wording.put_out(speak))
