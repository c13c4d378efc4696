"""What the last minutes of a chat leave behind, so that the same thing is not said again and again."""

from datetime import datetime, timedelta

from handlers.talk.turn import Turn


def at_most(turn: Turn, what: str, times: int, within: timedelta) -> bool:
    """Whether this may be said once more; remembers that it is."""
    since = turn.real_now - within
    kept = [at for at in (turn.chat.memory or {}).get(what, []) if datetime.fromisoformat(at) > since]
    if len(kept) >= times:
        return False
    _remember(turn, what, [*kept, turn.real_now.isoformat()])
    return True


def happened(turn: Turn, what: str, within: timedelta) -> bool:
    """Whether this was remembered a short while ago."""
    return any(datetime.fromisoformat(at) > turn.real_now - within for at in (turn.chat.memory or {}).get(what, []))


def _remember(turn: Turn, what: str, moments: list[str]) -> None:
    turn.chat.memory = {**(turn.chat.memory or {}), what: moments}
