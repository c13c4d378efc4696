""" "Danh sách trễ hạn": who is late, by name only to those who lead or serve that very branch, else by branches."""

import re

from domain.chat import Choice, bold
from domain.permissions import may_see_names, may_summarise
from domain.pledges.listing import Shown
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures.late import late_ones
from handlers.talk.turn import Turn
from locales.wording.figures import SHOWN, last_reminded_line, late_entry
from locales.wording.people import list_text
from storage import figures
from storage.campaigns.campaigns import Asked

_ASKS = re.compile(r"\b(?:tre|qua|het|lo) (?:han|hen)\b|\b(?:cham tre|cham tien do|tre tien do)\b")
_MYSELF = re.compile(r"\b(?:toi|tui|em|minh|con|chau)\b")


def is_asked(text: str) -> bool:
    """Whether a sentence asks who is late, and not who is missing."""
    return _ASKS.search(fold(text)) is not None


def asks(text: str, *, of_oneself: bool) -> bool:
    """Whether who is late is asked; `of_oneself`: it may be about the speaker's own, and is not where "tôi" is said."""
    return is_asked(text) and not (of_oneself and _MYSELF.search(fold(text)))


def tell(turn: Turn, places: list[Place]) -> bool:
    """Say who is late in each organisation; False where none of them is theirs to see."""
    seen = [place for place in places if may_summarise(turn.member, place)]
    campaign = looked_at.of(turn, seen[0].path) if seen else None
    if campaign is None or not seen:
        return False
    told = [_of_one(turn, place, campaign) for place in seen]
    listed = [place for place, (_, by_name) in zip(seen, told, strict=True) if by_name]
    each = ((place, turn.tr("Each of them: {branch}", branch=place.name)) for place in listed[:3])
    choices = [Choice(label, f"/danhsach {Shown.LATE} {place.code} 0") for place, label in each]
    choices += late_ones.ways_to_urge(turn, listed)
    choices += [Choice(f"{turn.tr('Summary')}: {place.name}", f"/tonghop {place.code}") for place in seen[:3]]
    turn.say("\n\n".join(text for text, _ in told), choices, private=bool(listed))
    return True


def _of_one(turn: Turn, place: Place, campaign: Asked) -> tuple[str, bool]:
    names = may_see_names(turn.member, place) and not place.has_branches
    result = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=names)
    if not result.figures.late:
        return turn.tr("{place}: no work is past its deadline.", place=place.name), False
    head = turn.trn(
        "{place}: {count} work is past its deadline.",
        "{place}: {count} works are past their deadline.",
        result.figures.late,
        place=place.name,
    )
    lines = [late_entry(turn.language, each) for each in result.late[:SHOWN]]
    lines += last_reminded_line(turn.language, result)
    late = [line for line in result.lines if line.figures.late]
    lines += [f"• {line.name}: {bold(turn.language.number(line.figures.late))}" for line in late[:SHOWN]]
    left = max(len(result.late) - SHOWN, len(late) - SHOWN)
    if left > 0:
        lines.append(turn.tr("… and {count} more.", count=left))
    if not lines or (late and not names):
        lines.append(turn.tr("Who that is by name, the secretary of each branch sees."))
    return f"{head}\n{list_text(lines)}", names
