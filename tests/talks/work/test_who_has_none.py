"""Members without a task are a figure where work is given, a list for who leads the branch, and can be asked."""

from domain.stamps import AsOf
from storage import figures, organisations
from storage.campaigns import campaigns
from storage.ground.database import Session
from tests.talking import ZONE, Person, Village
from tests.talks.work.conftest import arrives, give, open_pledge


def test_the_figure_stands_in_the_summary_only_where_work_is_given(binh: Person, bay: Person, tam: Person) -> None:
    open_pledge(binh)
    assert "phân công" not in binh.says("/tonghop")
    binh.says("/dauviec them 1")
    binh.says("Anh Bảy lo đất; chị Tám vận động 5 hộ; mua giống")
    binh.picks("Đúng, ghi lại")
    said = binh.says("/tonghop")
    assert "Đảng viên được phân công: 2/3 (67%)" in said
    assert "Đầu việc đã xong: 0/3" in said
    bay.says("/dauviec xong 1")
    said = binh.says("/tonghop")
    assert "Đảng viên được phân công: 2/3 (67%)" in said
    assert "Đầu việc đã xong: 1/3" in said


def test_the_level_above_reads_counts_and_no_names(binh: Person, bay: Person, chi: Person) -> None:
    give(binh, "Anh Bảy lo đất")
    said = chi.says("/tonghop")
    assert "Đảng viên được phân công: 1/3 (33%)" in said
    assert "đã phân công 1/2 (50%)" in said
    assert "Chưa được phân công" not in said
    said = chi.says("/dauviec chuagiao CB1 0")
    assert "Lê Thị Bình" not in said


def test_who_leads_lists_them_and_asks_them(binh: Person, bay: Person, tam: Person, village: Village) -> None:
    give(binh, "Anh Bảy lo đất; tôi mua giống")
    arrives(village, bay)
    binh.says("/tonghop")
    said = binh.picks("Chưa được phân công (1)")
    assert "1 đồng chí chưa được phân công" in said
    assert "Võ Thị Tám" in said
    assert "Trần Văn Bảy" not in said
    assert "Giao việc: “Cả chi bộ trồng" in said
    assert "muốn nhận phần việc nào" in binh.picks("Nhắc các đồng chí này")
    binh.picks("Gửi")
    said = arrives(village, tam)[0]
    assert "đang phân công công việc" in said
    assert "[Nhắn bí thư]" in said or "1. Nhắn bí thư" in said


def test_the_figure_of_a_past_day_stays(binh: Person, bay: Person, tam: Person, village: Village) -> None:
    give(binh)
    first = village.now.astimezone(ZONE).date()

    def assigned(as_of: AsOf) -> tuple[int, int, int]:
        def work(session: Session) -> tuple[int, int, int]:
            place, campaign = organisations.by_code(session, "CB1"), campaigns.by_code(session, "DKM")
            assert place
            assert campaign
            found = figures.summary(session, place, campaign, as_of, names=False).figures
            return found.assigned.registered, found.work, found.work_done

        return village.database.transact(work)

    village.wait(days=2)
    bay.says("/dauviec xong 1")
    binh.says("/dauviec bo 2")
    assert assigned(AsOf.now(village.now.astimezone(ZONE).date())) == (1, 1, 1)
    assert assigned(AsOf.end_of(first, ZONE)) == (2, 2, 0)


def test_what_happened_to_work_is_told_in_the_history_of_its_pledge(
    binh: Person, bay: Person, tam: Person, village: Village
) -> None:
    give(binh)
    bay.says("/dauviec chuyen 1")
    bay.picks("Võ Thị Tám")
    bay.picks("Đúng, giao")
    tam.says("/dauviec khong 1")
    tam.says("đau chân")
    binh.says("/dauviec sua 1")
    binh.says("27/3")
    binh.picks("Đúng, sửa")
    said = binh.says("/nhatky viec 1")
    assert "giao đầu việc “Lo đất” cho đồng chí Trần Văn Bảy" in said
    assert "chuyển đầu việc “Lo đất” cho đồng chí Võ Thị Tám" in said
    assert "không đảm nhận được đầu việc “Lo đất”; " in said
    assert "“đau chân”" in said
    assert "20/03/2026 → 27/03/2026" in said
    assert "giao đầu việc “Lo đất”" in binh.says("/nhatky hôm nay") + binh.picks("Xem thêm")


def test_the_owner_erased_leaves_no_words_of_their_work(an: Person, bay: Person, village: Village) -> None:
    an.says("/dangky tôi trồng 50 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("/dauviec them 1")
    an.says("tôi bán vàng cưới mua giống; anh Bảy chở cây giống")
    an.picks("Đúng, ghi lại")
    an.says("/dulieu")
    an.picks("Xóa")
    for _ in range(3):
        if "Đã xóa" in an.reads(an.heard):
            break
        an.picks("xóa")
    with village.database.engine.connect() as connection:
        for table in ("workitem", "datedwork", "historyentry", "outboxmessage"):
            kept = str(connection.exec_driver_sql(f"SELECT * FROM {table}").all())
            assert "vàng cưới" not in kept, table
            assert "chở cây" not in kept, table
