"""Make pictures by hand, as small as they may be, with what phones hang on them."""

import struct

WHERE = b"GPS 10.2433 106.3756"
TURNED = 6


def jpeg(scan: bytes = b"a palm", *, where: bytes = WHERE, turned: int = TURNED, behind: bytes = b"") -> bytes:
    """Return a JPEG of two scans that says where it was taken; `behind`: what hangs after its end."""
    tiff = b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHIHH", 0x0112, 3, 1, turned, 0) + where
    parts = [_part(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"), _part(0xE1, b"Exif\0\0" + tiff)]
    parts += [_part(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + where), _part(0xED, b"Photoshop 3.0\0" + where)]
    parts += [_part(0xFE, where), _part(0xE2, b"ICC_PROFILE\0\x01\x01colours"), _part(0xDB, b"\0" * 65)]
    scans = _part(0xDA, b"\x01\x01\0\0\x3f\0") + scan + b"\xff\0\xff\xd0" + scan
    return b"\xff\xd8" + b"".join(parts) + scans + _part(0xC4, b"\0" * 17) + scans + b"\xff\xd9" + behind


def _part(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def png(*, where: bytes = WHERE) -> bytes:
    chunks = ((b"IHDR", b"\0" * 13), (b"tEXt", where), (b"eXIf", where), (b"IDAT", b"a palm"), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + b"crc." for name, body in chunks
    )


def webp(*, where: bytes = WHERE) -> bytes:
    chunks = ((b"VP8X", b"\x0c" + b"\0" * 9), (b"VP8 ", b"a palm"), (b"EXIF", where), (b"XMP ", where))
    body = b"".join(name + struct.pack("<I", len(each)) + each + b"\0" * (len(each) % 2) for name, each in chunks)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body
