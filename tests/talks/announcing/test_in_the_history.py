"""What was done with announcements stands in the history of the organisation they went to."""

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by


def test_it_is_told_who_took_one_back_and_why(an: Person, binh: Person, village: Village) -> None:
    binh.says("gửi chi bộ: mai đóng đảng phí trước 17 giờ")
    binh.picks("Gửi")
    village.advance_broadcasts()
    heard_by(village, an, binh)
    an.says("đọc rồi mà chưa hiểu đóng ở đâu")
    an.picks("Gửi")
    binh.says("thu hồi thông báo số 1 vì sai giờ")
    binh.picks("Thu hồi thông báo")
    shown = binh.says("/nhatky")
    assert "gửi thông báo số 1" in shown
    assert "thu hồi thông báo số 1" in shown
    assert "“sai giờ”" in shown
    assert "đóng ở đâu" not in shown
    village.wait(days=3)
    binh.says("/nhatky")
    assert "thu hồi thông báo số 1" in binh.picks("10/03/2026")
