"""Invite codes: eight characters nobody misreads, kept only as a keyed hash."""

import hashlib
import hmac
import re
import secrets

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No O and 0, no I, L and 1: they look alike on paper."""

LENGTH = 8
VALID_DAYS = 30
TRIES_PER_HOUR = 5
OVERALL_TRIES_PER_HOUR = 200
"""Above this, tries by chats that failed before are slowed; a chat's first try is always heard."""

_SEPARATORS = re.compile(r"[\s\-._–—]+")


def new_code() -> str:
    """A fresh code, unguessable (about 39 bits), with a digit in it so that no ordinary word looks like one."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if read_code(code):
            return code


def read_code(text: str) -> str | None:
    """The code a person typed, alone or in groups ("abcd 2345"), or None when it does not look like one."""
    code = _SEPARATORS.sub("", text).upper()
    known = len(code) == LENGTH and all(letter in ALPHABET for letter in code)
    return code if known and any(letter.isdigit() for letter in code) else None


def code_hash(code: str, secret_key: str) -> str:
    """What is stored of a code: useless without the deployment's key."""
    return hmac.new(secret_key.encode(), code.encode(), hashlib.sha256).hexdigest()
