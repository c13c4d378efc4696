"""Serve the control address of the rehearsal: tell the bot's time and the next reminders, and move the clock on."""

import asyncio
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.app import App
from bot.demo.coming import Coming, coming
from domain.reminders import may_send
from storage.ground import process
from storage.outgoing import messages

FACT = "clock_offset"
FARTHEST = timedelta(days=3660)
AT_ONCE = timedelta(days=366)
PATIENCE = 60  # looks, a twentieth of a second apart, until the messages that became due have been sent


def routes(app: App) -> list[Route]:
    async def clock(request: Request) -> Response:
        if request.method == "POST":
            try:
                await _move(app, _distance(await request.json(), app.time.now(), await _coming(app)))
            except ValueError as problem:
                return JSONResponse({"error": str(problem)}, 400)
        return JSONResponse(await _shown(app))

    return [Route("/clock", clock, methods=["GET", "POST"])]


async def restore(app: App) -> None:
    kept = await app.database.run(process.fact, FACT)
    if kept:
        app.time.offset = timedelta(seconds=float(kept))


def _distance(wish: object, now: datetime, reminders: list[Coming]) -> timedelta:
    """Return how far to move the clock; 0 for a moment that has just passed."""
    match wish:
        case {"days": int() | float() as days} if 0 < days <= AT_ONCE.days:
            return timedelta(days=days)
        case {"to": "next_reminder"}:
            if not reminders:
                raise ValueError("no reminder is planned")
            return max(reminders[0].at - now, timedelta(0))
        case {"to": str() as moment}:
            ahead = datetime.fromisoformat(moment).astimezone(now.tzinfo) - now
            if ahead <= AT_ONCE:
                return max(ahead, timedelta(0))
    raise ValueError("send `days` between 0 and 366, or `to`: `next_reminder` or a moment at most 366 days ahead")


async def _move(app: App, ahead: timedelta) -> None:
    if app.time.offset + ahead > FARTHEST:
        raise ValueError("the rehearsal clock is ten years ahead already; start afresh with --fresh")
    app.time.offset += ahead
    await app.database.run(process.set_fact, FACT, str(app.time.offset.total_seconds()))
    await app.clock.remind()
    quiet = not may_send(app.time.now(), app.settings.zone)
    for _ in range(PATIENCE):
        if not await app.database.run(messages.under_way, app.time.real(), quiet=quiet):
            return
        await asyncio.sleep(0.05)


async def _shown(app: App) -> dict[str, object]:
    reminders = [
        {"at": _local(app, each.at), "channel": each.chat.channel, "bot": each.chat.bot, "chat": each.chat.chat}
        for each in await _coming(app)
    ]
    following = reminders[0]["at"] if reminders else None
    return {"now": _local(app, app.time.now()), "next_reminder": following, "reminders": reminders}


async def _coming(app: App) -> list[Coming]:
    return await app.database.run(coming, app.time.now(), app.settings.zone)


def _local(app: App, moment: datetime) -> str:
    return moment.astimezone(app.settings.zone).isoformat(timespec="seconds")
