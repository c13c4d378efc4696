"""Joining: a code links a chat to a member, after their own yes to keeping the data."""

from dataclasses import replace
from math import ceil

from pydantic import BaseModel

from domain.chat import Choice
from domain.codes import typed_codes
from domain.errors import UserError
from domain.roles import Person
from handlers.chats import second
from handlers.chats.meant import BOTH, ONLY, is_denied, place_meant
from handlers.own_data import withdrawing
from handlers.talk import conversation, parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import main_choices
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording import people
from locales.wording.chats.asking import channel
from storage import reminders
from storage.announcing import newcomers
from storage.chats import several
from storage.ground import history
from storage.people import consents, invitations, leaving, members

QUOTED = 20  # characters


class JoinDraft(BaseModel):
    """Whose code it was, until they say yes."""

    invitation_id: int
    member_id: int
    agreed: bool | None = None
    place: str | None = None  # BOTH or ONLY, where they have another chat


def try_code(turn: Turn, text: str) -> None:
    """Look a code up and ask for consent; what does not open anything is explained, and counted."""
    found = invitations.typed(turn.session, typed_codes(text), *turn.deployment.keys)
    if found and turn.person and found.member_id == turn.person.id:  # their own, perhaps tapped again
        invitations.use(turn.session, found.id or 0, turn.now)
        welcome(turn, turn.person)
        return
    if _must_wait(turn):
        return
    if found is None or not invitations.is_open(found, turn.now):
        invitations.note_failure(turn.session, turn.chat.account_id, turn.now)
        turn.say(_why_not(turn, text, known=found is not None, used=found is not None and found.used_at is not None))
        return
    if leaving.last(turn.session, found.member_id) and not _stands(turn, found.member_id):
        turn.say(turn.tr("This code is not valid any more: whoever it was for has left. Please ask your secretary."))
        return
    parking.close(turn)
    parking.drop_everything(turn)
    join.begin(turn, JoinDraft(invitation_id=found.id or 0, member_id=found.member_id))


def _why_not(turn: Turn, text: str, *, known: bool, used: bool) -> str:
    """Why a code opens nothing; whose it was is not told."""
    if not known:
        return turn.tr(
            "This code is not right: “{code}”. One letter may be wrong: please compare it letter by letter, or ask "
            "your secretary for a new one.",
            code=text.strip()[:QUOTED],
        )
    if used:
        return turn.tr(
            "This code has been used already, and each works once. If it was yours and you have a new phone, please "
            "ask your secretary for a new one."
        )
    return turn.tr(
        "This code is not valid any more: it has expired or a newer one was made. Please ask your secretary."
    )


def _must_wait(turn: Turn) -> bool:
    """Whether codes were wrong so lately that the next one has to wait; says until when."""
    at = invitations.next_try(turn.session, turn.chat.account_id, turn.now)
    if at is None:
        return False
    words = turn.trn(
        "Several codes were wrong. Please look at yours once more, and type it in {count} minute.",
        "Several codes were wrong. Please look at yours once more, and type it in {count} minutes.",
        max(1, ceil((at - turn.now).total_seconds() / 60)),
    )
    turn.say(words)
    return True


def _stands(turn: Turn, member_id: int) -> bool:
    """Whether somebody belongs or serves anywhere today."""
    person = members.person(turn.session, member_id, turn.today)
    return person is not None and bool(person.home or person.duties)


class Consent(YesOrNo[JoinDraft]):
    """May the data be kept?"""

    slot = "agreed"
    hinted = False
    yes = marked("I agree")
    no = marked("I do not agree")
    plainly = True
    neutral = True

    def ask(self, turn: Turn, draft: JoinDraft) -> Question:
        return replace(super().ask(turn, draft), again=turn.tr("Do you agree that these data are kept?"))

    def words(self, turn: Turn, draft: JoinDraft) -> str:
        person = members.person(turn.session, draft.member_id, turn.today)
        if person is None:
            raise UserError("This code is not valid any more. Please ask your secretary for a new one.")
        ask = turn.tr(
            "To serve you, I need to keep: your name, your organisation, this chat, your pledges and your reports. "
            "Inside the branch they serve the emulation movement; outside it only counts are seen. "
            "You may look at them or withdraw at any time: type “my data”. It is your own free choice.\n\n"
            "Do you agree that these data are kept?"
        )
        if turn.person is not None:
            instead = marked("This chat now belongs to comrade {name}; with your yes it becomes yours instead.")
            ask += " " + turn.tr(instead, name=turn.person.name)
        if not turn.capabilities.buttons:
            ask += "\n\n" + turn.tr("(Type the number in front of your answer, for example 1.)")
        return f"{people.greeting(turn.language, person)}\n\n{ask}"


class Where(Step[JoinDraft]):
    """Beside the chat they have, or in its place: a new phone replaces the old one only when that is said."""

    slot = "place"

    def wanted(self, turn: Turn, draft: JoinDraft) -> bool:
        return bool(draft.agreed and several.others(turn.session, draft.member_id, turn.chat.account_id))

    def ask(self, turn: Turn, draft: JoinDraft) -> Question:
        others = several.others(turn.session, draft.member_id, turn.chat.account_id)
        names = ", ".join(dict.fromkeys(channel(chat.address) for chat in others))
        text = turn.tr(
            "You use the assistant on {channels} already. Would you like to use it here as well, "
            "or is this a new phone in place of the old one?",
            channels=names,
        )
        here, instead = turn.tr("Here as well"), turn.tr("Only here; the old phone is no more")
        return Question(text, (Choice(here, BOTH), Choice(instead, ONLY)))

    def accept(self, turn: Turn, draft: JoinDraft, answer: Answer) -> str | None:
        typed = answer.text or turn.text  # words that hold those of a button come as its choice, a no before them too
        wanted = place_meant(typed) or ("" if is_denied(typed) else answer.choice)
        if wanted not in (BOTH, ONLY):
            raise UserError("Please choose one of the two, or write “here as well” or “only here”.")
        draft.place = wanted
        return None


def _finish(turn: Turn, draft: JoinDraft) -> None:
    if not draft.agreed and turn.person is not None:
        turn.say(turn.tr("Nothing was changed: this chat stays with comrade {name}.", name=turn.person.name))
        return
    if not draft.agreed:
        words = turn.tr(
            "I respect that: nothing of this chat is kept, and your standing is not touched. "
            "Should you change your mind, send the same code again, or speak with your secretary."
        )
        turn.say(words)
        conversation.forget(turn)
        return
    if not draft.invitation_id and withdrawing.may_come_back(turn) == draft.member_id:
        _join(turn, draft.member_id)
        return
    invitation = invitations.use(turn.session, draft.invitation_id, turn.now)
    if invitation is None:
        raise UserError("This code was used meanwhile. Please ask your secretary for a new one.")
    if draft.place != BOTH or not second.ask_first_chat(turn, draft.invitation_id, draft.member_id):
        _join(turn, draft.member_id, beside=draft.place == BOTH)


def _join(turn: Turn, member_id: int, *, beside: bool = False) -> None:
    """Make this the member's chat, alone or beside those they have."""
    if beside:
        conversation.add_to(turn, member_id)
    else:
        second.take_the_place(turn, member_id)
    consents.give(turn.session, member_id, consents.VERSION, turn.incoming.address.channel, turn.now)
    history.record(turn.session, turn.stamp, "member", member_id, "joined")
    reminders.plan_of_member(turn.session, member_id, turn.today, turn.now)
    newcomers.welcome(turn.session, member_id, turn.today, turn.now, turn.real_now)
    welcome(turn, turn.member)


def replace_old_phone(turn: Turn) -> bool:
    """Whether this chat waits for a word in the first one, whose place it then takes."""
    invitation = invitations.waiting_in(turn.session, turn.chat.account_id, turn.now)
    if invitation is None or not _stands(turn, invitation.member_id):
        return False
    second.settle(turn, invitation.id or 0)
    _join(turn, invitation.member_id)
    return True


def come_back(turn: Turn) -> bool:
    """Whether somebody withdrew in this chat lately, who is then asked for their consent anew."""
    member_id = withdrawing.may_come_back(turn) if turn.person is None else None
    if member_id is None or not _stands(turn, member_id):
        return False
    join.begin(turn, JoinDraft(invitation_id=0, member_id=member_id))
    return True


def welcome(turn: Turn, person: Person) -> None:
    """Welcome a member by name and branch, with what they can do."""
    text = people.welcome(turn.language, person) + "\n" + turn.tr("What would you like to do?")
    turn.say(text, main_choices(turn), columns=2, commands=turn.menu(turn))


join = Dialogue("join", marked("joining"), JoinDraft, [Consent(), Where()], _finish)
