"""`/tinhtrang`: how the bot is doing, for administrators."""

import re
from collections import defaultdict

from domain.announcing import Announcement
from domain.channel import MessageState
from domain.chat import Choice
from domain.operating.nights import next_night
from domain.operating.ticks import is_dead
from domain.operating.vitals import Trouble, of_chats, of_zone
from domain.permissions import is_admin, led_cells, may_announce
from domain.understanding.text.words import fold
from handlers.announcing.standing import standing
from handlers.people import secretary
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.operating.ticks import tick_text
from locales.wording.operating.waiting import announcements_text, asked_of, waiting_text
from locales.wording.troubles import what_text
from storage.announcing import rows as announcing
from storage.chats import inbox
from storage.copies import record
from storage.ground import leases, process
from storage.operating import troubles, vitals
from storage.operating.waiting import waiting as unsent
from storage.outgoing import joining, messages
from storage.own_data import requests
from storage.people import members

_OF_SENDING = re.compile(
    r"\b(?:tin|thong bao|tb|gui|goi (?!em\b)|loat|rao)\b|\blenh\b.*\bmay\b"
    r"|\bnhan (?:tin|ba con|moi nguoi|anh em|hong|khong|(?:duoc|dc|du)(?! (?:qua|tien|nha|cay|giong|giay|von|hang)))\b"
)
_OF_REMINDERS = re.compile(
    r"\b(?:loi|tin|dot|lich|may|gui|tu dong|duoc) nhac\b|\bnhac (?:duoc|han|tu dong|tuan|toi|sang)\b"
)
_HAS_COME = re.compile(r"\b(?:toi|den|nhan|doc)\b")
_NONE_SENT = marked("No announcement has been sent from here yet. Who has not joined gets none.")
_OF_THE_MACHINE = re.compile(
    r"\b(?:he thong|bot|may chu|server|sv|mang|zalo|truc trac|nghen|hu|lag|tro ly)\b|\bmay (?:co|bi|no|chet|song|moc)\b"
)
NOT_DELIVERED = (MessageState.UNREACHABLE, MessageState.REJECTED)
DUTIES = {"sender": marked("sending"), "poll": marked("receiving")}


def hear(turn: Turn, text: str) -> None:
    """ "Trợ lý chạy tốt không", "tin tôi gửi tới hết chưa": administrators see everything, others what is theirs."""
    said = fold(text)
    last = announcing.latest_of(turn.session, turn.chat.account_id) if may_announce(turn.member) else None
    of_reminders = _OF_REMINDERS.search(said) is not None
    if last is not None and not of_reminders and _OF_SENDING.search(said):
        _tell(turn, said, last)
    elif is_admin(turn.member):
        if _OF_SENDING.search(said) and _HAS_COME.search(said):
            turn.say(turn.tr(_NONE_SENT))
        show(turn, "")
    elif may_announce(turn.member) and (of_reminders or _OF_SENDING.search(said)):
        _say_what_goes_out(turn, said, of_reminders=of_reminders)
    else:
        more = turn.tr("If something does not work, tell me what it is; I can pass it on.")
        secretary.offer(turn, text, f"{_at_work(turn)} {more}")


def _tell(turn: Turn, said: str, last: Announcement) -> None:
    """How far the last announcement has come; who has read it nobody is told by the channels."""
    lines = [_at_work(turn)] if _OF_THE_MACHINE.search(said) else []
    lines.append(standing(turn, last, said))
    everything = [Choice(turn.tr("How the assistant is doing"), "/tinhtrang")] if is_admin(turn.member) else []
    turn.say("\n".join(lines), [*_who_is_missing(turn), Choice(turn.tr("Announcement"), "/thongbao"), *everything])


def _say_what_goes_out(turn: Turn, said: str, *, of_reminders: bool) -> None:
    """That no announcement was made here, or how reminders go out, and who gets neither."""
    lines = [_at_work(turn)] if of_reminders or _OF_THE_MACHINE.search(said) else []
    if of_reminders:
        how = marked(
            "I remind by myself, in the morning, only those whose deadline is near or past; I keep no list of who got "
            "one. Who has not joined gets none."
        )
    else:
        how = _NONE_SENT
    turn.say("\n".join([*lines, turn.tr(how)]), [*_who_is_missing(turn), Choice(turn.tr("Announcement"), "/thongbao")])


def _who_is_missing(turn: Turn) -> list[Choice]:
    cells = led_cells(turn.member)[:1]
    return [Choice(turn.tr("Who has not joined yet"), f"/thanhvien chuavao {each.code}") for each in cells]


def _at_work(turn: Turn) -> str:
    moment = turn.language.moment(turn.now, turn.deployment.zone)
    return turn.tr("I am at work: what you just wrote arrived here at {moment}.", moment=moment)


def show(turn: Turn, _argument: str) -> None:
    waiting, letters = inbox.counts(turn.session), messages.counts(turn.session)
    lines = [turn.tr("State of the bot at {moment}", moment=turn.language.moment(turn.now, turn.deployment.zone)), ""]
    if found := [*troubles.open_ones(turn.session), *_lasting(turn)]:
        lines += [turn.tr("To be put right on the server:")]
        lines += [f"• {what_text(turn.language, each, turn.deployment.zone)}" for each in found] + [""]
    lines += _requests(turn)
    lines += [turn.tr("Channels:"), *_channels(turn)]
    lines += [
        "",
        waiting_text(turn.language, unsent(turn.session, turn.now, turn.deployment.zone), turn.deployment.zone),
        *_held(turn),
        turn.tr("Not delivered: {count}", count=sum(letters.get(each, 0) for each in NOT_DELIVERED)),
        turn.tr("No longer worth telling, in 30 days: {count}", count=joining.count_pointless(turn.session)),
        turn.tr("Updates not yet handled: {count}", count=waiting.get("waiting", 0)),
        turn.tr("Updates that failed: {count}", count=waiting.get("failed", 0)),
        "",
        turn.tr("Free disk: {count} MB", count=turn.deployment.free_disk() // 2**20),
    ]
    lines += [_backup(turn)] if turn.deployment.backups else []
    lines += _ticks(turn)
    owed = (
        [Choice(turn.tr("Requests about data"), "/dulieu phaitra")] if requests.waiting(turn.session, turn.now) else []
    )
    turn.say("\n".join(lines), owed)


def _lasting(turn: Turn) -> list[Trouble]:
    """What nothing is kept of and is seen at once."""
    every, blocked = vitals.chats(turn.session)
    zone = of_zone(turn.deployment.zone, turn.deployment.default_language, turn.now)
    return [*zone, *of_chats(every, blocked)]


def _held(turn: Turn) -> list[str]:
    """Which announcements wait, and whose yes."""
    held = announcing.held(turn.session)
    if not held:
        return []
    names = members.names(turn.session, asked_of(held))
    return [announcements_text(turn.language, held, names, turn.deployment.zone)]


def _ticks(turn: Turn) -> list[str]:
    """How many run and when the last one did; by name only those that run no more, or fail."""
    ticks, zone = process.ticks(turn.session), turn.deployment.zone
    dead = [each for each in ticks if is_dead(each.name, each.ran_at, turn.real_now)]
    failing = [each for each in ticks if each.failure and each not in dead]
    if not ticks:
        return []
    last = turn.language.moment(max(each.ran_at for each in ticks), zone)
    lines = [
        turn.tr("Runs by itself: {count} kinds of work, last at {moment}", count=len(ticks) - len(dead), moment=last)
    ]
    for tick in dead:
        name, moment = tick_text(turn.language, tick.name), turn.language.moment(tick.ran_at, zone)
        lines.append(turn.tr("• runs no more: {name}, last at {moment}", name=name, moment=moment))
    return lines + [turn.tr("• fails: {name}", name=tick_text(turn.language, each.name)) for each in failing]


def _requests(turn: Turn) -> list[str]:
    """Who waits for an answer about their data, which the law wants within two working days; nothing where nobody."""
    found = requests.waiting(turn.session, turn.now)
    if not found:
        return []
    count = len(found)
    first = min(each.due_on for each in found)
    said = turn.trn(
        "Requests about data: {count}, to be answered by {day}",
        "Requests about data: {count}, the first to be answered by {day}",
        count,
        day=first,
    )
    return [said + (turn.tr(" – overdue") if first < turn.today else ""), ""]


def _backup(turn: Turn) -> str:
    """When the last backup was made, or that the last one was not."""
    last = record.last(turn.session)
    if record.trouble(turn.session, turn.real_now):
        return turn.tr("⚠️ The last backup was not made; “dongkhoi doctor” on the server says why.")
    if last is None or last.done_at is None:
        first = next_night(last.tried_at if last else turn.real_now, turn.deployment.zone)
        moment = turn.language.moment(first, turn.deployment.zone)
        return turn.tr("Last backup: none yet; the first one is made at {moment}", moment=moment)
    moment = turn.language.moment(last.done_at, turn.deployment.zone)
    return turn.tr("Last backup: {moment}, {count} MB", moment=moment, count=-(-last.size // 2**20))


def _channels(turn: Turn) -> list[str]:
    """What each bot account does at present: a lease that has run out is work nobody does."""
    active: dict[str, list[str]] = defaultdict(list)
    for lease in leases.held(turn.session):
        duty, _, account = lease.name.partition(":")
        if duty in DUTIES and lease.until > turn.real_now:
            active[account.replace(":", " ").capitalize()].append(turn.tr(DUTIES[duty]))
    return [f"• {account}: {', '.join(duties)}" for account, duties in sorted(active.items())]
