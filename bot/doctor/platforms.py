"""Ask each platform who we are there, where it posts, and what time it is."""

import asyncio
from collections.abc import Awaitable
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar
from urllib.parse import urlsplit

import aiohttp

from bot.channels.making import make_channels
from bot.channels.platform import Platform, WebhookState
from bot.doctor.finding import Finding, Ways, know, well, wrong
from bot.doctor.settings import of_address
from bot.running.clocks import Clocks
from bot.settings import Settings
from domain.channel import SendError, TokenRefused
from locales.language import Language
from locales.wording.operating.reasons import reason_text

T = TypeVar("T")
LONGEST = 15  # seconds
APART = timedelta(seconds=30)


async def of_platforms(settings: Settings, session: aiohttp.ClientSession, speak: Language) -> list[Finding]:
    channels = make_channels(settings, session)
    addresses = dict.fromkeys(_origin(url) for url in settings.channel_urls)
    answers = await asyncio.gather(
        *(_ask(channel, url, settings, speak) for channel, url in zip(channels, settings.channel_urls, strict=True)),
        *(_clock(address, session, speak) for address in addresses),
        of_address(settings, session, speak),
    )
    return [finding for found in answers for finding in found]


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


async def _ask(channel: Platform, url: str, settings: Settings, speak: Language) -> list[Finding]:
    tr, name = speak.tr, f"{channel.name} {channel.bot}"
    try:
        await _soon(channel.start())
        state = await _soon(channel.posts_to())
    except TokenRefused as error:
        return [
            wrong(f"{name}: {reason_text(speak, str(error))}", tr("put the right token into .env and restart the bot"))
        ]
    except TimeoutError:
        return [
            wrong(tr("{name}: no answer within {count} s", name=name, count=LONGEST), Ways(speak).network(_origin(url)))
        ]
    except SendError as error:
        return [
            wrong(
                tr("{name}: getMe failed ({reason})", name=name, reason=reason_text(speak, str(error))),
                Ways(speak).network(_origin(url)),
            )
        ]
    return [
        well(tr("{name}: answers as {title}", name=name, title=channel.title)),
        *_posting(name, channel, state, settings, speak),
    ]


async def _soon(work: Awaitable[T]) -> T:
    async with asyncio.timeout(LONGEST):
        return await work


def _posting(name: str, channel: Platform, state: WebhookState, settings: Settings, speak: Language) -> list[Finding]:
    tr, found = speak.tr, []
    expected = f"{settings.public_url}/{channel.route}" if settings.public_url else ""
    there = urlsplit(state.url).hostname or state.url
    if state.url == expected:
        if expected:
            found.append(well(tr("{name}: posts to our webhook; {count} wait there", name=name, count=state.waiting)))
    elif not expected:
        found.append(
            wrong(
                tr("{name}: a webhook at {there} is set, so polling hears nothing", name=name, there=there),
                tr("does another deployment use this token? End it; a start of the bot deletes the webhook"),
            )
        )
    elif not state.url:
        found.append(wrong(tr("{name}: no webhook is set", name=name), tr("start the bot; it sets the webhook")))
    else:
        found.append(
            wrong(
                tr("{name}: posts to {there}, not to our PUBLIC_URL", name=name, there=there),
                tr("does another deployment use this token? End it, then restart the bot"),
            )
        )
    if state.error and state.url:
        when = speak.moment(state.failed_at, settings.zone) if state.failed_at else ""
        what = tr("{name}: last error of the webhook, {when}: {reason}", name=name, when=when, reason=state.error)
        remedy = tr("check the certificate, the proxy, and that WEBHOOK_SECRET is the same in every process")
        found.append(wrong(what, remedy) if state.waiting else know(what, remedy))
    return found


async def _clock(address: str, session: aiohttp.ClientSession, speak: Language) -> list[Finding]:
    """Compare this machine's clock with what the platform's server says; the address holds no token."""
    try:
        async with session.get(address, timeout=aiohttp.ClientTimeout(LONGEST), allow_redirects=False) as answer:
            said = answer.headers.get("Date", "")
        theirs = parsedate_to_datetime(said)
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
        del error
        return []
    ours = Clocks().real()
    apart = ours - (theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC))
    if abs(apart) <= APART:
        return []
    return [
        wrong(
            speak.tr("clock: {count} s apart from that of {there}", count=round(apart.total_seconds()), there=address),
            speak.tr("set the clock of the machines: timedatectl set-ntp true"),
        )
    ]
