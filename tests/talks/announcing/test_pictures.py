"""Pictures and papers go out with an announcement as its author saw them; what cannot is said, and nothing is lost."""

from pathlib import Path

import pytest
from sqlmodel import select

from domain.chat import Kind
from storage.tables import Evidence, StoredFile
from tests.pictures import jpeg
from tests.talking import CAPABILITIES, Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.evidence.test_evidence import Work, photo

WORDS = "Mời các đồng chí dự hội nghị sơ kết"
PDF = b"%PDF-1.4 plan"


@pytest.fixture
def work(village: Village, tmp_path: Path) -> Work:
    work = Work(village, tmp_path / "evidence")
    village.read = work.folder.read
    return work


def hands_over(person: Person) -> bool:
    """Whether files reach this person, as the server has no public address."""
    return CAPABILITIES[person.channel].files


def sent(village: Village, work: Work) -> None:
    work()
    village.advance_broadcasts()


def test_a_picture_with_the_command_goes_to_everybody(
    an: Person, binh: Person, dung: Person, village: Village, work: Work
) -> None:
    photo(dung, f"/thongbao {WORDS}")
    work()
    asked = dung.says("CB1")
    assert "Kèm theo: 1 ảnh" in asked
    assert WORDS in asked
    if hands_over(dung):
        assert dung.heard[0].file and village.read(dung.heard[0].file.sha256)  # the picture itself stands above
    else:
        assert "Trên Zalo không nhận được ảnh, tệp; dưới lời thông báo có dòng: (Kèm 1 ảnh, xem ở Telegram" in asked
    assert "Kèm theo: 1 ảnh" in dung.picks("Gửi")
    sent(village, work)
    for person, text in zip((an, binh), heard_by(village, an, binh), strict=True):
        assert WORDS in text
        (message,) = person.heard
        if hands_over(person):
            assert message.file and message.file.content.startswith(jpeg(b"f1")[:3])
        else:
            assert message.text.endswith("(Kèm 1 ảnh, xem ở Telegram hoặc hỏi bí thư chi bộ.)")
    rows = village.database.transact(lambda session: session.exec(select(Evidence)).all())
    assert len(rows) == 1
    assert len(work.stored()) == 1


def test_it_may_come_before_the_words(an: Person, dung: Person, village: Village, work: Work) -> None:
    assert "Đồng chí gửi để làm gì" in photo(dung)
    assert "thông báo điều gì" in dung.picks("Gửi kèm thông báo")
    dung.says(WORDS)
    assert "Kèm theo: 1 ảnh" in dung.says("CB1")
    dung.picks("Gửi")
    sent(village, work)
    assert WORDS in an.receives()
    assert bool(an.heard[0].file) is hands_over(an)


def test_it_may_come_after_the_words_and_with_others(an: Person, dung: Person, village: Village, work: Work) -> None:
    work.files.given["plan"] = PDF
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    assert "Tôi đã nhận các ảnh" in photo(dung, album="a", attachment="f1")
    photo(dung, album="a", attachment="f2")
    asked = dung.sends(kind=Kind.DOCUMENT, attachment="plan", name="Kế hoạch 12.pdf")
    assert "Kèm theo: 2 ảnh, “Kế hoạch 12.pdf”" in asked
    dung.picks("Gửi")
    sent(village, work)
    an.receives()
    files = [file.name for message in an.heard for file in (*message.before, message.file) if file]
    if not hands_over(an):
        (alone,) = an.heard  # no bubble that helps nobody
        assert alone.text.endswith("(Kèm 2 ảnh, “Kế hoạch 12.pdf”, xem ở Telegram hoặc hỏi bí thư chi bộ.)")
        return
    assert files[-1] == "Kế hoạch 12.pdf"
    assert len(files) == 3
    assert [WORDS in message.text for message in an.heard][-1:] == [True]


@pytest.mark.parametrize("said", ["bỏ ảnh đi", "gửi không kèm ảnh", "thôi khỏi gửi kèm hình"])
def test_it_is_left_out_by_a_word(an: Person, dung: Person, village: Village, work: Work, said: str) -> None:
    photo(dung, f"/thongbao {WORDS}")
    dung.says("CB1")
    answer = dung.says(said)
    assert "gửi không kèm ảnh" in answer
    assert "Kèm theo" not in answer
    dung.picks("Gửi")
    sent(village, work)
    assert WORDS in an.receives()
    assert an.heard[0].file is None


def test_nothing_leaves_before_the_picture_is_there(an: Person, dung: Person, village: Village, work: Work) -> None:
    photo(dung, f"/thongbao {WORDS}")
    dung.says("CB1")
    dung.picks("Gửi")
    village.advance_broadcasts()
    assert an.receives() == ""
    sent(village, work)
    assert WORDS in an.receives()


def test_what_cannot_be_used_stops_it_and_its_author_is_told(
    an: Person, dung: Person, village: Village, work: Work
) -> None:
    work.files.given["film"] = b"no picture"
    dung.says(f"/thongbao {WORDS}")
    dung.sends(kind=Kind.DOCUMENT, attachment="film", name="phim.mp4")
    dung.says("CB1")
    dung.picks("Gửi")
    sent(village, work)
    got, told = heard_by(village, an, dung)
    assert got == ""
    assert "không kèm theo thông báo" in told
    assert "Thông báo số 1 chưa gửi cho ai" in told
    assert "không có thông báo nào" in dung.says("/thongbao dung")


def test_what_waits_for_its_picture_can_be_stopped(an: Person, dung: Person, village: Village, work: Work) -> None:
    photo(dung, f"/thongbao {WORDS}")
    dung.says("CB1")
    dung.picks("Gửi")
    assert "Dừng lại, phải không" in dung.says("/thongbao dung 1")
    assert "Đã dừng" in dung.picks("Dừng thông báo")
    sent(village, work)
    assert an.receives() == ""


@pytest.mark.parametrize("kind", [Kind.VOICE, Kind.OTHER, Kind.VIDEO])
def test_what_cannot_go_out_is_said_and_the_question_stays(an: Person, dung: Person, kind: Kind) -> None:
    dung.says(f"/thongbao {WORDS}")
    answer = dung.sends(kind=kind)
    assert "chỉ gửi được ảnh và văn bản" in answer
    assert WORDS in dung.says("CB1")


def test_a_picture_of_an_announcement_that_was_left_goes_with_no_other(
    an: Person, dung: Person, village: Village, work: Work
) -> None:
    photo(dung, f"/thongbao {WORDS}")
    dung.says("/huy")
    village.wait(minutes=1)
    dung.says("/thongbao Mai nghỉ")
    assert "Kèm theo" not in dung.says("CB1")


def test_a_table_with_the_command_is_no_list_of_members(an: Person, dung: Person, work: Work) -> None:
    dung.sends(kind=Kind.DOCUMENT, attachment="t", name="lich.xlsx", text=f"/thongbao {WORDS}")
    assert "“lich.xlsx”" in dung.says("CB1")


def test_links_to_it_open_as_long_as_it_is_sent(an: Person, dung: Person, village: Village, work: Work) -> None:
    photo(dung, f"/thongbao {WORDS}")
    dung.says("CB1")
    dung.picks("Gửi")
    sent(village, work)
    ends = village.database.transact(lambda session: session.exec(select(StoredFile.expires_at)).all())
    assert (max(ends) - village.real).days >= 5
