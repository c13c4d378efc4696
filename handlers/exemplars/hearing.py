""" "Đề nghị điển hình: đồng chí An, về giúp hộ nghèo", "danh sách điển hình": heard of those who lead or serve."""

from domain.campaigns import exemplars
from domain.permissions import has_summaries, leads, reported_places
from handlers.exemplars import proposing, register
from handlers.people.secretary import say_who_can
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether an exemplar is nominated, which is then read back, or the register asked for, which is then shown."""
    if turn.chat.dialogue or turn.person is None:
        return False
    said = exemplars.proposed(turn.text)
    if said is not None and not reported_places(turn.member):
        say_who_can(turn, leads)
        return True
    if said is not None:
        proposing.begin(turn, said)
        return True
    if not has_summaries(turn.member) or not exemplars.lists(turn.text):
        return False
    register.overview(turn)
    return True
