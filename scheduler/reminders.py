"""Let each person be told of the reminders that are due: each once, never at night or on a day of rest."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, tzinfo
from functools import partial

from domain.chat import Choice, Numbering, Outgoing
from domain.mornings.joining import Joining, Rank
from domain.pledges.pledge import Pledge
from domain.pledges.standing import is_kept_for_now
from domain.quiet_days.allowed import is_allowed
from domain.reminders import AT, REPORTED_LATELY, Reminder, ReminderKind, ReminderOutcome, ReminderPlan, is_awake
from locales.language import Language, language
from locales.wording.pledges import report_label
from locales.wording.reminding.mornings import SHOWN, Morning, morning_text
from scheduler import work
from scheduler.campaigns import overdue
from scheduler.pieces import Piece, part
from storage import pauses, reminders, reports
from storage.campaigns import reminding
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.ground.database import Session
from storage.outgoing.posting import Letter, post
from storage.outgoing.writing import letter
from storage.overdue import answers
from storage.overdue.readers import ended, recipients
from storage.people import members

AT_ONCE = 30  # reminders in one transaction, likewise

_LEFT_OUT = (ReminderOutcome.REPORTED, ReminderOutcome.PAUSED)
_PREFERRED = tuple(ReminderOutcome(each) for each in ("unjoined", "paused", "reported", "sent"))
"""Of what became of one reminder with several readers, the last of these is kept."""


def remind(session: Session, now: datetime, real_now: datetime, zone: tzinfo, share: float = 1) -> Piece:
    """Turn the next reminders due by `now` into messages, with all else due to the same people."""
    if not is_awake(now, zone):
        return Piece()
    local = now.astimezone(zone)
    today, at = local.date(), local.time()
    limit = part(AT_ONCE, share)
    first = reminders.due(session, today, at, limit)
    due, readers = _with_the_rest(session, first, today, at)
    outcomes: dict[int, ReminderOutcome] = {}
    by_member: dict[int, list[Reminder]] = defaultdict(list)
    for reminder in due.values():
        outcomes[reminder.id] = ended(reminder) or ReminderOutcome.UNJOINED
        for member_id in readers.get(reminder.id, ()):
            by_member[member_id].append(reminder)
    letters = _letters(session, by_member, outcomes, today, real_now)
    post(session, letters, real_now)
    for outcome in set(outcomes.values()):
        reminders.settle(session, [each for each in outcomes if outcomes[each] is outcome], outcome, now)
    _go_on(session, due, outcomes, readers, today)
    if len(first) == limit:
        return Piece(len(letters), more=True)
    alone = work.remind(session, now, real_now, zone, share)
    return Piece(len(letters) + alone.did, more=alone.more)


def _go_on(
    session: Session,
    due: Mapping[int, Reminder],
    outcomes: Mapping[int, ReminderOutcome],
    readers: Mapping[int, Collection[int]],
    today: date,
) -> None:
    """Put the last reminder off where it did not come; where it came, plan the next step of what is overdue."""
    left_out = [due[each] for each, outcome in outcomes.items() if outcome in _LEFT_OUT]
    again = (each for each in left_out if each.subject == reminders.PLEDGE or outcomes[each.id] is _LEFT_OUT[1])
    reminders.put_off(session, [(each, day) for each in again if (day := each.put_off(today))])
    overdue.plan_next(session, due, outcomes, readers, today)


def _with_the_rest(
    session: Session, first: Sequence[Reminder], today: date, at: time
) -> tuple[dict[int, Reminder], dict[int, list[int]]]:
    """Return due reminders with all else due to the same people, so that nobody gets two; and who reads each."""
    found: dict[int, Reminder] = {}
    readers: dict[int, list[int]] = {}
    asked: set[int] = set()
    new = first
    while new:
        found |= {reminder.id: reminder for reminder in new}
        readers |= recipients(session, [each for each in new if ended(each) is None], today)
        people = {member_id for each in new for member_id in readers.get(each.id, ())} - asked
        asked |= people
        new = reminders.due_to(session, people, today, at, but=found)
    return found, readers


def _letters(
    session: Session,
    by_member: Mapping[int, Sequence[Reminder]],
    outcomes: dict[int, ReminderOutcome],
    today: date,
    real_now: datetime,
) -> list[Letter]:
    """Write one letter a person, and note what becomes of each reminder."""
    everything = {each.id: each for due in by_member.values() for each in due}.values()
    owners = {each.pledge.member_id for each in everything if each.pledge.member_id is not None}
    silent: dict[int, set[int | None]] = defaultdict(set)
    for pause in pauses.running(session, owners.union(by_member), today):
        silent[pause.member_id].add(pause.pledge_id)
    waiting = {each.pledge.id for each in everything if each.can_wait(today)}
    reported = reports.reported_since(session, waiting, today - REPORTED_LATELY)
    late = [each.pledge for each in everything if each.subject == reminders.LATE]
    answered = answers.answered(session, late, today)
    chats, names = accounts.chats_for(session, by_member), members.names(session, sorted(owners))
    plans = reminding.of_pledges(session, {each.pledge.id for each in everything if each.kind is ReminderKind.LAST})
    hours = reminders.hours_of(session, by_member)
    letters = []
    for member_id, due in by_member.items():
        chat = chats.get(member_id)
        left = []
        for each in due:
            is_kept = each.can_wait(today) and (each.pledge.id in reported or is_kept_for_now(each.pledge, today))
            if is_kept or (each.subject == reminders.LATE and each.pledge.id in answered):
                _note(outcomes, each, ReminderOutcome.REPORTED)
            elif each.waits_for_an_answer(today) or any(
                silent[who] & {None, each.pledge.id} for who in (member_id, each.pledge.member_id or member_id)
            ):
                _note(outcomes, each, ReminderOutcome.PAUSED)
            elif chat:
                _note(outcomes, each, ReminderOutcome.SENT)
                left.append(each)
        apart = [each for each in left if _is_apart(each, hours.get(member_id, AT), today)]
        rest = [each for each in left if each not in apart]
        for some, alone in ((apart, True), (rest, False)):
            if some and chat:
                letters.append(_letter(chat, member_id, some, names, plans, today, real_now, alone=alone))
    return letters


def _note(outcomes: dict[int, ReminderOutcome], reminder: Reminder, outcome: ReminderOutcome) -> None:
    outcomes[reminder.id] = max(outcomes[reminder.id], outcome, key=_PREFERRED.index)


def _is_apart(reminder: Reminder, hour: time, today: date) -> bool:
    """Whether it was asked for at an hour of today, or on a day of rest: then it does not wait for all else."""
    is_asked = reminder.kind is ReminderKind.ASKED and reminder.subject == reminders.PLEDGE
    return is_asked and reminder.due_on == today and (reminder.at != hour or not is_allowed(today))


def _letter(
    chat: LinkedChat,
    member_id: int,
    due: Sequence[Reminder],
    names: Mapping[int, str],
    plans: Mapping[int, ReminderPlan],
    today: date,
    real_now: datetime,
    *,
    alone: bool,
) -> Letter:
    mine = [each for each in due if each.subject == reminders.PLEDGE]
    own = [each for each in mine if each.pledge.member_id in (None, member_id)]
    last = {each.pledge.id: each.pledge for each in mine if each.kind is ReminderKind.LAST}
    days = [(pledge, plans[number].ends_on(pledge.deadline, today)) for number, pledge in last.items()]
    about = Morning(
        own=_pledges(own),
        is_last=bool(own) and last.keys() >= {each.pledge.id for each in own},
        others=[(names.get(each.member_id or 0, ""), each) for each in _pledges([x for x in mine if x not in own])],
        in_vain=Counter(names.get(each.member_id or 0, "") for each in _pledges([x for x in due if x not in mine])),
        ends=tuple((pledge, day) for pledge, day in days if day),
    )
    ids = [reminder.id for reminder in due]
    topic = about.own[0].id if len(about.own) == 1 and len(mine) == len(own) else None
    key = f"reminder:{member_id}:{today}:{min(ids)}:{max(ids)}"
    words = partial(_message, about=about, today=today)
    if alone:
        return letter(chat, words, real_now, key, topic=topic, any_day=True)
    since = min(each.first_morning() for each in due)
    numbers = tuple({each.pledge.id for each in due})
    beside = _choices(language(chat.language), about, beside=True)
    joins = Joining(Rank.PLEDGES, min(since, today), pledges=numbers, beside=beside, reminders=tuple(ids))
    return letter(chat, words, real_now, key, topic=topic, joins=joins)


def _pledges(due: Sequence[Reminder]) -> list[Pledge]:
    found = {reminder.pledge.id: reminder.pledge for reminder in due}
    return sorted(found.values(), key=lambda pledge: pledge.deadline)


def _message(speak: Language, about: Morning, today: date) -> Outgoing:
    numbering = Numbering.LETTERS if len(about.own) == 1 else Numbering.DIGITS  # a bare "1" is the answer to one pledge
    private = len(about.others) + len(about.in_vain) > 1
    return Outgoing(morning_text(speak, today, about), _choices(speak, about), numbering, private=private)


def _choices(speak: Language, about: Morning, *, beside: bool = False) -> tuple[Choice, ...]:
    """What can be done from the reminder; `beside`: other matters, so that it is said which of them is meant."""
    if len(about.own) == 1 and not beside:
        choices = [Choice(speak.tr("Report progress"), f"/baocao {about.own[0].id}")]
    else:
        choices = [Choice(report_label(speak, pledge), f"/baocao {pledge.id}") for pledge in about.own[:SHOWN]]
    if len(about.own) > SHOWN:
        choices.append(Choice(speak.tr("My pledges"), "/camket"))
    for name, number in list({name: each.member_id for name, each in about.others}.items())[:SHOWN]:
        choices.append(Choice(speak.tr("Report for comrade {name}", name=name), f"/ghiho {number}"))
    if len(about.others) > SHOWN:
        choices.append(Choice(speak.tr("Enter for a comrade"), "/ghiho"))
    if about.in_vain:
        choices.append(Choice(speak.tr("Those who are late"), "/danhsach trễ hạn"))
    return tuple(choices)
