"""Compare where a row says somebody belongs with the stays that are known: what ends, what begins, from which day."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.roles import EndReason
from domain.roster.leaving import FARTHEST
from domain.roster.rows import Difference, MemberRow, key
from domain.roster.saying import Said
from storage.roster import flaws


@dataclass(frozen=True, slots=True)
class Home:
    """A membership that is believed, or was entered by mistake. `entry` is the deed by which it ended."""

    id: int
    organisation: str
    leader: bool
    since: date
    until: date | None = None
    reason: EndReason | None = None
    entry: int | None = None
    mistaken_on: date | None = None

    @property
    def gone(self) -> date | None:
        """The first day on which somebody did not belong there any more."""
        return self.mistaken_on or self.until


@dataclass(frozen=True, slots=True)
class Begun:
    """A membership to add. With `until` it replaces one that has ended already."""

    organisation: str
    leader: bool
    since: date
    until: date | None = None
    reason: EndReason | None = None
    entry: int | None = None  # the deed by which it ended, where that stands


@dataclass(slots=True)
class Steps:
    """What a row changes in where somebody belongs. A `flaw` refuses the row, a `remark` leaves it as it is."""

    differences: list[Difference] = field(default_factory=list)
    ended: list[tuple[Home, date, EndReason | None]] = field(default_factory=list)
    withdrawn: list[Home] = field(default_factory=list)
    begun: list[Begun] = field(default_factory=list)
    leaves_on: date | None = None
    reason: EndReason | None = None
    taken_back: int = 0  # the deed of an earlier leaving that was wrong
    came_from: str | None = None  # "" where a known person belonged nowhere
    flaw: Said | None = None
    remark: Said | None = None


def _said_ended(form: Said, home: Home) -> Said:
    return Said(form, place=home.organisation, day=str(home.gone), why=flaws.why(home.reason))


def steps_of(homes: Sequence[Home], row: MemberRow, today: date) -> Steps:
    """Plan one row; `homes` in the order in which they began. Running the same row again plans nothing."""
    steps = Steps(flaw=_impossible(row, today))
    if not steps.flaw and row.leaves:
        _leave(steps, homes, row, today)
    elif not steps.flaw:
        running = [home for home in homes if not home.mistaken_on and (home.until is None or home.until > today)]
        if not running:
            _come(steps, homes, row, today)
        elif key(running[-1].organisation) == key(row.organisation):
            _stay(steps, homes, running, row, today)
        else:
            _move(steps, running, row, today)
    return steps


def _impossible(row: MemberRow, today: date) -> Said | None:
    for column, day in (("tu_ngay", row.since), ("den_ngay", row.until)):
        if day and day > today + FARTHEST:
            return Said("{column} {day} is more than a year ahead", column=column, day=str(day))
    if row.reason is EndReason.DIED and row.until and row.until > today:
        reason = Said("{column} {day} has not come yet, so nobody can have died then")
        return Said(reason, column=flaws.UNTIL, day=str(row.until))
    return None


def _leave(steps: Steps, homes: Sequence[Home], row: MemberRow, today: date) -> None:
    here = next((home for home in reversed(homes) if key(home.organisation) == key(row.organisation)), None)
    day = row.until or today
    if here is None:
        _leave_what_is_new(steps, homes, row, day)
    elif here.gone is None:
        since = row.since or here.since
        if day < since:
            steps.flaw = Said(
                flaws.BEFORE_IT_BEGAN, column=flaws.UNTIL, day=str(day), place=here.organisation, since=str(since)
            )
            return
        if since < here.since and (earlier := _end_before(homes, here)) and since < earlier:
            steps.flaw = Said(flaws.BEFORE_THE_LAST, column=flaws.SINCE, day=str(since), ended=str(earlier))
            return
        if since != here.since:
            steps.withdrawn.append(here)
            steps.begun.append(Begun(here.organisation, here.leader, since))
        _ends(steps, here, day, row.reason)
    elif row.reason in (None, here.reason) and (here.mistaken_on or row.until in (None, here.until)):
        return
    elif here.mistaken_on or here.entry is None or here is not homes[-1]:
        steps.flaw = _said_ended(flaws.FIXED, here)
    elif (row.until or here.until or day) < here.since:
        began, until = str(here.since), str(row.until)
        steps.flaw = Said(flaws.BEFORE_IT_BEGAN, column=flaws.UNTIL, day=until, place=here.organisation, since=began)
    else:
        steps.taken_back = here.entry
        _ends(steps, here, row.until or here.until or day, row.reason or here.reason)


def _leave_what_is_new(steps: Steps, homes: Sequence[Home], row: MemberRow, day: date) -> None:
    if homes:
        reason = Said("this person never belonged to {place}, so cannot leave it ({column})")
        steps.flaw = Said(reason, place=row.organisation, column="ma_to_chuc")
    elif row.since is None:
        steps.flaw = Said("{column} is empty: since when did they belong there?", column=flaws.SINCE)
    else:
        steps.begun.append(Begun(row.organisation, row.leader, row.since))
        steps.leaves_on, steps.reason = day, row.reason
        steps.differences.append(
            Difference("organisation", "", f"{row.organisation} until {day}{flaws.why(row.reason)}")
        )


def _ends(steps: Steps, home: Home, day: date, reason: EndReason | None) -> None:
    before = f"until {home.until}{flaws.why(home.reason)}" if home.until else "without an end"
    steps.differences.append(Difference(f"stay in {home.organisation}", before, f"until {day}{flaws.why(reason)}"))
    steps.leaves_on, steps.reason = day, reason


def _come(steps: Steps, homes: Sequence[Home], row: MemberRow, today: date) -> None:
    last = homes[-1] if homes else None
    gone = last.gone if last else None
    if last is not None and gone is not None:
        died = last.reason is EndReason.DIED
        again = row.since is not None and row.since >= gone and not died
        if died or (key(last.organisation) == key(row.organisation) and not again):
            steps.remark = _said_ended(flaws.GONE if died else flaws.GONE_MAY_RETURN, last)
            return
        if row.since and row.since < gone and not last.mistaken_on:
            steps.flaw = Said(
                flaws.BEFORE_IT_ENDED, column=flaws.SINCE, day=str(row.since), place=last.organisation, ended=str(gone)
            )
            return
    since = row.since or max(today, gone or today)
    steps.came_from = ""
    steps.begun.append(Begun(row.organisation, row.leader, since))
    steps.differences.append(Difference("organisation", "", _from_day(row.organisation, since, today)))


def _stay(steps: Steps, homes: Sequence[Home], running: Sequence[Home], row: MemberRow, today: date) -> None:
    """The place is right; the day of coming, the leader's flag or a second membership may not be."""
    current = running[-1]
    others = [home for home in running[:-1] if home.until is None]
    if others:
        steps.ended += [(home, today, EndReason.MOVED) for home in others]
        before = ", ".join(home.organisation for home in running)
        steps.differences.append(Difference("organisation", before, current.organisation))
    if current.until is not None and current.leader != row.leader:
        steps.flaw = Said(flaws.FLAG_STAYS, place=current.organisation, day=str(current.until), column="lanh_dao")
        return
    chain = _without_gaps(homes, current)
    if row.since and row.since != chain[0].since:
        _begin_on(steps, homes, chain[0], row, row.leader if chain[0] is current else chain[0].leader)
    if current.leader != row.leader:
        steps.differences.append(Difference("leader", _yes_no(current.leader), _yes_no(row.leader)))
        if current not in steps.withdrawn:
            _flag(steps, current, row, today)


def _without_gaps(homes: Sequence[Home], current: Home) -> list[Home]:
    """Return the stays in one organisation that follow upon each other: a leader's flag parts a stay in two."""
    chain = [current]
    for home in reversed(homes[: homes.index(current)]):
        if not home.mistaken_on and home.organisation == current.organisation and home.until == chain[0].since:
            chain.insert(0, home)
    return chain


def _begin_on(steps: Steps, homes: Sequence[Home], first: Home, row: MemberRow, leader: bool) -> None:
    """Correct the first day of a stay: the whole stay is withdrawn and added anew."""
    since = row.since or first.since
    earlier = _end_before(homes, first)
    if first.until and since >= first.until:
        ended = str(first.until)
        steps.flaw = Said(
            flaws.AFTER_IT_ENDED, column=flaws.SINCE, day=str(since), place=first.organisation, ended=ended
        )
    elif earlier and since < earlier:
        steps.flaw = Said(flaws.BEFORE_THE_LAST, column=flaws.SINCE, day=str(since), ended=str(earlier))
    else:
        steps.withdrawn.append(first)
        steps.begun.append(Begun(first.organisation, leader, since, first.until, first.reason, first.entry))
        steps.differences.append(Difference(f"stay in {first.organisation} since", str(first.since), str(since)))


def _end_before(homes: Sequence[Home], first: Home) -> date | None:
    """Return when the last of the stays ended that began before this one."""
    ends = [home.until for home in homes if home is not first and home.since <= first.since and not home.mistaken_on]
    return max((end for end in ends if end), default=None)


def _flag(steps: Steps, current: Home, row: MemberRow, today: date) -> None:
    since = today
    if current.since >= today:
        # Begun today: no report was made of it yet, so the flag is a correction and not a change of office.
        since = current.since
        steps.withdrawn.append(current)
    else:
        steps.ended.append((current, today, None))
    steps.begun.append(Begun(row.organisation, row.leader, since))


def _move(steps: Steps, running: Sequence[Home], row: MemberRow, today: date) -> None:
    current = running[-1]
    since = row.since or current.until or today
    if since < (current.until or current.since):
        form, edge = (
            (flaws.BEFORE_ITS_END, current.until) if current.until else (flaws.BEFORE_ITS_BEGINNING, current.since)
        )
        said = str(row.since or "today")
        steps.flaw = Said(form, day=said, place=current.organisation, edge=str(edge), column=flaws.SINCE)
        return
    steps.ended += [(home, since, EndReason.MOVED) for home in running if home.until is None]
    steps.begun.append(Begun(row.organisation, row.leader, since))
    steps.came_from = current.organisation
    before = ", ".join(home.organisation for home in running)
    steps.differences.append(Difference("organisation", before, _from_day(row.organisation, since, today)))
    if current.leader != row.leader:
        steps.differences.append(Difference("leader", _yes_no(current.leader), _yes_no(row.leader)))


def _from_day(organisation: str, since: date, today: date) -> str:
    return organisation if since == today else f"{organisation} from {since}"


def _yes_no(leader: bool) -> str:
    return "yes" if leader else "no"
