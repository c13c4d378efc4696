""" "Mã B7K2QD", typed alone too: which report it is, which version, its figures, and what has changed since.

"Xem báo cáo của ấp 2": the report of a unit below.
"""

import re

from domain.chat import Choice
from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.understanding.movement.code_said import code_alone, code_named
from domain.understanding.text.words import fold
from handlers.figures.named import named
from handlers.rounds import results
from handlers.rounds.round_list import SEE, show_report, top_of
from handlers.talk.turn import Turn
from locales.wording.campaigns.rounds import figures_text, name_text
from locales.wording.campaigns.versions import changed_text
from storage import organisations
from storage.rounds import reports
from storage.rounds.reports import Version

_READS = re.compile(
    r"(?:(?:cho|em|oi|toi|tui|minh|muon|xin|hay|giup|gium) )*(?:xem|coi|doc|mo)(?: (?:lai|thu|giup|gium|cai|ban))*"
    r" (?:bao cao|bc)(?: (?:da nop|nop|cua|ky nay))* (?:chi bo|ap|dang bo|dang uy|khom|thon|xa|phuong)\b[^:\d]*\d{0,3}"
    r"(?: (?:da |moi |vua )?(?:nop|gui)(?: len)?)?(?: (?:di|coi|nha|nhe|nghen|voi|em|a))*[ ?.!]*"
)


def heard(turn: Turn) -> bool:
    """Whether a code is typed; alone only where it is surely one, or that of a report this person may see."""
    if turn.chat.dialogue or turn.person is None or not turn.text:
        return False
    if _READS.fullmatch(fold(turn.text)) and has_summaries(turn.member) and _reads(turn):
        return True
    with_its_name = code_named(turn.text)
    code, sure = (with_its_name, True) if with_its_name else code_alone(turn.text)
    found = _seen(turn, code) if code else None
    if found:
        _show(turn, *found)
    elif code and sure:
        words = turn.tr("I find no report with the code {code} among those you may see, comrade.", code=code)
        turn.say(words)
    return bool(found) or bool(code and sure)


def _reads(turn: Turn) -> bool:
    """Whether a unit below is named, whose report is then shown; else that none came."""
    top = top_of(turn)
    unit = named(turn, turn.text, [top.path])
    if unit is None or unit.id == top.id:
        return False
    if newest := reports.newest_of(turn.session, [unit.id]):
        show_report(turn, newest)
    else:
        words = turn.tr("{unit} has not handed in a report yet.", unit=unit.name)
        turn.say(words, [Choice(turn.tr("Summary"), f"/tonghop {unit.code}")])
    return True


def shown(turn: Turn, code: str) -> bool:
    """Whether a report of this code is this person's to see, and shown."""
    if found := _seen(turn, code):
        _show(turn, *found)
    return found is not None


def _seen(turn: Turn, code: str) -> tuple[Version, Place] | None:
    """The newest report of this code, those that stand first, of an organisation whose figures one sees."""
    for each in sorted(reports.of_code(turn.session, code), key=lambda each: not each.stands):
        place = organisations.by_id(turn.session, each.handed.organisation_id)
        if place is not None and may_summarise(turn.member, place):
            return each, place
    return None


def _show(turn: Turn, found: Version, place: Place) -> None:
    handed, one = found.handed, reports.round_of(turn.session, found.handed.id)
    called = name_text(turn.language, one) if one else ""
    names = {"code": handed.code, "round": called, "unit": place.name, "day": turn.language.short_date(handed.day)}
    lines = [turn.tr("Code {code}: {round} of {unit}, handed in on {day}.", **names)]
    lines.append(turn.tr("Version {number}: {state}.", number=found.place, state=_state(turn, found)))
    lines += figures_text(turn.language, handed.figures, None)
    if one is not None:
        changes = changed_text(turn.language, handed.figures, results.counted(turn, one, place))
        lines += [turn.tr("Since then:"), *changes] if changes else [turn.tr("Nothing has changed since.")]
    ways = [Choice(turn.tr("Read the report"), f"/kybaocao {SEE} {handed.id}")] if found.stands else []
    if later := _standing_after(turn, found):
        ways = [Choice(turn.tr("The version that stands"), f"/kybaocao {SEE} {later}")]
    turn.say("\n".join(lines), ways)


def _state(turn: Turn, found: Version) -> str:
    if found.stands:
        return turn.tr("it was sent back") if found.handed.sent_back else turn.tr("it stands")
    later = reports.standing(turn.session, _standing_after(turn, found))
    return turn.tr("put right by the one with code {code}", code=later.code) if later else turn.tr("taken back")


def _standing_after(turn: Turn, found: Version) -> int:
    """The number of the report that stands in its place by now; 0 where none does."""
    one = reports.round_of(turn.session, found.handed.id)
    now = reports.handed_in(turn.session, one, found.handed.organisation_id) if one and not found.stands else None
    return now.id if now and found.later is not None else 0
