"""A leader reminds one member of one pledge: read back first, once a day, and never against a wish for quiet."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_lead
from domain.pledges.pledge import Pledge
from domain.roles import Place
from handlers.deciding import items
from handlers.listing import card
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language
from locales.wording.days import due_text
from locales.wording.people import reporting_text
from locales.wording.quotation import quoted
from storage import pauses
from storage.chats import accounts
from storage.ground import history


class RemindDraft(BaseModel):
    pledge_id: int
    content: str = ""
    sure: bool | None = None


def start(turn: Turn, number: int) -> None:
    """`/danhsach nhac 17`: ask before anything is sent."""
    pledge, _, _ = _meant(turn, number)
    remind_of_one.begin(turn, RemindDraft(pledge_id=number, content=pledge.content))


def _meant(turn: Turn, number: int) -> tuple[Pledge, Place, int]:
    """The pledge, the cell this person leads, and whose it is; raises where nobody is to be reminded of it."""
    pledge, place = card.readable(turn, number)
    back = (Choice(turn.tr("Back to this work"), f"/danhsach viec {number}"),)
    if place is None or not may_lead(turn.member, place) or pledge.member_id in (None, turn.member.id):
        raise NotAllowed("You can urge only the members of an organisation you lead.")
    if not pledge.is_open:
        raise UserError("This is not under way any more, so nobody is reminded of it.", back)
    name = items.owner(turn, pledge)
    owner = pledge.member_id or 0
    if accounts.chat_for(turn.session, owner) is None:
        raise UserError(
            "Comrade {name} has not joined here, so nothing reaches them. Please speak with them directly.",
            back,
            name=name,
        )
    if any(each.pledge_id in (None, number) for each in pauses.running(turn.session, [owner], turn.today)):
        raise UserError("Comrade {name} asked for no reminders. Please speak with them directly.", back, name=name)
    return pledge, place, owner


class SureToRemind(YesOrNo[RemindDraft]):
    yes = "Send it"
    no = "Do not send"

    def words(self, turn: Turn, draft: RemindDraft) -> str:
        pledge, _, _ = _meant(turn, draft.pledge_id)
        asked = turn.tr(
            "I send comrade {name} one courteous reminder of this. Send it?", name=items.owner(turn, pledge)
        )
        return f"{quoted(pledge.content)}\n{asked}"


def _finish(turn: Turn, draft: RemindDraft) -> None:
    back = (Choice(turn.tr("Back to this work"), f"/danhsach viec {draft.pledge_id}"),)
    if not draft.sure:
        turn.say(turn.tr("Nothing was sent."), back)
        return
    pledge, place, owner = _meant(turn, draft.pledge_id)
    name = items.owner(turn, pledge)

    def words(speak: Language) -> str:
        due = due_text(speak, turn.today, pledge.deadline)
        return f"{reporting_text(speak, name, place.name)}\n{quoted(pledge.content)}\n{due}"

    key = f"urge:pledge:{pledge.id}:{turn.today.isoformat()}"
    if not turn.tell(owner, words, key, lambda speak: [Choice(speak.tr("Report progress"), f"/baocao {pledge.id}")]):
        turn.say(turn.tr("Comrade {name} was reminded of this today already; nothing more was sent.", name=name), back)
        return
    history.record(turn.session, turn.stamp, "pledge", pledge.id, "urged")
    turn.say(turn.tr("Sent to comrade {name}.", name=name), back)


remind_of_one = Dialogue(
    "remind_of_one",
    "a reminder of one pledge",
    RemindDraft,
    [SureToRemind()],
    _finish,
    lambda turn, draft: _meant(turn, draft.pledge_id),
    about="content",
)
