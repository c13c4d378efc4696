"""Read sentences of invented people with the act each performs, by author and voice."""

from dataclasses import dataclass
from pathlib import Path

from domain.understanding.acts.act import Act, Speaker, Whom

CORPUS = Path(__file__).parent.parent / "cases" / "acts"
NEVER_A_MEASURE = "author_0"
"""Written where the others were misread, so that being right about them says nothing."""
NEVER_TRAINED = CORPUS / "never_trained"
"""Of two hands that nobody learns from: what the weights say of these is how good they are."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, what it does and who says it."""

    author: str
    voice: str
    role: Speaker
    act: Act
    whom: Whom
    text: str


def sentences(folder: Path = CORPUS) -> list[Sentence]:
    return [sentence for path in sorted(folder.glob("*.tsv")) for sentence in _of_author(path)]


def _of_author(path: Path) -> list[Sentence]:
    found: list[Sentence] = []
    voice, role = "", Speaker.MEMBER
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            voice, said_role = (part.strip() for part in line[3:].split("|")[:2])
            role = Speaker(said_role)
        elif line and not line.startswith("#"):
            act, whom, text = line.split("\t")
            found.append(Sentence(path.stem, voice, role, Act(act), Whom(whom), text))
    return found
