"""Write to administrators of what needs their hand: an account that sends nothing, an update that was set aside."""

from locales.language import Language


def quota_text(speak: Language, channel: str, bot: str) -> str:
    return speak.tr(
        "⚠️ {channel}, bot {bot}: the platform refuses every message and says that the quota is used up. I ask again "
        "once an hour; what waits is kept until its time is over. Please check the plan of this bot.",
        channel=channel,
        bot=bot,
    )


def token_text(speak: Language, channel: str, bot: str) -> str:
    return speak.tr(
        "⚠️ {channel}, bot {bot}: the platform refuses the token of this bot, so nothing is sent there. Please have the "
        "token put right on the server; what waits is kept until its time is over.",
        channel=channel,
        bot=bot,
    )


def away_text(speak: Language, channel: str, bot: str) -> str:
    return speak.tr(
        "⚠️ {channel}, bot {bot}: the platform has not answered for about ten minutes. I ask again once a minute; what "
        "waits is kept until its time is over.",
        channel=channel,
        bot=bot,
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
