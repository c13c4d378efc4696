"""What a sentence says of a campaign's reminders: "nhắc trước 30, 7 và 1 ngày", "trễ thì mỗi tuần nhắc một lần"."""

import re

_NUMBER = r"(?:\d{1,3}|mot|hai|ba|bon|nam|muoi|nua)"
_UNIT = r"(?:ngay|tuan|thang)"
_BEFORE = re.compile(
    rf"\bnhac (?:nho |viec |bao cao |ho )*truoc (?:han )?"
    rf"(?P<list>{_NUMBER}(?: {_UNIT})?(?:(?: va| voi| roi)? {_NUMBER}(?: {_UNIT})?)*)"
)
_PART = re.compile(rf"(?P<number>{_NUMBER})(?: (?P<unit>{_UNIT}))?")
_LATE = re.compile(r"\b(?:qua han|tre han|tre|het han|sau han)\b(?P<rest>.*)")
_EVERY = re.compile(
    rf"\b(?:moi|cu|cach|hang)(?: (?P<number>{_NUMBER}))? (?P<unit>{_UNIT})\b"
    rf"|\b(?P<n>{_NUMBER}) (?P<u>{_UNIT}) (?:nhac )?(?:mot|1) lan"
)
_UNTIL = re.compile(rf"\b(?:toi|den|trong|qua|het) (?P<number>{_NUMBER}) (?P<unit>{_UNIT})\b")
_ENDS = re.compile(
    rf"\b(?:qua|tre|het) han (?:qua |hon |du )?(?P<number>{_NUMBER}) (?P<unit>{_UNIT})\b.*"
    r"\b(?:ghi|coi|tinh|xem|chot|danh dau)\b(?: \w+){0,3} (?:chua|khong|ko) (?:hoan thanh|dat|xong)\b"
)
_ENDS_NOTHING = re.compile(
    r"\b(?:dung|khong|khoi|bo|thoi|ngung)\b(?: \w+){0,5} (?:ghi|coi|tinh|xem|chot|danh dau)\b"
    r"(?: \w+){0,3} (?:chua|khong|ko) (?:hoan thanh|dat|xong)\b"
)
_ABOVE = re.compile(
    rf"\b(?:qua|tre|het) han (?:qua |hon |du )?(?P<number>{_NUMBER}) (?P<unit>{_UNIT})\b.*"
    r"\b(?:bao|noi|cho|thong bao)\b(?: \w+){0,3} (?:cap tren|dang uy|huyen uy|tinh uy|cap uy)\b"
)
"""How long something is overdue before it is noted as missed, or told to the level above."""
_TOLD = re.compile(
    r"\b(?P<not>(?:khoi|khong can|khong|dung|thoi) )?(?:bao|nhan|thong bao|nhac)(?: \w+){0,4} khi (?P<what>mo|dong)\b"
)
_WORDS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "muoi": 10}
_DAYS = {"ngay": 1, "tuan": 7, "thang": 30}
TIMES = 4
"""So often somebody who is late is reminded where nothing is said of an end."""


Reminding = dict[str, list[int] | bool | int]


def read_reminding(folded: str) -> Reminding:
    """Return what is said, by the names of a `ReminderPlan`; nothing where no reminders are spoken of."""
    found = Reminding()
    if before := _BEFORE.search(folded):
        found["before"] = _list(before["list"])
    if "nhac" in folded and (late := _LATE.search(folded)) and (every := _EVERY.search(late["rest"])):
        step = days_in(every["number"] or every["n"] or "mot", every["unit"] or every["u"])
        until = _UNTIL.search(late["rest"])
        last = days_in(until["number"], until["unit"]) if until else 1 + (TIMES - 1) * step
        found["after"] = list(range(1, max(last, 1) + 1, step))
    if ends := _ENDS.search(folded):
        found["ends_missed_after"] = days_in(ends["number"], ends["unit"])
    elif _ENDS_NOTHING.search(folded):
        found["ends_missed_after"] = 0
    if above := _ABOVE.search(folded):
        found["above_after"] = days_in(above["number"], above["unit"])
    if told := _TOLD.search(folded):
        found["round_opens" if told["what"] == "mo" else "round_closes"] = told["not"] is None
    return found


def _list(said: str) -> list[int]:
    """Return "30 7 va 1 ngay" as days: a number without a unit has that of the next one that has one."""
    parts = [(each["number"], each["unit"]) for each in _PART.finditer(said)]
    days, unit = list[int](), "ngay"
    for number, own in reversed(parts):
        unit = own or unit
        days.append(days_in(number, unit))
    return sorted({each for each in days if each}, reverse=True)


def days_in(number: str, unit: str) -> int:
    """Return how many days "3 ngày", "một tuần", "nửa tháng" are, folded."""
    if number == "nua":
        return {"thang": 15, "tuan": 3}.get(unit, 1)
    return (_WORDS.get(number) or int(number)) * _DAYS[unit]
