"""Figures asked for as people at the desk say it: by a word, of the place looked at, of who owes, who is best."""

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def test_this_place_is_the_one_looked_at(village: Village, chi: Person) -> None:
    village.wait(days=40)
    assert "Chi bộ ấp 1" in chi.says("xem ấp 1")
    said = chi.says("ấp này so với cuối tháng 3 thì nhích lên hay tụt xuống")
    assert "Chi bộ ấp 1" in said and "Đảng bộ xã" not in said
    chi.says("xem ấp 1")
    assert "Đảng bộ xã" in chi.says("lên xã")


def test_who_has_not_reported_is_listed_and_urged(an: Person, binh: Person) -> None:
    register(an)
    assert "Nguyễn Văn An" in binh.says("coi dùm cô chi bộ mình đứa nào còn chưa chịu báo cáo vậy con")
    assert "Tôi gửi nhé" in binh.says("dậy nhắc tụi nó dùm cô một tiếng, nói nhỏ nhẹ thôi nghen")
    assert "Đã dừng" in binh.says("thôi khoan gửi")
    assert "chưa báo cáo" not in an.receives()


def test_a_picture_in_the_words_of_the_south(binh: Person) -> None:
    assert "Đảng viên đã đăng ký" in binh.says("mần cho cô tấm hình để quăng lên nhóm Zalo chi bộ coi")


def test_who_did_most_is_a_question_of_figures(binh: Person) -> None:
    assert "theo kết quả công việc" in binh.says("ai lam nhieu nhat")


def test_late_alone(binh: Person) -> None:
    assert "quá hạn" in binh.says("tre")
