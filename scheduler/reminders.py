"""Turn due reminders into one message a person: each once, never at night, never in a burst."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from domain.chat import Choice, Numbering, Outgoing
from domain.permissions import belongs
from domain.pledges.pledge import Pledge
from domain.reminders import Reminder, ReminderOutcome, may_send
from locales.language import Language
from locales.wording.pledges import reminder_text, report_label
from storage import pauses, reminders
from storage.chats import accounts
from storage.ground.database import Session
from storage.outgoing.outbox import Lane
from storage.outgoing.writing import write_to_chat
from storage.pauses import Pause
from storage.people import members

STALE_AFTER = timedelta(days=2)


@dataclass
class _Due:
    """What one person is reminded of in one message."""

    pledges: dict[int, Pledge] = field(default_factory=dict)
    reminders: list[Reminder] = field(default_factory=list)


def remind(session: Session, now: datetime, real_now: datetime, zone: tzinfo) -> int:
    """Turn every reminder due by `now` into messages; return how many people are written to."""
    if not may_send(now, zone):
        return 0
    today = now.astimezone(zone).date()
    due_by_member: dict[int, _Due] = defaultdict(_Due)
    for reminder in reminders.due(session, today):
        pledge = reminder.pledge
        if not pledge.is_open:
            reminders.settle(session, [reminder.id], ReminderOutcome.CLOSED, now)
        elif reminder.is_overtaken:
            reminders.settle(session, [reminder.id], ReminderOutcome.OVERTAKEN, now)
        else:
            for member_id in recipients(session, pledge, today) or [0]:
                due_by_member[member_id].pledges[pledge.id] = pledge
                due_by_member[member_id].reminders.append(reminder)
    paused = pauses.running(session, due_by_member, today)
    for member_id in list(due_by_member):
        _leave_out(session, due_by_member, member_id, [pause for pause in paused if pause.member_id == member_id], now)
    return sum(_deliver(session, member_id, due, now, real_now, today) for member_id, due in due_by_member.items())


def _leave_out(
    session: Session, due_by_member: dict[int, _Due], member_id: int, paused: Sequence[Pause], now: datetime
) -> None:
    due = due_by_member[member_id]
    everything = any(pause.pledge_id is None for pause in paused)
    silent = set(due.pledges) if everything else {pause.pledge_id for pause in paused}
    left = [each for each in due.reminders if each.pledge.id not in silent]
    reminders.settle(
        session, [each.id for each in due.reminders if each.pledge.id in silent], ReminderOutcome.PAUSED, now
    )
    if left:
        pledges = {number: pledge for number, pledge in due.pledges.items() if number not in silent}
        due_by_member[member_id] = _Due(pledges, left)
    else:
        del due_by_member[member_id]


def recipients(session: Session, pledge: Pledge, today: date) -> list[int]:
    if pledge.member_id is not None:
        person = members.person(session, pledge.member_id, today)
        return [pledge.member_id] if person and belongs(person) else []
    place_id = pledge.organisation_id or 0
    return sorted(members.leaders(session, [place_id], today)[place_id])


def _deliver(session: Session, member_id: int, due: _Due, now: datetime, real_now: datetime, today: date) -> bool:
    chat = accounts.chat_for(session, member_id) if member_id else None
    ids = [reminder.id for reminder in due.reminders]
    if chat is None:
        reminders.settle(session, ids, ReminderOutcome.UNJOINED, now)
        return False
    write_to_chat(
        session,
        chat,
        lambda speak: _message(speak, list(due.pledges.values()), today),
        Lane.REMINDER,
        real_now,
        topic=next(iter(due.pledges)) if len(due.pledges) == 1 else None,
        dedupe_key=f"reminder:{member_id}:{today}:{min(ids)}:{max(ids)}",
        not_after=real_now + STALE_AFTER,
    )
    reminders.settle(session, ids, ReminderOutcome.SENT, now)
    return True


def _message(speak: Language, pledges: list[Pledge], today: date) -> Outgoing:
    ordered = sorted(pledges, key=lambda pledge: pledge.deadline)
    if len(ordered) == 1:
        choices = [Choice(speak.tr("Report progress"), f"/baocao {ordered[0].id}")]
    else:
        choices = [Choice(report_label(speak, pledge), f"/baocao {pledge.id}") for pledge in ordered[:5]]
    numbering = Numbering.LETTERS if len(ordered) == 1 else Numbering.DIGITS  # a bare "1" is the answer to one pledge
    return Outgoing(reminder_text(speak, today, ordered), tuple(choices), numbering)
