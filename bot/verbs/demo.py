"""`demo`: a seeded province on SQLite, the simulator and its phones in the browser; no token needed."""

import asyncio
import json
import socket
import subprocess
import sys
from pathlib import Path

from pydantic import SecretStr

from bot.app import App
from bot.demo import cast, province, rehearsal_clock
from bot.refusal import Refused
from bot.running.clocks import Clocks
from bot.running.database import ready
from bot.settings import Settings
from bot.verbs.serving import DUTIES, alone, deployment
from storage.ground.database import Database, Session

FILE = Path("data/demo.sqlite")


def demo(settings: Settings, *, port: int, fresh: bool) -> int:
    """Run the rehearsal until Ctrl-C."""
    if fresh:
        for path in FILE.parent.glob(f"{FILE.stem}*"):
            path.unlink()
    page, control = _free_port(port), _free_port(settings.port, other=port)
    settings = _rehearsal_settings(settings, page, control).with_key()
    sys.stdout.write("\n  Đang chuẩn bị tỉnh diễn tập · preparing the rehearsal …\n")
    sys.stdout.flush()
    database = ready(settings)
    with alone(database):
        people = _people(settings, database)
        simulator = _start_simulator(page, control, people)
        try:
            asyncio.run(
                deployment(settings, database, DUTIES["run"], rehearsal_clock.routes, lambda app: _announce(app, page))
            )
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
            "host": "127.0.0.1",
            "port": control,
        }
    )


def _people(settings: Settings, database: Database) -> Path:
    kept = database.transact(cast.remembered)
    if kept is None:
        kept = database.transact(_seed, settings)
    file = cast.people_path(FILE)
    file.write_text(json.dumps(cast.people_file(json.loads(kept)), ensure_ascii=False, indent=1), encoding="utf-8")
    return file


def _seed(session: Session, settings: Settings) -> str:
    now = Clocks().now()
    seeded = province.seed(session, now, settings.zone)
    people = json.dumps(cast.introduce(session, seeded, now, settings.secret_key.get_secret_value()))
    cast.remember(session, people)
    return people


def _start_simulator(page: int, control: int, people: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "simulator", "--port", str(page), "--people", str(people)]
    # In a session of its own, so that Ctrl-C reaches the bot first and the phones outlive its last words.
    return subprocess.Popen(  # noqa: S603 - our own module
        [*command, "--control", f"http://127.0.0.1:{control}"], start_new_session=True
    )


async def _announce(app: App, page: int) -> None:
    await rehearsal_clock.restore(app)
    for _ in range(100):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", page)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            break
    else:
        raise Refused(f"the simulator did not start on port {page}")
    print(f"\n  Mở trong trình duyệt · open in a browser:  http://127.0.0.1:{page}\n", flush=True)


def _free_port(wanted: int, other: int = 0) -> int:
    """The port wanted, or any free one when it is taken."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            found: int = probe.getsockname()[1]
            if found != other:
                return found
    raise Refused(f"no free port near {wanted}")
