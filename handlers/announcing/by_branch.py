"""`/thongbao chibo 12`: how many of each branch an announcement reached, however long ago it was."""

from collections import Counter

from domain.chat import Choice, bold
from domain.errors import UserError
from domain.permissions import may_announce_to
from domain.roles import Place
from handlers.talk.arguments import is_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from storage import organisations
from storage.announcing import rows as announcing
from storage.operating import recipients

BY_BRANCH, SHOWN = "chibo", 20


def way(turn: Turn, number: int) -> Choice:
    """The choice that shows it."""
    return Choice(turn.tr("By branch"), f"/thongbao {BY_BRANCH} {number}")


def asked(turn: Turn, argument: str) -> bool:
    """Whether it is asked for behind the command, and then shown: "chibo 12", from the twentieth on "chibo 12 20"."""
    wish = verb_first(argument, (BY_BRANCH,))
    numbers = wish.rest.split()
    if not (wish.verb and numbers and all(is_number(each) for each in numbers)):
        return False
    show(turn, *map(int, numbers[:2]))
    return True


def show(turn: Turn, number: int, start: int = 0) -> None:
    """The branches in their order; of each how many have it, of how many, and why the others have not."""
    found = announcing.by_number(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None or not may_announce_to(turn.member, place):
        raise UserError("There is no announcement no. {number} of yours.", number=str(number))
    counts = recipients.by_place(turn.session, number)
    places = sorted(organisations.by_ids(turn.session, list(counts)).values(), key=lambda each: each.path)
    head = turn.tr(
        "Announcement no. {number} to {organisation}, {day}, by branch:",
        number=str(number),
        organisation=place.name,
        day=found.created_at.astimezone(turn.deployment.zone).date(),
    )
    lines = [_line(turn, each, counts[each.id]) for each in places[start : start + SHOWN]]
    more = onwards(turn, start, SHOWN, len(places), f"/thongbao {BY_BRANCH} {number}")
    turn.say(f"{head}\n{list_text(lines)}", more)


def _line(turn: Turn, place: Place, counts: Counter[str]) -> str:
    everybody = counts.total()
    line = turn.tr(
        "{organisation}: {sent} of {total}", organisation=place.name, sent=bold(counts["sent"]), total=everybody
    )
    said = (
        (counts["waiting"], turn.tr("still on its way: {count}", count=counts["waiting"])),
        (counts["blocked"], turn.tr("cannot be reached: {count}", count=counts["blocked"])),
        (counts["not_joined"], turn.tr("not joined: {count}", count=counts["not_joined"])),
        (counts["failed"], turn.tr("not delivered: {count}", count=counts["failed"])),
    )
    rest = [words for count, words in said if count]
    return f"{line} ({', '.join(rest)})" if rest else line
