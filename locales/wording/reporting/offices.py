"""Say how far something came as offices write it: "4/8 chi bộ, đạt 50% so với chỉ tiêu giao, tăng 2 so với cùng kỳ"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from domain.papers.writing import with_zeros
from domain.pledges.states import percent
from locales.language import Language
from locales.wording.goals import scale_of
from locales.wording.quotation import folded


class Against(StrEnum):
    """What a figure is held against."""

    REGISTERED = "registered"
    GIVEN = "given"
    RESOLUTION = "resolution"
    ALL = "all"  # of how many there are: no target


@dataclass(frozen=True, slots=True)
class Achieved:
    """A figure, of how many, and what it was a year before; `falls`: lower is better."""

    done: Decimal
    of: Decimal | None = None
    unit: str = ""
    against: Against = Against.REGISTERED
    before: Decimal | None = None
    compared: bool = False
    falls: bool = False
    parts: Sequence[str] = ()


def achieved_text(speak: Language, it: Achieved, *, paper: bool = False) -> str:
    """Write one figure; papers write "04", a chat never does. Of nothing given no percent is said."""

    def number(value: Decimal) -> str:
        return with_zeros(speak.number(value)) if paper else speak.number(value)

    it = _scaled(speak, it)
    unit = folded(it.unit)
    if it.falls:
        said = [speak.tr("brought down to {amount}", amount=f"{number(it.done)} {unit}".strip())]
        if it.of is not None:
            said.append(speak.tr("target {amount}", amount=number(it.of)))
    else:
        counted = number(it.done) if it.of is None else f"{number(it.done)}/{number(it.of)}"
        said = [f"{counted}{unit}" if unit.startswith("%") else f"{counted} {unit}".strip()]
        share = percent(it.done, it.of) if it.of is not None else None
        said += [_reached(speak, share, it.against)] if share is not None else []
    if it.compared:
        said.append(_beside(speak, it, number))
    text = ", ".join(said)
    if not it.parts:
        return text
    return speak.tr("{figure}; of which {parts}", figure=text, parts=", ".join(it.parts))


def _scaled(speak: Language, it: Achieved) -> Achieved:
    """Say large sums of money in millions: "1/3 triệu đồng"."""
    values = [each for each in (it.before if it.compared else None, it.done, it.of) if each is not None]
    size, unit = scale_of(speak, it.unit, *values)
    if size == 1:
        return it
    done, of, before = (None if each is None else each / size for each in (it.done, it.of, it.before))
    return replace(it, done=done or Decimal(0), of=of, before=before, unit=unit)


def _reached(speak: Language, share: int, against: Against) -> str:
    more = share - 100
    if against is Against.ALL:
        return speak.tr("{percent}% (share)", percent=share)
    if against is Against.GIVEN:
        if more > 0:
            return speak.tr("beyond the given target by {percent}%", percent=more)
        return speak.tr("{percent}% of the given target", percent=share)
    if against is Against.RESOLUTION:
        if more > 0:
            return speak.tr("beyond the target of the resolution by {percent}%", percent=more)
        return speak.tr("{percent}% of the target of the resolution", percent=share)
    if more > 0:
        return speak.tr("beyond the registered target by {percent}%", percent=more)
    return speak.tr("{percent}% of the registered target", percent=share)


def _beside(speak: Language, it: Achieved, number: Callable[[Decimal], str]) -> str:
    """Set it beside the same period a year before; without figures that is said, and never nought."""
    if it.before is None:
        return speak.tr("no figures of the same period")
    if it.done == it.before:
        return speak.tr("the same as in the same period")
    count = number(abs(it.done - it.before))
    if it.done > it.before:
        return speak.tr("up by {count} on the same period", count=count)
    return speak.tr("down by {count} on the same period", count=count)
