"""Read sentences of invented people about the movement itself, with the act each performs."""

from pathlib import Path

from domain.understanding.movement.act import MovementAct
from tests.understanding.lines import Sentence, sampled, sentences_of
from tests.understanding.sentences import CORPUS as EVERYDAY
from tests.understanding.sentences import sentences as everyday

CORPUS = Path(__file__).parent.parent / "cases" / "movement"
CORPORA = (CORPUS, EVERYDAY)
"""What the weights are made from."""
NEVER_TRAINED = CORPUS / "never_trained"


def sentences(folder: Path = CORPUS) -> list[Sentence[MovementAct]]:
    return sentences_of(folder, MovementAct)


def elsewhere() -> list[Sentence[MovementAct]]:
    """Return what is said of one's own pledges and of everything else: of leaders all, of members each fourth."""
    return sampled([Sentence(each.author, each.role, MovementAct.OTHER, each.text) for each in everyday()], 4)
