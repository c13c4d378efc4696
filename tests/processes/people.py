"""Make the people of these tests: a branch of members who have joined on both channels, and an administrator."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from domain.chat import Address
from domain.roles import Role
from domain.stamps import Stamp
from storage import organisations
from storage.campaigns import applying
from storage.chats import accounts
from storage.ground.database import Session
from storage.people import members

TELEGRAM_TOKEN = "7001:muoi-hai-con-giap"
ZALO_TOKEN = "8001:bon-mua-xuan-ha"
BRANCH, ADMIN = "CB1", "quantri"


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person with a phone."""

    name: str
    number: int

    @property
    def chats(self) -> dict[str, str]:
        """Return their ids on both channels."""
        return {"telegram": str(10_000 + self.number), "zalo": f"{self.number:020x}"}


def crowd(count: int) -> list[Somebody]:
    """Return members dv1, dv2 … and the administrator."""
    return [Somebody(f"dv{number}", number) for number in range(1, count + 1)] + [Somebody(ADMIN, 9_999)]


def people_file(people: Iterable[Somebody]) -> dict[str, object]:
    """Return the people file the simulator reads."""
    return {
        "telegram": {"token": TELEGRAM_TOKEN, "username": "dongkhoi_bot"},
        "zalo": [{"token": ZALO_TOKEN}],
        "people": [{"id": each.name, "name": each.name, "chats": each.chats} for each in people],
    }


def settle(session: Session, people: Iterable[Somebody], channels: Iterable[str]) -> None:
    """Let everybody join on these channels; dv0 belongs to the branch and has no phone."""
    now = datetime.now(UTC)  # noqa: TID251 - the process under test goes by the real clock too
    since = now.date() - timedelta(days=30)
    stamp = Stamp(now, now.date())
    applying.ensure_first(session)
    branch = organisations.add(session, BRANCH, "Chi bộ ấp 1", "chi_bo", None, stamp)
    absent = members.add(session, "dv0", now, code="DV0")
    members.enrol(session, absent.id, branch.id, since, stamp)
    for each in people:
        member = members.add(session, each.name, now, code=each.name.upper())
        if each.name == ADMIN:
            members.appoint(session, member.id, Role.ADMIN, None, since, stamp)
        else:
            members.enrol(session, member.id, branch.id, since, stamp)
        for channel in channels:
            token = TELEGRAM_TOKEN if channel == "telegram" else ZALO_TOKEN
            address = Address(channel, token.partition(":")[0], each.chats[channel])
            accounts.attach(session, accounts.open_chat(session, address, "vi").account_id, member.id, now)
