"""How much each unit has, as a sentence says it: by names, for each, with a rest, in proportion, by a fact."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from domain.errors import UserError
from domain.indicators.indicators import DIVIDED, Indicator
from domain.indicators.measures import in_unit, require_part
from domain.indicators.shares_said import Amount, Shares, read_shares
from domain.indicators.sharing import in_proportion, step_of
from domain.roles import Place
from domain.understanding.text.organisations import names_typed
from domain.understanding.text.words import fold
from handlers.assigning import units
from handlers.assigning.said import TO, WHOLE, bounds_in, is_list, number_in_name
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import organisations
from storage.indicators import below


@dataclass
class Shared:
    """`remarks`: what is to be seen beside the figures: what was rounded, where the whole comes from."""

    values: dict[int, Decimal] = field(default_factory=dict)
    uppers: dict[int, Decimal] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    by_figure: bool = False  # the units of one figure are told together


@dataclass
class _Sharing:
    turn: Turn
    indicator: Indicator
    giver: Place
    own: Decimal | None
    children: Sequence[Place]
    shared: Shared = field(default_factory=Shared)

    def take(self, numbers: Sequence[int], amount: Amount) -> None:
        value = self.value(amount)
        self.shared.values |= dict.fromkeys(numbers, value)
        if amount.upper is not None:
            self.shared.uppers |= dict.fromkeys(numbers, amount.upper)

    def value(self, amount: Amount) -> Decimal:
        value = in_unit(amount.value, amount.unit, self.indicator.unit)
        if value is None:
            unit = self.indicator.unit
            raise UserError("This indicator is counted in “{unit}”. Please give the figure in that.", unit=unit)
        if amount.upper is not None and self.indicator.adds_up in DIVIDED:
            raise UserError("Of this indicator one figure is shared out, no range. Please type one number.")
        return value

    def share(self, total: Decimal, numbers: Sequence[int], weights: Sequence[int] = ()) -> None:
        """Share a total out, equally or by weights; who has more because of the rounding is told."""
        if not numbers or sum(weights or [1]) == 0:
            raise UserError("There is nobody to share it out among.")
        parts = in_proportion(total, weights or [1] * len(numbers))
        self.shared.values |= dict(zip(numbers, parts, strict=True))
        if weights:
            self.shared.remarks.append(self.turn.tr("In proportion, rounded; the whole is kept."))
        elif len(set(parts)) > 1:
            more = sum(part > min(parts) for part in parts)
            step = self.turn.language.number(step_of(total))
            said = self.turn.tr("It does not divide evenly: the first {count} have {step} more.", count=more, step=step)
            self.shared.remarks.append(said)

    def total(self, said: Shares, text: str) -> Decimal:
        """The whole that is shared out: as it was said, else the committee's own target."""
        if said.total is not None:
            return self.value(said.total)
        if self.own is not None and (said.has_rest or said.by or WHOLE.search(fold(text))):
            self.shared.remarks.append(self.turn.tr("The whole is the committee's own target."))
            return self.own
        raise UserError("How much for each? One number, or a line for each unit: Chi bộ ấp 1: 5")


def shared(turn: Turn, text: str, indicator: Indicator, giver: Place, own: Decimal | None) -> Shared:
    """Read what is given to whom; raises a UserError where that is not plain, or more than all of it."""
    found = _read(turn, text, indicator, giver, own)
    for value in (*found.values.values(), *found.uppers.values()):
        require_part(value, indicator.unit, indicator.name)
    return found


def _read(turn: Turn, text: str, indicator: Indicator, giver: Place, own: Decimal | None) -> Shared:
    if is_list(text):
        return Shared(units.listed(turn, text, indicator.unit, giver))
    bounds_in(text)
    sharing = _Sharing(turn, indicator, giver, own, organisations.children(turn.session, giver.id))
    said = read_shares(text, units.names_in(turn, text, giver) | number_in_name(indicator.name))
    _refuse_unknown(turn, text, said, giver)
    everybody = [each.id for each in sharing.children]
    if said.fact:
        _by_fact(sharing, said)
    elif said.named or said.open_ones:
        _by_names(sharing, said, text)
    elif said.each is not None:
        sharing.take(everybody, said.each)
        if said.total is not None and sharing.value(said.total) != sum(sharing.shared.values.values()):
            sharing.shared.remarks.append(_other_total(turn, sharing.value(said.total)))
    elif indicator.adds_up in DIVIDED:
        weights = below.weights(turn.session, giver, said.by, turn.today) if said.by else {}
        sharing.share(sharing.total(said, text), everybody, [weights.get(each, 0) for each in everybody if weights])
    elif said.total is not None:
        sharing.take(everybody, said.total)
    else:
        sharing.total(said, text)
    return sharing.shared


def _by_names(sharing: _Sharing, said: Shares, text: str) -> None:
    for number, amount in said.named.items():
        sharing.take([number], amount)
    given = sum(sharing.shared.values.values(), Decimal(0))
    if said.open_ones and said.total is not None:
        if sharing.indicator.adds_up in DIVIDED:
            sharing.share(sharing.value(said.total) - given, said.open_ones)
        else:
            sharing.take(said.open_ones, said.total)
    elif said.open_ones:
        place = organisations.by_id(sharing.turn.session, said.open_ones[0])
        raise UserError("How much for {place}?", place=place.name if place else "?")
    elif said.has_rest:
        _rest(sharing, said, text, given)
    elif said.total is not None and sharing.value(said.total) != given:
        sharing.shared.remarks.append(_other_total(sharing.turn, sharing.value(said.total)))


def _rest(sharing: _Sharing, said: Shares, text: str, given: Decimal) -> None:
    others = [each.id for each in sharing.children if each.id not in said.named]
    if said.rest is not None:
        sharing.take(others, said.rest)
        return
    total = sharing.total(said, text)
    if total <= given:
        raise UserError("Nothing is left to share out: {given} of {total} is given already.", given=given, total=total)
    sharing.share(total - given, others)


def _by_fact(sharing: _Sharing, said: Shares) -> None:
    """ "Xã nào đã công nhận nông thôn mới thì giao 100%, xã khác 40-50%": by what is noted of each unit."""
    turn = sharing.turn
    known = below.with_fact(turn.session, sharing.giver, said.fact, turn.today)
    if known is None:
        raise UserError(
            "Nothing is noted here by which I could tell who “{fact}”. Please name the units with a figure for each.",
            fact=said.fact[:60],
        )
    if said.each is None:
        raise UserError("How much for each? One number, or a line for each unit: Chi bộ ấp 1: 5")
    name, numbers = known
    sharing.take([each.id for each in sharing.children if each.id in numbers], said.each)
    if said.rest is not None:
        sharing.take([each.id for each in sharing.children if each.id not in numbers], said.rest)
    if not sharing.shared.values:
        raise UserError("Of none of the units “{fact}” is noted.", fact=name)
    sharing.shared.by_figure = True
    sharing.shared.remarks.append(turn.tr("By what is noted: {fact}", fact=quoted(name)))


def _refuse_unknown(turn: Turn, text: str, said: Shares, giver: Place) -> None:
    """Raise where a unit is named that is none of those below, or a figure belongs to nobody."""
    known = {fold(name) for name in units.names_in(turn, text, giver).values()}
    to = TO.search(fold(text))
    behind = " ".join(text.split()[-len(to[0].split()) :]) if to else ""
    for typed, folded in names_typed(behind) if said.each is None else ():
        if not any(name in fold(folded) or fold(folded) in name for name in known) and not giver_is(giver, folded):
            below.named(turn.session, typed, giver)
    taken = [*said.named.values(), said.total, said.each, said.rest]
    lost = next((each for each in said.figures if each not in taken), None)
    if lost is not None:
        raise UserError(
            "I cannot tell for whom “{figure}” is meant. Please type a line for each unit: Chi bộ ấp 1: 5",
            figure=f"{turn.language.number(lost.value)} {lost.unit}".strip(),
        )


def giver_is(giver: Place, folded: str) -> bool:
    return fold(giver.name).endswith(folded)


def _other_total(turn: Turn, total: Decimal) -> str:
    said = turn.language.number(total)
    return turn.tr("Note: you said {total} in all, which these do not make.", total=said)
