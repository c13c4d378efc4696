"""Orders at the last look of an announcement in English, said as they are in Vietnamese, in which they are read."""

import re
from calendar import day_name
from collections.abc import Callable, Mapping
from types import MappingProxyType

_PLEASE = r"(?:please |and |also |ok,? )*"
_BUTTONS: Mapping[str, str] = MappingProxyType(
    {
        "my pledges": "việc đã đăng ký",
        "register": "đăng ký",
        "report": "báo cáo",
        "summary|figures": "tổng hợp",
        "campaign": "đợt thi đua",
        "help|how to take part": "trợ giúp",
    }
)
_WHO: Mapping[str, str] = MappingProxyType(
    {
        r"secretaries|secretary": "bí thư",
        r"leaders|deputies": "lãnh đạo",
        r"(?:not|n't|never) (?:yet )?registered|unregistered": "ai chưa đăng ký",
        r"(?:have|has|who) (?:already )?registered": "ai đã đăng ký",
        r"(?:not|n't|never) (?:yet )?reported": "ai chưa báo cáo",
        r"\blate\b|overdue": "ai trễ hạn",
    }
)
_HOUR = re.compile(r"\b(?:at )?(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|o.?clock)\b|\bat (\d{1,2})(?:[:.h](\d{2}))?(?![\d/])")
_DAY = re.compile(
    rf"\b(tomorrow|today|{'|'.join(name.lower() for name in day_name)})\b|\b(\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?)"
)


def in_vietnamese(text: str) -> str:
    """Return an English order in Vietnamese; "" where the words are none."""
    said = " ".join(text.strip(" .!").split())
    for pattern, tell in _ORDERS:
        if (found := re.fullmatch(_PLEASE + pattern, said, re.IGNORECASE)) and (told := tell(found)):
            return told
    return ""


def _buttons(found: re.Match[str]) -> str:
    named = [told for words, told in _BUTTONS.items() if re.search(rf"\b(?:{words})\b", found["named"].lower())]
    return f"{'bỏ' if found['verb'].lower() in ('remove', 'drop') else 'thêm'} nút {', '.join(named)}" if named else ""


def _whom(found: re.Match[str]) -> str:
    named = [told for words, told in _WHO.items() if re.search(words, found["whom"].lower())]
    return f"chỉ gửi {', '.join(named)}" if named else ""


def _when(found: re.Match[str]) -> str:
    hour, day = _HOUR.search(found["when"].lower()), _DAY.search(found["when"].lower())
    if hour is None and day is None:
        return ""
    return " ".join(("gửi lúc", _clock(hour) if hour else "", _on(day) if day else ""))


def _clock(hour: re.Match[str]) -> str:
    count, minute = int(hour[1] or hour[4]), hour[2] or hour[5] or "00"
    return f"{count % 12 + (12 if hour[3] == 'pm' else 0) if hour[3] in ('am', 'pm') else count}h{minute}"


def _on(day: re.Match[str]) -> str:
    if day[2]:
        return f"ngày {day[2]}"
    if day[1] in ("today", "tomorrow"):
        return "hôm nay" if day[1] == "today" else "ngày mai"
    place = [name.lower() for name in day_name].index(day[1])
    return "chủ nhật" if place == len(day_name) - 1 else f"thứ {place + 2}"


_ORDERS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (
        r"(?:add|ask)(?: an?(?:other)?| the| this)? question:? ?(?P<words>.+)",
        lambda found: f"thêm câu hỏi: {found['words']}",
    ),
    (
        r"(?:remove|drop|leave out|leave)(?: the)? questions?(?: (?P<number>\d))?(?: out)?",
        lambda found: f"bỏ câu hỏi {found['number'] or ''}",
    ),
    (r"(?:no|without|remove|drop)(?: the| any)? buttons?", lambda found: "bỏ nút"),
    (r"(?P<verb>add|put|remove|drop)(?: the| an?)? ?(?:buttons? )?(?P<named>.+?)(?: buttons?)?", _buttons),
    (r"(?:no|without|don.?t ask for)(?: a)? confirmations?", lambda found: "khỏi xác nhận"),
    (
        r"ask (?:them |everybody |for )*(?:to confirm|a confirmation|confirmation)\b.*",
        lambda found: "yêu cầu xác nhận đã đọc",
    ),
    (r"(?:send (?:it )?)?(?:only|just)(?: send)?(?: it)?(?: to)?(?: the| those)? ?(?P<whom>.+)", _whom),
    (r"(?:send (?:it )?)?to (?:the )?(?P<whom>.+?)(?: only| alone)", _whom),
    (r"send (?:it )?to (?:everybody|everyone|all)(?: there| of them)?", lambda found: "gửi tất cả luôn"),
    (r"send (?:it )?(?:now|at once|right away)", lambda found: "gửi ngay"),
    (r"(?:send|schedule) (?:it )?(?P<when>(?:at|on|tomorrow|today|next)\b.*)", _when),
    (r"(?P<when>\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o.?clock)\b.{0,20})", _when),
    (
        r"(?:it )?(?:ends|valid|until|expires)(?: on| until)? (?P<day>\d{1,2}/\d{1,2}(?:/\d{4})?)",
        lambda found: f"hết hạn {found['day']}",
    ),
    (r"(?:no|without an?) end(?: day)?", lambda found: "bỏ hạn"),
    (r"(?:no|without|remove|drop)(?: the)? (?:pictures?|photos?|files?)", lambda found: "bỏ ảnh"),
)
