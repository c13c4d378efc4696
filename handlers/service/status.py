"""`/tinhtrang`: how the bot is doing, for administrators."""

import re
from collections import defaultdict

from domain.announcing import AnnouncementState
from domain.channel import MessageState
from domain.chat import Choice
from domain.permissions import is_admin, may_announce
from domain.understanding.text.words import fold
from handlers.people import secretary
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.announcements import announcement_complete, announcement_progress
from storage import announcing
from storage.chats import inbox
from storage.ground import leases, process
from storage.outgoing import messages, outbox

_OF_SENDING = re.compile(r"\b(?:tin|thong bao|gui|loat)\b")
NOT_DELIVERED = (MessageState.UNREACHABLE, MessageState.REJECTED)
DUTIES = {"sender": marked("sending"), "poll": marked("receiving")}
TICKS = {
    "reminders": marked("reminders"),
    "broadcasts": marked("announcements"),
    "housekeeping": marked("housekeeping"),
    "expiry": marked("messages past their time"),
}


def hear(turn: Turn, text: str) -> None:
    """ "Trợ lý chạy tốt không", "tin tôi gửi tới hết chưa": administrators see everything, others what is theirs."""
    if is_admin(turn.member):
        show(turn, "")
        return
    last = announcing.latest_of(turn.session, turn.chat.account_id) if may_announce(turn.member) else None
    if last is not None and _OF_SENDING.search(fold(text)):
        done = last.state is AnnouncementState.FINISHED
        told = announcement_complete if done else announcement_progress
        turn.say(told(turn.language, last), (Choice(turn.tr("Announcement"), "/thongbao"),))
        return
    moment = turn.language.moment(turn.now, turn.deployment.zone)
    words = turn.tr("I am at work: what you just wrote arrived here at {moment}.", moment=moment)
    secretary.offer(
        turn, text, words + " " + turn.tr("If something does not work, tell me what it is; I can pass it on.")
    )


def show(turn: Turn, _argument: str) -> None:
    """Channels, queue, last ticks, disk."""
    waiting, letters = inbox.counts(turn.session), messages.counts(turn.session)
    lines = [turn.tr("State of the bot at {moment}", moment=turn.language.moment(turn.now, turn.deployment.zone)), ""]
    lines += [turn.tr("Channels:"), *_channels(turn)]
    lines += [
        "",
        turn.tr("Messages waiting to be sent: {count}", count=sum(letters.get(each, 0) for each in outbox.PENDING)),
        turn.tr("Not delivered: {count}", count=sum(letters.get(each, 0) for each in NOT_DELIVERED)),
        turn.tr("Updates not yet handled: {count}", count=waiting.get("waiting", 0)),
        turn.tr("Updates that failed: {count}", count=waiting.get("failed", 0)),
        "",
        turn.tr("Last ticks:"),
    ]
    for tick in process.ticks(turn.session):
        name = turn.tr(TICKS[tick.name]) if tick.name in TICKS else tick.name
        lines.append(f"• {name}: {turn.language.moment(tick.ran_at, turn.deployment.zone)}")
    free = turn.deployment.free_disk()
    lines += ["", turn.tr("Free disk: {count} MB", count=free // 2**20)]
    turn.say("\n".join(lines))


def _channels(turn: Turn) -> list[str]:
    """What each bot account does at present: a lease that has run out is work nobody does."""
    active: dict[str, list[str]] = defaultdict(list)
    for lease in leases.held(turn.session):
        duty, _, account = lease.name.partition(":")
        if duty in DUTIES and lease.until > turn.real_now:
            active[account.replace(":", " ").capitalize()].append(turn.tr(DUTIES[duty]))
    return [f"• {account}: {', '.join(duties)}" for account, duties in sorted(active.items())]
