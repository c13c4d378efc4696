"""Write to administrators of what needs their hand: what is wrong with the deployment, an update that was set aside."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from domain.channel import SHARED
from domain.operating.vitals import Fault, Trouble
from locales.language import Language, marked
from locales.wording.operating.reasons import reason_text
from locales.wording.operating.ticks import tick_text


def trouble_text(speak: Language, trouble: Trouble, zone: tzinfo) -> str:
    """Write what is wrong, and what to do."""
    return f"⚠️ {what_text(speak, trouble, zone)}\n→ {remedy_text(speak, trouble)}"


def over_text(speak: Language, trouble: Trouble, zone: tzinfo) -> str:
    return speak.tr("✅ This is over: {what}", what=what_text(speak, trouble, zone))


def what_text(speak: Language, trouble: Trouble, zone: tzinfo) -> str:
    channel, _, bot = trouble.about.partition(":")
    since = speak.moment(trouble.since, zone) if trouble.since else speak.tr("never")
    reason = f" ({reason_text(speak, trouble.detail)})" if trouble.detail else ""
    if trouble.fault is Fault.QUOTA and trouble.detail:
        reason = speak.moment(datetime.fromisoformat(trouble.detail), zone)
    return _WHAT[trouble.fault](speak, channel.capitalize(), bot, since, reason)


_NAMES = {
    Fault.TOKEN: marked("token refused"),
    Fault.QUOTA: marked("quota used up"),
    Fault.AWAY: marked("platform does not answer"),
    Fault.CLOCK: marked("nothing runs by itself"),
    Fault.TICK: marked("a tick runs no more"),
    Fault.CHANNEL: marked("channel not heard"),
    Fault.REPLIES: marked("answers wait"),
    Fault.QUEUE: marked("messages wait"),
    Fault.UPDATES: marked("what people wrote waits"),
    Fault.DISK: marked("disk nearly full"),
    Fault.BACKUP: marked("no new backup"),
    Fault.ZONE: marked("the time zone is not that of Vietnam"),
    Fault.BLOCKED: marked("most people have blocked the bot"),
}


def fault_text(speak: Language, name: str) -> str:
    """Write the name of a trouble as `/health` gives it, “token:zalo:1”, in a few words."""
    fault, _, about = name.partition(":")
    if fault not in set(Fault):
        return name
    what = speak.tr(_NAMES[Fault(fault)])
    about = tick_text(speak, about) if fault == Fault.TICK else about.replace(":", " ")
    return f"{what} ({about})" if about else what


Say = Callable[[Language, str, str, str, str], str]


def _token(speak: Language, channel: str, bot: str, _since: str, _reason: str) -> str:
    return speak.tr(
        "{channel}, bot {bot}: the platform refuses the token of this bot, so nothing is sent there.",
        channel=channel,
        bot=bot,
    )


def _quota(speak: Language, channel: str, bot: str, _since: str, until: str) -> str:
    if until:
        return speak.tr(
            "{channel}, bot {bot}: too many messages were sent, so the platform takes none until {moment}.",
            channel=channel,
            bot=bot,
            moment=until,
        )
    return speak.tr(
        "{channel}, bot {bot}: the platform refuses every message and says that the quota is used up.",
        channel=channel,
        bot=bot,
    )


def _away(speak: Language, channel: str, bot: str, _since: str, _reason: str) -> str:
    return speak.tr(
        "{channel}, bot {bot}: the platform has not answered for about ten minutes.", channel=channel, bot=bot
    )


def _clock(speak: Language, _channel: str, _bot: str, since: str, _reason: str) -> str:
    return speak.tr("Nothing runs by itself any more: no reminders, no announcements. Last run: {since}.", since=since)


def _tick(speak: Language, tick: str, _bot: str, since: str, reason: str) -> str:
    name = tick_text(speak, tick.lower())
    return speak.tr("“{tick}” runs no more{reason}. Last run: {since}.", tick=name, reason=reason, since=since)


def _channel(speak: Language, channel: str, bot: str, since: str, reason: str) -> str:
    return speak.tr(
        "{channel}, bot {bot}: what people write there does not arrive{reason}. Last heard: {since}.",
        channel=channel,
        bot=bot,
        reason=reason,
        since=since,
    )


def _replies(speak: Language, _channel: str, _bot: str, since: str, _reason: str) -> str:
    return speak.tr("People wait for answers that are not sent, the first since {since}.", since=since)


def _queue(speak: Language, _channel: str, _bot: str, since: str, _reason: str) -> str:
    return speak.tr("Reminders and messages wait to be sent for too long, the first since {since}.", since=since)


def _updates(speak: Language, _channel: str, _bot: str, since: str, _reason: str) -> str:
    return speak.tr("What people wrote is not being handled, the first since {since}.", since=since)


def _disk(speak: Language, _channel: str, _bot: str, _since: str, reason: str) -> str:
    return speak.tr("The disk is nearly full: {free} MB are left.", free=reason.strip(" ()"))


def _backup(speak: Language, _channel: str, _bot: str, since: str, reason: str) -> str:
    return speak.tr("There is no new backup{reason}. Last one: {since}.", reason=reason, since=since)


def _zone(speak: Language, _channel: str, _bot: str, since: str, reason: str) -> str:
    return speak.tr(
        "The time zone is not that of Vietnam{reason}: the bot took {moment} for the hour it was, so people are "
        "written to at wrong hours, and on wrong days.",
        reason=reason,
        moment=since,
    )


def _blocked(speak: Language, _channel: str, _bot: str, _since: str, reason: str) -> str:
    count, _, every = reason.strip(" ()").partition("/")
    return speak.tr(
        "Of {all} chats of people who have joined {count} have blocked the bot: nothing reaches them.",
        all=int(every),
        count=int(count),
    )


_WHAT: dict[Fault, Say] = {
    Fault.TOKEN: _token,
    Fault.QUOTA: _quota,
    Fault.AWAY: _away,
    Fault.CLOCK: _clock,
    Fault.TICK: _tick,
    Fault.CHANNEL: _channel,
    Fault.REPLIES: _replies,
    Fault.QUEUE: _queue,
    Fault.UPDATES: _updates,
    Fault.DISK: _disk,
    Fault.BACKUP: _backup,
    Fault.ZONE: _zone,
    Fault.BLOCKED: _blocked,
}


def remedy_text(speak: Language, trouble: Trouble) -> str:
    """Say what to do; whoever reads it may have to ask the one at the server."""
    match trouble.fault:
        case Fault.TOKEN:
            return speak.tr(
                "Have the right token put into .env on the server; what waits is kept until its time is over."
            )
        case Fault.QUOTA if trouble.detail:
            return speak.tr(
                "Nothing is to be put right on the server: what waits goes out by itself then. Send less at a time, "
                "or ask the platform for a higher rate."
            )
        case Fault.QUOTA:
            return speak.tr(
                "Check the plan of this bot. I ask again once an hour; what waits is kept until its time is over."
            )
        case Fault.CHANNEL if trouble.detail == SHARED:
            return speak.tr(
                "Have the other installation ended that uses this token (an old server, a trial). Where nobody finds "
                "it: have a new token made (BotFather, /revoke), put into .env here alone, and the bot restarted."
            )
        case Fault.AWAY | Fault.CHANNEL:
            return speak.tr("Have the network of the server looked at: “dongkhoi doctor” there says more.")
        case Fault.CLOCK | Fault.TICK:
            return speak.tr("Have the bot restarted on the server: “systemctl restart dongkhoi”.")
        case Fault.REPLIES | Fault.QUEUE | Fault.UPDATES:
            return speak.tr("Have “dongkhoi doctor” run on the server; it says what holds them up.")
        case Fault.DISK:
            return speak.tr("Have room made on the server at once: when the disk is full, nothing more is kept.")
        case Fault.BACKUP:
            return speak.tr("Have a backup made on the server, and the reason looked at.")
        case Fault.ZONE:
            return speak.tr("Have TIMEZONE=Asia/Ho_Chi_Minh put into .env on the server, and the bot restarted.")
        case Fault.BLOCKED:
            return speak.tr(
                "Tell them by telephone or through their branches to open the chat with the bot and to write anything: "
                "they get messages again. Where nobody gets an answer, ask the platform whether it has shut the bot."
            )


def refused_text(speak: Language, channel: str, bot: str, number: str) -> str:
    """Name a message as the log does, and nothing of what it says; of an announcement "announcement-member"."""
    return speak.tr(
        "⚠️ {channel}, bot {bot}: the platform does not accept message no. {number} as it is; it was set aside and is "
        "not tried again. The log of the server says why. Of others today you hear under “State of the bot”.",
        channel=channel,
        bot=bot,
        number=number,
    )


def set_aside_text(speak: Language, channel: str, bot: str, update: str) -> str:
    """Name an update, and nothing of what it says."""
    return speak.tr(
        "⚠️ {channel}, bot {bot}: message {update} could not be stored in three tries and was set aside. "
        "Whoever sent it has had no answer; everything else goes on.",
        channel=channel,
        bot=bot,
        update=update,
    )
