"""Draw a QR code as a picture, and for the terminal."""

from io import BytesIO, StringIO

import segno


def qr_png(text: str, scale: int = 10, border: int = 4) -> bytes:
    out = BytesIO()
    segno.make(text, error="m").save(out, kind="png", scale=scale, border=border)
    return out.getvalue()


def qr_terminal(text: str) -> str:
    out = StringIO()
    segno.make(text, error="m").terminal(out=out, compact=True)
    return out.getvalue()


def qr_small(text: str) -> bytes:
    """Return a picture for print, of which a page holds twelve."""
    return qr_png(text, scale=4, border=1)
