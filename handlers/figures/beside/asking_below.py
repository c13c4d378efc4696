""" "Nhắc bí thư các chi bộ quá hạn": a committee asks who leads below to urge who is overdue or has not reported."""

import re

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import unreported
from handlers.figures.late import overdue
from handlers.figures.owing import LATE, REPORT
from handlers.letters import already
from handlers.letters.leaders.below import Below, above_of, below, writes_below
from handlers.quiet_days.later import waits
from handlers.talk import frame
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.people import some_of
from storage import figures
from storage.ground import history
from storage.results import silence

SHOWN, NAMED = 5, 4
_ORDERS = re.compile(r"\b(?:nhac|don doc|giuc|hoi thuc)\b.*\b(?:bi thu|chi bo|don vi|noi|dang bo|cap duoi)\b")
_OF_A_ROUND = re.compile(r"\b(?:nop|ky|thang|quy|6 thang|nam|han nop)\b|[\"“:]|\b(?:rang|la)\b")


class AskBelowDraft(BaseModel):
    above_id: int
    about: str
    confirmed: bool | None = None


def heard(turn: Turn) -> bool:
    """Whether who leads a committee wants those below to urge, because of what is overdue or not reported."""
    above = writes_below(turn.member) if turn.person and not turn.chat.dialogue else None
    folded = fold(turn.text)
    if above is None or not _ORDERS.search(folded) or _OF_A_ROUND.search(folded):
        return False
    about = LATE if overdue.is_asked(turn.text) else REPORT if unreported.are_owed(turn.text) else ""
    if not about or any(each.place.name.casefold() in turn.text.casefold() for each in below(turn, above)):
        return False
    begin(turn, above, about)
    return True


def begin(turn: Turn, above: Place, about: str) -> None:
    """Read back whom it goes to; raises a UserError where nothing is owed, or nobody can be written to."""
    draft = AskBelowDraft(above_id=above.id, about=about)
    found = _owing(turn, draft)
    if not found:
        raise UserError(_NOWHERE[about])
    if not any(each.leaders for each, _ in found):
        look = (Choice(turn.tr("Summary"), f"/tonghop {above.code}"),)
        names = some_of(turn.language, [each.place.name for each, _ in found], NAMED)
        raise UserError("Nobody who leads {branch} can be written to here; please speak with them.", look, branch=names)
    keys = [_key(turn, about, each.place, leader) for each, _ in found for leader in each.leaders]
    if not already.are_all_told(turn, keys):
        ask_below.begin(turn, draft)


_NOWHERE = {
    LATE: marked("Nothing is past its deadline in the organisations below."),
    REPORT: marked("Everybody below who registered has reported."),
}


def _owing(turn: Turn, draft: AskBelowDraft) -> list[tuple[Below, int]]:
    """Where something is owed, with how much."""
    above = above_of(turn, draft)
    campaign = looked_at.of(turn, above.path)
    if campaign is None:
        return []
    if draft.about == LATE:
        lines = figures.summary(turn.session, above, campaign, AsOf.now(turn.today), names=False).lines
        counts = {line.organisation_id: line.figures.late for line in lines}
    else:
        counts = silence.unreported(turn.session, above, campaign.ids, turn.today)
    return [(each, count) for each in below(turn, above) if (count := counts.get(each.place.id, 0))]


def _line(speak: Language, about: str, branch: str, count: int) -> str:
    if about == LATE:
        return speak.trn(
            "{branch}: {count} work past its deadline",
            "{branch}: {count} works past their deadline",
            count,
            branch=branch,
        )
    return speak.trn(
        "{branch}: {count} comrade without a report",
        "{branch}: {count} comrades without a report",
        count,
        branch=branch,
    )


class SureToAsk(YesOrNo[AskBelowDraft]):
    slot = "confirmed"
    yes = "Send it"
    no = "Do not send"

    def words(self, turn: Turn, draft: AskBelowDraft) -> str:
        found = _owing(turn, draft)
        reached = [(each, count) for each, count in found if each.leaders]
        lines = [turn.tr("I ask those who lead these branches to urge:")]
        lines += [f"• {_line(turn.language, draft.about, each.place.name, count)}" for each, count in reached[:SHOWN]]
        if len(reached) > SHOWN:
            lines.append(turn.tr("… and {count} more.", count=len(reached) - SHOWN))
        if away := [each.place.name for each, _ in found if not each.leaders]:
            names = some_of(turn.language, away, NAMED)
            lines.append(turn.tr("Not reachable here, please speak with them: {names}.", names=names))
        return "\n".join([*lines, turn.tr("Shall I send it?")])


def _finish(turn: Turn, draft: AskBelowDraft) -> None:
    if not draft.confirmed:
        turn.say(turn.tr("Nothing was sent."))
        return
    above, sent = above_of(turn, draft), list[Place]()
    for each, count in _owing(turn, draft):
        if sum(_send(turn, draft.about, above, each.place, count, leader) for leader in each.leaders):
            history.record(turn.session, turn.stamp, "organisation", each.place.id, "urged", count=len(each.leaders))
            sent.append(each.place)
    if not sent:
        already.say_so(turn)
        return
    names = some_of(turn.language, [place.name for place in sent], NAMED)
    told = f"{turn.tr('Sent to those who lead {branches}.', branches=names)} {waits(turn, above.path)}".strip()
    turn.say(told)
    frame.note_urged(turn, told)


def _send(turn: Turn, about: str, above: Place, place: Place, count: int, leader: int) -> bool:
    """Once a day, whoever asks."""

    def words(speak: Language) -> str:
        name = turn.member.name
        said = speak.tr("Comrade {name} ({above}) asks you to remind of this:", name=name, above=above.name)
        return f"{said}\n{_line(speak, about, place.name, count)}"

    def choices(speak: Language) -> list[Choice]:
        urge = Choice(speak.tr("Remind them"), f"/dondoc {about} {place.code}")
        return [urge, Choice(speak.tr("Summary"), f"/tonghop {place.code}")]

    return turn.tell(leader, words, _key(turn, about, place, leader), choices)


def _key(turn: Turn, about: str, place: Place, leader: int) -> str:
    return f"below:{about}:{place.id}:{leader}:{turn.today.isoformat()}"


ask_below = Dialogue("ask_below", marked("asking those below to urge"), AskBelowDraft, [SureToAsk()], _finish, above_of)
