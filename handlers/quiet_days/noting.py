"""Note on which days an organisation rests: which one, which days, all of it read back; and take it back."""

from collections.abc import Callable, Collection
from datetime import date

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_set_rest
from domain.quiet_days import vietnam
from domain.quiet_days.allowed import is_allowed
from domain.quiet_days.saying import days_in
from domain.roles import Place
from handlers.figures.named import starting_places
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language
from locales.wording.organisations.rests import days_text, noted_text, works_text
from locales.wording.quotation import quoted
from storage import organisations, quiet_days
from storage.people import members
from storage.quiet_days import Rest

COMMAND = "/ngaynghi"
ADD, REMOVE, ANEW = "them", "bo", "lai"
MOST = 8


class RestDraft(BaseModel):
    """`words`: why they rest, as it was said; `works`: the days that are worked instead."""

    organisation_id: int | None = None
    days: list[date] | None = None
    words: str = ""
    works: list[date] = []
    agreed: bool | None = None


class WhoRests(Step[RestDraft]):
    slot = "organisation_id"
    hears = True

    def ask(self, turn: Turn, draft: RestDraft) -> Question:
        places = starting_places(turn)[:MOST]
        return Question(turn.tr("Which organisation rests?"), [Choice(each.name, str(each.id)) for each in places])

    def accept(self, turn: Turn, draft: RestDraft, answer: Answer) -> None:
        chosen = [each.id for each in starting_places(turn) if str(each.id) == answer.choice]
        if not chosen:
            raise UserError("Please choose one of the organisations.")
        draft.organisation_id = chosen[0]
        _require(turn, draft)


class OnWhichDays(Step[RestDraft]):
    slot = "days"
    wants = Wants.DAY
    hears = True

    def ask(self, turn: Turn, draft: RestDraft) -> Question:
        place = place_of(turn, draft.organisation_id or 0)
        text = turn.tr(
            "On which days does {organisation} rest? For example: 5/12, or 5 to 7/12.", organisation=place.name
        )
        return Question(text)

    def accept(self, turn: Turn, draft: RestDraft, answer: Answer) -> None:
        days = days_in(answer.text, turn.today)
        if not days:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        draft.days = days
        _require(turn, draft)

    def given(self, turn: Turn, draft: RestDraft) -> str:
        return days_text(turn.language, draft.days or [])


class ReadBack(YesOrNo[RestDraft]):
    slot = "agreed"
    yes = "Yes, note it"
    no = "No, leave it"

    def words(self, turn: Turn, draft: RestDraft) -> str:
        place = place_of(turn, draft.organisation_id or 0)
        new, days = _new(turn, draft), days_text(turn.language, _new(turn, draft))
        lines = [turn.tr("{organisation} rests on {days}.", organisation=place.name, days=days)]
        if draft.words and not draft.works:
            lines.append(turn.tr("Reason: {words}", words=quoted(draft.words)))
        if left := [each for each in draft.days or [] if each not in new]:
            lines.append(turn.tr("I am silent on {days} anyway.", days=days_text(turn.language, left)))
        if draft.works:
            lines.append(_worked(turn, draft.works))
        if place.has_branches:
            lines.append(turn.tr("That holds for all organisations below it as well."))
        lines.append(turn.tr("On these days I write to nobody there unasked. Is that right?"))
        return "\n".join(lines)


def _worked(turn: Turn, works: list[date]) -> str:
    days = days_text(turn.language, works)
    if all(day.weekday() == vietnam.SUNDAY for day in works):
        return turn.tr("{days} is worked instead, but I write to nobody unasked on a Sunday.", days=days)
    return turn.tr("{days} is worked instead: I remind as on any working day.", days=days)


def place_of(turn: Turn, organisation_id: int) -> Place:
    """An organisation for which this person may say so today; raises where it is closed or not theirs."""
    place = organisations.by_id(turn.session, organisation_id)
    if place is None or not may_set_rest(turn.member, place):
        raise not_theirs(place)
    organisations.require_open(turn.session, place.id)
    return place


def not_theirs(place: Place | None) -> NotAllowed:
    return NotAllowed(
        "The days of rest of {organisation} are noted by those who lead it or serve the level above.",
        organisation=place.name if place else "?",
    )


def _new(turn: Turn, draft: RestDraft) -> list[date]:
    place = place_of(turn, draft.organisation_id or 0)
    own = quiet_days.own_days(turn.session, turn.today, place.path)
    return [day for day in draft.days or [] if is_allowed(day, own)]


def _require(turn: Turn, draft: RestDraft) -> None:
    """Raise where it is not this person's to say, or nobody is written to on these days anyway."""
    if draft.organisation_id is None:
        return
    place_of(turn, draft.organisation_id)
    if draft.days and not _new(turn, draft):
        raise UserError("I am silent on {days} anyway.", days=days_text(turn.language, draft.days))


def _finish(turn: Turn, draft: RestDraft) -> None:
    if not draft.agreed:
        turn.say(turn.tr("Nothing was changed."))
        return
    _require(turn, draft)
    note(turn, place_of(turn, draft.organisation_id or 0), _new(turn, draft), draft.words)


def note(turn: Turn, place: Place, days: list[date], words: str) -> None:
    entry = quiet_days.add(turn.session, place, days, words, turn.stamp)
    back = f"{COMMAND} {REMOVE} {entry}"
    text = turn.tr(
        "Noted: {organisation} rests on {days}.", organisation=place.name, days=days_text(turn.language, days)
    )
    text += " " + turn.tr("Reminders of what falls due then come on the last morning before.")
    turn.say(text, (Choice(turn.tr("A mistake, take it back"), back), to_list(turn)))
    tell(turn, place, f"rest:{entry}", lambda speak: noted_text(speak, place.name, days, turn.member.name))


def to_list(turn: Turn) -> Choice:
    return Choice(turn.tr("Days of rest"), COMMAND)


def tell(turn: Turn, place: Place, key: str, said: Callable[[Language], str]) -> None:
    """Tell those who lead the organisation, and those directly below it."""
    places = [place.id, *(each.id for each in organisations.children(turn.session, place.id))]
    leaders = members.leaders(turn.session, places, turn.today)
    for each in sorted(set().union(*leaders.values()) - {turn.member.id}):
        turn.tell(each, said, f"{key}:{each}", lambda speak: [Choice(speak.tr("Days of rest"), COMMAND)])


def take_back(turn: Turn, rests: Collection[Rest]) -> None:
    """Remind as usual on these days, which are of one organisation; a mistake is noted anew by one tap."""
    first = next(iter(rests), None)
    if first is None:
        raise UserError("That is taken back already, or has been changed since.")
    place = place_of(turn, first.organisation_id)
    days = [each.day for each in rests]
    quiet_days.take_back(turn.session, place, rests, turn.stamp)
    text = turn.tr(
        "Done: I remind {organisation} as usual on {days}.",
        organisation=place.name,
        days=days_text(turn.language, days),
    )
    anew = f"{COMMAND} {ANEW} {place.id} {' '.join(each.isoformat() for each in days)}"
    turn.say(text, (Choice(turn.tr("A mistake, they rest"), anew), to_list(turn)))
    key = f"rest back:{first.id}:{turn.key}"
    tell(turn, place, key, lambda speak: works_text(speak, place.name, days, turn.member.name))


def anew(turn: Turn, number: int, days: list[date]) -> None:
    draft = RestDraft(organisation_id=number, days=[day for day in days if day >= turn.today])
    if not draft.days:
        raise UserError("That is taken back already, or has been changed since.")
    _require(turn, draft)
    note(turn, place_of(turn, number), _new(turn, draft), "")


resting = Dialogue(
    "note_rest",
    "noting days of rest",
    RestDraft,
    [WhoRests(), OnWhichDays(), ReadBack()],
    _finish,
    _require,
)
