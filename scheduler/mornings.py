"""Write each person the one message of the day: all that is to be told them, in one; from their own hour on."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from domain.channel import MessageState
from domain.chat import Outgoing
from domain.mornings.joining import Matter, told_anew
from domain.reminders import may_send
from locales.language import language
from locales.wording.queue.mornings import message_of
from scheduler.pieces import Piece, part
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.ground.database import Session
from storage.outgoing import joining, outages
from storage.outgoing.posting import Letter, OneMessage, post
from storage.overdue.overtaken import overtaken

AT_ONCE = 30  # people in one transaction, which hold the loop 10 to 20 ms: everybody's words are their own


class Telling:
    """What one tick writes; who comes to wait behind it is written to by the next one."""

    def __init__(self) -> None:
        self._after = 0

    def tell(self, session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
        """Write to the next people by their number; what is to be told later on the same day waits for the next one."""
        if not may_send(now, zone):
            return Piece()
        local = now.astimezone(zone)
        today, missed_after = local.date(), outages.note(session, local.date())
        limit = part(AT_ONCE, share)
        people = joining.waited_for(session, today, local.time(), self._after, limit)
        if not people:
            return Piece()
        self._after = people[-1]
        joining.take_in(session, people, today)
        matters = joining.matters_of(session, people)
        over = [*joining.pointless(session, matters, today), *overtaken(session, matters, today)]
        joining.give_up(session, over, MessageState.EXPIRED, joining.POINTLESS, real_now)
        by_member: dict[int, list[Matter]] = defaultdict(list)
        for matter in (each for each in matters if each not in over):
            by_member[matter.member_id].append(matter)
        chats = accounts.chats_for(session, by_member)
        letters, folded = [], list[Matter]()
        for member_id, chat in chats.items():
            message, left = message_of(language(chat.language), today, by_member[member_id], missed_after)
            letters.append(_letter(chat, message, by_member[member_id], today))
            folded += left
        post(session, letters, real_now)
        joining.told(session, [each for member_id in chats for each in by_member[member_id]], folded, real_now)
        lost = [each for member_id, theirs in by_member.items() if member_id not in chats for each in theirs]
        joining.give_up(session, lost, MessageState.UNREACHABLE, "no chat", real_now)
        return Piece(len(letters), more=len(people) == limit)


def _letter(chat: LinkedChat, message: Outgoing, matters: Sequence[Matter], today: date) -> Letter:
    again = told_anew(matters)
    told = [each for each in matters if each not in again]
    topic = told[0].topic if len(told) == 1 else None
    about = [each.joining for each in matters]
    named = all(each.pledges or each.items for each in about)
    pledges = tuple(number for each in about for number in each.pledges if named)
    items = tuple(number for each in about for number in each.items if named)
    ends = max(each.not_after for each in matters)
    member_id = matters[0].member_id
    key = f"{joining.key_of(today)}{member_id}"
    reminders = tuple(number for each in about for number in each.reminders)
    of_day = OneMessage(today, pledges, items, reminders)
    return Letter(chat.address, member_id, message, key, topic, ends, is_of=of_day)
