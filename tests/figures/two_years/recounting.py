"""Recount a summary from lines of `history`: written from docs/time-and-history.md, with nothing of the project."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

Line = dict[str, Any]

STATES = ("waiting", "returned", "active", "claimed", "done", "missed", "withdrawn")
REGISTERED = {"waiting", "active", "claimed", "done", "missed"}
OPEN = {"waiting", "active"}


def parsed(text: Iterable[str]) -> list[Line]:
    return [json.loads(line) for line in text if line.strip()]


class Day:
    """What held on one day: as was believed at its end in that time zone, or without one as is believed now."""

    def __init__(self, lines: list[Line], day: date, campaign: str, zone: tzinfo | None = None) -> None:
        self.day = day
        ends = datetime.combine(day + timedelta(days=1), time(0), zone) if zone else None
        seen = [line for line in lines if date.fromisoformat(line["holds_from"]) <= day and _believed(line, ends)]
        self.tree = {key: version for key, version in _newest(seen, "version").items() if not version["closed"]}
        self.state, self.deadline = _newest(seen, "state"), _newest(seen, "deadline")
        self.work = list(_newest(seen, "work").values())
        over = {line["new"]["ends"] for line in seen if line["what"] == "ended"}
        self.members = [
            (line["subject_id"], line["new"]["organisation"], line["new"]["leader"])
            for line in seen
            if line["what"] == "belongs" and line["id"] not in over
        ]
        self.pledges = {
            line["subject_id"]: line["new"]
            for line in seen
            if line["what"] == "opened" and line["new"]["campaign"] == campaign and line["subject_id"] in self.state
        }
        for number, owner in _newest(seen, "owner").items():
            if number in self.pledges:
                whose = {"organisation": owner["organisation_id"], "member": owner["member_id"]}
                self.pledges[number] = self.pledges[number] | whose

    def has(self, code: str) -> bool:
        """Whether there was an organisation of this code on the day."""
        return any(version["code"] == code for version in self.tree.values())

    def summary(self, code: str) -> dict[str, Any]:
        """Return what `summary --json` prints of an organisation, without names, campaign and day."""
        top = next(number for number, version in self.tree.items() if version["code"] == code)
        below = sorted(
            (version["code"], number) for number, version in self.tree.items() if version["parent_id"] == top
        )
        found = self._figures(self._subtree(top))
        mine, organisations = top in self._registered("organisation"), found["organisations"]
        found["organisations"] = _coverage(organisations["registered"] - int(mine), organisations["total"] - 1)
        lines = [{"code": each, **self._figures(self._subtree(number))} for each, number in below]
        left_out = {"people": [], "units": []}  # nobody ever said that a kind is not counted
        direct = self._direct(top) if below else None
        return {"own_registered": mine, "left_out": left_out, **found, "direct": direct, "lines": lines}

    def _direct(self, top: int) -> dict[str, Any] | None:
        """Return the figures of who belongs to the organisation itself, where anybody does."""
        own = self._figures({top})
        return own if own["people"]["total"] else None

    def _subtree(self, top: int) -> set[int]:
        start = self.tree[top]["path"]
        return {number for number, version in self.tree.items() if version["path"].startswith(start)}

    def _figures(self, places: set[int]) -> dict[str, Any]:
        registered = self._registered("member")
        here = {person: leader for person, place, leader in self.members if place in places}
        leaders = {person for person, leader in here.items() if leader}
        pledges = list(self._pledges_in(places, here))
        states = [self.state[each] for each in pledges]
        return {
            "people": _coverage(len(registered & here.keys()), len(here)),
            "leaders": _coverage(len(registered & leaders), len(leaders)),
            "organisations": _coverage(len(places & self._registered("organisation")), len(places)),
            "others": _coverage(0, 0),
            "other_organisations": _coverage(0, 0),
            "pledges": sum(state in REGISTERED for state in states),
            "states": {state: states.count(state) for state in STATES},
            "late": sum(self._late(each) for each in pledges),
            **self._work(set(pledges), here.keys()),
        }

    def _work(self, lying: set[int], here: Iterable[int]) -> dict[str, Any]:
        """Count the work of what is registered: that of the pledges lying here, and who here has or had some."""
        counting = {each for each in self.pledges if self.state[each] in REGISTERED}
        given = [each for each in self.work if each["state"] != "removed" and each["pledge_id"] in counting]
        of_here = [each["state"] for each in given if each["pledge_id"] in lying]
        home = {person: place for person, place, _ in self.members}
        whose = {number: (each["organisation"] or home.get(each["member"])) for number, each in self.pledges.items()}
        theirs = {each["holder_id"] for each in given if home.get(each["holder_id"], 0) == whose[each["pledge_id"]]}
        people = set(here)
        assigned = _coverage(len(people & theirs), len(people))
        return {"work": len(of_here), "work_done": of_here.count("done"), "assigned": assigned}

    def _pledges_in(self, places: set[int], people: Iterable[int]) -> Iterator[int]:
        for number, whose in self.pledges.items():
            if whose["organisation"] in places or whose["member"] in people:
                yield number

    def _late(self, number: int) -> bool:
        return self.state[number] in OPEN and date.fromisoformat(self.deadline[number]) < self.day

    def _registered(self, kind: str) -> set[int]:
        return {whose[kind] for number, whose in self.pledges.items() if self.state[number] in REGISTERED} - {None}


def _believed(line: Line, ends: datetime | None) -> bool:
    withdrawn = line["withdrawn_at"]
    if ends is None:
        return withdrawn is None
    still = withdrawn is None or datetime.fromisoformat(withdrawn) >= ends
    return still and datetime.fromisoformat(line["recorded_at"]) < ends


def _newest(seen: list[Line], what: str) -> dict[int, Any]:
    """Return the value of each subject: the later day counts, and of the same day the line written last."""
    facts = sorted((line for line in seen if line["what"] == what), key=lambda line: line["holds_from"])
    return {line["subject_id"]: line["new"] for line in facts}


def _coverage(registered: int, total: int) -> dict[str, int | None]:
    percent = (Decimal(100 * registered) / total).quantize(Decimal(1), ROUND_HALF_UP) if total else None
    return {"registered": registered, "total": total, "percent": None if percent is None else int(percent)}
