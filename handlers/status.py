"""`/tinhtrang`: how the bot is doing, for administrators."""

from handlers.menus import marked
from handlers.turn import Turn
from storage import inbox, outbox, process

_DUTIES = {
    "clock": marked("the clock"),
    "poll": marked("receiving"),
    "sender": marked("sending"),
    "reminders": marked("reminders"),
    "broadcasts": marked("announcements"),
    "housekeeping": marked("tidying up"),
}


def show(turn: Turn, _argument: str) -> None:
    """Channels, queue, last ticks, disk."""
    waiting, letters = inbox.counts(turn.session), outbox.counts(turn.session)
    lines = [turn.tr("State of the bot at {moment}", moment=turn.language.moment(turn.now, turn.house.zone)), ""]
    lines += [f"• {_duty(turn, lease.name)} – {lease.owner}" for lease in process.leases(turn.session)]
    lines += [
        "",
        turn.tr("Messages waiting to be sent: {count}", count=letters.get("queued", 0) + letters.get("leased", 0)),
        turn.tr("Not delivered: {count}", count=letters.get("unreachable", 0) + letters.get("rejected", 0)),
        turn.tr("Updates not yet handled: {count}", count=waiting.get("waiting", 0)),
        turn.tr("Updates that failed: {count}", count=waiting.get("failed", 0)),
        "",
        turn.tr("Last ticks:"),
    ]
    for tick in process.ticks(turn.session):
        lines.append(
            f"• {_named(turn, tick.name)}: {turn.language.moment(tick.ran_at, turn.house.zone)} {tick.did}".rstrip()
        )
    free = turn.house.free_disk()
    lines += ["", turn.tr("Free disk: {count} MB", count=free // 2**20)]
    turn.say("\n".join(lines))


def _duty(turn: Turn, lease: str) -> str:
    """What a process holds, in words: "poll:telegram:1" is "receiving, Telegram 1"."""
    duty, *channel = lease.split(":")
    where = " ".join(channel).capitalize()
    return f"{_named(turn, duty)}, {where}" if where else _named(turn, duty)


def _named(turn: Turn, name: str) -> str:
    return turn.tr(_DUTIES[name]) if name in _DUTIES else name
