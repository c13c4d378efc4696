"""Several pledges in one message: lines of a list, or clauses that each begin with what is done."""

import re
from datetime import date

from domain.understanding.goals import read_goal
from domain.understanding.sentence import read_pledge
from domain.understanding.text.phrasebook import phrases
from domain.understanding.text.words import composed, fold, tokenised

_BULLET = re.compile(r"^\s*(?:[-–•*+]|\d{1,2}[.)]|[a-e][.)])\s*")
_DOING = phrases(
    """trồng, giúp, vận động, xây, xây dựng, làm, tặng, tổ chức, mở, kết nạp, đọc, dọn, sửa, ủng hộ, đóng góp, nuôi,
    quyên góp, hướng dẫn, dạy, trao, hiến, thực hiện, thả, đào, lắp, treo, học, viết, nộp, khám,
    hỗ trợ, đỡ đầu, chăm sóc, thăm"""
)
_PARTS = ("trong đó", "gồm", "bao gồm", "trong do")
_LEADS = (["truoc"], ["den"], ["toi"], ["trong"], ["vao"], ["nhat"])
MOST = 10


def pledges_in(text: str, today: date) -> list[str]:
    """The sentences of a message, each a pledge of its own; the whole message where it is one.

    A deadline said only once, at the end, belongs to each of them.
    """
    lines = [_BULLET.sub("", line).strip() for line in composed(text).splitlines()]
    lines = [line for line in lines if line]
    if len(lines) > 1 and all(read_goal(line).goal for line in lines):
        return lines[:MOST]
    if any(word in composed(text).casefold() for word in _PARTS):
        return [text]
    clauses = [clause.strip() for clause in re.split(r"[;,]\s+|\s+và\s+", composed(text)) if clause.strip()]
    if len(clauses) < 2 or not all(_is_one(clause, place) for place, clause in enumerate(clauses)):
        return [text]
    return _dated(clauses[:MOST], today)


def _is_one(clause: str, place: int) -> bool:
    """Whether a clause names something done and how much; before the first one anything may stand."""
    said = tokenised(clause)
    return read_goal(clause).goal is not None and (place == 0 or _DOING.at(said, 0) is not None)


def _dated(clauses: list[str], today: date) -> list[str]:
    last = read_pledge(clauses[-1], today)
    if not last.said_day or any(read_pledge(clause, today).said_day for clause in clauses[:-1]):
        return clauses
    before, _, _ = clauses[-1].rpartition(last.said_day)
    lead = before.split()[-1:] if fold(before).split()[-1:] in _LEADS else []
    day = " ".join([*lead, last.said_day])
    return [*(f"{clause} {day}" for clause in clauses[:-1]), clauses[-1]]
