"""`demo`: a seeded province on SQLite, the simulator and its phones in the browser; no token needed."""

import asyncio
import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path

from pydantic import SecretStr

from bot.app import App
from bot.demo import cast, province, rehearsal_clock
from bot.demo.joining import EVERY, Joining
from bot.refusal import Refused
from bot.running.alone import alone
from bot.running.clocks import Clocks
from bot.running.database import ready
from bot.settings import Settings
from bot.verbs.serving import DUTIES, deployment
from storage.ground.database import Database, Session

FILE = Path("data/demo.sqlite")
EVIDENCE = FILE.parent / "rehearsal-evidence"


def demo(settings: Settings, *, port: int, fresh: bool) -> int:
    if fresh:
        for path in FILE.parent.glob(f"{FILE.stem}*"):
            path.unlink()
        shutil.rmtree(EVIDENCE, ignore_errors=True)
    page, control = _free_port(port), _free_port(settings.port, other=port)
    settings = _rehearsal_settings(settings, page, control).with_key()
    sys.stdout.write("\n  Đang chuẩn bị tỉnh diễn tập · preparing the rehearsal …\n")
    sys.stdout.flush()
    database = ready(settings, anew=True)
    with alone(database):
        people = _people(settings, database)
        simulator = _start_simulator(page, control, people)

        async def opened(app: App) -> None:
            await rehearsal_clock.restore(app)
            await _until_answered(page)
            joining = Joining(app, f"http://127.0.0.1:{page}", people)
            await joining.look()
            app.clock.add("joining", joining.look, EVERY)
            print(f"\n  Mở trong trình duyệt · open in a browser:  http://127.0.0.1:{page}")
            print("  Muốn dừng, bấm Ctrl+C ở cửa sổ này · to stop, press Ctrl+C in this window\n", flush=True)

        try:
            asyncio.run(deployment(settings, database, DUTIES["run"], rehearsal_clock.routes, opened))
        finally:
            simulator.terminate()
            simulator.wait(10)
    return 0


def _rehearsal_settings(settings: Settings, page: int, control: int) -> Settings:
    base = f"http://127.0.0.1:{page}"
    return settings.model_copy(
        update={
            "telegram_bot_token": SecretStr(cast.TELEGRAM_TOKEN),
            "telegram_base_url": f"{base}/telegram/bot",
            "telegram_file_url": f"{base}/telegram/file/bot",
            "zalo_bot_tokens": SecretStr(cast.ZALO_TOKEN),
            "zalo_base_url": f"{base}/zalo/bot",
            "public_url": "",
            "database_url": f"sqlite:///{FILE}",
            "evidence_dir": str(EVIDENCE),
            "backup_dir": "",
            "host": "127.0.0.1",
            "port": control,
        }
    )


def _people(settings: Settings, database: Database) -> list[dict[str, object]]:
    kept = database.transact(cast.remembered)
    if kept is None:
        kept = database.transact(_seed, settings)
    people: list[dict[str, object]] = json.loads(kept)
    return people


def _seed(session: Session, settings: Settings) -> str:
    now = Clocks().now()
    seeded = province.seed(session, now, settings.zone)
    people = json.dumps(cast.introduce(session, seeded, now, settings.secret_key.get_secret_value()))
    cast.remember(session, people)
    return people


def _start_simulator(page: int, control: int, people: list[dict[str, object]]) -> "subprocess.Popen[bytes]":
    file = cast.people_path(FILE)
    file.write_text(json.dumps(cast.people_file(people), ensure_ascii=False, indent=1), encoding="utf-8")
    command = [sys.executable, "-m", "simulator", "--port", str(page), "--people", str(file)]
    # its own process group, so that Ctrl+C reaches the bot first and the phones show its last messages
    return subprocess.Popen(  # noqa: S603 - our own module
        [*command, "--control", f"http://127.0.0.1:{control}"],
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same on Windows
    )


async def _until_answered(page: int) -> None:
    for _ in range(100):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", page)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return
    raise Refused("the simulator did not start on port {port}", port=str(page))


def _free_port(wanted: int, other: int = 0) -> int:
    """Return the port wanted, or any free one when the port is taken."""
    for port in (wanted, 0):
        try:
            with socket.create_server(("127.0.0.1", port)) as probe:
                found: int = probe.getsockname()[1]
        except OSError:
            continue
        if found != other:
            return found
    raise Refused("no free port near {port}", port=str(wanted))
