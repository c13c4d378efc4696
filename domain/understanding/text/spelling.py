"""Know how people spell: words that look alike without accents, short forms, and one wrong letter in a key word."""

import re
import unicodedata
from functools import lru_cache


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def unaccented(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(char for char in apart if not unicodedata.combining(char))


KEPT = listed(
    """thắng thẳng thăng thặng thằng quỹ quỷ ngân ngắn ngăn ngán ngần tuân tuấn trọng trống trồng trông tròng chính
    chỉnh chinh tấm tâm tằm tăm tầm tạm bà bá bả bã bạ hải hài hại hái hãi nấm nắm nằm nậm tư từ tự tử tứ tú
    tủ tụ sáu sâu sấu sầu sậu bày bẫy bây muối muỗi muội bón bồn bọn bôn trạm trầm tràm trám triều chúc chức
    ruồi vạn vận văn vẫn vấn ván vần lẻ lễ lệ lẽ mỗi mới mọi mời môi mồi cưới cười dầu đậu đau dâu dấu đâu đấu
    đẩu đơn dọn dồn đòn đồn quỳ đèn đền đen dền tới tôi tối tỏi tội tồi ngây nửa nữa thềm thèm tặng tầng tảng
    tang tăng tằng giảm giám giấm giam đúng dùng đừng dừng dung đụng dựng dũng dụng hồn hòn đuổi đuôi quà quả
    quá đất đặt đạt dắt cơ cờ cỏ cô cổ có còn cồn đồng đông động đóng dòng đống thu thư thử thú thủ thụ giếng
    chấp chập kỷ cả cá cà cạ hộ hồ hố hổ hò họ mừng mong mòng móng mống mỏng màn một mốt đợi đội đời đổi đôi
    đối lãm làm lầm lâm lạm lăm cứ cư cừ cuộc buổi bưởi chưa chữa chứa chùa ấm ẩm âm xống đờn đón"""
)
"""Words told apart by their accents alone: they keep them, every other word is folded."""

SPELLED = {
    **dict.fromkeys(listed("ko k0 hok hông hem"), "không"),
    **dict.fromkeys(listed("dc đc"), "được"),
    **dict.fromkeys(listed("trc trk"), "trước"),
    **dict.fromkeys(listed("thag thg"), "tháng"),
    **dict.fromkeys(listed("xog xg"), "xong"),
    **dict.fromkeys(listed("roài rùi rui gòi"), "rồi"),
    **dict.fromkeys(listed("quí qúi qui qúy"), "quý"),
    "cúi": "cuối",
    "nhựt": "nhật",
    "nhứt": "nhất",
    "vs": "với",
}
"""Short forms and spellings by ear, as typed in lower case, to the word that is meant."""

SHORT = {
    **{short: unaccented(word) for short, word in SPELLED.items()},
    "ngàn": "nghin",
    "ngan": "nghin",
    "tỉ": "ty",
    "bẩy": "bay",
    "bảy": "bay",
    "bốn": "bon",
    "mồng": "mung",
    "nhăm": "lăm",
    "vnđ": "vnd",
}
"""These and second spellings to the key that the grammars know."""

KEY_WORDS = listed(
    """thang ngay tuan quy cuoi truoc trong giua cham muon giai doan nhiem trieu nghin chuc tram them xong hoan thanh
    chua khong duoc thieu tren duoi giam phan dang nhat cuon dong hang moi khoang nam het den tet"""
)

FOREIGN = listed("done")
"""No Vietnamese syllables and no slips of the finger either: mended, "done" would be the "dong" of "dong chi"."""

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?"
    r"(?:uyu|uya|uye|uoi|uou|uay|ieu|yeu|oai|oay|oao|oeo|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
    r"(?:ch|nh|ng|[cmnpt])?"
)


def is_syllable(plain: str) -> bool:
    """Whether a word without accents can be a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(plain) is not None


def one_edit(left: str, right: str) -> bool:
    """Tell whether one letter is wrong, missing, too many, or two neighbours are swapped."""
    if abs(len(left) - len(right)) > 1:
        return False
    shorter, longer = sorted((left, right), key=len)
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    if len(shorter) != len(longer):
        return shorter[same:] == longer[same + 1 :]
    swapped = shorter[same : same + 2] == longer[same : same + 2][::-1]
    return shorter[same + 1 :] == longer[same + 1 :] or (swapped and shorter[same + 2 :] == longer[same + 2 :])


@lru_cache(maxsize=8192)
def mended(folded: str) -> str:
    """The key word meant by a word that is no Vietnamese syllable and one letter away from exactly one of them."""
    if folded in FOREIGN or not 3 <= len(folded) <= 8 or _SYLLABLE.fullmatch(folded):
        return folded
    near = [word for word in KEY_WORDS if one_edit(folded, word)]
    return near[0] if len(near) == 1 else folded
