"""What a leader orders, and what is wished of a pledge, is done at a question it does not answer, which comes after."""

from tests.talking import Person
from tests.talks.registering.test_registering import register

WHOM = "Ghi giúp đồng chí nào"


def test_whoever_is_not_on_the_list_is_added_and_the_entry_goes_on(binh: Person, an: Person) -> None:
    assert "thêm đồng chí" in binh.says("chú Tư nhờ tôi ghi giùm trồng 30 cây mai trước Tết")
    assert "thêm đồng chí Nguyễn Văn Tư" in binh.says("thêm đồng chí Nguyễn Văn Tư vào chi bộ")
    heard = binh.picks("Không")
    assert "Đã thêm đồng chí Nguyễn Văn Tư" in heard
    assert WHOM in heard.partition("trở lại câu lúc nãy")[2]
    assert "đã ký giấy chưa" in binh.picks("Nguyễn Văn Tư")


def test_somebody_moves_away_in_the_middle_of_an_entry(binh: Person, an: Person) -> None:
    binh.says("chú Tư nhờ tôi ghi giùm trồng 30 cây mai trước Tết")
    assert "thôi sinh hoạt" in binh.says("đồng chí An chuyển về xã khác rồi")
    assert WHOM in binh.says("thôi") + binh.picks("Làm tiếp")


def test_a_name_with_polite_words_around_it_answers(binh: Person, an: Person) -> None:
    binh.says("chú Tư nhờ tôi ghi giùm trồng 30 cây mai trước Tết")
    assert "Người đăng ký: Nguyễn Văn An" in binh.says("dạ đồng chí An nha")


def test_a_change_is_heard_at_a_yes_or_no(an: Person) -> None:
    register(an)
    an.says("trồng được 30 cây")
    assert "lấy lại báo cáo này" in an.says("lấy lại")
    assert "Vì sao" in an.says("bác muốn đổi hạn qua tháng 3 năm sau được không")
    assert "lấy lại báo cáo này" in an.says("thôi") + an.picks("Làm tiếp")


def test_whoever_wants_to_ask_at_home_first_leaves_it_for_later(an: Person) -> None:
    an.says("tôi đăng ký hiến 50 m2 đất làm đường trước 30/9/2027")
    assert "không gấp" in an.says("thôi để bác hỏi bả đã")
    assert "Hiến 50 m2 đất" in an.says("làm tiếp")
