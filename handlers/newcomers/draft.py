"""People being added while their names are asked about, and a name put right meanwhile."""

from pydantic import BaseModel

from domain.understanding.changes.name_slips import put_right
from handlers.talk.turn import Turn


class NewMemberDraft(BaseModel):
    """People being added: the one asked about, and those who follow."""

    organisation_id: int
    name: str | None = None
    others: list[str] = []
    seen: list[str] = []  # several names in one line, until it is known that they are several
    another: bool | None = None  # whether it is somebody else than who bears the name already
    leader: bool | None = None
    called: str = ""  # by less than a whole name
    post: str = ""  # that was told with the name
    heard: bool = False  # name and branch came in one sentence, and are read back


def renamed(turn: Turn, draft: NewMemberDraft, _step: str) -> tuple[str, str | None]:
    """ "Ủa quên, Mở chớ không phải Mơ": it is one person, whose name is put right and asked about anew."""
    right = put_right(draft.name, turn.text) if draft.name else ""
    if not right:
        return "", None
    draft.name, draft.another, draft.leader = right, None, None
    return turn.tr("I write the name so: {name}.", name=right), None
