"""Make the Word templates anew, `python -m exports.papers.drafting.rebuild [FOLDER]`; an office edits them in Word."""

import sys
from collections.abc import Callable
from pathlib import Path

from docx.document import Document as Paper

from exports.papers.drafting import agreements, commending, criteria, launch, letters, lists, upward

DRAFTS: dict[str, Callable[[], Paper]] = {
    "dang-ky-chi-bo": lists.registration,
    "dang-ky-dang-uy": lists.committee,
    "phieu-hop": lists.meeting,
    "don-doc": lists.urging,
    "ban-dang-ky": letters.signing,
    "ban-dang-ky-trong": letters.blank,
    "bao-cao-chi-bo": letters.half_year,
    "ban-dang-ky-tap-the": upward.registration_of_organisation,
    "bao-cao-da-nop": upward.handed_in,
    "bao-cao-dang-uy": upward.committee_report,
    "ke-hoach-phat-dong": launch.plan,
    "bo-khen-thuong": commending.the_set,
    "phieu-tu-cham": criteria.sheet,
    "giao-uoc": agreements.agreement,
}
FOLDER = Path(__file__).parent.with_name("templates")


def rebuild(folder: Path = FOLDER) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, draft in DRAFTS.items():
        draft().save(str(folder / f"{name}.docx"))


if __name__ == "__main__":
    rebuild(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
