"""`doctor`: what is wrong with this deployment, and what to do about it."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

from bot.channels.making import make_channels
from bot.channels.platform import Platform
from bot.channels.wire import open_session
from bot.refusal import Refused
from bot.running.private_files import open_to_others
from bot.settings import Settings
from bot.verbs.serving import check
from domain.channel import SendError
from storage.evidence import fetching
from storage.evidence.folder import Folder
from storage.ground import process, schema
from storage.ground.database import UNAVAILABLE, Database
from storage.outgoing import joining
from storage.people import members

LOW_DISK = 500 * 2**20

Finding = tuple[bool, str]


def doctor(settings: Settings) -> int:
    """Print one line a finding; return 1 when anything is wrong."""
    findings = [*_settings(settings), *_files(settings), *_database(settings)]
    findings += [*asyncio.run(_channels(settings)), *_disk(settings)]
    for fine, text in findings:
        print(f"{'ok ' if fine else '!! '} {text}")
    return 0 if all(fine for fine, _ in findings) else 1


def _settings(settings: Settings) -> Iterator[Finding]:
    try:
        check(settings)
        yield True, f"settings: time zone {settings.timezone}, language {settings.locale}"
    except Refused as refusal:
        yield False, f"settings: {refusal}"
    if settings.database_url.startswith("postgresql") and not settings.secret_key.get_secret_value():
        yield False, "SECRET_KEY is not set: processes on several machines would each make their own; set it"


def _files(settings: Settings) -> Iterator[Finding]:
    for path in open_to_others(settings):
        yield False, f"{path}: other users of this machine may read or change it; as its owner: chmod go= {path}"


def _database(settings: Settings) -> Iterator[Finding]:
    database = Database(settings.database_url)
    try:
        revision, newest = schema.current(database.engine), schema.newest()
        yield revision == newest, f"database: schema {revision}" + ("" if revision == newest else "; run `migrate`")
        if revision == newest:
            count = database.transact(members.count)
            yield count > 0, f"members: {count}" + ("" if count else "; `import` a spreadsheet, then `invite --admin`")
            yield _evidence(settings, database.transact(fetching.hashes))
            pointless = database.transact(joining.count_pointless)
            yield True, f"messages: {pointless} of the last 30 days were no longer worth telling, and were dropped"
            for tick in database.transact(process.ticks):
                yield True, f"tick {tick.name}: last ran {tick.ran_at:%Y-%m-%d %H:%M:%S} UTC"
    except UNAVAILABLE as error:
        yield False, f"database: does not answer ({type(error).__name__}); check DATABASE_URL"
    finally:
        database.close()


def _evidence(settings: Settings, hashes: list[str]) -> Finding:
    folder = Folder(Path(settings.evidence_dir))
    if trouble := folder.trouble():
        return False, f"evidence: {folder.root} cannot be written to ({trouble}); set EVIDENCE_DIR, or give the rights"
    missing = sum(not folder.kept_since(each) for each in hashes)
    if missing:
        return False, f"evidence: of {len(hashes)} files {missing} are missing in {folder.root}; copy them back"
    return True, f"evidence: {len(hashes)} files in {folder.root}"


async def _channels(settings: Settings) -> list[Finding]:
    async with open_session() as session:
        return [await _ask(channel) for channel in make_channels(settings, session)]


async def _ask(channel: Platform) -> Finding:
    try:
        async with asyncio.timeout(15):
            await channel.start()
    except (SendError, TimeoutError) as error:
        return False, f"{channel.name} {channel.bot}: getMe failed ({error}); check the token and the network"
    return True, f"{channel.name} {channel.bot}: answers as {channel.title}"


def _disk(settings: Settings) -> Iterator[Finding]:
    free = shutil.disk_usage(Path.cwd()).free
    yield free > LOW_DISK, f"disk: {free // 2**20} MB free" + ("" if free > LOW_DISK else "; make room")
