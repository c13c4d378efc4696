"""Words that lead to a phrase of time and bend its meaning: trước, cuối, giữa, đầu, chậm nhất, dịp."""

from domain.understanding.calendar.calendar_words import YEAR
from domain.understanding.text.phrasebook import Phrasebook, words
from domain.understanding.text.words import DIGITS, Text

BEFORE, END, MIDDLE, SECOND_TEN, START, IN = "before", "end", "middle", "second ten", "start", "in"
AFTER, OVER, FROM, LATEST, OCCASION = "after", "over", "from", "latest", "occasion"

LEADS: Phrasebook[str] = Phrasebook.listed(
    {
        BEFORE: "trước, trước khi, trước thời điểm, trước mốc, trước thềm, giáp, cận, sát, kề, áp, gần",
        END: """cuối, hết, đến hết, cho đến hết, kết thúc, hạ tuần, nửa sau, nửa cuối, vào cuối, đến cuối, khi hết,
            từ nay đến hết, từ giờ đến hết, từ nay đến cuối, từ giờ đến cuối, khi kết thúc""",
        MIDDLE: "giữa, nửa đầu",
        SECOND_TEN: "trung tuần",
        START: "đầu, thượng tuần",
        IN: """trong, vào, đến, tới, cho đến, cho tới, đến ngày, trong vòng, thời gian, thời điểm, thời gian thực hiện,
            từ nay, từ nay đến, từ nay tới, từ giờ, từ giờ đến, từ giờ tới, từ bây giờ đến, từ đây đến, từ nay cho đến,
            từ nay cho tới, từ hôm nay đến, từ đây tới, từ bây giờ tới, kể từ nay đến, từ hôm nay tới, nội trong,
            cả, suốt, hết cả, trọn, dự kiến, dự kiến vào, dời qua, dời sang, dời đến, lùi sang, lùi đến, gia hạn đến""",
        LATEST: """hạn, thời hạn, hạn chót, hạn cuối, deadline, hạn nộp, chậm nhất, muộn nhất, trễ nhất, không quá,
            lâu nhất, thời gian hoàn thành, thời hạn hoàn thành, hạn hoàn thành, không quá ngày, chậm lắm, trễ lắm,
            không muộn hơn, không trễ hơn, không chậm hơn""",
        OCCASION: """dịp, nhân, nhân dịp, nhân kỷ niệm, nhân dịp kỷ niệm, nhân kỉ niệm, nhân ngày, lễ, kỷ niệm,
        mừng, chào mừng, đại lễ, ngày lễ, dịp lễ, đón, kỷ niệm ngày, ngày kỷ niệm, kỉ niệm, lập thành tích
        chào mừng, kỉ niệm ngày""",
        AFTER: "sau, sau khi",
        OVER: "qua",
        FROM: "từ, kể từ, bắt đầu từ, bắt đầu, tính từ, từ đầu",
    }
)
_CLOSE_TO, _CLOSE_DAYS = words("giáp cận sát kề áp gần"), words("tết nguyên rằm giao noel lễ")
_CLOCK = words("h g giờ")
_ANNIVERSARY = words("lần thứ")
_GIFTS = words("phần món gói túi giỏ tặng trao")
_SONG = words("đờn đàn dân hát vọng hợp")
_PEOPLE = words("công bệnh nạn cá tư thân doanh phạm quân cong benh nan than pham quan")
_STRIVING = words("phấn chiến thi tranh")


def part_of_word(text: Text, index: int) -> bool:
    """Recognise, without accents, the "quà" of "phan qua Tet", the "đấu" of "phan dau"; and song in "đờn ca trước".

    "Giáp" and "cận" lead to a festival only.
    """
    word, before, behind = text.word(index), text.word(index - 1), text.word(index + 1)
    sung = (word == "ca" and before in _SONG) or (word in _SONG and behind == "ca")
    if (word == "nhan" and before in _PEOPLE) or (word == "đón" and before in words("đưa dua")):
        return True  # "công nhân đến hết năm", "đưa đón"
    if word in _CLOSE_TO and behind not in _CLOSE_DAYS:
        return True
    return sung or (word == "qua" and before in _GIFTS) or (word == "dau" and before in _STRIVING)


def past_anniversary(text: Text, index: int) -> int:
    """Skip "96 năm" of "kỷ niệm 96 năm Ngày thành lập Đảng"."""
    step = index
    while text.word(step) in _ANNIVERSARY:
        step += 1
    if text.is_digits(step) and text.word(step + 1) in YEAR:
        return step + 2
    return index


def past_clock(text: Text, index: int) -> int:
    """Skip an hour of the day: 17h, 17 giờ 30, 17:00; a deadline is a day."""
    if not text.is_digits(index) or len(text.word(index)) > 2:
        return index
    if text.word(index + 1) in _CLOCK:
        index += 2
        return index + 1 if text.token(index).kind == DIGITS and text.token(index).glued else index
    colon = text.word(index + 1) == ":" and text.token(index + 1).glued and text.is_digits(index + 2)
    return index + 3 if colon else index
