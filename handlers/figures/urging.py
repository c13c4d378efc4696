"""Urging those of a cell who have not registered: after a confirmation, one courteous reminder each."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.figures import Missing
from domain.permissions import led_places, may_lead
from domain.roles import Place
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.people import urging_text
from storage import campaigns, figures, organisations
from storage.ground import history


class UrgeDraft(BaseModel):
    """Whose members are urged."""

    organisation_id: int
    confirmed: bool | None = None


def start(turn: Turn, argument: str) -> None:
    """`/dondoc`, with an organisation's code or for the first one led."""
    places = led_places(turn.member)
    place = next(
        (place for place in places if place.code.casefold() == argument.casefold()), places[0] if not argument else None
    )
    if place is None:
        raise NotAllowed("You can urge only the members of an organisation you lead.")
    if not _reachable(turn, place):
        raise UserError("There is nobody to urge: everybody has registered, or has not joined the bot yet.")
    urge.begin(turn, UrgeDraft(organisation_id=place.id))


class ConfirmUrging(YesOrNo[UrgeDraft]):
    """How many will be written to; sure?"""

    slot = "confirmed"
    yes = marked("Send it")
    no = marked("Do not send")

    def words(self, turn: Turn, draft: UrgeDraft) -> str:
        count = len(_reachable(turn, _place(turn, draft)))
        text = turn.trn(
            "{count} comrade who has not registered will get one courteous reminder. Send it?",
            "{count} comrades who have not registered will get one courteous reminder each. Send it?",
            count,
        )
        away = len(_missing(turn, _place(turn, draft))) - count
        if away:
            text += "\n\n" + turn.trn(
                "{count} more has not joined the bot, so nothing reaches them: hand out a code with /thanhvien.",
                "{count} more have not joined the bot, so nothing reaches them: hand out codes with /thanhvien.",
                away,
            )
        return text


def _place(turn: Turn, draft: UrgeDraft) -> Place:
    place = organisations.by_id(turn.session, draft.organisation_id)
    if place is None or not may_lead(turn.member, place):
        raise NotAllowed("You can urge only the members of an organisation you lead.")
    return place


def _missing(turn: Turn, place: Place) -> list[Missing]:
    """Everybody else who has not registered."""
    campaign = campaigns.current(turn.session, turn.today)
    if campaign is None:
        return []
    found = figures.missing(turn.session, place, campaign.id, turn.today)
    return [person for person in found if person.member_id != turn.member.id]


def _reachable(turn: Turn, place: Place) -> list[Missing]:
    return [person for person in _missing(turn, place) if person.has_chat]


def _finish(turn: Turn, draft: UrgeDraft) -> None:
    if not draft.confirmed:
        turn.say(turn.tr("Nothing was sent."))
        return
    place = _place(turn, draft)
    sent = sum(_send(turn, place, person) for person in _reachable(turn, place))
    history.record(turn.session, turn.stamp, "organisation", place.id, "urged", count=sent)
    if sent:
        turn.say(turn.trn("Sent to {count} comrade.", "Sent to {count} comrades.", sent))
    else:
        turn.say(turn.tr("They were all reminded today already; nothing more was sent."))


def _send(turn: Turn, place: Place, person: Missing) -> bool:
    def words(speak: Language) -> str:
        return urging_text(speak, person.name, place.name)

    key = f"urge:{place.id}:{person.member_id}:{turn.today.isoformat()}"
    return turn.tell(person.member_id, words, key, lambda speak: [Choice(speak.tr("Register a pledge"), "/dangky")])


def _allowed(turn: Turn, draft: UrgeDraft) -> None:
    _place(turn, draft)


urge = Dialogue("urge", marked("urging the members"), UrgeDraft, [ConfirmUrging()], _finish, _allowed)
