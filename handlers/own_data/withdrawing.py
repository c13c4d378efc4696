"""Withdrawing the consent takes words, is told to those who lead the branch, and can be taken back for some days."""

import re
from collections.abc import Callable, Collection
from functools import partial

from pydantic import BaseModel

from domain.chat import Choice, Outgoing
from domain.errors import UserError
from domain.roles import Role
from domain.understanding.text.words import fold
from handlers.chats import second
from handlers.talk import conversation
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO
from locales.language import Language, marked
from locales.wording.chats.asking import channel, withdrawn_elsewhere
from storage import reminders
from storage.chats import several
from storage.comrades import serving
from storage.ground import history
from storage.people import consents, invitations, members

COME_BACK = "lai"
"""Behind `/batdau`: what was withdrawn lately is taken back."""
_WORDS = re.compile(
    r"(?:(?:da|vang|co),? )?(?:toi |tui |minh |em )?(?:xin |muon )?rut(?: lai)?(?: su)?(?: dong y)?(?: a| nhe)?"
)
_ENGLISH = re.compile(r"(?:yes,? )?(?:i )?withdraw(?: my consent)?")
_STAYS = re.compile(r"(?:(?:da|a|thoi|toi|tui|em|khong|hong) )*(?:khong|hong|thoi|chua|no|stay|o lai)\b(?!.*\?)")
_AGAIN = re.compile(r"\b(?:quay lai|tro lai|dong y lai|tham gia lai|vao lai|rut nham|doi y|come back)\b")


class ConsentDraft(BaseModel):
    """Whether they are sure."""

    confirmed: bool | None = None


class InWords(Step[ConsentDraft]):
    """What will happen, and what the branch must keep; no key does it, only words."""

    slot = "confirmed"
    wants = Wants.YES_OR_NO

    def ask(self, turn: Turn, draft: ConsentDraft) -> Question:
        text = turn.tr(
            "If you withdraw, this chat is unlinked at once and I remind you no more. "
            "Your branch keeps in its emulation register: your name, your pledges and the reports you handed in. "
            "For 15 days you can come back by yourself, later with a new code.\n\n"
            "To withdraw, type: “I withdraw”."
        )
        again = turn.tr("To withdraw, type: “I withdraw”.")
        return Question(text, (Choice(turn.tr("No, stay"), NO),), again=again)

    def reads(self, turn: Turn, draft: ConsentDraft) -> bool:
        return _is_withdrawal(turn.text)

    def accept(self, turn: Turn, draft: ConsentDraft, answer: Answer) -> str | None:
        if answer.choice == NO or (answer.text and _STAYS.match(fold(answer.text))):
            draft.confirmed = False
        elif _is_withdrawal(answer.text):
            draft.confirmed = True
        else:
            raise UserError("Nothing has been withdrawn yet: a number or a yes is not enough for this.")
        return None


def _is_withdrawal(text: str) -> bool:
    said = fold(text).strip(" .!")
    return bool(_WORDS.fullmatch(said) or _ENGLISH.fullmatch(said))


def _finish(turn: Turn, draft: ConsentDraft) -> None:
    if not draft.confirmed:
        turn.say(turn.tr("Nothing was changed. Thank you for staying."))
        return
    member = turn.member
    consents.withdraw(turn.session, member.id, turn.now)
    reminders.drop_of_members(turn.session, [member.id], turn.now)
    history.record(turn.session, turn.stamp, "member", member.id, "withdrew")
    tell_leaders(
        turn,
        lambda speak: speak.tr(
            "Comrade {name} has withdrawn the consent to use the assistant. I write to them no more; what they "
            "registered stays in the register. Please speak with them directly.",
            name=member.name,
        ),
        "withdrew",
    )
    invitations.end_unused(turn.session, turn.now, member.id)
    others = several.others(turn.session, member.id, turn.chat.account_id)
    conversation.unlink(turn)
    for chat in others:
        second.tell_chat(turn, chat, partial(_unlinked, channel(turn.incoming.address)), "withdrew")
    turn.say(
        turn.tr("Your consent is withdrawn and this chat is unlinked. Thank you for your part in the movement."),
        [_come_back(turn.language)],
        commands=turn.menu(turn),
    )


def _unlinked(where: str, speak: Language) -> Outgoing:
    return Outgoing(withdrawn_elsewhere(speak, where), (_come_back(speak),))


def _come_back(speak: Language) -> Choice:
    return Choice(speak.tr("I would like to come back"), f"/batdau {COME_BACK}")


def tell_leaders(turn: Turn, words: Callable[[Language], str], about: str) -> list[str]:
    """Tell those who lead one's branch, else the administrators; return the names of those who hear of it."""
    home = turn.member.home
    leaders = members.leaders(turn.session, [home.id], turn.today)[home.id] if home else set()
    reached = _reached(turn, leaders, words, about)
    if not reached:
        above = {held.member_id for held in serving.holders(turn.session, None, Role.ADMIN, turn.today)}
        reached = _reached(turn, above, words, about)
    return list(members.names(turn.session, reached).values())


def _reached(turn: Turn, people: Collection[int], words: Callable[[Language], str], about: str) -> list[int]:
    """Tell these people but whoever it is about; return those who have a chat."""
    own = turn.member.id
    others = sorted(set(people) - {own})
    return [each for each in others if turn.tell(each, words, f"{about}:{own}:{each}:{turn.key}")]


def may_come_back(turn: Turn) -> int | None:
    """Whose chat this was until they withdrew some days ago; a chat they had taken off before does not come back."""
    found = several.former_owner(turn.session, turn.chat.account_id, turn.now)
    if found is None:
        return None
    former, left_at = found
    last = consents.last(turn.session, former)
    return former if last and last.withdrawn_at is not None and left_at >= last.withdrawn_at else None


def wants_back(text: str) -> bool:
    return bool(_AGAIN.search(fold(text)))


withdraw = Dialogue("withdraw", marked("withdrawing the consent"), ConsentDraft, [InWords()], _finish)
