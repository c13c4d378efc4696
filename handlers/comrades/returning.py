"""Somebody who left belongs to a branch again: who, from which day, read back; undone as entered by mistake."""

from datetime import date

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_manage_members
from domain.roles import EndReason, Member, Place
from domain.roster.leaving import FARTHEST, leaving_day
from handlers.comrades import whose
from handlers.moving import arrival
from handlers.people import ending_stay, member_list
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import onwards
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from storage import organisations
from storage.comrades import finding
from storage.people import leaving, members
from storage.people.leaving import Leaving
from storage.roster import importing, moving

GONE, AGAIN = "daroi", "trolai"
SHOWN = 8


class ReturnDraft(BaseModel):
    """Who comes back to which branch, and from which day."""

    member_id: int
    organisation_id: int
    day: date | None = None
    agreed: bool | None = None


def show_gone(turn: Turn, place: Place, start: int) -> None:
    """Who left a branch, a page at a time; who died is never offered to come back."""
    people = finding.gone(turn.session, place.id, turn.today)
    page, choices = people[start : start + SHOWN], []
    lines = [turn.trn("{branch}: {count} has left", "{branch}: {count} have left", len(people), branch=place.name)]
    for each in page:
        left = leaving.last(turn.session, each.member.id)
        day = turn.language.short_date(each.left) if each.left else ""
        lines.append(f"• {each.member.name} · {day}")
        if left and left.reason is not EndReason.DIED:
            label = turn.tr("Belongs here again: {name}", name=each.member.name)
            choices.append(Choice(label, f"{whose.COMMAND} {AGAIN} {each.member.code}"))
    choices += onwards(turn, start, SHOWN, len(people), f"{whose.COMMAND} {GONE} {place.code}")
    turn.say("\n".join(lines), choices, private=True)


def begin(turn: Turn, code: str, place: Place | None = None) -> None:
    """Ask from which day somebody belongs again where they belonged last, or to `place`."""
    member = members.by_code(turn.session, code)
    left = leaving.last(turn.session, member.id) if member else None
    to = place or (left.place if left else None)
    if member is None or left is None or to is None or not may_manage_members(turn.member, to):
        raise UserError("There is nobody of that code who left your branch.")
    come_back.begin(turn, ReturnDraft(member_id=member.id, organisation_id=to.id))


def _found(turn: Turn, draft: ReturnDraft) -> tuple[Leaving, Place]:
    left = leaving.last(turn.session, draft.member_id)
    place = organisations.by_id(turn.session, draft.organisation_id)
    if left is None or left.day > turn.today:
        raise UserError("This comrade belongs to a branch already.")
    if not may_manage_members(turn.member, left.place):
        raise NotAllowed("You can manage only the members of an organisation you lead.")
    if left.reason is EndReason.DIED:
        raise UserError(
            "Comrade {name} is noted as having died. If that is a mistake, take it back.",
            (ending_stay.way_back(turn, left.code),),
            name=left.name,
        )
    return left, member_list.managed(turn, place)


class DayOfReturn(Step[ReturnDraft]):
    """From which day; not before the comrade left."""

    slot = "day"
    wants = Wants.DAY

    def given(self, turn: Turn, draft: ReturnDraft) -> str:
        return turn.language.short_date(draft.day) if draft.day else ""

    def ask(self, turn: Turn, draft: ReturnDraft) -> Question:
        left, place = _found(turn, draft)
        text = turn.tr(
            "From which day does comrade {name} belong to {branch} again? For example: 15/3.",
            name=left.name,
            branch=place.name,
        )
        today = turn.tr("Today, {day}", day=turn.language.short_date(turn.today))
        return Question(text, (Choice(today, turn.today.isoformat()),))

    def accept(self, turn: Turn, draft: ReturnDraft, answer: Answer) -> None:
        left, _ = _found(turn, draft)
        day = date.fromisoformat(answer.choice) if answer.choice else leaving_day(answer.text, turn.today)
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        if day < left.day:
            raise UserError("The comrade left on {day}, so cannot have come back before.", day=left.day)
        if day > turn.today + FARTHEST:
            raise UserError("{day} is more than a year ahead. Please check the day.", day=day)
        draft.day = day


class ReturnReadBack(YesOrNo[ReturnDraft]):
    """What is written."""

    slot = "agreed"
    yes = marked("Yes, note it")
    no = marked("No, leave it")

    def words(self, turn: Turn, draft: ReturnDraft) -> str:
        left, place = _found(turn, draft)
        said = turn.tr(
            "I note: from {day} on comrade {name} belongs to {branch} again, and what is registered is followed there.",
            day=draft.day,
            name=left.name,
            branch=place.name,
        )
        return f"{said}\n" + turn.tr("Is that right?")


def _finish(turn: Turn, draft: ReturnDraft) -> None:
    left, place = _found(turn, draft)
    if not draft.agreed:
        turn.say(turn.tr("Nothing was changed."))
        return
    comes = Member(left.member_id, left.code, left.name)
    outcome = moving.arrive(turn.session, comes, place, draft.day or turn.today, turn.stamp)
    importing.tell(turn.session, outcome, arrival.when(turn))
    done = turn.tr(
        "Noted: from {day} on comrade {name} belongs to {branch} again.",
        day=draft.day,
        name=left.name,
        branch=place.name,
    )
    code = Choice(turn.tr("Code for {name}", name=left.name), f"{whose.COMMAND} ma {left.code}")
    mistake = Choice(turn.tr("A mistake, take it back"), f"{ending_stay.COMMAND} nhap_nham {left.code}")
    turn.say(done, (code, mistake))


def _allowed(turn: Turn, draft: ReturnDraft) -> None:
    _found(turn, draft)


come_back = Dialogue(
    "come_back",
    marked("taking somebody up again"),
    ReturnDraft,
    [DayOfReturn(), ReturnReadBack()],
    _finish,
    _allowed,
)
