"""What the page for files does: who may still send for which pledge, and how many; told in the chat afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from domain.chat import Outgoing
from domain.evidence.kinds import MOST_A_DAY, is_picture
from domain.permissions import belongs, may_report_on
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from handlers.evidence.arriving import midnight
from handlers.evidence.keeping import mistake
from locales.language import Language, language
from locales.wording.evidence.page import arrived_text
from storage import organisations, pledges
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.evidence import rows, uploads
from storage.evidence.uploads import CHANNEL, Bytes, Whose
from storage.ground.database import Session
from storage.outgoing.envelopes import Lane
from storage.outgoing.writing import write_to_chat
from storage.people import members


@dataclass(frozen=True, slots=True)
class When:
    """The two clocks, and where the people are."""

    now: datetime
    real: datetime
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody whose link still holds."""

    whose: Whose
    pledge: Pledge
    chat: LinkedChat

    @property
    def speak(self) -> Language:
        return language(self.chat.language)


@dataclass(frozen=True, slots=True)
class Taken:
    """What may be written to the folder, what is there already, and how many files are too many for the day."""

    reserved: dict[int, Bytes]
    known: int
    left_out: int


def sender(session: Session, whose: Whose, when: When) -> Sender | None:
    """Return who sends; None where they left, took back their consent, or the pledge is closed or not theirs."""
    person = members.person(session, whose.member_id, when.now.astimezone(when.zone).date())
    chat = accounts.chat_for(session, whose.member_id)
    pledge = pledges.get(session, whose.pledge_id)
    if person is None or chat is None or pledge is None or not belongs(person):
        return None
    place = organisations.by_id(session, pledge.organisation_id) if pledge.organisation_id else None
    may = may_report_on(person, pledge.member_id, place)
    return Sender(whose, pledge, chat) if may and (pledge.is_open or pledge.state is PledgeState.CLAIMED) else None


def take(session: Session, whose: Whose, files: Sequence[Bytes], when: When) -> Taken | None:
    """Leave rows for as many files as the day still allows; None where the link holds no more."""
    members.lock(session, whose.member_id)
    if sender(session, whose, when) is None:
        return None
    known = uploads.kept_already(session, whose, [each.sha256 for each in files])
    new = list({each.sha256: each for each in files if each.sha256 not in known}.values())
    sent = rows.count_since(session, whose.member_id, midnight(when.now, when.zone))
    allowed = new[: max(0, MOST_A_DAY - sent)]
    numbers = uploads.reserve(session, whose, allowed, when.now, when.real)
    return Taken(dict(zip(numbers, allowed, strict=True)), len(files) - len(new), len(new) - len(allowed))


def keep(session: Session, whose: Whose, reserved: dict[int, Bytes], when: When) -> int:
    """Keep what was reserved, and tell in the chat; return how many files: none where the link holds no more."""
    members.lock(session, whose.member_id)
    found = sender(session, whose, when)
    if found is None or not reserved:
        return 0
    stamp = Stamp.of(when.now, when.zone, whose.member_id, CHANNEL)
    report = pledges.last_report(session, whose.pledge_id) or None
    count = uploads.settle(session, reserved, whose.pledge_id, report, stamp)
    pictures = sum(is_picture(each.media_type) for each in reserved.values())

    def words(speak: Language) -> Outgoing:
        text = arrived_text(speak, found.pledge.content, pictures, len(reserved) - pictures)
        return Outgoing(text, (mistake(speak, list(reserved)),))

    if count:
        write_to_chat(session, found.chat, words, Lane.REPLY, when.real, dedupe_key=f"uploaded:{min(reserved)}")
    return count
