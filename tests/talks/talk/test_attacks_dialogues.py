"""Nobody is trapped in a dialogue, and nothing is written that was not meant."""

from sqlmodel import select

from domain.chat import Kind
from storage.ground.database import Session
from storage.tables import Post
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def remind(person: Person, village: Village, month: int = 6, day: int = 23) -> str:
    """The day comes, and with it the reminder."""
    village.now = village.now.replace(month=month, day=day)
    village.remind()
    return person.receives()


def dismiss(village: Village, member_id: int) -> None:
    """Somebody loses every post."""

    def work(session: Session) -> None:
        for post in session.exec(select(Post).where(Post.member_id == member_id)):
            post.until = village.now.date()
            session.add(post)

    village.database.transact(work)


def test_a_new_pledge_written_after_a_reminder_is_no_report(an: Person, village: Village) -> None:
    register(an)
    remind(an, village)
    assert "xem lại giúp" in an.says("Tôi đăng ký giúp 2 hộ thoát nghèo trước 30/9")
    assert kept(village)[0].done is None


def test_a_number_long_after_the_reminded_pledge_was_closed_is_not_its_report(an: Person, village: Village) -> None:
    register(an)
    remind(an, village)
    an.says("/baocao")
    an.picks("Không thực hiện được")
    an.picks("Đúng rồi")
    remind(an, village, month=7, day=1)
    assert "Đồng chí muốn làm việc nào" in an.says("120")


def test_a_phone_unlinked_in_the_middle_of_a_dialogue_is_not_trapped_in_it(
    an: Person, village: Village, channel: str
) -> None:
    an.says("/dangky")
    new_phone = village.stranger(channel)
    new_phone.says(village.code_for(an.member_id))
    new_phone.picks("Tôi đồng ý")
    new_phone.picks("thay máy cũ")
    assert "mã mời" in an.says("120")
    assert "tiếng Anh" in an.says("/trogiup")
    assert "Nguyễn Văn An" in an.says(village.code_for(an.member_id))


def test_an_unlinked_phone_can_type_its_new_code_at_once(an: Person, village: Village, channel: str) -> None:
    an.says("/dangky")
    new_phone = village.stranger(channel)
    new_phone.says(village.code_for(an.member_id))
    new_phone.picks("Tôi đồng ý")
    new_phone.picks("thay máy cũ")
    assert "Nguyễn Văn An" in an.says(village.code_for(an.member_id))


def test_a_secretary_dismissed_in_the_middle_is_told_once_and_free_again(binh: Person, village: Village) -> None:
    binh.says("/thanhvien them CB1")
    dismiss(village, binh.member_id)
    assert "chỉ quản lý được" in binh.says("Nguyễn Văn Mới")
    assert "Đồng chí muốn làm việc nào" in binh.says("xin chào")


def test_an_unknown_command_leaves_the_open_question_open(an: Person) -> None:
    an.says("Tôi đăng ký đan 12 tấm lưới trước 30/9")
    group = an.choice("Phát triển kinh tế")
    assert "trợ giúp" in an.says("/abcxyz")
    assert "xem lại giúp" in (an.taps(group.value) if an.channel == "telegram" else an.says("2"))


def test_an_amount_taken_back_leaves_nothing_behind(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("5000")
    an.picks("Chưa đúng")
    an.picks("Đã hoàn thành")
    an.picks("đã xong toàn bộ")
    assert kept(village)[0].done == 500


def test_a_stranger_picks_a_language_by_its_number(village: Village, channel: str) -> None:
    stranger = village.stranger(channel)
    stranger.says("/ngonngu")
    assert "I speak English" in stranger.picks("English")


def test_a_text_too_long_is_refused_and_never_cut(an: Person, village: Village) -> None:
    long = "Trồng cây dừa xiêm " * 80
    for text in (f"/dangky {long}", f"Tôi đăng ký {long}"):
        assert "viết gọn trong 500 chữ cái" in an.says(text)
    an.says("/dangky")
    assert "viết gọn" in an.says(long)
    an.says("Trồng dừa")
    assert "viết gọn" in an.says("Xây dựng mô hình vườn dừa " * 60)
    assert "viết gọn" in an.says("500 " + "cây dừa xiêm " * 100)
    assert kept(village) == []


def test_a_day_is_no_amount(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng dừa")
    assert "bao nhiêu" in an.says("30/6")
    assert "bao nhiêu" in an.says("0")


def test_a_deadline_that_passes_before_the_yes_is_said_to_have_passed(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Trồng 50 cây dừa")
    an.says("12/3")
    village.wait(days=5)
    an.says("có")
    an.picks("Làm tiếp")
    assert "12/03/2026 đã qua" in an.says("có")
    assert "Bao giờ" in an.picks("Sửa thời hạn")
    assert "30/06/2026" in an.says("30/6")


def test_a_campaign_that_closes_before_the_yes_keeps_nothing(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Trồng 50 cây dừa")
    an.says("cuối năm")
    village.now = village.now.replace(year=2031)
    an.says("có")
    assert "đã kết thúc" in an.picks("Làm tiếp")
    assert kept(village) == []


def test_going_on_is_offered_once(an: Person) -> None:
    an.says("/dangky")
    an.says("/dangky")
    assert [choice.label for choice in an.heard[-1].choices] == ["Làm tiếp", "Làm lại từ đầu"]


def test_pictures_sent_together_are_answered_once(an: Person) -> None:
    an.says("/dangky")
    assert an.sends(kind=Kind.PHOTO, album="A1")
    assert [an.sends(kind=Kind.PHOTO, album="A1") for _ in range(9)] == [""] * 9
    assert an.sends(kind=Kind.PHOTO, album="A2")
    assert an.sends(kind=Kind.PHOTO) and an.sends(kind=Kind.PHOTO)


def test_words_below_the_last_of_several_pictures_are_read(an: Person) -> None:
    an.sends(kind=Kind.PHOTO, album="A1")
    assert "chưa đăng ký việc nào" in an.sends(kind=Kind.PHOTO, album="A1", text="/camket")
    assert an.sends(kind=Kind.PHOTO, album="A1") == ""
