"""Say what a copy holds, so that it can be proven before it replaces anything."""

from datetime import datetime

from pydantic import BaseModel

from domain.errors import Refusal

NAME = "manifest.json"
FORMAT = 1

SQLITE = "database.sqlite"
POSTGRESQL = "database.dump"
KEY = "secret.key"
FORMER = "secret.key.former"
EVIDENCE = "evidence/"


class CopyTrouble(Refusal):
    """A copy cannot be made, read or put back; its one line says why and what to do."""


class Part(BaseModel):
    """One file inside a copy."""

    sha256: str
    size: int


class Manifest(BaseModel):
    """What stands in `manifest.json`. `settings`: by name; of a secret only whether it was set."""

    format: int = FORMAT
    program: str
    revision: str
    made_at: datetime
    database: str
    rows: dict[str, int]
    evidence: int
    evidence_inside: bool
    settings: dict[str, str]
    parts: dict[str, Part] = {}
