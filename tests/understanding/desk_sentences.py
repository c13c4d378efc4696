"""Read sentences of invented people at the desk of a branch or a commune, with what each wishes."""

from pathlib import Path

from domain.understanding.acts.act import Act
from domain.understanding.desk.wish import DeskWish
from domain.understanding.movement.act import MovementAct
from tests.understanding import movement_sentences
from tests.understanding.lines import Sentence, sampled, sentences_of
from tests.understanding.sentences import sentences as everyday

CORPUS = Path(__file__).parent.parent / "cases" / "desk_wishes"
CORPORA = (CORPUS, *movement_sentences.CORPORA)
"""What the weights are made from."""
NEVER_TRAINED = CORPUS / "never_trained"
_OF_THE_MOVEMENT = {
    MovementAct.HAND_IN_REPORT: DeskWish.HAND_IN,
    MovementAct.ASK_MORE_TIME: DeskWish.ASK_MORE_TIME,
    MovementAct.SHOW_ROUNDS: DeskWish.ROUNDS,
    MovementAct.MISSING_REPORTS: DeskWish.ROUNDS,
    MovementAct.SET_ROUNDS: DeskWish.SET_ROUND,
}
_OF_EVERYDAY = {
    Act.APPROVE_QUEUE: DeskWish.APPROVE,
    Act.FOR_ANOTHER: DeskWish.ON_BEHALF,
    Act.COMPLAINT: DeskWish.COMPLAINT,
    Act.COMPARE: DeskWish.COMPARE,
}
_PERHAPS = frozenset(
    {
        *(Act.SUMMARY, Act.MISSING, Act.LIST, Act.URGE, Act.SHOW_LEADER, Act.STATUS, Act.QUESTION, Act.HELP),
        *(MovementAct.TAKE_BACK_REPORT, MovementAct.QUESTION_MOVEMENT),
    }
)
"""What may be one wish of the desk or another, and is no example of anything."""
MEMBERS, NONE, WISHES = 8, 3, 4
"""One of so many is learned from: of what members say elsewhere, and of all that what is none and what is a wish."""


def sentences(folder: Path = CORPUS) -> list[Sentence[DeskWish]]:
    return sentences_of(folder, DeskWish)


def elsewhere() -> list[Sentence[DeskWish]]:
    """Return what is said of one's own pledges, the movement and everything else; what is a wish here is one there."""
    movement = [
        Sentence(each.author, each.role, _OF_THE_MOVEMENT.get(each.act, DeskWish.OTHER), each.text)
        for each in movement_sentences.sentences()
        if each.act not in _PERHAPS
    ]
    everyone = [
        Sentence(each.author, each.role, _OF_EVERYDAY.get(each.act, DeskWish.OTHER), each.text)
        for each in everyday()
        if each.act not in _PERHAPS
    ]
    found = sampled([*movement, *everyone], MEMBERS)
    none = [each for each in found if each.act is DeskWish.OTHER]
    return [*none[::NONE], *[each for each in found if each.act is not DeskWish.OTHER][::WISHES]]
