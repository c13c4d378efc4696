"""Read what a unit says it has reached: "xong 1 căn, căn thứ hai mới xong móng", "báo 21 là sai, đúng ra 12"."""

import re
from dataclasses import dataclass

from domain.indicators.figures_typed import without_figure
from domain.indicators.measures import measured
from domain.indicators.said.worded import GLUED, in_digits
from domain.understanding.text.words import fold

DENIED = re.compile(r"(?i)[,;]?\s*\b(?:chứ|chu)\s+(?:không|khong|hổng|hông|hong|ko)\b.*$")
""" "…, chứ không phải 5": what is said not to be."""
_WRONG = re.compile(r"\b(?:sai|nham|lon|ghi lai|sua lai|dung ra|phai la|moi dung)\b")
_RIGHT = re.compile(
    r".*\b(?:dung ra(?: la)?|dung la|phai la|(?<!hoan )thanh(?! lap)|thuc ra|thuc te|sua lai(?: la)?|con)\b(?P<new>.*)$"
    r"|(?P<before>\d[\d.,]*(?: [^\d\s,]+){0,2}?) (?:moi (?:dung|phai|chuan)|la dung)\b"
)
_MORE = re.compile(r"\b(?:them|cong them|tang them) (?:duoc |dc |đc )?\d|\b\d+(?: \w+){0,3}? nua\b")
_NAME = re.compile(
    r"(?i)(?:(?:nhập|ghi|báo cáo|báo|cập nhật|cho|giúp|chỉ tiêu|kết quả|tôi|em|chị)\s+)*"
    r"(?P<name>[^\d,:;]+?)\s*(?:\b(?:tính đến|đến|tinh den|den|được|duoc|đạt|dat|là|năm nay|tháng này)\b|[:,;\d])"
)
_IN_WORK = re.compile(
    r"\b(?:thu (?:\d+|hai|ba|tu|nam)\b.*\b(?:moi|dang|chua|con|sap)|xong mong|do dang|dang (?:lam|xay|thi cong)"
    r"|chua xong|sap xong)\b"
)


@dataclass(frozen=True, slots=True)
class ResultSaid:
    """`words` without the `figure`; `more`: it comes on top of the last; `in_work`: a part not counted yet.

    `unit`: the measure behind the figure: "km", "tỷ".
    """

    words: str
    figure: str
    more: bool = False
    corrects: bool = False
    in_work: str = ""
    unit: str = ""


def read_result(text: str) -> ResultSaid:
    said = DENIED.sub("", " ".join(GLUED.sub(" ", in_digits(text)).split()))
    clauses = [each.strip() for each in re.split(r",(?!\d)|;", said) if each.strip()]
    done = [each for each in clauses if not _IN_WORK.search(fold(each))]
    in_work = ", ".join(each for each in clauses if each not in done) if any(map(_has_digit, done)) else ""
    whole = ", ".join(done) if in_work else said
    corrects = bool(_WRONG.search(fold(whole)))
    words, figure = without_figure(whole)
    if (
        corrects
        and (right := _RIGHT.search(fold(whole)))
        and (new := without_figure(right["new"] or right["before"] or "")[1])
    ):
        figure = new
    return ResultSaid(
        words, figure, bool(_MORE.search(fold(whole))) and not corrects, corrects, in_work, _unit(whole, figure)
    )


def _unit(text: str, figure: str) -> str:
    found = re.search(rf"{re.escape(figure)}\s+(?P<unit>[^\W\d]+[23]?)(?:\s+[^\W\d]+)?", text) if figure else None
    behind = found[0].removeprefix(figure) if found else ""
    return found["unit"] if found and measured(behind.strip()) else ""


def name_in(text: str) -> str:
    """What a sentence calls the indicator whose result it tells: "Thu ngân sách toàn tỉnh đến nay được …"."""
    found = _NAME.match(" ".join(text.split()))
    return found["name"].strip(" :,") if found else ""


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)
