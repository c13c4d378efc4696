"""How long ten chats wait for a reply while the running bot makes the Excel of a whole province, and before."""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.dialogue.contestant import LOG, Contestant, ContestantError, last_lines, python, started
from benchmarks.dialogue.contestant import wait_for_poll as wait_until_ready
from benchmarks.dialogue.measure import START_PATIENCE, share
from benchmarks.dialogue.ours import ENV, SCRIPT
from benchmarks.dialogue.script import say
from benchmarks.growth.beside import CHATS, Some
from benchmarks.growth.province import ADMIN, BOT, ROOT, path
from domain.chat import Address
from domain.roles import Place
from storage.desk import wanted
from storage.ground.database import Database, Session

TALK = (
    say("/huy", ""),
    say("/camket", ""),
    say("/dangky", "làm việc gì"),
    say("Đan lưới cho bà con", "bao nhiêu"),
    say("12 buổi", "Bao giờ"),
)
PATIENCE, IDLE = 8, 15.0
"""How many times as long as usual a province may take to start, and seconds of talk before the file is asked for."""


def compare(kind: str, url: str) -> None:
    """Print the waits of a reply with the file being made and without, and how long it takes until it is sent."""
    before, meanwhile, seconds = asyncio.run(_measured(url))
    print(f"{kind}: the workbook is sent {seconds:.1f} s after it is asked for, ten chats writing without a pause")
    for name, waits in (("before", before), ("beside it", meanwhile)):
        p50, p99 = (1000 * share(waits, part) for part in (0.5, 0.99))
        print(
            f"  {name:10} {len(waits):>6,} replies: p50 {p50:.0f} ms, p99 {p99:.0f} ms, longest {1000 * waits[-1]:.0f}"
        )


async def _measured(url: str) -> tuple[Sequence[float], Sequence[float], float]:
    began_at = time.time()
    with tempfile.TemporaryDirectory() as name, closing(Database(url, threads=1)) as database:
        folder, env = Path(name), dict(ENV) | {"DATABASE_URL": url}
        bot = Contestant("ours", "every turn", python("-m", "bot", "run"), SCRIPT, env)
        crowd = Some({number: {} for number in CHATS})
        crowd.api.last_update = int(1_000 * began_at)  # no update of an earlier run on the same database comes again
        server, base_url = await crowd.api.serve()
        async with server, started(bot, folder, base_url) as process:
            await wait_until_ready(process, crowd.api.polled, folder / LOG, PATIENCE * START_PATIENCE)
            await crowd.play(TALK)
            before, began = list[float](), time.perf_counter()
            while time.perf_counter() - began < IDLE:
                await crowd.play(TALK)
                before += crowd.latencies
            await asyncio.to_thread(database.transact, _ask)
            meanwhile, asked = list[float](), time.perf_counter()
            while await asyncio.to_thread(database.look, _is_wanted):
                await crowd.play(TALK)
                meanwhile += crowd.latencies
            if "cannot be made" in (folder / LOG).read_text(encoding="utf-8"):
                raise ContestantError(last_lines(folder / LOG))
            return sorted(before), sorted(meanwhile), time.perf_counter() - asked


def _ask(session: Session) -> None:
    address, place = Address("telegram", BOT, str(ADMIN)), Place(ROOT, path(ROOT))
    now = datetime.now(UTC)  # noqa: TID251 - a measurement is its own composition root
    assert wanted.ask(session, ADMIN, address, "excel", place, (1,), now)


def _is_wanted(session: Session) -> bool:
    return bool(wanted.due(session, datetime.max.replace(tzinfo=UTC), 1))
