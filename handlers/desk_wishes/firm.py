""" "Nâng ấp 3 lên 95% giùm", "chị nói thì cứ làm": no figure is raised by word alone, and the true one is told."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.permissions import has_summaries, may_lead
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.desk.reading import is_for_the_look
from domain.understanding.text.words import fold
from handlers.assigning.given import which
from handlers.campaigns import looked_at
from handlers.desk_wishes import meant
from handlers.desk_wishes.declining import DECLINED, NO_FALSE_FIGURE
from handlers.figures import pages
from handlers.figures.named import starting_places
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.wording.figures import coverage_text
from storage import figures, organisations

INSISTING, INSISTED = timedelta(minutes=15), 16  # words
_RAISES = re.compile(
    r"\b(?:nang|keo|day|tang|chinh|sua|lam tron|ghi|cho)\b(?: \w+){0,6}? (?:len|thanh|du|toi) (?:toi |luon )?"
    r"(?P<share>\d{2,3}) ?(?:%|phan tram)"
)
_TARGET = re.compile(r"\b(?:chi tieu|muc tieu|giao|han)\b")
""" "Nâng chỉ tiêu ấp 3 lên 95%" sets a target."""
_INSISTS = re.compile(
    r"\b(?:cu (?:lam|ghi|sua|nang|bam)|(?:lam|ghi|sua|nang) (?:giup|gium|dum)? ?di|ai biet|khong ai biet|ai ma biet"
    r"|lo (?:gi|chi)|so gi|co sao dau|chiu trach nhiem)\b"
)


def heard(turn: Turn) -> bool:
    """Whether the share of a unit shall be raised, or that is insisted on where it was declined before."""
    if turn.person is None or turn.chat.dialogue or not has_summaries(turn.member):
        return False
    folded = fold(turn.text)
    before = conversation.picked_lately(turn, DECLINED, INSISTING)
    if before and _INSISTS.search(folded) and len(folded.split()) <= INSISTED:
        words = turn.tr(
            "I understand, comrade, but figures come only from what comrades register and report, and so they stay. "
            "What was said otherwise is best put right openly; until then I can help to urge."
        )
        turn.say(words, _ways(turn, organisations.by_code(turn.session, before)))
        return True
    asked = None if _TARGET.search(folded) or is_for_the_look(turn.text) else _RAISES.search(folded)
    unit = (meant.unit_below(turn) or next(iter(starting_places(turn)), None)) if asked else None
    if asked is None or unit is None or unit.id in {each.organisation_id for each in which.all_given(turn)}:
        return False
    turn.say(f"{turn.tr(NO_FALSE_FIGURE)}\n{_short_of(turn, unit, int(asked['share']))}", _ways(turn, unit))
    conversation.pick(turn, DECLINED, unit.code)
    return True


def _short_of(turn: Turn, unit: Place, share: int) -> str:
    """The true figure of a unit, and how many people it is short of a share."""
    campaign = looked_at.of(turn, unit.path)
    if campaign is None:
        return ""
    people = figures.summary(turn.session, unit, campaign, AsOf.now(turn.today), names=False).figures.people
    short = max(-(-people.total * share // 100) - people.registered, 0)
    return turn.trn(
        "{place} today: {figure}. For {share}% {count} more member has to register.",
        "{place} today: {figure}. For {share}% {count} more members have to register.",
        short,
        place=unit.name,
        figure=coverage_text(turn.language, people),
        share=share,
    )


def _ways(turn: Turn, unit: Place | None) -> list[Choice]:
    if unit is None:
        return []
    urge = Choice(turn.tr("Urge those who have not registered"), f"/dondoc {unit.code}")
    ways = [urge] if may_lead(turn.member, unit) else []
    return [*ways, Choice(turn.tr("Summary"), pages.command(unit.code, None))]
