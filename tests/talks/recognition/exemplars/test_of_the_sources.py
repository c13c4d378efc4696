"""What the source documents tell of exemplars, played: four pilots of a bloc, one of them copied and caught up with."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

PILOTS = (
    ("Đảng bộ Văn phòng", "xây dựng chi bộ trong sạch, vững mạnh"),
    ("Đảng bộ Công ty Điện lực", "xây dựng văn hóa doanh nghiệp"),
    ("Chi bộ Ngân hàng", "ứng dụng công nghệ, chuyển đổi số"),
    ("Đảng bộ Bệnh viện", "nâng cao chất lượng khám chữa bệnh"),
)


def test_the_four_pilots_of_the_bloc(chi: Person, dung: Person, bay: Person) -> None:
    for name, words in PILOTS:
        said = chi.means(MovementAct.NOMINATE, f"giới thiệu {name} làm mô hình điểm về {words}")
        assert f"{name}\n“{words.partition(',')[0]}" in said
        chi.picks("Đúng, đề nghị")
    for number in range(1, 5):
        assert "Đã công nhận" in dung.says(f"/dienhinh nhan {number}")
    said = bay.says("xem các mô hình điểm")
    assert "Điển hình để học tập: 4" in said
    assert all(words.partition(",")[0] in said for _, words in PILOTS)
    assert "· điểm" in bay.says("/dienhinh the 2")
    assert "chuyển đổi số" in bay.says("tìm điển hình chuyển đổi số")
    assert "Điển hình: đã công nhận 4, chờ xem xét 0" in chi.says("/tonghop")


@pytest.mark.parametrize("words", ["Dân vận khéo", "dan van kheo"])
def test_a_model_of_skilful_mass_work(binh: Person, chi: Person, bao: Person, words: str) -> None:
    binh.says("giới thiệu tổ dân vận ấp 1 làm mô hình điểm")
    binh.says("mô hình Dân vận khéo: vận động 12 hộ hiến đất làm đường")
    binh.picks("Đúng, đề nghị")
    chi.says("/dienhinh nhan 1")
    assert "Mô hình · điểm" in bao.says(f"tìm mô hình {words}") or "Mô hình · điểm" in bao.says("/dienhinh the 1")
    assert "12 hộ hiến đất" in bao.says(f"/dienhinh tim {words}")
