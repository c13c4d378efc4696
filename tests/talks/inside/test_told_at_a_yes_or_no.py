"""What somebody tells of how it goes at a yes or no is kept for afterwards, and the last report stays what it was."""

from tests.talking import Person
from tests.talks.registering.test_registering import register


def test_how_it_goes_waits_until_the_yes(an: Person) -> None:
    register(an, "Trồng dừa", "20 cây", "30/9/2026")
    an.says("trồng được 12 cây rồi")
    asked = an.says("lộn, 4 cây thôi")
    assert "Tôi sửa lại là 4 cây" in asked
    said = an.says("mấy bữa nay đau lưng, chắc cuối tháng 9 làm hổng kịp")
    assert "chưa rõ là có hay không" not in said
    assert "tôi giữ lại" in said
    assert "Tôi sửa lại là 4 cây" in said
    said = an.says("đúng")
    while "tôi ghi lại" not in said:
        said = an.says("đúng")
    assert "chắc cuối tháng 9 làm hổng kịp" in said
    assert "4/20 cây" in an.says("việc của tôi")


def test_a_no_is_still_a_no(an: Person) -> None:
    register(an, "Trồng dừa", "20 cây", "30/9/2026")
    an.says("trồng được 12 cây rồi")
    an.says("lộn, 4 cây thôi")
    assert "12/20 cây" in an.says("không phải, để vậy đi") or "12/20 cây" in an.says("việc của tôi")
