"""An announcement to a few branches, planned, leased and settled by hand."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

from sqlmodel import select

from domain.announcing import Announcement, AnnouncementState, NewAnnouncement
from domain.chat import Address
from storage import organisations
from storage.announcing import rows as announcing
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing import messages
from storage.outgoing.envelopes import Envelope, LeaseTerms
from storage.people import members
from storage.tables import Recipient
from tests.talking import Village

BOT = ("telegram", "1")


@dataclass
class Ledger:
    """Announcements in a village of two branches, each call a transaction of its own."""

    village: Village
    people: dict[str, int] = field(default_factory=dict)

    def member(self, name: str, branch: str, chat: str = "", *, blocked: bool = False) -> int:
        """Add a member; with a chat they have joined."""
        member_id = self.people[name] = self.village.member(name, branch)
        if chat:
            self.chat(member_id, chat, blocked=blocked)
        return member_id

    def crowd(self, branch: str, count: int) -> None:
        """Add many members who have joined, in one transaction."""

        def work(session: Session) -> None:
            place = organisations.by_code(session, branch)
            assert place is not None
            now, since = self.village.now, self.village.now.date() - timedelta(days=1)
            for number in range(count):
                member = members.add(session, f"Người {number}", now)
                members.enrol(session, member.id, place.id, since, self.village.stamp)
                opened = accounts.open_chat(session, Address(*BOT, str(number)), "vi")
                accounts.attach(session, opened.account_id, member.id, now)
                self.people[member.name] = member.id

        self.village.database.transact(work)

    def chat(self, member_id: int, chat: str, *, blocked: bool = False) -> None:
        def work(session: Session) -> None:
            address = Address(*BOT, chat)
            opened = accounts.open_chat(session, address, "vi")
            accounts.attach(session, opened.account_id, member_id, self.village.now)
            accounts.set_blocked(session, address, self.village.now if blocked else None)

        self.village.database.transact(work)

    def begin(self, text: str = "Họp tối mai", top: int = 1) -> int:
        author = next(iter(self.people.values()))
        return self.village.database.transact(announcing.begin, NewAnnouncement(author, 0, top, text), self.village.now)

    def plan_piece(self, number: int) -> Announcement:
        def work(session: Session) -> Announcement:
            (announcement,) = (each for each in announcing.unfinished(session) if each.id == number)
            return announcing.plan_piece(session, announcement, self.village.now.date(), self.village.real)

        return self.village.database.transact(work)

    def plan(self, number: int) -> Announcement:
        planned = self.plan_piece(number)
        return planned if planned.state is AnnouncementState.SENDING else self.plan(number)

    def lease(self, limit: int = 100, *, minutes: float = 0) -> list[Envelope]:
        now = self.village.real + timedelta(minutes=minutes)
        terms = LeaseTerms("us", now, now + timedelta(minutes=1))
        return self.village.database.transact(messages.lease, *BOT, terms, limit)

    def sent(self, *envelopes: Envelope) -> None:
        done = [(each.key, f"m{each.address.chat}") for each in envelopes]
        self.village.database.transact(messages.sent, done, self.village.real, "us")

    def rows(self, number: int = 1) -> list[Recipient]:
        query = select(Recipient).where(Recipient.broadcast_id == number).order_by(Recipient.member_id)  # type: ignore[arg-type]  # SQLModel types a column as its value
        return list(self.village.database.transact(lambda session: session.exec(query).all()))

    def states(self, number: int = 1) -> Counter[str]:
        return Counter(row.state.value for row in self.rows(number))


def chats(envelopes: list[Envelope]) -> list[str]:
    return [envelope.address.chat for envelope in envelopes]
