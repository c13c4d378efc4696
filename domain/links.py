"""Sign and verify expiring links: whoever has one may do the one thing it names; any of the `keys` may have signed."""

import base64
import hashlib
import hmac
from datetime import datetime


def sign(file_id: int, expires: datetime, secret_key: str) -> str:
    return _signed("file", str(file_id), expires, secret_key)


def verify(token: str, now: datetime, *keys: str) -> int | None:
    """Return the file a token is for; None when the token is forged or has expired."""
    subject = _verified("file", token, now, *keys)
    return int(subject) if subject is not None else None


def sign_upload(member_id: int, pledge_id: int, expires: datetime, secret_key: str) -> str:
    return _signed("upload", f"{member_id}-{pledge_id}", expires, secret_key)


def verify_upload(token: str, now: datetime, *keys: str) -> tuple[int, int] | None:
    """Return the member who may send files and the pledge they are for; None when forged or expired."""
    subject = _verified("upload", token, now, *keys)
    if subject is None:
        return None
    member_id, _, pledge_id = subject.partition("-")
    return int(member_id), int(pledge_id)


def sign_list(list_id: int, expires: datetime, secret_key: str) -> str:
    return _signed("list", str(list_id), expires, secret_key)


def verify_list(token: str, now: datetime, *keys: str) -> int | None:
    """Return the row that waits for a list to be sent by a page; None when the token is forged or has expired."""
    subject = _verified("list", token, now, *keys)
    return int(subject) if subject is not None else None


def sign_figures(member_id: int, place_id: int, expires: datetime, secret_key: str) -> str:
    return _signed("figures", f"{member_id}-{place_id}", expires, secret_key)


def verify_figures(token: str, now: datetime, *keys: str) -> tuple[int, int] | None:
    """Return who may look and at which organisation; None when forged or expired."""
    subject = _verified("figures", token, now, *keys)
    if subject is None:
        return None
    member_id, _, place_id = subject.partition("-")
    return int(member_id), int(place_id)


def _signed(purpose: str, subject: str, expires: datetime, secret_key: str) -> str:
    payload = f"{subject}.{int(expires.timestamp())}"
    return f"{payload}.{_signature(purpose, payload, secret_key)}"


def _verified(purpose: str, token: str, now: datetime, *keys: str) -> str | None:
    payload, _, signature = token.rpartition(".")
    subject, _, expires = payload.partition(".")
    signed = [_signature(purpose, payload, key) for key in keys]
    if not any(hmac.compare_digest(signature.encode(), each.encode()) for each in signed):
        return None
    return subject if now.timestamp() < int(expires) else None


def _signature(purpose: str, payload: str, secret_key: str) -> str:
    digest = hmac.new(secret_key.encode(), f"{purpose}:{payload}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest[:20]).decode().rstrip("=")
