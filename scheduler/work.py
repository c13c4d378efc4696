"""Remind people of the work they were given, and give back what somebody who is gone had; by day, once each."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from functools import partial

from domain.chat import Choice, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.pledges.states import GOING_ON
from domain.quiet_days.allowed import next_allowed
from domain.reminders import ReminderOutcome
from domain.stamps import Stamp
from domain.work.item import WorkItem
from locales.language import Language, language
from locales.wording.work import items as wording
from locales.wording.work.telling import come_back, no_more_yours, reminded, whole_ended
from scheduler.pieces import Piece, part
from storage import pauses, pledges, reminders
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.ground.database import Session
from storage.outgoing.posting import Letter, post
from storage.outgoing.writing import LETTERS_LAST, Words, letter
from storage.people import members
from storage.work import items, reminding, returning
from storage.work.reminding import DueWork

AT_ONCE = 60
SHOWN = 5


@dataclass(slots=True)
class Reading:
    """What one person reads of work that is due: their own, and that of comrades without a phone."""

    mine: list[WorkItem]
    others: list[WorkItem]
    since: date
    reminders: list[int] = field(default_factory=list)


def remind(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Remind of the work that is due."""
    today = now.astimezone(zone).date()
    limit = part(AT_ONCE, share)
    looked = _give_back(session, Stamp.of(now, zone), real_now, limit)
    due = reminding.due(session, today, now.astimezone(zone).time(), limit)
    readings = read_by(session, due, today, now)
    chats = accounts.chats_for(session, readings)
    letters = []
    for member_id, reading in readings.items():
        letters.append(_letter(chats[member_id], member_id, reading, today, real_now))
    post(session, letters, real_now)
    return Piece(len(letters) + looked, more=limit in (len(due), looked))


def _letter(chat: LinkedChat, member_id: int, reading: Reading, today: date, real_now: datetime) -> Letter:
    items = [each.id for each in (*reading.mine, *reading.others)]
    beside = tuple(_ways(language(chat.language), reading, alone=False))
    told = tuple(reading.reminders)
    joins = Joining(Rank.WORK, reading.since, items=tuple(items), beside=beside, reminders=told)
    words = partial(_message, reading=reading, today=today)
    return letter(chat, words, real_now, f"work:due:{member_id}:{today}:{items[0]}", joins=joins)


def _message(speak: Language, reading: Reading, today: date) -> Outgoing:
    ways = _ways(speak, reading, alone=True)
    return Outgoing(reminded(speak, today, reading.mine, reading.others), tuple(ways))


def _ways(speak: Language, reading: Reading, *, alone: bool) -> list[Choice]:
    """What can be done from the reminder; beside other matters it is said which of them is meant."""
    if len(reading.mine) == 1:
        item = reading.mine[0]
        done = speak.tr("It is done") if alone else speak.tr("Done: {content}", content=wording.label(item))
        look = Choice(speak.tr("Look at this work"), f"/dauviec viec {item.id}")
        return [Choice(done, f"/dauviec xong {item.id}"), *([look] if alone else [])]
    shown = (*reading.mine, *reading.others)[:SHOWN]
    return [Choice(wording.label(each), f"/dauviec viec {each.id}") for each in shown]


def read_by(session: Session, due: Sequence[DueWork], today: date, now: datetime) -> dict[int, Reading]:
    """Settle what is due, and return who reads what: whoever has it, or of who has no phone those who lead them."""
    holders = {each.item.holder_id or 0 for each in due if each.ended is None}
    here = members.belonging(session, holders, today)
    homes = members.homes(session, here, today)
    leaders = members.leaders(session, set(homes.values()), today)
    everybody = holders.union(*leaders.values()) if leaders else holders
    chats = accounts.chats_for(session, everybody)
    quiet = pauses.resting(session, everybody, today)
    found: dict[int, Reading] = defaultdict(lambda: Reading([], [], today))
    outcomes: dict[ReminderOutcome, list[int]] = defaultdict(list)
    for each in due:
        holder = each.item.holder_id or 0
        led_by = leaders.get(homes.get(holder, 0), set()) - {holder} if holder not in chats else {holder}
        readers = sorted(led_by & set(chats)) if holder in here else []
        outcome = each.ended or _outcome(readers, quiet | ({*readers} if holder in quiet else set()))
        outcomes[outcome].append(each.number)
        if outcome is ReminderOutcome.SENT:
            for reader in set(readers) - quiet:
                mine = found[reader].mine if reader == holder else found[reader].others
                if each.item not in mine:  # due tomorrow and overdue, after an outage
                    mine.append(each.item)
                found[reader].reminders.append(each.number)
                found[reader].since = min(found[reader].since, next_allowed(each.due_on))
    for outcome, numbers in outcomes.items():
        reminders.settle(session, numbers, outcome, now)
    return dict(found)


def _outcome(readers: Collection[int], quiet: Collection[int]) -> ReminderOutcome:
    if not readers:
        return ReminderOutcome.UNJOINED
    return ReminderOutcome.SENT if set(readers) - set(quiet) else ReminderOutcome.PAUSED


def _give_back(session: Session, stamp: Stamp, real_now: datetime, limit: int) -> int:
    """Look at those whose place has changed; tell who gave what they had. Return how many were looked at."""
    _tell_of_ends(session, stamp, real_now, limit)
    looks = reminding.looks_due(session, reminding.HOLDER, stamp.day, limit)
    for member_id in looks.values():
        back = returning.give_back(session, member_id, stamp)
        _tell(session, back, stamp.day, real_now)
    reminders.settle(session, looks, ReminderOutcome.SENT, stamp.at)
    return len(looks)


def _tell_of_ends(session: Session, stamp: Stamp, real_now: datetime, limit: int) -> None:
    """Tell those who have work for a pledge that it has ended, and if it did, that it goes on again."""
    looks = reminding.looks_due(session, reminding.WHOLE, stamp.day, limit)
    for number, pledge_id in looks.items():
        pledge = pledges.get(session, pledge_id)
        given = [each for each in items.of_pledge(session, pledge_id) if each.is_open and each.holder_id]
        for holder in dict.fromkeys(each.holder_id or 0 for each in given):
            theirs = [each for each in given if each.holder_id == holder]
            goes_on = pledge is not None and pledge.state in GOING_ON
            if pledge is None or holder == pledge.member_id:
                continue
            words = partial(_ended, items=theirs, goes_on=goes_on)
            key = f"work:whole:{number}:{holder}:{pledge.state}:{stamp.at.isoformat()}"
            _join(session, holder, words, key, stamp.day, real_now)
        for each in given:
            reminding.plan(session, each, stamp.day, stamp.at)
    reminders.settle(session, looks, ReminderOutcome.SENT, stamp.at)


def _ended(speak: Language, items: Sequence[WorkItem], goes_on: bool) -> Outgoing:
    mine = Choice(speak.tr("Work given to me"), "/dauviec")
    return Outgoing(whole_ended(speak, items, goes_on=goes_on), (mine,))


def _tell(session: Session, back: returning.Returned, today: date, real_now: datetime) -> None:
    """Tell who gave it, and whoever had it and takes part still, here or elsewhere."""
    names = members.names(session, list(back.of))
    here = members.belonging(session, {reader for reader, _ in back.to}, today)
    for (reader, holder), theirs in back.to.items():
        if reader not in here:
            continue
        key = f"work:back:{theirs[0].id}:{today}"
        words = partial(_come_back, items=theirs, whose=names.get(holder, ""))
        _join(session, reader, words, f"{key}:{reader}:{holder}", today, real_now)
    for holder in members.belonging(session, back.of, today):
        words = partial(_no_more, items=back.of[holder])
        key = f"work:no more:{holder}:{back.of[holder][0].id}:{today}"
        _join(session, holder, words, key, today, real_now)


def _join(session: Session, member_id: int, words: Words, key: str, today: date, real_now: datetime) -> None:
    """Tell of a change with all else of the day, once."""
    if chat := accounts.chat_for(session, member_id):
        joins = Joining(Rank.CHANGES, today)
        post(session, [letter(chat, words, real_now, key, lasts=LETTERS_LAST, joins=joins)], real_now)


def _no_more(speak: Language, items: Sequence[WorkItem]) -> Outgoing:
    return Outgoing(no_more_yours(speak, items), (Choice(speak.tr("Work given to me"), "/dauviec"),))


def _come_back(speak: Language, items: Sequence[WorkItem], whose: str) -> Outgoing:
    ways_on = [Choice(wording.label(each), f"/dauviec viec {each.id}") for each in items[:SHOWN] if whose]
    return Outgoing(come_back(speak, items, whose), tuple(ways_on))
