"""Which acts are answered alike, so that taking one for the other changes nothing for whoever wrote."""

from domain.understanding.acts.act import Act, Speaker, Whom
from domain.understanding.acts.reading import ActReading

SERVED_ALIKE = (frozenset({Act.CORRECT_REPORT, Act.UNDO}), frozenset({Act.SUMMARY, Act.MISSING}))
"""One function serves both; a test of the handlers holds that."""
OF_ONE = frozenset({Act.CHANGE, Act.WITHDRAW})
"""Of a named person these are served as a change for another."""
OF_OTHERS_TROUBLE = {
    Act.DEATH: frozenset({Act.CHANGE_FOR, Act.MEMBERS}),
    Act.HARDSHIP: frozenset({Act.CHANGE_FOR}),
    Act.STOP_REMINDERS: frozenset({Act.CHANGE_FOR}),
}
"""Where a leader tells of a member's death, illness or wish for quiet, striking them off, or stopping their reminders,
is offered, as where that is asked for."""


def answered_alike(read: ActReading, meant: Act, speaker: Speaker) -> bool:
    """Whether whoever meant this act is answered by what was read."""
    if read.act is meant or any({read.act, meant} <= both for both in SERVED_ALIKE):
        return True
    if read.act in OF_ONE and read.whom is Whom.NAMED:
        return meant is Act.CHANGE_FOR
    return speaker is not Speaker.MEMBER and meant in OF_OTHERS_TROUBLE.get(read.act, ())
