"""What is asked of figures in one's own words: what came today, sums, two side by side, why a figure is another."""

import pytest

from storage.ground.database import Session
from storage.results import aside
from tests.talking import Person, Village
from tests.talks.figures.test_peers import came_of
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "words", ["hôm nay có ai đăng ký thêm không con", "bữa nay chi bộ mình sao rồi con, ai báo cáo gì chưa"]
)
def test_what_came_in_today_by_name_in_the_own_branch(an: Person, binh: Person, chi: Person, words: str) -> None:
    assert "chưa có ai" in binh.says(words)
    register(an)
    said = binh.says(words)
    assert "Nguyễn Văn An đăng ký" in said
    assert "2 việc" not in said
    above = chi.says("hôm nay có gì mới trong xã không")
    assert "Chi bộ ấp 1: 1 việc đăng ký mới" in above
    assert "Nguyễn Văn An" not in above


@pytest.mark.parametrize(
    "words", ["chi bộ mình được bao nhiêu người đăng ký rồi con", "ai trong chi bộ chưa đăng ký vậy"]
)
def test_a_member_hears_counts_of_the_own_branch_and_no_name(an: Person, bay: Person, binh: Person, words: str) -> None:
    register(an)
    said = bay.says(words)
    assert "1/3" in said
    assert "Nguyễn Văn An" not in said
    assert "Trần Văn Bảy" not in said


def test_another_organisation_is_none_of_a_members_business(an: Person, bao: Person, chi: Person) -> None:
    assert "/" not in an.says("tổng hợp chi bộ ấp 2").split("[")[0]


@pytest.mark.parametrize("words", ["ấp 1 với ấp 2 ấp nào hơn", "ấp 2 có hơn ấp mình không"])
def test_two_branches_stand_side_by_side(an: Person, bao: Person, binh: Person, chi: Person, words: str) -> None:
    register(an)
    for person in (an, binh):
        said = person.says(words)
        assert "Chi bộ ấp 1 1/2 (50%)" in said
        assert "Chi bộ ấp 1 hơn." in said
        assert "Nguyễn Văn An" not in said
    chi.says("tắt bảng xếp hạng")
    assert "%" not in an.says(words)


@pytest.mark.parametrize(
    "words", ["cộng hết số cây dừa trong xã từ đầu năm đến giờ", "toàn xã trồng được bao nhiêu cây"]
)
def test_a_measure_is_added_up_over_all_below(an: Person, binh: Person, chi: Person, words: str) -> None:
    register(an, "Trồng dừa", "50 cây dừa")
    an.says("đã trồng được 20 cây dừa")
    said = chi.says(words)
    assert "làm được 20 trên 50 cây dừa" in said
    assert "Chi bộ ấp 1: 20/50" in said


def test_who_wants_to_stand_in_no_table_does_not(an: Person, bay: Person, binh: Person, village: Village) -> None:
    came_of(an, confirmed=5)
    assert "Nguyễn Văn An" in binh.says("xếp hạng trong chi bộ")
    assert "không có trong bảng" in an.says("khong muon ten tui nam trong bang xep hang, bo ra gium")
    assert village.database.transact(lambda session: _is_aside(session, an))
    assert "Nguyễn Văn An" not in binh.says("xếp hạng trong chi bộ")
    assert "không có trong bảng" in an.says("tôi đứng thứ mấy")
    assert "lại có trong bảng" in an.picks("Ghi tên tôi vào lại")
    assert "Nguyễn Văn An" in binh.says("xếp hạng trong chi bộ")


@pytest.mark.parametrize(
    "words", ["ai cho số tui vô đây vậy, tui không muốn nhận tin nữa", "tôi không làm kịp có bị xếp hạng kém không"]
)
def test_who_asks_or_wants_no_messages_stays_in_the_tables(an: Person, village: Village, words: str) -> None:
    an.says(words)
    assert not village.database.transact(lambda session: _is_aside(session, an))


def _is_aside(session: Session, who: Person) -> bool:
    return aside.is_aside(session, who.member_id)


def test_difficulties_are_gathered_by_name_only_in_the_branch(an: Person, binh: Person, chi: Person) -> None:
    register(an)
    assert "chưa có báo cáo nào nêu khó khăn" in binh.says("trong chi bộ ai đang gặp khó khăn gì không")
    above = chi.says("các chi bộ nêu khó khăn vướng mắc gì vậy")
    assert "Đảng bộ xã An Thạnh" in above
    assert "Nguyễn Văn An" not in above


def test_percents_are_explained_with_the_own_numbers(an: Person, binh: Person, chi: Person) -> None:
    register(an)
    said = chi.says("phần trăm tính kiểu gì, lấy số nào chia số nào")
    assert "1 : 3 = 33%" in said


def test_the_list_behind_a_figure(an: Person, binh: Person, chi: Person) -> None:
    register(an)
    said = binh.says("con số này ở đâu ra vậy, sao ghi 3 việc xong mà tui đếm có 2")
    assert "0 việc hoàn thành" in said
    assert "không ghi nhận số 3" in said
    assert "Chi bộ ấp 1: 1" in chi.says("số liệu này lấy từ đâu ra vậy")


def test_the_figures_of_another_branch_are_not_answered_by_ones_own(an: Person, binh: Person, chi: Person) -> None:
    register(an)
    for asked in ("ấp 2 số này ở đâu ra", "phần trăm ấp 2 tính kiểu gì"):
        said = binh.says(asked)
        assert "Số liệu của Chi bộ ấp 2 không thuộc phần đồng chí xem" in said
        assert "Chi bộ ấp 1" not in said
        assert "Chi bộ ấp 2" in chi.says(asked)
    assert "Chi bộ ấp 1" in binh.says("ấp 1 số này ở đâu ra")


def test_why_a_figure_is_another_than_before(an: Person, binh: Person, chi: Person, village: Village) -> None:
    village.wait(days=8)
    register(an)
    village.wait(days=2)
    said = chi.says("sao tuần trước 0 người đăng ký giờ lại 1")
    assert "Đăng ký thêm: 1 (Chi bộ ấp 1" in said
    assert "Nguyễn Văn An" not in said


def test_units_under_a_percentage_in_their_order(an: Person, bao: Person, chi: Person) -> None:
    register(an)
    said = chi.says("liệt kê các chi bộ chưa đạt 50%, từ thấp đến cao")
    assert "Chi bộ ấp 2: 0/2 (0%)" in said
    assert "Chi bộ ấp 1" not in said


def test_no_earlier_campaign_is_said(binh: Person, chi: Person) -> None:
    assert "chưa có số liệu của đợt nào" in chi.says("cho coi xã mình so với đợt trước tăng hay giảm, mấy phần trăm")


def test_a_picture_is_asked_for_in_many_words(an: Person, binh: Person, chi: Person) -> None:
    said = chi.says("Làm giúp một hình so sánh các chi bộ để đưa lên nhóm Zalo bí thư, nhưng đừng ghi hạng.")
    assert "Đảng bộ xã An Thạnh" in said
    assert "tắt thông báo" not in said


def test_the_own_sheet_is_asked_for_in_one_wish(an: Person, binh: Person) -> None:
    register(an)
    said = an.says("bác muốn coi lại bác đã đăng ký mấy việc, với lại in ra cho bác một tờ chữ to to để dán ở tủ")
    assert "Đồng chí đã đăng ký 1 việc" in said
    assert "ta làm lần lượt" not in said


def test_a_report_not_handed_in_is_not_above(bao: Person, chi: Person) -> None:
    assert "chưa nhận được" in bao.says("báo cáo của tui xã nhận được chưa vậy")
