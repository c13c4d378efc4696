"""Make the channels that are on from the settings: one line a channel."""

import aiohttp

from bot.channels.platform import Platform
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.zalo.channel import ZaloChannel
from bot.settings import Settings


def make_channels(settings: Settings, session: aiohttp.ClientSession) -> list[Platform]:
    """Every bot account a token is set for."""
    return [
        *(
            TelegramChannel(
                token, session, settings.telegram_base_url, settings.telegram_file_url, settings.telegram_rate
            )
            for token in settings.telegram_tokens
        ),
        *(ZaloChannel(token, session, settings.zalo_base_url, settings.zalo_rate) for token in settings.zalo_tokens),
    ]
