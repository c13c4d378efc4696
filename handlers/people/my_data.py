"""`/dulieu`: what is kept about oneself, as words and as a file, taking the consent back, and the way to erasing."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.understanding.text.words import fold
from exports.personal_data import personal_data_file
from handlers.evidence import showing
from handlers.people.erasing import EraseDraft, erase_me
from handlers.talk import conversation
from handlers.talk.arguments import verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from storage import pledges, reminders
from storage.chats import accounts
from storage.evidence import rows as evidence
from storage.ground import history
from storage.people import consents, personal_data

_ERASING = frozenset({"xoa", "erase", "delete"})


class ConsentDraft(BaseModel):
    """Whether they are sure."""

    confirmed: bool | None = None


def show(turn: Turn, argument: str) -> None:
    """The overview; "tep" sends the file, "anh" the pictures, "rut" begins the withdrawal, "xoa" the erasing."""
    asked = verb_first(argument, ("rut", "tep", "anh", "xoa"))
    verb = asked.verb
    if verb == "anh":
        showing.hand_over(turn, asked.number or 0)
    elif verb == "rut":
        withdraw.begin(turn, ConsentDraft())
    elif verb == "xoa":
        erase_me.begin(turn, EraseDraft())
    elif verb == "tep":
        file = personal_data_file(personal_data.gather(turn.session, turn.member.id))
        turn.say(turn.tr("Here is everything that is kept about you."), file=file)
    else:
        _overview(turn)


def hear(turn: Turn, text: str) -> None:
    """Somebody wants out: who says "xóa" is told what erasing is, others see what is kept and may choose."""
    show(turn, "xoa" if _ERASING & set(fold(text).split()) else "")


def _overview(turn: Turn) -> None:
    person = turn.member
    made, reported = pledges.count_of_member(turn.session, person.id)
    chats = accounts.of_member(turn.session, person.id)
    pictures = evidence.count_of_member(turn.session, person.id)
    given = [row for row in consents.of_member(turn.session, person.id) if row.withdrawn_at is None]
    lines = [
        turn.tr("This is kept about you:"),
        turn.tr("• Name: {name}", name=person.name),
        turn.tr("• Organisation: {organisation}", organisation=person.home.name if person.home else "–"),
        turn.tr("• Chats: {chats}", chats=", ".join(chat.address.channel.capitalize() for chat in chats)),
        turn.tr("• Pledges: {count}", count=made),
        turn.tr("• Reports: {count}", count=reported),
        turn.tr("• Pictures and papers: {count}", count=pictures),
    ]
    if given:
        day = turn.language.moment(given[-1].given_at, turn.deployment.zone)
        lines.append(turn.tr("• Your consent: version {version}, given {day}", version=given[-1].version, day=day))
    lines.append("\n" + turn.tr("Names stay inside the branch; outside it only counts are seen."))
    files = (Choice(turn.tr("Send me my pictures and papers"), "/dulieu anh"),) if pictures else ()
    choices = (
        Choice(turn.tr("Send me the file"), "/dulieu tep"),
        *files,
        Choice(turn.tr("Withdraw my consent"), "/dulieu rut"),
        Choice(turn.tr("Erase my information"), "/dulieu xoa"),
    )
    turn.say("\n".join(lines), choices)


class ConfirmWithdrawal(YesOrNo[ConsentDraft]):
    """What will happen, and what the branch must keep."""

    slot = "confirmed"
    yes = marked("Yes, withdraw")
    no = marked("No, stay")
    no_first = True
    grave = True

    def words(self, turn: Turn, draft: ConsentDraft) -> str:
        return turn.tr(
            "If you withdraw, this chat is unlinked at once and I remind you no more. "
            "Your branch keeps in its emulation register: your name, your pledges and the reports you handed in. "
            "To come back, ask your secretary for a new code.\n\nWithdraw now?"
        )


def _finish(turn: Turn, draft: ConsentDraft) -> None:
    if not draft.confirmed:
        turn.say(turn.tr("Nothing was changed. Thank you for staying."))
        return
    member_id = turn.member.id
    consents.withdraw(turn.session, member_id, turn.now)
    reminders.drop_of_members(turn.session, [member_id], turn.now)
    history.record(turn.session, turn.stamp, "member", member_id, "withdrew")
    conversation.unlink(turn)
    turn.say(
        turn.tr("Your consent is withdrawn and this chat is unlinked. Thank you for your part in the movement."),
        commands=turn.menu(turn),
    )


withdraw = Dialogue("withdraw", marked("withdrawing the consent"), ConsentDraft, [ConfirmWithdrawal()], _finish)
