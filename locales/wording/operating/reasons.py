"""Reasons systems and platforms give, and the line of a verb that refuses, in the language of whoever reads them."""

import re

from domain.errors import Refusal
from locales.language import Language, marked

_KNOWN = frozenset(
    {
        # systems
        marked("database is locked"),
        marked("database disk image is malformed"),
        marked("file is not a database"),
        marked("No space left on device"),
        marked("Permission denied"),
        marked("Read-only file system"),
        marked("No such file or directory"),
        marked("Address already in use"),
        marked("Cannot assign requested address"),
        marked("Connection refused"),
        marked("Network is unreachable"),
        marked("Name or service not known"),
        marked("Temporary failure in name resolution"),
        # errors of connections
        marked("ClientConnectorError"),
        marked("ClientConnectorDNSError"),
        marked("ClientConnectorCertificateError"),
        marked("ServerDisconnectedError"),
        marked("TimeoutError"),
        marked("ConnectionTimeoutError"),
        marked("SocketTimeoutError"),
        marked("ServerTimeoutError"),
        # our own
        marked("Telegram refuses the token of this bot"),
        marked("Zalo refuses the token of this bot"),
        marked("locked by another process"),
        marked("no answer in 3 s"),
        marked("the platform has no webhook of ours"),
        marked("the platform posts to another address"),
        marked("its time is over"),
        marked("another program receives with the token of this bot"),
        marked("the account waits"),
        marked("the chat waits"),
    }
)
_SHAPED = (
    (re.compile(r"no connection to (?P<name>\w+) for (?P<method>\w+)"), marked("no connection to {name} for {method}")),
    (re.compile(r"(?P<name>\w+) did not answer (?P<method>\w+)"), marked("{name} did not answer {method}")),
    (re.compile(r"too fast, again in (?P<count>\d+) s"), marked("too fast, again in {count} s")),
    (re.compile(r"throttled for (?P<count>\d+) s"), marked("too fast, again in {count} s")),
    (
        re.compile(r"the backup ended with status (?P<status>-?\d+); the log says more"),
        marked("the backup ended with status {status}; the log says more"),
    ),
)


def reason_text(speak: Language, reason: str) -> str:
    """Write a reason, which may consist of several with colons between them; what nobody here knows stays as it is."""
    return ": ".join(_piece(speak, each) for each in reason.split(": "))


def _piece(speak: Language, piece: str) -> str:
    if piece in _KNOWN:
        return speak.tr(piece)
    for shape, message in _SHAPED:
        if found := shape.fullmatch(piece):
            return speak.tr(message, **found.groupdict())
    return piece


def refusal_text(speak: Language, refusal: Refusal) -> str:
    values = dict(refusal.values)
    if values.get("reason"):
        values["reason"] = reason_text(speak, str(values["reason"]))
    return speak.tr(refusal.message, **values)
