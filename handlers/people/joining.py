"""Joining: a code links a chat to a member, after their own yes to keeping the data."""

import re
from datetime import timedelta
from math import ceil

from pydantic import BaseModel

from domain.codes import is_nearly_a_code, read_code
from domain.errors import UserError
from domain.roles import Person
from domain.understanding.acts.act import Act
from domain.understanding.acts.reading import read_act
from domain.understanding.text.words import fold
from handlers.service import asking
from handlers.talk import conversation, parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import main_choices
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import capitalised, marked
from locales.wording import people
from storage import reminders
from storage.ground import history
from storage.people import consents, invitations, leaving, members

_LEAVE_ALONE = re.compile(r"\bnham so\b|\b(?:dung|khoi|thoi|ngung) (?:nhan|nhac|gui|goi)\b")
ANSWERS = 3  # an hour, to somebody who has not joined
CONSENT_VERSION = "2026-11"


class JoinDraft(BaseModel):
    """Whose code it was, until they say yes."""

    invitation_id: int
    member_id: int
    agreed: bool | None = None


def start(turn: Turn, argument: str) -> None:
    """`/batdau`, also with the code of a deep link."""
    if argument and (turn.person is None or read_code(argument)):
        try_code(turn, argument)
    elif turn.person is None:
        _greet_stranger(turn)
    else:
        welcome(turn, turn.person)


def stranger(turn: Turn) -> None:
    """Somebody who has not joined wrote something: a code, or anything else."""
    text = turn.text
    for word in ("lienket", "lien ket", "ma moi", "ma"):
        if fold(text).startswith(word + " "):
            text = text[len(word) :]
            break
    if not read_code(text):  # "mã mời của tôi là ABCD2345"
        text = next((word for word in text.split() if read_code(word.strip(".,:;!"))), "").strip(".,:;!")
    if read_code(text):
        try_code(turn, text)
    elif is_nearly_a_code(turn.text):
        turn.say(turn.tr("An invite code has 8 letters and digits; one is missing or too many. Please look again."))
    elif may_answer(turn):
        _answer_stranger(turn)


def _answer_stranger(turn: Turn) -> None:
    """Somebody nobody knows: bad news and a refusal are heard as from anybody, all else is told how to join."""
    heard = read_act(turn.text)
    act = heard.act if heard.sure else Act.OTHER
    answer = asking.known(turn.text)
    if act is Act.DEATH:
        turn.say(
            turn.tr(
                "Please accept my sincere condolences. If this phone belonged to a member, please tell the secretary "
                "of the branch once; the family need do nothing else."
            )
        )
    elif act is Act.HARDSHIP:
        turn.say(
            turn.tr(
                "I feel with you and your family. If this phone belongs to a member, please tell the secretary of the "
                "branch once; nothing else need be done."
            )
        )
    elif answer and answer.for_strangers and not _LEAVE_ALONE.search(fold(turn.text)):
        words = capitalised(turn.tr(answer.text, leader=turn.tr("the secretary of your branch")))
        how = turn.tr("To join, please ask the secretary of your branch for an invite code and type it here.")
        turn.say(f"{words}\n{how}", commands=turn.menu(turn))
    elif act in (Act.REFUSAL, Act.STOP_REMINDERS, Act.WITHDRAW_CONSENT) or _LEAVE_ALONE.search(fold(turn.text)):
        turn.say(
            turn.tr("I am sorry to have disturbed you. Taking part is voluntary; I write to this phone only in answer.")
        )
    else:
        if heard.act in (Act.QUESTION, Act.PROMISE):
            words = turn.tr(
                "Party members take part through their branch with an invite code. Others who would like to join "
                "in are welcome to speak with the secretary of the branch where they live."
            )
            if heard.act is Act.PROMISE:
                words += "\n" + turn.tr("I cannot note this yet; once you have joined, please write it once more.")
            turn.say(words)
        _greet_stranger(turn)


def may_answer(turn: Turn) -> bool:
    """Whether somebody who has not joined, and sends no code, is answered once more; always while joining."""
    return bool(turn.chat.dialogue) or conversation.at_most(turn, "stranger", ANSWERS, timedelta(hours=1))


def try_code(turn: Turn, text: str) -> None:
    """Look a code up and ask for consent; wrong ones are counted and explained."""
    if (at := invitations.next_try(turn.session, turn.chat.account_id, turn.now)) is not None:
        minutes = max(1, ceil((at - turn.now).total_seconds() / 60))
        turn.say(
            turn.trn(
                "Several codes were wrong. Please look at yours once more, and type it in {count} minute.",
                "Several codes were wrong. Please look at yours once more, and type it in {count} minutes.",
                minutes,
            )
        )
        return
    code = read_code(text)
    found = invitations.find(turn.session, code, turn.now, turn.deployment.secret_key) if code else None
    if found is None:
        invitations.note_failure(turn.session, turn.chat.account_id, turn.now)
        turn.say(
            turn.tr("This code is not valid: it may be mistyped, used or expired. Please ask your secretary for one.")
        )
        return
    if leaving.last(turn.session, found.member_id) and not _stands(turn, found.member_id):
        turn.say(turn.tr("This code is not valid any more: whoever it was for has left. Please ask your secretary."))
        return
    if found.member_id == turn.chat.member_id and turn.person:
        invitations.use(turn.session, found.id or 0, turn.now)
        welcome(turn, turn.person)
        return
    parking.close(turn)
    parking.drop_parked(turn)
    join.begin(turn, JoinDraft(invitation_id=found.id or 0, member_id=found.member_id))


def _stands(turn: Turn, member_id: int) -> bool:
    """Whether somebody belongs or serves anywhere today."""
    person = members.person(turn.session, member_id, turn.today)
    return person is not None and bool(person.home or person.duties)


class Consent(YesOrNo[JoinDraft]):
    """May the data be kept?"""

    slot = "agreed"
    yes = marked("I agree")
    no = marked("I do not agree")
    plainly = True

    def words(self, turn: Turn, draft: JoinDraft) -> str:
        person = members.person(turn.session, draft.member_id, turn.today)
        if person is None:
            raise UserError("This code is not valid any more. Please ask your secretary for a new one.")
        ask = turn.tr(
            "To serve you, I need to keep: your name, your organisation, this chat, your pledges and your reports. "
            "Inside the branch they serve the emulation movement; outside it only counts are seen. "
            "You may look at them or withdraw at any time with /dulieu. It is your own free choice.\n\n"
            "Do you agree that these data are kept?"
        )
        if turn.person is not None:
            ask += " " + turn.tr(
                "This chat now belongs to comrade {name}; with your yes it becomes yours instead.",
                name=turn.person.name,
            )
        if not turn.capabilities.buttons:
            ask += "\n\n" + turn.tr("(Type the number in front of your answer, for example 1.)")
        return f"{people.greeting(turn.language, person)}\n\n{ask}"


def _finish(turn: Turn, draft: JoinDraft) -> None:
    if not draft.agreed and turn.person is not None:
        turn.say(turn.tr("Nothing was changed: this chat stays with comrade {name}.", name=turn.person.name))
        return
    if not draft.agreed:
        turn.say(
            turn.tr(
                "I respect that: nothing of this chat is kept, and your standing is not touched. "
                "Should you change your mind, send the same code again, or speak with your secretary."
            )
        )
        conversation.forget(turn)
        return
    invitation = invitations.use(turn.session, draft.invitation_id, turn.now)
    if invitation is None:
        raise UserError("This code was used meanwhile. Please ask your secretary for a new one.")
    conversation.give_to(turn, draft.member_id)
    consents.give(turn.session, draft.member_id, CONSENT_VERSION, turn.incoming.address.channel, turn.now)
    history.record(turn.session, turn.stamp, "member", draft.member_id, "joined")
    reminders.plan_of_member(turn.session, draft.member_id, turn.today, turn.now)
    welcome(turn, turn.member)


def welcome(turn: Turn, person: Person) -> None:
    """Welcome a member by name and branch, with what they can do."""
    text = people.welcome(turn.language, person) + "\n" + turn.tr("What would you like to do?")
    turn.say(text, main_choices(turn), columns=2, commands=turn.menu(turn))


def _greet_stranger(turn: Turn) -> None:
    turn.say(
        turn.tr(
            "Good day. I am the assistant of the “Đồng Khởi mới” emulation movement, a computer program. "
            "To join, please ask the secretary of your branch for an invite code (8 letters and digits) "
            "and type it here."
        ),
        commands=turn.menu(turn),
    )


join = Dialogue("join", marked("joining"), JoinDraft, [Consent()], _finish)
