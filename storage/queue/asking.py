"""Ask whoever is to decide: the first of a day at once, the rest in the next morning's message."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from sqlmodel import Session

from domain.chat import Choice, Outgoing
from domain.permissions import may_see_names
from domain.pledges.pledge import Pledge
from domain.reminders import AT, may_send
from domain.roles import Person, Place
from locales.language import Language
from locales.wording.queue.asking import Whose, asked_text, unled_text
from storage import pauses, reminders
from storage.chats import accounts, pushed
from storage.outgoing.writing import write_to_person
from storage.people import deciding, members
from storage.people.administrators import write_to_administrators
from storage.people.notices import When
from storage.queue import wishes

SLOW = timedelta(days=3)
"""How long something may wait before whoever is to decide is reminded."""


def put(session: Session, pledge: Pledge, when: When) -> list[Person]:
    """Tell of what waits from now on, once, and note when to look at it again; return who is asked first."""
    place = deciding.place_of(session, pledge, when.today)
    ranks = deciding.deciders(session, pledge, place, when.today) if place else []
    asked = first_reachable(session, ranks, when.today)
    if place is not None and not ranks:
        tell_that_nobody_decides(session, place, when)
    told = may_send(when.now, when.zone)
    if place is not None and told:
        each_told = [tell(session, each, pledge, place, when) for each in asked]
        told = all(each_told)
    day = when.today + (SLOW if told else timedelta(days=when.now.astimezone(when.zone).time() >= AT))
    reminders.add_claim(session, pledge.id, day, when.now, came(when.today, new=not told))
    return asked or (ranks[0] if ranks else [])


def tell(session: Session, decider: Person, pledge: Pledge, place: Place, when: When) -> bool:
    """Write to somebody about one pledge, unless they were written to today; return whether they were told."""
    key = f"asked:{decider.id}:{when.today.isoformat()}"
    if pushed.known(session, [key]):
        return False
    told = whose(session, pledge, decider, place, when.today)
    words = partial(message, pledge=pledge, whose=told, wish=wishes.of(session, pledge))
    write_to_person(session, decider.id, words, when.real, dedupe_key=key)
    return True


def whose(session: Session, pledge: Pledge, decider: Person, place: Place, today: date) -> Whose:
    """Return how whoever decides is told whose it is, and who asks for the member."""
    if pledge.member_id is None or not may_see_names(decider, place):
        return Whose("", place.name)
    by = pledge.asked_by_id if pledge.asked_by_id != pledge.member_id else None
    name = deciding.name_told_apart(session, pledge.member_id, place, today)
    return Whose(name, place.name, members.names(session, [by]).get(by, "") if by else "")


def message(speak: Language, pledge: Pledge, whose: Whose, wish: wishes.Wish | None) -> Outgoing:
    text = asked_text(speak, pledge, whose, wish.after if wish else None, wish.why if wish else "")
    return Outgoing(text, (Choice(speak.tr("Look at it and decide"), f"/duyet {pledge.id}"),))


def tell_that_nobody_decides(session: Session, place: Place, when: When) -> None:
    """Tell the administrators, once a week, that what waits somewhere has nobody to decide."""
    year, week, _ = when.today.isocalendar()

    def words(speak: Language) -> Outgoing:
        return Outgoing(unled_text(speak, place.name), (Choice(speak.tr("Members"), f"/thanhvien {place.code}"),))

    about = f"unled:{place.id}:{year}-{week}"
    write_to_administrators(session, words, when.today, when.real, about=about, besides=())


def first_reachable(session: Session, ranks: Sequence[Sequence[Person]], today: date) -> list[Person]:
    """Return the first of them who have a chat and have not asked for quiet; empty where nobody can be reached."""
    numbers = [each.id for rank in ranks for each in rank]
    chats = accounts.chats_for(session, numbers)
    quiet = pauses.resting(session, numbers, today)
    reachable = [[each for each in rank if each.id in chats and each.id not in quiet] for rank in ranks]
    return next((rank for rank in reachable if rank), [])


def came(day: date, *, new: bool) -> str:
    """Return what a look to come remembers: since when something waits, and whether that is still to be told."""
    return f"new {day.isoformat()}" if new else day.isoformat()


def since(remembered: str, due: date) -> tuple[date, bool]:
    """Return the day from which something waits, and whether that is still to be told; before, only results waited."""
    day = remembered.removeprefix("new ")
    return date.fromisoformat(day) if day else due - SLOW, day != remembered


def look_again(session: Session, pledge: Pledge, when: When) -> None:
    """Note when to look again at what waits once more; whoever brought that about tells of it."""
    if pledge.asks is not None:
        reminders.add_claim(session, pledge.id, when.today + SLOW, when.now, came(when.today, new=False))
