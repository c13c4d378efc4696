"""Somebody who left belongs to a branch again: who, from which day, read back; undone as entered by mistake."""

from datetime import date

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_manage_members
from domain.roles import EndReason, Member, Place
from handlers.comrades import whose
from handlers.comrades.whose import EntryDraft, NoteIt
from handlers.moving.which_day import WhichDay
from handlers.people import ending_stay, member_list, whom
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import marked
from storage import organisations
from storage.comrades import finding
from storage.people import leaving, members
from storage.people.leaving import Leaving
from storage.roster import importing, moving

GONE, AGAIN = "daroi", "trolai"
SHOWN = 8


class ReturnDraft(EntryDraft):
    """To which branch they come back, and from which day."""

    organisation_id: int
    day: date | None = None


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
    whom.require_managed(turn, left.place)
    if left.reason is EndReason.DIED:
        died = marked("Comrade {name} is noted as having died. If that is a mistake, take it back.")
        raise UserError(died, (ending_stay.way_back(turn, left.code),), name=left.name)
    return left, member_list.managed(turn, place)


class DayOfReturn(WhichDay[ReturnDraft]):
    """From which day; not before the comrade left."""

    def text(self, turn: Turn, draft: ReturnDraft) -> str:
        left, place = _found(turn, draft)
        asked = marked("From which day does comrade {name} belong to {branch} again? For example: 15/3.")
        return turn.tr(asked, name=left.name, branch=place.name)

    def require_possible(self, turn: Turn, draft: ReturnDraft, day: date) -> None:
        left, _ = _found(turn, draft)
        if day < left.day:
            raise UserError("The comrade left on {day}, so cannot have come back before.", day=left.day)
        super().require_possible(turn, draft, day)


class ReturnReadBack(NoteIt[ReturnDraft]):
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
    comes = Member(left.member_id, left.code, left.name)
    outcome = moving.arrive(turn.session, comes, place, draft.day or turn.today, turn.stamp)
    importing.tell(turn.session, outcome, turn.when)
    noted = marked("Noted: from {day} on comrade {name} belongs to {branch} again.")
    done = turn.tr(noted, day=draft.day, name=left.name, branch=place.name)
    code = Choice(turn.tr("Code for {name}", name=left.name), f"{whose.COMMAND} ma {left.code}")
    mistake = Choice(turn.tr("A mistake, take it back"), f"{ending_stay.COMMAND} nhap_nham {left.code}")
    turn.say(done, (code, mistake))


steps = [DayOfReturn(), ReturnReadBack()]
come_back = Dialogue("come_back", marked("taking somebody up again"), ReturnDraft, steps, _finish, _found)
