"""The control address of the rehearsal: what time it is for the bot, and moving it forward."""

from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.app import App
from storage import reminders
from storage.ground import process
from storage.ground.database import Session

FACT = "clock_offset"
FARTHEST = timedelta(days=3660)


def routes(app: App) -> list[Route]:
    """`GET` and `POST /clock`."""

    async def clock(request: Request) -> Response:
        if request.method == "POST":
            try:
                problem = await _move(app, await request.json())
            except ValueError:
                problem = "send a JSON object with `days` or `to`"
            if problem:
                return JSONResponse({"error": problem}, 400)
        return JSONResponse(await _shown(app))

    return [Route("/clock", clock, methods=["GET", "POST"])]


async def restore(app: App) -> None:
    """Go on at the time the last rehearsal was moved to."""
    kept = await app.database.run(process.fact, FACT)
    if kept:
        app.time.offset = timedelta(seconds=float(kept))


async def _move(app: App, wish: object) -> str:
    if not isinstance(wish, dict):
        return "send a JSON object"
    days = wish.get("days")
    if isinstance(days, int | float) and 0 < days <= 366:
        ahead = timedelta(days=days)
    elif wish.get("to") == "next_reminder":
        due = await app.database.run(_next)
        if due is None:
            return "no reminder is planned"
        ahead = max(due - app.time.now() + timedelta(seconds=1), timedelta(0))
    else:
        return "`days` must be between 0 and 366, or `to` be `next_reminder`"
    if app.time.offset + ahead > FARTHEST:
        return "the rehearsal clock is ten years ahead already; start afresh with --fresh"
    app.time.offset += ahead
    await app.database.run(process.set_fact, FACT, str(app.time.offset.total_seconds()))
    await app.clock.remind()
    return ""


async def _shown(app: App) -> dict[str, str | None]:
    due = await app.database.run(_next)
    zone = app.settings.zone
    return {
        "now": app.time.now().astimezone(zone).isoformat(timespec="seconds"),
        "next_reminder": due.astimezone(zone).isoformat(timespec="seconds") if due else None,
    }


def _next(session: Session) -> datetime | None:
    due = reminders.next_due(session)
    return due.replace(tzinfo=UTC) if due is not None and due.tzinfo is None else due
