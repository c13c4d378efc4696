"""The Excel of everything of a whole province, each row named, as the bot makes it, and in a thread of the bot."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from io import BytesIO
from resource import RUSAGE_CHILDREN, getrusage
from zipfile import ZipFile

from sqlalchemy import insert, select
from sqlmodel import Session

from benchmarks.growth.province import ADMIN, ROOT
from benchmarks.growth.questions import ZONE
from domain.chat import OutgoingFile
from exports.desk import making
from exports.desk.making import Job
from exports.desk.sheet import HEAD
from storage import tables
from storage.ground.core_table import table_of
from storage.ground.database import Database
from storage.people.consents import SHOW_NAME


def let_everybody_be_named(session: Session, now: datetime) -> None:
    member, consent = table_of(tables.Member), table_of(tables.Consent)
    given = {"purpose": SHOW_NAME, "version": "1", "channel": "telegram", "given_at": now}
    people = session.connection().scalars(select(member.c.id)).all()
    session.connection().execute(insert(consent), [{"member_id": each} | given for each in people])


async def measure(make: Callable[[], Awaitable[OutgoingFile]]) -> tuple[OutgoingFile, float, float, float]:
    """Return the file, the seconds, and of the waits of everything else the middle one and the longest, in ms."""
    gaps = [0.0]

    async def tick() -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            gaps.append(now - last)
            last = now

    ticking = asyncio.create_task(tick())
    began = time.perf_counter()
    file = await make()
    took = time.perf_counter() - began
    ticking.cancel()
    return file, took, sorted(gaps)[len(gaps) // 2] * 1000, max(gaps) * 1000


def rows_of(file: OutgoingFile) -> int:
    with ZipFile(BytesIO(file.content)) as parts:
        return parts.read("xl/worksheets/sheet2.xml").count(b"<row ") - HEAD


async def compare(kind: str, database: Database, now: datetime) -> None:
    job = Job(ADMIN, "excel", ROOT, (1,), now, "vi")

    async def apart() -> OutgoingFile:
        return (await asyncio.to_thread(making.made, database, job, ZONE)).file

    async def beside() -> OutgoingFile:
        return await asyncio.to_thread(database.look, making.make, job)

    before = getrusage(RUSAGE_CHILDREN).ru_utime
    file, ours, middle, longest = await measure(apart)
    computed = getrusage(RUSAGE_CHILDREN).ru_utime - before
    _, thread, waits, stands = await measure(beside)
    waited, stood = (
        f"others wait {of[0]:.1f} ms, at most {of[1]:.0f} ms" for of in ((middle, longest), (waits, stands))
    )
    print(f"{kind}: {rows_of(file):,} rows, {len(file.content) / 1e6:.1f} MB")
    print(f"  in a process of its own: {ours:.1f} s, {computed:.1f} of them computing; {waited}")
    print(f"  in a thread of the bot:  {thread:.1f} s; {stood}")
    print(f"  thread to process: {stands / longest:.1f} of the longest wait, {thread / ours:.2f} of the seconds")
