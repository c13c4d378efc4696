"""What letters bring: writing to one member, writing to the secretary, and what waits for a leader."""

from domain.permissions import belongs, leads
from domain.understanding.moves.asides import without_asides
from handlers.letters import arrived, to_leader, to_member, to_those_above, waiting
from handlers.letters.leaders import answering, to_leaders
from handlers.talk.subject import ChatCommand, Subject
from handlers.talk.turn import Turn
from locales.language import marked

WITH_WORDS = 5
"""Words of a sentence that says to whom, and what."""
LETTERS = Subject(
    commands=(
        ChatCommand(("dangcho", "waiting"), marked("what waits for me"), waiting.show, leads),
        ChatCommand(("nhanrieng", "writeto"), marked("write to one member"), to_member.start, leads),
        ChatCommand(("traloi", "answer"), marked("answer the secretary"), to_leader.start, belongs, listed=False),
    ),
    dialogues=(
        to_member.write_to_member,
        to_leader.write_to_leader,
        to_leaders.write_to_leaders,
        to_those_above.write_to_those_above,
    ),
)


def _in_the_last_sentence(turn: Turn) -> bool:
    """Whether a letter to who leads below follows on a sentence that only leads to it: "để tôi hỏi sau. Em nhắn …"."""
    before, _, last = without_asides(turn.text).rpartition(". ")
    follows = bool(before) and len(last.split()) >= WITH_WORDS and not any(map(str.isdigit, before))
    return follows and to_leaders.heard(turn, last)


def heard(turn: Turn) -> bool:
    """Whether a sentence is a letter, or asks for those that wait."""
    if _in_the_last_sentence(turn):
        return True
    words = without_asides(turn.text)
    others = (to_those_above.heard, to_leader.heard, to_member.heard, waiting.heard)
    return any(
        hears(turn, words) for hears in (arrived.heard, to_leaders.shows, answering.heard, to_leaders.heard, *others)
    )
