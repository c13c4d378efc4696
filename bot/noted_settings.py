"""Note with which settings the bot runs, so that `doctor` can tell where those of now are others: no value is kept."""

import hashlib
import hmac
import json
from datetime import datetime

from pydantic import SecretStr

from bot.settings import Settings
from storage.ground import process
from storage.ground.database import Session

_NAMED, _KEY, _BEGAN = "settings", "secret_key", "began"
_OWN = frozenset({"host", "port", "database_url"})
"""What each process may have of its own; of another database nothing stands in this one."""


def note(session: Session, settings: Settings, now: datetime) -> None:
    """Note it of a process that begins now, in real time."""
    process.set_fact(session, _NAMED, json.dumps(_sealed(settings)))
    process.set_fact(session, _BEGAN, now.isoformat())


def began(session: Session) -> datetime | None:
    """Return when the last process began."""
    noted = process.fact(session, _BEGAN)
    return datetime.fromisoformat(noted) if noted else None


def others(session: Session, settings: Settings) -> list[str]:
    """Name the settings that were others when the bot began; the key alone, by which all are sealed, where it was."""
    noted: dict[str, str] = json.loads(process.fact(session, _NAMED) or "{}")
    found = [name for name, seal in _sealed(settings).items() if noted.get(name, seal) != seal]
    return [each.upper() for each in ([_KEY] if _KEY in found else found)]


def _sealed(settings: Settings) -> dict[str, str]:
    key = settings.secret_key.get_secret_value().encode()
    return {name: _seal(key, name, getattr(settings, name)) for name in Settings.model_fields if name not in _OWN}


def _seal(key: bytes, name: str, value: object) -> str:
    said = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
    return hmac.new(key, f"{name}={said}".encode(), hashlib.sha256).hexdigest()[:16]
