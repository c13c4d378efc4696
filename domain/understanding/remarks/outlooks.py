"""Hear whether somebody thinks that a target will be reached, and the words of offices for where a matter stands."""

import re

from domain.pledges.remarks import Outlook, Stage

_END = r"(?:dat|kip|xong|hoan thanh|duoc|lam duoc|noi|xue|du|den dich)"
_NOT = r"(?:khong|ko|hong|hok|khg|hom|chua chac)"
_HARD = re.compile(
    rf"\b(?:kho (?:ma |long |co the )?{_END}|kho long|kho qua|kho lam|{_NOT} kip|{_NOT} kham noi"
    rf"|(?:chac|e|so|lo|co khi|coi bo|kha nang)(?: la| rang| se)? (?:{_NOT} {_END}|tre|hut|be|do dang|qua han|lo han)"
    rf"|kho (?:ma )?(?:dat|xong)|{_NOT} (?:the )?(?:dat|hoan thanh) duoc|chua chac {_END})\b"
)
_SURE = re.compile(
    r"\b(?:chac dat|chac chan|(?:bao|dam) dam(?! bao an)|nhat dinh|the nao cung (?:xong|dat|kip)"
    r"|(?:thang|tuan|nam|quy|mai|mot|ngay|bua|tet|cuoi|dau|giua)(?: \w+){0,4}"
    r" (?:la|thi|se|chac) (?:xong|dat|hoan thanh|kip|du))\b"
)
_LIKELY = re.compile(
    rf"\b(?:co kha nang|kha nang (?:la )?(?:dat|xong|kip)|(?:co the|chac|co le|chac la|chac cung|chac se|se|sap) {_END}"
    rf"|(?:co gang|rang|phan dau) (?:\w+ ){{0,4}}{_END})\b"
)
_NEARLY = re.compile(r"\bco ban (?:da )?(?:hoan thanh|xong|dat|dam bao)\b|\b(?:hoan thanh|xong|dat) co ban\b")
_AWAITED = re.compile(
    r"\b(?:cho|dang cho|doi|con cho) (?:\w+ ){0,3}?(?:cong nhan|tham dinh|phuc tra|nghiem thu|xet|tham tra)\b"
    r"|\b(?:da|dang) trinh (?:\w+ ){0,3}?(?:cong nhan|tham dinh|xet)\b"
)
_FIRST = re.compile(r"\b(?:ket qua )?buoc dau\b")


def outlook_in(folded: str) -> Outlook | None:
    """Read an outlook from folded words; a doubt goes before a hope."""
    patterns = ((_HARD, Outlook.HARD), (_SURE, Outlook.SURE), (_LIKELY, Outlook.LIKELY))
    return next((outlook for pattern, outlook in patterns if pattern.search(folded)), None)


def stage_in(folded: str) -> Stage | None:
    """Read where a matter stands, from folded words."""
    stages = ((_AWAITED, Stage.TO_BE_RECOGNISED), (_NEARLY, Stage.NEARLY_DONE), (_FIRST, Stage.FIRST_RESULTS))
    return next((stage for pattern, stage in stages if pattern.search(folded)), None)
