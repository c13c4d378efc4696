"""Recognise pledges without a number: a named product that can be shown, a wish that needs one, or nothing at all."""

from domain.understanding.text.phrasebook import Lexicon
from domain.understanding.text.words import Text

_DOING = Lexicon(
    """hoàn thành, khởi công, khánh thành, xây dựng, xây, làm, sửa chữa, sửa, lập, thành lập, ban hành, trình, viết,
    biên soạn, tái bản, bổ sung, tổ chức, mua, lắp đặt, lắp, nâng cấp, ra mắt, đưa vào, học xong, thi đậu, lấy, đạt,
    hoàn chỉnh, thông qua, in, xuất bản, triển khai, mở, khai trương, bàn giao, nghiệm thu, thiết kế, số hóa, điều
    chỉnh, tham mưu, soạn, soạn thảo, tạo, dựng, đào, trải nhựa, bê tông hóa, thi công, vận hành, trang bị, xong,
    quay, nộp, công bố""",
    plain="lap, lam, sua, viet, trinh, hoc xong, thi dau, soan, nop, lap dat, mo lop, xay",
)
_PRODUCTS = Lexicon(
    """cầu, đường, tuyến đường, nhà văn hóa, nhà, trụ sở, trường, trạm, công trình, công viên, sân, khu, kcn, cụm công
    nghiệp, nhà máy, đề án, kế hoạch, quy chế, quy ước, hương ước, quy hoạch, báo cáo, hồ sơ, tờ trình, website, trang
    web, trang thông tin, trang zalo, nhóm zalo, fanpage, phần mềm, ứng dụng, cơ sở dữ liệu, sách, lịch sử, kỷ yếu,
    tập san, bản đồ, mô hình, câu lạc bộ, clb, tổ hợp tác, hợp tác xã, htx, sáng kiến, đề tài, chứng chỉ, bằng, lớp,
    khóa học, hội thi, hội nghị, đại hội chi bộ, hội thao, hội diễn, bia, đài, tượng đài, vườn, camera, hệ thống,
    wifi, thư viện, tủ sách, video, clip, phóng sự, bài viết, dự án, chợ, bến, cống, đê, kè, giếng, cột cờ, cổng, hàng
    rào, bảng, pano, sổ, danh sách, sơ đồ, hồ bơi, nghĩa trang, đền, đình, di tích, thiết bị, giao ước, bản cam kết""",
    plain="lop, htx, clb, clip, pano, kcn, cau, duong",
)
_WISHES = Lexicon(
    """thực hiện, phấn đấu, hoàn thành, xây dựng, nâng cao, tích cực, học tập, nêu gương, gương mẫu, chấp
    hành, giữ vững, giữ gìn, tham gia, đẩy mạnh, tăng cường, phát huy, quyết tâm, nỗ lực, cố gắng, làm tốt,
    rèn luyện, tu dưỡng, đoàn kết, đổi mới, làm theo, góp phần, tiếp tục, ra sức, chủ động, không ngừng, cải
    thiện, cải cách, bảo đảm, đảm bảo, thi đua, quán triệt, trau dồi, sống, gắn bó, làm việc, tuyên truyền,
    củng cố, đấu tranh, lan tỏa, hưởng ứng, đi đầu, tiên phong, trung thực, kiểm tra, giám sát, chỉnh đốn, bám
    sát, khắc phục, đạt chuẩn, đạt danh hiệu, đạt tiêu chí, được công nhận, giữ, học và làm theo"""
)
_SLOGANS = Lexicon(
    """tốt, mũi, trong sạch, vững mạnh, xuất sắc, kiểu mẫu, tiêu biểu, nhiệm vụ, chỉ thị, nghị quyết, tư
    tưởng, đạo đức, phong cách, chất lượng, hiệu quả, văn minh, nông thôn mới, đồng khởi mới, điển hình, sinh hoạt chi
    bộ"""
)

_NO_PRODUCTS = Lexicon(
    """gia đình, công bằng, yêu cầu, nhu cầu, toàn cầu, tầng lớp, môi trường, lập trường, thị trường, cống hiến, nhà
    nước, nhà nhà, đường lối, bến tre, hệ thống chính trị, chính sách, ngân sách, đường hướng, nhà đầu tư, nhà giáo,
    khu vực, hệ thống tổ chức, sân chơi, con đường, đầu cầu, lớp trẻ, sổ tay đảng viên, nhà trường, quê nhà, lịch sử
    vẻ vang"""
)
_ORDERED = Lexicon("được giao, đề ra, đã đề ra, cấp trên giao")
_REACH = 12


def _first(text: Text, book: Lexicon) -> int | None:
    return next((index for index in range(len(text)) if book.at(text, index)), None)


def names_product(text: Text) -> bool:
    """Whether something that can be shown is to be made: "khởi công cầu Rạch Miễu", not "xây dựng chi bộ 4 tốt"."""
    doing = _first(text, _DOING)
    if doing is None:
        return False
    after = _DOING.at(text, doing)
    end = after[1] if after else doing
    product = next((index for index in range(end, min(len(text), end + _REACH)) if _is_product(text, index)), None)
    if product is None or any(_ORDERED.at(text, index) for index in range(product, product + _REACH)):
        return False
    return not any(_SLOGANS.at(text, index) for index in range(end, product))


def _is_product(text: Text, index: int) -> bool:
    """Recognise "Nhà văn hóa" and "đường", but neither the "nhà" of "nhà nước" nor the "sách" of "chính sách"."""
    if _PRODUCTS.at(text, index) is None or _NO_PRODUCTS.at(text, index) is not None:
        return False
    return _NO_PRODUCTS.at(text, index - 1) is None


def wishes(text: Text) -> bool:
    """Tell whether a vague wish or a slogan was typed: it needs a named product or a number."""
    return _first(text, _WISHES) is not None or _first(text, _SLOGANS) is not None
