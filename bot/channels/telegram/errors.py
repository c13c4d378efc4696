"""Translate Telegram's refusals into the closed list of SendErrors."""

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, TelegramError

from domain.channel import (
    SHARED,
    Away,
    Rejected,
    SendError,
    Throttled,
    TokenRefused,
    TokenShared,
    TooLarge,
    TryLater,
    Unreachable,
)

WITHOUT_A_NUMBER = 5.0  # seconds to wait after a 429 that does not say how long
GONE = (
    "chat not found",
    "user not found",
    "user is deactivated",
    "peer_id_invalid",
    "user_is_blocked",
    "chat_id is empty",
    "chat_write_forbidden",
)
KINDS: dict[int, type[TelegramError]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: BadRequest,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.CONFLICT: Conflict,
}


class FloodError(TelegramError):
    """Too many requests. The library's RetryAfter warns of a coming change each time one is made."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        super().__init__(f"too fast, again in {seconds:g} s")
        self.seconds = seconds


class NoConnection(NetworkError):
    """No request of the bot reaches the platform."""

    __slots__ = ()


def refusal(status: int, payload: bytes) -> TelegramError:
    """Return the error for an answer that is not 2xx; never quote a page that is not the Bot API's own."""
    answer = _answer(payload)
    code = answer.get("error_code") or status
    reason = str(answer.get("description") or f"HTTP status {status}")
    parameters = answer.get("parameters") or {}
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        return FloodError(float(parameters.get("retry_after") or WITHOUT_A_NUMBER))
    if parameters.get("migrate_to_chat_id"):
        return ChatMigrated(parameters["migrate_to_chat_id"])
    if code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND) and answer:
        return InvalidToken(reason)
    kind = KINDS.get(code, NetworkError) if answer else NetworkError
    return kind(reason)


def _answer(payload: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(payload)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) and "ok" in answer else {}


def send_error(error: TelegramError, redact: Callable[[str], str] = str) -> SendError:
    """Return the SendError for a library error, without the token."""
    reason = redact(error.message)
    if isinstance(error, FloodError):
        return Throttled(error.seconds, reason)
    if isinstance(error, Forbidden):
        return Unreachable(reason)
    if isinstance(error, BadRequest):
        if "file is too big" in reason.lower():  # getFile hands out at most 20 MB
            return TooLarge(reason)
        gone = any(words in reason.lower() for words in GONE)
        return Unreachable(reason) if gone else Rejected(reason)
    if isinstance(error, ChatMigrated):
        return Rejected("the group moved to another chat")
    if isinstance(error, InvalidToken):
        return TokenRefused("Telegram refuses the token of this bot")
    if isinstance(error, Conflict):
        return TokenShared(SHARED)
    return Away(reason) if isinstance(error, NoConnection) else TryLater(reason)
