"""What should run and does not, what waits and why, whose bot is gone: why nothing is sent."""

import os
import socket
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bot.doctor.finding import Finding, Ways, know, well, wrong
from bot.settings import Settings
from domain.operating.ticks import SLOW, is_dead
from domain.operating.vitals import SENT_FOR, Bot, Fault, Trouble, Vitals, faults
from domain.quiet_days.allowed import is_allowed
from domain.reminders import is_awake
from locales.language import Language
from locales.wording.operating.reasons import reason_text
from locales.wording.operating.ticks import tick_text
from locales.wording.troubles import remedy_text, what_text
from scheduler.operating.watching import sending_since
from storage.ground.database import Database
from storage.operating import troubles, vitals
from storage.operating.vitals import Holder

LATELY = timedelta(days=1)


def of_work(
    database: Database, settings: Settings, bots: Collection[Bot], real: datetime, speak: Language
) -> Iterator[Finding]:
    now = real + timedelta(seconds=settings.clock_offset)
    yield from _resting(settings, now, speak)
    found = database.look(vitals.vitals, real, database.look(troubles.silent))
    present = faults(found, bots, None, real, sending_since(now, real, settings.zone))
    names = {each.name for each in present}
    present += [each for each in database.look(troubles.open_ones) if each.fault in SENT_FOR and each.name not in names]
    nobody_runs = any(each.fault is Fault.CLOCK for each in present)
    for trouble in present:
        if not (nobody_runs and trouble.fault is Fault.CHANNEL):
            yield wrong(what_text(speak, trouble, settings.zone), _remedy(trouble, database, speak))
    if not nobody_runs:
        yield from _stopped(database, speak)
        yield from _ticks(found, real, speak)
    yield from _others_people(database, bots, speak)
    yield from _delayed(database, real, speak)


def _resting(settings: Settings, now: datetime, speak: Language) -> Iterator[Finding]:
    if not is_awake(now, settings.zone):
        yield know(speak.tr("it is night: until 7:00 nothing is sent but answers"))
    if not is_allowed(now.astimezone(settings.zone).date()):
        yield know(speak.tr("today is a day of rest: nothing is sent but answers, and what somebody asked for"))


def _ticks(found: Vitals, real: datetime, speak: Language) -> Iterator[Finding]:
    alive = [each for each in found.ticks.values() if not is_dead(each.name, each.ran_at, real)]
    for tick in alive:
        if tick.failure:
            yield wrong(
                speak.tr("tick {name}: fails ({reason})", name=tick_text(speak, tick.name), reason=tick.failure),
                speak.tr("the log says where: journalctl -u dongkhoi | grep “tick {name}”", name=tick.name),
            )
        elif tick.took > SLOW.total_seconds():
            yield wrong(
                speak.tr("tick {name}: took {count} s", name=tick_text(speak, tick.name), count=round(tick.took)),
                speak.tr(
                    "the machine is too slow or too busy: look at its load (uptime), its disk, and other programs"
                ),
            )
    if alive:
        last = max(each.ran_at for each in alive)
        count = round((real - last).total_seconds())
        yield well(speak.tr("ticks: {all} run, the last one {count} s ago", all=len(alive), count=count))


def _stopped(database: Database, speak: Language) -> Iterator[Finding]:
    number = _process(database.look(vitals.ticker))
    if number and _is_stopped(number):
        yield wrong(speak.tr("the process of the bot stands still"), _continue(number, speak))


def _continue(number: int, speak: Language) -> str:
    return speak.tr("process {number} was stopped: kill -CONT {number}, or restart it", number=str(number))


def _remedy(trouble: Trouble, database: Database, speak: Language) -> str:
    if trouble.fault is not Fault.CLOCK:
        return remedy_text(speak, trouble.fault)
    number = _process(database.look(vitals.ticker))
    if number is None:
        return speak.tr("nobody runs the bot: systemctl start dongkhoi")
    if _is_stopped(number):
        return _continue(number, speak)
    return speak.tr("process {number} hangs: {restart}", number=str(number), restart=Ways(speak).restart())


def _process(holder: Holder | None) -> int | None:
    """Return the number of the process that ran the ticks, where it is still there on this machine."""
    if holder is None:
        return None
    host, _, rest = holder.owner.partition(":")
    number = rest.partition(":")[0]
    there = host == socket.gethostname() and number.isdigit() and Path(f"/proc/{number}").exists()
    return int(number) if there else None


def _is_stopped(number: int) -> bool:
    try:
        status = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[:1] == ["T"] and os.name == "posix"


def _others_people(database: Database, bots: Collection[Bot], speak: Language) -> Iterator[Finding]:
    """Find chats with bots that no token here belongs to."""
    for (channel, bot), count in database.look(vitals.people_by_bot).items():
        if (channel, bot) not in bots:
            yield wrong(
                speak.trn(
                    "{channel} {bot}: {count} member joined by this bot, which has no token here: they hear nothing",
                    "{channel} {bot}: {count} members joined by this bot, which has no token here: they hear nothing",
                    count,
                    channel=channel,
                    bot=bot,
                ),
                speak.tr("put its token back; or invite them anew to the other bot, their pledges stay"),
            )


def _delayed(database: Database, real: datetime, speak: Language) -> Iterator[Finding]:
    for channel, bot, reason, count in database.look(vitals.delayed):
        yield wrong(
            speak.trn(
                "{channel} {bot}: {count} message is tried again ({reason})",
                "{channel} {bot}: {count} messages are tried again ({reason})",
                count,
                channel=channel,
                bot=bot,
                reason=reason_text(speak, reason),
            ),
            speak.tr("if it stays so, look at the reason: the platform or the network gave it"),
        )
    for channel, bot, reason, count in database.look(vitals.refused_messages, real - LATELY):
        yield wrong(
            speak.trn(
                "{channel} {bot}: {count} message was refused since yesterday ({reason})",
                "{channel} {bot}: {count} messages were refused since yesterday ({reason})",
                count,
                channel=channel,
                bot=bot,
                reason=reason_text(speak, reason),
            ),
            speak.tr("the log names them; please report it, for no message should be refused as it is"),
        )
    failed = database.look(vitals.failed_updates, real - LATELY)
    if failed:
        yield wrong(
            speak.trn(
                "{count} update could not be handled since yesterday: {names}",
                "{count} updates could not be handled since yesterday: {names}",
                len(failed),
                names=", ".join(failed[:3]),
            ),
            speak.tr("the log says why; whoever wrote was asked to write again, or had no answer"),
        )
