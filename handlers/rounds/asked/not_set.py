"""A round is named that nobody has set: said plainly, with the next one, who opens it, and what was written kept."""

from dataclasses import dataclass
from datetime import date

from domain.campaigns.permissions import runs_campaigns
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import has_summaries, is_admin, may_see_names
from domain.roles import Place
from domain.understanding.movement.report_said import only_hands_in, read_report
from domain.understanding.movement.round_named import RoundNamed, named_in
from handlers.rounds import telling
from handlers.rounds.report_steps import LONGEST
from handlers.rounds.round_list import DROP_KEPT, OPEN, PASS_UP, coming_ones, name, running, top_of, way_to
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.campaigns.rounds import due_text, named_text, not_set_from_below_text
from storage import organisations
from storage.facts import units
from storage.rounds import kept

NEXT = 2  # rounds that are named instead


@dataclass(frozen=True, slots=True)
class OtherTime:
    """A unit that is to have another day: which, or how many days more."""

    unit: Place
    due_on: date | None
    more: int | None


def say(turn: Turn, named: RoundNamed | None, place: Place, more: OtherTime | None = None) -> None:
    """Say that a round of these below a place is not set, and which come; whoever may opens it."""
    lines = _said(turn, named, place)
    opens = [_open(turn, named, more)] if runs_campaigns(turn.member) and named else []
    lines += [] if opens else [_who_opens(turn, place)]
    turn.say("\n".join(lines), [*opens, *_running_ways(turn, place)])


def say_who(turn: Turn, text: str) -> None:
    """Say who sets rounds, and which come; whoever leads or serves a place can pass the wish on."""
    reports = has_summaries(turn.member)
    place = top_of(turn) if reports else turn.member.home
    if place is not None:
        wish = _as_wish(turn, place, text) if reports else ()
        turn.say("\n".join([_who_opens(turn, place), *_next(turn, place)]), wish)


def say_of_other(turn: Turn, unit: Place, own: Place, text: str) -> None:
    """More time for a unit that is neither theirs nor below: its own leaders ask, or the wish goes up from here."""
    words = turn.tr("More time for {unit} is asked by those who lead it, and given by the level above.", unit=unit.name)
    turn.say(words, _as_wish(turn, own, text))


def say_no_time(turn: Turn, named: RoundNamed | None, place: Place, text: str) -> None:
    """More time is asked for a round that is not set: the wish can be passed on."""
    lines = [*_said(turn, named, place), _who_opens(turn, place)]
    turn.say("\n".join(lines), [*_running_ways(turn, place), *_as_wish(turn, place, text)])


def say_no_report(turn: Turn, named: RoundNamed | None, place: Place, text: str) -> None:
    """A report for a round that is not set: what was written is kept, and can be passed on."""
    lines, said = [*_said(turn, named, place), _who_opens(turn, place)], read_report(text)
    if said.as_before:
        lines.append(turn.tr("No earlier report of {organisation} is kept either.", organisation=place.name))
    ways = [_open(turn, named)] if is_admin(turn.member) and named else []
    if any(not only_hands_in(each, place.name) for each in said.pieces):
        number = kept.keep(turn.session, place.id, text[:LONGEST], turn.stamp)
        lines.append(turn.tr("What you wrote is kept; I show it again when a round opens."))
        ways += _pass_on(turn, place, number)
        ways.append(Choice(turn.tr("Do not keep it"), f"/kybaocao {DROP_KEPT} {number}"))
    turn.say("\n".join(lines), [*_running_ways(turn, place), *ways])


def _as_wish(turn: Turn, place: Place, text: str) -> list[Choice]:
    return _pass_on(turn, place, kept.keep(turn.session, place.id, text[:LONGEST], turn.stamp, kept.WISHED))


def _pass_on(turn: Turn, place: Place, number: int) -> list[Choice]:
    above, people = telling.those_above(turn, place)
    named = (
        turn.tr("Send it to {organisation}", organisation=above.name) if above else turn.tr("Send it to those above")
    )
    return [Choice(named, f"/kybaocao {PASS_UP} {number}")] if people else []


def _said(turn: Turn, named: RoundNamed | None, place: Place) -> list[str]:
    if named is None:
        return [turn.tr("{place}: no round of reports is open.", place=place.name), *_next(turn, place)]
    called = named_text(turn.language, named, turn.today)
    said = turn.tr("{place}: no round of reports is set for {round}.", place=place.name, round=called)
    return [said, *_next(turn, place)]


def _next(turn: Turn, place: Place) -> list[str]:
    kind = units.kind_of(turn.session, place.id)
    found = coming_ones(turn, place.path)
    found = [each for each in found if place.has_branches or each.plan.is_owed_by(kind, place.id)][:NEXT]
    lines = [f"– {name(turn, each)}: {due_text(turn.language, each)}" for each in found]
    return [turn.tr("Next:"), *lines] if lines else []


def _running_ways(turn: Turn, place: Place) -> list[Choice]:
    return [way_to(turn, each) for each in running(turn, place.path)[:NEXT]]


def _who_opens(turn: Turn, place: Place) -> str:
    above = organisations.by_id(turn.session, place.above[-1]) if place.above else None
    if above is None:
        return turn.tr("Rounds are opened by administrators.")
    return turn.tr("Rounds are opened by {organisation}.", organisation=above.name)


def _open(turn: Turn, named: RoundNamed, more: OtherTime | None = None) -> Choice:
    called = named_text(turn.language, named, turn.today)
    longer = f" {more.unit.id} {more.more}" if more and more.more else ""
    return Choice(turn.tr("Open the round: {round}", round=called), f"{_opening(turn, named)}{longer}")


def _opening(turn: Turn, named: RoundNamed) -> str:
    return f"/kybaocao {OPEN} {named.every.value} {named.nearest(turn.today)}"


def _kept(turn: Turn, number: int) -> tuple[Place, str]:
    found = kept.get(turn.session, number)
    place = organisations.by_id(turn.session, found[0]) if found else None
    if found is None or place is None or not found[1]:
        raise UserError("That is taken back already, or has been changed since.")
    if not may_see_names(turn.member, place):
        raise NotAllowed("The report of an organisation is handed in by those who lead or serve it.")
    return place, found[1]


def pass_up(turn: Turn, number: int) -> None:
    """Send what was kept to those above, with who wrote it and a way to open the round."""
    place, words = _kept(turn, number)
    named = named_in(words)

    def text(speak: Language) -> str:
        return not_set_from_below_text(speak, turn.member.name, place.name, words)

    def ways(speak: Language) -> tuple[Choice, ...]:
        if named is None:
            return ()
        label = speak.tr("Open the round: {round}", round=named_text(speak, named, turn.today))
        return (Choice(label, _opening(turn, named)),)

    if not telling.tell_people(turn, telling.those_above(turn, place)[1], text, f"report kept:{number}", ways):
        raise UserError("Nobody above {unit} can be reached here, or it was sent already.", unit=place.name)
    turn.say(turn.tr("✅ Sent to the level above."))


def drop(turn: Turn, number: int) -> None:
    """Keep no longer what a unit would have reported."""
    place, _ = _kept(turn, number)
    kept.drop(turn.session, place.id, turn.stamp)
    turn.say(turn.tr("It is not kept any more."))
