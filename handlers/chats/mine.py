"""`/dulieu noi`: the chats I use, where I am written to first, taking one off and having it back."""

from collections.abc import Callable, Mapping

from domain.chat import Choice, Outgoing
from domain.errors import UserError
from handlers.chats import second
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.chats import asking as wording
from storage.chats import accounts, several
from storage.chats.accounts import LinkedChat
from storage.ground import history
from storage.people import invitations


def show(turn: Turn) -> None:
    """The chats, and what can be done with each."""
    own = accounts.of_member(turn.session, turn.member.id)
    lines = [turn.tr("You use the assistant here:"), *(f"• {_described(turn, chat)}" for chat in own)]
    choices: list[Choice] = []
    for invitation in invitations.waiting(turn.session, turn.member.id, turn.now):
        lines.append(turn.tr("Another chat says it is yours. Is that you?"))
        choices += second.answers(turn.language, invitation.id or 0)
    if len(own) > 1:
        lines.append(turn.tr("Where one is blocked, I write to the other."))
        choices += _choices(turn, own)
    choices += [_way_back(turn, chat) for chat in several.taken_off(turn.session, turn.member.id, turn.now)]
    turn.say("\n".join(lines), (*choices, adding(turn)))


def adding(turn: Turn) -> Choice:
    """The choice that gives a code for one more chat."""
    return Choice(turn.tr("Add a phone or an app"), "/dulieu themnoi")


def _choices(turn: Turn, own: list[LinkedChat]) -> list[Choice]:
    choices = [
        Choice(turn.tr("Write to me on {chat} first", chat=_name(turn, chat)), f"/dulieu truoc {chat.account_id}")
        for chat in own
        if not chat.preferred and not chat.blocked
    ]
    if any(chat.preferred for chat in own):
        choices.append(Choice(turn.tr("Write to me where I was last"), "/dulieu truoc 0"))
    return choices + [
        Choice(turn.tr("Take {chat} off", chat=_name(turn, chat)), f"/dulieu bo {chat.account_id}") for chat in own
    ]


def _name(turn: Turn, chat: LinkedChat) -> str:
    """What a chat is called: its app, and the day it was joined where the app alone would not tell."""
    name = wording.channel(chat.address)
    if chat.account_id == turn.chat.account_id:
        return turn.tr("{channel} (here)", channel=name)
    own = accounts.of_member(turn.session, turn.member.id)
    if chat.linked_at and sum(each.address.channel == chat.address.channel for each in own) > 1:
        day = turn.language.moment(chat.linked_at, turn.deployment.zone)
        return turn.tr("{channel} (since {day})", channel=name, day=day)
    return name


def _described(turn: Turn, chat: LinkedChat) -> str:
    notes = [turn.tr("written to first")] if chat.preferred else []
    notes += [turn.tr("blocked at present")] if chat.blocked else []
    return ", ".join([_name(turn, chat), *notes])


def prefer(turn: Turn, account_id: int) -> None:
    """Be written to in one chat first; 0: wherever one was last."""
    chat = _own(turn, account_id) if account_id else None
    several.prefer(turn.session, turn.member.id, account_id, turn.now)
    history.record(turn.session, turn.stamp, "member", turn.member.id, "chat preferred", account=account_id)
    text = turn.tr("I write to you where you were last.")
    if chat is not None:
        first = marked("From now on I write to you on {chat} first; answers come where you ask.")
        text = turn.tr(first, chat=_name(turn, chat))
    turn.say(text, [second.all_chats(turn)])


def take_off(turn: Turn, account_id: int) -> None:
    """One chat is mine no more; never the last one, which the withdrawal is for."""
    chat = _own(turn, account_id)
    left = [each for each in accounts.of_member(turn.session, turn.member.id) if each.account_id != account_id]
    if not left:
        raise UserError(
            "This is the only place where you use the assistant. To stop altogether, choose to withdraw your consent.",
            (Choice(turn.tr("Withdraw my consent"), "/dulieu rut"),),
        )
    back, name = _way_back(turn, chat), _name(turn, chat)
    second.note(turn, turn.member.id, "chat taken off", chat)
    several.take_off(turn.session, turn.member.id, account_id, turn.now)
    if account_id == turn.chat.account_id:
        turn.say(wording.taken_off(turn.language, wording.channel(left[0].address)))
        conversation.leave(turn)
        return
    here = wording.channel(turn.incoming.address)
    second.tell_chat(turn, chat, lambda speak: Outgoing(wording.taken_off(speak, here)), "taken off")
    turn.say(turn.tr("{chat} is taken off: nothing is written there any more.", chat=name), [back])


def _way_back(turn: Turn, chat: LinkedChat) -> Choice:
    return Choice(turn.tr("Have {chat} back", chat=_name(turn, chat)), f"/dulieu laynoi {chat.account_id}")


def bring_back(turn: Turn, account_id: int) -> None:
    """Undo `take_off`."""
    lost = several.taken_off(turn.session, turn.member.id, turn.now)
    chat = next((each for each in lost if each.account_id == account_id), None)
    if chat is None:
        raise UserError("This chat can only be had back with a new code from your secretary.")
    several.hand_to(turn.session, account_id, turn.member.id, turn.now)
    second.note(turn, turn.member.id, "chat added", chat)
    turn.say(turn.tr("{chat} is one of yours again.", chat=_name(turn, chat)), [second.all_chats(turn)])


def _own(turn: Turn, account_id: int) -> LinkedChat:
    own = accounts.of_member(turn.session, turn.member.id)
    chat = next((each for each in own if each.account_id == account_id), None)
    if chat is None:
        raise UserError("This chat is not one of yours any more.", (second.all_chats(turn),))
    return chat


DOING: Mapping[str, Callable[[Turn, int], None]] = {
    "noi": lambda turn, _number: show(turn),
    "dung": second.accept,
    "khongphai": second.refuse,
    "truoc": prefer,
    "bo": take_off,
    "laynoi": bring_back,
}
"""What follows `/dulieu`, with the number of a chat or of a code behind it."""
