"""Ask our port who answers there, and find out whether that process works with the database doctor looks into."""

import os
import socket
import time
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.channels.wire import trouble
from bot.doctor.finding import Finding, Ways, know, well, wrong
from bot.settings import Settings
from locales.language import Language
from locales.wording.operating.reasons import reason_text
from locales.wording.troubles import fault_text
from storage.ground import leases
from storage.ground.database import Database

LONGEST_WAIT = 10  # seconds
BEGINS = 2.0  # seconds in which a process that has just begun takes up its work


@dataclass(frozen=True, slots=True)
class Port:
    """What our port says. `process`: the number of the one that answers and its chance, "" where it tells none."""

    finding: Finding
    process: str = ""

    def is_elsewhere(self, database: Database) -> bool:
        """Whether the bot at the port does nothing in this database."""
        if not self.process or database.look(leases.is_known, self.process):
            return False
        time.sleep(BEGINS)
        return not database.look(leases.is_known, self.process)

    def elsewhere(self, settings: Settings, speak: Language) -> Finding:
        number = self.process.partition(":")[0]
        return wrong(
            speak.tr(
                "port {port}: the bot runs (process {number}), but with another database ({there}), not {here}",
                port=str(settings.port),
                number=number,
                there=_database_of(number, speak),
                here=settings.database_file or "DATABASE_URL",
            ),
            speak.tr(
                "the service sets DATABASE_URL, which goes before .env: delete it there (systemctl edit --full "
                "dongkhoi), then systemctl restart dongkhoi; or it is the bot of another folder: end that one"
            ),
        )


def _database_of(number: str, speak: Language) -> str:
    """Say what a process of this machine was given, of a file alone: another address may hold a password."""
    try:
        given = Path(f"/proc/{number}/environ").read_bytes().decode(errors="replace").split("\0")
        folder = Path(f"/proc/{number}/cwd").readlink()
    except OSError:
        return "?"
    url = next((each.partition("=")[2] for each in given if each.upper().startswith("DATABASE_URL=")), "")
    if url:
        return url.removeprefix("sqlite:///") if url.startswith("sqlite") else "DATABASE_URL"
    return speak.tr("of the folder {folder}", folder=folder)


async def ask(settings: Settings, session: aiohttp.ClientSession, speak: Language) -> Port:
    tr, host, port = speak.tr, settings.host, settings.port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        reason = os.strerror(error.errno or 0)
    else:
        return Port(
            know(
                tr("port {port}: nobody listens; the bot does not run here", port=str(port)),
                tr("start it: systemctl start dongkhoi; a worker alone listens nowhere"),
            )
        )
    there = f"[{host}]" if ":" in host else host
    try:
        async with session.get(f"http://{there}:{port}/health", timeout=aiohttp.ClientTimeout(LONGEST_WAIT)) as answer:
            said = await answer.json(content_type=None)
    except TimeoutError:
        return Port(
            wrong(
                tr(
                    "port {port}: whoever listens there does not answer within {count} s",
                    port=str(port),
                    count=LONGEST_WAIT,
                ),
                tr("the bot hangs or was stopped (kill -CONT continues it): {restart}", restart=Ways(speak).restart()),
            )
        )
    except ValueError:  # what answers there is no bot
        said = None
    except (aiohttp.ClientError, OSError) as error:
        said, reason = None, trouble(error)
    if not isinstance(said, dict) or "status" not in said:
        why = reason_text(speak, reason)
        return Port(
            wrong(
                tr("port {port}: cannot be used, or another program has it ({reason})", port=str(port), reason=why),
                tr("set PORT to a free one, or end that program: ss -ltnp"),
            )
        )
    process = str(said.get("process", ""))
    if said["status"] != "ok":
        names = ", ".join(fault_text(speak, str(each)) for each in said.get("troubles", []))
        why = names or reason_text(speak, str(said.get("database", "")))
        what = tr("the running bot says that it is not well: {names}", names=why)
        return Port(wrong(what, tr("see the other lines")), process)
    return Port(well(tr("port {port}: the bot runs and answers", port=str(port))), process)
