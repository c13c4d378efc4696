"""`doctor`: what is wrong with this deployment, and what to do about it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

import aiohttp

from bot.channels.wire import open_session
from bot.doctor import database as of_database
from bot.doctor.backups import of_backups
from bot.doctor.files import of_files
from bot.doctor.finding import Finding, How
from bot.doctor.platforms import of_platforms
from bot.doctor.port import Port, ask
from bot.doctor.requests import of_requests
from bot.doctor.settings import of_settings
from bot.doctor.working import of_work
from bot.settings import Settings
from domain.operating.vitals import Bot
from locales.language import Language, language
from storage.ground.database import UNAVAILABLE, Database

T = TypeVar("T")
NONE: Mapping[str, str] = MappingProxyType({})


def doctor(settings: Settings, tag: str = "", mistakes: Mapping[str, str] = NONE) -> int:
    """Print one line a finding; return 1 when anything is wrong.

    `mistakes`: what to write in settings that cannot be read, and have their defaults here.
    """
    speak = language(tag or settings.locale)
    port = asyncio.run(_asked(ask, settings, speak))
    findings = [*of_settings(settings, mistakes, speak), *of_files(settings, speak)]
    findings += () if "DATABASE_URL" in mistakes else _database(settings, port, speak)
    findings += asyncio.run(_asked(of_platforms, settings, speak))
    findings += () if port.elsewhere(settings, speak) in findings else (port.finding,)
    secrets = _secrets(settings)
    for finding in findings:
        line = finding.line()
        for secret in secrets:
            line = line.replace(secret, "<…>")
        print(line)
    return 1 if any(finding.how is How.WRONG for finding in findings) else 0


def _secrets(settings: Settings) -> list[str]:
    """Return what no line may hold, whoever wrote it: tokens, with their numbers and without, keys, the password."""
    tokens = settings.telegram_tokens + settings.zalo_tokens
    found = [*tokens, *(token.partition(":")[2] for token in tokens)]
    found += [settings.webhook_secret.get_secret_value(), settings.secret_key.get_secret_value(), *settings.former_keys]
    return [secret for secret in found if secret]


async def _asked(
    asking: Callable[[Settings, aiohttp.ClientSession, Language], Awaitable[T]], settings: Settings, speak: Language
) -> T:
    async with open_session() as session:
        return await asking(settings, session, speak)


def _database(settings: Settings, port: Port, speak: Language) -> Iterator[Finding]:
    if unusable := of_database.unusable(settings, speak):
        yield unusable
        return
    lock = of_database.locked(settings, speak)
    if lock:
        yield lock
    opened = of_database.opened(settings, speak)
    if isinstance(opened, Finding):
        yield from () if lock else (opened,)
        return
    try:
        yield from _opened(opened, settings, port, speak)
    except UNAVAILABLE as error:
        yield from () if lock else (of_database.away(error, settings, speak),)
    finally:
        opened.close()


def _opened(database: Database, settings: Settings, port: Port, speak: Language) -> Iterator[Finding]:
    schema = of_database.of_schema(database, settings, speak)
    yield schema
    if schema.how is How.WRONG:
        return
    elsewhere = port.is_elsewhere(database)
    if elsewhere:
        yield port.elsewhere(settings, speak)
    real = settings.clocks().real()
    yield from of_database.of_people(database, settings, settings.clocks().now(), speak)
    yield from of_database.of_clock(database, real, speak)
    yield from of_work(database, settings, _bots(settings), real, speak, elsewhere=elsewhere)
    yield from of_backups(database, settings, speak)
    yield from of_requests(database, settings, speak)
    yield from of_database.blocked(database, speak)


def _bots(settings: Settings) -> list[Bot]:
    """Return the accounts the tokens belong to: a token begins with the number of its bot."""
    named = [("telegram", token) for token in settings.telegram_tokens] + [
        ("zalo", token) for token in settings.zalo_tokens
    ]
    return [(channel, token.partition(":")[0]) for channel, token in named]
