"""Files that are finished on their way: kept as the few kilobytes they are made from until somebody gets them."""

from domain.chat import OutgoingFile
from exports.papers.paper import is_paper, written
from exports.pictures.drawing import drawn, is_drawing


def is_unfinished(file: OutgoingFile) -> bool:
    """Whether a file is to be drawn or written before anybody sees it."""
    return is_drawing(file) or is_paper(file)


async def finished(file: OutgoingFile) -> OutgoingFile | None:
    """Return the picture or the document; None where it cannot be made."""
    return await (written(file) if is_paper(file) else drawn(file))
