"""Yearly grades: of branches by the level above, of members inside the branch; who is graded hears and may answer."""

from sqlmodel import select

from domain.criteria.grades import Grade
from domain.roles import Role
from storage import organisations
from storage.criteria import grades
from storage.erasing import erase
from storage.ground.database import Session
from storage.people import personal_data
from storage.tables import Membership
from tests.talking import Person, Village
from tests.talks.recognition.agreeing import arrived

OF_UNITS = "xếp loại năm 2025: Chi bộ ấp 1 hoàn thành xuất sắc nhiệm vụ, Chi bộ ấp 2: hoàn thành tốt"
OF_MEMBERS = "xếp loại đảng viên năm 2025:\nAn: hoàn thành tốt\nBảy: xuất sắc\nCường: hoàn thành"


def moved(session: Session, member_id: int, branch: str) -> None:
    there = organisations.by_code(session, branch)
    home = session.exec(select(Membership).where(Membership.member_id == member_id)).one()
    assert there
    home.organisation_id = there.id
    session.add(home)


def noted(who: Person, text: str) -> str:
    who.says(text)
    return who.picks("Đúng, ghi như vậy")


def test_several_branches_in_one_sentence(chi: Person, binh: Person) -> None:
    asked = chi.says(OF_UNITS)
    assert "• Chi bộ ấp 1: hoàn thành xuất sắc nhiệm vụ\n• Chi bộ ấp 2: hoàn thành tốt nhiệm vụ" in asked
    assert "Đã ghi 2 kết quả" in chi.picks("Đúng, ghi như vậy")
    assert "Chi bộ ấp 1, xếp loại năm 2025: hoàn thành xuất sắc nhiệm vụ" in binh.receives()
    assert "Từ hoàn thành tốt trở lên: 2/2, đạt 100%" in chi.says("kết quả xếp loại năm 2025 thế nào")
    assert "Chưa ghi kết quả: 2" in chi.says("/xeploai 2024")


def test_members_are_graded_in_the_branch_and_unknown_names_are_said(binh: Person, an: Person, bay: Person) -> None:
    asked = binh.says(OF_MEMBERS)
    assert "Nguyễn Văn An: hoàn thành tốt nhiệm vụ" in asked
    assert "không tìm thấy ai tên như vậy: “Cường”" in asked
    binh.picks("Đúng, ghi như vậy")
    assert "kết quả xếp loại năm 2025 của đồng chí: hoàn thành tốt nhiệm vụ" in an.receives()


def test_above_the_branch_there_are_counts_and_no_names(binh: Person, an: Person, bay: Person, chi: Person) -> None:
    noted(binh, OF_MEMBERS)
    assert "• Nguyễn Văn An: hoàn thành tốt nhiệm vụ" in binh.says("xem xếp loại năm 2025")
    said = chi.says("kết quả xếp loại năm 2025 thế nào")
    assert "Đảng viên:\n• hoàn thành xuất sắc nhiệm vụ: 1" in said
    assert "Nguyễn Văn An" not in said
    assert "Nguyễn Văn An" not in chi.says("/xeploai 2025 CB1")


def test_who_is_graded_answers_and_it_stands_beside(binh: Person, an: Person, bay: Person) -> None:
    noted(binh, OF_MEMBERS)
    an.receives()
    an.picks("Trả lời")
    assert "“tôi đề nghị xem lại việc tháng 6”" in an.says("tôi đề nghị xem lại việc tháng 6")
    assert binh.receives() == ""
    assert "ghi bên cạnh" in an.picks("Đúng, ghi như vậy")
    back = an.choice("lấy lại").value
    assert "Nguyễn Văn An có ý kiến về kết quả xếp loại năm 2025" in binh.receives()
    assert "ý kiến: “tôi đề nghị xem lại việc tháng 6”" in binh.says("xem xếp loại năm 2025")
    assert "ý kiến của đồng chí: “tôi đề nghị" in an.says("tôi được xếp loại gì")
    assert "như trước" in an.taps(back)
    assert "đã lấy lại ý kiến" in binh.receives()
    assert "ý kiến của đồng chí" not in an.says("tôi được xếp loại gì")
    assert "đã được lấy lại" in an.taps(back)
    assert "Chỉ người được xếp loại" in bay.says("/xeploai ykien 1")


def test_nobody_grades_themselves(binh: Person, bao: Person, chi: Person, village: Village, channel: str) -> None:
    assert "Không ai tự ghi" in binh.says("xếp loại Bình năm 2025 xuất sắc")
    assert "Xếp loại của Chi bộ ấp 2 do cấp trên ghi" in bao.says("xếp loại chi bộ ấp 2 năm 2023 xuất sắc")
    deputy = village.person(channel, "Lê Phó", "CB1", (Role.DEPUTY, "CB1"))
    assert "Đã ghi 1" in noted(deputy, "xếp loại Bình năm 2025: hoàn thành tốt")


def test_it_is_put_right_and_taken_back(binh: Person, an: Person) -> None:
    noted(binh, "xếp loại An năm 2025: hoàn thành")
    assert "(thay cho hoàn thành nhiệm vụ)" in binh.says("xếp loại An năm 2025: hoàn thành tốt")
    binh.picks("Đúng, ghi như vậy")
    back = binh.choice("lấy lại").value
    binh.says("xếp loại An năm 2025: hoàn thành tốt")
    assert "rồi" in binh.picks("Đúng, ghi như vậy")
    assert "như trước" in binh.taps(back)
    an.receives()
    assert "đã được lấy lại" in binh.taps(back)
    assert "2025: hoàn thành nhiệm vụ" in an.says("tôi được xếp loại gì")


def test_asked_in_steps_with_an_example(binh: Person, an: Person) -> None:
    assert "Nguyễn Văn An: hoàn thành xuất sắc" in binh.says("/xeploai ghi")
    assert "Có bốn mức" in binh.says("An làm được việc")
    assert "Nguyễn Văn An: không hoàn thành nhiệm vụ" in binh.says("An: không hoàn thành nhiệm vụ")


def test_whoever_is_graded_has_it_in_their_data_and_erasing_empties_the_answer(
    binh: Person, an: Person, village: Village
) -> None:
    noted(binh, "xếp loại An năm 2025: hoàn thành tốt")
    an.says("tôi được xếp loại gì")
    an.picks("Nêu ý kiến")
    an.says("tôi chưa nhất trí lắm đâu")
    an.picks("Đúng, ghi như vậy")
    kept = village.database.transact(personal_data.gather, an.member_id)["yearly_grades"]
    assert isinstance(kept, list)
    assert (kept[0]["grade"], kept[0]["answer"]) == (Grade.GOOD, "tôi chưa nhất trí lắm đâu")
    village.database.transact(erase.erase, an.member_id, village.stamp)

    def work(session: Session) -> None:
        place = organisations.by_code(session, "CB1")
        assert place
        assert [each.answer for each in grades.of_members(session, place.id, 2025)] == [""]
        assert grades.counted(session, place.path, 2025, people=True) == {Grade.GOOD: 1}

    village.database.transact(work)


def test_whoever_left_keeps_the_grade_with_the_branch_of_that_year(binh: Person, an: Person, village: Village) -> None:
    noted(binh, "xếp loại An năm 2025: hoàn thành tốt")
    binh.says("đồng chí An chuyển đi tỉnh khác từ hôm qua")
    binh.picks("Đúng")
    assert "Nguyễn Văn An: hoàn thành tốt nhiệm vụ" in binh.says("xem xếp loại năm 2025")
    assert "không tìm thấy ai" in binh.says("xếp loại An năm 2024: hoàn thành")


def test_what_is_no_answer_to_a_grade_is_not_put_beside_it(binh: Person, an: Person, bay: Person) -> None:
    noted(binh, OF_MEMBERS)
    an.says("tôi được xếp loại gì")
    an.picks("Nêu ý kiến")
    assert "Ý kiến của đồng chí thế nào" in an.says("hôm nay ngày mấy rồi")
    assert "chia buồn" in an.says("mẹ tôi mất rồi")
    an.says("tôi được xếp loại gì")
    an.picks("Nêu ý kiến")
    assert "giữ nguyên" in an.says("thôi khỏi, tôi không có ý kiến gì")
    assert "ý kiến của đồng chí" not in an.says("tôi được xếp loại gì")


def test_one_person_has_one_grade_for_a_year(binh: Person, bao: Person, an: Person, village: Village) -> None:
    assert "hai lần với hai mức khác nhau" in binh.says("xếp loại năm 2025:\nAn: hoàn thành tốt\nAn: xuất sắc")
    noted(binh, "xếp loại An năm 2025: hoàn thành tốt")
    village.database.transact(moved, an.member_id, "CB2")
    asked = bao.says("xếp loại An năm 2025: hoàn thành")
    assert "Nguyễn Văn An: hoàn thành nhiệm vụ (thay cho hoàn thành tốt nhiệm vụ, Chi bộ ấp 1)" in asked
    bao.picks("Đúng, ghi như vậy")
    back = bao.choice("lấy lại").value
    assert "thay cho kết quả chi bộ đã ghi" in binh.receives()
    assert an.says("tôi được xếp loại gì").count("2025") == 2  # the grade, and the way to answer it
    bao.taps(back)
    assert "kết quả chi bộ đã ghi lại có hiệu lực" in binh.receives()
    assert "2025: hoàn thành tốt nhiệm vụ" in an.says("tôi được xếp loại gì")


def test_who_leads_a_branch_is_graded_by_who_leads_the_level_above(
    binh: Person, bao: Person, chi: Person, village: Village
) -> None:
    asked = chi.says("xếp loại năm 2025: bí thư chi bộ ấp 1 hoàn thành tốt, Bảo: xuất sắc")
    assert "• Lê Thị Bình: hoàn thành tốt nhiệm vụ\n• Hồ Văn Bảo: hoàn thành xuất sắc nhiệm vụ" in asked
    chi.picks("Đúng, ghi như vậy")
    of_binh, of_bao = arrived(village, binh, bao)
    assert "kết quả xếp loại năm 2025 của đồng chí: hoàn thành tốt" in of_binh
    assert "hoàn thành xuất sắc" in of_bao
