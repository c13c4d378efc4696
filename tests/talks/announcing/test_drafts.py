"""Whatever is left of an announcement stays a draft, its pictures too, until it is taken up or thrown away."""

from pathlib import Path

import pytest

from tests.talking import Person, Village
from tests.talks.evidence.test_evidence import Work, photo

WORDS = "Mời các đồng chí dự hội nghị sơ kết"


@pytest.fixture
def work(village: Village, tmp_path: Path) -> Work:
    work = Work(village, tmp_path / "evidence")
    village.read = work.folder.read
    return work


@pytest.fixture
def written(dung: Person, an: Person, work: Work) -> Person:
    """An administrator at the last look of an announcement with a picture, a button and a question."""
    photo(dung, f"/thongbao {WORDS}")
    work()
    dung.says("CB1")
    dung.says("thêm nút đăng ký")
    dung.says("thêm câu hỏi: Hạn nộp là ngày nào? a) 30/6 b) 15/7")
    return dung


def holds_everything(shown: str) -> bool:
    return all(each in shown for each in (WORDS, "1 ảnh", "Đăng ký ngay", "Hạn nộp là ngày nào"))


@pytest.mark.parametrize(
    "said", ["tiếp tục soạn thông báo", "tiep tuc soan thong bao", "soạn tiếp", "làm tiếp bản nháp"]
)
def test_a_command_between_loses_nothing(written: Person, an: Person, village: Village, work: Work, said: str) -> None:
    written.says("/tonghop")
    assert holds_everything(written.says(said))
    written.picks("Gửi")
    work()
    village.advance_broadcasts()
    assert WORDS in an.receives()
    assert an.heard[0].file or "Kèm 1 ảnh, xem ở Telegram" in an.heard[0].text


@pytest.mark.parametrize(
    "said", ["làm tiếp phần đang dở", "lấy lại thông báo vừa hủy", "tiếp tục", "soạn tiếp thông báo"]
)
def test_a_cancel_is_taken_back(written: Person, said: str) -> None:
    assert "giữ lại làm bản nháp" in written.says("hủy")
    assert holds_everything(written.says(said))
    assert "Không có bản nháp" not in written.says("các bản nháp thông báo")


def test_its_button_takes_it_up(written: Person) -> None:
    written.says("hủy")
    assert holds_everything(written.picks("Làm tiếp bản nháp"))


def test_not_to_send_keeps_it_too(written: Person) -> None:
    assert "giữ lại làm bản nháp" in written.picks("Không gửi")
    assert holds_everything(written.picks("Làm tiếp bản nháp"))


def test_another_one_does_not_take_its_place(written: Person, an: Person, village: Village) -> None:
    second = written.says("/thongbao 7 giờ sáng mai dọn kinh")
    assert "giữ lại làm bản nháp" in second
    assert "1 ảnh" not in written.says("CB1")  # which belongs to the first
    listed = written.says("các bản nháp thông báo")
    assert holds_everything(listed)
    assert "7 giờ sáng mai dọn kinh" in listed
    assert holds_everything(written.says("làm tiếp bản nháp 1"))
    listed = written.says("các bản nháp thông báo")
    assert listed.count("Bản nháp") >= 1
    assert "7 giờ sáng mai dọn kinh" in listed


def test_drafts_are_thrown_away(written: Person) -> None:
    written.says("hủy")
    assert "Đã bỏ bản nháp" in written.says("bỏ bản nháp 1")
    assert "không giữ bản nháp thông báo nào" in written.says("các bản nháp thông báo")
    written.says("/thongbao 7 giờ sáng mai dọn kinh")
    assert "1 ảnh" not in written.says("CB1")


def test_the_oldest_goes_and_is_named(dung: Person, an: Person) -> None:
    for place in range(7):
        said = dung.says(f"/thongbao Việc số {place}: ra quân dọn kinh")
    assert "bản cũ nhất đã bỏ: “Việc số 0" in said
    listed = dung.says("/bannhap")
    assert listed.count("ra quân dọn kinh") == 6  # five, and the one set aside


def test_none_is_kept_where_none_was_begun(dung: Person) -> None:
    assert "không giữ bản nháp thông báo nào" in dung.says("các bản nháp thông báo")
    dung.says("/thongbao")
    assert "bản nháp:" not in dung.says("hủy")


def test_an_empty_one_is_no_draft(dung: Person) -> None:
    dung.says("/thongbao")
    assert "Còn đang để dở" not in dung.says("thôi không làm nữa")
