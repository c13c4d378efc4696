"""Turn due reminders into one message a person: each once, never at night, never in a burst."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from domain.chat import Choice, Numbering, Outgoing
from domain.pledges.pledge import Pledge
from domain.reminders import Reminder, ReminderOutcome, may_send
from locales.language import Language, language
from locales.wording.pledges import reminder_text, report_label
from scheduler.pieces import Piece
from storage import pauses, reminders
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.ground.database import Session
from storage.outgoing.envelopes import Lane
from storage.outgoing.posting import Letter, post
from storage.people import members

STALE_AFTER = timedelta(days=2)
AT_ONCE = 60  # reminders in one transaction, which hold the loop about 10 ms: everybody's words are their own

_PREFERRED = (ReminderOutcome.PAUSED, ReminderOutcome.UNJOINED, ReminderOutcome.SENT)
"""Of what became of one reminder with several readers, the last of these is kept."""


def remind(session: Session, now: datetime, real_now: datetime, zone: tzinfo, limit: int = AT_ONCE) -> Piece:
    """Turn the next reminders due by `now` into messages, with all else due to the same people."""
    if not may_send(now, zone):
        return Piece()
    today = now.astimezone(zone).date()
    first = reminders.due(session, today, limit)
    due, readers = _with_the_rest(session, first, today)
    outcomes: dict[int, ReminderOutcome] = {}
    by_member: dict[int, list[Reminder]] = defaultdict(list)
    for reminder in due:
        outcome = _ended(reminder)
        if outcome is not None:
            outcomes[reminder.id] = outcome
        elif not readers[reminder.pledge.id]:
            outcomes[reminder.id] = ReminderOutcome.UNJOINED
        else:
            for member_id in readers[reminder.pledge.id]:
                by_member[member_id].append(reminder)
    letters = _letters(session, by_member, outcomes, today, real_now)
    post(session, letters, Lane.REMINDER, real_now)
    for outcome in set(outcomes.values()):
        reminders.settle(session, [each for each in outcomes if outcomes[each] is outcome], outcome, now)
    return Piece(len(letters), more=len(first) == limit)


def _ended(reminder: Reminder) -> ReminderOutcome | None:
    if not reminder.pledge.is_open:
        return ReminderOutcome.CLOSED
    return ReminderOutcome.OVERTAKEN if reminder.is_overtaken else None


def _with_the_rest(
    session: Session, first: Sequence[Reminder], today: date
) -> tuple[Collection[Reminder], dict[int, list[int]]]:
    """Return due reminders with all else due to the same people, so that nobody gets two; and who reads each pledge."""
    found: dict[int, Reminder] = {}
    readers: dict[int, list[int]] = {}
    asked: set[int] = set()
    new = first
    while new:
        found |= {reminder.id: reminder for reminder in new}
        readers |= recipients(session, [each.pledge for each in new if _ended(each) is None], today)
        people = {member_id for each in new for member_id in readers.get(each.pledge.id, ())} - asked
        asked |= people
        new = reminders.due_to(session, people, today, but=found)
    return found.values(), readers


def recipients(session: Session, pledges: Collection[Pledge], today: date) -> dict[int, list[int]]:
    """Return who is reminded of each pledge: its owner while they belong here, or who leads the organisation."""
    owners = {pledge.member_id for pledge in pledges if pledge.member_id is not None}
    places = {pledge.organisation_id or 0 for pledge in pledges if pledge.member_id is None}
    here, leaders = members.belonging(session, owners, today), members.leaders(session, places, today)
    return {
        pledge.id: sorted(
            leaders[pledge.organisation_id or 0] if pledge.member_id is None else here & {pledge.member_id}
        )
        for pledge in pledges
    }


def _letters(
    session: Session,
    by_member: Mapping[int, Sequence[Reminder]],
    outcomes: dict[int, ReminderOutcome],
    today: date,
    real_now: datetime,
) -> list[Letter]:
    """Write one letter a person, and note what becomes of each reminder."""
    silent: dict[int, set[int | None]] = defaultdict(set)
    for pause in pauses.running(session, by_member, today):
        silent[pause.member_id].add(pause.pledge_id)
    chats = accounts.chats_for(session, by_member)
    letters = []
    for member_id, due in by_member.items():
        quiet = silent[member_id]
        left = [each for each in due if None not in quiet and each.pledge.id not in quiet]
        chat = chats.get(member_id)
        _note(outcomes, due, ReminderOutcome.PAUSED)
        _note(outcomes, left, ReminderOutcome.SENT if chat else ReminderOutcome.UNJOINED)
        if left and chat:
            letters.append(_letter(member_id, chat, left, today, real_now))
    return letters


def _note(outcomes: dict[int, ReminderOutcome], due: Sequence[Reminder], outcome: ReminderOutcome) -> None:
    for each in due:
        outcomes[each.id] = max(outcomes.get(each.id, outcome), outcome, key=_PREFERRED.index)


def _letter(member_id: int, chat: LinkedChat, due: Sequence[Reminder], today: date, real_now: datetime) -> Letter:
    pledges = list({reminder.pledge.id: reminder.pledge for reminder in due}.values())
    ids = [reminder.id for reminder in due]
    return Letter(
        chat.address,
        member_id,
        replace(_message(language(chat.language), pledges, today), language=chat.language),
        dedupe_key=f"reminder:{member_id}:{today}:{min(ids)}:{max(ids)}",
        topic=pledges[0].id if len(pledges) == 1 else None,
        not_after=real_now + STALE_AFTER,
    )


def _message(speak: Language, pledges: list[Pledge], today: date) -> Outgoing:
    ordered = sorted(pledges, key=lambda pledge: pledge.deadline)
    if len(ordered) == 1:
        choices = [Choice(speak.tr("Report progress"), f"/baocao {ordered[0].id}")]
    else:
        choices = [Choice(report_label(speak, pledge), f"/baocao {pledge.id}") for pledge in ordered[:5]]
    numbering = Numbering.LETTERS if len(ordered) == 1 else Numbering.DIGITS  # a bare "1" is the answer to one pledge
    return Outgoing(reminder_text(speak, today, ordered), tuple(choices), numbering)
