"""What was missed is taken up again, what is done is gone on with: a new pledge with its own day and figures."""

from sqlmodel import select

from storage import pledges
from storage.ground.database import Session
from storage.tables import HistoryEntry
from tests.talking import Person, Village


def missed(an: Person, village: Village, words: str = "tôi đăng ký trồng 50 cây dừa trước 30/5") -> None:
    an.says(words)
    an.picks("Đúng, đăng ký")
    an.says("đã trồng 20 cây dừa" if "dừa" in words else "được 3 cuốn")
    village.wait(days=90)
    an.says("/baocao 1")
    an.picks("Không thực hiện được")
    an.says("đúng")


def test_what_was_missed_is_taken_up_again_with_a_new_day(an: Person, village: Village) -> None:
    missed(an, village)
    an.says("/camket 1")
    said = an.picks("Làm lại việc này")
    assert "Bao giờ hoàn thành" in said
    said = an.says("trước 30/11")
    assert "Trồng 50 cây dừa" in said
    assert "30/11/2026" in said
    an.picks("Đúng, đăng ký")
    old, new = village.database.transact(pledges.of_member, an.member_id)
    assert (old.done, new.done) == (20, None)
    assert new.goal == old.goal

    def continues(session: Session) -> list[object]:
        registered = select(HistoryEntry).where(HistoryEntry.verb == "registered").order_by(HistoryEntry.id)
        return [each.details.get("continues") for each in session.exec(registered)]

    assert village.database.transact(continues) == [None, old.id]


def test_it_is_asked_for_in_words(an: Person, bay: Person, village: Village) -> None:
    missed(an, village)
    assert "Bao giờ hoàn thành" in an.says("đăng ký lại việc không đạt")
    an.says("thôi")
    assert "Bao giờ hoàn thành" in an.says("làm lại việc trồng dừa")
    assert "Bao giờ hoàn thành" not in bay.says("đăng ký lại việc không đạt")


def test_nobody_takes_up_what_is_not_theirs_or_has_not_ended(an: Person, bay: Person, village: Village) -> None:
    an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    an.picks("Đúng, đăng ký")
    assert "Không có việc nào" in an.says("/dangky lai 1")
    missed_by_an = "Không có việc nào"
    assert missed_by_an in bay.says("/dangky lai 1")
