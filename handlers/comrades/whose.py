"""Whose entry is changed, by whom; how a change begins and is read back; how posts read; and every way back."""

from collections.abc import Callable
from datetime import date, timedelta

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import administered, is_admin, may_change_person
from domain.roles import Member, Person, Role
from handlers.people import whom
from handlers.talk.step import D
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from storage.comrades.serving import Held
from storage.people import members

COMMAND, UNDO, CARD, EDIT = "/thanhvien", "hoan", "xem", "sua"
POSTS = {
    Role.SECRETARY: marked("secretary"),
    Role.DEPUTY: marked("deputy secretary"),
    Role.COMMITTEE_MEMBER: marked("committee member"),
    Role.STAFF: marked("staff who sum up"),
    Role.ADMIN: marked("administrator"),
}


class EntryDraft(BaseModel):
    """Whose entry is changed, and whether that was agreed to."""

    member_id: int
    agreed: bool | None = None


class NoteIt(YesOrNo[D]):
    """What is written, read back before."""

    slot = "agreed"
    yes = marked("Yes, note it")
    no = marked("No, leave it")
    on_no = marked("Nothing was changed.")


def subject(turn: Turn, draft: EntryDraft) -> tuple[Person, Member]:
    """Return whose entry is changed; raises as `changed` does."""
    return changed(turn, draft.member_id)


def changed(turn: Turn, member_id: int) -> tuple[Person, Member]:
    """Return whom this person may change today; raises where they may not, or the comrade belongs nowhere."""
    other = members.person(turn.session, member_id, turn.today)
    listed = next(iter(members.by_ids(turn.session, [member_id])), None)
    if other is None or listed is None or other.home is None:
        raise UserError("This comrade belongs to no branch any more.")
    whom.require_managed(turn, other.home)
    if not may_change_person(turn.member, other):
        raise NotAllowed(
            "Comrade {name} also holds a post above your branch; an administrator puts that entry right.",
            name=other.name,
        )
    return other, listed


def by_code(turn: Turn, code: str) -> tuple[Person, Member]:
    """Return whom a code means, if this person may change them; of another branch nothing is told."""
    return changed(turn, whom.by_code(turn, code)[1].id)


def reach(turn: Turn) -> list[str]:
    """Return the paths below which this person looks for people: "/" for everywhere."""
    if is_admin(turn.member):
        return ["/"]
    return [place.path for place in administered(turn.member)]


def post_text(speak: Language, role: Role, place: str, until: date | None) -> str:
    """Say a post: "acting secretary of Chi bộ ấp 1 until 30/06/2026", of which `until` is the day after."""
    names = {"post": speak.tr(POSTS[role]), "place": place}
    if until is None:
        return speak.tr("{post} of {place}", **names) if place else names["post"]
    return speak.tr("acting {post} of {place} until {day}", day=speak.short_date(until - timedelta(days=1)), **names)


def held_text(turn: Turn, held: Held) -> str:
    return post_text(turn.language, held.role, held.place.name if held.place else "", held.until)


def begun(role: Role, place: str, until: date | None) -> Callable[[Language], str]:
    return lambda speak: speak.tr(
        "Dear comrade, from today on you are {post}. Type “help” to see what you can do with me.",
        post=post_text(speak, role, place, until),
    )


def tell_ended(turn: Turn, held: Held, entry: int) -> None:
    place = held.place.name if held.place else ""

    def words(speak: Language) -> str:
        post = post_text(speak, held.role, place, None)
        return speak.tr("Dear comrade, from today on you are {post} no more. Thank you for your work.", post=post)

    turn.tell(held.member_id, words, f"post:{entry}:{held.member_id}")


def way_back(turn: Turn, entry: int) -> Choice:
    return Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {UNDO} {entry}")


def ways_on(turn: Turn, entry: int, name: str, code: str) -> tuple[Choice, Choice]:
    """What is offered once something was noted of somebody: the way back, and their card."""
    return way_back(turn, entry), Choice(turn.tr("See comrade {name}", name=name), f"{COMMAND} {CARD} {code}")
