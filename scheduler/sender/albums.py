"""Pictures that go out together are one album where the channel has albums."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from domain.chat import Outgoing, OutgoingFile
from domain.evidence.kinds import is_picture

MOST = 10  # pictures of an album


def with_pictures_ahead(message: Outgoing) -> Outgoing:
    """Put the picture that would carry the text to those before it: an album carries no buttons."""
    last = message.file
    if last is None or not message.before:
        return message
    if not (is_picture(last.media_type) and is_picture(message.before[-1].media_type)):
        return message
    return replace(message, before=(*message.before, last), file=None)


def next_part(files: Sequence[OutgoingFile], *, albums: bool) -> Outgoing:
    """Return what is sent next of these: an album, or one file."""
    pictures = tuple(takewhile(lambda each: is_picture(each.media_type), files[:MOST])) if albums else ()
    return Outgoing("", before=pictures) if len(pictures) > 1 else Outgoing("", file=files[0])
