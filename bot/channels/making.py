"""Make the channels the settings turn on: one line a channel."""

import aiohttp

from bot.channels.platform import Platform
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.zalo.channel import ZaloChannel
from bot.settings import Settings


def make_channels(settings: Settings, session: aiohttp.ClientSession) -> list[Platform]:
    return [
        *(
            TelegramChannel(
                token, session, settings.telegram_base_url, settings.telegram_file_url, settings.telegram_rate
            )
            for token in settings.telegram_tokens
        ),
        *(ZaloChannel(token, session, settings.zalo_base_url, settings.zalo_rate) for token in settings.zalo_tokens),
    ]
