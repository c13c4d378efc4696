"""Anniversaries by the solar calendar, by name: Quốc khánh, ngày thành lập Đảng, Bến Tre Đồng Khởi."""

from datetime import date

from domain.understanding.calendar.calendar_words import DAY, YEAR, Year, year_after
from domain.understanding.calendar.days import LAST_YEAR, LED, Days, Expression, Kind, Meaning, Stretch, each_year
from domain.understanding.text.phrasebook import Phrasebook
from domain.understanding.text.words import Text

_DAYS = {
    "tết dương lịch": (1, 1),
    "tết tây": (1, 1),
    "năm mới dương lịch": (1, 1),
    "tổng tuyển cử đầu tiên": (6, 1),
    "học sinh sinh viên việt nam": (9, 1),
    "bến tre đồng khởi": (17, 1),
    "truyền thống đồng khởi": (17, 1),
    "đồng khởi bến tre": (17, 1),
    "kỷ niệm đồng khởi": (17, 1),
    "kỷ niệm ngày đồng khởi": (17, 1),
    "ngày đồng khởi": (17, 1),
    "thành lập đảng": (3, 2),
    "sinh nhật đảng": (3, 2),
    "mừng đảng": (3, 2),
    "thành lập đảng cộng sản việt nam": (3, 2),
    "thầy thuốc việt nam": (27, 2),
    "thầy thuốc": (27, 2),
    "quốc tế phụ nữ": (8, 3),
    "thành lập đoàn": (26, 3),
    "thành lập đoàn thanh niên cộng sản hồ chí minh": (26, 3),
    "thành lập đoàn tncs hồ chí minh": (26, 3),
    "giải phóng miền nam": (30, 4),
    "giải phóng hoàn toàn miền nam": (30, 4),
    "thống nhất đất nước": (30, 4),
    "giải phóng miền nam thống nhất đất nước": (30, 4),
    "quốc tế lao động": (1, 5),
    "chiến thắng điện biên phủ": (7, 5),
    "thành lập đội": (15, 5),
    "sinh nhật bác": (19, 5),
    "sinh nhật bác hồ": (19, 5),
    "sinh chủ tịch hồ chí minh": (19, 5),
    "sinh nhật chủ tịch hồ chí minh": (19, 5),
    "sinh của bác": (19, 5),
    "sinh bác": (19, 5),
    "sinh bác hồ": (19, 5),
    "sinh của chủ tịch hồ chí minh": (19, 5),
    "quốc tế thiếu nhi": (1, 6),
    "môi trường thế giới": (5, 6),
    "báo chí cách mạng việt nam": (21, 6),
    "gia đình việt nam": (28, 6),
    "thương binh liệt sĩ": (27, 7),
    "thương binh liệt sỹ": (27, 7),
    "thương binh - liệt sĩ": (27, 7),
    "cách mạng tháng tám": (19, 8),
    "cách mạng tháng 8": (19, 8),
    "truyền thống công an nhân dân": (19, 8),
    "quốc khánh": (2, 9),
    "khai giảng": (5, 9),
    "tựu trường": (5, 9),
    "chuyển đổi số quốc gia": (10, 10),
    "doanh nhân việt nam": (13, 10),
    "thành lập hội nông dân việt nam": (14, 10),
    "thành lập hội nông dân": (14, 10),
    "thành lập hội liên hiệp phụ nữ việt nam": (20, 10),
    "phụ nữ việt nam": (20, 10),
    "pháp luật việt nam": (9, 11),
    "đại đoàn kết": (18, 11),
    "hội đại đoàn kết": (18, 11),
    "thành lập mặt trận": (18, 11),
    "nhà giáo việt nam": (20, 11),
    "nhà giáo": (20, 11),
    "nam kỳ khởi nghĩa": (23, 11),
    "thành lập quân đội": (22, 12),
    "thành lập quân đội nhân dân việt nam": (22, 12),
    "quốc phòng toàn dân": (22, 12),
    "ngày pháp luật": (9, 11),
    "ngày báo chí": (21, 6),
    "ngày chuyển đổi số": (10, 10),
    "noel": (25, 12),
    "giáng sinh": (25, 12),
    "pnvn": (20, 10),
    "qtpn": (8, 3),
    "tbls": (27, 7),
    "qđnd": (22, 12),
    "qđnd việt nam": (22, 12),
    "qđndvn": (22, 12),
    "thành lập qđnd": (22, 12),
    "thành lập qđnd việt nam": (22, 12),
    "thành lập qđndvn": (22, 12),
    "thành lập đcs việt nam": (3, 2),
    "thành lập đcsvn": (3, 2),
    "tl đảng": (3, 2),
    "gpmn": (30, 4),
    "giải phóng mn": (30, 4),
}
_SOLAR = Phrasebook({spelled: day for name, day in _DAYS.items() for spelled in {name, name.replace("việt nam", "vn")}})


_SINCE = {
    (17, 1): 1960,
    (3, 2): 1930,
    (26, 3): 1931,
    (30, 4): 1975,
    (7, 5): 1954,
    (19, 5): 1890,
    (27, 7): 1947,
    (19, 8): 1945,
    (2, 9): 1945,
    (22, 12): 1944,
}
"""From which year the anniversaries are counted: the 96th of the Party is in 2026."""


def _counted_year(text: Text, index: int, festival: tuple[int, int]) -> Year | None:
    """Return the year of "kỷ niệm 96 năm" before the festival."""
    since = _SINCE.get(festival)
    if since is None or text.word(index - 1) not in YEAR or not text.is_digits(index - 2):
        return None
    count = text.word(index - 2)
    return (since + int(count), 0, 0) if len(count) <= 3 and since + int(count) <= LAST_YEAR else None


def anniversary(text: Text, index: int) -> Expression | None:
    found = _SOLAR.at(text, index) or (_SOLAR.at(text, index + 1) if text.word(index) in DAY else None)
    if found is None:
        return None
    (day, month), end = found
    year = year_after(text, end)
    said = _solar_meaning(year or _counted_year(text, index, found[0]), month, day)
    return Expression(index, year[2] if year else end, Kind.FESTIVAL, said, loose=LED)


def _solar_meaning(year: Year | None, month: int, day: int) -> Meaning:
    def bounds(number: int) -> Stretch:
        return Stretch(date(number, month, day), date(number, month, day))

    if year is not None and year[0] is None:
        return lambda today: Days((bounds(today.year + year[1]),))
    return each_year(year[0] if year else None, bounds, None)
