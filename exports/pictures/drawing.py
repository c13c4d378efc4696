"""Draw a picture that is kept as SVG, so that a row of a few kilobytes holds all that is needed to send it."""

from dataclasses import replace

from domain.chat import OutgoingFile
from exports.pictures.font import FAMILY, FILES

SVG, PNG = "image/svg+xml", "image/png"


def is_drawing(file: OutgoingFile) -> bool:
    """Whether a file is to be drawn before anybody sees it."""
    return file.media_type == SVG


def drawn(file: OutgoingFile) -> OutgoingFile:
    """Return the picture as PNG; takes some hundredths of a second, so never in the event loop."""
    return replace(file, media_type=PNG, content=png(file.content.decode()))


def png(svg: str) -> bytes:
    import resvg_py  # noqa: PLC0415 - only who draws needs the 3 MB

    fonts = [str(file) for file in FILES]
    return resvg_py.svg_to_bytes(
        svg_string=svg, skip_system_fonts=True, font_files=fonts, font_family=FAMILY, sans_serif_family=FAMILY
    )
