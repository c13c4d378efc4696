"""Figures of an organisation and all below it: kept, of today until touched and of days asked for; else counted."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlmodel import Session

from domain.errors import NotCounted
from domain.figures import Coverage
from domain.people.kinds import EVERYBODY, LeftOut
from domain.roles import Place
from domain.stamps import AsOf
from storage.facts import counting
from storage.facts import left_out as kinds_left_out
from storage.facts.counting import Counted
from storage.ground.bulk import chunks
from storage.kept import days, outcomes, rows
from storage.kept.outcomes import Outcome

T = TypeVar("T")
MANY = 4
"""Of fewer organisations the figures are counted sooner than looked up."""
LONG = 100
"""Of so many organisations a day that is over takes longer to count than others should wait."""
TOUCHED, LOOKED_UP = 200, 16
"""Of up to 16 organisations PostgreSQL looks up what is theirs; asked of more at once, it reads everybody's."""


def counted(
    session: Session, organisation_id: int, campaign_ids: Sequence[int], as_of: AsOf, left_out: LeftOut
) -> list[Counted]:
    """Return what `counting.count` does."""
    tree = counting.tree(session, organisation_id, as_of, left_out)
    asked = asked_for(campaign_ids, left_out)
    kept: Mapping[int, Any] = {}
    if not as_of.present:
        kept = {number: one for number, (one, _) in _of_day(session, tree, organisation_id, asked, as_of).items()}
    elif len(tree) >= MANY:
        top = next(each.path for each in tree if each.organisation_id == organisation_id)
        rows.want(session, asked, as_of.day)
        kept = rows.read(session, asked, top, as_of.day, "counted")
    again = []
    for each in tree:
        if each.organisation_id in kept:
            _fill(each, kept[each.organisation_id])
        else:
            again.append(each)
    if len(again) == len(tree):  # a whole subtree is found by its path sooner than one by one
        counting.fill(session, tree, organisation_id, campaign_ids, as_of, left_out)
        return tree
    for some in _in_pieces(session, again):
        counting.count_these(session, some, campaign_ids, as_of.day, left_out)
    return tree


def _of_day(
    session: Session, tree: Sequence[Counted], organisation_id: int, asked: str, as_of: AsOf
) -> Mapping[int, tuple[Any, Any]]:
    """Return what is kept of a day that is over, of all of them or of none."""
    if len(tree) < LONG or as_of.known_before is None:
        return {}
    kept = days.read(session, organisation_id, asked, as_of.day)
    if not kept and as_of.promptly:
        raise NotCounted(organisation_id, json.loads(asked)[0], as_of.day)
    return kept


def count_day(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> str:
    """Count a day that is over for `keep_day`: of each organisation what it had and what came of it."""
    left_out = kinds_left_out.of_campaigns(session, campaign_ids, as_of)
    tree = counting.count(session, place.id, campaign_ids, as_of, left_out)
    found: dict[int, Outcome] = {}
    for some in _in_pieces(session, [each.organisation_id for each in tree]):
        found |= outcomes.count_these(session, some, campaign_ids, as_of)
    return _written(
        {each.organisation_id: [_plain(each), outcomes.to_json(found[each.organisation_id])] for each in tree}
    )


def keep_day(
    session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf, counted: str, today: date
) -> None:
    left_out = kinds_left_out.of_campaigns(session, campaign_ids, as_of)
    days.write(session, place.id, asked_for(campaign_ids, left_out), as_of.day, counted, today)


def outcomes_below(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> dict[int, Outcome]:
    """Return what came of it, of each organisation directly below with all below that; 0: of this one itself."""
    tree = counting.tree(session, place.id, as_of)
    kept: Mapping[int, Any] = {}
    if len(tree) >= MANY:
        asked = asked_for(campaign_ids, kinds_left_out.of_campaigns(session, campaign_ids, as_of))
        if as_of.present:
            rows.want(session, asked, as_of.day)
            kept = rows.read(session, asked, place.path, as_of.day, "came")
        else:
            kept = {number: came for number, (_, came) in _of_day(session, tree, place.id, asked, as_of).items()}
    found: dict[int, Outcome] = defaultdict(Outcome)
    top = next((len(each.path) for each in tree if each.organisation_id == place.id), 0)
    below = {each.organisation_id: int(each.path[top:].partition("/")[0] or 0) for each in tree}
    for some in _in_pieces(session, [number for number in below if number not in kept]):
        for number, one in outcomes.count_these(session, some, campaign_ids, as_of).items():
            found[below[number]].add(one)
    for number in below.keys() & kept.keys():
        found[below[number]].add_kept(kept[number])
    return found


def _in_pieces(session: Session, those: Sequence[T]) -> Iterable[Sequence[T]]:
    if len(those) > TOUCHED or session.connection().dialect.name != "postgresql":
        return chunks(those)
    return (those[start : start + LOOKED_UP] for start in range(0, len(those), LOOKED_UP))


def outcome(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> Outcome:
    """Return what came of it in all."""
    whole = Outcome()
    for each in outcomes_below(session, place, campaign_ids, as_of).values():
        whole.add(each)
    return whole


def keep(session: Session, today: date, limit: int, *, check: bool) -> tuple[int, int, bool]:
    """Count the next that changed anew; return how many, how many of those unchanged were wrong, whether more are due.

    `check`: also what did not change.
    """
    rows.alone(session)
    if rows.take_touched(session):
        return 1, 0, True
    wanted = rows.wanted(session, today)
    rows.forget(session, wanted)
    for asked in wanted:
        if due := rows.next_due(session, asked, today, limit, check=check):
            campaign_ids, left_out = _meant(asked)
            before = rows.known(session, asked, due, today)
            now = _figures(session, due, campaign_ids, today, left_out)
            rows.write(session, asked, now, today)
            wrong = {number for number in before if before[number] != now[number]}
            return len(due), len(wrong - rows.touched(session)) if wrong else 0, True
    return 0, 0, False


def check_anew(session: Session) -> None:
    """Let all be counted anew by the next pieces that check."""
    rows.alone(session)
    rows.uncheck(session)


def _figures(
    session: Session, numbers: Sequence[int], campaign_ids: Sequence[int], today: date, left_out: LeftOut
) -> dict[int, tuple[str, str]]:
    those = [Counted(number, "", "", None, "", "") for number in numbers]
    counting.count_these(session, those, campaign_ids, today, left_out)
    found = outcomes.count_these(session, numbers, campaign_ids, AsOf.now(today))
    return {
        each.organisation_id: (_written(_plain(each)), _written(outcomes.to_json(found[each.organisation_id])))
        for each in those
    }


def asked_for(campaign_ids: Iterable[int], left_out: LeftOut = EVERYBODY) -> str:
    """Return under what the figures of these campaigns are kept."""
    return _written([sorted(campaign_ids), sorted(left_out.people)])


def _meant(asked: str) -> tuple[list[int], LeftOut]:
    campaign_ids, people = json.loads(asked)
    return campaign_ids, LeftOut.of(people, ())


def _written(what: Any) -> str:
    """Write the same always alike, so that what is counted anew is compared as it is written."""
    return json.dumps(what, separators=(",", ":"), sort_keys=True, ensure_ascii=False)


def _plain(each: Counted) -> list[Any]:
    people = sorted([*group, of.registered, of.total] for group, of in each.people.items())
    return [people, each.states, each.late, each.registered, each.work, each.work_done, each.assigned]


def _fill(each: Counted, kept: Sequence[Any]) -> None:
    people, each.states, each.late, each.registered, each.work, each.work_done, each.assigned = kept
    each.people = {(leader, counted): Coverage(registered, total) for leader, counted, registered, total in people}
