"""What is counted: the words after a number, in the person's own spelling, up to where the clause turns."""

from dataclasses import dataclass

from domain.understanding.calendar_words import MONTH, QUARTER, WEEK, YEAR
from domain.understanding.words import WORD, Text, phrases, words

MAX_WORDS = 8
_STOPS = phrases(
    """đạt, được, hoàn thành, thoát, trong, cho, tại, ở, trước, cuối, vào, để, theo, nuôi, trở lên, trở xuống, so với,
    là, có, gắn, thực hiện, tham gia, ký, đăng ký, sẽ, phải, đã, đang, bị, do, nhằm, với, về, từ, đến, trên, dưới,
    giữa, giúp, hỗ trợ, ủng hộ, xây dựng, xây, sửa, làm, nhân dịp, dịp, hằng, hàng năm, hàng tháng, hàng quý, hàng
    tuần, mỗi, một năm, một tháng, một tuần, một quý, không, mà, thì, nếu, hoặc, hay, nhé, ạ, nha, nghen, rồi, thôi,
    nữa, đó, này, luôn, trồng, vận động, gồm, bao gồm, tặng, trao, khi, sau, qua, bằng, cùng, như, của tôi, năm nay,
    năm sau, năm tới, tháng này, tháng sau, quý này, hết, chậm nhất, tối thiểu, ít nhất, tối đa, thường xuyên, xếp
    loại, hưởng ứng, tự, biết, sử dụng, cài đặt, áp dụng, tăng, giảm, vượt, thành, sinh sống, sống, đóng, nộp, đọc,
    kết nạp, học tập, phấn đấu, cam kết, trực tiếp, trở thành, lên, xuống, thêm, mua, bán, nói, viết, ra, phục vụ,
    chăm sóc, phát triển, duy trì, nâng cấp, khám, phát, ngay, nhất là, trong đó, tức, dự, học, thăm, tổ chức lễ, mở
    rộng, tiếp cận, tiếp tục, chuyển, chuyển đổi, sang, khởi công, khánh thành, dạ, vâng, nghe, hưởng, đủ, còn, mang,
    chưa, vươn, tiến, đáp ứng, bảo đảm, đảm bảo, ngoài ra, đồng thời, hiến, góp, đóng góp, nhận""",
    exact=True,
)
_PLAIN_STOPS = phrases(
    """dat, duoc, hoan thanh, thoat, trong, cho, tai, truoc, cuoi, vao, theo, tro len, tro xuong, so voi, thuc hien,
    tham gia, dang ky, nham, voi, tren, duoi, giua, giup, ho tro, ung ho, xay dung, nhan dip, dip, hang nam, hang
    thang, hang quy, hang tuan, moi nam, moi thang, moi quy, moi tuan, mot nam, mot thang, mot tuan, mot quy, nhe, a,
    nghen, roi, van dong, nam nay, nam sau, nam toi, thang nay, thang sau, quy nay, cham nhat, khong, neu, hoac, gom,
    trong do, nua, het nam, het thang, het quy, den, dang duoc, nuoi, trong duoc, cua toi, trao, tang cho, phan dau,
    ket nap, hoac, bang nguon""",
)
"""For people who type no accents: only the words that cannot be something counted."""
_JOINING = phrases(
    """khu phố, khóm, phường, thị trấn, xã, ấp, đảng viên, công chức, viên chức, hội viên, đoàn viên, chiến sĩ, hộ
    dân, người lao động, cán bộ, nhân dân, người dân, cá nhân, tập thể, tổ chức, chi bộ, đảng bộ, cận nghèo, hộ cận
    nghèo, hộ nghèo, quần chúng, gia đình, thôn, đơn vị, doanh nghiệp, cơ quan, thanh niên, học sinh, sinh viên, gia
    súc, gia cầm"""
)
_PERIODS = {
    **dict.fromkeys(YEAR, "năm"),
    **dict.fromkeys(MONTH, "tháng"),
    **dict.fromkeys(QUARTER, "quý"),
    **dict.fromkeys(WEEK, "tuần"),
    **dict.fromkeys(words("ngày"), "ngày"),
}
EVERY = words("mỗi hằng hàng từng")
_ONE = words("một") | {"1"}


@dataclass(frozen=True, slots=True)
class Unit:
    """The counted thing as typed, the period it is meant for ("năm") or "", and the token after it."""

    text: str
    per: str
    end: int


def unit_at(text: Text, index: int, blocked: frozenset[int], percent: bool = False) -> Unit:
    """The unit that begins at this token; `blocked` tokens (dates, names) end it."""
    end, per = index, ""
    while end < len(text) and end - index < MAX_WORDS and end not in blocked:
        token = text.token(end)
        if token.kind == WORD:
            if _stops(text, end) and not _opens(text, end, index):
                break
            end += 1
        elif token.text == "/" and end > index - percent and text.token(end + 1).kind == WORD:
            end, per = _slash(text, end, per)
        elif _joins(text, end, index):
            end += 1
        else:
            break
    each = _every(text, end)
    return Unit(text.slice(index, end), each[0] or per, each[1])


def _stops(text: Text, index: int) -> bool:
    book = _STOPS if text.accented else _PLAIN_STOPS
    return book.at(text, index) is not None


def _opens(text: Text, end: int, start: int) -> bool:
    """A word that stops a unit elsewhere, but is the counted thing itself where it comes first."""
    return end == start and text.word(end) in words("ấp đường cầu nhà")


def _slash(text: Text, index: int, per: str) -> tuple[int, str]:
    return index + 2, _PERIODS.get(text.word(index + 1), per)


def _joins(text: Text, index: int, start: int) -> bool:
    """A comma inside "ấp, khu phố" or "cán bộ, đảng viên"."""
    return index > start and text.word(index) == "," and _JOINING.at(text, index + 1) is not None


def _every(text: Text, index: int) -> tuple[str, int]:
    """ "Mỗi năm", "hằng tháng", "một tuần", "/năm" behind a unit."""
    word, after = text.word(index), text.word(index + 1)
    if word in EVERY | _ONE and after in _PERIODS:
        return _PERIODS[after], index + 2
    return "", index


def every_before(text: Text, index: int) -> str:
    """The period of "mỗi năm …" or "hằng tháng …" that begins here, or ""."""
    if text.word(index) in EVERY and text.word(index + 1) in _PERIODS:
        return _PERIODS[text.word(index + 1)]
    return ""
