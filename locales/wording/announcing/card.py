"""Write how far an announcement has come, for whoever sends it, with what can be done about it."""

from datetime import datetime, tzinfo

from domain.announcing import Announcement
from domain.chat import Choice
from domain.reach.grasp import Lack
from locales.language import Language, marked

WHO_LACKS = {Lack.READING: "chuadoc", Lack.UNDERSTANDING: "aichuahieu", Lack.CONFIRMATION: "aichuaxacnhan"}
PAUSE, RESUME, RETRY, WITHDRAW, STOP = "tamdung", "guitiep", "guilai", "thuhoi", "dung"
"""Words behind the command; behind `/dadoc` those that show who has not read, understood or confirmed it."""


def card_text(speak: Language, announcement: Announcement, end: datetime | None, zone: tzinfo, resting: int = 0) -> str:
    """Say how many have it, how fast it goes and about when it ends; or that it is paused, stopped or complete.

    `resting`: how many asked for a time without announcements, said once it is complete.
    """
    if announcement.is_over and announcement.stopped_at is None:
        return "\n".join([_complete(speak, announcement), *resting_lines(speak, resting)])
    lines = [_progress(speak, announcement), *_unreached(speak, announcement)]
    if announcement.paused_at:
        lines.append(speak.tr("It is paused; nobody else gets it until you let it go on."))
    elif announcement.is_over:
        lines.append(speak.tr("It is stopped; nobody else gets it."))
    elif end:
        minute = (announcement.pace or {}).get("minute", 0)
        lines.append(
            speak.tr("{count} a minute, complete about {moment}", count=minute, moment=speak.moment(end, zone))
        )
    return "\n".join(lines)


def _progress(speak: Language, announcement: Announcement) -> str:
    figures = {"number": str(announcement.id), "sent": announcement.sent, "total": announcement.total}
    if announcement.withdraws:
        wrong = str(announcement.takes_back)
        return speak.tr("↩️ Announcement no. {wrong}: taken back from {sent} of {total}", **figures, wrong=wrong)
    return speak.tr("📢 Announcement no. {number}: sent {sent} of {total}", **figures)


def _unreached(speak: Language, announcement: Announcement) -> list[str]:
    counts = (
        (announcement.blocked, speak.tr("Blocked the bot: {count}", count=announcement.blocked)),
        (announcement.failed, speak.tr("Failed: {count}", count=announcement.failed)),
    )
    return [words for count, words in counts if count]


def _complete(speak: Language, announcement: Announcement) -> str:
    head = speak.tr("📢 Announcement no. {number} is complete.", number=str(announcement.id))
    sent = speak.tr("Sent: {count}", count=announcement.sent)
    if announcement.withdraws:
        head = speak.tr("↩️ Announcement no. {wrong} is taken back.", wrong=str(announcement.takes_back))
        sent = speak.tr("Taken back or told: {count}", count=announcement.sent)
    lines = [
        head,
        sent,
        speak.tr("Blocked the bot: {count}", count=announcement.blocked),
        speak.tr("Not joined: {count}", count=announcement.not_joined),
    ]
    if announcement.failed:
        lines.append(speak.tr("Failed: {count}", count=announcement.failed))
        again = marked("To send it to whoever has not got it: “send no. {number} again to who has not got it”.")
        lines.append(speak.tr(again, number=str(announcement.id)))
    return "\n".join(lines)


def resting_lines(speak: Language, count: int) -> list[str]:
    return [speak.trn("Rests from announcements: {count} person", "Rest from announcements: {count} people", count)][
        : min(count, 1)
    ]


def card_choices(speak: Language, announcement: Announcement) -> tuple[Choice, ...]:
    """Offer what can be done now; a withdrawal is taken back by sending the announcement anew."""
    number = announcement.id
    stop = Choice(speak.tr("Stop the announcement"), f"/thongbao {STOP} {number}")
    if announcement.waits_for:
        return (stop,)
    ways: list[Choice] = []
    if announcement.paused_at:
        ways = [Choice(speak.tr("Send on"), f"/thongbao {RESUME} {number}"), stop]
    elif not announcement.is_over:
        ways = [Choice(speak.tr("Pause"), f"/thongbao {PAUSE} {number}"), stop]
    elif announcement.unreached:
        ways = [Choice(speak.tr("To who has not got it"), f"/thongbao {RETRY} {number}")]
    if announcement.sent and announcement.asks is not None:
        lacking = f"/dadoc {WHO_LACKS[Lack.CONFIRMATION]} {number}"
        ways.append(Choice(speak.tr("Who has not read or understood it"), lacking))
    if announcement.sent and not announcement.withdraws:
        ways.append(Choice(speak.tr("Call it back"), f"/thongbao {WITHDRAW} {number}"))
    return tuple(ways)
