"""Read what a bot posted: a query, a form, a form with files, or JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request


class UnreadableError(ValueError):
    """The body is not what its content type says."""


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Fields:
    """The arguments of one call; nested ones may arrive as JSON inside a form."""

    values: Mapping[str, Any]
    uploads: Mapping[str, Upload]

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        return default if value is None else str(value)

    def number(self, name: str, default: int = 0) -> int:
        try:
            return int(self.text(name, str(default)))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in ("true", "1", "yes")

    def nested(self, name: str) -> Any:
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as problem:
            raise UnreadableError(name) from problem


async def read_fields(request: Request) -> Fields:
    values: dict[str, Any] = dict(request.query_params)
    uploads: dict[str, Upload] = {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in ("multipart/form-data", "application/x-www-form-urlencoded"):
        async with request.form(max_files=50) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    media_type = value.content_type or ""
                    uploads[name] = Upload(value.filename or name, media_type, await value.read())
                else:
                    values[name] = value
    elif body := await request.body():
        values |= _json_object(body)
    return Fields(values, uploads)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except ValueError as problem:
        raise UnreadableError("body") from problem
    if not isinstance(data, dict):
        raise UnreadableError("body")
    return data
