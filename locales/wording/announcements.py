"""Write an announcement for those who get it, and its progress for its author."""

from domain.announcing import Announcement
from locales.language import Language
from locales.wording.quotation import quoted


def announcement_text(speak: Language, organisation: str, words: str) -> str:
    """Write what everybody gets: the audience, and the words of the author, marked as not the bot's."""
    return speak.tr("📢 Announcement to {organisation}:", organisation=organisation) + f"\n{quoted(words)}"


def announcement_progress(speak: Language, announcement: Announcement) -> str:
    return speak.tr(
        "📢 Announcement no. {number}: sent {sent} of {total}",
        number=str(announcement.id),
        sent=announcement.sent,
        total=announcement.total,
    )


def announcement_complete(speak: Language, announcement: Announcement) -> str:
    lines = [
        speak.tr("📢 Announcement no. {number} is complete.", number=str(announcement.id)),
        speak.tr("Sent: {count}", count=announcement.sent),
        speak.tr("Blocked the bot: {count}", count=announcement.blocked),
        speak.tr("Not joined: {count}", count=announcement.not_joined),
    ]
    if announcement.failed:
        lines.append(speak.tr("Failed: {count}", count=announcement.failed))
    return "\n".join(lines)
