"""`/loicamon gui`, `/loicamon thang`: a cell says thanks for what was done, or names the good example of a month."""

from datetime import date

from pydantic import BaseModel

from domain.chat import Choice
from domain.commending.permissions import may_thank
from domain.commending.thanks import LONGEST
from domain.errors import NotAllowed, UserError
from domain.permissions import led_cells, led_places
from domain.pledges.states import PledgeState
from domain.roles import Member, Place
from domain.stamps import AsOf
from handlers.campaigns import looked_at
from handlers.people import whom
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from handlers.thanking import telling
from handlers.thanking.theirs import BACK, COMMAND
from locales.language import marked
from locales.wording.quotation import quoted
from storage import organisations, pledges
from storage.commending import thanks
from storage.desk.registered import Registered, registered
from storage.people import members

SHOWN, SHORTEST, READY = 7, 2, "ready"  # choices, words
_NOBODY = marked("I find nobody called “{typed}” on the list of the branch.")


class ThanksDraft(BaseModel):
    """`of_month`: as the good example of this month, which the member agrees to first."""

    of_month: bool = False
    member_id: int | None = None
    pledge_id: int | None = None
    words: str | None = None
    sure: bool | None = None


def begin(
    turn: Turn,
    text: str = "",
    *,
    of_month: bool = False,
    pledge_id: int | None = None,
    words: str = "",
    ready: bool = False,
) -> None:
    """Begin with whom a sentence names, or the pledge whose button it was."""
    draft = ThanksDraft(of_month=of_month, words=words[:LONGEST] or None)
    pledge = pledges.get(turn.session, pledge_id) if pledge_id else None
    if pledge is not None and pledge.member_id is not None:
        draft.pledge_id, draft.member_id = pledge.id, pledge.member_id
    elif text and len(found := whom.meant(text, whom.of_the_cells(turn))) == 1:
        draft.member_id = found[0].id
        mine = [each for each in _done(turn) if each.pledge.member_id == draft.member_id]
        draft.pledge_id = mine[0].pledge.id if len(mine) == 1 else None
    if ready and not words:
        draft.words = _ready(turn, draft) or None
    give.begin(turn, draft)


def month_of(day: date) -> date:
    return day.replace(day=1)


def _done(turn: Turn) -> list[Registered]:
    """What was done last in the cells this person leads, by others than themselves."""
    found = list[Registered]()
    for cell in led_cells(turn.member):
        asked = looked_at.of(turn, cell.path)
        everything = registered(turn.session, cell, asked.ids, AsOf.now(turn.today)) if asked else []
        found += [each for each in everything if each.pledge.state is PledgeState.DONE]
    theirs = [each for each in found if each.pledge.member_id not in (None, turn.member.id)]
    return sorted(theirs, key=lambda each: each.last_day or each.registered_on, reverse=True)


def _place(turn: Turn, draft: ThanksDraft) -> Place:
    """The cell in whose name it is said: the one the member belongs to, which this person leads."""
    home = members.homes(turn.session, [draft.member_id or 0], turn.today).get(draft.member_id or 0)
    place = organisations.by_id(turn.session, home) if home else None
    if place is None or not may_thank(turn.member, place, draft.member_id or 0):
        raise NotAllowed("Thanks are said by those who lead the branch, to a comrade of it and not to themselves.")
    return place


class ToWhom(Step[ThanksDraft]):
    slot = "member_id"
    wants = Wants.NAME
    takes_yes = False

    def ask(self, turn: Turn, draft: ThanksDraft) -> Question:
        done = _done(turn)[:SHOWN]
        choices = [Choice(f"{each.owner}: {each.pledge.content}"[:60], str(each.pledge.id)) for each in done]
        if draft.of_month:
            return Question(turn.tr("Who is the good example of this month? Please choose, or type a name."), choices)
        return Question(turn.tr("Whom do you thank, and for what? Please choose, or type a name."), choices)

    def accept(self, turn: Turn, draft: ThanksDraft, answer: Answer) -> None:
        chosen = [each.pledge for each in _done(turn) if str(each.pledge.id) == answer.choice]
        if chosen:
            draft.member_id, draft.pledge_id = chosen[0].member_id, chosen[0].id
            return
        found: list[Member] = whom.named(answer.text, whom.of_the_cells(turn))
        if not found:
            raise UserError(_NOBODY, typed=answer.text[:60])
        if len(found) > 1:
            raise UserError("Several comrades are called so. Please type the whole name.")
        draft.member_id = found[0].id


class Words(Step[ThanksDraft]):
    slot = "words"
    wants = Wants.LETTER

    def ask(self, turn: Turn, draft: ThanksDraft) -> Question:
        ready = _ready(turn, draft)
        text = turn.tr("What shall it say? Please type it; the comrade reads it as you type it.")
        return Question(text, [Choice(ready, READY)] if ready else [])

    def accept(self, turn: Turn, draft: ThanksDraft, answer: Answer) -> None:
        words = _ready(turn, draft) if answer.choice == READY else " ".join(answer.text.split())
        if len(words.split()) < SHORTEST:
            raise UserError("Please say it in a few words.")
        if len(words) > LONGEST:
            raise UserError("That is too long. Please say it in at most {count} signs.", count=LONGEST)
        draft.words = words


def _ready(turn: Turn, draft: ThanksDraft) -> str:
    pledge = pledges.get(turn.session, draft.pledge_id) if draft.pledge_id else None
    if pledge is None:
        return ""
    return turn.tr("The branch thanks you for what you have done: {content}.", content=pledge.content.rstrip(" ."))


class SureToThank(YesOrNo[ThanksDraft]):
    yes = marked("Yes, send it")
    on_no = marked("Nothing was sent.")
    private = True

    def words(self, turn: Turn, draft: ThanksDraft) -> str:
        name = members.names(turn.session, [draft.member_id or 0]).get(draft.member_id or 0, "?")
        lines = [turn.tr("To comrade {name}:", name=name), quoted(draft.words or "")]
        if draft.of_month:
            lines.append(
                turn.tr("As the good example of the month it stands on the sheet of the meeting once they agree.")
            )
        return "\n".join([*lines, turn.tr("Is that right?")])


def _finish(turn: Turn, draft: ThanksDraft) -> None:
    place, month = _place(turn, draft), month_of(turn.today) if draft.of_month else None
    _require_new(turn, place, draft, month)
    to, words = draft.member_id or 0, draft.words or ""
    number = thanks.say(turn.session, place.id, to, words, turn.stamp, pledge_id=draft.pledge_id, month=month)
    found = thanks.get(turn.session, number)
    assert found is not None
    reached = telling.tell_them(turn, found, place)
    said = turn.tr("Sent.") if reached else turn.tr("Kept. The comrade has no chat here; please tell them yourself.")
    turn.say(said, (Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {BACK} {number}"),))


def _require_new(turn: Turn, place: Place, draft: ThanksDraft, month: date | None) -> None:
    """Raise where the month has its example already, or thanks were said for this pledge."""
    if month is not None:
        stands = [each for each in thanks.of_month(turn.session, place.id, month) if each.agreed is not False]
        again = turn.tr("Take that one back")
        if stands:
            raise UserError(
                "This month has its good example already.", (Choice(again, f"{COMMAND} {BACK} {stands[0].id}"),)
            )
    elif draft.pledge_id and thanks.of_pledge(turn.session, draft.pledge_id):
        raise UserError("Thanks were said for this already.")


def _allowed(turn: Turn, draft: ThanksDraft) -> None:
    if not led_places(turn.member):
        raise NotAllowed("Thanks are said by those who lead the branch, to a comrade of it and not to themselves.")
    if draft.member_id is not None:
        _place(turn, draft)


give = Dialogue(
    "say_thanks", "saying thanks", ThanksDraft, [ToWhom(), Words(), SureToThank()], _finish, _allowed, about="words"
)
