"""A further chat of somebody who has one: the first chat is asked, or the new phone takes its place."""

from functools import partial

from domain.chat import Choice, Outgoing
from domain.errors import UserError
from handlers.talk import conversation
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import meant_by_no, meant_by_yes
from locales.language import Language, marked
from locales.wording import people
from locales.wording.chats import asking as wording
from storage.chats import accounts, several
from storage.chats.accounts import LinkedChat
from storage.ground import history
from storage.outgoing.envelopes import Lane
from storage.outgoing.writing import Words, write_to_chat
from storage.people import consents, invitations, members

REPLACE = "thaymay"
"""Behind `/batdau`, in a chat that waits for a word in the first one: that phone is no more."""

NOT_ME = "khongphaitoi"
"""Behind `/batdau`, in a chat whose place another one took: that was not its owner."""
_SETTLED = marked("That question is settled: nobody waits for your answer any more.")


def ask_first_chat(turn: Turn, invitation_id: int, member_id: int) -> bool:
    """Ask in the member's first chat whether it is they who use the code here; False where nobody can be asked."""
    first = accounts.chat_for(turn.session, member_id)
    if first is None:
        return False
    invitations.let_wait(turn.session, invitation_id, turn.chat.account_id)
    here = wording.channel(turn.incoming.address)
    asked, key = partial(_asked, here, invitation_id), f"second:{invitation_id}"
    write_to_chat(turn.session, first, asked, Lane.REMINDER, turn.real_now, dedupe_key=key)
    say_who_is_asked(turn, first)
    return True


def _asked(here: str, invitation_id: int, speak: Language) -> Outgoing:
    return Outgoing(wording.is_it_you(speak, here), tuple(answers(speak, invitation_id)))


def answers(speak: Language, invitation_id: int) -> list[Choice]:
    """The yes and the no to the question whether a chat is one's own."""
    yes = Choice(speak.tr("Yes, that is me"), f"/dulieu dung {invitation_id}")
    return [meant_by_yes(yes), meant_by_no(Choice(speak.tr("No, not me"), f"/dulieu khongphai {invitation_id}"))]


def say_who_is_asked(turn: Turn, first: LinkedChat) -> None:
    """What is waited for, and what to do where the old phone is no more."""
    text = turn.tr(
        "To be sure that it is you, I have asked on {channel}. Please open {channel} and answer there; "
        "where you do not see the question yet, type “my data” there. Then you can go on here at once.",
        channel=wording.channel(first.address),
    )
    turn.say(text, [Choice(turn.tr("I no longer have the old phone"), f"/batdau {REPLACE}")])


def waits(turn: Turn) -> bool:
    """Whether this chat waits for a word in the first one; says so again."""
    invitation = invitations.waiting_in(turn.session, turn.chat.account_id, turn.now)
    first = accounts.chat_for(turn.session, invitation.member_id) if invitation else None
    if first is None:
        return False
    say_who_is_asked(turn, first)
    return True


def take_the_place(turn: Turn, member_id: int) -> None:
    """Make this the member's one chat; the others hear of it, and whom to tell where it was not they."""
    before = several.others(turn.session, member_id, turn.chat.account_id)
    conversation.give_to(turn, member_id)
    here, name = wording.channel(turn.incoming.address), turn.member.name
    for chat in before:
        tell_chat(turn, chat, partial(_replaced, here, name), "replaced")
        note(turn, member_id, "chat taken off", chat)


def note(turn: Turn, member_id: int, verb: str, chat: LinkedChat) -> None:
    """Record what became of a chat in the history of the member."""
    where = {"channel": chat.address.channel, "account": chat.account_id}
    history.record(turn.session, turn.stamp, "member", member_id, verb, **where)


def _replaced(here: str, name: str, speak: Language) -> Outgoing:
    not_me = Choice(speak.tr("No, not me"), f"/batdau {NOT_ME}")
    return Outgoing(wording.replaced(speak, here, name), (meant_by_no(not_me),))


def tell_chat(turn: Turn, chat: LinkedChat, words: Words, about: str) -> None:
    """Write to a chat, also one that is nobody's by now."""
    fresh = accounts.by_id(turn.session, chat.account_id)
    if fresh is not None and not fresh.blocked:
        key = f"{about}:{chat.account_id}:{turn.key}"
        write_to_chat(turn.session, fresh, words, Lane.REMINDER, turn.real_now, dedupe_key=key)


def accept(turn: Turn, invitation_id: int) -> None:
    """ "Yes, that is me": the chat that waits is one of mine from now on."""
    chat, _ = _waiting(turn, invitation_id)
    settle(turn, invitation_id)
    several.hand_to(turn.session, chat.account_id, turn.member.id, turn.now)
    consents.give(turn.session, turn.member.id, consents.VERSION, chat.address.channel, turn.now)
    note(turn, turn.member.id, "chat added", chat)
    tell_chat(turn, chat, partial(_welcomed, turn.member.id, turn), "welcome")
    text = turn.tr(
        "From now on you can also use {channel}. I write to you where you were last; "
        "to choose where, or to take a chat off, type “my data”.",
        channel=wording.channel(chat.address),
    )
    turn.say(text, [all_chats(turn)])


def all_chats(turn: Turn) -> Choice:
    """The choice that shows all one's chats."""
    return Choice(turn.tr("Where I use the assistant"), "/dulieu noi")


def _welcomed(member_id: int, turn: Turn, speak: Language) -> Outgoing:
    person = members.person(turn.session, member_id, turn.today) or turn.member
    return Outgoing(people.welcome(speak, person) + "\n" + speak.tr("Here, too, you can register and report now."))


def refuse(turn: Turn, invitation_id: int) -> None:
    """ "No, not me": the chat that waits gets nothing, and whoever made the code hears of it."""
    chat, maker = _waiting(turn, invitation_id)
    settle(turn, invitation_id)
    there, name = wording.channel(chat.address), turn.member.name
    history.record(turn.session, turn.stamp, "member", turn.member.id, "chat refused", channel=chat.address.channel)
    tell_chat(turn, chat, lambda speak: Outgoing(wording.refused(speak)), "refused")
    told = maker not in (None, turn.member.id) and turn.tell(
        maker or 0, lambda speak: wording.code_misused(speak, name, there), f"misused:{invitation_id}"
    )
    text = turn.tr("Nobody got in: the code is worth nothing any more, and this chat stays as it is.")
    if told:
        text += " " + turn.tr("Whoever made the code has been told.")
    turn.say(text)


def settle(turn: Turn, invitation_id: int) -> None:
    """Let nobody wait with this code any more; the first of two words that come at once counts."""
    if not invitations.settle(turn.session, invitation_id):
        raise UserError(_SETTLED)


def _waiting(turn: Turn, invitation_id: int) -> tuple[LinkedChat, int | None]:
    """The chat that waits with this code, and who made the code."""
    found = invitations.waiting(turn.session, turn.member.id, turn.now, invitation_id)
    chat = accounts.by_id(turn.session, found[0].account_id or 0) if found else None
    if chat is None:
        raise UserError(_SETTLED)
    return chat, found[0].created_by_id
