"""From the answer of a channel to what becomes of the message, its chat and its account: one pure function.

Trouble is charged to whoever has it. A chat that is refused waits alone. When a second chat is refused and none was
served in between, the account is in doubt: one message at a time, the probe, asks the platform until one is served.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.channel import (
    Away,
    Exhausted,
    MessageState,
    Rejected,
    SendError,
    Throttled,
    TokenRefused,
    TryLater,
    Unreachable,
)

LONGEST_BACKOFF = 600.0  # seconds between two tries of a message that is itself at fault
LONGEST_PROBE = 60.0  # seconds between two probes of an account nobody answers
FIRST_DOUBT = 60.0  # seconds after which a used-up quota is asked about once, before it is believed
LONG = 600.0  # seconds: whoever is told to be too fast for so long may ask why no message goes out
ONCE_MORE = 1.0  # seconds until a second probe, where the first was told to be too fast
REFUSED_AFTER, AWAY_AFTER = 3, 15  # failed probes until administrators are told: a few seconds, some ten minutes


class NotNow(Exception):
    """The message was not sent, and nobody is at fault; it is looked at again after `wait` seconds.

    `arrived`: how many parts of it are with the person all the same.
    """

    wait: float = 0.0
    arrived: int = 0


class Over(Exception):
    """The message has passed its end."""


class Settled(Exception):
    """The message is not to be sent here any more, and what becomes of it is written."""


class Alarm(StrEnum):
    """What administrators are told."""

    QUOTA = "quota"
    TOKEN = "token"  # noqa: S105 - the name of a trouble
    AWAY = "away"
    REFUSED = "refused"  # one message, for what it is


@dataclass(frozen=True, slots=True)
class Standing:
    """What the platform's answers say of an account; `refused` are the chats refused since one was served."""

    refused: frozenset[str] = frozenset()
    doubted: bool = False
    failures: int = 0  # probes that failed, one after another
    wait: float = 0.0  # seconds until the next probe


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a message (None: that is written already), and what is known of its account from now on."""

    state: MessageState | None
    standing: Standing
    reason: str = ""
    wait: float = 0.0  # seconds until the message is tried again
    chat_wait: float = 0.0  # seconds in which nothing is sent to the chat
    counted: bool = False  # the message was at fault, as far as anybody knows
    arrived: int = 0  # parts of the message that need not be sent again
    alarm: Alarm | None = None


def judge(error: Exception | None, chat: str, attempts: int, standing: Standing, *, probe: bool) -> Verdict:
    """Decide by the error of a message to a chat, None where it was sent; `attempts` were counted before."""
    reason = str(error or "")
    served = Standing() if probe or not standing.doubted else standing
    match error:
        case None:
            return Verdict(MessageState.SENT, served)
        case Unreachable():
            return Verdict(MessageState.UNREACHABLE, served, reason)
        case Rejected():
            return Verdict(MessageState.REJECTED, served, reason, alarm=Alarm.REFUSED)
        case Settled():
            return Verdict(None, standing)
        case Over():
            return Verdict(MessageState.EXPIRED, standing, "its time is over")
        case NotNow():
            return Verdict(MessageState.QUEUED, standing, reason, error.wait, arrived=error.arrived)
        case Away() if probe or not standing.doubted:
            return _no_answer(error, standing)
        case Throttled() | TryLater() if probe:
            return _probe_failed(error, standing)
        case Throttled() | TryLater() if standing.doubted:
            return _put_back(error, standing, _pause(error, 0))
        case Throttled() | TryLater():
            return _first_doubt(error, chat, attempts, standing)
        case _:
            return Verdict(MessageState.QUEUED, standing, reason, _backoff(attempts, LONGEST_BACKOFF), counted=True)


def _no_answer(error: SendError, standing: Standing) -> Verdict:
    """Nobody's message gets through: the account waits, and this message counts no try."""
    failures = standing.failures + 1
    wait = _backoff(failures - 1, LONGEST_PROBE)
    verdict = _put_back(error, replace(standing, doubted=True, failures=failures, wait=wait), wait + ONCE_MORE)
    return replace(verdict, alarm=_alarm(error, failures))


def _probe_failed(error: SendError, standing: Standing) -> Verdict:
    """Believe the refusal; the message waits a little longer than the account, so that another one is the next probe.

    Of an answer "too fast" the second one is believed: the first may be about the probe's own chat.
    """
    failures = standing.failures + 1
    if isinstance(error, Exhausted):
        wait = error.retry_after
    elif isinstance(error, Throttled):
        wait = error.retry_after if failures > 1 else min(ONCE_MORE, error.retry_after)
    else:
        wait = _backoff(failures - 1, LONGEST_PROBE)
    pause = max(wait + ONCE_MORE, error.retry_after if isinstance(error, Throttled) else 0.0)
    verdict = _put_back(error, replace(standing, failures=failures, wait=wait), pause)
    return replace(verdict, alarm=_alarm(error, failures))


def _first_doubt(error: SendError, chat: str, attempts: int, standing: Standing) -> Verdict:
    """Charge the chat or the message alone; doubt the account when no other chat was served in between."""
    refused, again = standing.refused | {chat}, chat in standing.refused
    pause = _pause(error, attempts)
    if isinstance(error, Exhausted) and again:
        believed = replace(standing, doubted=True, failures=1, wait=error.retry_after)
        return replace(_put_back(error, believed, error.retry_after + ONCE_MORE), alarm=Alarm.QUOTA)
    doubted = len(refused) > 1
    first = FIRST_DOUBT if isinstance(error, Exhausted) and doubted else 0.0
    verdict = _put_back(error, Standing(refused, doubted, 0, first), pause)
    return replace(verdict, counted=not isinstance(error, Throttled) or isinstance(error, Exhausted))


def _put_back(error: SendError, standing: Standing, wait: float) -> Verdict:
    pause = wait if isinstance(error, Throttled) else 0.0
    return Verdict(MessageState.QUEUED, standing, str(error), wait, pause, arrived=error.arrived)


def _pause(error: SendError, attempts: int) -> float:
    """Return how long a chat that was refused waits, or a message that found no answer."""
    if isinstance(error, Exhausted):
        return min(error.retry_after, FIRST_DOUBT * 2.0 ** min(attempts, 10))
    return error.retry_after if isinstance(error, Throttled) else _backoff(attempts, LONGEST_BACKOFF)


def _backoff(failures: int, longest: float) -> float:
    return min(longest, 2.0 ** min(failures, 20))


def _alarm(error: SendError, failures: int) -> Alarm | None:
    if isinstance(error, Exhausted):
        return Alarm.QUOTA
    if isinstance(error, Throttled):
        return Alarm.QUOTA if failures > 1 and error.retry_after >= LONG else None
    if isinstance(error, TokenRefused):
        return Alarm.TOKEN if failures == REFUSED_AFTER else None
    return Alarm.AWAY if isinstance(error, TryLater) and failures == AWAY_AFTER else None
