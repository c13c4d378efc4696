"""Recount figures from the lines `history` prints, knowing nothing else: slow, and plain to read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Line = dict[str, Any]
PEOPLE = {"dang_vien", "du_bi", "mien_sinh_hoat", "tam_thoi", "doan_vien", "hoi_vien", "quan_chung"}
PEOPLE |= {"nguoi_lao_dong", "ho"}
UNITS = {"xa_phuong", "so_nganh", "doanh_nghiep", "truong_hoc", "luc_luong_vu_trang", "mat_tran_doan_the"}
UNITS |= {"to_nhan_dan"}
REGISTERED = {"waiting", "active", "claimed", "done", "missed"}
OPEN = {"waiting", "active"}


@dataclass
class Recount:
    """The figures of an organisation, as `summary --json` prints them."""

    people: list[int] = field(default_factory=lambda: [0, 0])
    leaders: list[int] = field(default_factory=lambda: [0, 0])
    organisations: list[int] = field(default_factory=lambda: [0, 0])
    states: dict[str, int] = field(default_factory=dict)
    late: int = 0
    work: int = 0
    work_done: int = 0
    assigned: list[int] = field(default_factory=lambda: [0, 0])
    others: list[int] = field(default_factory=lambda: [0, 0])
    other_organisations: list[int] = field(default_factory=lambda: [0, 0])


def _believed(lines: Iterable[Line], day: date, before: str | None) -> list[Line]:
    """Drop what was not yet recorded, already withdrawn, or not yet so."""
    return [
        line
        for line in lines
        if (before is None or line["recorded_at"] < before)
        and not (line["withdrawn_at"] and (before is None or line["withdrawn_at"] < before))
        and line["holds_from"] <= day.isoformat()
    ]


def _newest(lines: Iterable[Line], what: str) -> dict[int, Any]:
    """The value of each subject: of the latest day, and of those the one written last."""
    found: dict[int, Line] = {}
    for line in lines:
        if line["what"] == what:
            known = found.get(line["subject_id"])
            if known is None or _place(line) > _place(known):
                found[line["subject_id"]] = line
    return {subject: line["new"] for subject, line in found.items()}


def _place(line: Line) -> tuple[str, int]:
    return line["holds_from"], int(line["id"].split(":")[1])


def recount(lines: list[Line], code_id: int, campaign: str, day: date, before: str | None) -> Recount:
    known = _believed(lines, day, before)
    tree = {number: new for number, new in _newest(known, "version").items() if not new["closed"]}
    result = Recount()
    if code_id not in tree:
        return result
    below = {number for number, new in tree.items() if new["path"].startswith(tree[code_id]["path"])}
    ended = {line["new"]["ends"] for line in known if line["what"] == "ended"}
    stays = [line for line in known if line["what"] == "belongs" and line["id"] not in ended]
    pledges = {line["subject_id"]: line["new"] for line in known if line["what"] == "opened"}
    pledges = {number: new for number, new in pledges.items() if new["campaign"] == campaign}
    for number, new in _newest(known, "owner").items():
        if number in pledges:
            pledges[number] = pledges[number] | {"organisation": new["organisation_id"], "member": new["member_id"]}
    states, deadlines = _newest(known, "state"), _newest(known, "deadline")
    registered = {pledges[number]["member"] for number in pledges if states[number] in REGISTERED} - {None}
    own = {pledges[number]["organisation"] for number in pledges if states[number] in REGISTERED} - {None}
    left_out = next(iter(_newest(known, "left_out").values()), {"people": [], "units": []})
    kinds = _newest(known, "kind")
    outside = {line["subject_id"] for line in stays if _kind(kinds, line["subject_id"]) in left_out["people"]}
    counted = {number for number in below if _unit(tree[number]["kind"]) not in left_out["units"]} - {code_id}
    home = {line["subject_id"]: line["new"]["organisation"] for line in stays}
    for line in stays:
        if line["new"]["organisation"] in below:
            lists = (result.people, result.leaders) if line["new"]["leader"] else (result.people,)
            for each in (result.others,) if line["subject_id"] in outside else lists:
                each[0] += line["subject_id"] in registered
                each[1] += 1
    result.organisations = [len(own & counted), len(counted)]
    beside = below - counted - {code_id}
    result.other_organisations = [len(own & beside), len(beside)]
    for number, new in pledges.items():
        place = new["organisation"] if new["member"] is None else home.get(new["member"])
        if place in below:
            state = states[number]
            result.states[state] = result.states.get(state, 0) + 1
            result.late += state in OPEN and deadlines[number] < day.isoformat()
    given = [new for new in _newest(known, "work").values() if new["state"] != "removed"]
    given = [new for new in given if new["pledge_id"] in pledges and states[new["pledge_id"]] in REGISTERED]
    assigned = set()
    for new in given:
        pledge = pledges[new["pledge_id"]]
        place = pledge["organisation"] if pledge["member"] is None else home.get(pledge["member"])
        if place in below:
            result.work += 1
            result.work_done += new["state"] == "done"
            assigned |= {(new["holder_id"], place)}
    here = {(line["subject_id"], line["new"]["organisation"]) for line in stays}
    here = {each for each in here if each[1] in below and each[0] not in outside}
    result.assigned = [len(assigned & here), len(here)]
    return result


def _kind(kinds: dict[int, Any], member: int) -> str:
    kind = kinds.get(member, "dang_vien")
    return kind if kind in PEOPLE else "khac"


def _unit(kind: str) -> str:
    return kind if kind in UNITS else "to_chuc_dang"
