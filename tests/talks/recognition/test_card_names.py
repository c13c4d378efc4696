"""What is written of an exemplar is read outside the cell without the names of those who have not agreed to it."""

from domain.people.hiding import without


def test_names_are_hidden_in_every_spelling() -> None:
    text = "Bình đã sửa cầu, Tran Thi Binh góp 20 triệu, cô Trần Thị Bình lo cơm, Út Bình chở cát ở Bình Đại"
    hidden = without(text, "Trần Thị Bình")
    assert hidden == "… đã sửa cầu, … góp 20 triệu, cô … lo cơm, Út … chở cát ở Bình Đại"
