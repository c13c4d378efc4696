"""What the webhooks of all platforms have in common: a secret presented, and a body that may be anything."""

import hmac
import json
from typing import Any


def knows_secret(presented: str | None, secret: str) -> bool:
    """Whether the caller is the platform; without a secret of our own nobody is."""
    if not presented or not secret:
        return False
    return hmac.compare_digest(presented.encode(), secret.encode())


def object_in(body: bytes) -> dict[str, Any]:
    """The JSON object posted; empty for a probe or for anything else."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
