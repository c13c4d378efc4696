"""Keep what somebody sent with a pledge, and count it for whoever may see it."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.permissions import may_see_evidence
from domain.pledges.pledge import Pledge
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.evidence.keeping import counted_text
from locales.wording.quotation import quoted
from storage import pledges
from storage.evidence import rows
from storage.people import deciding, members


def keep_with(turn: Turn, pledge: Pledge, report_id: int | None = None) -> list[int]:
    """Keep everything of this person that belongs to no pledge yet with this one; return the numbers."""
    number = report_id or pledges.last_report(turn.session, pledge.id) or None
    return rows.attach(turn.session, turn.member.id, pledge.id, number, turn.stamp)


def kept_beside(turn: Turn, pledge: Pledge) -> str:
    """Keep what came with a report; return what is said of it, "" where nothing came."""
    return turn.tr("The picture or file is kept with it.") if keep_with(turn, pledge) else ""


def kept_text(turn: Turn, pledge: Pledge) -> str:
    return turn.tr("I have kept the picture or file with this:") + f"\n{quoted(pledge.content)}"


def mistake(speak: Language, numbers: Sequence[int]) -> Choice:
    """Take back these; an old button takes back what it was made for, and nothing that came later."""
    return Choice(speak.tr("Wrong picture: take it away"), away(min(numbers), max(numbers)))


def corrections(turn: Turn, numbers: Sequence[int], others: bool) -> tuple[Choice, ...]:
    """The ways back from keeping these: not at all, or with another pledge where there is one."""
    elsewhere = Choice(turn.tr("It is for another pledge"), f"/minhchung doi {min(numbers)}-{max(numbers)}")
    return (mistake(turn.language, numbers), elsewhere) if others else (mistake(turn.language, numbers),)


def away(first: int, last: int) -> str:
    return f"/minhchung bo {first}-{last}"


def may_see(turn: Turn, pledge: Pledge) -> bool:
    place = deciding.place_of(turn.session, pledge, turn.today)
    if place is None:
        return False
    leaders = members.leaders(turn.session, [place.id], turn.today)
    return may_see_evidence(turn.member, pledge, place, leaders[place.id])


def counted(turn: Turn, pledge: Pledge) -> tuple[str, tuple[Choice, ...]]:
    """What is kept with a pledge, and the button to see it; without the button for those who may not."""
    text = counted_text(turn.language, *rows.counts(turn.session, pledge.id))
    if not text:
        return "", ()
    if not may_see(turn, pledge):
        return turn.tr("Kept with it, to be seen in the branch only: {what}", what=text), ()
    said = turn.tr("Kept with it: {what}", what=text)
    return said, (Choice(turn.tr("See {what}", what=text), f"/minhchung xem {pledge.id}"),)
