"""Nobody is trapped in a dialogue, and nothing is written that was not meant."""

from sqlmodel import select

from storage.database import Session
from storage.tables import Post
from tests.talking import Person, Village
from tests.talks.test_registering import kept, register


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
    assert "nhóm nội dung" in an.says("Tôi đăng ký giúp 2 hộ thoát nghèo trước 30/9")
    assert kept(village)[0].done is None


def test_a_number_long_after_the_reminded_pledge_was_closed_is_not_its_report(an: Person, village: Village) -> None:
    register(an)
    remind(an, village)
    an.says("/baocao")
    an.picks("Không thực hiện được")
    remind(an, village, month=7, day=1)
    assert "Đồng chí muốn làm việc nào" in an.says("120")


def test_a_phone_unlinked_in_the_middle_of_a_dialogue_is_not_trapped_in_it(
    an: Person, village: Village, channel: str
) -> None:
    an.says("/dangky")
    new_phone = village.stranger(channel)
    new_phone.says(village.code_for(an.member_id))
    new_phone.picks("Tôi đồng ý")
    assert "mã mời" in an.says("120")
    assert "/ngonngu" in an.says("/trogiup")
    assert "Nguyễn Văn An" in an.says(village.code_for(an.member_id))


def test_an_unlinked_phone_can_type_its_new_code_at_once(an: Person, village: Village, channel: str) -> None:
    an.says("/dangky")
    new_phone = village.stranger(channel)
    new_phone.says(village.code_for(an.member_id))
    new_phone.picks("Tôi đồng ý")
    assert "Nguyễn Văn An" in an.says(village.code_for(an.member_id))


def test_a_secretary_dismissed_in_the_middle_is_told_once_and_free_again(binh: Person, village: Village) -> None:
    binh.says("/thanhvien them CB1")
    dismiss(village, binh.member_id)
    assert "chỉ quản lý được" in binh.says("Nguyễn Văn Mới")
    assert "Đồng chí muốn làm việc nào" in binh.says("xin chào")


def test_an_unknown_command_leaves_the_open_question_open(an: Person) -> None:
    an.says("/dangky")
    assert "/trogiup" in an.says("/abcxyz")
    assert "làm việc gì" in an.picks("Phát triển kinh tế") if an.heard[-1].choices else an.says("2")


def test_an_amount_taken_back_leaves_nothing_behind(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("5000")
    an.picks("Chưa đúng")
    an.picks("Đã hoàn thành")
    assert kept(village)[0].done == "500"


def test_a_stranger_picks_a_language_by_its_number(village: Village, channel: str) -> None:
    stranger = village.stranger(channel)
    stranger.says("/ngonngu")
    assert "I speak English" in stranger.picks("English")
