"""Make the Excel of everything of a whole province, each row named, as the bot does and in its own process.

uv run python -m benchmarks.desk [--members N] [--only sqlite|postgresql]

Shows the seconds, and how long everything else waits meanwhile.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import datetime
from io import BytesIO
from resource import RUSAGE_CHILDREN, getrusage
from zipfile import ZipFile

from sqlalchemy import insert, select
from sqlmodel import Session

from benchmarks.growth.province import ADMIN, ROOT, Province, fill
from benchmarks.growth.questions import ZONE
from benchmarks.new_databases import new_databases
from domain.chat import OutgoingFile
from exports.desk import making
from exports.desk.making import Job
from exports.desk.sheet import HEAD
from storage import tables
from storage.ground import schema
from storage.ground.core_table import table_of
from storage.ground.database import Database
from storage.people.consents import SHOW_NAME

ALL = 152_064


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


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.desk", description=__doc__)
    parser.add_argument("--members", type=int, default=ALL)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    options = parser.parse_args()
    now = datetime.now(ZONE)  # noqa: TID251 - a measurement is its own composition root
    for kind in (options.only,) if options.only else ("sqlite", "postgresql"):
        with new_databases(kind) as make:
            print(f"{kind}: entering {options.members:,} members", file=sys.stderr)
            with closing(Database(make())) as database:
                schema.migrate(database.engine)
                database.transact(fill, Province(options.members, now.date()))
                database.transact(let_everybody_be_named, now)
                asyncio.run(compare(kind, database, now))


if __name__ == "__main__":
    main()
