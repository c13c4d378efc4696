"""`erase`: empty what is kept about one person who asked on paper; without `--yes` only say what would go."""

from contextlib import closing

from bot.refusal import Refused
from bot.running.database import ready
from bot.settings import Settings
from domain.roles import Duty
from domain.stamps import Stamp
from storage.erasing import erase as erasing
from storage.erasing.holdings import holdings
from storage.ground.database import Session
from storage.people import members


def erase(settings: Settings, code: str, *, sure: bool) -> int:
    stamp = Stamp.of(settings.clocks().now(), settings.zone, channel="command")
    with closing(ready(settings)) as database:
        print("\n".join(database.transact(_erase, code, stamp, sure)))
        database.write_through()
    if not sure:
        raise Refused("nothing was erased; to erase it, for good, run the same again with --yes")
    return 0


def _erase(session: Session, code: str, stamp: Stamp, sure: bool) -> list[str]:
    member = members.by_code(session, code)
    person = members.person(session, member.id, stamp.day) if member else None
    if person is None:
        raise Refused("there is no member with the code {code}", code=code)
    found = holdings(session, person, stamp.day)
    home = f", {person.home.name}" if person.home else ""
    lines = [
        f"{person.name}{home}",
        f"name, chats, files, the words of {found.pledges} pledges and {found.reports} reports: "
        + ("erased" if sure else "would be erased"),
        f"{found.pictures} pictures and papers: " + ("erased" if sure else "would be erased"),
        "numbers, days and states: kept without a name; past figures stay as they are",
        *(f"nobody else is {_named(duty)}" for duty in found.alone),
    ]
    if sure:
        erasing.erase(session, person.id, stamp)
        lines[0] = code
    return lines


def _named(duty: Duty) -> str:
    return f"{duty.role.value} of {duty.place.name}" if duty.place else f"{duty.role.value} of this deployment"
