"""Nobody owes a round whose stretch was over before they were entered."""

from domain.roles import Role
from tests.talking import Person, Village


def test_who_came_after_the_stretch_is_not_missing(village: Village, chi: Person, binh: Person) -> None:
    chi.says("đặt kỳ báo cáo hằng tháng, hạn nộp ngày 5 tháng sau")
    chi.picks("Đúng")
    village.wait(days=23)  # 2/4
    village.organisation("CB9", "Chi bộ ấp 9", "XA")
    village.person(binh.channel, "Lê Văn Chín", "CB9", (Role.SECRETARY, "CB9"))
    said = chi.says("ai chưa nộp báo cáo tháng 3")
    assert "ấp 1" in said
    assert "ấp 9" not in said
    village.wait(days=30)  # 2/5
    assert "ấp 9" in chi.says("ai chưa nộp báo cáo tháng 4")
