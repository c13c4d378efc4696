"""What should run and does not, what waits and why, whose bot is gone: why nothing is sent."""

import os
import socket
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bot import noted_settings
from bot.doctor.finding import Finding, Ways, know, well, wrong
from bot.doctor.waiting import of_waiting
from bot.settings import Settings
from domain.channel import SHARED
from domain.operating.ticks import SLOW, heard_name, is_dead
from domain.operating.vitals import SENT_FOR, Bot, Fault, Trouble, Vitals, faults
from locales.language import Language
from locales.wording.operating.reasons import reason_text
from locales.wording.operating.ticks import tick_text
from locales.wording.troubles import remedy_text, what_text
from scheduler.operating.watching import GRACE, sending_since
from storage.ground.database import Database
from storage.operating import troubles, vitals
from storage.operating.vitals import Holder

LATELY = timedelta(days=1)


def of_work(
    database: Database,
    settings: Settings,
    bots: Collection[Bot],
    real: datetime,
    speak: Language,
    *,
    elsewhere: bool = False,
) -> Iterator[Finding]:
    """`elsewhere`: that the bot runs with another database has been said; then it hides what it does not do here."""
    now = real + timedelta(seconds=settings.clock_offset)
    today = now.astimezone(settings.zone).date()
    silent = database.look(troubles.silent)
    found = database.look(vitals.vitals, real, today, silent)
    present = faults(found, bots, None, real, sending_since(now, real, settings.zone))
    names = {each.name for each in present}
    present += [each for each in database.look(troubles.open_ones) if each.fault in SENT_FOR and each.name not in names]
    nobody_runs = any(each.fault is Fault.CLOCK for each in present)
    changed = [] if nobody_runs else _settings_changed(database, settings)
    if changed:
        yield _not_restarted(changed, speak)
    known = set(bots) if nobody_runs else silent
    began = None if nobody_runs else database.look(noted_settings.began)
    hidden = {Fault.CLOCK, Fault.QUEUE} if elsewhere else set()
    if began and real - began < GRACE:
        yield know(speak.tr("the bot has just begun: look again in some minutes"))
        hidden = {Fault.TICK}
        known = known | {each for each in bots if not _is_shared(found, each)}
    for trouble in present:
        if trouble.fault in hidden or (trouble.fault is Fault.CHANNEL and trouble.account in known):
            continue  # it is said already why
        yield wrong(what_text(speak, trouble, settings.zone), _remedy(trouble, database, changed, speak))
    yield from _deaf(found, known | {each.account for each in present}, bots, settings, speak)
    if not nobody_runs:
        yield from _stopped(database, speak)
        yield from _ticks(found, real, speak)
    yield from _others_people(database, bots, speak)
    yield from _delayed(database, real, silent, speak)
    yield from of_waiting(database, settings, now, speak)


def _deaf(
    found: Vitals, known: Collection[Bot | None], bots: Collection[Bot], settings: Settings, speak: Language
) -> Iterator[Finding]:
    """Say what the last try to receive met; it counts as a trouble only once it lasts, or when it can be put right."""
    for bot in bots:
        heard = found.heard.get(heard_name(*bot))
        if heard and heard.failure and bot not in known:
            trouble = Trouble(Fault.CHANNEL, ":".join(bot), heard.ran_at, heard.failure)
            how = wrong if heard.failure == SHARED else know
            yield how(what_text(speak, trouble, settings.zone), remedy_text(speak, trouble))


def _is_shared(found: Vitals, bot: Bot) -> bool:
    heard = found.heard.get(heard_name(*bot))
    return heard is not None and heard.failure == SHARED


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
        count = max(0, round((real - last).total_seconds()))  # one may have run since this began to look
        yield well(speak.tr("ticks: {all} run, the last one {count} s ago", all=len(alive), count=count))


def _stopped(database: Database, speak: Language) -> Iterator[Finding]:
    number = _process(database.look(vitals.ticker))
    if number and _is_stopped(number):
        yield wrong(speak.tr("the process of the bot stands still"), _continue(number, speak))


def _continue(number: int, speak: Language) -> str:
    return speak.tr("process {number} was stopped: kill -CONT {number}, or restart it", number=str(number))


def _settings_changed(database: Database, settings: Settings) -> list[str]:
    """Name the settings by which the bot does not run; none where the key is not there, or not to be read."""
    try:
        kept = settings.secret_key.get_secret_value() or settings.key_file.exists()
        return database.look(noted_settings.others, settings.with_key()) if kept else []
    except OSError:
        return []


def _not_restarted(names: Collection[str], speak: Language) -> Finding:
    return wrong(
        speak.tr("the bot still runs with other settings than those of now: {names}", names=", ".join(names)),
        speak.tr(
            "restart it: systemctl restart dongkhoi; if this line stays, its service sets them otherwise, which goes "
            "before .env: systemctl cat dongkhoi"
        ),
    )


def _remedy(trouble: Trouble, database: Database, changed: Collection[str], speak: Language) -> str:
    if trouble.fault is Fault.TOKEN and any("TOKEN" in name for name in changed):
        return speak.tr("the bot still uses the token it began with: systemctl restart dongkhoi")
    if trouble.fault is not Fault.CLOCK:
        return remedy_text(speak, trouble)
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


def _delayed(database: Database, real: datetime, silent: Collection[Bot], speak: Language) -> Iterator[Finding]:
    """`silent`: of these accounts it is said already why they wait."""
    for channel, bot, reason, count in database.look(vitals.delayed):
        if (channel, bot) in silent:
            continue
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
