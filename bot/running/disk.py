"""Say how much room is left where the data lies, which need not be where the program was started."""

import shutil
from collections.abc import Sequence
from pathlib import Path


def least_free(places: Sequence[Path]) -> int:
    """Return the fewest free bytes of the disks on which these lie; what does not exist yet counts by its parent."""
    return min(shutil.disk_usage(existing(place.resolve())).free for place in places)


def existing(place: Path) -> Path:
    """Return the place, or the folder above it that is there."""
    while not place.is_dir():
        place = place.parent
    return place
