"""The line below the figures of an organisation: whom the last announcement it was to read has reached."""

from datetime import timedelta

from domain.roles import Place
from handlers.talk.turn import Turn
from locales.wording.announcing.reading import readers_line
from storage.announcing import reach

SHOWN_FOR = timedelta(days=60)


def line(turn: Turn, place: Place) -> str:
    """ "📢 Thông báo số 3 (10/03/2026): đã gửi 28, đã đọc 20, đã hiểu 18"; "" without one."""
    found = reach.latest(turn.session, place, turn.now - SHOWN_FOR)
    zone = turn.deployment.zone
    lines = [readers_line(turn.language, one.id, one.created_at.astimezone(zone).date(), has) for one, has in found]
    return "".join(f"\n\n{each}" for each in lines)
