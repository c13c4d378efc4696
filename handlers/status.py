"""`/tinhtrang`: how the bot is doing, for administrators."""

from handlers.turn import Turn
from storage import inbox, outbox, process


def show(turn: Turn, _argument: str) -> None:
    """Channels, queue, last ticks, disk."""
    waiting, letters = inbox.counts(turn.session), outbox.counts(turn.session)
    lines = [turn.tr("State of the bot at {moment}", moment=turn.language.moment(turn.now, turn.house.zone)), ""]
    lines += [f"• {lease.name}: {lease.owner}" for lease in process.leases(turn.session)]
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
        lines.append(f"• {tick.name}: {turn.language.moment(tick.ran_at, turn.house.zone)} {tick.did}".rstrip())
    free = turn.house.free_disk()
    lines += ["", turn.tr("Free disk: {count} MB", count=free // 2**20)]
    turn.say("\n".join(lines))
