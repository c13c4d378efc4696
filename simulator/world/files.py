"""Keep photos and documents in memory, by id, and read the size of an image from its header."""

import secrets
import struct

from simulator.world.message import StoredFile

IMAGE_TYPES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


def image_type(content: bytes) -> str:
    """Return the media type of an image by its first bytes; "" for anything else."""
    for start, media_type in IMAGE_TYPES.items():
        if content.startswith(start):
            return media_type
    return "image/webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else ""


def image_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG, GIF or JPEG; a usual photo size where the header does not tell."""
    if content.startswith(b"\x89PNG") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content.startswith(b"GIF8") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return int(width), int(height)
    return _jpeg_size(content) or (1280, 960)


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while content.startswith(b"\xff\xd8") and at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + int(struct.unpack(">H", content[at + 2 : at + 4])[0])
    return None


class Files:
    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}

    def keep(self, name: str, media_type: str, content: bytes, as_photo: bool = False) -> StoredFile:
        kind = image_type(content) or media_type or "application/octet-stream"
        width, height = image_size(content) if as_photo else (0, 0)
        stored = StoredFile(secrets.token_urlsafe(18), name or "file", kind, content, as_photo, width, height)
        self._files[stored.id] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        return self._files.get(file_id)
