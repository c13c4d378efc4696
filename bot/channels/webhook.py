"""Check the secret of a webhook request and parse its body, for every platform."""

import hmac
import json
from typing import Any


def knows_secret(presented: str | None, secret: str) -> bool:
    """Tell whether the caller is the platform; without a secret of our own every caller is refused."""
    if not presented or not secret:
        return False
    return hmac.compare_digest(presented.encode(), secret.encode())


def object_in(body: bytes) -> dict[str, Any]:
    """Return the posted JSON object; {} for a probe or for anything else."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
