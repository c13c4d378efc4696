"""Who is told by a reminder, and which are not told to anybody any more."""

from collections.abc import Collection
from datetime import date

from sqlmodel import Session

from domain.reminders import Reminder, ReminderOutcome
from storage.chats import accounts
from storage.people import members
from storage.reminders import PLEDGE


def ended(reminder: Reminder) -> ReminderOutcome | None:
    if not reminder.pledge.is_open:
        return ReminderOutcome.CLOSED
    return ReminderOutcome.OVERTAKEN if reminder.is_overtaken else None


def recipients(session: Session, due: Collection[Reminder], today: date) -> dict[int, list[int]]:
    """Return who is told by each reminder: the owner while they belong here, or who leads the organisation.

    Of a member without a chat, and of what was asked for in vain, those who lead the cell the member belongs to.
    """
    owners = {each.pledge.member_id for each in due if each.pledge.member_id is not None}
    here = members.belonging(session, owners, today)
    chats = accounts.chats_for(session, here)
    homes = members.homes(session, here, today)
    own = {each.pledge.organisation_id for each in due if each.pledge.organisation_id is not None}
    leaders = members.leaders(session, own.union(homes.values()), today)
    found: dict[int, list[int]] = {}
    for each in due:
        owner, organisation = each.pledge.member_id, each.pledge.organisation_id
        if owner is None:
            found[each.id] = sorted(leaders.get(organisation or 0, ()))
        elif owner in chats and each.subject == PLEDGE:
            found[each.id] = [owner]
        else:
            found[each.id] = sorted(leaders.get(homes.get(owner, 0), set()) - {owner})
    return found
