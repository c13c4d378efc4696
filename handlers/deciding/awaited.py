""" "Bí thư xác nhận chưa": what became of one's own that was to be decided, told to whoever waits for it."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.permissions import may_have_queue
from domain.pledges.pledge import Asked, Pledge
from domain.understanding.text.words import fold
from handlers.people import secretary
from handlers.talk.turn import Turn
from locales.wording.queue.answering import heard_text, ways_on
from locales.wording.quotation import quoted
from locales.wording.reports import decision_heard
from storage import deeds, pledges
from storage.deeds import Deed, What
from storage.ground import history
from storage.people import members
from storage.queue import wishes

LONGEST = 40  # words: elders tell first what they reported
LATELY = timedelta(days=60)
_ASKS = re.compile(
    r"\b(?:xac nhan|duyet|dong y|cong nhan|tra loi)\b(?: \w+){0,4}? (?:chua|ha)(?: (?:vay|ha|ta|a|nhi))*\W*$"
    r"|\b(?:sao|ma)\b.*\bvan (?:con )?(?:ghi|thay|bao|de|la|hien) chua (?:xong|duoc|xac nhan|duyet|tinh|hoan thanh)\b"
    r"|\b(?:chua|sao chua) (?:xac nhan|duyet|dong y)\b.*(?:\?|\b(?:ha|vay|sao|a))\W*$"
)
_ASKED = {
    What.APPROVAL: Asked.APPROVAL,
    What.AMENDING: Asked.APPROVAL,
    What.GRANT: Asked.WISH,
    What.REFUSAL: Asked.WISH,
}


def heard(turn: Turn) -> bool:
    """Whether somebody who decides on nothing asks what was decided, and something of theirs was or will be."""
    folded = fold(turn.text)
    if turn.person is None or may_have_queue(turn.member) or len(folded.split()) > LONGEST or not _ASKS.search(folded):
        return False
    mine = {each.id: each for each in pledges.of_member(turn.session, turn.member.id)}
    decided = deeds.decisions_on(turn.session, list(mine), turn.now - LATELY)
    waiting = next((each for each in mine.values() if each.asks is not None), None)
    if waiting is not None:
        words = turn.tr("Not yet: this still waits for {leader}.", leader=secretary.named(turn))
        turn.say(f"{words}\n{quoted(waiting.content)}", (Choice(turn.tr("My pledges"), "/camket"),))
    elif decided:
        _tell(turn, decided[0], mine[decided[0].pledge_id])
    return waiting is not None or bool(decided)


def _tell(turn: Turn, deed: Deed, pledge: Pledge) -> None:
    yes = deed.what in (What.CONFIRMATION, What.APPROVAL, What.GRANT)
    verb = {What.GRANT: wishes.GRANTED, What.REFUSAL: wishes.REFUSED}.get(deed.what, "moved")
    why = "" if yes else history.reason(turn.session, "pledge", pledge.id, verb)
    if deed.what in _ASKED:
        by = members.names(turn.session, [deed.by]).get(deed.by, "")
        text = heard_text(turn.language, pledge, _ASKED[deed.what], yes=yes, why=why, by=by)
    else:
        text = decision_heard(turn.language, pledge, confirmed=yes, why=why)
    report = (Choice(turn.tr("Report progress"), f"/baocao {pledge.id}"),) if pledge.is_open and not yes else ()
    turn.say(text, (*ways_on(turn.language, pledge), *report, Choice(turn.tr("My pledges"), "/camket")))
