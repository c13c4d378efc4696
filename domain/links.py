"""Sign and verify expiring links to files: whoever has the link may fetch the file."""

import base64
import hashlib
import hmac
from datetime import datetime


def sign(file_id: int, expires: datetime, secret_key: str) -> str:
    payload = f"{file_id}.{int(expires.timestamp())}"
    return f"{payload}.{_signature(payload, secret_key)}"


def verify(token: str, now: datetime, secret_key: str) -> int | None:
    """Return the file a token is for; None when the token is forged or has expired."""
    payload, _, signature = token.rpartition(".")
    file_id, _, expires = payload.partition(".")
    if not hmac.compare_digest(signature.encode(), _signature(payload, secret_key).encode()):
        return None
    return int(file_id) if now.timestamp() < int(expires) else None


def _signature(payload: str, secret_key: str) -> str:
    digest = hmac.new(secret_key.encode(), f"file:{payload}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest[:20]).decode().rstrip("=")
