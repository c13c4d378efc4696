"""Read sentences of invented people about the movement itself, with the act each performs."""

from dataclasses import dataclass
from pathlib import Path

from domain.understanding.acts.act import Speaker
from domain.understanding.movement.act import MovementAct
from tests.understanding.sentences import CORPUS as EVERYDAY
from tests.understanding.sentences import sentences as everyday

CORPUS = Path(__file__).parent.parent / "cases" / "movement"
CORPORA = (CORPUS, EVERYDAY)
"""What the weights are made from."""
NEVER_TRAINED = CORPUS / "never_trained"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, what it does and who says it."""

    author: str
    role: str  # admin, staff, secretary or member
    act: MovementAct
    text: str


def sentences(folder: Path = CORPUS) -> list[Sentence]:
    return [sentence for path in sorted(folder.glob("*.tsv")) for sentence in _of_author(path)]


def elsewhere() -> list[Sentence]:
    """Return what is said of one's own pledges and of everything else: of leaders all, of members each fourth."""
    found = everyday()
    members = [each for each in found if each.role is Speaker.MEMBER]
    chosen = [*(each for each in found if each.role is not Speaker.MEMBER), *members[::4]]
    return [Sentence(each.author, each.role, MovementAct.OTHER, each.text) for each in chosen]


def _of_author(path: Path) -> list[Sentence]:
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")]
    return [Sentence(path.stem, role, MovementAct(act), text.replace("\\n", "\n")) for act, role, text in lines]
