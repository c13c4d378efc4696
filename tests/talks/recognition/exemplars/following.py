"""A recognised exemplar with its card, and a pledge of somebody who would catch up with it."""

from tests.talking import Person

CHOSEN = "giới thiệu đồng chí An làm điển hình về trồng dừa xiêm quanh bờ ao, để nhân rộng"


def recognise(binh: Person, chi: Person, sentence: str = CHOSEN) -> int:
    """Nominate and recognise; return the number of the exemplar."""
    binh.says(sentence)
    binh.picks("Đúng, đề nghị")
    number = int(binh.choice("rút đề nghị").value.rpartition(" ")[2])
    assert "Đã công nhận" in chi.says(f"/dienhinh nhan {number}")
    return number


def write(binh: Person, number: int, figures: str = "trồng được 120 cây dừa") -> str:
    """Write the card without a picture; return what is read back."""
    binh.says(f"/dienhinh ghi {number}")
    binh.says(figures)
    binh.says("đắp bờ trước mùa mưa, bón phân chuồng")
    binh.picks("năm 2026")
    said = binh.picks("Không kèm hình")
    assert "Đã ghi" in binh.picks("Đúng, ghi")
    return said


def pledge(person: Person, count: int = 150) -> None:
    """Register coconut palms."""
    person.says(f"Tôi đăng ký trồng {count} cây dừa trước 30/11/2026")
    for label in ("Đúng, đăng ký", "Đúng", "đúng"):
        if any(label.casefold() in choice.label.casefold() for each in person.heard for choice in each.choices):
            person.picks(label)
            return
