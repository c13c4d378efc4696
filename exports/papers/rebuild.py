"""Make the Word templates anew: `python -m exports.papers.rebuild [FOLDER]`; each may then be edited in Word."""

import sys
from collections.abc import Callable
from pathlib import Path

from docx.document import Document as Paper

from exports.papers import drafts_of_letters, drafts_of_lists

DRAFTS: dict[str, Callable[[], Paper]] = {
    "dang-ky-chi-bo": drafts_of_lists.registration,
    "dang-ky-dang-uy": drafts_of_lists.committee,
    "phieu-hop": drafts_of_lists.meeting,
    "don-doc": drafts_of_lists.urging,
    "ban-dang-ky": drafts_of_letters.signing,
    "ban-dang-ky-trong": drafts_of_letters.blank,
    "bao-cao-chi-bo": drafts_of_letters.half_year,
}
FOLDER = Path(__file__).with_name("templates")


def rebuild(folder: Path = FOLDER) -> None:
    for name, draft in DRAFTS.items():
        draft().save(str(folder / f"{name}.docx"))


if __name__ == "__main__":
    rebuild(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
