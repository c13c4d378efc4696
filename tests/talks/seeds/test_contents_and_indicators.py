"""An administrator enters the contents and the 45 indicators of official texts in chat alone; figures are invented."""

import re
from collections import Counter
from decimal import Decimal

from sqlmodel import col, select

from domain.understanding.movement.act import MovementAct
from storage.ground.database import Session
from storage.tables import ContentGroup, Indicator
from tests.talking import Person, Village

CONTENTS = """Nội dung thi đua gồm ba phần:
1. Công tác xây dựng Đảng
- Nâng cao chất lượng sinh hoạt chi bộ
- Giáo dục chính trị, tư tưởng
- Nêu gương của cán bộ, đảng viên
2. Xây dựng cơ quan, đơn vị, đoàn thể
- Cải cách hành chính
- Xây dựng đội ngũ cán bộ
- Phát huy vai trò đoàn thể ở cơ sở
3. Thực hiện nhiệm vụ chính trị
- Nông nghiệp sạch
- Nông thôn mới, đô thị văn minh
- Chuyển đổi số
- Giảm nghèo"""

INDICATORS = (
    """Nhập các chỉ tiêu sau:
I. Xây dựng Đảng (9 chỉ tiêu)
1. Kết nạp 130 đảng viên trong năm 2026
2. Xây dựng 15 chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện hằng năm
3. Có trên 90% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên hằng năm
4. Có từ 40% - 50% chi bộ ấp được công nhận vững mạnh đến năm 2027
5. Kéo giảm tỷ lệ đảng viên bị xử lý kỷ luật 10% so với năm 2025, hằng năm
6. Không có đảng viên là chủ hộ nghèo đến năm 2027
7. Chi bộ “4 tốt”: 20 chi bộ mỗi năm
8. Kiểm tra, giám sát: 60 cuộc mỗi năm
9. Tái bản lịch sử Đảng bộ: 1 cuốn đến năm 2027""",
    """Nhập các chỉ tiêu:
II. Phát triển kinh tế (12 chỉ tiêu)
1. Thu nhập bình quân đầu người đạt 65 triệu đồng/năm
2. Thu ngân sách nhà nước đạt 130 tỷ đồng hằng năm
3. Huy động vốn đầu tư toàn xã hội đạt từ 2.800 tỷ trở lên đến năm 2027
4. Phát triển mới 150 doanh nghiệp mỗi năm
5. Thành lập 3 hợp tác xã mỗi năm
6. Diện tích nuôi tôm công nghệ cao: 4.000ha đến năm 2027
7. Diện tích dừa hữu cơ: 28,2ha đến năm 2027
8. Đường giao thông bê tông hóa: 45 km mỗi năm
9. Mô hình sản xuất theo tiêu chuẩn GAP: 6 mô hình mỗi năm
10. Sản phẩm OCOP được xếp hạng: 12 sản phẩm mỗi năm
11. Lượt khách du lịch: 90.000 lượt mỗi năm
12. Hồ sơ giải quyết đúng hạn: 98% hằng năm""",
    """Nhập các chỉ tiêu:
III. Văn hóa - xã hội (13 chỉ tiêu)
1. Xây dựng 40 căn nhà tình nghĩa hằng năm
2. Xây dựng 100 căn nhà tình thương hằng năm
3. Xã đạt trên 15 tiêu chí nông thôn mới: 4 xã đến năm 2027
4. Xã đạt chuẩn nông thôn mới: 16 xã đến năm 2027
5. Xã nông thôn mới nâng cao: 7 xã đến năm 2027
6. Xã nông thôn mới kiểu mẫu: 3 xã đến năm 2027
7. Hộ gia đình đạt chuẩn văn hóa: 95% hằng năm
8. Tỷ lệ hộ nghèo không quá 1% đến năm 2027
9. Người dân tham gia bảo hiểm y tế: 95% hằng năm
10. Lao động được giải quyết việc làm: 2.500 lao động mỗi năm
11. Hộ dân dùng nước sạch: 98% đến năm 2027
12. Hộ dân thu gom rác thải: 80% đến năm 2027
13. Điểm đọc sách cộng đồng: 10 điểm mỗi năm""",
    """Nhập các chỉ tiêu:
IV. Quốc phòng, an ninh, nội chính (11 chỉ tiêu)
1. Giao quân: 120 thanh niên mỗi năm
2. Huấn luyện dân quân tự vệ: 900 lượt mỗi năm
3. Tổ nhân dân tự quản hoạt động tốt: 90% hằng năm
4. Xã an toàn về an ninh trật tự: 90% hằng năm
5. Kéo giảm phạm pháp hình sự 5% so với năm 2025, hằng năm
6. Vụ tai nạn giao thông nghiêm trọng: dưới 8 vụ mỗi năm
7. Đơn khiếu nại giải quyết đúng hạn: trên 95% hằng năm
8. Không để xảy ra điểm nóng ma túy đến năm 2027
9. Camera an ninh lắp mới: 200 bộ mỗi năm
10. Tổ liên gia an toàn cháy nổ: 50 tổ mỗi năm
11. Đối thoại với Nhân dân: 40 buổi mỗi năm""",
)


def test_three_groups_with_what_lies_below(village: Village, dung: Person, an: Person) -> None:
    said = dung.means(MovementAct.CHANGE_CONTENTS, CONTENTS)
    assert said.count("• Thêm:") == 3
    dung.picks("Đúng, từ hôm nay")
    heads = [line for line in CONTENTS.splitlines() if line[0].isdigit()]
    below = [line for line in CONTENTS.splitlines() if line[0] == "-"]

    def groups(session: Session) -> tuple[list[str], int]:
        found = session.exec(select(ContentGroup).where(col(ContentGroup.code).startswith("o0-"))).all()
        tops = {each.id: each.name for each in found if each.parent_id is None}
        return list(tops.values()), sum(each.parent_id in tops for each in found)

    assert village.database.transact(groups) == ([line[3:] for line in heads], len(below))
    shown = an.means(MovementAct.SHOW_CONTENTS, "đợt này thi đua mấy mảng, kể nghe coi")
    assert "• Công tác xây dựng Đảng: Nâng cao chất lượng sinh hoạt chi bộ; Giáo dục chính trị" in shown
    assert "Chuyển đổi số" in an.means(MovementAct.SHOW_CONTENTS, "chuyển đổi số là nhóm nào")


def test_the_forty_five_indicators_of_four_domains(village: Village, dung: Person, chi: Person) -> None:
    for text in INDICATORS:
        said = dung.means(MovementAct.CHANGE_INDICATORS, text)
        head, *lines = text.splitlines()[1:]
        assert f"{len(lines)} chỉ tiêu: {_domain(head)} {len(lines)}" in said, said
        assert "⚠️" not in said
        assert len(dung.heard[-1].text.partition("\n\n")[0].splitlines()) <= 8
        dung.picks("Xem tiếp")
        dung.picks("Đúng, ghi lại")
    heads = [text.splitlines()[1] for text in INDICATORS]
    named = {_domain(head): len(text.splitlines()) - 2 for head, text in zip(heads, INDICATORS, strict=True)}
    assert list(named.values()) == [9, 12, 13, 11]
    rows = village.database.transact(_rows)
    assert Counter(domain for domain, *_ in rows) == named
    assert sum(named.values()) == len(rows) == 45
    typed = [line for text in INDICATORS for line in text.splitlines()[2:]]
    for line, (_, name, value, _) in zip(typed, rows, strict=True):
        assert value == _figure(line), (line, name, value)
        assert not re.search(r"\d{3}\b(?<!202[5-7])", name), name
    said = chi.means(MovementAct.SHOW_INDICATORS, "năm nay mình có bao nhiêu chỉ tiêu")
    assert "45 chỉ tiêu" in said
    assert "11 chỉ tiêu" in chi.picks("Quốc phòng, an ninh, nội chính: 11")
    assert "Đối thoại với Nhân dân" in chi.picks("tiếp")
    said = chi.means(
        MovementAct.SHOW_INDICATORS, "may chi tieu van hoa xa hoi cua xa minh la gi, doc tui nghe tung cai"
    )
    assert "13 chỉ tiêu" in said
    assert "Xây dựng nhà tình nghĩa" in said


def _domain(head: str) -> str:
    return head.partition(". ")[2].partition(" (")[0]


def _figure(line: str) -> Decimal:
    """Return the first figure a line of these texts states, read apart from the program."""
    plain = re.sub(r"^\d+\. |“4 tốt”|trên 15 tiêu chí", "", line)
    found = re.search(r"\d[\d.]*(?:,\d+)?", re.sub(r"năm 202\d", "", plain))
    return Decimal(found[0].rstrip(".").replace(".", "").replace(",", ".")) if found else Decimal(0)


def _rows(session: Session) -> list[tuple[str, str, Decimal | None, str]]:
    found = session.exec(select(Indicator).order_by(col(Indicator.position))).all()
    return [(each.domain, each.name, each.value, each.per) for each in found]
