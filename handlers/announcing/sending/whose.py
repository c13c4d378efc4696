"""Which announcement is meant, whether this person may steer it, and its author told where somebody else does."""

from collections.abc import Callable

from domain.announcing import Announcement
from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import administers, may_announce_to
from domain.roles import Person, Place
from handlers.announcing import by_number
from handlers.announcing.composing.draft import reach
from handlers.talk.turn import Turn
from locales.wording.announcing.taking_back import steered_by_text
from storage import organisations
from storage.announcing import past
from storage.announcing import rows as announcing

MOST = 8  # announcements to choose from


def may_steer(person: Person, place: Place) -> bool:
    """Whether somebody may steer what is announced there: who may announce there today, whoever its author was."""
    return may_announce_to(person, place) or administers(person, place.path)


def one(turn: Turn, number: int) -> tuple[Announcement, Place]:
    """The announcement of this number; raises where this person may not steer it."""
    return by_number.one(turn, number, lambda _, place: may_steer(turn.member, place))


def under_way(turn: Turn) -> list[tuple[Announcement, Place]]:
    """Those that are not over and may be steered by this person."""
    found = announcing.not_over(turn.session)
    places = organisations.by_ids(turn.session, [each.organisation_id for each in found])
    pairs = [(each, places[each.organisation_id]) for each in found if each.organisation_id in places]
    return [pair for pair in pairs if may_steer(turn.member, pair[1])]


def lately(turn: Turn) -> list[Announcement]:
    """The last ones that were made where this person announces."""
    return past.those(turn.session, [place.path for place in reach(turn)], turn.member.id, 0, MOST)[0]


def meant(turn: Turn, fits: Callable[[Announcement], bool], verb: str, none: str, *instead: Choice) -> int | None:
    """The one that is meant where no number was said: the only one that fits, or the last made from here.

    Of several it is asked which, and None returned; of none `none` is raised, with what to do `instead`.
    """
    found = {each.id: each for each in [*lately(turn), *(each for each, _ in under_way(turn))] if fits(each)}
    last = announcing.latest_of(turn.session, turn.chat.account_id)
    if last and fits(last) and last.id in found:
        return last.id
    if not found:
        raise UserError(none, (Choice(turn.tr("Announcements made"), "/thongbao danhsach"), *instead))
    if len(found) == 1:
        return next(iter(found))
    numbers = sorted(found, reverse=True)[:MOST]
    ways = [Choice(turn.tr("No. {number}", number=str(each)), f"/thongbao {verb} {each}") for each in numbers]
    turn.say(turn.tr("Which announcement do you mean?"), ways)
    return None


def tell_author(turn: Turn, found: Announcement, what: str) -> None:
    """Tell the author what this person did with it, where that is somebody else; `what` is a msgid."""
    if found.author_id == turn.member.id:
        return
    who, number = turn.member.name, found.id
    turn.tell(found.author_id, lambda speak: steered_by_text(speak, number, who, what), f"steered:{number}:{turn.key}")
